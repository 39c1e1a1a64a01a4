#include "booklet/pdf/font_resources.h"

#include "booklet/pdf/pdf_text.h"

namespace gaiyo {

FontResources::FontResources(const FontSet &fonts, ObjectWriter &writer)
    : m_fonts(fonts)
    , m_writer(writer)
    , m_object(writer.allocate())
{}

// Installed fonts are counted as they come: the file must not tell what else was looked at before.
PdfFont &FontResources::font(FontIndex index)
{
    const auto known = m_numbers.find(index);
    if (known != m_numbers.end())
        return m_used.at(known->second);
    const bool isBundled = index < m_fonts.count();
    const auto number = quint16(isBundled ? index : m_fonts.count() + m_installed++);
    m_numbers.emplace(index, number);
    m_indices.emplace(number, index);
    return m_used.emplace(number, PdfFont(m_fonts.font(index), m_writer.allocate(), number))
        .first->second;
}

void FontResources::write()
{
    QByteArray entries;
    QByteArray tag("GAIYOA");
    for (auto &[number, font] : m_used) {
        entries += "/F" + QByteArray::number(number) + ' ' + pdfRef(font.object());
        font.write(m_writer, tag);
        ++tag.data()[tag.size() - 1];
    }
    m_writer.write(m_object, "<</Font<<" + entries + ">>>>");
}

std::vector<FontRecord> FontResources::records() const
{
    std::vector<FontRecord> records;
    for (const auto &[number, index] : m_indices) {
        const Font &font = m_fonts.font(index);
        records.push_back(
            {font.families().value(0), font.postScriptName(), font.version(), font.isCff()});
    }
    return records;
}

} // namespace gaiyo
