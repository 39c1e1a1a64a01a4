#include "collect/small_table.h"
#include "exchange/html/cell_words.h"
#include "exchange/html/page_body.h"

#include <utility>

namespace gaiyo {

namespace {

QString columnTitle(const Column &column)
{
    return PageBody::escaped(QString(column.title).remove(u'\n'));
}

constexpr size_t kFewColumns = 3;   // of a table that fits on a telephone
constexpr qsizetype kLongRow = 260; // characters of a cell with its markup: more than half a page
                                    // of a small one

QString frameName(const QString &heading)
{
    const QString words = heading.simplified();
    return QStringLiteral(" aria-label=\"%1\"")
        .arg(words.isEmpty() ? QStringLiteral("表") : PageBody::escaped(words));
}

} // namespace

// A caption would be as narrow as its table: that of a figure is as wide as the page. A table that
// is wider than the screen is moved inside its frame, by keys too, and the page stays; a reading
// device turns pages instead.
void PageBody::table(const PageBlock &block)
{
    const QString id = nextTableId();
    const bool isNamed = !block.text.isEmpty();
    if (isNamed) {
        line(u"<figure>");
        line(QStringLiteral("<figcaption id=\"%1\">%2</figcaption>").arg(id, escaped(block.text)));
    }
    const QString name = isNamed ? QStringLiteral(" aria-labelledby=\"%1\"").arg(id) : QString();
    const std::vector<bool> areFigures = figureColumns(block.rows);
    const bool hasFrame = areFigures.size() > kFewColumns && !m_form.isXml;
    if (hasFrame)
        line(QStringLiteral("<div class=\"wide\" role=\"group\" tabindex=\"0\"%1>")
                 .arg(isNamed ? name : frameName(m_blockHeading)));
    line(QStringLiteral("<table%1>").arg(name));
    tableRows(block, areFigures);
    line(u"</table>");
    if (hasFrame)
        line(u"</div>");
    if (isNamed)
        line(u"</figure>");
}

void PageBody::tableRows(const PageBlock &block, const std::vector<bool> &areFigures)
{
    for (size_t i = 0; i < block.rows.size(); ++i) {
        if (i <= 1)
            line(i == 0 ? u"<thead>" : u"</thead>\n<tbody>");
        QString cells;
        for (size_t column = 0; column < areFigures.size(); ++column) {
            const QString &cell = block.rows[i][qsizetype(column)];
            const bool isFigures = i > 0 && areFigures[column] && isFigure(cell);
            const QString name = i == 0        ? QStringLiteral("th scope=\"col\"")
                                 : column == 0 ? QStringLiteral("th scope=\"row\"")
                                 : isFigures   ? QStringLiteral("td class=\"figure\"")
                                               : QStringLiteral("td");
            cells +=
                QStringLiteral("<%1>%2</%3>").arg(name, cellWords(cell, escaped), name.left(2));
        }
        element(QStringLiteral("tr"), cells);
    }
    if (!block.rows.empty())
        line(block.rows.size() == 1 ? u"</thead>" : u"</tbody>");
}

void PageBody::openBody()
{
    if (m_columns.empty())
        return;
    line(u"<table class=\"opinions\">\n<caption>意見の一覧</caption>\n<thead>\n<tr>");
    for (const Column &column : m_columns)
        line(QStringLiteral("<th scope=\"col\" class=\"%1\">%2</th>")
                 .arg(columnFieldName(column.field), columnTitle(column)));
    line(u"</tr>\n</thead>\n<tbody>");
}

void PageBody::closeBody()
{
    if (!m_columns.empty())
        line(u"</tbody>\n</table>");
}

// HTML has no heading in a th: that of an opinion stands in a cell as others do. A row that is long
// may be split where a browser prints it, else a heading would stand alone on the page before.
void PageBody::tableRow(const RowBlock &block)
{
    if (block.response)
        m_cell = &block;
    QString heading = rowHeading(block);
    QString path = otherPath(block);
    QString cells;
    bool isLong = false;
    for (const Column &column : m_columns) {
        QString cell = std::exchange(heading, {});
        if (column.field != ColumnField::No)
            cell += std::exchange(path, {}) + tableCell(column, block);
        isLong = isLong || cell.size() > kLongRow;
        cells += QStringLiteral("<td%1>%2</td>\n")
                     .arg(column.vertical ? QStringLiteral(" class=\"strip\"") : QString(), cell);
    }
    line(QStringLiteral("<tr id=\"%1\"%2>\n%3</tr>")
             .arg(anchorOf(block), isLong ? QStringLiteral(" class=\"long\"") : QString(), cells));
}

// The label is for where the columns' titles are not in sight, and hidden where the page has lost
// its style.
QString PageBody::tableCell(const Column &column, const RowBlock &block) const
{
    if (headingDepth(column.field) && !block.findPath(column.field))
        return {};
    if (freeIndex(column.field) && !block.findFree(column.field))
        return {};
    const QString label =
        QStringLiteral("<p class=\"label\" hidden>%1</p>").arg(columnTitle(column));
    return label + (column.vertical ? QStringLiteral("<div>%1</div>")
                                          .arg(columnWords(block.findPath(column.field)->text))
                                    : content(column, block));
}

// Of a row that stands below others than the headings above it.
QString PageBody::otherPath(const RowBlock &block) const
{
    QString out;
    if (standsBelowItsPath(block))
        return out;
    for (const Column &column : m_collected.settings.columns) {
        const PathCell *heading = column.vertical ? nullptr : block.findPath(column.field);
        if (heading)
            out += QStringLiteral("<p><b>%1</b> %2</p>")
                       .arg(columnTitle(column), escaped(heading->text));
    }
    return out;
}

} // namespace gaiyo
