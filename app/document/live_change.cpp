#include "document/live_change.h"

#include "domain/row_values.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace gaiyo {

namespace {

using Stretch = std::pair<size_t, size_t>; // positions [first, second)

void addStretch(std::vector<Stretch> &stretches, Stretch next)
{
    if (next.first == next.second)
        return;
    if (!stretches.empty() && stretches.back().second == next.first)
        stretches.back().second = next.second;
    else
        stretches.push_back(next);
}

} // namespace

LiveChange::LiveChange(Snapshot &values, LiveOrder &order, const std::vector<RowChange> &changes)
    : m_values(values)
    , m_order(order)
    , m_changes(changes)
{}

void LiveChange::run()
{
    visit(Entity::Consultation, [this](const RowChange &change) {
        m_values.consultation = rowOf<Consultation>({}, *change.after);
    });
    visit(Entity::Category, [this](const RowChange &change) { applyCategory(change); });
    visit(Entity::Response, [this](const RowChange &change) { changeResponse(change); });
    visit(Entity::Opinion, [this](const RowChange &change) { gatherOpinion(change); });
    for (const Changed &opinion : m_opinions)
        loosenResponses(opinion);
    visit(Entity::Response, [this](const RowChange &change) {
        if (!change.after) {
            loosen(ResponseId(change.id));
            m_loose.erase(ResponseId(change.id));
        }
    });
    for (const Changed &opinion : m_opinions)
        takeOut(opinion);
    applyNodes();
    for (const Changed &opinion : m_opinions)
        putIn(opinion);
    for (const auto &[id, loose] : m_loose)
        putIn(loose);
}

template <typename Visit>
void LiveChange::visit(Entity entity, Visit visit) const
{
    for (const RowChange &change : m_changes) {
        if (change.entity == entity)
            visit(change);
    }
}

void LiveChange::gatherOpinion(const RowChange &change)
{
    Changed opinion{OpinionId(change.id), {}, {}};
    if (change.after) {
        opinion.after = rowOf<Opinion>(change.id, *change.after);
        opinion.place = {opinion.after->node, change.after->value(u"rank").toString()};
        const LiveOrder::Place *before = m_order.findPlace(opinion.id);
        opinion.stays = before && *before == opinion.place;
        if (opinion.after->response)
            m_newUses[*opinion.after->response].push_back(opinion.id);
    }
    m_opinions.push_back(std::move(opinion));
}

void LiveChange::applyCategory(const RowChange &change)
{
    auto &rows = m_values.categories;
    std::erase_if(rows, [&](const Category &row) { return row.id.value() == change.id; });
    m_order.removeRank(change.id);
    if (!change.after)
        return;
    m_order.setRank(change.id, change.after->value(u"rank").toString());
    const auto isBefore = [&](const Category &a, const Category &b) {
        return std::pair(m_order.rank(a.id.value()), a.id) <
               std::pair(m_order.rank(b.id.value()), b.id);
    };
    const Category row = rowOf<Category>(change.id, *change.after);
    rows.insert(std::upper_bound(rows.begin(), rows.end(), row, isBefore), row);
}

// New words stand where the old ones stood; where a new response stands depends on its use.
void LiveChange::changeResponse(const RowChange &change)
{
    if (!change.after)
        return;
    const Response row{ResponseId(change.id), change.after->value(u"text").toString()};
    if (const auto at = m_order.find(std::as_const(m_values.responses), row.id))
        m_values.responses[*at] = row;
    else
        m_loose.emplace(row.id, Loose{row, {}, {}});
}

// Every response that an opinion begins or ends to use, or that it uses in another place.
void LiveChange::loosenResponses(const Changed &opinion)
{
    std::optional<ResponseId> used;
    if (const auto at = m_order.find(m_values.opinions, opinion.id))
        used = std::as_const(m_values.opinions)[*at].response;
    const auto uses = opinion.after ? opinion.after->response : std::nullopt;
    if (used != uses) {
        if (used)
            m_order.removeUser(*used);
        if (uses)
            m_order.addUser(*uses);
    }
    if (opinion.stays && used == uses)
        return;
    loosen(used);
    loosen(uses);
}

