#include "exchange/csv/csv_export.h"

#include "exchange/rows/opinion_table.h"

#include <algorithm>

namespace gaiyo {

namespace {

// Puts records together.
class CsvText
{
public:
    explicit CsvText(CsvFormulas formulas)
        : m_formulas(formulas)
    {}

    void add(const QStringList &cells)
    {
        for (qsizetype i = 0; i < cells.size(); ++i) {
            if (i > 0)
                m_out += u',';
            appendCell(guardCell(cells[i], m_formulas));
        }
        m_out += QStringLiteral("\r\n");
    }

    QByteArray bytes() const { return "\xEF\xBB\xBF" + m_out.toUtf8(); }

private:
    void appendCell(const QString &cell)
    {
        const bool plain = std::none_of(cell.begin(), cell.end(), [](QChar c) {
            return c == u',' || c == u'"' || c == u'\n' || c == u'\r' || c == u'\t' || c == u';';
        });
        if (plain) {
            m_out += cell;
            return;
        }
        QString quoted = cell;
        quoted.replace(u'"', QStringLiteral("\"\""));
        m_out += u'"' + quoted + u'"';
    }

    CsvFormulas m_formulas;
    QString m_out;
};

} // namespace

QByteArray exportCsv(const Snapshot &snapshot, CsvFormulas formulas, const QString &state,
                     const Progress &progress)
{
    const OpinionTable table(snapshot, state);
    CsvText text(formulas);
    QStringList titles;
    for (const OpinionTable::Column &column : table.columns())
        titles << column.title;
    text.add(titles);
    table.visitRows([&](const OpinionTable::Row &row) {
        text.add(row.cells);
        return !progress.isStopAsked();
    });
    return text.bytes();
}

} // namespace gaiyo
