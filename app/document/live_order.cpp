#include "document/live_order.h"

#include <algorithm>
#include <tuple>

namespace gaiyo {

void LiveOrder::reset(const Snapshot &values, const std::vector<RankedRow> &ranks)
{
    *this = {};
    setNodes(values.nodes);
    QHash<QString, QString> ofOpinions;
    for (const RankedRow &row : ranks) {
        if (row.entity == Entity::Opinion)
            ofOpinions.insert(row.id, row.rank);
        else
            setRank(row.id, row.rank);
    }
    for (const Opinion &opinion : values.opinions) {
        setPlace(opinion.id, {opinion.node, ofOpinions.value(opinion.id.value())});
        if (!opinion.response)
            continue;
        addUser(*opinion.response);
        if (!findFirstUse(*opinion.response))
            setFirstUse(*opinion.response, opinion.id);
    }
}

void LiveOrder::setNodes(const std::vector<Node> &nodes)
{
    m_nodePositions.clear();
    m_nodePositions.reserve(qsizetype(nodes.size()));
    for (const Node &node : nodes)
        m_nodePositions.insert(node.id.value(), size_t(m_nodePositions.size()));
}

size_t LiveOrder::nodePosition(const std::optional<NodeId> &id) const
{
    const auto behindAll = size_t(m_nodePositions.size());
    return id ? m_nodePositions.value(id->value(), behindAll) : behindAll;
}

size_t LiveOrder::users(const ResponseId &id) const
{
    const size_t *users = m_users.find(id.value());
    return users ? *users : 0;
}

void LiveOrder::removeUser(const ResponseId &id)
{
    if (const size_t left = users(id) - 1; left > 0)
        m_users.set(id.value(), left);
    else
        m_users.remove(id.value());
}

bool LiveOrder::isBefore(const OpinionId &a, const Place &placeB, const OpinionId &b) const
{
    const Place &placeA = *findPlace(a);
    const size_t nodeA = nodePosition(placeA.node);
    const size_t nodeB = nodePosition(placeB.node);
    return std::tie(nodeA, placeA.rank, a) < std::tie(nodeB, placeB.rank, b);
}

bool LiveOrder::isBefore(const OpinionId &a, const OpinionId &b) const
{
    return isBefore(a, *findPlace(b), b);
}

size_t LiveOrder::position(const RowList<Opinion> &rows, const Place &place,
                           const OpinionId &id) const
{
    const auto found = std::partition_point(rows.begin(), rows.end(), [&](const Opinion &opinion) {
        return isBefore(opinion.id, place, id);
    });
    return found.position();
}

// Used ones by their first use, then the others by their id.
size_t LiveOrder::position(const RowList<Response> &rows, const ResponseId &id,
                           const OpinionId *firstUse) const
{
    const auto found =
        std::partition_point(rows.begin(), rows.end(), [&](const Response &response) {
            const OpinionId *use = findFirstUse(response.id);
            if (use && firstUse)
                return isBefore(*use, *firstUse);
            return use ? !firstUse : !firstUse && response.id < id;
        });
    return found.position();
}

std::optional<size_t> LiveOrder::find(const RowList<Opinion> &rows, const OpinionId &id) const
{
    const Place *place = findPlace(id);
    return place ? std::optional(position(rows, *place, id)) : std::nullopt;
}

std::optional<size_t> LiveOrder::find(const RowList<Response> &rows, const ResponseId &id) const
{
    const size_t at = position(rows, id, findFirstUse(id));
    return at < rows.size() && rows[at].id == id ? std::optional(at) : std::nullopt;
}

size_t LiveOrder::usedBefore(const RowList<Response> &rows, const OpinionId &opinion) const
{
    const auto found =
        std::partition_point(rows.begin(), rows.end(), [&](const Response &response) {
            const OpinionId *use = findFirstUse(response.id);
            return use && isBefore(*use, opinion);
        });
    return found.position();
}

size_t LiveOrder::usedAtAll(const RowList<Response> &rows) const
{
    const auto found =
        std::partition_point(rows.begin(), rows.end(), [&](const Response &response) {
            return findFirstUse(response.id) != nullptr;
        });
    return found.position();
}

} // namespace gaiyo
