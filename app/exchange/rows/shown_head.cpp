#include "exchange/rows/shown_head.h"

#include "exchange/rows/table_mends.h"

namespace gaiyo {

namespace {

constexpr size_t kShownRows = 8;

QStringList fieldWords(const TableColumns &columns)
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

TableHead showHead(const std::optional<Table> &table, const std::vector<TableRecord> &records,
                   size_t from)
{
    TableHead head;
    if (table) {
        head.names = table->columns.names;
        const AssumedColumns assumed = assumeColumns(*table);
        head.fields = fieldWords(assumed.columns);
        head.inNew = fieldWords(assumed.inNew);
    }
    for (size_t i = from; i < records.size() && head.rows.size() < kShownRows; ++i) {
        if (!isBlankRecord(records[i].cells))
            head.rows.push_back(records[i].cells);
    }
    return head;
}

} // namespace gaiyo
