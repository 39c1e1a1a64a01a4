#pragma once

#include "exchange/rows/numbered_heading.h"
#include "exchange/text/source_lines.h"

#include <optional>
#include <span>
#include <vector>

namespace gaiyo {

class NumberLevels;
class SnapshotBuilder;
class TableHeader;

// 1, １, No.1, №1: the number that opens a row, as printed but in half width.
std::optional<QString> readRowNumber(const QString &cell);

// Whether a line begins a row of a table that has its numbers first.
bool startsRow(const QString &text);

// A row of a table, out of all its lines.
struct WholeRow
{
    QString text;
    bool isBroken = false; // its cells ran over several lines and were put together
    bool isCutOff = false; // before its last column, and the next line is none of the table
};

// The lines of a text with a table, one after the other. What was copied from a PDF has line breaks
// in its cells, and a list in a cell looks like headings: which lines are a row's is seen from the
// columns, the categories and the numbers of headings so far, which the reader of the text keeps.
class RowLines
{
public:
    RowLines(std::vector<SourceLine> lines, const TableHeader &header, const NumberLevels &levels,
             const SnapshotBuilder &builder);

    bool isAtEnd() const { return m_next == m_lines.size(); }
    // The next line, which is the one at work from then on.
    const SourceLine &takeLine();
    // The row that the line at work begins, with the lines that go on in its cells.
    WholeRow takeRow();
    // Those of the line or row at work.
    std::span<const SourceLine> taken() const;

    // Ⅰ　総論, 一　総論 at the line at work, where the numbers follow each other and rows come, so
    // that a list in an opinion is none.
    std::optional<NumberedHeading> findNumeral() const { return numeralAt(m_first); }

private:
    QString textAt(size_t at) const { return m_lines[at].text.trimmed(); }
    size_t columnCount() const;
    size_t lastBreak() const;
    QString takeTo(size_t next, const QString &row);

    QString joinOpenCells();
    std::optional<QString> closeCell(const QString &row);
    std::optional<QString> joinNextCells(const QString &row);
    std::optional<QString> completeRow(const QString &row);

    bool isRowWhole(const QString &row) const;
    bool isCategory(const QString &cell) const;
    bool endsInCategory(const QStringList &cells) const;
    bool endsCells(size_t at) const;
    bool startsNumberedRow(const QStringList &cells) const;
    bool isLeftOver(size_t at) const;
    std::optional<NumberedHeading> numeralAt(size_t at) const;
    bool leadsToRow(size_t at, NumberForm form) const;

    std::vector<SourceLine> m_lines;
    const TableHeader &m_header;
    const NumberLevels &m_levels;
    const SnapshotBuilder &m_builder;
    size_t m_first = 0; // the line at work
    size_t m_next = 0;
};

} // namespace gaiyo
