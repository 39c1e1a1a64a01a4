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

// Brackets of the words themselves are told from ours, as in a comparison.
QString withBracketsEscaped(QString words)
{
    words.replace(u'＼', QStringLiteral("＼＼"));
    return words.replace(u'〔', QStringLiteral("＼〔")).replace(u'〕', QStringLiteral("＼〕"));
}

QString cellAsText(const ChangeTable &table, size_t row, qsizetype column)
{
    const QString begin =
        column == kWordsBefore ? QStringLiteral("〔削除：") : QStringLiteral("〔追加：");
    QStringList lines;
    for (const Paragraph &paragraph : changeCell(table, row, column)) {
        QString line;
        for (const TextRun &run : paragraph.runs) {
            const bool isMarked = run.mark != Mark::None;
            line += (isMarked ? begin : QString()) + withBracketsEscaped(run.text) +
                    (isMarked ? QStringLiteral("〕") : QString());
        }
        lines += line;
    }
    return lines.join(u'\n');
}

// To be read aloud: each change by itself, each cell behind the title of its column.
Result<void> writeChangesAsText(const ChangeTable &table, QIODevice &out,
                                const WriteContext &context)
{
    const QStringList columns = changeColumns();
    QString text(QChar(0xFEFF)); // so that every reader takes it for UTF-8
    if (!table.watermark.isEmpty())
        text += QStringLiteral("【%1】\n").arg(table.watermark);
    text += table.title.join(u'\n') + u'\n';
    text += QStringLiteral("〔削除：修正前だけにある字句〕　〔追加：修正後だけにある字句〕\n"
                           "字句にもともとある亀甲括弧と逆斜線の前には、逆斜線を付けています。\n");
    for (size_t at = 0; at < table.rows.size(); ++at) {
        const QStringList &row = table.rows[at];
        text += QStringLiteral("\n%1　%2\n").arg(row[0], withBracketsEscaped(row[1]));
        for (qsizetype i = 2; i < row.size(); ++i) {
            if (!row[i].isEmpty())
                text += QStringLiteral("【%1】\n%2\n").arg(columns[i], cellAsText(table, at, i));
        }
    }
    return writeWhole(text.toUtf8(), out, context.progress);
}

QString cellAsHtml(const std::vector<Paragraph> &cell)
{
    QStringList lines;
    for (const Paragraph &paragraph : cell) {
        QString line;
        for (const TextRun &run : paragraph.runs)
            line += run.mark == Mark::None
                        ? run.text.toHtmlEscaped()
                        : QStringLiteral("<u>%1</u>").arg(run.text.toHtmlEscaped());
        lines += line;
    }
    return lines.join(QStringLiteral("<br>"));
}

// Words of one look as words, so that whoever reads the sheet finds nothing special in them.
SheetCell cellOfSheet(const std::vector<Paragraph> &cell, int style)
{
    std::vector<CellRun> runs;
    bool isMarked = false;
    for (const Paragraph &paragraph : cell) {
        if (&paragraph != &cell.front()) {
            if (runs.empty())
                runs.emplace_back();
            runs.back().text += u'\n';
        }
        for (const TextRun &run : paragraph.runs) {
            CellRun next;
            next.text = run.text;
            next.underlined = run.mark != Mark::None;
            isMarked |= next.underlined;
            runs.push_back(next);
        }
    }
    if (isMarked)
        return {runs, style};
    QString words;
    for (const CellRun &run : runs)
        words += run.text;
    return {words, style};
}

Result<void> writeChangesAsPage(const ChangeTable &table, QIODevice &out,
                                const WriteContext &context)
{
    std::vector<QStringList> rows(table.rows.size());
    for (size_t at = 0; at < rows.size(); ++at) {
        for (qsizetype i = 0; i < table.rows[at].size(); ++i)
            rows[at] += cellAsHtml(changeCell(table, at, i));
    }
    return writeWhole(
        markedTablePage(table.title.join(u'　'), changeColumns(), rows,
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
    for (size_t at = 0; at < table.rows.size(); ++at) {
        const QStringList &row = table.rows[at];
        cells = {{row[0].toDouble(), numbers}};
        for (qsizetype i = 1; i < row.size(); ++i)
            cells.push_back(cellOfSheet(changeCell(table, at, i), words));
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
