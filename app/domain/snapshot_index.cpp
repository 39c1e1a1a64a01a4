#include "domain/snapshot_index.h"

#include "domain/markup.h"
#include "domain/settings.h"

#include <algorithm>
#include <functional>
#include <type_traits>

namespace gaiyo {

namespace {

template <typename Rows, typename Map, typename Key>
auto *findIn(const Rows &rows, const Map &map, const Key &id)
{
    const auto found = map->find(id);
    return found == map->end() ? nullptr : &rows[found->second];
}

template <typename Row, typename Same>
bool isSameBy(const std::vector<Row> &a, const std::vector<Row> &b, Same same)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), same);
}

template <typename Row, typename Same>
bool isSameBy(const RowList<Row> &a, const RowList<Row> &b, Same same)
{
    return a.isSameBy(b, same);
}

// The earlier places, where the same rows stand in the same order.
template <typename Rows, typename Map>
void indexRows(std::shared_ptr<const Map> &places, const Rows &rows,
               const std::type_identity_t<Rows> *before,
               const std::type_identity_t<std::shared_ptr<const Map>> *placesBefore)
{
    const auto isSame = [](const auto &a, const auto &b) { return a.id == b.id; };
    if (before && isSameBy(rows, *before, isSame)) {
        places = *placesBefore;
        return;
    }
    auto made = std::make_shared<Map>();
    made->reserve(rows.size());
    for (size_t i = 0; const auto &row : rows)
        made->emplace(row.id, i++);
    places = std::move(made);
}

std::vector<size_t> findJoined(const RowList<Opinion> &opinions)
{
    std::vector<size_t> joined;
    for (size_t i = 0; const Opinion &opinion : opinions) {
        if (opinion.joined && opinion.node)
            joined.push_back(i);
        ++i;
    }
    return joined;
}

// The position of the opinion with this No., where those at `joined` have none.
size_t positionOfNo(size_t no, const std::vector<size_t> &joined)
{
    size_t position = no - 1;
    for (auto at = joined.begin(); at != joined.end() && *at <= position; ++at)
        ++position;
    return position;
}

} // namespace

template <typename Row>
SnapshotIndex::Stretches<Row>::Stretches(const RowList<Row> &rows)
{
    rows.visitStretches([&](const std::vector<Row> &stretch, size_t position) {
        m_stretches.push_back({stretch.data(), stretch.data() + stretch.size(), position});
    });
    std::sort(m_stretches.begin(), m_stretches.end(), [](const Stretch &a, const Stretch &b) {
        return std::less<const Row *>()(a.begin, b.begin);
    });
}

template <typename Row>
std::optional<size_t> SnapshotIndex::Stretches<Row>::find(const Row &row) const
{
    const auto isBefore = std::less<const Row *>();
    const auto behind =
        std::upper_bound(m_stretches.begin(), m_stretches.end(), &row,
                         [&](const Row *a, const Stretch &b) { return isBefore(a, b.begin); });
    if (behind == m_stretches.begin() || !isBefore(&row, std::prev(behind)->end))
        return std::nullopt;
    return std::prev(behind)->position + size_t(&row - std::prev(behind)->begin);
}

template class SnapshotIndex::Stretches<Opinion>;
template class SnapshotIndex::Stretches<Response>;

SnapshotIndex::SnapshotIndex(const Snapshot &snapshot)
    : m_snapshot(snapshot)
    , m_edition(pageEditionOf(snapshot.consultation.settings))
    , m_opinionRows(snapshot.opinions)
    , m_responseRows(snapshot.responses)
    , m_joined(findJoined(snapshot.opinions))
{
    indexRows(m_nodes, snapshot.nodes, nullptr, nullptr);
    indexRows(m_opinions, snapshot.opinions, nullptr, nullptr);
    indexRows(m_responses, snapshot.responses, nullptr, nullptr);
    indexRows(m_categories, snapshot.categories, nullptr, nullptr);
    indexTree(nullptr);
    indexUses(nullptr);
}

