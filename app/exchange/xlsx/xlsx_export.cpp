#include "exchange/xlsx/xlsx_export.h"

#include "domain/free_field.h"
#include "domain/numbering.h"
#include "domain/snapshot_index.h"
#include "domain/tally.h"
#include "domain/template.h"
#include "exchange/rows/column_names.h"
#include "exchange/rows/opinion_table.h"
#include "exchange/xlsx/workbook_writer.h"

#include <QCoreApplication>

#include <map>
#include <unordered_map>

namespace gaiyo {

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Xlsx)
};

using Kind = OpinionTable::Kind;

// Half-width characters: a page of A4 across, read without a lens, holds about 170.
double widthOf(Kind kind)
{
    switch (kind) {
    case Kind::No:
    case Kind::Count:
        return 6;
    case Kind::Path:
    case Kind::Free:
        return 16;
    case Kind::Summary:
        return 52;
    case Kind::Response:
        return 58;
    case Kind::Category:
    case Kind::Choice:
    case Kind::SharedWith:
    case Kind::Ref:
        return 9;
    case Kind::Id:
        return 20;
    }
    Q_UNREACHABLE();
}

QString kindWord(NodeKind kind)
{
    switch (kind) {
    case NodeKind::Chapter:
        return QStringLiteral("章");
    case NodeKind::Section:
        return QStringLiteral("柱");
    case NodeKind::Subsection:
        return QStringLiteral("施策");
    case NodeKind::Item:
        return QStringLiteral("取組項目");
    case NodeKind::Other:
        return QStringLiteral("その他");
    }
    Q_UNREACHABLE();
}

// A row is as high as its heading: a longer one is set across.
constexpr qsizetype kLongestVertical = 10;
constexpr double kVerticalWidth = 6;

// One workbook of a snapshot, sheet by sheet.
class TableWorkbook
{
public:
    TableWorkbook(const Snapshot &snapshot, QIODevice &out, const WriteContext &context)
        : m_snapshot(snapshot)
        , m_table(snapshot, context.state)
        , m_verticals(findVerticals())
        , m_writer(out, {snapshot.consultation.title, context.date, properties(context.state)},
                   forms(), context.progress)
    {
        m_heading = m_writer.style(headingStyle());
        m_words = m_writer.style({});
        CellStyle place;
        place.fill = QStringLiteral("F3F3F3");
        m_place = m_writer.style(place);
        CellStyle centred;
        centred.align = CellStyle::Align::Centre;
        m_centred = m_writer.style(centred);
        m_number = m_writer.style(numberStyle());
        centred.vertical = true;
        m_vertical = m_writer.style(centred);
    }

    Result<void> run(const Progress &progress)
    {
        if (const auto done = writeOpinions(progress); !done)
            return done;
        m_writer.endSheet();
        if (const auto done = writeHeadings(); !done)
            return done;
        m_writer.endSheet();
        if (const auto done = writeLegend(); !done)
            return done;
        m_writer.endSheet();
        return m_writer.finish();
    }

private:
    // The column of ids may be deleted, and rows have their 整理番号 still.
    static QMap<QString, QString> properties(const QString &state)
    {
        if (state.isEmpty())
            return {};
        return {{kStateProperty, state}};
    }

    std::vector<SheetForm> forms() const
    {
        SheetForm opinions;
        opinions.name = QStringLiteral("意見一覧");
        const auto &columns = m_table.columns();
        for (size_t i = 0; i < columns.size(); ++i)
            opinions.columns.push_back(
                {m_verticals[i].isNarrow ? kVerticalWidth : widthOf(columns[i].kind),
                 columns[i].kind == Kind::Id});
        opinions.frozenColumns = 1;
        SheetForm headings;
        headings.name = QStringLiteral("見出し");
        headings.columns = {{6}, {12}, {12}, {12}, {60}, {8}};
        SheetForm legend;
        legend.name = QStringLiteral("凡例");
        legend.columns = {{10}, {70}, {8}};
        for (SheetForm *form : {&opinions, &headings, &legend})
            form->footer = m_snapshot.consultation.title;
        return {opinions, headings, legend};
    }

