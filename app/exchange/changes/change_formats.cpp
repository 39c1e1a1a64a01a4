#include "exchange/changes/change_formats.h"

#include "exchange/changes/change_blocks.h"
#include "exchange/changes/change_table.h"
#include "exchange/docx/docx_export.h"
#include "exchange/html/table_page.h"
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

Result<void> writeChangesAsPage(const ChangeTable &table, QIODevice &out,
                                const WriteContext &context)
{
    return writeWhole(tablePage(table.title.join(u'　'), changeColumns(), table.rows,
                                QStringLiteral("td:nth-child(5),td:nth-child(6){min-width:16em}"))
                          .toUtf8(),
                      out, context.progress);
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
    const int headings = writer.style(headingStyle());
    const int numbers = writer.style(numberStyle());
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
