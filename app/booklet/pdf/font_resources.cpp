#include "booklet/pdf/font_resources.h"

#include "booklet/pdf/pdf_text.h"

namespace gaiyo {

FontResources::FontResources(const FontSet &fonts, ObjectWriter &writer)
    : m_fonts(fonts)
    , m_writer(writer)
    , m_object(writer.allocate())
{}

PdfFont &FontResources::font(FontIndex index)
{
    const auto found = m_used.find(index);
    if (found != m_used.end())
        return found->second;
    return m_used.emplace(index, PdfFont(m_fonts.font(index), m_writer.allocate())).first->second;
}

void FontResources::write()
{
    QByteArray entries;
    QByteArray tag("GAIYOA");
    for (auto &[index, font] : m_used) {
        entries += "/F" + QByteArray::number(index) + ' ' + pdfRef(font.object());
        font.write(m_writer, tag);
        ++tag.data()[tag.size() - 1];
    }
    m_writer.write(m_object, "<</Font<<" + entries + ">>>>");
}

} // namespace gaiyo
