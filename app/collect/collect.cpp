#include "collect/collect.h"

#include "collect/block_words.h"
#include "collect/front_page.h"
#include "collect/heading_cells.h"
#include "collect/path_entries.h"
#include "collect/plan_headings.h"
#include "collect/printed_order.h"
#include "collect/row_blocks.h"
#include "collect/way_entries.h"
#include "domain/count_note.h"
#include "domain/numbering.h"
#include "domain/snapshot_index.h"
#include "domain/tally.h"
#include "domain/template.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <memory>
#include <unordered_map>
#include <utility>

namespace gaiyo {

QString countNote(const Settings &settings, int count)
{
    return writeCountNote(settings.countNote, count);
}

QString Paragraph::text() const
{
    QString out;
    for (const TextRun &run : runs)
        out += run.text;
    return out;
}

QString referenceTo(const Settings &settings, const RowBlock &row)
{
    const bool isNamed = row.response && !row.response->name.isEmpty();
    return isNamed ? row.response->name : settings.referencePrefix + row.label;
}

QString sameResponseAs(const QString &reference)
{
    return reference + QStringLiteral("の回答と同じ");
}

QString responseGoesOn(const QString &reference)
{
    return QStringLiteral("（%1）").arg(sameResponseAs(reference));
}

namespace {

constexpr size_t kHeadingColumns = 4;

// One pass over a snapshot; the parts of the result are made by the functions below run().
class Collector
{
public:
    // `booklet`: the settings that an extract has its numbers from.
    Collector(const Snapshot &snapshot, const SnapshotIndex &index, Settings settings,
              const Settings *booklet = nullptr)
        : m_snapshot(snapshot)
        , m_index(index)
        , m_settings(std::move(settings))
        , m_numbers(nodeNumbers(snapshot.nodes))
        , m_booklet(booklet ? std::make_unique<PrintedOrder>(snapshot, index, *booklet, m_numbers)
                            : nullptr)
        , m_order(booklet ? PrintedOrder(*m_booklet, m_settings)
                          : PrintedOrder(snapshot, index, m_settings, m_numbers))
        , m_tally(computeTally(snapshot, m_index))
        , m_cells(m_settings)
        , m_headings(snapshot, index, m_settings, m_numbers, m_cells)
        , m_rows(snapshot, index, m_settings, m_order)
    {
        if (!m_cells.isEmpty() || m_settings.order == RowOrder::Given)
            m_positions = positionsOfNodes(snapshot);
        if (m_settings.headingCounts && !m_cells.isEmpty())
            countRows();
    }

    Collected run()
    {
        Collected collected;
        collected.front = makeFrontPage(m_snapshot, m_settings, m_tally);
        collected.legend = makeLegend(m_snapshot, m_settings, m_tally);
        collected.legendTotal = makeLegendTotal(m_settings, m_tally);
        collected.freeLegends = makeFreeLegends(m_snapshot, m_index, m_settings);
        collected.opinions = m_tally.opinions;
        collected.blocks = blocks();
        collected.settings = m_settings;
        if (m_settings.layout == RowLayout::Stacked)
            collected.form = BodyForm::Stacked;
        if (!m_cells.isEmpty()) {
            m_cells.merge(collected.blocks, headingKeys(collected.blocks));
            collected.pathNodes = m_headings.pathNodes();
        }
        if (m_settings.headingCounts)
            addCounts(collected);
        const BlockWords words(m_snapshot, m_index, m_settings, m_tally, m_numbers);
        collected.front.blocks = words.fill(m_settings.frontBlocks);
        if (m_settings.summary) {
            for (PageBlock &block : words.summary())
                collected.front.blocks.push_back(std::move(block));
        }
        collected.back = words.fill(m_settings.backBlocks);
        return collected;
    }

private:
    // Of the rows below each heading, as far as they stand together, and in one category where
    // these lead.
    void countRows()
    {
        std::map<size_t, qint64 *> above; // of the headings of the last row
        for (size_t row = 0; row < m_order.rows().size(); ++row) {
            if (row > 0 && m_settings.order == RowOrder::Category &&
                m_order.rows()[row - 1].group != m_order.rows()[row].group)
                above.clear();
            std::map<size_t, qint64 *> here;
            for (const size_t node : pathOf(row)) {
                const auto same = above.find(node);
                qint64 *count = same == above.end() ? &m_counts[{node, row}] : same->second;
                *count += m_rows.countOf(opinionOf(row));
                here.emplace(node, count);
            }
            above = std::move(here);
        }
    }

