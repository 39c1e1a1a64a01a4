#include "exchange/mail/html_text.h"

#include "exchange/mail/html_entities.h"

#include <QByteArray>
#include <QHash>
#include <QSet>
#include <QStringList>

#include <algorithm>
#include <vector>

namespace gaiyo {

namespace {

constexpr size_t kMostNested = 32; // lists and quotations that are told apart

bool isNameCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'-' || c == u':' || c == u'_';
}

struct Tag
{
    QString name; // lower case
    bool closes = false;
    QHash<QString, QString> attributes; // of the few that are used
    qsizetype end = 0;                  // behind the ">"
};

// One pass over a tag: name, attributes, end.
class TagReader
{
public:
    TagReader(const QString &html, qsizetype at)
        : m_html(html)
        , m_at(at)
    {}

    Tag read()
    {
        Tag tag;
        ++m_at; // the "<"
        if (current() == u'/') {
            tag.closes = true;
            ++m_at;
        }
        tag.name = name();
        while (m_at < m_html.size() && current() != u'>')
            readAttribute(tag);
        tag.end = std::min(m_at + 1, m_html.size());
        return tag;
    }

private:
    QChar current() const { return m_at < m_html.size() ? m_html[m_at] : QChar(); }

    QString name()
    {
        const qsizetype from = m_at;
        while (m_at < m_html.size() && isNameCharacter(current()))
            ++m_at;
        return m_html.mid(from, std::min<qsizetype>(m_at - from, 40)).toLower();
    }

    void skipBlanks()
    {
        while (m_at < m_html.size() && current().isSpace())
            ++m_at;
    }

    void readAttribute(Tag &tag)
    {
        const qsizetype from = m_at;
        const QString key = name();
        skipBlanks();
        if (current() == u'=' && !key.isEmpty()) {
            ++m_at;
            skipBlanks();
            const QString text = value();
            if (key == u"href" || key == u"alt" || key == u"start")
                tag.attributes.insert(key, decodeEntities(text));
        }
        if (m_at == from)
            ++m_at;
    }

    QString value()
    {
        const QChar quote = current();
        if (quote == u'"' || quote == u'\'') {
            const qsizetype from = ++m_at;
            if (const qsizetype end = m_html.indexOf(quote, from); end >= 0) {
                m_at = end + 1;
                return m_html.mid(from, end - from);
            }
        }
        const qsizetype from = m_at;
        while (m_at < m_html.size() && !current().isSpace() && current() != u'>')
            ++m_at;
        return m_html.mid(from, m_at - from);
    }

    const QString &m_html;
    qsizetype m_at;
};

bool isWide(QChar c)
{
    return c.unicode() >= 0x2E80;
}

bool isHtmlBlank(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r' || c == u'\f';
}

// The text as it grows: blanks put together, lines ended, quotation marks before quoted lines.
class TextWriter
{
public:
    void addText(const QString &text, bool isPreformatted)
    {
        if (isPreformatted) {
            const QStringList lines = text.split(u'\n');
            for (qsizetype i = 0; i < lines.size(); ++i) {
                if (i > 0)
                    endLine();
                m_line += lines[i];
            }
            return;
        }
        for (const QChar c : text) {
            if (isHtmlBlank(c)) {
                if (c == u'\n' || c == u'\r')
                    m_blank = Blank::LineEnd;
                else if (m_blank == Blank::None)
                    m_blank = Blank::Space;
            } else {
                addCharacter(c);
            }
        }
    }

    void addWord(const QString &word)
    {
        m_line += word;
        m_blank = Blank::None;
    }

    // Ends the line, also an empty one.
    void endLine()
    {
        while (m_line.endsWith(u' ') || m_line.endsWith(u'\t'))
            m_line.chop(1);
        m_text += QStringLiteral("> ").repeated(m_quotes) + m_line + u'\n';
        m_emptyLines = m_line.isEmpty() ? m_emptyLines + 1 : 0;
        m_line.clear();
        m_blank = Blank::None;
    }

    // Ends a line that has something, so that the next words stand on their own.
    void breakBlock(int emptyLines)
    {
        if (!m_line.isEmpty())
            endLine();
        m_blank = Blank::None;
        while (m_emptyLines < emptyLines && !m_text.isEmpty())
            endLine();
    }

    bool isLineEmpty() const { return m_line.isEmpty(); }
    void changeQuotes(int by) { m_quotes = std::clamp(m_quotes + by, 0, int(kMostNested)); }

