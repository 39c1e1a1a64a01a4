#include "exchange/yearly/yearly_formats.h"

#include "exchange/csv/cell_guard.h"
#include "exchange/csv/csv_record.h"
#include "exchange/write_whole.h"
#include "exchange/xlsx/workbook_writer.h"

#include <QCoreApplication>

namespace gaiyo {

namespace {

struct YearlySentences
{
    Q_DECLARE_TR_FUNCTIONS(Formats)
};

using YearlyWriter = Result<void> (*)(const YearlyTable &, QIODevice &, const WriteContext &);

std::vector<QStringList> yearlyRows(const YearlyTable &table)
{
    std::vector<QStringList> rows = table.rows;
    rows.push_back(table.sums);
    return rows;
}

Result<void> writeYearlyCsv(const YearlyTable &table, QIODevice &out, const WriteContext &context)
{
    QString text = QChar(QChar::ByteOrderMark) + csvRecord(table.columns);
    for (const QStringList &row : yearlyRows(table))
        text += csvRecord(row);
    return writeWhole(text.toUtf8(), out, context.progress);
}

// Opinions by what their category means; what nobody has is left out.
SheetChart yearlyChart(const YearlyTable &table)
{
    SheetChart chart;
    chart.title = QStringLiteral("意見の件数（対応区分別）");
    QStringList described;
    for (const QStringList &row : table.rows) {
        chart.labels += row.constFirst();
        described += QStringLiteral("%1 %2件").arg(row.constFirst(), row[kYearlyOpinions]);
    }
    chart.description = chart.title + QStringLiteral("。") + described.join(u'、');
    for (qsizetype i = kYearlyOpinions + 1; i <= yearlyUncategorised(table); ++i) {
        ChartSeries series{int(i), table.columns[i], {}};
        for (const QStringList &row : table.rows)
            series.values.push_back(row[i].toDouble());
        if (table.sums[i].toInt() > 0)
            chart.series.push_back(std::move(series));
    }
    return chart;
}

SheetForm yearlySheet(const YearlyTable &table)
{
    SheetForm form;
    form.name = QStringLiteral("実施状況");
    form.columns = {{36}, {12}, {12}};
    while (qsizetype(form.columns.size()) < table.columns.size())
        form.columns.push_back({10});
    form.frozenColumns = 1;
    form.footer = kYearlyTitle.toString();
    if (!table.rows.empty())
        form.chart = yearlyChart(table);
    return form;
}

Result<void> writeYearlySheet(const YearlyTable &table, QIODevice &out, const WriteContext &context)
{
    WorkbookWriter writer(out, {kYearlyTitle.toString(), context.date, {}}, {yearlySheet(table)},
                          context.progress);
    const int headings = writer.style(headingStyle());
    const int counts = writer.style(numberStyle());
    const int words = writer.style({});
    std::vector<SheetCell> cells;
    for (const QString &column : table.columns)
        cells.push_back({column, headings});
    if (const auto added = writer.addRow(cells, {}); !added)
        return added;
    for (const QStringList &row : yearlyRows(table)) {
        cells.clear();
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (isYearlyNumber(i) && !row[i].isEmpty())
                cells.push_back({row[i].toDouble(), counts});
            else
                cells.push_back({row[i], words});
        }
        if (const auto added = writer.addRow(cells, row.constFirst()); !added)
            return added;
    }
    writer.endSheet();
    return writer.finish();
}

Format yearlyFormat(const QString &ending, const QString &name, YearlyWriter write,
                    const std::shared_ptr<const YearlyTable> &table)
{
    FormatWriter writer;
    writer.ending = ending;
    writer.offers = {{name, YearlySentences::tr("One line for each consultation."), {}}};
    writer.losses = {Loss::OneWay};
    writer.prepare = [=](const OptionWords &) {
        return Result(WriteFunction(
            [=](const Snapshot &, QIODevice &out, const WriteContext &context) -> Result<void> {
                return write(*table, out, context);
            }));
    };
    return {QStringLiteral("yearly_") + ending, name, std::nullopt, writer};
}

} // namespace

std::vector<Format> yearlyWithoutPages(const std::shared_ptr<const YearlyTable> &table)
{
    return {yearlyFormat(QStringLiteral("xlsx"), YearlySentences::tr("Excel workbook (XLSX)"),
                         writeYearlySheet, table),
            yearlyFormat(QStringLiteral("csv"), YearlySentences::tr("Table (CSV)"), writeYearlyCsv,
                         table)};
}

QString yearlyTabs(const YearlyTable &table)
{
    std::vector<QStringList> rows = yearlyRows(table);
    rows.insert(rows.begin(), table.columns);
    QString text;
    for (QStringList &row : rows) {
        for (QString &cell : row) // a cell is one line, and no formula
            cell = guardCell(cell.simplified(), CsvFormulas::Escape);
        text += row.join(u'\t') + u'\n';
    }
    return text;
}

} // namespace gaiyo
