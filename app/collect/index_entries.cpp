#include "collect/path_entries.h"
#include "collect/printed_order.h"
#include "collect/way_entries.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <unordered_map>

namespace gaiyo {

namespace {

constexpr size_t kLeastRange = 3; // numbers in a row that 1～3 stands for
constexpr int kNowhere = std::numeric_limits<int>::max();

// A heading of the plan with the opinions directly below it, wherever in the booklet they stand.
struct PlanHeading
{
    NodeId node; // "" of what stands below none
    NodeKind kind = NodeKind::Other;
    QString number;
    QString title;
    WayEntry place;               // where it stands first
    std::optional<size_t> parent; // comes before it
    std::vector<const RowBlock *> rows = {};
    int firstNo = kNowhere; // below it, or the next one: its place in the plan
    size_t level = 0;       // headings above it
    bool leads = false;     // the index has something below it
    bool hasRows = false;   // it, or something below it

    bool isItem() const { return kind == NodeKind::Item; }
};

QString wordsOf(const PlanHeading &heading)
{
    const QString &number = heading.number;
    return number.isEmpty() || heading.title.isEmpty() ? number + heading.title
                                                       : number + u'　' + heading.title;
}

// Finds the headings and their opinions. What a comparison shows as gone is in no index: it has no
// number any more.
class PlanReader
{
public:
    explicit PlanReader(const Collected &collected)
        : m_collected(collected)
    {}

    std::vector<PlanHeading> run()
    {
        for (size_t i = 0; i < m_collected.blocks.size(); ++i) {
            for (const WayEntry &begun : pathsBegun(m_collected, i))
                open(begun);
            if (const auto *heading = std::get_if<HeadingBlock>(&m_collected.blocks[i]))
                open(*heading, i);
            else
                add(std::get<RowBlock>(m_collected.blocks[i]), i);
        }
        finish();
        return std::move(m_headings);
    }

private:
    struct Open
    {
        size_t heading = 0;
        int depth = 0;
        bool isInColumn = false;
    };

    void open(const WayEntry &cell)
    {
        const RowBlock &row = rowBeside(m_collected, cell);
        const int node = row.path[size_t(columnDepth(m_collected, cell))].node;
        if (row.mark == Mark::Removed || node < 0)
            return;
        const PathNode &named = m_collected.pathNodes[size_t(node)];
        open({named.node, named.kind, named.number, named.title, cell, {}}, cell.depth);
    }

    void open(const HeadingBlock &heading, size_t block)
    {
        if (heading.mark == Mark::Removed)
            return;
        if (heading.category) {
            m_open.clear();
            return;
        }
        open({heading.isNone ? NodeId() : heading.node,
              heading.kind,
              heading.number,
              heading.title,
              {0, {}, {}, block},
              {}},
             depthOnTheWay(m_collected, heading));
    }

    void open(PlanHeading heading, int depth)
    {
        while (!m_open.empty() && m_open.back().depth >= depth)
            m_open.pop_back();
        const bool isInColumn = heading.place.isInColumn();
        m_open.push_back({find(std::move(heading)), depth, isInColumn});
    }

    size_t find(PlanHeading heading)
    {
        const auto [found, isNew] = m_known.emplace(heading.node, m_headings.size());
        if (!isNew)
            return found->second;
        if (!m_open.empty()) {
            heading.parent = m_open.back().heading;
            heading.level = m_headings[*heading.parent].level + 1;
        }
        m_headings.push_back(std::move(heading));
        return found->second;
    }

    void add(const RowBlock &row, size_t block)
    {
        if (row.mark == Mark::Removed)
            return;
        const int empty = emptyDepth(m_collected, row);
        m_open.erase(std::ranges::find_if(
                         m_open, [=](const Open &o) { return o.isInColumn && o.depth >= empty; }),
                     m_open.end());
        if (m_open.empty()) // up to the next heading, however deep that stands
            open({{}, NodeKind::Other, {}, QStringLiteral("見出しなし"), {0, {}, {}, block}, {}},
                 kNowhere);
        m_headings[m_open.back().heading].rows.push_back(&row);
        for (; m_placed < m_headings.size(); ++m_placed)
            m_headings[m_placed].firstNo = row.no;
        for (const Open &above : m_open) {
            int &first = m_headings[above.heading].firstNo;
            first = std::min(first, row.no);
        }
    }

    void finish()
    {
        for (size_t i = m_headings.size(); i-- > 0;) {
            PlanHeading &heading = m_headings[i];
            heading.hasRows = heading.hasRows || !heading.rows.empty();
            if (!heading.parent)
                continue;
            PlanHeading &above = m_headings[*heading.parent];
            above.hasRows = above.hasRows || heading.hasRows;
            above.leads = above.leads || heading.leads || heading.hasRows || heading.isItem();
        }
    }

    const Collected &m_collected;
    std::vector<PlanHeading> m_headings;
    std::unordered_map<NodeId, size_t> m_known;
    std::vector<Open> m_open; // from the root on
    size_t m_placed = 0;      // of the headings: a row came behind them
};

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

// The index, line by line.
class IndexLines
{
public:
    IndexLines(const Collected &collected, const std::vector<PlanHeading> &headings)
        : m_collected(collected)
        , m_headings(headings)
        , m_children(headings.size())
    {
        for (size_t i = 0; i < headings.size(); ++i)
            (headings[i].parent ? m_children[*headings[i].parent] : m_roots).push_back(i);
        for (auto &children : m_children)
            sortByPlan(children);
        sortByPlan(m_roots);
        m_named = namedDepths();
    }

