#include "booklet/font.h"

#include <hb-ot.h>

#include <QCoreApplication>
#include <QFile>

#include <vector>

namespace gaiyo {

namespace {

Error fontError(ErrorKind kind, const char *message, const QString &file)
{
    return {kind, QCoreApplication::translate("FontSet", message).arg(file)};
}

HbBlob table(hb_face_t *face, hb_tag_t tag)
{
    return HbBlob(hb_face_reference_table(face, tag));
}

QString readName(hb_face_t *face, const hb_ot_name_entry_t &entry)
{
    unsigned length = 0;
    length = hb_ot_name_get_utf16(face, entry.name_id, entry.language, nullptr, nullptr);
    std::vector<uint16_t> text(length + 1);
    unsigned size = length + 1;
    hb_ot_name_get_utf16(face, entry.name_id, entry.language, &size, text.data());
    return QString::fromUtf16(reinterpret_cast<const char16_t *>(text.data()), qsizetype(size));
}

// OS/2 fsType and fsSelection (OpenType 1.9, OS/2).
struct Os2
{
    unsigned type = 0;
    unsigned selection = 0;
};

Os2 readOs2(hb_face_t *face)
{
    const HbBlob blob = table(face, HB_TAG('O', 'S', '/', '2'));
    unsigned length = 0;
    const auto *data = reinterpret_cast<const uchar *>(hb_blob_get_data(blob.get(), &length));
    if (length < 64)
        return {};
    return {unsigned(data[8] << 8 | data[9]), unsigned(data[62] << 8 | data[63])};
}

} // namespace

char32_t twinOf(char32_t character)
{
    return character == 0x2985 ? 0xFF5F : character == 0x2986 ? 0xFF60 : 0;
}

Result<Font> Font::load(const QString &file, unsigned index)
{
    if (!QFile::exists(file))
        return fontError(
            ErrorKind::Missing,
            QT_TRANSLATE_NOOP("FontSet", "The font file %1 is not there. Install Gaiyo again."),
            file);
    const HbBlob blob(hb_blob_create_from_file_or_fail(QFile::encodeName(file).constData()));
    Font font;
    if (blob)
        font.m_face.reset(hb_face_create(blob.get(), index));
    if (!font.m_face || hb_face_get_glyph_count(font.m_face.get()) == 0)
        return fontError(
            ErrorKind::Unreadable,
            QT_TRANSLATE_NOOP("FontSet", "%1 cannot be read as a font. Install Gaiyo again."),
            file);
    const Os2 os2 = readOs2(font.m_face.get());
    if ((os2.type & 0x000E) == 0x0002)
        return fontError(ErrorKind::Invalid,
                         QT_TRANSLATE_NOOP("FontSet", "The licence of the font %1 forbids putting "
                                                      "it into a PDF. Choose another font."),
                         file);
    hb_face_make_immutable(font.m_face.get());
    font.m_font.reset(hb_font_create(font.m_face.get()));
    hb_font_make_immutable(font.m_font.get());
    font.m_unitsPerEm = hb_face_get_upem(font.m_face.get());
    font.m_bold = os2.selection & 0x20;
    font.m_cff = hb_blob_get_length(table(font.m_face.get(), HB_TAG('C', 'F', 'F', ' ')).get()) > 0;
    font.readNames();
    return font;
}

void Font::readNames()
{
    unsigned count = 0;
    const hb_ot_name_entry_t *entries = hb_ot_name_list_names(m_face.get(), &count);
    for (unsigned i = 0; i < count; ++i) {
        const hb_ot_name_id_t id = entries[i].name_id;
        if (id == HB_OT_NAME_ID_POSTSCRIPT_NAME && m_postScriptName.isEmpty())
            m_postScriptName = readName(m_face.get(), entries[i]);
        if (id != HB_OT_NAME_ID_FONT_FAMILY && id != HB_OT_NAME_ID_TYPOGRAPHIC_FAMILY)
            continue;
        const QString name = readName(m_face.get(), entries[i]);
        if (!m_families.contains(name))
            m_families << name;
    }
}

std::optional<quint32> Font::findGlyph(char32_t base, char32_t selector) const
{
    hb_codepoint_t glyph = 0;
    const bool found = selector ? hb_font_get_variation_glyph(m_font.get(), base, selector, &glyph)
                                : hb_font_get_nominal_glyph(m_font.get(), base, &glyph);
    if (found && glyph != 0)
        return glyph;
    const char32_t twin = selector ? 0 : twinOf(base);
    return twin ? findGlyph(twin) : std::nullopt;
}

double Font::advance(quint32 glyph) const
{
    return hb_font_get_glyph_h_advance(m_font.get(), glyph) / m_unitsPerEm;
}

} // namespace gaiyo
