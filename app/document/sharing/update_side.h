#pragma once

#include "domain/snapshot.h"
#include "domain/snapshot_index.h"

#include <QHash>
#include <QStringList>

#include <optional>

namespace gaiyo {

struct ReturnedTable;

// The headings of a snapshot, by where a table would look for them.
class UpdateHeadings
{
public:
    explicit UpdateHeadings(const Snapshot &snapshot);

    QStringList pathOf(const std::optional<NodeId> &node) const;
    std::optional<NodeId> find(const QStringList &path) const;
    // By numbers and titles in any width and with any blanks, or by titles alone where no other
    // heading has them; none where two could be meant.
    std::optional<NodeId> findMeant(const QStringList &path) const;

private:
    void addWritings() const;
    void addWritings(const Node &node, const QStringList &above) const;

    const Snapshot &m_values;
    QHash<NodeId, QStringList> m_paths;
    QHash<QString, NodeId> m_nodes;
    // Made when somebody asks: few tables have a heading that is written otherwise.
    mutable QHash<NodeId, QStringList> m_writings;
    mutable QHash<QString, std::optional<NodeId>> m_written; // none for two headings
};

// A snapshot with the ways to look into it.
struct UpdateSide
{
    explicit UpdateSide(const Snapshot &snapshot);

    QString markupOf(const Opinion &opinion) const;
    QString plainOf(const Opinion &opinion) const;
    QString labelOf(const Opinion &opinion, const ReturnedTable &table) const;
    QString placeOf(const Opinion &opinion) const; // the title of its heading

    const Snapshot &values;
    SnapshotIndex index;
    UpdateHeadings headings;
};

} // namespace gaiyo
