#pragma once

#include "document/sharing/table_update_report.h"

#include <optional>

namespace gaiyo {

// What has to be done to a document so that it has what the table alone changed, as operations one
// after the other: for Document::applyAll().
class TableUpdate
{
public:
    // Made on the values as they are within the transaction.
    TableUpdate(const ReturnedTable &table, const Snapshot &now);

    const TableUpdateReport &report() const { return m_made.report; }
    bool isEmpty() const { return m_made.steps.empty(); }

    // The next operation, after those whose ids were answered; none at the end.
    std::optional<Operation> next(const QStringList &answered) const;

private:
    QString withIds(QString markup, const QStringList &answered) const;

    UpdateSteps m_made;
};

} // namespace gaiyo
