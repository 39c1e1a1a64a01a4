#include "collect/count_unit.h"
#include "exchange/html/marked_html.h"
#include "exchange/html/page_body.h"

#include <QRegularExpression>

#include <algorithm>

namespace gaiyo {

namespace {

QString categoryMarks(const RowBlock &block)
{
    QString out;
    for (const auto &[category, mark] : block.change->categories)
        out += markedHtml(PageBody::escaped(legendWords(category)), mark);
    return out;
}

QString becomesNote(const RowBlock &block)
{
    return block.change->becomes.isEmpty() ? QString()
                                           : QStringLiteral("<span class=\"became\">%1</span>")
                                                 .arg(PageBody::escaped(block.change->becomes));
}

} // namespace

// From top to bottom: one or two figures stand side by side in one place (縦中横).
QString PageBody::columnWords(const QString &text)
{
    static const QRegularExpression kWord(QStringLiteral("[0-9A-Za-z.,]+"));
    QString out;
    qsizetype from = 0;
    for (auto words = kWord.globalMatch(text); words.hasNext();) {
        const auto word = words.next();
        const QString found = word.captured();
        const bool isBeside = found.size() == 1
                                  ? found[0].isLetterOrNumber()
                                  : found.size() == 2 && found[0].isDigit() && found[1].isDigit();
        if (!isBeside)
            continue;
        out += escaped(text.mid(from, word.capturedStart() - from)) + QStringLiteral("<span>") +
               found + QStringLiteral("</span>");
        from = word.capturedEnd();
    }
    return out + escaped(text.mid(from));
}

QString PageBody::rowHeading(const RowBlock &block, const QString &attributes) const
{
    return QStringLiteral("<h%1%2>%3%4</h%1>")
        .arg(QString::number(m_level + 1), attributes,
             markedHtml(escaped(m_collected.settings.referencePrefix + block.label), block.mark),
             becomesNote(block));
}

// Headings from top to bottom are a strip beside the opinion, as on paper.
void PageBody::row(const RowBlock &block)
{
    const std::vector<Column> &columns = m_collected.settings.columns;
    const auto isBeside = [&block](const Column &column) {
        return column.vertical && headingDepth(column.field) && block.findPath(column.field);
    };
    const bool hasStrip = std::any_of(columns.begin(), columns.end(), isBeside);
    line(QStringLiteral("<article id=\"%1\"%2>")
             .arg(anchorOf(block), hasStrip ? QStringLiteral(" class=\"beside\"") : QString()));
    line(rowHeading(block));
    if (hasStrip)
        strip(block);
    line(u"<dl>");
    if (block.response)
        m_cell = &block;
    for (const Column &column : columns) {
        if (!isBeside(column))
            part(column, block);
    }
    line(u"</dl>\n</article>");
}

void PageBody::strip(const RowBlock &block)
{
    line(u"<dl class=\"strip\">");
    for (const Column &column : m_collected.settings.columns) {
        const PathCell *heading = column.vertical ? block.findPath(column.field) : nullptr;
        if (heading)
            line(QStringLiteral("<div><dt>%1</dt><dd>%2</dd></div>")
                     .arg(escaped(column.title), columnWords(heading->text)));
    }
    line(u"</dl>");
}

void PageBody::part(const Column &column, const RowBlock &block)
{
    if (column.field == ColumnField::No)
        return; // the heading says it
    if (headingDepth(column.field) && (!block.findPath(column.field) || standsBelowItsPath(block)))
        return; // headings stand above the opinions
    if (freeIndex(column.field) && !block.findFree(column.field))
        return; // a title alone says nothing
    element(QStringLiteral("dt"), escaped(column.title));
    line(QStringLiteral("<dd>%1</dd>").arg(content(column, block)));
}

QString PageBody::content(const Column &column, const RowBlock &block) const
{
    const ColumnField field = column.field;
    switch (field) {
    case ColumnField::Summary:
        return paragraphs(block.summary);
    case ColumnField::Response:
        return block.response ? paragraphs(block.response->paragraphs) : sameAsAbove();
    case ColumnField::Category:
        if (!block.change->categories.empty())
            return categoryMarks(block);
        return block.category
                   ? markedHtml(escaped(legendWords(m_collected.legend[*block.category])),
                                block.mark)
                   : QString();
    case ColumnField::Count:
        return (block.change->count.runs.empty()
                    ? markedHtml(QString::number(block.count), block.mark)
                    : words(block.change->count)) +
               escaped(countUnit(m_collected.settings, column.title));
    case ColumnField::Path1:
    case ColumnField::Path2:
    case ColumnField::Path3:
    case ColumnField::Path4:
        return escaped(block.findPath(field)->text);
    case ColumnField::Free1:
    case ColumnField::Free2:
    case ColumnField::Free3:
        return freeText(field, block);
    case ColumnField::No:
        break;
    }
    return {};
}

// A symbol with its words, as a category.
QString PageBody::freeText(ColumnField field, const RowBlock &block) const
{
    const auto *cell = block.findFree(field);
    if (!cell)
        return {};
    const QString behind = choiceExpansion(m_collected, block, field);
    if (!hasChoices(m_collected.settings, field))
        return paragraphs(*cell);
    return words(cell->front()) + (behind.isEmpty() ? QString() : u' ' + escaped(behind));
}

// A row inside a merged cell names the row in which the words stand.
QString PageBody::sameAsAbove() const
{
    return QStringLiteral("<p><a href=\"%1\">%2</a>と同じ</p>")
        .arg(linkTo(anchorOf(*m_cell)), escaped(referenceTo(m_collected.settings, *m_cell)));
}

} // namespace gaiyo
