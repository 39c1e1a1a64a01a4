#pragma once

#include "base/result.h"
#include "store/rows/record.h"
#include "store/rows/record_hash.h"

#include <QByteArray>

#include <functional>
#include <optional>

namespace gaiyo {

class Connection;
class Statement;

// A row with what the store keeps beside its fields.
struct StoredRow
{
    Record record;
    qint64 made = 0;            // revision of the operation that made it
    QJsonObject fieldRevisions; // of the fields that changed since
    QString updatedAt;
    QString updatedBy;

    bool operator==(const StoredRow &) const = default;
};

// The fields as they can be stored: known names, right types, whole numbers, storable text.
// Internal error otherwise. With `complete`, every field must be there.
Result<QJsonObject> checkFields(Entity entity, const QJsonObject &fields, bool complete);

// The rows of one entity where `field` is `value`, in order of rank, then id; all of them with an
// empty field name. `visit` is called with each row and the hash stored with it.
using RowVisitor = std::function<void(StoredRow row, const QByteArray &storedHash)>;
Result<void> visitRows(Connection &connection, Entity entity, const QString &field,
                       const QJsonValue &value, const RowVisitor &visit);

// All rows of one entity as they lie in the file: where the order does not matter. A large table is
// not put into an order in memory then.
Result<void> scanRows(Connection &connection, Entity entity, const RowVisitor &visit);

// The same of a file that is not upgraded yet, whose rows have the columns of that version only.
using OlderRowVisitor =
    std::function<void(const QString &id, const QJsonObject &fields, const QByteArray &storedHash)>;
Result<void> visitOlderRows(Connection &connection, Entity entity, int version,
                            const OlderRowVisitor &visit);

Result<std::optional<StoredRow>> findRow(Connection &connection, Entity entity, const QString &id);

// True if a row of any entity has the id.
Result<bool> isLiveId(Connection &connection, const QString &id);

// These need a transaction open. Update and remove expect the row at revision `expected`;
// Conflict if it is not there.
Result<void> insertRow(Connection &connection, const StoredRow &row);
Result<void> updateRow(Connection &connection, const StoredRow &row, qint64 expected);
Result<void> writeHash(Connection &connection, Entity entity, const QString &id,
                       const QByteArray &hash);
Result<void> removeRow(Connection &connection, const Record &record);

} // namespace gaiyo
