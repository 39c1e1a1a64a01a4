#include "exchange/receipt/receipt_formats.h"

#include "exchange/csv/csv_record.h"
#include "exchange/docx/docx_export.h"
#include "exchange/html/table_page.h"
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

Result<void> writeHtml(const ReceiptRecord &record, QIODevice &out, const WriteContext &context)
{
    return writeWhole(
        tablePage(record.title.join(u'　'), receiptColumns(), allRows(record)).toUtf8(), out,
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
    const int headings = writer.style(headingStyle());
    const int words = writer.style({});
    const int numbers = writer.style(numberStyle());
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