SnapshotIndex::SnapshotIndex(const Snapshot &snapshot, const SnapshotIndex &before)
    : m_snapshot(snapshot)
    , m_edition(pageEditionOf(snapshot.consultation.settings))
    , m_opinionRows(snapshot.opinions)
    , m_responseRows(snapshot.responses)
    , m_joined(findJoined(snapshot.opinions))
{
    const Snapshot &old = before.m_snapshot;
    indexRows(m_nodes, snapshot.nodes, &old.nodes, &before.m_nodes);
    indexRows(m_opinions, snapshot.opinions, &old.opinions, &before.m_opinions);
    indexRows(m_responses, snapshot.responses, &old.responses, &before.m_responses);
    indexRows(m_categories, snapshot.categories, &old.categories, &before.m_categories);
    indexTree(&before);
    indexUses(&before);
}

void SnapshotIndex::indexTree(const SnapshotIndex *before)
{
    const auto &nodes = m_snapshot.nodes;
    const auto isSame = [](const Node &a, const Node &b) { return a.parent == b.parent; };
    if (before && m_nodes == before->m_nodes &&
        std::equal(nodes.begin(), nodes.end(), before->m_snapshot.nodes.begin(), isSame)) {
        m_tree = before->m_tree;
        return;
    }
    auto made = std::make_shared<Tree>();
    made->depths.reserve(nodes.size());
    made->parents.reserve(nodes.size());
    for (const Node &node : nodes) {
        const size_t parent = node.parent ? m_nodes->at(*node.parent) : nodes.size();
        made->parents.push_back(parent);
        made->depths.push_back(node.parent ? made->depths[parent] + 1 : 0); // parents stand before
    }
    m_tree = std::move(made);
}

void SnapshotIndex::indexUses(const SnapshotIndex *before)
{
    const auto &opinions = m_snapshot.opinions;
    const auto isSame = [](const Opinion &a, const Opinion &b) { return a.response == b.response; };
    const bool same = before && m_opinions == before->m_opinions &&
                      m_responses == before->m_responses &&
                      opinions.isSameBy(before->m_snapshot.opinions, isSame);
    m_uses = same ? before->m_uses : std::make_shared<const Uses>(makeUses());
    m_sharers.reserve(m_uses->sharers.size());
    for (const size_t opinion : m_uses->sharers)
        m_sharers.push_back(&opinions[opinion]);
}

// Counted, then laid one behind the other: one allocation for all of the lists.
SnapshotIndex::Uses SnapshotIndex::makeUses() const
{
    const RowList<Opinion> &opinions = m_snapshot.opinions;
    const size_t none = m_snapshot.responses.size();
    Uses uses;
    uses.responseOf.assign(opinions.size(), none);
    uses.sharersFrom.assign(none + 1, 0);
    for (auto opinion = opinions.begin(); opinion != opinions.end(); ++opinion) {
        if (!opinion->response)
            continue;
        if (const auto found = m_responses->find(*opinion->response); found != m_responses->end()) {
            uses.responseOf[opinion.position()] = found->second;
            ++uses.sharersFrom[found->second + 1];
        }
    }
    for (size_t r = 0; r < none; ++r)
        uses.sharersFrom[r + 1] += uses.sharersFrom[r];
    uses.sharers.resize(uses.sharersFrom.back());
    std::vector<size_t> next(uses.sharersFrom.begin(), uses.sharersFrom.end() - 1);
    for (size_t i = 0; i < opinions.size(); ++i) {
        if (uses.responseOf[i] < none)
            uses.sharers[next[uses.responseOf[i]]++] = i;
    }
    return uses;
}

const Node *SnapshotIndex::findNode(const NodeId &id) const
{
    return findIn(m_snapshot.nodes, m_nodes, id);
}

const Opinion *SnapshotIndex::findOpinion(const OpinionId &id) const
{
    return findIn(m_snapshot.opinions, m_opinions, id);
}

const Response *SnapshotIndex::findResponse(const ResponseId &id) const
{
    return findIn(m_snapshot.responses, m_responses, id);
}

