#pragma once

#include "booklet/font_set.h"
#include "booklet/pdf/pdf_font.h"

#include <map>

namespace gaiyo {

// The fonts of a PDF, each from its first use on, and the /Resources that all its pages share.
class FontResources
{
public:
    FontResources(const FontSet &fonts, ObjectWriter &writer);

    PdfFont &font(FontIndex index);
    int object() const { return m_object; }
    void write();

private:
    const FontSet &m_fonts;
    ObjectWriter &m_writer;
    int m_object = 0;
    std::map<FontIndex, PdfFont> m_used;
};

} // namespace gaiyo
