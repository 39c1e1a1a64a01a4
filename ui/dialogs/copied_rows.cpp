#include "dialogs/copied_rows.h"

#include "base/sanitize.h"
#include "dialogs/pasted_table.h"

#include <QMimeData>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextList>
#include <QTextTable>

#include <algorithm>
#include <vector>

namespace gaiyo {

namespace {

// Nothing that the words name is read from anywhere.
class WordsOnly : public QTextDocument
{
protected:
    QVariant loadResource(int, const QUrl &) override { return {}; }
};

struct CopiedTable
{
    std::vector<QStringList> rows; // what stands around tables, too, a row for each paragraph
    bool hasCells = false;         // beside or below each other
};

// HTML takes the wide blank for a blank like others, and Japanese words have it on purpose.
constexpr QChar kWideBlank(0x3000);
constexpr QChar kKeptBlank(0xFDD2); // no character, while the document is read

// As it is read: a source that ends its lines within Japanese words means no blank there.
QString prepared(QString html)
{
    static const QRegularExpression kEntity(QStringLiteral("&#(?:12288|x3000);"),
                                            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression kWithin(QStringLiteral(
        "([\\p{Han}\\p{Hiragana}\\p{Katakana}ー、。，．！？」』）])[ \\t]*\\r?\\n[ \\t]*"
        "(?=[\\p{Han}\\p{Hiragana}\\p{Katakana}ー、。，．！？「『（])"));
    html.replace(kEntity, kKeptBlank).replace(kWideBlank, kKeptBlank);
    if (html.contains(u"<pre", Qt::CaseInsensitive))
        return html;
    return html.replace(kWithin, QStringLiteral("\\1"));
}

// The number that a list gives the paragraph is words, too.
QString wordsOf(const QTextBlock &block)
{
    QString words = block.text();
    words.replace(QChar::LineSeparator, u'\n')
        .replace(QChar::Nbsp, u' ')
        .replace(u'\t', u' ')
        .remove(QChar::ObjectReplacementCharacter);
    const QTextList *list = block.textList();
    if (!list || words.trimmed().isEmpty())
        return words.trimmed();
    const bool isCounted = list->format().style() <= QTextListFormat::ListDecimal;
    return (isCounted ? list->itemText(block) + u' ' : QStringLiteral("・")) + words.trimmed();
}

QStringList linesOf(QTextFrame::iterator at)
{
    QStringList lines;
    for (; !at.atEnd(); ++at) {
        if (const QTextFrame *frame = at.currentFrame())
            lines += linesOf(frame->begin());
        else
            lines += wordsOf(at.currentBlock());
    }
    return lines;
}

// Paragraphs between words are kept, those around them are none.
QString wordsOf(const QTextTableCell &cell)
{
    return linesOf(cell.begin()).join(u'\n').trimmed().replace(kKeptBlank, kWideBlank);
}

// A cell over several rows or columns stands in the first of them.
void addRows(const QTextTable &table, CopiedTable &found)
{
    found.hasCells = found.hasCells || table.rows() * table.columns() > 1;
    for (int row = 0; row < table.rows(); ++row) {
        QStringList cells;
        for (int column = 0; column < table.columns(); ++column) {
            const QTextTableCell cell = table.cellAt(row, column);
            const bool isFirst = cell.row() == row && cell.column() == column;
            cells += isFirst ? wordsOf(cell) : QString();
        }
        found.rows.push_back(cells);
    }
}

void addFrame(QTextFrame::iterator at, CopiedTable &found)
{
    for (; !at.atEnd(); ++at) {
        if (const auto *table = qobject_cast<QTextTable *>(at.currentFrame()))
            addRows(*table, found);
        else if (const QTextFrame *frame = at.currentFrame())
            addFrame(frame->begin(), found);
        else
            found.rows.push_back({wordsOf(at.currentBlock()).replace(kKeptBlank, kWideBlank)});
    }
}

bool isBlankRow(const QStringList &row)
{
    return row.join(QString()).trimmed().isEmpty();
}

CopiedTable readTable(const QString &html)
{
    WordsOnly document;
    document.setUndoRedoEnabled(false);
    document.setHtml(prepared(html));
    CopiedTable found;
    addFrame(document.rootFrame()->begin(), found);
    std::erase_if(found.rows, isBlankRow);
    return found;
}

qsizetype countFilled(const std::vector<QStringList> &rows)
{
    return qsizetype(rows.size()) - std::ranges::count_if(rows, isBlankRow);
}

// That are seen: Excel ends its tables with one that is not.
qsizetype countHtmlRows(const QString &html)
{
    static const QRegularExpression kRow(QStringLiteral("<tr\\b(?![^>]*display\\s*:\\s*none)"),
                                         QRegularExpression::CaseInsensitiveOption);
    qsizetype rows = 0;
    for (auto at = kRow.globalMatch(html); at.hasNext(); at.next())
        ++rows;
    return rows;
}

qsizetype countLetters(const QString &text)
{
    return std::ranges::count_if(text, [](QChar c) { return c.isLetter(); });
}

qsizetype countLetters(const std::vector<QStringList> &rows)
{
    qsizetype letters = 0;
    for (const QStringList &row : rows)
        letters += countLetters(row.join(QString()));
    return letters;
}

// As spreadsheets put it on the clipboard.
QString cellText(QString cell)
{
    if (!cell.contains(u'\n') && !cell.startsWith(u'"'))
        return cell;
    return u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QString textOf(const std::vector<QStringList> &rows)
{
    QStringList lines;
    for (const QStringList &row : rows) {
        QStringList cells;
        for (const QString &cell : row)
            cells += cellText(cell);
        lines += cells.join(u'\t');
    }
    return lines.join(u'\n');
}

} // namespace

QString copiedRows(const QMimeData &data)
{
    const QString text = data.text();
    const QString html = data.html();
    const bool isEmpty = !hasRows(text);
    const qsizetype rows = isEmpty ? 0 : countFilled(pastedCells(sanitizeText(text)));
    const qsizetype htmlRows = countHtmlRows(html);
    if (!isEmpty && (htmlRows == 0 || htmlRows == rows))
        return text;
    const CopiedTable table = readTable(html);
    if (isEmpty)
        return textOf(table.rows);
    // No word may be missing that the plain text has.
    const bool isOfUse = table.hasCells && qsizetype(table.rows.size()) != rows &&
                         countLetters(table.rows) >= countLetters(text);
    return isOfUse ? textOf(table.rows) : text;
}

} // namespace gaiyo
