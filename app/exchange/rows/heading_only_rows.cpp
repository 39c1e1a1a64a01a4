#include "exchange/rows/heading_only_rows.h"

#include "exchange/rows/cell_text.h"
#include "exchange/rows/heading_rows.h"

#include <QCoreApplication>

#include <algorithm>

namespace gaiyo {

namespace {

bool isFilled(const TableRecord &record, int column)
{
    return !record.cells.value(column).trimmed().isEmpty();
}

// The rows below the head that are neither empty nor a heading already.
std::vector<TableRecord *> rowsOf(Table &table)
{
    std::vector<TableRecord *> rows;
    for (size_t i = table.header + 1; i < table.records.size(); ++i) {
        TableRecord &record = table.records[i];
        if (record.heading.isEmpty() && !record.isBelow && !isBlankRecord(record.cells))
            rows.push_back(&record);
    }
    return rows;
}

// Nothing but headings; one in brackets is read with what is between the rows.
bool isHeadingRow(const Table &table, const TableRecord &record)
{
    qsizetype headings = 0;
    for (const TableColumns::Level &level : table.columns.path) {
        const QString words = record.cells.value(level.column).trimmed();
        if (words.isEmpty())
            continue;
        if (QStringLiteral("<＜〈《【［[").contains(words.front()))
            return false;
        ++headings;
    }
    return headings > 0 && filledCells(record.cells).size() == headings;
}

// Whether rows of headings have all headings that there are: no opinion has one of its own.
bool haveAllHeadings(const Table &table, const std::vector<TableRecord *> &rows)
{
    bool isAny = false;
    for (const TableRecord *row : rows) {
        const bool isHeading = isHeadingRow(table, *row);
        isAny |= isHeading;
        const auto isFilledHere = [&](const auto &level) { return isFilled(*row, level.column); };
        if (!isHeading && std::ranges::any_of(table.columns.path, isFilledHere))
            return false;
    }
    return isAny;
}

QString sentence(const char *words, const TableRecord &first, const QString &heading)
{
    return QCoreApplication::translate("Table", words).arg(QString::number(first.line), heading);
}

} // namespace

QStringList fillFromHeadingRows(Table &table)
{
    const auto &path = table.columns.path;
    const std::vector<TableRecord *> rows = rowsOf(table);
    if (!haveAllHeadings(table, rows))
        return {};
    const int summary = *table.columns.find(SourceField::Summary);
    std::vector<QString> above(path.size());
    QStringList told;
    for (TableRecord *row : rows) {
        const bool isHeading = isHeadingRow(table, *row);
        size_t outermost = 0; // of what the row says itself
        while (outermost < path.size() && !isFilled(*row, path[outermost].column))
            ++outermost;
        for (size_t i = 0; i < path.size(); ++i) {
            QString &cell = row->cells[path[i].column];
            if (isHeading && i >= outermost)
                above[i] = cell;
            else if (isHeading || isFilled(*row, summary))
                cell = above[i];
        }
        if (isHeading && told.isEmpty())
            told << sentence(QT_TRANSLATE_NOOP("Table", "Line %1: “%2” and the like, in rows of "
                                                        "their own, were taken for headings of "
                                                        "the rows below, whose cells are empty."),
                             *row, filledCells(row->cells).back());
    }
    return told;
}

QStringList takePlacesFromAbove(Table &table)
{
    const auto &path = table.columns.path;
    const int summary = *table.columns.find(SourceField::Summary);
    const auto hasPlace = [&](const TableRecord &record) {
        return std::ranges::any_of(
            path, [&](const auto &level) { return isFilled(record, level.column); });
    };
    const TableRecord *above = nullptr;
    const TableRecord *first = nullptr;
    int rows = 0;
    for (TableRecord *row : rowsOf(table)) {
        if (hasPlace(*row))
            above = row;
        if (above == row || !above || !isFilled(*row, summary))
            continue;
        for (const TableColumns::Level &level : path)
            row->cells[level.column] = above->cells.value(level.column);
        if (rows++ == 0)
            first = row;
    }
    if (rows == 0)
        return {};
    return {QCoreApplication::translate("Table", "Rows without a place got that of the row above: "
                                                 "%1, the first in line %2.")
                .arg(QString::number(rows), QString::number(first->line))};
}

QStringList takeHeadingsAmongOpinions(Table &table)
{
    if (!table.hasHeadingRow || !table.columns.path.empty() ||
        !table.columns.find(SourceField::Response))
        return {};
    const int summary = *table.columns.find(SourceField::Summary);
    std::vector<TableRecord *> headings;
    const std::vector<TableRecord *> rows = rowsOf(table);
    for (TableRecord *row : rows) {
        const QStringList filled = filledCells(row->cells);
        if (filled.size() > 1)
            continue;
        if (!isFilled(*row, summary) || !isNumberedHeading(filled.front()))
            return {};
        headings.push_back(row);
    }
    if (headings.empty() || rows.empty() || headings.front() != rows.front() ||
        headings.back() == rows.back() || headings.size() * 2 > rows.size())
        return {};
    for (TableRecord *row : headings)
        row->heading = filledCells(row->cells).front();
    return {sentence(QT_TRANSLATE_NOOP("Table",
                                       "Line %1: “%2” and the like, alone in the column of the "
                                       "opinions, were taken for headings of the rows below."),
                     *headings.front(), headings.front()->heading)};
}

} // namespace gaiyo