    // Of the rows that stand together with this one below the heading.
    qint64 countAround(size_t row, size_t node) const
    {
        return std::prev(m_counts.upper_bound({node, row}))->second;
    }

    // （2件） behind every heading: what stands below it there.
    void addCounts(Collected &collected) const
    {
        for (const CountedEntry &counted : entriesWithPaths(collected)) {
            if (!counted.entry.isInColumn())
                std::get<HeadingBlock>(collected.blocks[counted.entry.heading]).text +=
                    countWords(counted.count);
        }
    }

    std::vector<Block> blocks() const
    {
        std::vector<Block> blocks;
        size_t row = 0;
        const auto &rows = m_order.rows();
        blocks.reserve(rows.size() + m_snapshot.nodes.size());
        if (m_settings.order == RowOrder::Plan)
            addGroup(blocks, row, rows.size());
        else if (m_settings.order == RowOrder::Given)
            addRuns(blocks);
        while (m_settings.order == RowOrder::Category && row < rows.size()) {
            size_t end = row;
            while (end < rows.size() && rows[end].group == rows[row].group)
                ++end;
            blocks.emplace_back(
                m_headings.categoryHeading(m_order.categoryOf(rows[row].group), rows[row].group));
            addGroup(blocks, row, end);
        }
        return blocks;
    }

    // The rows from `row` to `end` below their headings of the plan.
    void addGroup(std::vector<Block> &blocks, size_t &row, size_t end) const
    {
        const std::vector<bool> printed = printedNodes(row, end);
        const int group = row < end ? m_order.rows()[row].group : 0;
        std::optional<size_t> shown;
        for (size_t i = 0; i < m_snapshot.nodes.size(); ++i) {
            if (!printed[i])
                continue;
            const Node &node = m_snapshot.nodes[i];
            if (m_headings.hasRow(i))
                addHeading(blocks, shown, i, group);
            if (row < end && opinionOf(row).node == node.id)
                endOtherHeadings(blocks, shown, i, group);
            for (; row < end && opinionOf(row).node == node.id; ++row)
                blocks.emplace_back(makeRow(row));
        }
    }

    // Rows that stand together below one heading, with those of its headings that the rows above
    // them do not stand under.
    void addRuns(std::vector<Block> &blocks) const
    {
        std::vector<size_t> above; // the headings of the last row, from the root on
        std::optional<size_t> shown;
        int run = -1;
        for (size_t row = 0; row < m_order.rows().size(); ++row) {
            const int group = m_order.rows()[row].group;
            if (group != run) {
                run = group;
                const std::vector<size_t> path = pathOf(row);
                const auto differs =
                    std::mismatch(above.begin(), above.end(), path.begin(), path.end()).second;
                for (auto at = differs; at != path.end(); ++at) {
                    if (m_headings.hasRow(*at))
                        addHeading(blocks, shown, *at, group);
                }
                endOtherHeadings(blocks, shown, path.back(), group);
                above = path;
            }
            blocks.emplace_back(makeRow(row));
        }
    }

    // `shown`: the last heading on a row, as a position; as many as nodes where it says that there
    // is none.
    void addHeading(std::vector<Block> &blocks, std::optional<size_t> &shown, size_t node,
                    int group) const
    {
        blocks.emplace_back(m_headings.heading(node, group));
        shown = node;
    }

    // A chapter's own opinions behind those of its section would stand under the section: the
    // chapter's heading stands again above them, or a word that there is none. Not where it has a
    // column and its cell begins there.
    void endOtherHeadings(std::vector<Block> &blocks, std::optional<size_t> &shown, size_t node,
                          int group) const
    {
        const size_t none = m_snapshot.nodes.size();
        const size_t own = m_headings.headingAbove(node);
        if (!shown || (*shown == none ? own == none : m_headings.isIn(own, *shown)))
            return;
        if (own < none && !m_headings.hasRow(own) && !m_headings.isIn(*shown, own))
            return;
        HeadingBlock again =
            own < none ? m_headings.heading(own, group) : m_headings.noHeading(group);
        if (own == none)
            again.node = m_snapshot.nodes[node].id;
        else if (m_settings.order != RowOrder::Given) // the group has this heading already
            again.group = -1 - int(size_t(group) * none + node);
        blocks.emplace_back(std::move(again));
        shown = own;
    }

    // The nodes from the root to the one that the row stands below.
    std::vector<size_t> pathOf(size_t row) const
    {
        return m_headings.pathTo(m_positions.at(*opinionOf(row).node));
    }

    // The same without those that have no words.
    std::vector<size_t> headingsOf(size_t row) const
    {
        return m_headings.headingsTo(m_positions.at(*opinionOf(row).node));
    }

