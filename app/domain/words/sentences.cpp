#include "domain/words/sentences.h"

#include "domain/words/code_points.h"
#include "domain/words/width_fold.h"

#include <QRegularExpression>

#include <algorithm>

namespace gaiyo {

namespace {

constexpr qsizetype kLongestQuotation = 400; // what is open longer was never closed

struct Line
{
    qsizetype start; // behind its indentation
    qsizetype end;   // before the blanks at its end
    qsizetype words; // behind its bullet
    bool isIndented;
};

// A sign or number that an entry of a list, or a heading, begins with.
qsizetype bulletLength(QStringView line)
{
    static const QRegularExpression kBullet(QStringLiteral(
        "^(?:[・●○■□◆◇▲△▼▽★☆※◎•‣–—＊*➢✓>＞]+|-(?=[\\s　])|[①-⑳㉑-㉟❶-❿]|"
        "[(（][0-9０-９]{1,2}[)）]|[0-9０-９]{1,2}(?:[.．)）](?![0-9０-９])|[\\s　]))[\\s　]*"));
    const auto match = kBullet.match(line.left(12).toString());
    const qsizetype length = match.capturedLength();
    return match.hasMatch() && length < line.size() ? length : 0;
}

// Words that begin a place of their own, though they are words.
bool beginsPlace(QStringView line)
{
    static const QRegularExpression kPlace(
        QStringLiteral("^(?:第[0-9０-９一二三四五六七八九十]{1,3}[章節条部]|[【〔［\\[]|["
                       "アイウエオカキクケコ][)）．.][^一-龠]?|"
                       "(?:ご)?意見[0-9０-９①-⑳])"));
    return kPlace.match(line.left(12).toString()).hasMatch();
}

std::vector<Line> linesOf(const QString &text)
{
    std::vector<Line> lines;
    for (qsizetype at = 0; at <= text.size();) {
        qsizetype to = text.indexOf(u'\n', at);
        to = to < 0 ? text.size() : to;
        Line line{at, to, at, false};
        while (line.end > at && text[line.end - 1].isSpace())
            --line.end;
        while (line.start < line.end && text[line.start].isSpace())
            ++line.start;
        line.isIndented = line.start > at && line.start < line.end;
        line.words =
            line.start + bulletLength(QStringView(text).mid(line.start, line.end - line.start));
        lines.push_back(line);
        at = to + 1;
    }
    return lines;
}

bool isTerminator(QChar c)
{
    return c == u'。' || c == u'！' || c == u'？' || c == u'!' || c == u'?' || c == u'｡';
}

bool isCloser(QChar c)
{
    return QStringLiteral("」』）)】〕］]》〉”’\"").contains(c);
}

QChar closerOf(QChar opener)
{
    static const QString kOpeners = QStringLiteral("「『（(【〔［[《〈“");
    static const QString kClosers = QStringLiteral("」』）)】〕］]》〉”");
    const qsizetype at = kOpeners.indexOf(opener);
    return at < 0 ? QChar() : kClosers[at];
}

// Whether a line that ends here goes on: it breaks off at a comma or a particle.
bool breaksOff(QChar last)
{
    return QStringLiteral("、，,はをがにでとのもへや・（「『").contains(last);
}

// Divides a text into blocks, and those into sentences.
class SentenceReader
{
public:
    explicit SentenceReader(const QString &text)
        : m_text(text)
        , m_lines(linesOf(text))
        , m_points(text)
    {}

    std::vector<SentenceStretch> run()
    {
        for (size_t i = 0; i < m_lines.size();) {
            if (isEmpty(i)) {
                ++i;
                continue;
            }
            size_t last = i;
            while (last + 1 < m_lines.size() && !isEmpty(last + 1))
                ++last;
            readParagraph(i, last);
            i = last + 1;
        }
        return m_found;
    }

private:
    bool isEmpty(size_t line) const { return m_lines[line].start >= m_lines[line].end; }
    qsizetype length(size_t line) const { return m_lines[line].end - m_lines[line].start; }

    bool beginsAnew(size_t line) const
    {
        const Line &l = m_lines[line];
        return l.isIndented || l.words > l.start ||
               beginsPlace(QStringView(m_text).mid(l.start, l.end - l.start));
    }