void LiveChange::loosen(const std::optional<ResponseId> &response)
{
    const auto at = response ? m_order.find(m_values.responses, *response) : std::nullopt;
    if (!at)
        return;
    Loose loose{std::as_const(m_values.responses)[*at], {}, {}};
    if (const OpinionId *use = m_order.findFirstUse(*response)) {
        loose.firstUse = *use;
        loose.place = *m_order.findPlace(*use);
    }
    m_values.responses.erase(m_values.responses.begin() + std::ptrdiff_t(*at));
    m_order.removeFirstUse(*response);
    m_loose.emplace(*response, std::move(loose));
}

void LiveChange::takeOut(const Changed &opinion)
{
    const auto at = m_order.find(m_values.opinions, opinion.id);
    if (!at)
        return;
    if (opinion.stays) {
        m_values.opinions[*at] = *opinion.after;
        return;
    }
    m_values.opinions.erase(m_values.opinions.begin() + std::ptrdiff_t(*at));
    m_order.removePlace(opinion.id);
}

void LiveChange::applyNodes()
{
    bool isMoved = false;
    visit(Entity::Node, [&](const RowChange &change) { isMoved |= applyNode(change); });
    if (!isMoved)
        return;
    auto nodes = nodesInOrder();
    moveOpinions(nodes);
    m_values.nodes = std::move(nodes);
}

// True where the order of the nodes may be another one after it.
bool LiveChange::applyNode(const RowChange &change)
{
    auto &rows = m_values.nodes;
    const auto found = std::find_if(rows.begin(), rows.end(),
                                    [&](const Node &row) { return row.id.value() == change.id; });
    const QString rank = m_order.rank(change.id);
    if (!change.after) {
        m_order.removeRank(change.id);
        if (found != rows.end())
            rows.erase(found);
        return true;
    }
    m_order.setRank(change.id, change.after->value(u"rank").toString());
    Node row = rowOf<Node>(change.id, *change.after);
    if (found == rows.end()) {
        rows.push_back(std::move(row));
        return true;
    }
    const bool isMoved = row.parent != found->parent || rank != m_order.rank(change.id);
    *found = std::move(row);
    return isMoved;
}

std::vector<Node> LiveChange::nodesInOrder() const
{
    std::unordered_map<NodeId, std::vector<const Node *>> children; // of no node: the roots
    for (const Node &node : m_values.nodes)
        children[node.parent.value_or(NodeId())].push_back(&node);
    const auto isBehind = [&](const Node *a, const Node *b) {
        return std::pair(m_order.rank(a->id.value()), a->id) >
               std::pair(m_order.rank(b->id.value()), b->id);
    };
    std::vector<Node> ordered;
    ordered.reserve(m_values.nodes.size());
    std::vector<const Node *> open;
    const auto openChildren = [&](const NodeId &parent) {
        auto &found = children[parent];
        std::sort(found.begin(), found.end(), isBehind);
        open.insert(open.end(), found.begin(), found.end());
    };
    openChildren(NodeId());
    while (!open.empty()) {
        ordered.push_back(*open.back());
        open.pop_back();
        openChildren(ordered.back().id);
    }
    return ordered;
}

// Whole stretches of opinions follow their nodes to another order of these.
void LiveChange::moveOpinions(const std::vector<Node> &to)
{
    const RowList<Opinion> &opinions = std::as_const(m_values).opinions;
    const auto startOf = [&](size_t node) {
        return std::partition_point(opinions.begin(), opinions.end(),
                                    [&](const Opinion &opinion) {
                                        return m_order.nodePosition(opinion.node) < node;
                                    })
            .position();
    };
    std::vector<size_t> oldPositions;
    for (const Node &node : to) {
        if (m_order.hasNode(node.id))
            oldPositions.push_back(m_order.nodePosition(node.id));
    }
    if (std::is_sorted(oldPositions.begin(), oldPositions.end())) {
        m_order.setNodes(to);
        return;
    }
    std::vector<Stretch> stretches;
    for (const size_t position : oldPositions)
        addStretch(stretches, {startOf(position), startOf(position + 1)});
    const size_t tray = startOf(m_order.nodePosition(std::nullopt));
    addStretch(stretches, {tray, opinions.size()});
    if (stretches.size() < 2) {
        m_order.setNodes(to);
        return;
    }
    // Nothing moves before the first of these and behind the last.
    const size_t first = stretches.front().first == 0 ? stretches.front().second : 0;
    const size_t last =
        stretches.back().second == opinions.size() ? stretches.back().first : opinions.size();
    const RowList<Response> &responses = std::as_const(m_values).responses;
    const size_t firstResponse = m_order.usedBefore(responses, opinions[first].id);
    const size_t lastResponse = last < opinions.size()
                                    ? m_order.usedBefore(responses, opinions[last].id)
                                    : m_order.usedAtAll(responses);
    RowList<Opinion> moved;
    for (const auto &[from, end] : stretches)
        moved.append(opinions, from, end);
    m_values.opinions = std::move(moved);
    m_order.setNodes(to);
    m_isReordered = true;
    moveResponses(first, last, firstResponse, lastResponse);
}

