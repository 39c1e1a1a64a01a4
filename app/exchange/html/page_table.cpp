#include "exchange/html/page_body.h"

#include <utility>

namespace gaiyo {

namespace {

QString columnTitle(const Column &column)
{
    return PageBody::escaped(QString(column.title).remove(u'\n'));
}

} // namespace

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

// HTML has no heading in a th: that of an opinion stands in a cell as others do.
void PageBody::tableRow(const RowBlock &block)
{
    if (block.response)
        m_cell = &block;
    line(QStringLiteral("<tr id=\"%1\">").arg(anchorOf(block)));
    QString heading = rowHeading(block);
    QString path = otherPath(block);
    for (const Column &column : m_columns) {
        QString cell = std::exchange(heading, {});
        if (column.field != ColumnField::No)
            cell += std::exchange(path, {}) + tableCell(column, block);
        line(QStringLiteral("<td%1>%2</td>")
                 .arg(column.vertical ? QStringLiteral(" class=\"strip\"") : QString(), cell));
    }
    line(u"</tr>");
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
