#include "exchange/xlsx/style_table.h"

#include <algorithm>

namespace gaiyo {

namespace {

constexpr int kTextFormat = 49;  // "@", built in
constexpr int kBuiltInFills = 2; // none and gray125 have to be the first two

QByteArray flag(bool on)
{
    return on ? "1" : "0";
}

// The fonts of Japanese offices that Windows 10 and later has; 128 is the Japanese character set.
QByteArray font(const CellStyle &style)
{
    return QByteArray("<font>") + (style.bold ? "<b/>" : "") + (style.struck ? "<strike/>" : "") +
           "<sz val=\"" + QByteArray::number(style.size) +
           "\"/><name val=\"BIZ UDゴシック\"/><family val=\"3\"/>"
           "<charset val=\"128\"/></font>";
}

QByteArray fill(const QString &colour)
{
    return "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF" + colour.toLatin1() +
           "\"/><bgColor indexed=\"64\"/></patternFill></fill>";
}

QByteArray alignment(const CellStyle &style)
{
    const char *word = style.align == CellStyle::Align::Centre  ? "center"
                       : style.align == CellStyle::Align::Right ? "right"
                                                                : "left";
    // 255 is no angle: characters stand upright below each other.
    return QByteArray("<alignment horizontal=\"") + word + "\" vertical=\"" +
           (style.vertical ? "center\" textRotation=\"255" : "top") + "\" wrapText=\"" +
           flag(style.wraps) + "\"/><protection locked=\"" + flag(style.locked) + "\"/>";
}

} // namespace

CellStyle StyleTable::plain()
{
    CellStyle style;
    style.isText = false;
    style.border = false;
    return style;
}

int StyleTable::indexOf(const CellStyle &style)
{
    const auto known = std::find(m_styles.begin() + 1, m_styles.end(), style);
    if (known != m_styles.end())
        return int(known - m_styles.begin());
    m_styles.push_back(style);
    return int(m_styles.size()) - 1;
}

// A font and a fill for each style: the same one twice does no harm.
QByteArray StyleTable::fonts() const
{
    QByteArray out = "<fonts count=\"" + QByteArray::number(qint64(m_styles.size())) + "\">";
    for (const CellStyle &style : m_styles)
        out += font(style);
    return out + "</fonts>";
}

QByteArray StyleTable::fills() const
{
    QByteArray out = "<fill><patternFill patternType=\"none\"/></fill>"
                     "<fill><patternFill patternType=\"gray125\"/></fill>";
    int count = kBuiltInFills;
    for (const CellStyle &style : m_styles) {
        out += style.fill.isEmpty() ? QByteArray() : fill(style.fill);
        count += style.fill.isEmpty() ? 0 : 1;
    }
    return "<fills count=\"" + QByteArray::number(count) + "\">" + out + "</fills>";
}

QByteArray StyleTable::formats() const
{
    QByteArray out;
    int filled = kBuiltInFills;
    for (size_t i = 0; i < m_styles.size(); ++i) {
        const CellStyle &style = m_styles[i];
        const int fillId = style.fill.isEmpty() ? 0 : filled++;
        out += "<xf numFmtId=\"" + QByteArray::number(style.isText ? kTextFormat : 0) +
               "\" fontId=\"" + QByteArray::number(qint64(i)) + "\" fillId=\"" +
               QByteArray::number(fillId) + "\" borderId=\"" + flag(style.border) + "\" xfId=\"0\"";
        out += i == 0 ? QByteArray("/>")
                      : " applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" "
                        "applyBorder=\"1\" applyAlignment=\"1\" applyProtection=\"1\">" +
                            alignment(style) + "</xf>";
    }
    return "<cellXfs count=\"" + QByteArray::number(qint64(m_styles.size())) + "\">" + out +
           "</cellXfs>";
}

QByteArray StyleTable::part() const
{
    const QByteArray side = " style=\"thin\"><color rgb=\"FF808080\"/></";
    return "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">" +
           fonts() + fills() +
           "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border>"
           "<border><left" +
           side + "left><right" + side + "right><top" + side + "top><bottom" + side +
           "bottom><diagonal/></border></borders>"
           "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" "
           "borderId=\"0\"/></cellStyleXfs>" +
           formats() +
           "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>"
           "</cellStyles><dxfs count=\"0\"/><tableStyles count=\"0\"/></styleSheet>";
}

} // namespace gaiyo
