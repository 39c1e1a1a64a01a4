#include "exchange/rows/merged_categories.h"

#include "exchange/rows/cell_text.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace gaiyo {

namespace {

constexpr qsizetype kLeastCategories = 2;

bool isFilled(const TableRecord &record, int column)
{
    return !record.cells.value(column).trimmed().isEmpty();
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
    static const QRegularExpression kNumber(
        QRegularExpression::anchoredPattern(QStringLiteral("[1-9][0-9]{0,8}(-[1-9][0-9]{0,8})?")));
    const auto number = table.columns.find(SourceField::No);
    const auto summary = table.columns.find(SourceField::Summary);
    if (!number || !summary || table.columns.find(SourceField::Ref))
        return false;
    QSet<QString> seen;
    bool hasParts = false;
    for (size_t i = table.header + 1; i < table.records.size(); ++i) {
        const TableRecord &record = table.records[i];
        if (!isFilled(record, *summary))
            continue;
        const auto match =
            kNumber.match(foldRef(foldLabel(table.plainCell(record.cells.value(*number)))));
        if (!match.hasMatch() || seen.contains(match.captured(0)))
            return false;
        seen.insert(match.captured(0));
        hasParts |= match.hasCaptured(1);
    }
    return hasParts;
}

} // namespace gaiyo
