#include "collect/plan_headings.h"

#include "collect/heading_cells.h"

namespace gaiyo {

namespace {

// Whether words may follow at once: ①区民の声, （1）区民の声; but 1　2か所目の公園.
bool endsClosed(const QString &label)
{
    const char16_t last = label.back().unicode();
    const bool isEnclosed = (last >= 0x2460 && last <= 0x24FF) ||
                            (last >= 0x2776 && last <= 0x2793) ||
                            (last >= 0x3220 && last <= 0x32BF);
    return isEnclosed || QStringView(u")）]］〕】〉》」』").contains(last);
}

} // namespace

PlanHeadings::PlanHeadings(const Snapshot &snapshot, const SnapshotIndex &index,
                           const Settings &settings,
                           const std::unordered_map<NodeId, QString> &numbers,
                           const HeadingCells &cells)
    : m_snapshot(snapshot)
    , m_index(index)
    , m_settings(settings)
    , m_numbers(numbers)
    , m_cells(cells)
{}

HeadingBlock PlanHeadings::heading(size_t at, int group) const
{
    const Node &node = m_snapshot.nodes[at];
    HeadingBlock block;
    block.node = node.id;
    block.group = group;
    block.kind = node.kind;
    block.depth = printedDepth(at);
    block.title = node.title;
    const auto number = m_numbers.find(node.id);
    if (number != m_numbers.end())
        block.number = number->second;
    const QString draft = node.draftNumber.value_or(QString());
    const bool wanted =
        m_settings.draftNumber == DraftNumberPolicy::Always ||
        (m_settings.draftNumber == DraftNumberPolicy::Differs && draft != block.number);
    if (!draft.isEmpty() && wanted)
        block.draftNumber = draft;
    block.text = headingText(block);
    return block;
}

HeadingBlock PlanHeadings::categoryHeading(size_t category, int group) const
{
    HeadingBlock block;
    block.category = category;
    block.group = group;
    if (category < m_snapshot.categories.size()) {
        const Category &shown = m_snapshot.categories[category];
        block.number = shown.symbol;
        block.title = shown.text;
    } else {
        block.title = QStringLiteral("対応区分 未設定");
    }
    block.text = block.number.isEmpty() || block.title.isEmpty()
                     ? block.number + block.title
                     : block.number + QStringLiteral("　") + block.title;
    return block;
}

HeadingBlock PlanHeadings::noHeading(int group) const
{
    HeadingBlock block;
    block.group = group;
    block.kind = NodeKind::Other;
    block.depth = m_settings.order == RowOrder::Category ? 1 : 0;
    block.title = block.text = QStringLiteral("見出しなし");
    block.isNone = true;
    return block;
}

bool PlanHeadings::hasRow(size_t node) const
{
    return hasWords(m_snapshot.nodes[node]) && !m_cells.has(planDepth(node));
}

size_t PlanHeadings::headingAbove(size_t node) const
{
    while (node < m_snapshot.nodes.size() && !hasWords(m_snapshot.nodes[node]))
        node = m_index.parentOf(node);
    return node;
}

bool PlanHeadings::isIn(size_t node, size_t heading) const
{
    while (node < m_snapshot.nodes.size() && node != heading)
        node = m_index.parentOf(node);
    return node == heading;
}

std::vector<size_t> PlanHeadings::pathTo(size_t node) const
{
    std::vector<size_t> path;
    for (size_t i = node; i < m_snapshot.nodes.size(); i = m_index.parentOf(i))
        path.insert(path.begin(), i);
    return path;
}

std::vector<size_t> PlanHeadings::headingsTo(size_t node) const
{
    std::vector<size_t> path = pathTo(node);
    std::erase_if(path, [this](size_t i) { return !hasWords(m_snapshot.nodes[i]); });
    return path;
}

std::vector<PathNode> PlanHeadings::pathNodes() const
{
    std::vector<PathNode> nodes;
    for (const Node &node : m_snapshot.nodes) {
        const auto number = m_numbers.find(node.id);
        nodes.push_back({node.id, node.kind, number == m_numbers.end() ? QString() : number->second,
                         node.title});
    }
    return nodes;
}

int PlanHeadings::printedDepth(size_t at) const
{
    const int depth = planDepth(at);
    return depth - m_cells.countAbove(depth) + (m_settings.order == RowOrder::Category ? 1 : 0);
}

// Headings without words, which have no row, make those below them no deeper: a level that is
// left out is a fault to who reads by ear (ISO 14289-1 7.4.2).
int PlanHeadings::planDepth(size_t at) const
{
    int depth = 0;
    const auto &nodes = m_snapshot.nodes;
    for (size_t i = m_index.parentOf(at); i < nodes.size(); i = m_index.parentOf(i))
        depth += hasWords(nodes[i]) ? 1 : 0;
    return depth;
}

QString PlanHeadings::headingText(const HeadingBlock &block) const
{
    const QString draft = block.draftNumber.isEmpty()
                              ? QString()
                              : QStringLiteral("（素案：%1）").arg(block.draftNumber);
    if (block.kind == NodeKind::Item) {
        const QString label = m_settings.itemLabel + block.number + draft;
        const bool apart = !label.isEmpty() && !block.title.isEmpty() && !endsClosed(label);
        return label + (apart ? QStringLiteral("　") : QString()) + block.title;
    }
    const bool apart = !block.number.isEmpty() && !block.title.isEmpty();
    return block.number + draft + (apart ? QStringLiteral("　") : QString()) + block.title;
}

} // namespace gaiyo
