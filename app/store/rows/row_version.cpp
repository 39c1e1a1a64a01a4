#include "store/rows/row_version.h"

#include "base/canonical_json.h"
#include "store/rows/record_hash.h"

#include <QCryptographicHash>

#include <algorithm>

namespace gaiyo {

std::vector<const Field *> fieldsOfVersion(Entity entity, int version)
{
    std::vector<const Field *> fields;
    for (const Field &field : fieldsOf(entity)) {
        if (field.since <= version)
            fields.push_back(&field);
    }
    std::ranges::stable_sort(fields, {}, [](const Field *field) { return field->since; });
    return fields;
}

QJsonObject completeFields(Entity entity, const QJsonObject &stored)
{
    QJsonObject fields;
    for (const Field &field : fieldsOf(entity)) {
        const QString name = QLatin1String(field.name);
        const auto found = stored.find(name);
        if (found != stored.end())
            fields.insert(name, found.value());
        else if (field.since > firstVersionOf(entity)) // all else that is not there is damage
            fields.insert(name, defaultOf(field));
    }
    return fields;
}

std::optional<QJsonObject> findStoredFields(Entity entity, const QByteArray &json)
{
    const auto stored = findJsonObject(json);
    return stored && !stored->isEmpty() ? completeFields(entity, *stored) : stored;
}

// U+0001 is in no sanitised text, so that no words look like a hash.
constexpr QStringView kHashMark = u"\u0001sha256:";

QJsonObject fieldsForHistory(Entity entity, const QJsonObject &fields)
{
    QJsonObject kept = fields;
    for (const Field &field : fieldsOf(entity)) {
        const QString name = QLatin1String(field.name);
        if (!field.isDeferred || !kept[name].isString() || isHashOfWords(field, kept[name]))
            continue;
        const QByteArray words = kept[name].toString().toUtf8();
        kept[name] =
            kHashMark.toString() +
            QString::fromLatin1(
                QCryptographicHash::hash(words, QCryptographicHash::Sha256).left(16).toHex());
    }
    return kept;
}

bool isHashOfWords(const Field &field, const QJsonValue &value)
{
    return field.isDeferred && value.toString().startsWith(kHashMark);
}

bool areSameEdits(Entity entity, const QJsonObject &a, const QJsonObject &b)
{
    const QJsonObject left = fieldsForHistory(entity, a);
    const QJsonObject right = fieldsForHistory(entity, b);
    return std::ranges::all_of(fieldsOf(entity), [&](const Field &field) {
        const QString name = QLatin1String(field.name);
        return field.life != FieldLife::Edited || left.value(name) == right.value(name);
    });
}

QJsonObject withoutHashes(Entity entity, QJsonObject fields)
{
    for (const Field &field : fieldsOf(entity)) {
        const QString name = QLatin1String(field.name);
        if (isHashOfWords(field, fields.value(name)))
            fields.insert(name, QString());
    }
    return fields;
}

QJsonObject fieldsInVersion(Entity entity, const QJsonObject &fields, int version)
{
    QJsonObject older;
    for (const Field *field : fieldsOfVersion(entity, version))
        older.insert(QLatin1String(field->name), fields[QLatin1String(field->name)]);
    return older;
}

bool isHashOf(const QByteArray &hash, Entity entity, const QString &id, const QJsonObject &fields)
{
    for (int version = newestFieldVersion(); version >= firstVersionOf(entity); --version) {
        // What that version did not have must be as it takes it to have been.
        const bool isItsOwn = std::ranges::all_of(fieldsOf(entity), [&](const Field &field) {
            return field.since <= version || fields[QLatin1String(field.name)] == defaultOf(field);
        });
        if (isItsOwn && hash == recordHash(entity, id, fieldsInVersion(entity, fields, version)))
            return true;
    }
    return false;
}

} // namespace gaiyo
