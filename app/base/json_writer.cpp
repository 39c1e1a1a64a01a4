#include "base/json_writer.h"

#include <QLocale>

namespace gaiyo {

void JsonWriter::key(QStringView name)
{
    startElement();
    writeString(name);
    m_bytes += m_levels.back().layout == JsonLayout::Lines ? ": " : ":";
    m_afterKey = true;
}

void JsonWriter::value(QStringView text)
{
    startElement();
    writeString(text);
}

void JsonWriter::value(bool flag)
{
    startElement();
    m_bytes += flag ? "true" : "false";
}

void JsonWriter::value(qint64 number)
{
    startElement();
    m_bytes += QByteArray::number(number);
}

void JsonWriter::value(double number)
{
    startElement();
    m_bytes += QByteArray::number(number, 'g', QLocale::FloatingPointShortest);
}

void JsonWriter::null()
{
    startElement();
    m_bytes += "null";
}

QByteArray JsonWriter::finish()
{
    Q_ASSERT(m_levels.empty());
    m_bytes += '\n';
    return std::move(m_bytes);
}

void JsonWriter::begin(char bracket, JsonLayout layout)
{
    startElement();
    m_bytes += bracket;
    const bool inlined = !m_levels.empty() && m_levels.back().layout == JsonLayout::Inline;
    m_levels.push_back({inlined ? JsonLayout::Inline : layout});
}

void JsonWriter::end(char bracket)
{
    const Level level = m_levels.back();
    m_levels.pop_back();
    if (level.layout == JsonLayout::Lines && !level.empty)
        newLine();
    m_bytes += bracket;
}

// Comma and line break before a key, an element of an array, or nothing before a member's value.
void JsonWriter::startElement()
{
    if (m_afterKey) {
        m_afterKey = false;
        return;
    }
    if (m_levels.empty())
        return;
    Level &level = m_levels.back();
    if (!level.empty)
        m_bytes += ',';
    level.empty = false;
    if (level.layout == JsonLayout::Lines)
        newLine();
}

void JsonWriter::newLine()
{
    m_bytes += '\n';
    m_bytes.append(qsizetype(m_levels.size()) * 2, ' ');
}

void JsonWriter::writeString(QStringView text)
{
    m_bytes += '"';
    qsizetype done = 0;
    const auto flush = [&](qsizetype upTo) {
        m_bytes += text.mid(done, upTo - done).toUtf8();
        done = upTo + 1;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (c >= 0x20 && c != u'"' && c != u'\\')
            continue;
        flush(i);
        if (c == u'"' || c == u'\\')
            (m_bytes += '\\') += char(c);
        else if (c == u'\n')
            m_bytes += "\\n";
        else if (c == u'\t')
            m_bytes += "\\t";
        else
            m_bytes += "\\u" + QByteArray::number(c, 16).rightJustified(4, '0');
    }
    flush(text.size());
    m_bytes += '"';
}

} // namespace gaiyo
