#pragma once

#include "collect/printed_order.h"

#include <QString>

namespace gaiyo {

// How opinions are called beside the words that they came from: No.3, 第2章のNo.3 where numbers
// begin anew, by 整理番号 (整理番号12-3) where one is not printed. One that is joined to another is
// called as that one.
class OpinionNames
{
public:
    // The values must outlive it.
    explicit OpinionNames(const Snapshot &values);

    const SnapshotIndex &index() const { return m_index; }
    QString nameOf(const OpinionId &id) const;

private:
    SnapshotIndex m_index;
    Settings m_settings;
    std::unordered_map<NodeId, QString> m_numbers;
    PrintedOrder m_order;
};

} // namespace gaiyo
