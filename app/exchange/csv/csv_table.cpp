#include "exchange/csv/csv_table.h"

#include "exchange/csv/cell_guard.h"
#include "exchange/csv/csv_reader.h"
#include "exchange/encoding/decode_text.h"
#include "exchange/rows/paired_rows.h"
#include "exchange/rows/shown_head.h"

#include <optional>

namespace gaiyo {

namespace {

QStringList plainCells(const QStringList &cells)
{
    QStringList plain;
    for (const QString &cell : cells)
        plain << unguardCell(cell);
    return plain;
}

std::optional<CsvTable> findTable(const std::vector<TableRecord> &records, QChar delimiter,
                                  const ColumnMap &map)
{
    TableHeadSearch search(map);
    for (const TableRecord &record : records) {
        if (search.take(columnNames(plainCells(record.cells))))
            break;
    }
    if (!search.found())
        return std::nullopt;
    return CsvTable{delimiter, *search.found()};
}

Error noOpinionColumnIn(const std::vector<TableRecord> &records)
{
    std::vector<QStringList> rows;
    rows.reserve(records.size());
    for (const TableRecord &record : records)
        rows.push_back(record.cells);
    return noOpinionColumn(rows);
}

qsizetype columnCount(const TableColumns &columns)
{
    return columns.fields.size() + qsizetype(columns.path.size());
}

// The records under the delimiter that cuts the first one into the most cells.
Result<std::vector<TableRecord>> readWidest(const QString &text)
{
    std::optional<Error> fault;
    std::vector<TableRecord> widest;
    for (const char16_t delimiter : {u',', u'\t', u';'}) {
        auto records = readCsv(text, delimiter, kJudgedBy);
        if (!records)
            fault = records.error();
        else if (!records->empty() &&
                 (widest.empty() || records->front().cells.size() > widest.front().cells.size()))
            widest = std::move(*records);
    }
    if (widest.empty() && fault)
        return *fault;
    return widest;
}

} // namespace

Result<CsvTable> detectTable(const QString &text, const ColumnMap &map, const QStringList &headings)
{
    std::optional<CsvTable> best;
    qsizetype most = 0; // columns
    std::optional<Error> fault;
    std::vector<TableRecord> widest;
    for (const char16_t delimiter : {u',', u'\t', u';'}) {
        auto records = readCsv(text, delimiter, kHeaderWithin);
        if (!records) {
            if (!fault)
                fault = records.error();
            continue;
        }
        if (!headings.isEmpty())
            records->insert(records->begin(), TableRecord{0, headings});
        const auto width = [](const std::vector<TableRecord> &r) {
            return r.empty() ? 0 : r.front().cells.size();
        };
        if (widest.empty() || width(*records) > width(widest))
            widest = *records;
        const auto paired = pairRows(*records, map, &unguardCell);
        if (!paired)
            return paired.error();
        auto table = findTable(*records, delimiter, map);
        if (!table)
            continue;
        table->start.isPaired = !paired->isEmpty();
        // With headings of its own, the delimiter shows in its rows.
        const qsizetype known = headings.isEmpty()    ? columnCount(table->start.columns)
                                : records->size() > 1 ? (*records)[1].cells.size()
                                                      : 0;
        if (!best || known > most) {
            best = table;
            most = known;
        }
    }
    if (best)
        return *best;
    if (fault &&
        (widest.empty() || isBlankRecord(widest.front().cells) || widest.front().cells.size() < 2))
        return *fault;
    return noOpinionColumnIn(widest);
}

Result<TableHead> readCsvHead(const QByteArray &bytes, const ImportOptions &options)
{
    const auto text = decodeText(bytes, options.encoding);
    if (!text)
        return text.error();
    ImportOptions unasked = options;
    unasked.columns.clear();
    const auto map = readColumnMap(unasked);
    if (!map)
        return map.error();
    const auto table = detectTable(*text, *map, {});
    auto records =
        table ? readCsv(*text, table->delimiter, size_t(-1), options.progress) : readWidest(*text);
    if (!records)
        return records.error();
    if (table && table->start.isPaired) {
        if (const auto paired = pairRows(*records, *map, &unguardCell); !paired)
            return paired.error();
    }
    const auto start = table ? std::optional(startTable(*records, table->start, &unguardCell))
                             : std::optional<Table>();
    return showHead(start, *records,
                    table ? table->start.row + (table->start.hasHeadingRow ? 1 : 0) : 0);
}

} // namespace gaiyo
