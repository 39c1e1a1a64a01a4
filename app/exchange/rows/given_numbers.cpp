#include "exchange/rows/given_numbers.h"

#include "exchange/rows/cell_text.h"
#include "exchange/rows/merged_categories.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <optional>

namespace gaiyo {

namespace {

bool isOpinion(const Table &table, const TableRecord &record)
{
    return !record.cells.value(*table.columns.find(SourceField::Summary)).trimmed().isEmpty();
}

QString numberOf(const Table &table, const TableRecord &record)
{
    const int column = *table.columns.find(SourceField::No);
    return table.plainCell(record.cells.value(column)).trimmed();
}

// What stands before the digits of all numbers; none where they differ.
std::optional<QString> wordOf(const Table &table)
{
    static const QRegularExpression kWord(
        QRegularExpression::anchoredPattern(QStringLiteral("(\\p{L}{1,4})([0-9][0-9-]*)")));
    std::optional<QString> word;
    for (size_t i = table.header + 1; i < table.records.size(); ++i) {
        if (!isOpinion(table, table.records[i]))
            continue;
        const auto match = kWord.match(foldRef(numberOf(table, table.records[i])));
        if (!match.hasMatch() || (word && *word != match.captured(1)))
            return std::nullopt;
        word = match.captured(1);
    }
    return word;
}

QString columnName(const Table &table)
{
    const int column = *table.columns.find(SourceField::No);
    const QString name = table.columns.names.value(column);
    return name.isEmpty() ? QString::number(column + 1) : name;
}

bool hasNumbers(const Table &table, int column)
{
    QSet<int> seen;
    for (size_t i = table.header + 1; i < table.records.size(); ++i) {
        const TableRecord &record = table.records[i];
        if (!isOpinion(table, record))
            continue;
        const auto number = readCount(table.plainCell(record.cells.value(column)));
        if (!number || seen.contains(*number))
            return false;
        seen.insert(*number);
    }
    return !seen.isEmpty();
}

} // namespace

void takeNamelessNumbers(Table &table)
{
    TableColumns &columns = table.columns;
    if (!table.hasHeadingRow || columns.find(SourceField::No))
        return;
    const auto found = std::ranges::find_if(columns.unknown, [&](int column) {
        return column < *columns.find(SourceField::Summary) &&
               columns.names.value(column).isEmpty() && hasNumbers(table, column);
    });
    if (found == columns.unknown.end())
        return;
    columns.fields[SourceField::No] = *found;
    columns.unknown.erase(found);
}

QStringList dropNumberWord(Table &table)
{
    const auto number = table.columns.find(SourceField::No);
    const auto word = number ? wordOf(table) : std::nullopt;
    if (!word)
        return {};
    Table bare = table;
    for (size_t i = table.header + 1; i < bare.records.size(); ++i) {
        if (isOpinion(table, bare.records[i]))
            bare.records[i].cells[*number] =
                foldRef(numberOf(table, bare.records[i])).mid(word->size());
    }
    if (!hasNumbersBySubmitter(bare))
        return {};
    table = std::move(bare);
    return {QCoreApplication::translate(
                "Table", "The word “%1” before the numbers of the column “%2” was left out.")
                .arg(*word, columnName(table))};
}

QStringList numbersLost(const Table &table, bool areKept)
{
    // 3, 3., (3), 3番, ③: the booklet counts so by itself.
    static const QRegularExpression kCounted(QRegularExpression::anchoredPattern(
        QStringLiteral("[(\\[]?[0-9]{1,9}[)\\].番号]?|[①-⑳㉑-㉟㊱-㊿⑴-⒇⒈-⒛]")));
    if (areKept || !table.columns.find(SourceField::No))
        return {};
    int lost = 0;
    const TableRecord *first = nullptr;
    for (size_t i = table.header + 1; i < table.records.size(); ++i) {
        const TableRecord &record = table.records[i];
        const QString number = foldLabel(numberOf(table, record));
        if (!isOpinion(table, record) || number.isEmpty() || kCounted.match(number).hasMatch())
            continue;
        if (lost++ == 0)
            first = &record;
    }
    if (lost == 0)
        return {};
    return {QCoreApplication::translate(
                "Table", "Line %1: numbers like “%2” in the column “%3” cannot be kept (%4 rows); "
                         "the opinions are numbered anew.")
                .arg(QString::number(first->line), numberOf(table, *first), columnName(table),
                     QString::number(lost))};
}

} // namespace gaiyo
