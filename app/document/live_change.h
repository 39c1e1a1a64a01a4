#pragma once

#include "document/live_order.h"
#include "store/rows/record.h"

#include <map>
#include <vector>

namespace gaiyo {

// Brings changes of rows into arranged values, so that they are arranged again: what leaves its
// place is taken out while the old order still holds, then the nodes change, then everything is
// put in where it belongs now.
class LiveChange
{
public:
    LiveChange(Snapshot &values, LiveOrder &order, const std::vector<RowChange> &changes);

    void run();

private:
    // A response that is taken out because its first use may change.
    struct Loose
    {
        Response row;
        // The opinion that used it first, and where that one stood.
        std::optional<OpinionId> firstUse;
        LiveOrder::Place place;
    };

    // An opinion that changes.
    struct Changed
    {
        OpinionId id;
        std::optional<Opinion> after; // none where it is removed
        LiveOrder::Place place;       // then
        bool stays = false;           // it was in this place before
    };

    template <typename Visit>
    void visit(Entity entity, Visit visit) const;
    void gatherOpinion(const RowChange &change);

    void applyCategory(const RowChange &change);
    void changeResponse(const RowChange &change);
    void loosenResponses(const Changed &opinion);
    void loosen(const std::optional<ResponseId> &response);
    void takeOut(const Changed &opinion);
    void applyNodes();
    bool applyNode(const RowChange &change);
    std::vector<Node> nodesInOrder() const;
    void moveOpinions(const std::vector<Node> &to);
    void moveResponses(size_t firstOpinion, size_t lastOpinion, size_t firstResponse,
                       size_t lastResponse);
    void putIn(const Changed &opinion);
    void putIn(const Loose &loose);
    size_t findFirstUse(const Loose &loose) const;
    size_t firstPossibleUse(const Loose &loose) const;

    Snapshot &m_values;
    LiveOrder &m_order;
    const std::vector<RowChange> &m_changes;
    std::vector<Changed> m_opinions;
    std::map<ResponseId, Loose> m_loose;
    std::map<ResponseId, std::vector<OpinionId>> m_newUses; // by opinions that change
    bool m_isReordered = false;                             // nodes with opinions changed places
};

} // namespace gaiyo
