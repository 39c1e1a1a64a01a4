#include "exchange/csv/csv_table.h"

#include "base/sanitize.h"
#include "exchange/csv/cell_guard.h"
#include "exchange/encoding/decode_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace gaiyo {

namespace {

constexpr size_t kHeaderWithin = 20;
constexpr size_t kShownRows = 8;

Error unreadable(const QString &message)
{
    return {ErrorKind::Unreadable, message};
}

QStringList columnNames(const CsvRecord &record)
{
    QStringList names;
    for (const QString &cell : record.cells)
        names << sanitizeLine(unguardCell(cell)).trimmed();
    return names;
}

std::optional<CsvTable> findTable(const std::vector<CsvRecord> &records, QChar delimiter,
                                  const ColumnMap &map)
{
    for (size_t i = 0; i < records.size(); ++i) {
        if (auto columns = findColumns(columnNames(records[i]), map))
            return CsvTable{delimiter, i, *columns};
    }
    return std::nullopt;
}

Error noOpinionColumn(const std::vector<CsvRecord> &records)
{
    // The row with the most names is most likely the one that was meant.
    QStringList names;
    for (const CsvRecord &record : records) {
        if (filledCells(record.cells).size() > names.size())
            names = filledCells(record.cells);
    }
    QString listed = names.mid(0, 20).join(QStringLiteral("、"));
    if (listed.size() > 300)
        listed = listed.left(300) + u'…';
    return unreadable(QCoreApplication::translate(
                          "Csv",
                          "No column with the opinions was found. The columns are: %1. Please "
                          "say which of them has the opinions.")
                          .arg(listed));
}

qsizetype columnCount(const CsvColumns &columns)
{
    return columns.fields.size() + qsizetype(columns.path.size());
}

// The records under the delimiter that cuts the first one into the most cells.
Result<std::vector<CsvRecord>> readWidest(const QString &text)
{
    std::optional<Error> fault;
    std::vector<CsvRecord> widest;
    for (const char16_t delimiter : {u',', u'\t', u';'}) {
        auto records = readCsv(text, delimiter, kHeaderWithin);
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

QStringList fieldWords(const CsvColumns &columns)
{
    QStringList words(columns.names.size());
    const QStringList all = sourceFieldWords();
    for (auto it = columns.fields.begin(); it != columns.fields.end(); ++it)
        words[it.value()] = all[int(it.key())];
    int level = int(SourceField::Path1);
    for (const auto &path : columns.path) {
        if (level <= int(SourceField::Path4))
            words[path.column] = all[level++];
    }
    return words;
}

} // namespace

bool isBlank(const QStringList &cells)
{
    return std::all_of(cells.begin(), cells.end(),
                       [](const QString &cell) { return cell.trimmed().isEmpty(); });
}

QStringList filledCells(const QStringList &cells)
{
    QStringList filled;
    for (const QString &cell : cells) {
        if (!cell.trimmed().isEmpty())
            filled << sanitizeLine(cell).trimmed();
    }
    return filled;
}

Result<CsvTable> detectTable(const QString &text, const ColumnMap &map, const QStringList &headings)
{
    std::optional<CsvTable> best;
    qsizetype most = 0; // columns
    std::optional<Error> fault;
    std::vector<CsvRecord> widest;
    for (const char16_t delimiter : {u',', u'\t', u';'}) {
        auto records = readCsv(text, delimiter, kHeaderWithin);
        if (!records) {
            if (!fault)
                fault = records.error();
            continue;
        }
        if (!headings.isEmpty())
            records->insert(records->begin(), CsvRecord{0, headings});
        const auto width = [](const std::vector<CsvRecord> &r) {
            return r.empty() ? 0 : r.front().cells.size();
        };
        if (widest.empty() || width(*records) > width(widest))
            widest = *records;
        const auto table = findTable(*records, delimiter, map);
        if (!table)
            continue;
        // With headings of its own, the delimiter shows in its rows.
        const qsizetype known = headings.isEmpty()    ? columnCount(table->columns)
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
        (widest.empty() || isBlank(widest.front().cells) || widest.front().cells.size() < 2))
        return *fault;
    return noOpinionColumn(widest);
}

Result<TableHead> readCsvHead(const QByteArray &bytes, const ImportOptions &options)
{
    const auto text = decodeText(bytes, options.encoding);
    if (!text)
        return text.error();
    const auto table = detectTable(*text, {}, {});
    const auto records =
        table ? readCsv(*text, table->delimiter, kHeaderWithin + kShownRows) : readWidest(*text);
    if (!records)
        return records.error();
    TableHead head;
    if (table) {
        head.names = table->columns.names;
        head.fields = fieldWords(table->columns);
    }
    for (size_t i = table ? table->header + 1 : 0;
         i < records->size() && head.rows.size() < kShownRows; ++i) {
        if (!isBlank((*records)[i].cells))
            head.rows.push_back((*records)[i].cells);
    }
    return head;
}

} // namespace gaiyo
