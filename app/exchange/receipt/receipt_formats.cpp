#include "exchange/receipt/receipt_formats.h"

#include "exchange/csv/csv_record.h"
#include "exchange/docx/docx_export.h"
#include "exchange/receipt/receipt_blocks.h"
#include "exchange/receipt/receipt_record.h"
#include "exchange/write_whole.h"
#include "exchange/xlsx/workbook_writer.h"

#include <QCoreApplication>

namespace gaiyo {

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Formats)
};

using RecordWriter = Result<void> (*)(const ReceiptRecord &, QIODevice &, const WriteContext &);

std::vector<QStringList> allRows(const ReceiptRecord &record)
{
    std::vector<QStringList> rows;
    for (const ReceiptRow &row : record.rows)
        rows.push_back(receiptCells(row));
    for (const QStringList &sum : receiptSums(record))
        rows.push_back(sum);
    return rows;
}

Result<void> writeCsv(const ReceiptRecord &record, QIODevice &out, const WriteContext &context)
{
    QString text = QChar(QChar::ByteOrderMark) + csvRecord(receiptColumns());
    for (const QStringList &row : allRows(record))
        text += csvRecord(row);
    return writeWhole(text.toUtf8(), out, context.progress);
}

QString htmlRow(const QStringList &cells, const QString &element)
{
    QString row = QStringLiteral("<tr>");
    for (QString cell : cells) {
        cell = cell.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"));
        row += u'<' + element + u'>' + cell + QStringLiteral("</") + element.section(u' ', 0, 0) +
               u'>';
    }
    return row + QStringLiteral("</tr>\n");
}

Result<void> writeHtml(const ReceiptRecord &record, QIODevice &out, const WriteContext &context)
{
    QString text =
        QStringLiteral(
            "<!DOCTYPE html>\n<html lang=\"ja\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            "<title>%1</title>\n<style>body{font-family:\"BIZ UDPGothic\",\"BIZ "
            "UDGothic\",sans-serif;line-height:1.6;padding:1em;color:#111;background:#fff}"
            "h1{font-size:1.4em}table{border-collapse:collapse}th,td{border:1px solid #666;"
            "padding:.3em .6em;vertical-align:top;text-align:left}th{background:#eee}</style>\n"
            "</head>\n<body>\n<main>\n<h1>%1</h1>\n<table>\n<thead>\n")
            .arg(record.title.join(u'　').toHtmlEscaped());
    text += htmlRow(receiptColumns(), QStringLiteral("th scope=\"col\"")) +
            QStringLiteral("</thead>\n<tbody>\n");
    for (const QStringList &row : allRows(record))
        text += htmlRow(row, QStringLiteral("td"));
    return writeWhole(
        (text + QStringLiteral("</tbody>\n</table>\n</main>\n</body>\n</html>\n")).toUtf8(), out,
        context.progress);
}

SheetForm sheetOf(const QString &title)
{
    SheetForm form;
    form.name = QStringLiteral("受付の記録");
    form.columns = {{10}, {12}, {12}, {16}, {52}, {8}, {40}, {10}}; // half-width characters
    form.frozenColumns = 1;
    form.footer = title;
    return form;
}

Result<void> writeXlsx(const ReceiptRecord &record, QIODevice &out, const WriteContext &context)
{
    const QString title = record.title.join(u'　');
    WorkbookWriter writer(out, {title, context.date, {}}, {sheetOf(title)}, context.progress);
    CellStyle heading;
    heading.bold = true;
    heading.align = CellStyle::Align::Centre;
    heading.fill = QStringLiteral("E4EAF2");
    CellStyle count;
    count.isText = false;
    count.align = CellStyle::Align::Right;
    const int headings = writer.style(heading);
    const int words = writer.style({});
    const int numbers = writer.style(count);
    std::vector<SheetCell> cells;
    for (const QString &column : receiptColumns())
        cells.push_back({column, headings});
    if (const auto added = writer.addRow(cells, {}); !added)
        return added;
    for (const QStringList &row : allRows(record)) {
        cells.clear();
        for (qsizetype i = 0; i < row.size(); ++i) {
            bool isNumber = false; // 受付番号, 件数
            const int value = row[i].toInt(&isNumber);
            if (isNumber && (i == 0 || i == 5))
                cells.push_back({double(value), numbers});
            else
                cells.push_back({row[i], words});
        }
        if (const auto added = writer.addRow(cells, QStringLiteral("受付%1").arg(row[0])); !added)
            return added;
    }
    writer.endSheet();
    return writer.finish();
}

Format formatOf(const QString &ending, const WriteOffer &offer, RecordWriter write)
{
    FormatWriter writer;
    writer.ending = ending;
    writer.offers = {offer};
    writer.losses = {Loss::OneWay};
    writer.prepare = [write](const OptionWords &) {
        return Result(WriteFunction([write](const Snapshot &values, QIODevice &out,
                                            const WriteContext &context) -> Result<void> {
            const auto record = makeReceiptRecord(values);
            return record ? write(*record, out, context) : record.error();
        }));
    };
    return {QStringLiteral("receipt_") + ending, offer.name, std::nullopt, writer};
}

Result<void> writeWord(const Snapshot &values, QIODevice &out, const WriteContext &context)
{
    const auto table = collectReceipts(values);
    return table ? exportDocx(*table, out, context.date, context.progress) : table.error();
}

} // namespace

std::vector<Format> receiptsWithoutPages()
{
    const QString sentence =
        Sentences::tr("When and how each letter came, and under which numbers its words stand.");
    Format word =
        formatOf(QStringLiteral("docx"), {Sentences::tr("Word document"), sentence, {}}, nullptr);
    word.writer->prepare = [](const OptionWords &) { return Result(WriteFunction(writeWord)); };
    return {word,
            formatOf(QStringLiteral("xlsx"), {Sentences::tr("Excel workbook (XLSX)"), sentence, {}},
                     writeXlsx),
            formatOf(QStringLiteral("csv"), {Sentences::tr("Table (CSV)"), sentence, {}}, writeCsv),
            formatOf(QStringLiteral("html"), {Sentences::tr("Web page"), sentence, {}}, writeHtml)};
}

} // namespace gaiyo
