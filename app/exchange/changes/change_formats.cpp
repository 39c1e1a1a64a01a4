#include "exchange/changes/change_formats.h"

#include "exchange/changes/change_blocks.h"
#include "exchange/changes/change_table.h"
#include "exchange/docx/docx_export.h"
#include "exchange/write_whole.h"
#include "exchange/xlsx/workbook_writer.h"

#include <QCoreApplication>

namespace gaiyo {

namespace {

struct ChangeSentences
{
    Q_DECLARE_TR_FUNCTIONS(Formats)
};

using ChangeWriter = Result<void> (*)(const ChangeTable &, QIODevice &, const WriteContext &);

// To be read aloud: each change by itself, each cell behind the title of its column.
Result<void> writeChangesAsText(const ChangeTable &table, QIODevice &out,
                                const WriteContext &context)
{
    const QStringList columns = changeColumns();
    QString text = table.title.join(u'\n') + u'\n';
    for (const QStringList &row : table.rows) {
        text += QStringLiteral("\n%1　%2\n").arg(row[0], row[1]);
        for (qsizetype i = 2; i < row.size(); ++i) {
            if (!row[i].isEmpty())
                text += QStringLiteral("【%1】\n%2\n").arg(columns[i], row[i]);
        }
    }
    return writeWhole(text.toUtf8(), out, context.progress);
}

QString changeRowOfPage(const QStringList &cells, const QString &element)
{
    QString row = QStringLiteral("<tr>");
    for (const QString &cell : cells)
        row += QStringLiteral("<%1>%2</%3>")
                   .arg(element, cell.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")),
                        element.section(u' ', 0, 0));
    return row + QStringLiteral("</tr>\n");
}

Result<void> writeChangesAsPage(const ChangeTable &table, QIODevice &out,
                                const WriteContext &context)
{
    QString text =
        QStringLiteral(
            "<!DOCTYPE html>\n<html lang=\"ja\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            "<title>%1</title>\n<style>body{font-family:\"BIZ UDPGothic\",\"BIZ "
            "UDGothic\",sans-serif;line-height:1.6;padding:1em;color:#111;background:#fff}"
            "h1{font-size:1.4em}table{border-collapse:collapse}th,td{border:1px solid #666;"
            "padding:.3em .6em;vertical-align:top;text-align:left}th{background:#eee}"
            "td:nth-child(5),td:nth-child(6){min-width:16em}</style>\n"
            "</head>\n<body>\n<main>\n<h1>%1</h1>\n<table>\n<thead>\n")
            .arg(table.title.join(u'　').toHtmlEscaped());
    text += changeRowOfPage(changeColumns(), QStringLiteral("th scope=\"col\"")) +
            QStringLiteral("</thead>\n<tbody>\n");
    for (const QStringList &row : table.rows)
        text += changeRowOfPage(row, QStringLiteral("td"));
    text += QStringLiteral("</tbody>\n</table>\n</main>\n</body>\n</html>\n");
    return writeWhole(text.toUtf8(), out, context.progress);
}

Result<void> writeChangesAsSheet(const ChangeTable &table, QIODevice &out,
                                 const WriteContext &context)
{
    const QString title = table.title.join(u'　');
    SheetForm form;
    form.name = QStringLiteral("修正箇所一覧");
    form.columns = {{6}, {26}, {8}, {8}, {44}, {44}, {28}}; // half-width characters
    form.frozenColumns = 1;
    form.footer = title;
    WorkbookWriter writer(out, {title, context.date, {}}, {form}, context.progress);
    CellStyle heading;
    heading.bold = true;
    heading.align = CellStyle::Align::Centre;
    heading.fill = QStringLiteral("E4EAF2");
    CellStyle number;
    number.isText = false;
    number.align = CellStyle::Align::Right;
    const int headings = writer.style(heading);
    const int numbers = writer.style(number);
    const int words = writer.style({});
    std::vector<SheetCell> cells;
    for (const QString &column : changeColumns())
        cells.push_back({column, headings});
    if (const auto added = writer.addRow(cells, {}); !added)
        return added;
    for (const QStringList &row : table.rows) {
        cells = {{row[0].toDouble(), numbers}};
        for (const QString &cell : row.mid(1))
            cells.push_back({cell, words});
        if (const auto added = writer.addRow(cells, QStringLiteral("番号%1").arg(row[0])); !added)
            return added;
    }
    writer.endSheet();
    return writer.finish();
}

Format changeFormat(const QString &ending, const QString &name, ChangeWriter write)
{
    FormatWriter writer;
    writer.ending = ending;
    writer.offers = {
        {name, ChangeSentences::tr("What the plan says otherwise than its draft, and why."), {}}};
    writer.losses = {Loss::OneWay};
    writer.prepare = [write](const OptionWords &) {
        return Result(WriteFunction([write](const Snapshot &values, QIODevice &out,
                                            const WriteContext &context) -> Result<void> {
            const auto table = makeChangeTable(values);
            return table ? write(*table, out, context) : table.error();
        }));
    };
    return {QStringLiteral("changes_") + ending, name, std::nullopt, writer};
}

Result<void> writeChangesForWord(const Snapshot &values, QIODevice &out,
                                 const WriteContext &context)
{
    const auto table = collectChanges(values);
    return table ? exportDocx(*table, out, context.date, context.progress) : table.error();
}

} // namespace

std::vector<Format> changeListsWithoutPages()
{
    Format word =
        changeFormat(QStringLiteral("docx"), ChangeSentences::tr("Word document"), nullptr);
    word.writer->prepare = [](const OptionWords &) {
        return Result(WriteFunction(writeChangesForWord));
    };
    return {
        word,
        changeFormat(QStringLiteral("xlsx"), ChangeSentences::tr("Excel workbook (XLSX)"),
                     writeChangesAsSheet),
        changeFormat(QStringLiteral("html"), ChangeSentences::tr("Web page"), writeChangesAsPage),
        changeFormat(QStringLiteral("txt"), ChangeSentences::tr("Text"), writeChangesAsText)};
}

} // namespace gaiyo
