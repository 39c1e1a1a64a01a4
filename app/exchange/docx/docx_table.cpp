#include "exchange/docx/docx_table.h"

#include "collect/path_entries.h"
#include "exchange/docx/docx_styles.h"

#include <algorithm>
#include <cmath>

namespace gaiyo {

namespace {

constexpr double kBehindBreak = 0.06;   // of a page: a row too late is better than one too early
constexpr double kHighestWhole = 0.4;   // of a page: LibreOffice loses words of one higher than it
constexpr double kLeastMerged = 0.15;   // of a page: less is left in one piece
constexpr double kHighestVertical = 30; // ems, of a heading from top to bottom: half a page

} // namespace

void DocxTable::addTitleRow()
{
    m_word.beginRow(true);
    for (size_t i = 0; i < m_widths.size(); ++i) {
        WordCell cell{m_widths[i]};
        cell.fill = greyOf(m_settings.headerShade);
        m_word.beginCell(cell);
        m_words.addParagraph({kColumnStyle}, m_settings.columns[i].title);
        m_word.endCell();
    }
    m_word.endRow();
}

void DocxTable::addHeading(const HeadingBlock &heading)
{
    const auto &looks = m_settings.headings;
    WordCell cell{m_page.textWidth()};
    cell.span = int(m_widths.size());
    if (!looks.empty())
        cell.fill = greyOf(looks[std::min(size_t(heading.depth), looks.size() - 1)].shade);
    m_words.beginRow(heading.mark);
    m_word.beginRow(false, DocxWords::changeOf(m_words.rowMark()));
    m_word.beginCell(cell);
    m_words.addPlace(heading);
    const QByteArray style = DocxWords::headingStyle(depthOnTheWay(m_collected, heading));
    m_words.addWords({style.constData()}, DocxWords::wordsOf(heading));
    m_word.endCell();
    m_word.endRow();
    m_position += (m_measure.pitch + 2 * m_measure.padding) / pageHeight();
}

// Below the titles of the columns, which stand on each page.
double DocxTable::pageHeight() const
{
    return m_measure.height - m_measure.pitch - 2 * m_measure.padding;
}

void DocxTable::addRow(const RowBlock &row)
{
    m_words.beginRow(row.mark);
    const double height = estimateHeight(row, m_measure) / pageHeight();
    m_word.beginRow(false, DocxWords::changeOf(m_words.rowMark()), heightForVerticals(row),
                    height < kHighestWhole && beginsAgain(row));
    if (row.response)
        m_answered = &row;
    for (size_t i = 0; i < m_widths.size(); ++i) {
        const ColumnField field = m_settings.columns[i].field;
        WordCell cell{m_widths[i]};
        const bool isAgain = beginsAgain(i, row);
        cell.merge = isAgain ? WordCell::Merge::Begins : mergeOf(i, row);
        if (const PathCell *heading = row.findPath(field)) {
            cell.isVertical = heightOf(*heading, m_settings.columns[i]) > 0;
            cell.isMiddle = cell.isVertical;
        }
        if (cell.merge != WordCell::Merge::Continues)
            m_begunAt[i] = m_position;
        m_word.beginCell(cell);
        if (isAgain)
            addAgain(i, row);
        else if (row.cells.empty())
            addCell(field, row);
        else
            addOwnCell(field, row, row.cells[i]);
        m_word.endCell();
    }
    m_word.endRow();
    m_position += height;
}

WordCell::Merge DocxTable::mergeOf(size_t column, const RowBlock &row) const
{
    const ColumnField field = m_settings.columns[column].field;
    const auto merged = [](int span) {
        return span > 1 ? WordCell::Merge::Begins
                        : (span == 0 ? WordCell::Merge::Continues : WordCell::Merge::None);
    };
    if (const PathCell *heading = row.findPath(field))
        return merged(heading->span);
    if (field == ColumnField::Response)
        return merged(row.response ? row.response->span : 0);
    return WordCell::Merge::None;
}

// Neither Word nor LibreOffice says the words of a merged cell again behind a page break, and only
// they know where pages break: so a cell begins anew in the first row that is likely to begin on a
// later page. Each page has the words once, though perhaps not in its first row.
bool DocxTable::beginsAgain(size_t column, const RowBlock &row) const
{
    const auto pageOf = [](double position) { return std::floor(position - kBehindBreak); };
    const double begin = m_begunAt[column];
    const bool isOnLaterPage =
        pageOf(m_position) > pageOf(begin) && m_position - begin >= kLeastMerged;
    if (mergeOf(column, row) != WordCell::Merge::Continues || !isOnLaterPage)
        return false;
    if (const PathCell *heading = row.findPath(m_settings.columns[column].field))
        return !heading->text.isEmpty() && heightOf(*heading, m_settings.columns[column]) == 0;
    return m_answered && !m_answered->response->paragraphs.empty();
}

// Then it shall not be divided between the pages: its words belong to the top of the next one.
bool DocxTable::beginsAgain(const RowBlock &row) const
{
    for (size_t i = 0; i < m_widths.size(); ++i) {
        if (beginsAgain(i, row))
            return true;
    }
    return false;
}

void DocxTable::addAgain(size_t column, const RowBlock &row)
{
    const PathCell *heading = row.findPath(m_settings.columns[column].field);
    const bool hasNo = std::ranges::any_of(
        m_settings.columns, [](const Column &each) { return each.field == ColumnField::No; });
    const QString words = heading ? heading->text + QStringLiteral("（続き）")
                                  : responseGoesOn(hasNo ? referenceTo(m_settings, *m_answered)
                                                         : QStringLiteral("前のページ"));
    m_words.addWords({}, {{{words, {}}}});
}

void DocxTable::addCell(ColumnField field, const RowBlock &row)
{
    switch (field) {
    case ColumnField::No:
        return addNo(row);
    case ColumnField::Summary:
        return m_words.addParagraphs(row.summary);
    case ColumnField::Response:
        return m_words.addParagraphs(row.response ? row.response->paragraphs
                                                  : std::vector<Paragraph>());
    case ColumnField::Category:
        return m_words.addWords({kNumberStyle}, m_words.categoryParagraph(row));
    case ColumnField::Count:
        return m_words.addWords({kNumberStyle}, DocxWords::countParagraph(row));
    case ColumnField::Path1:
    case ColumnField::Path2:
    case ColumnField::Path3:
    case ColumnField::Path4:
        return addHeadingCell(field, row);
    case ColumnField::Free1:
    case ColumnField::Free2:
    case ColumnField::Free3:
        return addFree(field, row);
    }
}

std::set<std::pair<const RowBlock *, int>> DocxTable::columnHeadings(const Collected &collected)
{
    std::set<std::pair<const RowBlock *, int>> headings;
    if (!hasPathColumns(collected))
        return headings;
    for (size_t i = 0; i < collected.blocks.size(); ++i) {
        for (const WayEntry &entry : pathsBegun(collected, i))
            headings.emplace(&rowBeside(collected, entry), columnDepth(collected, entry));
    }
    return headings;
}

// A heading to Word where it begins, and not where its cell goes on below a heading on a row.
void DocxTable::addHeadingCell(ColumnField field, const RowBlock &row)
{
    const PathCell *heading = row.findPath(field);
    if (!heading || heading->span == 0)
        return m_words.addWords({}, {});
    WordParagraph form;
    form.centred = isVertical(*heading, field);
    const int depth = *headingDepth(field);
    const int above = m_settings.order == RowOrder::Category ? 1 : 0;
    const QByteArray style = DocxWords::headingStyle(depth + above);
    if (m_columnHeadings.contains({&row, depth}))
        form.style = style.constData();
    m_words.addHeadingCell(form, row, depth);
}

// How high a cell must be, in ems, for the heading from top to bottom; 0 for one that is set
// across: because the column says so, or because it would take half a page.
double DocxTable::heightOf(const PathCell &heading, const Column &column) const
{
    if (!column.vertical || heading.text.isEmpty())
        return 0;
    const int columns = std::max(1, int((column.width - 0.5) / m_settings.linePitch));
    const double height = std::ceil(double(heading.text.size()) / columns) + 1.5;
    return height < kHighestVertical ? height : 0;
}

bool DocxTable::isVertical(const PathCell &heading, ColumnField field) const
{
    const auto &columns = m_settings.columns;
    return std::any_of(columns.begin(), columns.end(), [&](const Column &column) {
        return column.field == field && heightOf(heading, column) > 0;
    });
}

// Each of the rows that share a heading has its share of the height.
int DocxTable::heightForVerticals(const RowBlock &row)
{
    double height = 0;
    m_verticalShares.resize(m_settings.columns.size(), 0);
    for (size_t i = 0; i < m_settings.columns.size(); ++i) {
        const PathCell *heading = row.findPath(m_settings.columns[i].field);
        if (heading && heading->span > 0)
            m_verticalShares[i] = heightOf(*heading, m_settings.columns[i]) / heading->span;
        height = std::max(height, m_verticalShares[i]);
    }
    return int(height * m_settings.fontSize * 20);
}

void DocxTable::addFree(ColumnField field, const RowBlock &row)
{
    const auto *cell = row.findFree(field);
    if (cell && hasChoices(m_settings, field))
        return m_words.addWords({kNumberStyle}, cell->front());
    m_words.addParagraphs(cell ? *cell : std::vector<Paragraph>());
}

// The number of a row that is going has no bookmark: nothing shall lead to it.
void DocxTable::addNo(const RowBlock &row)
{
    WordParagraph form{kNumberStyle};
    form.end = DocxWords::changeOf(m_words.rowMark());
    m_word.beginParagraph(form);
    const bool isCommented = m_words.beginComment(row);
    if (row.mark == Mark::None)
        m_word.bookmark(m_words.nameOf(row), row.label);
    else
        m_words.addRun({row.label, {}, row.mark});
    if (isCommented)
        m_words.endComment(row);
    m_word.endParagraph();
}

// Of a table with columns of its own: what heads or counts stands in the middle, as in a
// booklet.
void DocxTable::addOwnCell(ColumnField field, const RowBlock &row,
                           const std::vector<Paragraph> &cell)
{
    if (field == ColumnField::Summary || cell.empty())
        return m_words.addParagraphs(cell);
    for (const Paragraph &paragraph : cell) {
        if (field == ColumnField::No && m_words.isLedTo(row, paragraph))
            addNumber(row);
        else
            m_words.addWords({kNumberStyle}, paragraph);
    }
}

void DocxTable::addNumber(const RowBlock &row)
{
    m_word.beginParagraph({kNumberStyle});
    m_word.bookmark(m_words.nameOf(row), row.label);
    m_word.endParagraph();
}

} // namespace gaiyo
