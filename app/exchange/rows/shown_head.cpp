#include "exchange/rows/shown_head.h"

#include "exchange/rows/table_mends.h"

#include <QSet>

#include <algorithm>

namespace gaiyo {

namespace {

constexpr size_t kShownRows = 8;
constexpr size_t kMostRows = 16; // with those that columns begin in
constexpr size_t kPathWords = 4; // path1 … path4

QStringList fieldWords(const TableColumns &columns)
{
    QStringList words(columns.names.size());
    const QStringList all = sourceFieldWords();
    for (auto it = columns.fields.begin(); it != columns.fields.end(); ++it)
        words[it.value()] = all[int(it.key())];
    // Each level as it would be read, as far as no deeper one takes its word.
    const size_t levels = std::min(columns.path.size(), kPathWords);
    size_t next = kPathWords;
    for (size_t i = levels; i-- > 0;) {
        const auto &path = columns.path[i];
        next = std::min(size_t(path.kind), next - 1);
        words[path.column] = all[qsizetype(SourceField::Path1) + qsizetype(next)];
    }
    return words;
}

// Takes rows in which columns have words that have none in the rows above. Only the 12th opinion
// may have an answer yet, and its column is to be chosen all the same.
class RowTaker
{
public:
    bool wants(const QStringList &cells)
    {
        bool isNew = false;
        for (int column = 0; column < int(cells.size()); ++column) {
            const bool hasWords = !cells[column].trimmed().isEmpty();
            isNew = isNew || (hasWords && !m_filled.contains(column));
            if (hasWords)
                m_filled.insert(column);
        }
        return isNew;
    }

private:
    QSet<int> m_filled; // columns
};

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
    RowTaker taker;
    for (size_t i = from; i < records.size() && head.rows.size() < kMostRows; ++i) {
        const QStringList &cells = records[i].cells;
        const bool isOfFirst = head.rows.size() < kShownRows && !isBlankRecord(cells);
        // The first row of a table that was not understood may be the names.
        const bool isNames = !table && head.rows.empty();
        if (isNames ? isOfFirst : taker.wants(cells) || isOfFirst)
            head.rows.push_back(cells);
    }
    return head;
}

QStringList fieldsBeside(const QStringList &names, int summary)
{
    ColumnMap map;
    map.insert(QString::number(summary + 1), SourceField::Summary);
    const auto columns = findColumns(names, map);
    return columns ? fieldWords(*columns) : QStringList(names.size());
}

} // namespace gaiyo
