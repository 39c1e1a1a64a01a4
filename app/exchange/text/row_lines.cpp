#include "exchange/text/row_lines.h"

#include "exchange/rows/cell_text.h"
#include "exchange/rows/snapshot_builder.h"
#include "exchange/text/number_levels.h"
#include "exchange/text/table_header.h"

#include <QRegularExpression>

#include <algorithm>

namespace gaiyo {

namespace {

constexpr size_t kMostContinuations = 200; // lines that one cell may run over
constexpr size_t kMostBreaks = 60;         // those in a cell that says nothing of its end

bool namesColumns(const QStringList &cells)
{
    return std::ranges::count_if(
               cells, [](const QString &cell) { return findFieldOfColumn(cell).has_value(); }) >= 2;
}

// By its form a heading: so is a line of a list.
bool isListed(const QString &text)
{
    return readHeading(splitCells(text).value(0)) || readNumberedHeading(text);
}

// The number of a heading, in a cell of its own.
bool isNumberCell(const QString &cell)
{
    static const QRegularExpression kNumber(QRegularExpression::anchoredPattern(
        QStringLiteral("[（(]?(?:No\\.?|№)?[0-9０-９]+(?:[-－ー.．][0-9０-９]*)*[）)]?|[Ⅰ-Ⅻ①-"
                       "⑳一二三四五六七八九十]+")));
    if (kNumber.match(cell).hasMatch())
        return true;
    const auto heading = readHeading(cell);
    return heading && heading->title.isEmpty();
}

// One cell, or the numeral in one and its title in another.
std::optional<NumberedHeading> numeralIn(QStringList cells)
{
    cells.removeAll(QString());
    const bool isOne = cells.size() == 1 || (cells.size() == 2 && cells[0].size() <= 2);
    return isOne ? readNumeralHeading(cells.join(u' ')) : std::nullopt;
}

bool isHeadingInCells(const QStringList &cells)
{
    return cells.size() <= 2 && readHeading(cells.join(u' '));
}

} // namespace

std::optional<QString> readRowNumber(const QString &cell)
{
    static const QRegularExpression kNumber(
        QRegularExpression::anchoredPattern(QStringLiteral("(?:No\\.?)?([0-9]{1,9})\\.?")),
        QRegularExpression::CaseInsensitiveOption);
    if (cell.size() > 20)
        return std::nullopt;
    const auto match = kNumber.match(foldName(cell));
    if (!match.hasMatch())
        return std::nullopt;
    return foldLabel(match.capturedView(1));
}

bool startsRow(const QString &text)
{
    const QStringList cells = splitCells(text.left(100));
    return cells.size() >= 2 && readRowNumber(cells.first());
}

RowLines::RowLines(std::vector<SourceLine> lines, const TableHeader &header,
                   const NumberLevels &levels, const SnapshotBuilder &builder)
    : m_lines(std::move(lines))
    , m_header(header)
    , m_levels(levels)
    , m_builder(builder)
{}

const SourceLine &RowLines::takeLine()
{
    m_first = m_next;
    return m_lines[m_next++];
}

std::span<const SourceLine> RowLines::taken() const
{
    return std::span(m_lines).subspan(m_first, m_next - m_first);
}

// A row that ends before its last column goes on in the next lines, up to one with which it has
// more cells.
WholeRow RowLines::takeRow()
{
    WholeRow row{joinOpenCells()};
    while (const auto joined = joinNextCells(row.text)) {
        row.text = *joined;
        row.isBroken = true;
    }
    row.isCutOff = !isRowWhole(row.text) && !isAtEnd() && isLeftOver(m_next);
    return row;
}

size_t RowLines::columnCount() const
{
    return m_header.fields().size();
}

// Behind the lines that may be the row's.
size_t RowLines::lastBreak() const
{
    return std::min(m_lines.size(), m_next + kMostBreaks);
}

QString RowLines::takeTo(size_t next, const QString &row)
{
    m_next = next;
    return row;
}

// The line with those that continue its cells. A cell that opens a <p> or a quotation goes on over
// line breaks if it is closed before the next row; a line that begins with <p> is one more
// paragraph.
QString RowLines::joinOpenCells()
{
    QString row = m_lines[m_first].text;
    for (;;) {
        if (isCellOpen(row)) {
            const auto closed = closeCell(row);
            if (!closed)
                return row;
            row = *closed;
        }
        if (isAtEnd() || !textAt(m_next).startsWith(QStringLiteral("<p>")))
            return row;
        row += u'\n' + textAt(m_next++);
    }
}

std::optional<QString> RowLines::closeCell(const QString &row)
{
    QString joined = row;
    const size_t end = std::min(m_lines.size(), m_next + kMostContinuations);
    for (size_t i = m_next; i < end && !startsRow(m_lines[i].text); ++i) {
        joined += u'\n' + m_lines[i].text;
        if (!isCellOpen(joined))
            return takeTo(i + 1, joined);
    }
    return std::nullopt;
}

std::optional<QString> RowLines::joinNextCells(const QString &row)
{
    if (isRowWhole(row))
        return std::nullopt;
    if (auto completed = completeRow(row))
        return completed;
    const qsizetype most = qsizetype(columnCount()) - splitCells(row).size();
    QString joined = row;
    for (size_t i = m_next; i < lastBreak() && isLeftOver(i); ++i) {
        const qsizetype more = splitCells(m_lines[i].text).size() - 1; // the first goes on
        if (more > most)
            return std::nullopt;
        joined = joinPieces(joined, textAt(i));
        if (more > 0)
            return takeTo(i + 1, joined);
    }
    return std::nullopt;
}

// With all the cells that it lacks, out of the next lines. A list in a cell looks like headings:
// its lines are the row's where the row ends behind them.
std::optional<QString> RowLines::completeRow(const QString &row)
{
    const auto columns = qsizetype(columnCount());
    QString joined = row;
    bool hasList = false;
    for (size_t i = m_next; i < lastBreak(); ++i) {
        const QString text = textAt(i);
        const bool isOfList = isListed(text);
        hasList = hasList || isOfList;
        // The next row ends one whose last cells are empty.
        if (hasList && i > m_next && textAt(i - 1).contains(u'\t') && startsRow(m_lines[i].text))
            return takeTo(i, joined);
        if (endsCells(i) || (!isOfList && !isLeftOver(i)))
            return std::nullopt;
        joined = isOfList ? joined + u'\n' + text : joinPieces(joined, text);
        const QStringList cells = splitCells(joined);
        if (cells.size() > columns)
            return std::nullopt;
        // Two spaces may stand inside a heading.
        const bool isEnd = text.contains(u'\t') || !isOfList || endsInCategory(cells);
        if (cells.size() == columns && isEnd)
            return hasList ? std::optional(takeTo(i + 1, joined)) : std::nullopt;
    }
    return std::nullopt;
}

bool RowLines::isRowWhole(const QString &row) const
{
    const QStringList cells = splitCells(row);
    const bool hasSymbol = cells.size() > 2 && !row.contains(u'\t') && isCategory(cells.last());
    return cells.size() >= qsizetype(columnCount()) || hasSymbol;
}

// In the last column.
bool RowLines::isCategory(const QString &cell) const
{
    return m_header.fields().back() == SourceField::Category && m_builder.findCategory(cell);
}

bool RowLines::endsInCategory(const QStringList &cells) const
{
    return m_header.fields().back() == SourceField::Category &&
           (cells.last().size() == 1 || isCategory(cells.last()));
}

// Another row, the columns' names, nothing, or a heading with its number in a cell of its own.
bool RowLines::endsCells(size_t at) const
{
    const QStringList cells = splitCells(m_lines[at].text);
    if (cells.isEmpty() || cells.first().isEmpty() || startsRow(m_lines[at].text) ||
        startsNumberedRow(cells) || namesColumns(cells))
        return true;
    return cells.size() > 1 && isNumberCell(cells.first());
}

// With the number where its column is.
bool RowLines::startsNumberedRow(const QStringList &cells) const
{
    const auto &fields = m_header.fields();
    const auto at = std::ranges::find(fields, SourceField::No) - fields.begin();
    return at + 1 < cells.size() && readRowNumber(cells[at]);
}

// A line that is nothing by itself.
bool RowLines::isLeftOver(size_t at) const
{
    const QString &text = m_lines[at].text;
    if (startsRow(text))
        return false;
    const QStringList cells = splitCells(text);
    return !cells.isEmpty() && !startsNumberedRow(cells) && !namesColumns(cells) &&
           !isHeadingInCells(cells) && !numeralAt(at);
}

std::optional<NumberedHeading> RowLines::numeralAt(size_t at) const
{
    const auto found = numeralIn(splitCells(m_lines[at].text));
    const bool isHeading = found && m_levels.isNext(*found) && leadsToRow(at + 1, found->form);
    return isHeading ? found : std::nullopt;
}

// Whether a row, the columns' titles or a heading of another kind come next.
bool RowLines::leadsToRow(size_t at, NumberForm form) const
{
    while (at < m_lines.size() && textAt(at).isEmpty())
        ++at;
    if (at == m_lines.size())
        return false;
    const QStringList cells = splitCells(m_lines[at].text);
    if (startsRow(m_lines[at].text) || namesColumns(cells) || isHeadingInCells(cells))
        return true;
    const auto next = numeralIn(cells);
    return next && form < next->form && leadsToRow(at + 1, next->form);
}

} // namespace gaiyo