const Category *SnapshotIndex::findCategory(const CategoryId &id) const
{
    return findIn(m_snapshot.categories, m_categories, id);
}

std::optional<int> SnapshotIndex::findNo(const OpinionId &id) const
{
    const auto found = m_opinions->find(id);
    return found == m_opinions->end() ? std::nullopt : findNoAt(found->second);
}

std::optional<int> SnapshotIndex::findNo(const Opinion &row) const
{
    const auto position = m_opinionRows.find(row);
    return position ? findNoAt(*position) : findNo(row.id); // of a copy of a row
}

std::optional<int> SnapshotIndex::findNoAt(size_t position) const
{
    const Opinion &opinion = m_snapshot.opinions[position];
    if (!opinion.joined)
        return opinion.node ? numberAt(position) : std::nullopt;
    const auto representative = m_opinions->find(*opinion.joined);
    return representative == m_opinions->end() || !m_snapshot.opinions[representative->second].node
               ? std::nullopt
               : numberAt(representative->second);
}

std::optional<int> SnapshotIndex::findPrintedNo(const Opinion &opinion) const
{
    return opinion.joined ? std::nullopt : findNo(opinion);
}

std::optional<QString> SnapshotIndex::findPage(const NodeId &id) const
{
    const Node *node = findNode(id);
    return node ? pageIn(*node, m_edition) : std::nullopt;
}

QString SnapshotIndex::plainText(const QString &markup) const
{
    return gaiyo::plainText(
        markup, [this](const OpinionId &id) { return findNo(id); },
        [this](const NodeId &id) { return findPage(id); });
}

// The tray stands last, so the position is the number, but for those joined before it.
std::optional<int> SnapshotIndex::numberAt(size_t position) const
{
    const auto before = std::lower_bound(m_joined.begin(), m_joined.end(), position);
    return int(position - size_t(before - m_joined.begin())) + 1;
}

const Opinion *SnapshotIndex::findOpinionByNo(int no) const
{
    if (no < 1)
        return nullptr;
    const size_t position = positionOfNo(size_t(no), m_joined);
    if (position >= m_snapshot.opinions.size() || !m_snapshot.opinions[position].node)
        return nullptr;
    return &m_snapshot.opinions[position];
}

const Opinion *findOpinionByNo(const Snapshot &snapshot, int no)
{
    if (no < 1)
        return nullptr;
    const size_t position = positionOfNo(size_t(no), findJoined(snapshot.opinions));
    if (position >= snapshot.opinions.size() || !snapshot.opinions[position].node)
        return nullptr;
    return &snapshot.opinions[position];
}

const Response *SnapshotIndex::responseOf(const Opinion &opinion) const
{
    const auto position = m_opinionRows.find(opinion);
    if (!position) // a copy of a row, not the row
        return opinion.response ? findResponse(*opinion.response) : nullptr;
    const size_t at = m_uses->responseOf[*position];
    return at < m_snapshot.responses.size() ? &m_snapshot.responses[at] : nullptr;
}

std::span<const Opinion *const> SnapshotIndex::sharers(const ResponseId &id) const
{
    const auto found = m_responses->find(id);
    if (found == m_responses->end())
        return {};
    return sharersAt(found->second);
}

std::span<const Opinion *const> SnapshotIndex::sharers(const Response &row) const
{
    return sharersAt(positionOf(row));
}

std::span<const Opinion *const> SnapshotIndex::sharersAt(size_t response) const
{
    const size_t from = m_uses->sharersFrom[response];
    return {m_sharers.data() + from, m_uses->sharersFrom[response + 1] - from};
}

int SnapshotIndex::depth(const NodeId &id) const
{
    return m_tree->depths[m_nodes->at(id)];
}

bool isUnanswered(const Opinion &opinion, const SnapshotIndex &index)
{
    const Response *response = index.responseOf(opinion);
    return !response || std::all_of(response->markup.begin(), response->markup.end(),
                                    [](QChar c) { return c.isSpace(); });
}

} // namespace gaiyo
