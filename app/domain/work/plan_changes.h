#pragma once

#include "domain/snapshot_index.h"
#include "domain/work/plan_change.h"

#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace gaiyo {

// The changes of the plan as people look for them. Valid as long as the snapshot.
class PlanChanges
{
public:
    PlanChanges(const Snapshot &snapshot, const SnapshotIndex &index);

    // In the order of the plan: by their headings, below one heading as clerks put them. One
    // without a heading stays behind the change that clerks put before it.
    const std::vector<const PlanChange *> &inPlanOrder() const { return m_ordered; }

    // The opinions that are the reason, each once, in the order of their No.
    std::vector<const Opinion *> opinionsOf(const PlanChange &change) const;
    bool hasOpinion(const PlanChange &change) const;
    // Whether the plan was changed for the opinion, or for one that is joined to it or that it is
    // joined to: they have one answer.
    bool isReason(const Opinion &opinion) const;

private:
    void orderChanges();
    void pairOpinions();

    const Snapshot &m_snapshot;
    const SnapshotIndex &m_index;
    std::vector<const PlanChange *> m_ordered;
    std::unordered_map<PlanChangeId, std::vector<const Opinion *>> m_opinions;
    std::unordered_set<OpinionId> m_reasons; // those that stand for them
};

// The heading that a change stands under, and its words behind it: ⑤　電子申請の拡大　表3. Where
// another heading is called alike, the one above it stands before: 第1章　情報化の推進／…
QString placeWords(const PlanChange &change, const Snapshot &snapshot, const SnapshotIndex &index,
                   const std::unordered_map<NodeId, QString> &numbers);

// Its page in an edition: its own, which is of the draft, or its heading's; "" for none.
QString pageOf(const PlanChange &change, PlanEdition edition, const SnapshotIndex &index);

} // namespace gaiyo
