#include "store/rows/row_version.h"

#include "base/canonical_json.h"
#include "store/rows/record_hash.h"

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

namespace {

// U+0001 is in no sanitised text, so that no words look like a mark.
constexpr QChar kMark = u'\u0001';

QString markOf(QStringView what)
{
    return kMark + what.toString();
}

// The hash of words that stand in another row.
bool isProof(const Field &field)
{
    return field.life == FieldLife::Computed && field.type == FieldType::Text;
}

void replaceText(std::optional<QJsonObject> &fields, const QString &name, const QString &by)
{
    if (fields && fields->value(name).isString())
        fields->insert(name, by);
}

} // namespace

KeptChange keptInHistory(Entity entity, std::optional<QJsonObject> before,
                         std::optional<QJsonObject> after, bool hidesWords)
{
    for (const Field &field : fieldsOf(entity)) {
        const QString name = QLatin1String(field.name);
        if (isProof(field)) {
            replaceText(before, name, {});
            replaceText(after, name, {});
        }
        if (!field.isDeferred)
            continue;
        const bool isChanged = before && after && before->value(name) != after->value(name);
        const QStringView former = hidesWords ? kHiddenMark : kFormerMark;
        replaceText(before, name, markOf(isChanged ? former : kWordsMark));
        replaceText(after, name, markOf(kWordsMark));
    }
    return {std::move(before), std::move(after)};
}

bool isLeftOut(const Field &field, const QJsonValue &value)
{
    return (field.isDeferred && value.toString().startsWith(kMark)) ||
           (isProof(field) && value.toString().isEmpty());
}

bool areSameEdits(Entity entity, const QJsonObject &a, const QJsonObject &b)
{
    return std::ranges::all_of(fieldsOf(entity), [&](const Field &field) {
        const QString name = QLatin1String(field.name);
        return field.life != FieldLife::Edited || a.value(name) == b.value(name) ||
               isLeftOut(field, a.value(name)) || isLeftOut(field, b.value(name));
    });
}

QJsonObject withoutMarks(Entity entity, QJsonObject fields)
{
    for (const Field &field : fieldsOf(entity)) {
        const QString name = QLatin1String(field.name);
        if (isLeftOut(field, fields.value(name)))
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