    struct Vertical
    {
        bool isAsked = false;
        bool isNarrow = false; // all that stands in the column is set so
    };

    // Beside the table's columns: the first of those with headings is that of the first depth.
    std::vector<Vertical> findVerticals() const
    {
        const auto &columns = m_table.columns();
        std::vector<Vertical> verticals(columns.size());
        int depth = 0;
        for (size_t i = 0; i < columns.size(); ++i) {
            if (columns[i].kind == Kind::Path)
                verticals[i].isAsked = isVertical(depth++);
            verticals[i].isNarrow = verticals[i].isAsked;
        }
        if (std::none_of(verticals.begin(), verticals.end(),
                         [](const Vertical &vertical) { return vertical.isAsked; }))
            return verticals;
        m_table.visitRows([&](const OpinionTable::Row &row) {
            for (size_t i = 0; i < verticals.size(); ++i)
                verticals[i].isNarrow =
                    verticals[i].isNarrow && row.cells[qsizetype(i)].size() <= kLongestVertical;
            return true;
        });
        return verticals;
    }

    bool isVertical(int depth) const
    {
        const auto settings = resolveSettings(m_snapshot.consultation);
        return settings && std::any_of(settings->columns.begin(), settings->columns.end(),
                                       [depth](const gaiyo::Column &column) {
                                           return column.vertical &&
                                                  headingDepth(column.field) == depth;
                                       });
    }

    SheetCell words(const QString &text) const { return {text, m_words}; }
    SheetCell number(int value) const { return {double(value), m_number}; }

    Result<void> addTitles(const QStringList &titles)
    {
        std::vector<SheetCell> cells;
        for (const QString &title : titles)
            cells.push_back({title, m_heading});
        return m_writer.addRow(cells, titles.value(0));
    }

    SheetCell cellOf(size_t column, const QString &text, bool isOpinion) const
    {
        const Kind kind = m_table.columns()[column].kind;
        const bool counts = kind == Kind::No || kind == Kind::Count;
        bool isNumber = false;
        const int value = text.toInt(&isNumber);
        if (counts && isNumber)
            return number(value);
        if (!isOpinion)
            return {text, m_place};
        if (m_verticals[column].isAsked && !text.isEmpty() && text.size() <= kLongestVertical)
            return {text, m_vertical};
        return {text, kind == Kind::Category || kind == Kind::Choice ? m_centred : m_words};
    }

    Result<void> writeOpinions(const Progress &progress)
    {
        QStringList titles;
        for (const OpinionTable::Column &column : m_table.columns())
            titles << column.title;
        Result<void> outcome = addTitles(titles);
        size_t done = 0;
        m_table.visitRows([&](const OpinionTable::Row &row) {
            if (outcome)
                outcome = addOpinion(row);
            constexpr size_t kStep = 256;
            if (outcome && ++done % kStep == 0 &&
                !progress.report(double(done) / double(m_snapshot.opinions.size() + done)))
                outcome = stoppedError();
            return outcome.ok();
        });
        return outcome;
    }

    Result<void> addOpinion(const OpinionTable::Row &row)
    {
        std::vector<SheetCell> cells;
        for (qsizetype i = 0; i < row.cells.size(); ++i)
            cells.push_back(cellOf(size_t(i), row.cells[i], row.opinion != nullptr));
        return m_writer.addRow(cells, Sentences::tr("No. %1").arg(row.cells.value(0)));
    }

    // What hangs on each heading and on those below it.
    std::unordered_map<NodeId, int> counts() const
    {
        std::unordered_map<NodeId, int> counts;
        for (const Opinion &opinion : m_snapshot.opinions) {
            if (opinion.node)
                counts[*opinion.node] += opinion.count;
        }
        for (auto node = m_snapshot.nodes.rbegin(); node != m_snapshot.nodes.rend(); ++node) {
            if (node->parent)
                counts[*node->parent] += counts[node->id];
        }
        return counts;
    }

