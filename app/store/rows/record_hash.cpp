#include "store/rows/record_hash.h"

#include "base/canonical_json.h"

#include <QCryptographicHash>

namespace gaiyo {

QByteArray recordHash(Entity entity, const QString &id, const QJsonObject &fields)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(entityName(entity).toUtf8() + '\n' + id.toUtf8() + '\n');
    hash.addData(canonicalJson(fields));
    return hash.result().first(16);
}

} // namespace gaiyo
