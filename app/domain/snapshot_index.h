#pragma once

#include "domain/snapshot.h"

#include <memory>
#include <span>
#include <unordered_map>
#include <vector>

namespace gaiyo {

// Where the rows of a snapshot are. Holds positions, not copies; valid as long as the snapshot.
class SnapshotIndex
{
public:
    explicit SnapshotIndex(const Snapshot &snapshot);
    // The same for a later state, which shares with the earlier one's index whatever the edits
    // between them did not change: after an edit of words, everything. The earlier snapshot must
    // still be there.
    SnapshotIndex(const Snapshot &snapshot, const SnapshotIndex &before);
    // References hold on to the snapshot that the index was made for.
    SnapshotIndex(const SnapshotIndex &) = delete;
    SnapshotIndex &operator=(const SnapshotIndex &) = delete;

    const Node *findNode(const NodeId &id) const;
    const Opinion *findOpinion(const OpinionId &id) const;
    const Response *findResponse(const ResponseId &id) const;
    const Category *findCategory(const CategoryId &id) const;

    // The running No. in outline order, from 1; none in the tray or for an unknown id. An opinion
    // that is joined to another has that one's.
    std::optional<int> findNo(const OpinionId &id) const;
    std::optional<int> findNo(const Opinion &row) const; // the same without a look-up by its id
    // None either for one that is joined: its words are not printed.
    std::optional<int> findPrintedNo(const Opinion &opinion) const;
    const Opinion *findOpinionByNo(int no) const;
    // In the edition of the plan that the document is set to; none for an unknown id.
    std::optional<QString> findPage(const NodeId &id) const;

    // A response as it is printed (domain/markup.h).
    QString plainText(const QString &markup) const;

    // As findResponse() of the opinion's response, without a look-up by its id.
    const Response *responseOf(const Opinion &opinion) const;

    // The position of a row of the snapshot, not of a copy of one.
    size_t positionOf(const Opinion &row) const { return *m_opinionRows.find(row); }
    size_t positionOf(const Response &row) const { return *m_responseRows.find(row); }

    // Opinions served by the response, in outline order.
    std::span<const Opinion *const> sharers(const ResponseId &id) const;
    std::span<const Opinion *const> sharers(const Response &row) const; // of the snapshot

    int depth(const NodeId &id) const; // 0 for a root node

    // The same by positions in the snapshot, for passes over all rows. The parent of a root is the
    // count of nodes.
    size_t parentOf(size_t node) const { return m_tree->parents[node]; }
    int depthOf(size_t node) const { return m_tree->depths[node]; }
    size_t sharersOf(size_t response) const
    {
        return m_uses->sharersFrom[response + 1] - m_uses->sharersFrom[response];
    }

private:
    template <typename RowId>
    using Places = std::shared_ptr<const std::unordered_map<RowId, size_t>>;

    struct Tree
    {
        std::vector<int> depths;     // of each node
        std::vector<size_t> parents; // of each node, as many as there are for none
    };
    struct Uses
    {
        std::vector<size_t> responseOf;  // of each opinion; as many as there are for none
        std::vector<size_t> sharersFrom; // of each response, in `sharers`; and the end
        std::vector<size_t> sharers;     // opinions, one run for each response
    };

    // Which row stands at an address.
    template <typename Row>
    class Stretches
    {
    public:
        explicit Stretches(const RowList<Row> &rows);
        std::optional<size_t> find(const Row &row) const; // none where it is not one of the list's

    private:
        struct Stretch
        {
            const Row *begin;
            const Row *end;
            size_t position;
        };
        std::vector<Stretch> m_stretches; // by address
    };

    std::optional<int> numberAt(size_t position) const;
    std::optional<int> findNoAt(size_t position) const;
    std::span<const Opinion *const> sharersAt(size_t response) const;
    void indexTree(const SnapshotIndex *before);
    void indexUses(const SnapshotIndex *before);
    Uses makeUses() const;

    const Snapshot &m_snapshot;
    PlanEdition m_edition;
    Stretches<Opinion> m_opinionRows;
    Stretches<Response> m_responseRows;
    Places<NodeId> m_nodes;
    Places<OpinionId> m_opinions;
    Places<ResponseId> m_responses;
    Places<CategoryId> m_categories;
    std::vector<size_t> m_joined; // positions of the placed opinions without a No. of their own
    std::shared_ptr<const Tree> m_tree;
    std::shared_ptr<const Uses> m_uses;
    std::vector<const Opinion *> m_sharers; // as Uses::sharers
};

// The same as of the index, which it does not need.
const Opinion *findOpinionByNo(const Snapshot &snapshot, int no);

// True where the opinion has no response or one without a visible character.
bool isUnanswered(const Opinion &opinion, const SnapshotIndex &index);

} // namespace gaiyo
