#include "collect/way_entries.h"

#include "collect/path_entries.h"
#include "collect/printed_order.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <unordered_map>

namespace gaiyo {

namespace {

constexpr size_t kLeastRange = 3;   // numbers in a row that 1～3 stands for
constexpr size_t kLeastEntries = 2; // with one heading there is nowhere else to go
constexpr int kLongScroll = 20;     // rows: some ten screens

const HeadingBlock *headingAt(const Collected &collected, size_t block)
{
    return std::get_if<HeadingBlock>(&collected.blocks[block]);
}

QString itemWords(const QString &number, const QString &title)
{
    return number.isEmpty() || title.isEmpty() ? number + title
                                               : number + QStringLiteral("　") + title;
}

// A heading that leads to an item.
struct Above
{
    NodeId node;
    QString words;
    size_t block = 0;
    int depth = 0;
    bool isInColumn = false;
};

// Numbers of one scope: ◎, "" where none is named.
struct ScopedLabels
{
    QString scope;
    std::vector<TextRun> labels; // each with its opinion
};

// An item with the labels of the rows directly below it that stand together.
struct FoundItem
{
    NodeId node;
    QString number;
    QString title;
    size_t block = 0;
    bool isInColumn = false;
    std::vector<Above> above; // from the root on
    std::vector<ScopedLabels> labels = {};
    int firstNo =
        std::numeric_limits<int>::max(); // of it, or the next below: its place in the plan
};

// Finds the items in the order in which they stand, each as often as it does: below several
// categories it has several pages.
class ItemFinder
{
public:
    explicit ItemFinder(const Collected &collected)
        : m_collected(collected)
    {}

    std::vector<FoundItem> run()
    {
        for (size_t i = 0; i < m_collected.blocks.size(); ++i) {
            for (const WayEntry &begun : pathsBegun(m_collected, i)) {
                const auto depth = size_t(columnDepth(m_collected, begun));
                const int node = rowBeside(m_collected, begun).path[depth].node;
                if (node >= 0)
                    open(m_collected.pathNodes[size_t(node)], i, begun.depth, true);
            }
            if (const HeadingBlock *heading = headingAt(m_collected, i))
                begin(*heading, i);
            else
                add(std::get<RowBlock>(m_collected.blocks[i]));
        }
        return std::move(m_items);
    }

private:
    void begin(const HeadingBlock &heading, size_t block)
    {
        m_item = {};
        if (heading.category) {
            m_above.clear();
            return;
        }
        open({heading.node, heading.kind, heading.number, heading.title}, block,
             depthOnTheWay(m_collected, heading), false);
        if (heading.kind == NodeKind::Item)
            m_item = m_items.size() - 1;
    }

    void open(const PathNode &node, size_t block, int depth, bool isInColumn)
    {
        while (!m_above.empty() && m_above.back().depth >= depth)
            m_above.pop_back();
        if (node.kind == NodeKind::Item) {
            m_last.insert_or_assign(node.node, m_items.size());
            m_items.push_back({node.node, node.number, node.title, block, isInColumn, m_above});
        }
        m_above.push_back(
            {node.node, itemWords(node.number, node.title), block, depth, isInColumn});
    }

    // What a row is directly below stands in a column, or on the last row of a heading.
    void add(const RowBlock &row)
    {
        for (; m_placed < m_items.size(); ++m_placed)
            m_items[m_placed].firstNo = row.no;
        const auto deepest = std::find_if(row.path.rbegin(), row.path.rend(),
                                          [](const PathCell &cell) { return cell.node >= 0; });
        const int depth = int(row.path.rend() - deepest) - 1;
        const auto &columns = m_collected.settings.columns;
        const bool isInColumn = depth >= 0 && std::ranges::any_of(columns, [=](const Column &c) {
                                    return headingDepth(c.field) == depth;
                                });
        const auto item = isInColumn ? find(*deepest) : m_item;
        if (item)
            addLabel(m_items[*item].labels, row);
    }

    void addLabel(std::vector<ScopedLabels> &scopes, const RowBlock &row) const
    {
        QString scope;
        if (m_collected.settings.numbering == Numbering::Category)
            scope = categoryName(row.category.value_or(m_collected.legend.size()));
        auto of = std::ranges::find(scopes, scope, &ScopedLabels::scope);
        if (of == scopes.end())
            of = scopes.insert(of, {scope, {}});
        of->labels.push_back({row.label, row.opinion});
    }

