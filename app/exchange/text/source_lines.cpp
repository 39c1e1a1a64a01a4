#include "exchange/text/source_lines.h"

#include "base/sanitize.h"

#include <QRegularExpression>

namespace gaiyo {

namespace {

// The position behind the quotation mark that closes the one at `open`, -1 where none does: one
// that ends its cell, "" standing for a mark inside.
qsizetype closingQuote(QStringView row, qsizetype open)
{
    for (qsizetype i = open + 1; i < row.size(); ++i) {
        if (row[i] != u'"')
            continue;
        if (i + 1 == row.size() || row[i + 1] == u'\t')
            return i + 1;
        if (row[i + 1] == u'"')
            ++i;
    }
    return -1;
}

// Cells between tabs, as they stand; `open` tells whether the last one is quoted and not closed.
QStringList splitAtTabs(const QString &row, bool *open)
{
    QStringList cells;
    const QStringView view(row);
    *open = false;
    // Once a quote has found no end, no later one will: this keeps the search linear.
    bool quotes = true;
    for (qsizetype at = 0; at <= row.size();) {
        const bool quoted = quotes && at < row.size() && row[at] == u'"';
        qsizetype end = quoted ? closingQuote(view, at) : row.indexOf(u'\t', at);
        if (quoted && end < 0) {
            *open = true;
            quotes = false;
            end = row.indexOf(u'\t', at);
        }
        if (end < 0)
            end = row.size();
        cells << row.mid(at, end - at);
        at = end + 1;
    }
    return cells;
}

bool isParagraphOpen(const QString &row)
{
    static const QRegularExpression kTag(QStringLiteral("<(/?)p(?:\\s[^<>\\n]*)?>"),
                                         QRegularExpression::CaseInsensitiveOption);
    bool open = false;
    for (auto it = kTag.globalMatch(row); it.hasNext();)
        open = it.next().captured(1).isEmpty();
    return open;
}

QString unquoted(const QString &cell)
{
    if (cell.size() < 2 || !cell.startsWith(u'"') || closingQuote(cell, 0) != cell.size())
        return cell;
    QString inner = cell.mid(1, cell.size() - 2);
    return inner.replace(QStringLiteral("\"\""), QStringLiteral("\""));
}

// A mark of a list or of a place in the plan, with what has to stand behind it: ○○ is a name, 2.5 a
// figure, 三鷹市 no 三, and 第2条 is of a law in the middle of a sentence.
bool beginsWithMark(const QString &line)
{
    static const QRegularExpression kMark(
        QStringLiteral(
            "^(?:([・･■□◼●○◎◆◇▲△▼▽※★☆→⇒▶▷])(?!\\1)|[①-⑳㉑-㉟㊱-㊿]|"
            "-(?![0-9０-９])|[－–—](?=\\s)|"
            "[（(](?:[0-9０-９]{1,2}|[ア-ンｱ-ﾝ]|[一二三四五六七八九十]{1,2}|[Ⅰ-Ⅻ]|"
            "[A-Za-zＡ-Ｚａ-ｚ])[）)]|"
            "(?:[0-9０-９]{1,2}|[ア-ンｱ-ﾝ]|[Ⅰ-Ⅻ])[）)．.、](?!\\s*[0-9０-９])|"
            "[A-Za-zＡ-Ｚａ-ｚ](?:[）)]|[．.](?=\\s))|"
            "[一二三四五六七八九十]{1,2}(?:[）)．.]|、(?![一二三四五六七八九十])|(?=\\s))|"
            "[ア-ンｱ-ﾝⅠ-Ⅻ](?=\\s)|第[0-9０-９一二三四五六七八九十]{1,3}(?:[章節]|(?=\\s))|"
            "[【〔＜〈《][^】〕＞〉》]{1,40}[】〕＞〉》])"),
        QRegularExpression::UseUnicodePropertiesOption);
    return kMark.match(line).hasMatch();
}

} // namespace

std::vector<SourceLine> splitLines(const QString &text)
{
    std::vector<SourceLine> lines;
    int number = 0;
    qsizetype begin = 0;
    const auto take = [&](qsizetype end) {
        ++number;
        for (const QStringView part : QStringView(text).mid(begin, end - begin).split(u'\f'))
            lines.push_back({number, sanitizeText(part.toString())});
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != u'\n' && text[i] != u'\r')
            continue;
        take(i);
        if (text[i] == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n')
            ++i;
        begin = i + 1;
    }
    if (begin < text.size())
        take(text.size());
    return lines;
}

QStringList splitCells(const QString &line)
{
    static const QRegularExpression kSpaces(QStringLiteral("[ \\x{3000}]{2,}"));
    bool open = false;
    QStringList cells = line.contains(u'\t') ? splitAtTabs(line, &open) : line.split(kSpaces);
    for (QString &cell : cells)
        cell = cell.trimmed();
    while (!cells.isEmpty() && cells.last().isEmpty())
        cells.removeLast();
    return cells;
}

bool isCellOpen(const QString &row)
{
    bool open = false;
    if (row.contains(u'\t'))
        splitAtTabs(row, &open);
    return open || isParagraphOpen(row);
}

QString readParagraphs(const QString &cell)
{
    static const QRegularExpression kBreak(QStringLiteral("</?p(?:\\s[^<>\\n]*)?>|<br\\s*/?>|\\n"),
                                           QRegularExpression::CaseInsensitiveOption);
    QStringList paragraphs;
    for (const QString &part : unquoted(cell).split(kBreak)) {
        if (const QString paragraph = part.trimmed(); !paragraph.isEmpty())
            paragraphs << paragraph;
    }
    return paragraphs.join(u'\n');
}

QString joinPieces(const QString &first, const QString &second)
{
    static const QRegularExpression kEnd(QStringLiteral("[。！？!?：:」』）)]$"));
    if (kEnd.match(first).hasMatch() || beginsWithMark(second))
        return first + u'\n' + second;
    const auto isLatin = [](QChar sign) {
        return sign.isLetterOrNumber() && sign.unicode() < 0x250;
    };
    const bool isSpaced = isLatin(first.back()) && isLatin(second.front());
    return first + (isSpaced ? QStringLiteral(" ") : QString()) + second;
}

} // namespace gaiyo
