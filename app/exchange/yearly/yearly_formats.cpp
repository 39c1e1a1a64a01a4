#include "exchange/yearly/yearly_formats.h"

#include "domain/template.h"
#include "exchange/csv/csv_record.h"
#include "exchange/write_whole.h"
#include "exchange/xlsx/workbook_writer.h"

#include <QCoreApplication>

#include <algorithm>

namespace gaiyo {

namespace {

const QString kYearlyTitle = QStringLiteral("意見募集の実施状況");

constexpr int kBarColumn = 10; // characters, so that the bars can be compared

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
    form.footer = kYearlyTitle;
    if (!table.rows.empty())
        form.chart = yearlyChart(table);
    return form;
}

Result<void> writeYearlySheet(const YearlyTable &table, QIODevice &out, const WriteContext &context)
{
    WorkbookWriter writer(out, {kYearlyTitle, context.date, {}}, {yearlySheet(table)},
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

// The figure of all opinions has a bar, the more the longer; `most` is 0 for the sums.
RowBlock yearlyBlock(const QStringList &cells, int no, int most)
{
    RowBlock row;
    row.no = no;
    row.label = cells.constFirst();
    for (const QString &cell : cells)
        row.cells.push_back(cell.isEmpty() ? std::vector<Paragraph>()
                                           : std::vector<Paragraph>{{{{cell, {}}}}});
    row.bars.resize(row.cells.size());
    if (most > 0)
        row.bars[size_t(kYearlyOpinions)] = cells[kYearlyOpinions].toDouble() / most;
    return row;
}

} // namespace

Result<Collected> collectYearly(const YearlyTable &table)
{
    auto settings = resolveSettings(Consultation());
    if (!settings)
        return settings.error();
    Collected paper;
    paper.settings = std::move(*settings);
    paper.settings.columns.clear();
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        const bool isNumber = isYearlyNumber(i);
        paper.settings.columns.push_back({isNumber ? ColumnField::Count : ColumnField::Summary,
                                          table.columns[i],
                                          i == 0                 ? 12
                                          : i == kYearlyOpinions ? kBarColumn
                                          : isNumber             ? 4
                                                                 : 8});
    }
    paper.settings.orientation = Orientation::Landscape;
    paper.settings.frontParts = {FrontPart::Title};
    paper.front.title = kYearlyTitle;
    int most = 0;
    for (const QStringList &row : table.rows)
        most = std::max(most, row[kYearlyOpinions].toInt());
    int no = 0;
    for (const QStringList &row : table.rows)
        paper.blocks.emplace_back(yearlyBlock(row, ++no, most));
    paper.blocks.emplace_back(yearlyBlock(table.sums, ++no, 0));
    return paper;
}

std::vector<Format> yearlyWithoutPages(const std::shared_ptr<const YearlyTable> &table)
{
    return {yearlyFormat(QStringLiteral("xlsx"), YearlySentences::tr("Excel workbook (XLSX)"),
                         writeYearlySheet, table),
            yearlyFormat(QStringLiteral("csv"), YearlySentences::tr("Table (CSV)"), writeYearlyCsv,
                         table)};
}

} // namespace gaiyo