    Result<void> writeHeadings()
    {
        const SnapshotIndex index(m_snapshot);
        const auto numbers = nodeNumbers(m_snapshot.nodes);
        auto all = counts();
        Result<void> outcome = addTitles({QStringLiteral("段"), QStringLiteral("種類"),
                                          QStringLiteral("番号"), QStringLiteral("素案の番号"),
                                          QStringLiteral("見出し"), QStringLiteral("件数")});
        for (size_t i = 0; i < m_snapshot.nodes.size() && outcome; ++i) {
            const Node &node = m_snapshot.nodes[i];
            const auto found = numbers.find(node.id);
            outcome = m_writer.addRow({number(index.depthOf(i) + 1), words(kindWord(node.kind)),
                                       words(found == numbers.end() ? QString() : found->second),
                                       words(node.draftNumber.value_or(QString())),
                                       words(node.title), number(all[node.id])},
                                      node.title);
        }
        return outcome;
    }

    Result<void> writeLegend()
    {
        const Tally tally = computeTally(m_snapshot);
        Result<void> outcome =
            addTitles({QStringLiteral("記号"), QStringLiteral("対応区分"), QStringLiteral("件数")});
        for (size_t i = 0; i < m_snapshot.categories.size() && outcome; ++i) {
            const Category &category = m_snapshot.categories[i];
            outcome = m_writer.addRow(
                {{category.symbol, m_centred}, words(category.text), number(tally.categories[i])},
                category.symbol);
        }
        if (outcome && tally.uncategorised > 0)
            outcome = m_writer.addRow(
                {words({}), words(QStringLiteral("（未設定）")), number(tally.uncategorised)}, {});
        const auto fields = freeFieldsOf(m_snapshot.consultation.settings);
        for (size_t i = 0; i < fields.size() && outcome; ++i) {
            if (!fields[i].choices.empty())
                outcome = writeChoices(fields[i], kFreeTexts[i]);
        }
        return outcome;
    }

    // A second classification, by its own name below the first.
    Result<void> writeChoices(const FreeField &field, QString Opinion::*text)
    {
        // As categories are counted: what is joined to an opinion counts as that one does.
        std::map<QString, int> counts;
        const SnapshotIndex index(m_snapshot);
        for (const Opinion &row : m_snapshot.opinions) {
            const Opinion *other = row.joined ? index.findOpinion(*row.joined) : nullptr;
            const Opinion &opinion = other ? *other : row;
            if (opinion.node)
                counts[opinion.*text] += row.count;
        }
        Result<void> outcome = m_writer.addRow({}, {});
        if (outcome)
            outcome = addTitles({QStringLiteral("記号"), field.name, QStringLiteral("件数")});
        for (const FreeChoice &choice : field.choices) {
            if (outcome)
                outcome = m_writer.addRow({{choice.symbol, m_centred},
                                           words(choice.words),
                                           number(counts[choice.symbol])},
                                          choice.symbol);
        }
        if (outcome && counts[QString()] > 0)
            outcome = m_writer.addRow(
                {words({}), words(QStringLiteral("（未設定）")), number(counts[QString()])}, {});
        return outcome;
    }

    const Snapshot &m_snapshot;
    OpinionTable m_table;
    std::vector<Vertical> m_verticals;
    WorkbookWriter m_writer;
    int m_heading = 0;
    int m_words = 0;
    int m_place = 0;
    int m_centred = 0;
    int m_number = 0;
    int m_vertical = 0;
};

} // namespace

Result<void> exportXlsx(const Snapshot &snapshot, QIODevice &out, const WriteContext &context)
{
    return TableWorkbook(snapshot, out, context).run(context.progress);
}

} // namespace gaiyo