    std::vector<WayEntry> run()
    {
        for (const size_t root : m_roots)
            addAbove(root);
        return std::move(m_lines);
    }

private:
    void sortByPlan(std::vector<size_t> &headings) const
    {
        std::ranges::stable_sort(headings, {}, [this](size_t i) { return m_headings[i].firstNo; });
    }

    // What the index is for: an item, or where there is none the heading of the opinions.
    static bool isEntry(const PlanHeading &heading)
    {
        return heading.isItem() || (!heading.rows.empty() && !heading.leads);
    }

    // The headings that lead to it are named as far as they must be.
    void addAbove(size_t at)
    {
        const PlanHeading &heading = m_headings[at];
        if (isEntry(heading))
            return addEntry(at, std::min(heading.level, m_named));
        if (!heading.leads)
            return;
        if (heading.level < m_named)
            addLine(heading, heading.level);
        for (const size_t child : m_children[at])
            addAbove(child);
    }

    void addEntry(size_t at, size_t depth)
    {
        addLine(m_headings[at], depth);
        for (const size_t child : m_children[at]) {
            if (m_headings[child].hasRows || m_headings[child].isItem())
                addEntry(child, depth + 1);
        }
    }

    void addLine(const PlanHeading &heading, size_t depth)
    {
        const Paragraph numbers = numbersOf(heading);
        m_lines.push_back({int(depth), wordsOf(heading), numbers.text(), heading.place.heading,
                           heading.place.cellDepth, numbers});
    }

    size_t categoryOf(const RowBlock &row) const
    {
        return m_collected.settings.numbering == Numbering::Category
                   ? row.category.value_or(m_collected.legend.size())
                   : 0;
    }

    // ◎の, where each category has numbers of its own.
    QString scopeOf(const RowBlock &row) const
    {
        if (m_collected.settings.numbering != Numbering::Category)
            return {};
        const auto &legend = m_collected.legend;
        const size_t category = categoryOf(row);
        return (category < legend.size()
                    ? scopeOfCategory(legend[category].symbol, legend[category].text)
                    : scopeOfCategory({}, {})) +
               QStringLiteral("の");
    }

    // No. 1～3; ◎のNo. 1、2、○のNo. 1.
    Paragraph numbersOf(const PlanHeading &heading) const
    {
        std::vector<const RowBlock *> rows = heading.rows;
        std::ranges::stable_sort(rows, [this](const RowBlock *a, const RowBlock *b) {
            const size_t before = categoryOf(*a);
            const size_t behind = categoryOf(*b);
            return before == behind ? isGivenBefore(a->label, b->label) : before < behind;
        });
        Paragraph numbers;
        for (auto from = rows.begin(); from != rows.end();) {
            const auto to = std::find_if(from, rows.end(), [&](const RowBlock *row) {
                return categoryOf(*row) != categoryOf(**from);
            });
            std::vector<TextRun> labels;
            labels.reserve(size_t(to - from));
            for (auto row = from; row != to; ++row)
                labels.push_back({(*row)->label, (*row)->opinion});
            const QString before = from == rows.begin() ? QString() : QStringLiteral("、");
            numbers.runs.push_back(
                {before + scopeOf(**from) + m_collected.settings.referencePrefix, {}});
            addRanges(numbers.runs, labels);
            from = to;
        }
        return numbers;
    }

    // Above an entry, the root first.
    std::vector<size_t> headingsAbove(size_t at) const
    {
        std::vector<size_t> above;
        for (auto parent = m_headings[at].parent; parent; parent = m_headings[*parent].parent)
            above.insert(above.begin(), *parent);
        return above;
    }

    // Whether no two entries are called the same below the first `depths` of the headings above
    // them.
    bool areToldApart(const std::vector<size_t> &entries, size_t depths) const
    {
        std::unordered_map<QString, size_t> named;
        return std::ranges::all_of(entries, [&](size_t at) {
            const PlanHeading &heading = m_headings[at];
            QString name = heading.number.isEmpty() ? heading.title : heading.number;
            const auto above = headingsAbove(at);
            for (size_t i = 0; i < std::min(depths, above.size()); ++i)
                name += u'\n' + QString::number(above[i]);
            return named.emplace(name, at).second;
        });
    }

    // How many of the headings above the entries must be named: to tell these apart, which takes
    // none where the numbers of items run through the plan, and to say what opinions of their own
    // they have.
    size_t namedDepths() const
    {
        size_t depths = m_collected.settings.numbering == Numbering::Chapter ? 1 : 0;
        size_t most = 0;
        std::vector<size_t> entries;
        std::vector<bool> isBelow(m_headings.size());
        for (size_t i = 0; i < m_headings.size(); ++i) {
            const PlanHeading &heading = m_headings[i];
            const auto parent = heading.parent;
            isBelow[i] = parent && (isBelow[*parent] || isEntry(m_headings[*parent]));
            if (isBelow[i])
                continue;
            if (isEntry(heading)) {
                entries.push_back(i);
                most = std::max(most, heading.level);
            } else if (!heading.rows.empty()) {
                depths = std::max(depths, heading.level + 1);
            }
        }
        while (depths < most && !areToldApart(entries, depths))
            ++depths;
        return std::min(depths, most);
    }

    const Collected &m_collected;
    const std::vector<PlanHeading> &m_headings;
    std::vector<std::vector<size_t>> m_children;
    std::vector<size_t> m_roots;
    size_t m_named = 0;
    std::vector<WayEntry> m_lines;
};

} // namespace

std::vector<WayEntry> indexEntries(const Collected &collected)
{
    if (!collected.settings.itemIndex)
        return {};
    const std::vector<PlanHeading> headings = PlanReader(collected).run();
    return std::ranges::any_of(headings, &PlanHeading::isItem)
               ? IndexLines(collected, headings).run()
               : std::vector<WayEntry>();
}

} // namespace gaiyo
