#include "booklet/table_drawer.h"

#include "domain/words/passage_language.h"

#include <algorithm>
#include <utility>

// The structure elements of the table's rows and cells.

namespace gaiyo {

namespace {

constexpr int kBelowAllHeadings = 100; // a level; those that are left out are taken up

} // namespace

void TableDrawer::openHeading(OpenPage &sheet, int depth)
{
    PageBuilder &builder = sheet.builder;
    Remaining &rest = sheet.rest;
    rest.row = builder.open(isText() ? Role::Division : Role::TableRow, rest.body);
    ElementId spanning = 0;
    if (!isText()) {
        StructElement cell(rest.row, Role::RowHeader);
        cell.columnSpan = int(m_layout.columns.size());
        spanning = builder.open(std::move(cell));
    }
    StructElement title(isText() ? rest.row : spanning, Role::Heading);
    title.level = depth + 1;
    rest.cells = {{spanning, builder.open(std::move(title)), 0, 0}};
}

void TableDrawer::openRow(OpenPage &sheet, const ComposedRow &row, const CellsAnew &anew)
{
    Remaining &rest = sheet.rest;
    rest.row = sheet.builder.open(isText() ? Role::Division : Role::TableRow, rest.body);
    rest.cells.assign(m_layout.columns.size(), {});
    for (size_t i = 0; i < m_layout.columns.size(); ++i) {
        const bool spanned =
            int(i) == m_responseColumn && (!row.block->response || row.block->response->span > 1);
        const int left = i < anew.rowsLeft.size() ? anew.rowsLeft[i] : 0;
        if (const PathCell *heading = row.block->findPath(m_layout.columns[i].field)) {
            const bool isBeside =
                !heading->text.isEmpty() &&
                (heading->span == 0 || m_rows.isBeside(*heading, m_layout.columns[i]));
            if (const int span = std::max(heading->span, left); span > 0)
                openHeadingCell(sheet, i, span, isBeside);
        } else if (!spanned) {
            rest.cells[i] = openCell(sheet, row, {i, 1, anew.isSaid(i)});
        } else if (const int span = row.block->response ? row.block->response->span : left;
                   span > 0) {
            rest.response = openCell(sheet, row, {i, span, false});
        }
    }
}

// The heading of the rows below it, in a column of its own.
void TableDrawer::openHeadingCell(OpenPage &sheet, size_t column, int span, bool isBeside)
{
    Remaining &rest = sheet.rest;
    StructElement cell(rest.row, Role::RowHeader);
    cell.rowSpan = shownOf(span, rest);
    rest.pathHeaders.resize(m_layout.columns.size());
    rest.pathHeaders[column] = sheet.builder.open(std::move(cell));
    if (isBeside) {
        rest.openHeaders.resize(m_layout.columns.size());
        rest.openHeaders[column] = rest.pathHeaders[column];
    } else {
        rest.cells[column].element = rest.pathHeaders[column];
    }
}

CellProgress TableDrawer::openCell(OpenPage &sheet, const ComposedRow &row, const NewCell &asked)
{
    Remaining &rest = sheet.rest;
    const ColumnField field = m_layout.columns[asked.column].field;
    if (isText()) {
        CellProgress text;
        text.element = rest.row;
        return text;
    }
    StructElement cell(rest.row, field == ColumnField::No ? Role::RowHeader : Role::DataCell);
    if (field != ColumnField::No) {
        if (asked.column < rest.columnHeaders.size())
            cell.headers.push_back(rest.columnHeaders[asked.column]);
        const int no = m_layout.findColumn(ColumnField::No);
        if (no >= 0 && rest.cells[size_t(no)].element != 0)
            cell.headers.push_back(rest.cells[size_t(no)].element);
        for (ElementId heading : rest.pathHeaders) {
            if (heading != 0)
                cell.headers.push_back(heading);
        }
    }
    cell.rowSpan = shownOf(asked.span, rest);
    CellProgress progress;
    progress.element = sheet.builder.open(std::move(cell));
    const QString words = m_rows.expansionOf(*row.block, field);
    if (!words.isEmpty() && !asked.isSaid) {
        StructElement symbol(progress.element, Role::Span);
        symbol.expansion = words;
        progress.content = sheet.builder.open(std::move(symbol));
    }
    return progress;
}

// Of so many rows, those that are shown: a cell ends with the table (ISO 14289-1, 7.5).
int TableDrawer::shownOf(int span, const Remaining &rest) const
{
    return int(std::min(size_t(span), m_endOfShown - std::min(m_endOfShown - 1, rest.block)));
}

// Every cell beside the row that began on an earlier page, which is not shown, begins here: a table
// has a cell in every place. What has been read of them stays there, but the words that are
// repeated on each page are, on this one, the cells' own.
void TableDrawer::beginAnew(OpenPage &sheet, const ComposedRow &row, std::vector<int> rowsLeft)
{
    Remaining &rest = sheet.rest;
    const std::vector<CellProgress> before =
        rest.split ? rest.cells : std::vector<CellProgress>(m_layout.columns.size());
    const CellProgress response = rest.response;
    closeCell(sheet, response);
    if (rest.split) {
        for (const CellProgress &cell : before)
            closeCell(sheet, cell);
        sheet.builder.close(rest.row);
    }
    CellsAnew anew{std::move(rowsLeft), {}};
    for (size_t i = 0; i < before.size(); ++i) {
        const bool repeats = int(i) == m_layout.findColumn(ColumnField::No) ||
                             int(i) == m_layout.findColumn(ColumnField::Category);
        anew.said.push_back(!repeats && before[i].used > 0 &&
                            before[i].used == row.cells[i].lines());
    }
    openRow(sheet, row, anew);
    for (size_t i = 0; i < before.size(); ++i)
        rest.cells[i].used = before[i].used;
    rest.response.used = response.used;
    sheet.anew = true;
}

void TableDrawer::closeCell(OpenPage &sheet, const CellProgress &cell)
{
    for (const ElementId element : {cell.paragraph, cell.content, cell.element}) {
        if (element != 0 && element != sheet.rest.row)
            sheet.builder.close(element);
    }
}

void TableDrawer::finishRow(OpenPage &sheet)
{
    Remaining &rest = sheet.rest;
    for (const CellProgress &cell : rest.cells)
        closeCell(sheet, cell);
    sheet.builder.close(rest.row);
    rest.cells.clear();
    rest.row = 0;
    rest.split = false;
}

// The No. of an opinion that is stacked is a heading, one below the plan's; words that stand for
// others have a Span, which then is the cell's content.
ElementId TableDrawer::openParagraph(OpenPage &sheet, const ParagraphPart &part,
                                     const QString &text, ElementId parent, CellProgress &progress)
{
    StructElement element(parent, part.role);
    element.language = passageLanguage(text);
    if (part.role == Role::Heading)
        element.level = kBelowAllHeadings;
    const ElementId paragraph = sheet.builder.open(std::move(element));
    if (!part.expansion.isEmpty()) {
        StructElement words(paragraph, Role::Span);
        words.expansion = part.expansion;
        progress.content = sheet.builder.open(std::move(words));
    }
    return paragraph;
}

} // namespace gaiyo
