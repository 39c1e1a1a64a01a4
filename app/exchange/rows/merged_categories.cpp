#include "exchange/rows/merged_categories.h"

#include "exchange/rows/cell_text.h"
#include "exchange/rows/record_reader.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <map>
#include <vector>

namespace gaiyo {

namespace {

constexpr qsizetype kLeastCategories = 2;

bool isFilled(const TableRecord &record, int column)
{
    return !record.cells.value(column).trimmed().isEmpty();
}

bool isSymbol(const QString &cell)
{
    static const QString kSymbols = QStringLiteral("◎○〇●◯□■△▲▽▼◇◆☆★※×✕－―—–‐-ー");
    return cell.size() == 1 && kSymbols.contains(cell.front());
}

bool hasOnlySymbols(const Table &table, int column)
{
    QSet<QString> symbols;
    for (size_t i = table.header + 1; i < table.records.size(); ++i) {
        const QString cell = table.plainCell(table.records[i].cells.value(column)).trimmed();
        if (cell.isEmpty())
            continue;
        if (!isSymbol(cell))
            return false;
        symbols.insert(cell);
    }
    return symbols.size() >= kLeastCategories;
}

bool standsFirst(const TableColumns &columns, int category)
{
    const bool isFirst =
        std::ranges::all_of(columns.fields, [&](int column) { return column >= category; });
    return isFirst && std::ranges::all_of(columns.path, [&](const TableColumns::Level &level) {
               return level.column > category;
           });
}

} // namespace

std::optional<int> takeSymbols(Table &table, const std::function<bool(int column)> &isChosen)
{
    TableColumns &columns = table.columns;
    if (columns.find(SourceField::Category))
        return std::nullopt;
    std::vector<int> open = columns.unknown;
    for (const TableColumns::Level &level : columns.path)
        open.push_back(level.column);
    const auto found = std::ranges::find_if(
        open, [&](int column) { return !isChosen(column) && hasOnlySymbols(table, column); });
    if (found == open.end())
        return std::nullopt;
    const int column = *found;
    std::erase(columns.unknown, column);
    std::erase_if(columns.path, [&](const auto &level) { return level.column == column; });
    columns.fields[SourceField::Category] = column;
    return column;
}

std::optional<FilledCategories> fillCategories(Table &table)
{
    const auto category = table.columns.find(SourceField::Category);
    const auto summary = table.columns.find(SourceField::Summary);
    if (!category || !summary || table.columns.find(SourceField::Id) ||
        !standsFirst(table.columns, *category))
        return std::nullopt;
    QSet<QString> seen;
    QString last;
    std::vector<TableRecord *> open;
    for (size_t i = table.header + 1; i < table.records.size(); ++i) {
        TableRecord &record = table.records[i];
        if (!isFilled(record, *summary))
            continue;
        const QString here = record.cells.value(*category).trimmed();
        if (here.isEmpty() && last.isEmpty())
            return std::nullopt;
        if (here.isEmpty())
            open.push_back(&record);
        else if (here != last && seen.contains(here))
            return std::nullopt;
        if (!here.isEmpty())
            last = here;
        seen.insert(last);
    }
    if (open.empty() || seen.size() < kLeastCategories)
        return std::nullopt;
    for (size_t i = table.header + 1; i < table.records.size(); ++i) {
        TableRecord &record = table.records[i];
        if (!isFilled(record, *summary))
            continue;
        if (isFilled(record, *category))
            last = record.cells[*category];
        else
            record.cells[*category] = last;
    }
    return FilledCategories{open.front()->line, *category};
}

bool hasNumbersBySubmitter(const Table &table)
{
    static const QRegularExpression kNumber(QRegularExpression::anchoredPattern(
        QStringLiteral("([1-9][0-9]{0,8})(?:-([1-9][0-9]{0,8}))?")));
    const auto number = table.columns.find(SourceField::No);
    const auto summary = table.columns.find(SourceField::Summary);
    if (!number || !summary || table.columns.find(SourceField::Ref))
        return false;
    QSet<QString> seen;
    std::map<int, std::vector<int>> parts; // of each submitter
    size_t whole = 0;                      // numbers without a part
    for (size_t i = table.header + 1; i < table.records.size(); ++i) {
        const TableRecord &record = table.records[i];
        if (!hasOpinion(table, record))
            continue;
        const auto match =
            kNumber.match(foldRef(foldLabel(table.plainCell(record.cells.value(*number)))));
        if (!match.hasMatch() || seen.contains(match.captured(0)))
            return false;
        seen.insert(match.captured(0));
        if (match.hasCaptured(2))
            parts[match.captured(1).toInt()].push_back(match.captured(2).toInt());
        else
            ++whole;
    }
    // A lone 12-1 among other numbers was put in between.
    const bool isCounted = std::ranges::all_of(parts, [](const auto &submitter) {
        return std::ranges::max(submitter.second) == int(submitter.second.size());
    });
    const bool hasSeveral = std::ranges::any_of(
        parts, [](const auto &submitter) { return submitter.second.size() > 1; });
    return isCounted && (hasSeveral || (whole == 0 && !parts.empty()));
}

} // namespace gaiyo
