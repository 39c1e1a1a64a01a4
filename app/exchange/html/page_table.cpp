#include "collect/small_table.h"
#include "exchange/html/cell_words.h"
#include "exchange/html/page_body.h"

#include <QRegularExpression>

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

// A page of paper, inside its margins: letters that stand in a line, and the ems of its height.
struct PaperPage
{
    qsizetype letters;
    double height;
};

constexpr PaperPage kA5{30, 45.8};
constexpr PaperPage kA5Lying{46, 29};
constexpr PaperPage kB5Lying{58, 38};
constexpr double kLineHeight = 1.7;     // ems, printed
constexpr double kAroundRow = 2;        // ems, above its rule and below it
constexpr double kAboveLabel = 0.6;     // ems
constexpr double kAboveParagraph = 0.3; // ems

// Of a cell's words below its label, in ems; too much rather than too little.
double heightOf(const QString &cell, qsizetype letters)
{
    static const QRegularExpression kEnd(QStringLiteral("</(?:p|h[1-6])>"));
    static const QRegularExpression kTag(QStringLiteral("<[^>]*>"));
    double height = kAboveLabel;
    for (QString paragraph : cell.split(kEnd, Qt::SkipEmptyParts)) {
        const qsizetype length = paragraph.remove(kTag).trimmed().size();
        const qsizetype lines = (length + letters - 1) / letters;
        height += double(lines) * kLineHeight + kAboveParagraph;
    }
    return height;
}

bool fitsOn(const PaperPage &page, const QStringList &cells)
{
    double height = kAroundRow;
    for (const QString &cell : cells)
        height += heightOf(cell, page.letters);
    return height <= page.height;
}

// Of a row whose cells stand below each other: whether it may be taller than a page of a small
// paper that lies, and than any.
QString tallness(const QStringList &cells)
{
    if (!fitsOn(kA5, cells) || !fitsOn(kB5Lying, cells))
        return QStringLiteral("tall tallest");
    return fitsOn(kA5Lying, cells) ? QString() : QStringLiteral("tall");
}

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
// or tall may be split where a browser prints it, else a heading would stand alone on the page
// before.
void PageBody::tableRow(const RowBlock &block)
{
    if (block.response)
        m_cell = &block;
    // A row that is printed as blocks has no place of its own that a link could lead to.
    QString heading = rowHeading(block, QStringLiteral(" id=\"%1\"").arg(anchorOf(block)));
    QString path = otherPath(block);
    QStringList cells;
    bool isLong = false;
    for (const Column &column : m_columns) {
        QString cell = std::exchange(heading, {});
        if (column.field != ColumnField::No)
            cell += std::exchange(path, {}) + tableCell(column, block);
        isLong = isLong || cell.size() > kLongRow;
        cells += QStringLiteral("<td%1>%2</td>\n")
                     .arg(column.vertical ? QStringLiteral(" class=\"strip\"") : QString(), cell);
    }
    const QString kind =
        ((isLong ? QStringLiteral("long ") : QString()) + tallness(cells)).trimmed();
    line(QStringLiteral("<tr%1>\n%2</tr>")
             .arg(kind.isEmpty() ? QString() : QStringLiteral(" class=\"%1\"").arg(kind),
                  cells.join(QString())));
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
