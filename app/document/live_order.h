#pragma once

#include "document/shared_map.h"
#include "domain/snapshot.h"
#include "store/rows/ranked_rows.h"

#include <optional>

namespace gaiyo {

// What the order of a snapshot's rows follows from and the snapshot itself does not hold: ranks,
// and which opinion uses a response first. With it every row's position is found by a search, so
// that a change in the order need not arrange everything. Copies are cheap.
class LiveOrder
{
public:
    struct Place
    {
        std::optional<NodeId> node;
        QString rank;

        bool operator==(const Place &) const = default;
    };

    // For values in the order that Snapshot promises.
    void reset(const Snapshot &values, const std::vector<RankedRow> &ranks);

    // Of all rows but opinions.
    QString rank(const QString &id) const { return m_ranks.value(id); }
    void setRank(const QString &id, const QString &rank) { m_ranks.insert(id, rank); }
    void removeRank(const QString &id) { m_ranks.remove(id); }

    // Nodes in their order.
    void setNodes(const std::vector<Node> &nodes);
    bool hasNode(const NodeId &id) const { return m_nodePositions.contains(id.value()); }
    // Behind all nodes for the tray.
    size_t nodePosition(const std::optional<NodeId> &id) const;

    const Place *findPlace(const OpinionId &id) const { return m_places.find(id.value()); }
    void setPlace(const OpinionId &id, const Place &place) { m_places.set(id.value(), place); }
    void removePlace(const OpinionId &id) { m_places.remove(id.value()); }

    // None for a response that no opinion uses.
    const OpinionId *findFirstUse(const ResponseId &id) const { return m_uses.find(id.value()); }
    void setFirstUse(const ResponseId &id, const OpinionId &by) { m_uses.set(id.value(), by); }
    void removeFirstUse(const ResponseId &id) { m_uses.remove(id.value()); }
    // How many opinions use it.
    size_t users(const ResponseId &id) const;
    void addUser(const ResponseId &id) { m_users.set(id.value(), users(id) + 1); }
    void removeUser(const ResponseId &id);

    // Where the opinion stands, or would stand, at this place.
    size_t position(const RowList<Opinion> &rows, const Place &place, const OpinionId &id) const;
    // Where the response stands, or would stand, with this first use.
    size_t position(const RowList<Response> &rows, const ResponseId &id,
                    const OpinionId *firstUse) const;
    std::optional<size_t> find(const RowList<Opinion> &rows, const OpinionId &id) const;
    std::optional<size_t> find(const RowList<Response> &rows, const ResponseId &id) const;
    // How many responses are used first by an opinion before this one.
    size_t usedBefore(const RowList<Response> &rows, const OpinionId &opinion) const;
    size_t usedAtAll(const RowList<Response> &rows) const;

private:
    bool isBefore(const OpinionId &a, const OpinionId &b) const;
    bool isBefore(const OpinionId &a, const Place &placeB, const OpinionId &b) const;

    QHash<QString, QString> m_ranks;
    QHash<QString, size_t> m_nodePositions;
    SharedMap<Place> m_places;   // of opinions
    SharedMap<OpinionId> m_uses; // the first of each response
    SharedMap<size_t> m_users;   // of each response that has any
};

} // namespace gaiyo