    QString finish()
    {
        breakBlock(0);
        qsizetype from = 0;
        while (from < m_text.size() && m_text[from] == u'\n')
            ++from;
        qsizetype to = m_text.size();
        while (to > from && m_text[to - 1] == u'\n')
            --to;
        return m_text.mid(from, to - from);
    }

private:
    enum class Blank { None, LineEnd, Space };

    void addCharacter(QChar c)
    {
        const bool betweenWide =
            m_blank == Blank::LineEnd && isWide(c) && !m_line.isEmpty() && isWide(m_line.back());
        if (m_blank != Blank::None && !m_line.isEmpty() && !betweenWide && m_line.back() != u'\t')
            m_line += u' ';
        m_blank = Blank::None;
        m_line += c == QChar(0x00A0) ? QChar(u' ') : c;
    }

    QString m_text;
    QString m_line;
    Blank m_blank = Blank::None;
    int m_emptyLines = 0;
    int m_quotes = 0;
};

class HtmlReader
{
public:
    explicit HtmlReader(const QString &html)
        : m_html(html)
    {}

    QString run()
    {
        while (m_at < m_html.size()) {
            const qsizetype tag = nextMarkup(m_at);
            takeText(m_html.mid(m_at, tag - m_at));
            m_at = tag;
            if (m_at < m_html.size())
                takeMarkup();
        }
        closeLink();
        return m_out.finish();
    }

private:
    struct List
    {
        bool isNumbered;
        int next;
    };

    // Where the words stand next, -1 for nowhere. What is nowhere is not looked for again: a page
    // that opens a thousand comments and closes none is read as fast as any other.
    qsizetype find(const QString &words, qsizetype from)
    {
        if (m_absent.contains(words))
            return -1;
        const qsizetype at = m_html.indexOf(words, from, Qt::CaseInsensitive);
        if (at < 0)
            m_absent.insert(words);
        return at;
    }

    // The next "<" that begins markup: "a < b" is text.
    qsizetype nextMarkup(qsizetype from) const
    {
        for (qsizetype at = m_html.indexOf(u'<', from); at >= 0;
             at = m_html.indexOf(u'<', at + 1)) {
            const QChar next = at + 1 < m_html.size() ? m_html[at + 1] : QChar();
            if ((next.unicode() < 0x80 && next.isLetter()) || next == u'/' || next == u'!' ||
                next == u'?')
                return at;
        }
        return m_html.size();
    }

    void takeText(const QString &text)
    {
        if (text.isEmpty())
            return;
        const QString words = decodeEntities(text);
        if (m_isLinked)
            m_linkText += words;
        m_out.addText(words, m_preformatted > 0);
    }

    void takeMarkup()
    {
        if (QStringView(m_html).mid(m_at, 4) == u"<!--") {
            const qsizetype end = find(QStringLiteral("-->"), m_at + 4);
            // A comment without an end hides nothing: its words are worth more than its silence.
            m_at = end < 0 ? m_at + 4 : end + 3;
            return;
        }
        if (find(QStringLiteral(">"), m_at) < 0) { // no tag ends any more
            takeText(m_html.mid(m_at, 1));
            ++m_at;
            return;
        }
        const Tag tag = TagReader(m_html, m_at).read();
        m_at = tag.end;
        static const QStringList kDropped{QStringLiteral("script"), QStringLiteral("style"),
                                          QStringLiteral("head"), QStringLiteral("title"),
                                          QStringLiteral("template")};
        if (!tag.closes && kDropped.contains(tag.name))
            skipElement(tag.name);
        else
            takeTag(tag);
    }

    void skipElement(const QString &name)
    {
        const QString close = QStringLiteral("</") + name;
        const qsizetype end = find(close, m_at);
        if (end < 0) {
            // A head without an end must not swallow the letter; a script's words are none.
            if (name != u"head" && name != u"title")
                m_at = m_html.size();
            return;
        }
        const qsizetype tagEnd = find(QStringLiteral(">"), end);
        m_at = tagEnd < 0 ? m_html.size() : tagEnd + 1;
    }

