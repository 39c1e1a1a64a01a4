#include "domain/words/signature.h"

#include <algorithm>
#include <optional>

namespace gaiyo {

namespace {

constexpr size_t kMostLines = 15;      // of a signature
constexpr qsizetype kLongestLine = 60; // of one of its lines: a sentence is longer

struct Line
{
    qsizetype start;
    qsizetype end;
    QStringView text;
    // Whether it says how to reach somebody, found out once: many lines may be drawn around it.
    mutable std::optional<bool> reaches = std::nullopt;
};

std::vector<Line> linesOf(const QString &text)
{
    std::vector<Line> lines;
    for (qsizetype at = 0; at <= text.size();) {
        const qsizetype end = text.indexOf(u'\n', at);
        const qsizetype to = end < 0 ? text.size() : end;
        lines.push_back({at, to, QStringView(text).mid(at, to - at), std::nullopt});
        at = to + 1;
    }
    return lines;
}

bool isBlank(QStringView line)
{
    return line.trimmed().isEmpty();
}

// A digit in either width.
bool isDigit(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= QChar(0xFF10) && c <= QChar(0xFF19));
}

bool saysHowToReach(QStringView line)
{
    static const QString kWords[] = {
        QStringLiteral("tel"),    QStringLiteral("ＴＥＬ"), QStringLiteral("電話"),
        QStringLiteral("℡"),      QStringLiteral("携帯"),   QStringLiteral("mail"),
        QStringLiteral("メール"), QStringLiteral("〒"),     QStringLiteral("住所"),
        QStringLiteral("fax"),    QStringLiteral("ＦＡＸ")};
    for (const QChar mark : {QChar(u'@'), QChar(u'＠')}) {
        if (line.contains(mark))
            return true;
    }
    const auto digits = std::count_if(line.begin(), line.end(), isDigit);
    if (digits >= 10 && digits <= 13 && line.trimmed().size() <= 20)
        return true; // a number that stands alone
    return std::any_of(std::begin(kWords), std::end(kWords), [line](const QString &word) {
        return line.contains(word, Qt::CaseInsensitive);
    });
}

bool saysHowToReach(const Line &line)
{
    if (!line.reaches)
        line.reaches = saysHowToReach(line.text);
    return *line.reaches;
}

bool isSentence(QStringView line)
{
    return line.size() > kLongestLine || line.trimmed().endsWith(u'。');
}

// Lines of a block from `first` on: up to an empty line that more than a few words follow, a drawn
// line that closes it, or a sentence.
class BlockReader
{
public:
    BlockReader(const std::vector<Line> &lines, size_t separator)
        : m_lines(lines)
        , m_separator(separator)
    {}

    std::optional<SignatureBlock> read()
    {
        size_t last = m_separator;
        bool closed = false;
        size_t i = m_separator + 1;
        for (; i < m_lines.size() && i <= m_separator + kMostLines && !closed; ++i) {
            if (isSentence(m_lines[i].text))
                return std::nullopt;
            closed = isDrawnLine(m_lines[i].text) && hasWords();
            take(m_lines[i]);
            if (!isBlank(m_lines[i].text))
                last = i;
            else if (m_reaches && !continues(i + 1))
                break;
        }
        if (!m_reaches || (!closed && i <= m_lines.size() - 1 && !endsBefore(last)))
            return std::nullopt;
        return SignatureBlock{m_lines[m_separator].start, m_lines[last].end, true};
    }

private:
    bool hasWords() const { return m_words; }

    void take(const Line &line)
    {
        const bool isDrawn = isDrawnLine(line.text);
        m_words = m_words || (!isBlank(line.text) && !isDrawn);
        m_reaches = m_reaches || (!isDrawn && saysHowToReach(line));
    }

    // Whether the lines behind an empty one still are of the block: they say how to reach too, or
    // a drawn line comes soon.
    bool continues(size_t from) const
    {
        for (size_t i = from; i < std::min(m_lines.size(), from + 4); ++i) {
            if (isDrawnLine(m_lines[i].text) || saysHowToReach(m_lines[i]))
                return true;
        }
        return false;
    }

    // Whether nothing but blanks or a quoted mail stands behind this line.
    bool endsBefore(size_t last) const
    {
        for (size_t i = last + 1; i < m_lines.size(); ++i) {
            if (!isBlank(m_lines[i].text))
                return m_lines[i].text.startsWith(u'>') || isDrawnLine(m_lines[i].text) ||
                       i > last + 1; // an empty line stood between
        }
        return true;
    }

    const std::vector<Line> &m_lines;
    size_t m_separator;
    bool m_words = false;
    bool m_reaches = false;
};

// "-- ": all that follows, up to a quoted or forwarded mail.
SignatureBlock standardBlock(const std::vector<Line> &lines, size_t separator)
{
    size_t last = separator;
    for (size_t i = separator + 1; i < lines.size() && i <= separator + kMostLines; ++i) {
        if (lines[i].text.startsWith(u'>') || isSentence(lines[i].text))
            break;
        if (!isBlank(lines[i].text))
            last = i;
    }
    return {lines[separator].start, lines[last].end, true};
}

} // namespace

bool isDrawnLine(QStringView line)
{
    static const QString kStrokes =
        QStringLiteral("-=_*~+#.・─━―—–‐ー－＝＿＊～〜☆★◇◆□■○●♪｡ﾟ･:;。゜・'`^|┏┓┗┛┃┌┐└┘│");
    qsizetype strokes = 0;
    for (const QChar c : line) {
        if (c.isSpace())
            continue;
        if (!kStrokes.contains(c))
            return false;
        ++strokes;
    }
    return strokes >= 3;
}

std::vector<SignatureBlock> findSignatures(const QString &text)
{
    const std::vector<Line> lines = linesOf(text);
    std::vector<SignatureBlock> found;
    for (size_t i = 0; i < lines.size(); ++i) {
        std::optional<SignatureBlock> block;
        if (lines[i].text == u"-- " || (lines[i].text == u"--" && i + kMostLines >= lines.size()))
            block = standardBlock(lines, i);
        else if (isDrawnLine(lines[i].text))
            block = BlockReader(lines, i).read();
        if (!block)
            continue;
        found.push_back(*block);
        while (i + 1 < lines.size() && lines[i + 1].start <= block->end)
            ++i;
    }
    return found;
}

} // namespace gaiyo
