#include "exchange/xlsx/rich_text.h"

#include "base/exact_text.h"

#include <algorithm>

namespace gaiyo {

namespace {

constexpr qsizetype kEscapeSize = 7; // _xHHHH_

std::optional<char16_t> readEscape(QStringView text)
{
    if (text.size() < kEscapeSize || text[0] != u'_' || text[1] != u'x' || text[6] != u'_')
        return std::nullopt;
    bool isHex = false;
    const uint value = text.sliced(2, 4).toUInt(&isHex, 16);
    return isHex ? std::optional(char16_t(value)) : std::nullopt;
}

} // namespace

QString decodeEscapes(QString text)
{
    qsizetype from = text.indexOf(QLatin1String("_x"));
    if (from < 0)
        return text;
    QString out = text.left(from);
    while (from < text.size()) {
        const auto escaped = readEscape(QStringView(text).sliced(from));
        out += escaped ? QChar(*escaped) : text[from];
        from += escaped ? kEscapeSize : 1;
    }
    return out;
}

std::optional<quint32> readColour(const XmlAttributes &attributes)
{
    bool isHex = false;
    const uint colour = attributes.text("rgb").toUInt(&isHex, 16);
    return isHex ? std::optional<quint32>(colour & 0xFFFFFF) : std::nullopt;
}

void RichText::clear()
{
    m_runs.clear();
    m_format = {};
    m_isInText = false;
    m_isPhonetic = false;
}

void RichText::start(std::string_view name, const XmlAttributes &attributes)
{
    if (name == "rPh")
        m_isPhonetic = true;
    else if (name == "r")
        m_format = {};
    else if (name == "rPr")
        m_format.hasFormat = true;
    else if (name == "strike")
        m_format.isStruck = attributes.isOn("val", true);
    else if (name == "color")
        m_format.colour = readColour(attributes);
    else if (name == "t") {
        m_isInText = !m_isPhonetic;
        m_text.clear();
    }
}

void RichText::end(std::string_view name)
{
    if (name == "rPh")
        m_isPhonetic = false;
    if (name == "r")
        m_format = {};
    if (name != "t" || !m_isInText)
        return;
    m_isInText = false;
    m_runs.push_back(m_format);
    QString &text = m_runs.back().text;
    text = exactFromUtf8({m_text.data(), qsizetype(m_text.size())});
    if (m_text.find("_x") != std::string::npos)
        text = decodeEscapes(text);
}

void RichText::text(std::string_view text)
{
    if (m_isInText)
        m_text += text;
}

bool RichText::isMarked() const
{
    return std::any_of(m_runs.begin(), m_runs.end(), [](const Run &run) { return run.hasFormat; });
}

QString RichText::plain() const
{
    if (m_runs.size() == 1)
        return m_runs.front().text;
    QString all;
    for (const Run &run : m_runs)
        all += run.text;
    return all;
}

void applyRuns(const std::vector<RichText::Run> &runs, bool isCellStruck, XlsxCell &cell)
{
    for (const RichText::Run &run : runs) {
        const bool isStruck = run.hasFormat ? run.isStruck : isCellStruck;
        (isStruck ? cell.struck : cell.text) += run.text;
        const bool isSame = !cell.runs.empty() && cell.runs.back().isStruck == isStruck &&
                            cell.runs.back().colour == run.colour;
        if (isSame)
            cell.runs.back().text += run.text;
        else if (!run.text.isEmpty())
            cell.runs.push_back({run.text, isStruck, run.colour});
    }
}

} // namespace gaiyo
