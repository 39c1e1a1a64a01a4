#include "exchange/rows/repeated_heads.h"

#include "exchange/rows/cell_text.h"
#include "exchange/rows/heading_rows.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <optional>
#include <utility>

namespace gaiyo {

namespace {

constexpr qsizetype kLeastNames = 2;

bool isHead(const Table &table, const TableRecord &record)
{
    const int summary = *table.columns.find(SourceField::Summary);
    const QStringList &names = table.columns.names;
    for (int column = 0; column < int(record.cells.size()); ++column) {
        const QString cell = foldName(table.plainCell(record.cells[column]));
        if (!cell.isEmpty() && cell != foldName(names.value(column)))
            return false;
    }
    return filledCells(record.cells).size() >= kLeastNames &&
           !record.cells.value(summary).trimmed().isEmpty();
}

// The line above that one which is not empty, where it has but one cell, in that column.
std::optional<size_t> loneCellAbove(const Table &table, size_t row, int column)
{
    while (row-- > 0) {
        const QStringList &cells = table.records[row].cells;
        if (isBlankRecord(cells))
            continue;
        const bool isAlone =
            filledCells(cells).size() == 1 && !cells.value(column).trimmed().isEmpty();
        return isAlone ? std::optional(row) : std::nullopt;
    }
    return std::nullopt;
}

// The sentence that says so.
QString putBelowHead(Table &table, size_t row)
{
    const TableRecord &heading = table.records[row];
    const QString told =
        QCoreApplication::translate("Table", "Line %1: “%2” above the names of the columns was "
                                             "taken for a heading, like the ones below it.")
            .arg(QString::number(heading.line), filledCells(heading.cells).front());
    const auto begin = table.records.begin();
    std::rotate(begin + std::ptrdiff_t(row), begin + std::ptrdiff_t(row) + 1,
                begin + std::ptrdiff_t(table.header) + 1);
    --table.header;
    return told;
}

} // namespace

QStringList passOverRepeatedHeads(Table &table)
{
    if (!table.hasHeadingRow)
        return {};
    std::vector<size_t> heads;
    for (size_t i = table.header + 1; i < table.records.size(); ++i) {
        if (isHead(table, table.records[i]))
            heads.push_back(i);
    }
    if (heads.empty())
        return {};
    const auto number = table.columns.find(SourceField::No);
    const bool haveHeadings =
        number && table.columns.path.empty() && std::ranges::all_of(heads, [&](size_t head) {
            return loneCellAbove(table, head, *number).has_value();
        });
    const int line = table.records[heads.front()].line;
    for (const size_t head : heads)
        table.records[head].cells.fill(QString());
    QStringList told{QCoreApplication::translate(
                         "Table", "Rows that have the names of the columns once more were passed "
                                  "over: %1, the first in line %2.")
                         .arg(QString::number(heads.size()), QString::number(line))};
    const auto first =
        haveHeadings ? loneCellAbove(table, table.header, *number) : std::optional<size_t>();
    if (!first)
        return told;
    told << putBelowHead(table, *first);
    return told;
}

QStringList takeHeadingsAbove(Table &table)
{
    const auto number = table.columns.find(SourceField::No);
    if (!table.hasHeadingRow || !number || !table.columns.path.empty())
        return {};
    QSet<int> forms; // of the headings below
    for (size_t i = table.header + 1; i < table.records.size(); ++i) {
        const QStringList filled = filledCells(table.records[i].cells);
        const auto form = filled.size() == 1 ? headingForm(filled[0]) : std::nullopt;
        if (form && !table.records[i].cells.value(*number).trimmed().isEmpty())
            forms.insert(*form);
    }
    QStringList told;
    for (;;) {
        const auto above = loneCellAbove(table, table.header, *number);
        const auto form =
            above ? headingForm(filledCells(table.records[*above].cells).front()) : std::nullopt;
        if (!form || !forms.contains(*form))
            return told;
        told.prepend(putBelowHead(table, *above));
    }
}

} // namespace gaiyo
