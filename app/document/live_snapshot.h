#pragma once

#include "document/change_set.h"
#include "domain/snapshot.h"
#include "store/rows/record.h"

#include <QHash>

#include <vector>

namespace gaiyo {

// The open document's values, kept up to date row by row, so that a save in a document of 10,000
// opinions costs no second reading of it. Whoever holds a SnapshotPtr keeps what it had.
class LiveSnapshot
{
public:
    SnapshotPtr values() const { return m_values; }
    qint64 revision() const { return m_values->revision; }

    // Replaces everything; needs the ranks of the rows that have one.
    void reset(Snapshot values, const std::vector<Record> &rankedRows);
    void reset(Snapshot values);
    // False if there are too many changes or the ranks are not known: call reset() then.
    bool apply(const std::vector<RowChange> &changes, qint64 revision);

    bool hasRanks() const { return m_hasRanks; }

private:
    void applyOpinion(const RowChange &change);
    void applyNode(const RowChange &change);
    void applyCategory(const RowChange &change);
    void applyResponse(const RowChange &change);
    void keepRank(const RowChange &change);
    void reorder();

    std::shared_ptr<Snapshot> m_values = std::make_shared<Snapshot>();
    QHash<QString, QString> m_ranks;
    bool m_hasRanks = false;
    bool m_nodesMoved = false;
    bool m_usesChanged = false;
};

ChangeSet changeSetOf(const std::vector<RowChange> &changes, qint64 revision, bool byOthers);

} // namespace gaiyo
