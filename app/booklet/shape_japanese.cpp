#include "booklet/shape_japanese.h"

namespace gaiyo {

void shapeJapanese(hb_buffer_t *buffer, const Font &font, QStringView text, TextPart part,
                   hb_direction_t direction)
{
    hb_buffer_reset(buffer);
    hb_buffer_add_utf16(buffer, reinterpret_cast<const uint16_t *>(text.utf16()), int(text.size()),
                        unsigned(part.begin), int(part.length));
    hb_buffer_set_direction(buffer, direction);
    hb_buffer_set_script(buffer, HB_SCRIPT_HAN);
    hb_buffer_set_language(buffer, hb_language_from_string("ja", 2));
    hb_shape(font.hbFont(), buffer, nullptr, 0);
}

} // namespace gaiyo
