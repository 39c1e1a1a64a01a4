#include "exchange/rows/repeated_heads.h"

#include "exchange/rows/cell_text.h"
#include "exchange/rows/column_words.h"
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

// The columns of a row in which all words are names of columns, an opinion's among them: the head
// of a further part of the table, in words and an order of its own.
std::optional<TableColumns> findOtherHead(const Table &table, const TableRecord &record)
{
    QStringList cells;
    for (const QString &cell : record.cells)
        cells << table.plainCell(cell);
    const QStringList names = columnNames(cells);
    auto columns = findColumns(names, {});
    const bool areAllNames = std::ranges::all_of(names, [](const QString &name) {
        return name.isEmpty() || namesNoHeading(name) || !meaningsOfColumn(name).empty();
    });
    const bool isHead = areAllNames && columns &&
                        (columns->find(SourceField::Response) || columns->find(SourceField::No));
    return isHead ? columns : std::nullopt;
}

// A column of the table for what only a part of it has.
int addColumn(Table &table, const QString &name)
{
    const int column = std::max(int(table.columns.names.size()), table.columns.lastUsed() + 1);
    table.columns.names.resize(column);
    table.columns.names << name;
    table.columns.unknown.push_back(column);
    return column;
}

// Where the table has what stands in each of so many columns of the part: no two in one.
std::vector<int> columnsOfTable(Table &table, const TableColumns &part, int width)
{
    std::vector<int> to(size_t(width), -1);
    for (auto field = part.fields.begin(); field != part.fields.end(); ++field)
        to[size_t(field.value())] = table.columns.find(field.key()).value_or(-1);
    for (size_t i = 0; i < std::min(part.path.size(), table.columns.path.size()); ++i)
        to[size_t(part.path[i].column)] = table.columns.path[i].column;
    for (int i = 0; i < width; ++i) {
        if (to[size_t(i)] >= 0)
            continue;
        const QString name = part.names.value(i);
        const bool isFree = std::ranges::find(to, i) == to.end();
        to[size_t(i)] = isFree && foldName(table.columns.names.value(i)) == foldName(name)
                            ? i
                            : addColumn(table, name);
    }
    return to;
}

// The cells of the rows from one head to the next stand where the table has its own.
void arrange(Table &table, size_t head, size_t end, const std::vector<int> &to)
{
    for (size_t row = head + 1; row < end; ++row) {
        TableRecord &record = table.records[row];
        if (filledCells(record.cells).size() < 2)
            continue; // a heading, or nothing
        const TableRecord before = record;
        record.cells.fill(QString(), std::max(before.cells.size(), table.columns.names.size()));
        record.unread.clear();
        for (int column = 0; column < int(before.cells.size()); ++column) {
            record.cells[to[size_t(column)]] = before.cells[column];
            if (before.unread.contains(column))
                record.unread << to[size_t(column)];
        }
    }
}

// The parts of a table whose heads have words or an order of their own are brought into the order
// of the first one. The rows of these heads.
std::vector<size_t> takePartsInOrder(Table &table, const std::vector<size_t> &sameHeads)
{
    std::vector<std::pair<size_t, TableColumns>> parts;
    for (size_t i = table.header + 1; i < table.records.size(); ++i) {
        const bool isSame = std::ranges::find(sameHeads, i) != sameHeads.end();
        auto columns =
            isSame ? std::optional(table.columns) : findOtherHead(table, table.records[i]);
        if (columns)
            parts.emplace_back(i, std::move(*columns));
    }
    std::vector<size_t> heads;
    for (size_t i = 0; i < parts.size(); ++i) {
        const auto &[head, columns] = parts[i];
        if (std::ranges::find(sameHeads, head) != sameHeads.end())
            continue;
        const size_t end = i + 1 < parts.size() ? parts[i + 1].first : table.records.size();
        qsizetype width = columns.names.size();
        for (size_t row = head + 1; row < end; ++row)
            width = std::max(width, table.records[row].cells.size());
        arrange(table, head, end, columnsOfTable(table, columns, int(width)));
        heads.push_back(head);
    }
    for (TableRecord &record : table.records) {
        while (record.cells.size() < table.columns.names.size())
            record.cells << QString();
    }
    return heads;
}

QStringList tellOfHeads(const Table &table, const std::vector<size_t> &same,
                        const std::vector<size_t> &others)
{
    QStringList told;
    const auto tell = [&](const char *sentence, const std::vector<size_t> &heads) {
        if (!heads.empty())
            told << QCoreApplication::translate("Table", sentence)
                        .arg(QString::number(heads.size()),
                             QString::number(table.records[heads.front()].line));
    };
    tell(QT_TRANSLATE_NOOP("Table", "Rows that have the names of the columns once more were passed "
                                    "over: %1, the first in line %2."),
         same);
    tell(QT_TRANSLATE_NOOP("Table", "Rows that name the columns in other words or another order: "
                                    "%1, the first in line %2. What is below them was taken as "
                                    "they say."),
         others);
    return told;
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
    const std::vector<size_t> others = takePartsInOrder(table, heads);
    QStringList told = tellOfHeads(table, heads, others);
    heads.insert(heads.end(), others.begin(), others.end());
    if (heads.empty())
        return {};
    const auto number = table.columns.find(SourceField::No);
    const bool haveHeadings =
        number && table.columns.path.empty() && std::ranges::all_of(heads, [&](size_t head) {
            return loneCellAbove(table, head, *number).has_value();
        });
    for (const size_t head : heads)
        table.records[head].cells.fill(QString());
    const auto first =
        haveHeadings ? loneCellAbove(table, table.header, *number) : std::optional<size_t>();
    if (first)
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