    void takeTag(const Tag &tag)
    {
        static const QStringList kParagraphs{
            QStringLiteral("p"),  QStringLiteral("h1"), QStringLiteral("h2"), QStringLiteral("h3"),
            QStringLiteral("h4"), QStringLiteral("h5"), QStringLiteral("h6"), QStringLiteral("dl")};
        static const QStringList kLines{
            QStringLiteral("div"),     QStringLiteral("tr"),      QStringLiteral("table"),
            QStringLiteral("section"), QStringLiteral("article"), QStringLiteral("header"),
            QStringLiteral("footer"),  QStringLiteral("dt"),      QStringLiteral("dd"),
            QStringLiteral("body"),    QStringLiteral("form"),    QStringLiteral("center"),
            QStringLiteral("address"), QStringLiteral("caption"), QStringLiteral("fieldset")};
        if (kParagraphs.contains(tag.name))
            m_out.breakBlock(1);
        else if (kLines.contains(tag.name))
            m_out.breakBlock(0);
        else if (tag.name == u"br")
            m_out.endLine();
        else if (tag.name == u"hr")
            takeRule();
        else if (tag.name == u"td" || tag.name == u"th")
            takeCell(tag);
        else if (tag.name == u"pre")
            takePreformatted(tag);
        else if (tag.name == u"blockquote")
            takeQuotation(tag);
        else if (tag.name == u"ul" || tag.name == u"ol")
            takeList(tag);
        else if (tag.name == u"li")
            takeEntry(tag);
        else if (tag.name == u"a")
            takeLink(tag);
        else if (tag.name == u"img" && !tag.attributes.value(QStringLiteral("alt")).isEmpty())
            m_out.addText(tag.attributes.value(QStringLiteral("alt")), false);
    }

    void takeRule()
    {
        m_out.breakBlock(0);
        m_out.addWord(QStringLiteral("――――――――"));
        m_out.endLine();
    }

    void takeCell(const Tag &tag)
    {
        if (tag.closes)
            m_out.addWord(QStringLiteral("\t"));
    }

    void takePreformatted(const Tag &tag)
    {
        m_out.breakBlock(0);
        m_preformatted = std::clamp(m_preformatted + (tag.closes ? -1 : 1), 0, 32);
    }

    void takeQuotation(const Tag &tag)
    {
        m_out.breakBlock(0);
        m_out.changeQuotes(tag.closes ? -1 : 1);
    }

    void takeList(const Tag &tag)
    {
        m_out.breakBlock(0);
        if (tag.closes && !m_lists.empty())
            m_lists.pop_back();
        else if (!tag.closes && m_lists.size() < kMostNested)
            m_lists.push_back({tag.name == u"ol",
                               std::max(1, tag.attributes.value(QStringLiteral("start")).toInt())});
    }

    void takeEntry(const Tag &tag)
    {
        m_out.breakBlock(0);
        if (tag.closes)
            return;
        if (m_lists.size() > 1)
            m_out.addWord(QStringLiteral("　").repeated(qsizetype(m_lists.size()) - 1));
        if (!m_lists.empty() && m_lists.back().isNumbered)
            m_out.addWord(QString::number(m_lists.back().next++) + QStringLiteral(". "));
        else
            m_out.addWord(QStringLiteral("・"));
    }

    void takeLink(const Tag &tag)
    {
        closeLink();
        const QString target = tag.attributes.value(QStringLiteral("href")).trimmed();
        m_isLinked = !tag.closes && !target.isEmpty();
        m_link = target.left(2000);
    }

    // The address behind the words that link to it, where they do not say it themselves.
    void closeLink()
    {
        if (!m_isLinked)
            return;
        m_isLinked = false;
        const QString words = m_linkText.simplified();
        m_linkText.clear();
        QString target = m_link;
        if (target.startsWith(u"mailto:", Qt::CaseInsensitive))
            target = target.mid(7).section(u'?', 0, 0);
        else if (!target.startsWith(u"http", Qt::CaseInsensitive))
            return; // a place in the page itself, a script
        const bool isSame = words.contains(target) || target == words + u'/' ||
                            target.endsWith(QStringLiteral("://") + words);
        if (!isSame)
            m_out.addWord((m_out.isLineEmpty() ? QStringLiteral("<") : QStringLiteral(" <")) +
                          target.simplified() + u'>');
    }

    const QString &m_html;
    qsizetype m_at = 0;
    TextWriter m_out;
    std::vector<List> m_lists;
    int m_preformatted = 0;
    bool m_isLinked = false;
    QString m_link;
    QString m_linkText;
    QSet<QString> m_absent;
};

} // namespace

QString htmlToText(const QString &html)
{
    return HtmlReader(html).run();
}

QString charsetOfHtml(QByteArrayView html)
{
    const QByteArray head =
        html.first(std::min<qsizetype>(html.size(), 1024)).toByteArray().toLower();
    qsizetype at = head.indexOf("charset=");
    if (at < 0)
        return {};
    at += 8;
    while (at < head.size() && (head[at] == '"' || head[at] == '\''))
        ++at;
    qsizetype end = at;
    while (end < head.size() &&
           (isalnum(static_cast<unsigned char>(head[end])) || head[end] == '-' || head[end] == '_'))
        ++end;
    return QString::fromLatin1(head.mid(at, end - at));
}

} // namespace gaiyo