// The responses that are used first by one of these opinions, in the opinions' new order.
void LiveChange::moveResponses(size_t firstOpinion, size_t lastOpinion, size_t firstResponse,
                               size_t lastResponse)
{
    const RowList<Opinion> &opinions = std::as_const(m_values).opinions;
    const RowList<Response> &responses = std::as_const(m_values).responses;
    std::unordered_map<ResponseId, const Response *> left;
    left.reserve(lastResponse - firstResponse);
    auto response = responses.begin() + std::ptrdiff_t(firstResponse);
    for (; response.position() < lastResponse; ++response)
        left.emplace(response->id, &*response);
    RowList<Response> moved;
    moved.append(responses, 0, firstResponse);
    auto opinion = opinions.begin() + std::ptrdiff_t(firstOpinion);
    for (; opinion.position() < lastOpinion && !left.empty(); ++opinion) {
        const auto found = opinion->response ? left.find(*opinion->response) : left.end();
        if (found == left.end())
            continue;
        moved.push_back(*found->second);
        if (*m_order.findFirstUse(found->first) != opinion->id)
            m_order.setFirstUse(found->first, opinion->id);
        left.erase(found);
    }
    moved.append(responses, lastResponse, responses.size());
    m_values.responses = std::move(moved);
}

void LiveChange::putIn(const Changed &opinion)
{
    if (!opinion.after || opinion.stays)
        return;
    const size_t at = m_order.position(m_values.opinions, opinion.place, opinion.id);
    m_order.setPlace(opinion.id, opinion.place);
    m_values.opinions.insert(m_values.opinions.begin() + std::ptrdiff_t(at), *opinion.after);
}

void LiveChange::putIn(const Loose &loose)
{
    const RowList<Opinion> &opinions = std::as_const(m_values).opinions;
    const ResponseId &id = loose.row.id;
    const size_t use = findFirstUse(loose);
    const OpinionId *by = use == opinions.size() ? nullptr : &opinions[use].id;
    const size_t at = m_order.position(m_values.responses, id, by);
    if (by)
        m_order.setFirstUse(id, *by);
    m_values.responses.insert(m_values.responses.begin() + std::ptrdiff_t(at), loose.row);
}

// The first opinion that uses the response; behind all for none. Looked for from one to the next
// only where others use it than those that change.
size_t LiveChange::findFirstUse(const Loose &loose) const
{
    const RowList<Opinion> &opinions = std::as_const(m_values).opinions;
    const ResponseId &id = loose.row.id;
    const auto changing = m_newUses.find(id);
    if (m_order.users(id) == (changing == m_newUses.end() ? 0 : changing->second.size())) {
        size_t first = opinions.size();
        if (changing != m_newUses.end())
            for (const OpinionId &use : changing->second)
                first = std::min(first, *m_order.find(opinions, use));
        return first;
    }
    return std::find_if(opinions.begin() + std::ptrdiff_t(firstPossibleUse(loose)), opinions.end(),
                        [&](const Opinion &opinion) { return opinion.response == id; })
        .position();
}

// No opinion before this position uses the response.
size_t LiveChange::firstPossibleUse(const Loose &loose) const
{
    const RowList<Opinion> &opinions = std::as_const(m_values).opinions;
    if (m_isReordered)
        return 0;
    size_t first = opinions.size();
    if (loose.firstUse) {
        if (loose.place.node && !m_order.hasNode(*loose.place.node))
            return 0;
        first = m_order.position(opinions, loose.place, *loose.firstUse);
    }
    const auto uses = m_newUses.find(loose.row.id);
    for (const OpinionId &use : uses == m_newUses.end() ? std::vector<OpinionId>() : uses->second)
        first = std::min(first, *m_order.find(opinions, use));
    return first;
}

} // namespace gaiyo