    // Lines between two empty ones: blocks within which line ends mean nothing.
    void readParagraph(size_t first, size_t last)
    {
        qsizetype longest = 0;
        for (size_t i = first; i <= last; ++i)
            longest = std::max(longest, length(i));
        size_t start = first;
        for (size_t i = first; i <= last; ++i) {
            const bool isShort =
                length(i) * 10 < longest * 6 && !breaksOff(m_text[m_lines[i].end - 1]);
            // The first line of an indented paragraph is; those of an indented text all are.
            const bool nextBegins = i < last && beginsAnew(i + 1) &&
                                    !(m_lines[i + 1].isIndented && m_lines[i].isIndented &&
                                      m_lines[i + 1].words == m_lines[i + 1].start && !isShort);
            if (i == last || nextBegins || isShort) {
                readBlock(m_lines[start].words, m_lines[i].end);
                start = i + 1;
            }
        }
    }

    // Behind the bracket that closes the one at `open`, or `open` itself where none does.
    qsizetype behindBracket(qsizetype open, qsizetype end) const
    {
        std::vector<QChar> closers;
        for (qsizetype i = open; i < std::min(end, open + kLongestQuotation); ++i) {
            if (const QChar closer = closerOf(m_text[i]); !closer.isNull())
                closers.push_back(closer);
            else if (!closers.empty() && m_text[i] == closers.back())
                closers.pop_back();
            if (closers.empty())
                return i + 1;
        }
        return open;
    }

    bool endsAt(qsizetype i, qsizetype end) const
    {
        const QChar c = m_text[i];
        const QChar next = i + 1 < end ? m_text[i + 1] : QChar();
        if (c == u'．' || c == u'.') {
            const QChar before = i > 0 ? m_text[i - 1] : QChar();
            if (c == u'．')
                return !next.isDigit() && !before.isDigit();
            return before.isLetter() && (next.isSpace() || next.isNull());
        }
        if (!isTerminator(c) || isTerminator(next))
            return false;
        // 本当に？と思う goes on.
        return c == u'。' || (next != u'と' && next != u'っ');
    }

    void readBlock(qsizetype start, qsizetype end)
    {
        qsizetype from = start;
        for (qsizetype i = start; i < end; ++i) {
            if (!closerOf(m_text[i]).isNull()) {
                i = std::max(i, behindBracket(i, end) - 1);
                continue;
            }
            if (!endsAt(i, end))
                continue;
            while (i + 1 < end && isCloser(m_text[i + 1]))
                ++i;
            i = boundaryBehind(m_text, i + 1) - 1; // a mark may have a selector of its own
            add(from, i + 1);
            from = i + 1;
        }
        add(from, end);
    }

    void add(qsizetype start, qsizetype end)
    {
        while (start < end && m_text[start].isSpace())
            ++start;
        while (end > start && m_text[end - 1].isSpace())
            --end;
        start = boundaryBehind(m_text, start);
        end = boundaryBehind(m_text, end);
        if (start < end)
            m_found.push_back({m_points.codePointAt(start), m_points.codePointAt(end)});
    }

    const QString &m_text;
    std::vector<Line> m_lines;
    CodePoints m_points;
    std::vector<SentenceStretch> m_found;
};

} // namespace

std::vector<SentenceStretch> sentencesOf(const QString &text)
{
    return SentenceReader(text).run();
}

SentenceStretch sentenceAt(const QString &text, qsizetype position)
{
    const CodePoints points(text);
    const qsizetype unit = points.unitAt(std::clamp<qsizetype>(position, 0, points.count()));
    const qsizetype lineStart = unit == 0 ? 0 : text.lastIndexOf(u'\n', unit - 1) + 1;
    qsizetype lineEnd = text.indexOf(u'\n', unit);
    lineEnd = lineEnd < 0 ? text.size() : lineEnd;
    if (QStringView(text).mid(lineStart, lineEnd - lineStart).trimmed().isEmpty())
        return {position, position};
    const auto sentences = sentencesOf(text);
    const auto behind =
        std::find_if(sentences.begin(), sentences.end(),
                     [position](const SentenceStretch &s) { return s.start > position; });
    if (behind != sentences.begin() &&
        ((behind - 1)->end > position || points.unitAt((behind - 1)->end) >= lineStart))
        return *(behind - 1);
    // Before the first words of the line: its bullet, its indentation.
    return behind == sentences.end() ? SentenceStretch{position, position} : *behind;
}

} // namespace gaiyo