    // By row and depth: the heading there, or where there is none the row's own.
    std::vector<std::vector<QString>> headingKeys(const std::vector<Block> &blocks) const
    {
        std::vector<std::vector<QString>> keys(blocks.size());
        size_t at = 0;
        for (size_t i = 0; i < blocks.size(); ++i) {
            if (!std::holds_alternative<RowBlock>(blocks[i]))
                continue;
            const QString own = opinionOf(at).node->value();
            const std::vector<size_t> path = headingsOf(at++);
            for (size_t depth = 0; depth < kHeadingColumns; ++depth)
                keys[i].push_back(depth < path.size() ? m_snapshot.nodes[path[depth]].id.value()
                                                      : own);
        }
        return keys;
    }

    const Opinion &opinionOf(size_t row) const { return *m_order.rows()[row].row; }

    // Nodes with one of these rows in or below them; all of them where the document says so.
    std::vector<bool> printedNodes(size_t row, size_t end) const
    {
        const auto &nodes = m_snapshot.nodes;
        const bool empty = m_settings.emptyNodes && m_settings.order == RowOrder::Plan;
        std::vector<bool> printed(nodes.size(), empty);
        size_t at = 0; // rows and nodes are in one order
        for (; row < end && !empty; ++row) {
            while (nodes[at].id != *opinionOf(row).node)
                ++at;
            printed[at] = true;
        }
        for (size_t i = nodes.size(); i-- > 0;) {
            if (printed[i] && nodes[i].parent)
                printed[m_index.parentOf(i)] = true;
        }
        return printed;
    }

    QString countWords(qint64 count) const
    {
        return QStringLiteral("（%1%2）").arg(QString::number(count), m_settings.opinionCounter);
    }

    void addHeadingCells(RowBlock &block, size_t row) const
    {
        const std::vector<size_t> path = headingsOf(row);
        for (size_t depth = 0; depth < kHeadingColumns; ++depth) {
            if (depth < path.size())
                block.path.push_back({cellText(path[depth], row), 1, int(path[depth])});
            else
                block.path.emplace_back();
        }
    }

    QString cellText(size_t node, size_t row) const
    {
        const QString text = m_headings.heading(node, 0).text;
        return m_settings.headingCounts ? text + countWords(countAround(row, node)) : text;
    }

    RowBlock makeRow(size_t row) const
    {
        RowBlock block = m_rows.make(row);
        if (!m_cells.isEmpty())
            addHeadingCells(block, row);
        return block;
    }

    const Snapshot &m_snapshot;
    const SnapshotIndex &m_index;
    Settings m_settings;
    std::unordered_map<NodeId, QString> m_numbers;
    std::unique_ptr<const PrintedOrder> m_booklet; // of an extract
    PrintedOrder m_order;
    Tally m_tally;
    HeadingCells m_cells;
    PlanHeadings m_headings;
    RowBlocks m_rows;
    std::unordered_map<NodeId, size_t> m_positions; // where rows ask for their headings
    // Where columns of headings say them: by node and the first of the rows that stand together.
    std::map<std::pair<size_t, size_t>, qint64> m_counts;
};

} // namespace

Result<Collected> collect(const Snapshot &snapshot)
{
    return collect(snapshot, SnapshotIndex(snapshot));
}

Result<Collected> collect(const Snapshot &snapshot, const SnapshotIndex &index)
{
    auto settings = resolveSettings(snapshot.consultation);
    if (!settings)
        return settings.error();
    return Collector(snapshot, index, std::move(*settings)).run();
}

Result<Collected> collectExtract(const Snapshot &snapshot)
{
    const auto booklet = resolveSettings(snapshot.consultation);
    if (!booklet)
        return booklet.error();
    auto consultation = consultationOfExtract(snapshot.consultation);
    if (!consultation)
        return consultation.error();
    auto settings = resolveSettings(*consultation);
    if (!settings)
        return settings.error();
    Snapshot values = snapshot;
    values.consultation = std::move(*consultation);
    const SnapshotIndex index(values);
    Collected extract = Collector(values, index, std::move(*settings), &*booklet).run();
    const auto isRow = [](const Block &block) { return std::holds_alternative<RowBlock>(block); };
    if (std::none_of(extract.blocks.begin(), extract.blocks.end(), isRow))
        return Error{ErrorKind::Invalid,
                     QCoreApplication::translate(
                         "Collect", "No opinion is marked for the extract; mark those that it "
                                    "shall have.")};
    return extract;
}

} // namespace gaiyo
