#include "exchange/comparison/comparison_sheet.h"

#include "exchange/xlsx/workbook_writer.h"

namespace gaiyo {

namespace {

SheetForm sheetOf(const QString &title, size_t freeColumns)
{
    SheetForm form;
    form.name = QStringLiteral("見え消し");
    form.columns = {{6}, {16}, {14}, {28}, {52}, {58}, {12}, {6}}; // half-width characters
    form.columns.insert(form.columns.end(), freeColumns, {16});
    form.frozenColumns = 1;
    form.footer = title;
    return form;
}

bool isMarked(const std::vector<Paragraph> &paragraphs)
{
    for (const Paragraph &paragraph : paragraphs) {
        if (paragraph.end != Mark::None)
            return true;
        for (const TextRun &run : paragraph.runs) {
            if (run.mark != Mark::None)
                return true;
        }
    }
    return false;
}

// The workbook at work.
class ComparisonSheet
{
public:
    ComparisonSheet(const Collected &comparison, QIODevice &out, const WriteContext &context)
        : m_comparison(comparison)
        , m_title(comparison.front.title + comparison.front.subtitle.trimmed())
        , m_free(freeColumnsOf(comparison.settings))
        , m_writer(out, {m_title, context.date, {}}, {sheetOf(m_title, m_free.size()), notes()},
                   context.progress)
    {
        m_heading = m_writer.style(headingStyle());
        m_words = m_writer.style({});
    }

    Result<void> run(const Progress &progress)
    {
        QStringList titles{QStringLiteral("No."),        QStringLiteral("変更"),
                           QStringLiteral("旧番号等"),   QStringLiteral("見出し"),
                           QStringLiteral("意見の概要"), QStringLiteral("考え方"),
                           QStringLiteral("対応区分"),   QStringLiteral("件数")};
        for (const Column &column : m_free)
            titles += freeNameOf(m_comparison.settings, column);
        auto added = addTitles(titles);
        size_t done = 0;
        for (const Block &block : m_comparison.blocks) {
            if (const auto *heading = std::get_if<HeadingBlock>(&block)) {
                enter(*heading);
            } else if (added) {
                added = addRow(std::get<RowBlock>(block));
            }
            const double part = double(++done) / double(m_comparison.blocks.size());
            if (added && !progress.report(part))
                added = stoppedError();
        }
        if (!added)
            return added;
        m_writer.endSheet();
        added = addTitles({QStringLiteral("この表について")});
        for (const QString &note : m_comparison.front.notes) {
            if (added)
                added = m_writer.addRow({{note, m_words}}, note);
        }
        if (!added)
            return added;
        m_writer.endSheet();
        return m_writer.finish();
    }

private:
    static SheetForm notes()
    {
        SheetForm form;
        form.name = QStringLiteral("説明");
        form.columns = {{120}};
        form.hasFilter = false;
        return form;
    }

    Result<void> addTitles(const QStringList &titles)
    {
        std::vector<SheetCell> cells;
        for (const QString &title : titles)
            cells.push_back({title, m_heading});
        return m_writer.addRow(cells, titles.value(0));
    }

    void enter(const HeadingBlock &heading)
    {
        m_place.resize(size_t(heading.depth));
        m_place.push_back(heading.marked.runs.empty()
                              ? Paragraph{{{heading.text, {}, heading.mark}}}
                              : heading.marked);
    }

    Result<void> addRow(const RowBlock &row)
    {
        if (row.response)
            m_cell = row.response->paragraphs;
        std::vector<SheetCell> cells{
            cellOf({{{{row.label, {}, row.mark}}}}),
            {changesOf(row), m_words},
            {QString(row.change->becomes).remove(u'（').remove(u'）'), m_words},
            cellOf(m_place),
            cellOf(row.summary),
            cellOf(m_cell),
            cellOf({categoryOf(row)}),
            cellOf({countOf(row)})};
        for (const Column &column : m_free) {
            const auto *words = row.findFree(column.field);
            cells.push_back(words ? cellOf(*words) : SheetCell{QString(), m_words});
        }
        return m_writer.addRow(cells, QStringLiteral("No. ") + row.label);
    }

    QString changesOf(const RowBlock &row) const
    {
        if (row.mark != Mark::None)
            return row.mark == Mark::Added ? QStringLiteral("追加") : QStringLiteral("削除");
        QStringList changes;
        if (!row.change->becomes.isEmpty())
            changes += QStringLiteral("移動");
        if (isMarked(row.summary))
            changes += QStringLiteral("意見");
        if (isMarked(m_cell))
            changes += QStringLiteral("考え方");
        if (!row.change->category.runs.empty())
            changes += QStringLiteral("対応区分");
        if (!row.change->count.runs.empty())
            changes += QStringLiteral("件数");
        for (const Column &column : m_free) {
            const auto *words = row.findFree(column.field);
            if (words && isMarked(*words))
                changes += freeNameOf(m_comparison.settings, column);
        }
        return changes.join(u'・');
    }

    Paragraph categoryOf(const RowBlock &row) const
    {
        if (!row.change->category.runs.empty() || !row.category)
            return row.change->category;
        const LegendEntry &entry = m_comparison.legend[*row.category];
        return {{{entry.symbol.isEmpty() ? entry.text : entry.symbol, {}, row.mark}}};
    }

    static Paragraph countOf(const RowBlock &row)
    {
        return row.change->count.runs.empty()
                   ? Paragraph{{{QString::number(row.count), {}, row.mark}}}
                   : row.change->count;
    }

    CellRun runOf(const QString &text, Mark mark) const
    {
        CellRun run;
        run.text = text;
        run.struck = mark == Mark::Removed;
        run.underlined = mark == Mark::Added;
        if (mark != Mark::None && m_comparison.marks && m_comparison.marks->isRed)
            run.colour = QStringLiteral("B80000");
        else if (mark == Mark::Removed)
            run.colour = QStringLiteral("666666");
        return run;
    }

    // Words of one look as words, so that whoever reads the sheet finds nothing special in them.
    SheetCell cellOf(const std::vector<Paragraph> &paragraphs) const
    {
        std::vector<CellRun> runs;
        const auto add = [&](const QString &text, Mark mark) {
            if (text.isEmpty())
                return;
            const CellRun next = runOf(text, mark);
            if (!runs.empty() && runs.back().struck == next.struck &&
                runs.back().underlined == next.underlined)
                runs.back().text += text;
            else
                runs.push_back(next);
        };
        for (const Paragraph &paragraph : paragraphs) {
            for (const TextRun &run : paragraph.runs)
                add(run.text, run.mark);
            if (&paragraph != &paragraphs.back())
                add(QStringLiteral("\n"), paragraph.end);
        }
        if (runs.size() == 1 && !runs.front().struck && !runs.front().underlined)
            return {runs.front().text, m_words};
        return {runs, m_words};
    }

    const Collected &m_comparison;
    QString m_title;
    std::vector<Column> m_free;
    WorkbookWriter m_writer;
    int m_heading = 0;
    int m_words = 0;
    std::vector<Paragraph> m_place; // the headings that rows stand under, from the root on
    std::vector<Paragraph> m_cell;  // the response that rows go on with
};

} // namespace

Result<void> writeComparisonSheet(const Collected &comparison, QIODevice &out,
                                  const WriteContext &context)
{
    return ComparisonSheet(comparison, out, context).run(context.progress);
}

} // namespace gaiyo
