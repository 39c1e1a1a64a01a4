#include "exchange/approval/approval_sheet.h"

#include "exchange/xlsx/workbook_writer.h"

#include <algorithm>
#include <utility>

namespace gaiyo {

namespace {

constexpr double kCharacter = 2.2; // half-width characters of a sheet for one of the paper's

// Half-width characters: the titles of the facts, their words, and a box to stamp in.
constexpr double kTitles = 40;
constexpr double kFacts = 84;
constexpr double kBox = 14;
constexpr double kBoxHeight = 57; // points, 20 mm
constexpr size_t kBoxes = size_t(kFacts / kBox);

// The words of a fact stand over the boxes' columns.
SheetForm factsForm(size_t boxes, const QString &footer)
{
    SheetForm form;
    form.name = QStringLiteral("概要");
    form.columns = {{kTitles}};
    const size_t columns = std::min(boxes, kBoxes - 1);
    for (size_t i = 0; i < columns; ++i)
        form.columns.push_back({kBox});
    form.columns.push_back({kFacts - double(columns) * kBox});
    form.wideColumn = 1;
    form.headingRows = 0;
    form.hasFilter = false;
    form.footer = footer;
    return form;
}

SheetForm tableForm(const Settings &settings, const QString &footer)
{
    SheetForm form;
    form.name = QStringLiteral("対照表");
    for (const Column &column : settings.columns)
        form.columns.push_back({6 + column.width * kCharacter});
    form.columns.push_back({40}); // 該当箇所
    form.frozenColumns = 1;
    form.footer = footer;
    return form;
}

// The workbook at work.
class ApprovalSheets
{
public:
    ApprovalSheets(const Collected &approval, QIODevice &out, const WriteContext &context)
        : m_approval(approval)
        , m_writer(out, {approval.front.title + approval.front.subtitle, context.date, {}},
                   {factsForm(approval.front.stamps.size(), approval.footer),
                    tableForm(approval.settings, approval.footer)},
                   context.progress)
        , m_progress(context.progress)
    {
        m_heading = m_writer.style(headingStyle());
        m_words = m_writer.style({});
        CellStyle box;
        box.align = CellStyle::Align::Centre;
        m_box = m_writer.style(box);
    }

    Result<void> run()
    {
        if (const auto stamps = addStamps(); !stamps)
            return stamps;
        if (const auto facts = addFacts(); !facts)
            return facts;
        m_writer.endSheet();
        if (const auto rows = addRows(); !rows)
            return rows;
        m_writer.endSheet();
        return m_writer.finish();
    }

private:
    // 決裁欄, as many boxes beside each other as there are columns.
    Result<void> addStamps()
    {
        const std::vector<StampBox> &boxes = m_approval.front.stamps;
        const QString name = QStringLiteral("決裁欄");
        for (size_t begin = 0; begin < boxes.size(); begin += kBoxes - 1) {
            std::vector<SheetCell> titles{{name, m_heading}};
            std::vector<SheetCell> rooms{{std::monostate(), m_heading}};
            for (size_t i = begin; i < std::min(begin + kBoxes - 1, boxes.size()); ++i) {
                titles.push_back({boxes[i].title, m_heading});
                rooms.push_back({boxes[i].words, m_box});
            }
            if (const auto added = m_writer.addRow(titles, name); !added)
                return added;
            if (const auto added = m_writer.addRow(rooms, name, {false, kBoxHeight}); !added)
                return added;
        }
        return {};
    }

    Result<void> addFact(const QString &name, const QString &words)
    {
        if (words.isEmpty())
            return {};
        return m_writer.addRow({{name, m_heading}, {words, m_words}}, name);
    }

    // A line of the first page that begins with what it is about stands beside that.
    Result<void> addFacts()
    {
        const FrontPage &front = m_approval.front;
        std::vector<std::pair<QString, QString>> facts{
            {QStringLiteral("案件名"), front.title},
            {QStringLiteral("版"), front.subtitle},
            {m_approval.settings.periodLabel, front.period},
            {m_approval.settings.countLabel, front.opinionCount}};
        for (const QString &note : front.notes) {
            const qsizetype colon = note.indexOf(u'：');
            facts.emplace_back(colon > 0 ? note.left(colon) : QString(),
                               colon > 0 ? note.mid(colon + 1) : note);
        }
        for (const auto &[name, words] : facts) {
            if (const auto added = addFact(name, words); !added)
                return added;
        }
        return {};
    }

    Result<void> addRows()
    {
        std::vector<SheetCell> titles;
        for (const Column &column : m_approval.settings.columns)
            titles.push_back({column.title, m_heading});
        titles.push_back({QStringLiteral("該当箇所"), m_heading});
        auto added = m_writer.addRow(titles, QStringLiteral("1"));
        size_t done = 0;
        for (const Block &block : m_approval.blocks) {
            if (const auto *heading = std::get_if<HeadingBlock>(&block))
                enter(*heading);
            else if (added)
                added = addRow(std::get<RowBlock>(block));
            if (added && !m_progress.report(double(++done) / double(m_approval.blocks.size())))
                return stoppedError();
        }
        return added;
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
        std::vector<SheetCell> cells;
        for (const std::vector<Paragraph> &cell : row.cells)
            cells.push_back(cellOf(cell));
        cells.push_back(cellOf(m_place));
        return m_writer.addRow(cells, QStringLiteral("No. ") + row.label);
    }

    static CellRun runOf(const QString &text, Mark mark)
    {
        CellRun run;
        run.text = text;
        run.struck = mark == Mark::Removed;
        run.underlined = mark == Mark::Added;
        if (run.struck)
            run.colour = QStringLiteral("666666");
        return run;
    }

    // Words of one look as words, so that whoever reads the sheet finds nothing special in them.
    SheetCell cellOf(const std::vector<Paragraph> &paragraphs) const
    {
        std::vector<CellRun> runs;
        const auto add = [&](const QString &text, Mark mark) {
            const CellRun next = runOf(text, mark);
            if (!runs.empty() && runs.back().struck == next.struck &&
                runs.back().underlined == next.underlined)
                runs.back().text += text;
            else if (!text.isEmpty())
                runs.push_back(next);
        };
        for (const Paragraph &paragraph : paragraphs) {
            for (const TextRun &run : paragraph.runs)
                add(run.text, run.mark);
            if (&paragraph != &paragraphs.back())
                add(QStringLiteral("\n"), paragraph.end);
        }
        if (runs.empty())
            return {std::monostate(), m_words};
        if (runs.size() == 1 && !runs.front().struck && !runs.front().underlined)
            return {runs.front().text, m_words};
        return {runs, m_words};
    }

    const Collected &m_approval;
    WorkbookWriter m_writer;
    Progress m_progress;
    int m_heading = 0;
    int m_words = 0;
    int m_box = 0;
    std::vector<Paragraph> m_place; // the headings that rows stand under, from the root on
};

} // namespace

Result<void> writeApprovalSheet(const Collected &approval, QIODevice &out,
                                const WriteContext &context)
{
    return ApprovalSheets(approval, out, context).run();
}

} // namespace gaiyo
