#pragma once

#include "booklet/font_set.h"
#include "booklet/pdf/metadata.h"
#include "booklet/pdf/pdf_font.h"

#include <map>
#include <vector>

namespace gaiyo {

// The fonts of a PDF, each from its first use on, and the /Resources that all its pages share.
class FontResources
{
public:
    FontResources(const FontSet &fonts, ObjectWriter &writer);

    PdfFont &font(FontIndex index);
    int object() const { return m_object; }
    void write();
    // Those that were used, in the order of the set.
    std::vector<FontRecord> records() const;

private:
    const FontSet &m_fonts;
    ObjectWriter &m_writer;
    int m_object = 0;
    size_t m_installed = 0;
    std::map<FontIndex, quint16> m_numbers;
    std::map<quint16, FontIndex> m_indices;
    std::map<quint16, PdfFont> m_used; // by number
};

} // namespace gaiyo
