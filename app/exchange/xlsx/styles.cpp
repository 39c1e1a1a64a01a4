#include "exchange/xlsx/styles.h"

#include "exchange/xlsx/limits.h"
#include "exchange/xlsx/rich_text.h"
#include "exchange/xlsx/shown_number.h"

namespace gaiyo {

namespace {

// Formats that have a number and no code (ECMA-376 18.8.30, with the Japanese ones).
DateParts builtInDate(int id)
{
    const auto within = [&](int first, int last) { return id >= first && id <= last; };
    const bool hasTime = within(18, 22) || within(32, 33) || within(45, 47);
    const bool hasDate =
        within(14, 17) || id == 22 || within(27, 31) || within(34, 36) || within(50, 58);
    return {hasDate, hasTime};
}

// Behind brackets, quotation marks and signs that say "the next one is no letter of the format".
qsizetype skipLiteral(QStringView code, qsizetype at)
{
    const QChar c = code[at];
    if (c == u'\\' || c == u'_' || c == u'*')
        return at + 2;
    if (c == u'"') {
        const qsizetype end = code.indexOf(u'"', at + 1);
        return end < 0 ? code.size() : end + 1;
    }
    if (c != u'[')
        return at;
    const qsizetype end = code.indexOf(u']', at);
    // [h], [mm], [s] are hours, minutes and seconds that run on.
    const bool isTime = end > at + 1 && QStringView(u"hms").contains(code[at + 1].toLower());
    if (isTime)
        return at;
    return end < 0 ? code.size() : end + 1;
}

} // namespace

DateParts datePartsOf(const QString &formatCode)
{
    DateParts parts;
    bool hasMonthOrMinute = false;
    // Of several sections the first is for what is above zero; G/標準 is "General" in Japanese.
    const QString code = formatCode.section(u';', 0, 0);
    if (code.startsWith(u"General", Qt::CaseInsensitive) || code.startsWith(u"G/"))
        return {};
    for (qsizetype at = 0; at < code.size();) {
        const qsizetype behind = skipLiteral(code, at);
        if (behind != at) {
            at = behind;
            continue;
        }
        const QChar c = code[at++].toLower();
        // 0.00E+00 is a number
        const bool isExponent =
            c == u'e' && at < code.size() && (code[at] == u'+' || code[at] == u'-');
        if (QStringView(u"ydgb").contains(c) || (c == u'e' && !isExponent))
            parts.hasDate = true;
        else if (c == u'h' || c == u's')
            parts.hasTime = true;
        else if (c == u'm')
            hasMonthOrMinute = true;
    }
    if (hasMonthOrMinute && !parts.hasTime)
        parts.hasDate = true;
    return parts;
}

void Styles::start(std::string_view name, const XmlAttributes &attributes)
{
    if (name == "fonts") {
        m_place = Place::Fonts;
    } else if (name == "cellXfs") {
        m_place = Place::CellFormats;
    } else if (name == "numFmt") {
        if (size_t(m_codes.size()) >= kMostFormats)
            return refuse(tooMuchInWorkbook());
        if (const auto id = attributes.number("numFmtId"))
            m_codes.insert(*id, attributes.text("formatCode"));
    } else if (name == "font" && m_place == Place::Fonts) {
        if (m_fonts.size() >= kMostFormats)
            return refuse(tooMuchInWorkbook());
        m_fonts.emplace_back();
    } else if (name == "strike" && m_place == Place::Fonts && !m_fonts.empty()) {
        m_fonts.back().isStruck = attributes.isOn("val", true);
    } else if (name == "color" && m_place == Place::Fonts && !m_fonts.empty()) {
        m_fonts.back().colour = readColour(attributes);
    } else if (name == "xf" && m_place == Place::CellFormats) {
        addFormat(attributes);
    }
}

void Styles::end(std::string_view name)
{
    if (name == "fonts" || name == "cellXfs")
        m_place = Place::Elsewhere;
}

void Styles::addFormat(const XmlAttributes &attributes)
{
    if (m_formats.size() >= kMostFormats)
        return refuse(tooMuchInWorkbook());
    CellFormat format;
    const int number = attributes.number("numFmtId").value_or(0);
    const auto own = m_codes.constFind(number);
    format.date = own == m_codes.cend() ? builtInDate(number) : datePartsOf(*own);
    format.code = own == m_codes.cend() ? builtInFormat(number) : *own;
    const int font = attributes.number("fontId").value_or(0);
    if (font >= 0 && size_t(font) < m_fonts.size()) {
        format.isStruck = m_fonts[size_t(font)].isStruck;
        format.colour = m_fonts[size_t(font)].colour;
    }
    m_formats.push_back(format);
}

const CellFormat &Styles::at(int number) const
{
    return number >= 0 && size_t(number) < m_formats.size() ? m_formats[size_t(number)] : m_usual;
}

} // namespace gaiyo
