#include "exchange/csv/csv_export.h"

#include "exchange/csv/csv_record.h"
#include "exchange/rows/opinion_table.h"

namespace gaiyo {

QByteArray exportCsv(const Snapshot &snapshot, CsvFormulas formulas, const QString &state,
                     const Progress &progress)
{
    const OpinionTable table(snapshot, state);
    QString text;
    QStringList titles;
    for (const OpinionTable::Column &column : table.columns())
        titles << column.title;
    text += csvRecord(titles, formulas);
    table.visitRows([&](const OpinionTable::Row &row) {
        text += csvRecord(row.cells, formulas);
        return !progress.isStopAsked();
    });
    return "\xEF\xBB\xBF" + text.toUtf8();
}

} // namespace gaiyo
