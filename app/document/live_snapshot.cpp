#include "document/live_snapshot.h"

#include "document/row_values.h"
#include "domain/outline.h"

#include <algorithm>
#include <unordered_map>

namespace gaiyo {

namespace {

// Beyond this many rows reading the file again is cheaper.
constexpr size_t kMostChanges = 200;

template <typename Row>
auto findRow(std::vector<Row> &rows, const QString &id)
{
    return std::find_if(rows.begin(), rows.end(),
                        [&](const Row &row) { return row.id.value() == id; });
}

bool differs(const RowChange &change, QStringView field)
{
    return !change.before || !change.after || (*change.before)[field] != (*change.after)[field];
}

template <typename RowId>
void sortInto(RowChanges<RowId> &changes, const RowChange &change)
{
    auto &ids = !change.before ? changes.added : !change.after ? changes.removed : changes.changed;
    ids.insert(RowId(change.id));
}

} // namespace

void LiveSnapshot::reset(Snapshot values, const std::vector<Record> &rankedRows)
{
    reset(std::move(values));
    m_ranks.reserve(qsizetype(rankedRows.size()));
    for (const Record &row : rankedRows)
        m_ranks.insert(row.id, row.fields[u"rank"].toString());
    m_hasRanks = true;
}

void LiveSnapshot::reset(Snapshot values)
{
    m_values = std::make_shared<Snapshot>(std::move(values));
    m_ranks.clear();
    m_hasRanks = false;
}

bool LiveSnapshot::apply(const std::vector<RowChange> &changes, qint64 revision)
{
    if (!m_hasRanks || changes.size() > kMostChanges)
        return false;
    if (m_values.use_count() > 1)
        m_values = std::make_shared<Snapshot>(*m_values);
    m_nodesMoved = false;
    m_usesChanged = false;
    // Nodes before opinions: an opinion's place follows from its node's.
    for (const Entity entity : kEntities) {
        for (const RowChange &change : changes) {
            if (change.entity != entity)
                continue;
            keepRank(change);
            switch (entity) {
            case Entity::Consultation:
                m_values->consultation = consultationOf(*change.after);
                break;
            case Entity::Category:
                applyCategory(change);
                break;
            case Entity::Node:
                applyNode(change);
                break;
            case Entity::Opinion:
                applyOpinion(change);
                break;
            case Entity::Response:
                applyResponse(change);
                break;
            }
        }
    }
    reorder();
    m_values->revision = revision;
    return true;
}

void LiveSnapshot::keepRank(const RowChange &change)
{
    if (!change.after)
        m_ranks.remove(change.id);
    else if (change.after->contains(u"rank"))
        m_ranks.insert(change.id, change.after->value(u"rank").toString());
}

void LiveSnapshot::applyCategory(const RowChange &change)
{
    auto &rows = m_values->categories;
    const auto found = findRow(rows, change.id);
    if (found != rows.end())
        rows.erase(found);
    if (!change.after)
        return;
    const auto before = [&](const Category &a, const Category &b) {
        return std::pair(m_ranks[a.id.value()], a.id) < std::pair(m_ranks[b.id.value()], b.id);
    };
    const Category row = categoryOf(change.id, *change.after);
    rows.insert(std::upper_bound(rows.begin(), rows.end(), row, before), row);
}

void LiveSnapshot::applyNode(const RowChange &change)
{
    auto &rows = m_values->nodes;
    const auto found = findRow(rows, change.id);
    m_nodesMoved |= differs(change, u"parent") || differs(change, u"rank");
    if (!change.after)
        rows.erase(found);
    else if (found == rows.end())
        rows.push_back(nodeOf(change.id, *change.after));
    else
        *found = nodeOf(change.id, *change.after);
}

void LiveSnapshot::applyResponse(const RowChange &change)
{
    auto &rows = m_values->responses;
    const auto found = findRow(rows, change.id);
    m_usesChanged |= !change.before || !change.after;
    if (!change.after)
        rows.erase(found);
    else if (found == rows.end())
        rows.push_back({ResponseId(change.id), change.after->value(u"text").toString()});
    else
        found->markup = change.after->value(u"text").toString();
}

void LiveSnapshot::applyOpinion(const RowChange &change)
{
    auto &rows = m_values->opinions;
    const auto found = findRow(rows, change.id);
    const bool moved = differs(change, u"node") || differs(change, u"rank");
    m_usesChanged |= moved || differs(change, u"response");
    if (!moved && found != rows.end()) {
        *found = opinionOf(change.id, *change.after);
        return;
    }
    if (found != rows.end())
        rows.erase(found);
    if (!change.after)
        return;
    std::unordered_map<NodeId, size_t> positions;
    for (size_t i = 0; i < m_values->nodes.size(); ++i)
        positions.emplace(m_values->nodes[i].id, i);
    const auto place = [&](const Opinion &o) {
        return std::tuple(o.node ? positions[*o.node] : m_values->nodes.size(),
                          m_ranks.value(o.id.value()), o.id);
    };
    const Opinion row = opinionOf(change.id, *change.after);
    const auto at =
        std::upper_bound(rows.begin(), rows.end(), row,
                         [&](const Opinion &a, const Opinion &b) { return place(a) < place(b); });
    rows.insert(at, row);
}

// arrange() keeps siblings as they come, so rows that moved are first put into rank order.
void LiveSnapshot::reorder()
{
    if (!m_nodesMoved && !m_usesChanged)
        return;
    const auto byRank = [&](const auto &a, const auto &b) {
        return std::pair(m_ranks.value(a.id.value()), a.id) <
               std::pair(m_ranks.value(b.id.value()), b.id);
    };
    if (m_nodesMoved) {
        std::sort(m_values->nodes.begin(), m_values->nodes.end(), byRank);
        std::sort(m_values->opinions.begin(), m_values->opinions.end(), byRank);
    }
    auto arranged = arrange(std::move(*m_values));
    Q_ASSERT(arranged.ok());
    *m_values = std::move(*arranged);
}

ChangeSet changeSetOf(const std::vector<RowChange> &changes, qint64 revision, bool byOthers)
{
    ChangeSet set;
    set.revision = revision;
    set.byOthers = byOthers;
    for (const RowChange &change : changes) {
        switch (change.entity) {
        case Entity::Consultation:
            set.consultation = true;
            break;
        case Entity::Category:
            sortInto(set.categories, change);
            break;
        case Entity::Node:
            sortInto(set.nodes, change);
            break;
        case Entity::Opinion:
            sortInto(set.opinions, change);
            break;
        case Entity::Response:
            sortInto(set.responses, change);
            break;
        }
    }
    return set;
}

} // namespace gaiyo
