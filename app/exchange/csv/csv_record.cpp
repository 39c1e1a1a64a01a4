#include "exchange/csv/csv_record.h"

#include <algorithm>

namespace gaiyo {

namespace {

QString quotedCell(const QString &cell)
{
    const bool isPlain = std::none_of(cell.begin(), cell.end(), [](QChar c) {
        return c == u',' || c == u'"' || c == u'\n' || c == u'\r' || c == u'\t' || c == u';';
    });
    if (isPlain)
        return cell;
    QString quoted = cell;
    quoted.replace(u'"', QStringLiteral("\"\""));
    return u'"' + quoted + u'"';
}

} // namespace

QString csvRecord(const QStringList &cells, CsvFormulas formulas)
{
    QString record;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0)
            record += u',';
        record += quotedCell(guardCell(cells[i], formulas));
    }
    return record + QStringLiteral("\r\n");
}

} // namespace gaiyo
