#pragma once

#include "base/result.h"
#include "domain/snapshot.h"

#include <QCoreApplication>

#include <span>
#include <unordered_map>

namespace gaiyo {

// Checks what must hold between the values (unique ids over all kinds, known parents, nodes,
// responses and categories, no cycles, count ≥ 1, well-formed markup) and brings nodes, opinions
// and responses into the order that Snapshot promises; siblings keep the order they came in.
// Error: Invalid, naming the first value at fault.
Result<Snapshot> arrange(Snapshot values);

// Where the rows of a snapshot are. Holds positions, not copies; valid as long as the snapshot.
class SnapshotIndex
{
public:
    explicit SnapshotIndex(const Snapshot &snapshot);

    const Node *findNode(const NodeId &id) const;
    const Opinion *findOpinion(const OpinionId &id) const;
    const Response *findResponse(const ResponseId &id) const;
    const Category *findCategory(const CategoryId &id) const;

    // The running No. in outline order, from 1; none in the tray or for an unknown id.
    std::optional<int> findNo(const OpinionId &id) const;
    const Opinion *findOpinionByNo(int no) const;

    // As findResponse() of the opinion's response, without a look-up by its id.
    const Response *responseOf(const Opinion &opinion) const;

    // Opinions served by the response, in outline order.
    std::span<const Opinion *const> sharers(const ResponseId &id) const;

    int depth(const NodeId &id) const; // 0 for a root node

private:
    void indexNodes();
    void indexSharers();

    const Snapshot &m_snapshot;
    std::unordered_map<NodeId, size_t> m_nodes;
    std::unordered_map<OpinionId, size_t> m_opinions;
    std::unordered_map<ResponseId, size_t> m_responses;
    std::unordered_map<CategoryId, size_t> m_categories;
    std::vector<int> m_depths;              // of each node
    std::vector<size_t> m_responseOf;       // of each opinion; as many as there are for none
    std::vector<size_t> m_sharersFrom;      // of each response, in m_sharers; and the end
    std::vector<const Opinion *> m_sharers; // one run for each response
};

// True where the opinion has no response or one without a visible character.
bool isUnanswered(const Opinion &opinion, const SnapshotIndex &index);

} // namespace gaiyo
