#include "exchange/xml/xml_writer.h"

#include <QString>

namespace gaiyo {

namespace {

constexpr qsizetype kStretch = 64 * 1024;

bool isHeldByXml(char16_t c)
{
    return (c >= 0x20 || c == u'\t' || c == u'\n' || c == u'\r') && c != 0xFFFE && c != 0xFFFF;
}

} // namespace

XmlWriter::XmlWriter(Sink sink)
    : m_sink(std::move(sink))
    , m_out("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
{}

void XmlWriter::start(const char *name)
{
    closeTag();
    m_out += '<';
    m_out += name;
    m_open.emplace_back(name);
    m_isTagOpen = true;
}

void XmlWriter::attribute(const char *name, QStringView value)
{
    Q_ASSERT(m_isTagOpen);
    m_out += ' ';
    m_out += name;
    m_out += "=\"";
    escape(value, Place::Attribute);
    m_out += '"';
}

void XmlWriter::text(QStringView words)
{
    if (words.isEmpty())
        return;
    closeTag();
    escape(words, Place::Content);
    flushIfLong();
}

void XmlWriter::end()
{
    Q_ASSERT(!m_open.empty());
    if (m_isTagOpen)
        m_out += "/>";
    else
        m_out += "</" + m_open.back() + '>';
    m_isTagOpen = false;
    m_open.pop_back();
    flushIfLong();
}

void XmlWriter::element(const char *name, QStringView words)
{
    start(name);
    text(words);
    end();
}

void XmlWriter::finish()
{
    while (!m_open.empty())
        end();
    if (!m_out.isEmpty())
        m_sink(m_out);
    m_out.clear();
}

void XmlWriter::closeTag()
{
    if (m_isTagOpen)
        m_out += '>';
    m_isTagOpen = false;
}

// A carriage return is named, since readers make every line end a newline; in an attribute newline
// and tab, too, which would come back as spaces.
void XmlWriter::escape(QStringView words, Place place)
{
    QString plain;
    plain.reserve(words.size());
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QChar c = words[i];
        const bool isPair =
            c.isHighSurrogate() && i + 1 < words.size() && words[i + 1].isLowSurrogate();
        if (isPair) {
            plain += c;
            plain += words[++i];
        } else if (c == u'&') {
            plain += QLatin1String("&amp;");
        } else if (c == u'<') {
            plain += QLatin1String("&lt;");
        } else if (c == u'>') {
            plain += QLatin1String("&gt;");
        } else if (c == u'"') {
            plain += QLatin1String("&quot;");
        } else if (c == u'\r' || (place == Place::Attribute && (c == u'\n' || c == u'\t'))) {
            plain += QStringLiteral("&#%1;").arg(int(c.unicode()));
        } else if (!c.isSurrogate() && isHeldByXml(c.unicode())) {
            plain += c;
        }
    }
    m_out += plain.toUtf8();
}

void XmlWriter::flushIfLong()
{
    if (m_out.size() < kStretch)
        return;
    m_sink(m_out);
    m_out.clear();
}

} // namespace gaiyo
