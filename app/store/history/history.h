#pragma once

#include "base/result.h"
#include "store/history/row_past.h"
#include "store/rows/operation_info.h"
#include "store/rows/record.h"

#include <QDateTime>

#include <optional>
#include <vector>

namespace gaiyo {

class Connection;

// One commit as it is written down.
struct OperationEntry
{
    OperationInfo info;
    QString author;
    QDateTime at;
    qint64 revision = 0;
};

// The kind of an operation that only gives the state before it a name (versions.h).
inline const QString kVersionKind = QStringLiteral("version");
inline const QString kApprovalKind = QStringLiteral("approval"); // a version that was decided on

// The kind of an operation by which sheets go to departments: they show the state before it.
inline const QString kInquiryKind = QStringLiteral("inquire");

// The kind of an operation that changes nothing, before a table of the document is given away: what
// comes back is held against that state.
inline const QString kExportKind = QStringLiteral("export");

// Saves of one field within this time are one entry of the history.
inline constexpr qint64 kCoalesceSeconds = 300;

// The revision of the operation with this UUID; none if it is not in the file.
Result<std::optional<qint64>> findOperation(Connection &connection, const QString &uuid);

// The UUID of the operation that made this revision, "" if there is none.
Result<QString> findOperationUuid(Connection &connection, qint64 revision);

// See WriteTransaction::fieldPast(), lastEntry() and findRemoved(), for rows whose present value is
// known to have changed since, or that are gone.
Result<FieldPast> findFieldPast(Connection &connection, const QString &row, const QString &field,
                                qint64 revision);
// The revision at which the field of this row got the value that it has now, removals that were
// undone since left aside; none where the history does not tell.
Result<std::optional<qint64>> findFieldSet(Connection &connection, const QString &row,
                                           const QString &field);
Result<LastEntry> findLastEntry(Connection &connection, const QString &row, qint64 revision);
Result<std::optional<RemovedRow>> findRemovedRow(Connection &connection, const QString &row);
// See WriteTransaction::rowsFreedAt().
Result<std::vector<QString>> findRowsFreedAt(Connection &connection, qint64 revision, Entity entity,
                                             const QString &field, const QString &to);

// Writes the operation, the history of its rows, and which ids it retired or brought back. A save
// of the same field of the same row by the same author within five minutes of the entry's first
// one is laid into that entry. Needs a transaction open.
Result<void> writeHistoryInTransaction(Connection &connection, const OperationEntry &entry,
                                       const std::vector<RowChange> &changes);

} // namespace gaiyo