    std::optional<size_t> find(const PathCell &cell) const
    {
        const auto found = m_last.find(m_collected.pathNodes[size_t(cell.node)].node);
        return found == m_last.end() ? std::nullopt : std::optional(found->second);
    }

    QString categoryName(size_t category) const
    {
        const auto &legend = m_collected.legend;
        return category < legend.size()
                   ? scopeOfCategory(legend[category].symbol, legend[category].text)
                   : scopeOfCategory({}, {});
    }

    const Collected &m_collected;
    std::vector<FoundItem> m_items;
    std::unordered_map<NodeId, size_t> m_last; // where each stood last
    std::vector<Above> m_above;
    std::optional<size_t> m_item; // of the last heading on a row
    size_t m_placed = 0;          // of the items: a row came behind them
};

// Whether no two items are called the same below the first `depths` of the headings above them.
bool areToldApart(const std::vector<FoundItem> &items, size_t depths)
{
    std::unordered_map<QString, NodeId> named;
    return std::ranges::all_of(items, [&](const FoundItem &item) {
        QString name = item.number.isEmpty() ? item.title : item.number;
        for (size_t i = 0; i < std::min(depths, item.above.size()); ++i)
            name += u'\n' + item.above[i].node.value();
        return named.emplace(name, item.node).first->second == item.node;
    });
}

// How many of the headings above them the index must name to tell the items apart: none, where
// their numbers run through the plan.
size_t namedDepths(const std::vector<FoundItem> &items, Numbering numbering)
{
    size_t most = 0;
    for (const FoundItem &item : items)
        most = std::max(most, item.above.size());
    size_t depths = numbering == Numbering::Chapter ? 1 : 0;
    while (depths < most && !areToldApart(items, depths))
        ++depths;
    return std::min(depths, most);
}

// With those in columns of their own, which lie on the way as well.
std::vector<WayEntry> allEntries(const Collected &collected, int depths)
{
    const Settings &settings = collected.settings;
    std::vector<WayEntry> entries;
    for (CountedEntry &counted : entriesWithPaths(collected)) {
        if (counted.entry.depth >= depths)
            continue;
        if (!settings.headingCounts)
            counted.entry.beside = QString::number(counted.count) + settings.opinionCounter;
        entries.push_back(std::move(counted.entry));
    }
    return entries;
}

// How many labels from this one on are numbers in a row.
size_t runLength(const std::vector<TextRun> &labels, size_t from)
{
    bool isNumber = false;
    const int first = labels[from].text.toInt(&isNumber);
    size_t to = from + 1;
    while (isNumber && to < labels.size() &&
           labels[to].text == QString::number(first + int(to - from)))
        ++to;
    return to - from;
}

// 1、2、3、5 as 1～3、5.
void addRanges(std::vector<TextRun> &runs, const std::vector<TextRun> &labels)
{
    for (size_t from = 0; from < labels.size();) {
        const size_t length = runLength(labels, from);
        const size_t behind = from + (length < kLeastRange ? 1 : length);
        if (from > 0)
            runs.push_back({QStringLiteral("、"), {}});
        runs.push_back(labels[from]);
        if (behind > from + 1) {
            runs.push_back({QStringLiteral("～"), {}});
            runs.push_back(labels[behind - 1]);
        }
        from = behind;
    }
}

// No. 1～3; ◎のNo. 1、2、○のNo. 1.
Paragraph numbersOf(const FoundItem &item, const Settings &settings)
{
    Paragraph numbers;
    for (const ScopedLabels &of : item.labels) {
        const QString before = numbers.runs.empty() ? QString() : QStringLiteral("、");
        const QString scope = of.scope.isEmpty() ? QString() : of.scope + QStringLiteral("の");
        numbers.runs.push_back({before + scope + settings.referencePrefix, {}});
        addRanges(numbers.runs, of.labels);
    }
    return numbers;
}

} // namespace

std::vector<qint64> countsBelow(const Collected &collected)
{
    std::vector<qint64> counts(collected.blocks.size());
    std::vector<size_t> open; // headings from the root on
    for (size_t i = 0; i < counts.size(); ++i) {
        if (const HeadingBlock *heading = headingAt(collected, i)) {
            while (!open.empty() && headingAt(collected, open.back())->depth >= heading->depth)
                open.pop_back();
            open.push_back(i);
            continue;
        }
        const auto &row = std::get<RowBlock>(collected.blocks[i]);
        if (row.mark == Mark::Removed) // of a comparison: it is no opinion any more
            continue;
        for (size_t above : open)
            counts[above] += row.count;
    }
    return counts;
}

QString indexTitle(const Collected &collected)
{
    return collected.settings.itemLabel + QStringLiteral("索引");
}

std::vector<WayEntry> indexEntries(const Collected &collected)
{
    std::vector<WayEntry> entries;
    if (!collected.settings.itemIndex)
        return entries;
    std::vector<FoundItem> items = ItemFinder(collected).run();
    std::ranges::stable_sort(items, {}, &FoundItem::firstNo);
    const size_t depths = namedDepths(items, collected.settings.numbering);
    std::vector<NodeId> open; // of the headings that the line above stands below
    for (const FoundItem &item : items) {
        const size_t named = std::min(depths, item.above.size());
        size_t same = 0;
        while (same < std::min(named, open.size()) && open[same] == item.above[same].node)
            ++same;
        open.resize(same);
        for (; same < named; ++same) {
            const Above &above = item.above[same];
            open.push_back(above.node);
            entries.push_back({int(same), above.words, {}, above.block, above.isInColumn});
        }
        const Paragraph numbers = numbersOf(item, collected.settings);
        entries.push_back({int(named), itemWords(item.number, item.title), numbers.text(),
                           item.block, item.isInColumn, numbers});
    }
    return entries;
}

std::vector<WayEntry> headingEntries(const Collected &collected, int depths)
{
    if (hasPathColumns(collected))
        return allEntries(collected, depths);
    const Settings &settings = collected.settings;
    std::vector<WayEntry> entries;
    const std::vector<qint64> counts = countsBelow(collected);
    for (size_t i = 0; i < collected.blocks.size(); ++i) {
        const HeadingBlock *heading = headingAt(collected, i);
        if (!heading || heading->depth >= depths)
            continue;
        const QString count = QString::number(counts[i]) + settings.opinionCounter;
        entries.push_back(
            {heading->depth, heading->text, settings.headingCounts ? QString() : count, i});
    }
    return entries;
}

size_t placeOfBack(const Collected &collected, size_t block)
{
    return collected.blocks.size() + 1 + block;
}

bool isOfIndex(const Collected &collected, const WayEntry &entry)
{
    return entry.heading == collected.blocks.size();
}

std::optional<size_t> findBackBlock(const Collected &collected, const WayEntry &entry)
{
    const size_t first = placeOfBack(collected, 0);
    return entry.heading < first ? std::nullopt : std::optional(entry.heading - first);
}

std::vector<WayEntry> backEntries(const Collected &collected)
{
    std::vector<WayEntry> entries;
    for (size_t i = 0; i < collected.back.size(); ++i) {
        const PageBlock &block = collected.back[i];
        if (block.type == PageBlockType::Heading && !block.text.trimmed().isEmpty())
            entries.push_back(
                {0, QString(block.text).replace(u'\n', u' '), {}, placeOfBack(collected, i)});
    }
    return entries;
}

namespace {

// What stands behind the table, where there are headings above it.
void addEntriesBehind(std::vector<WayEntry> &entries, const Collected &collected)
{
    if (entries.empty())
        return;
    const auto behind = backEntries(collected);
    entries.insert(entries.end(), behind.begin(), behind.end());
    if (!indexEntries(collected).empty())
        entries.push_back({0, indexTitle(collected), {}, collected.blocks.size()});
}

} // namespace

std::vector<WayEntry> contentsEntries(const Collected &collected)
{
    const Settings &settings = collected.settings;
    if (settings.contents == ContentsPolicy::None)
        return {};
    std::vector<WayEntry> entries = headingEntries(collected, settings.contentsDepth);
    addEntriesBehind(entries, collected);
    return entries;
}

std::vector<WayEntry> contentsWithoutPages(const Collected &collected)
{
    const Settings &settings = collected.settings;
    if (settings.contents == ContentsPolicy::None)
        return {};
    std::vector<WayEntry> entries = headingEntries(collected, settings.contentsDepth);
    const bool isShort = entries.size() < kLeastEntries;
    addEntriesBehind(entries, collected);
    if (settings.contents == ContentsPolicy::Always)
        return entries;
    const auto rows =
        std::count_if(collected.blocks.begin(), collected.blocks.end(),
                      [](const Block &block) { return std::holds_alternative<RowBlock>(block); });
    return isShort || rows < kLongScroll ? std::vector<WayEntry>() : entries;
}

} // namespace gaiyo
