#include "document/operations/operation_context.h"

#include "domain/row_values.h"
#include "domain/work/coverage.h"

#include <algorithm>

namespace gaiyo {

namespace {

const QString kNode = QStringLiteral("node");
const QString kRank = QStringLiteral("rank");
const QString kResponse = QStringLiteral("response");
const QString kJoinedTo = QStringLiteral("joined");

// Null where the row that the field names is gone, too.
void keepLink(WriteTransaction &transaction, Entity to, const QString &field, QJsonObject &fields)
{
    if (!fields[field].isNull() && !transaction.find(to, fields[field].toString()))
        fields[field] = QJsonValue();
}

// The response went with its last opinion, and comes back with it.
void bringBackResponse(WriteTransaction &transaction, const QJsonObject &fields)
{
    const QString id = fields[kResponse].toString();
    if (id.isEmpty())
        return;
    if (const auto removed = transaction.findRemoved(Entity::Response, id))
        transaction.insert(Entity::Response, id, removed->fields);
}

// The old place where it is free, else behind what stands there now.
Result<void> keepPlace(OperationContext &context, QJsonObject &fields)
{
    const SiblingRows siblings{Entity::Opinion, kNode, fields[kNode]};
    // No id is empty, so this stands before whatever has the rank.
    const RankedRow place{Entity::Opinion, QString(), fields[kRank].toString()};
    const auto next =
        context.transaction.findNeighbours(siblings, Side::After, &place, QString(), 1);
    if (next.empty() || next.front().rank != place.rank)
        return {};
    const auto rank = context.rankFor(siblings, QString());
    if (!rank)
        return rank.error();
    fields[kRank] = *rank;
    return {};
}

bool hasAllItNames(OperationContext &context, Entity entity, const QJsonObject &fields)
{
    return std::ranges::all_of(rowLinks(), [&](const RowLink &link) {
        const QJsonValue to = fields[link.field];
        return link.from != entity || to.isNull() ||
               context.transaction.find(link.to, to.toString()).has_value();
    });
}

// A letter whose words were changed since has other words where the passage stood.
bool isWhereItWas(OperationContext &context, Entity entity, const RemovedRow &row)
{
    return entity != Entity::Passage ||
           context.transaction.fieldRevision(Entity::Original, row.fields[u"original"].toString(),
                                             QStringLiteral("text")) <= row.removedAt;
}

// The history has no proof of the words of a passage. They are those that were cut where nobody
// corrected the letter since the passage was last written; else a person has to look.
QJsonObject provedAgain(OperationContext &context, const QString &id, const RemovedRow &row)
{
    QJsonObject fields = row.fields;
    const QString original = fields[u"original"].toString();
    const auto record = context.transaction.find(Entity::Original, original);
    const qint64 madeWithTheFile = 1; // of what the history has no entry
    const qint64 written =
        std::max(madeWithTheFile, context.transaction.lastEntry(id, row.removedAt - 1).revision);
    if (record && context.transaction.fieldRevision(Entity::Original, original,
                                                    QStringLiteral("text")) <= written) {
        const Stretch stretch{fields[u"start"].toInt(), fields[u"end"].toInt()};
        fields[QStringLiteral("quote")] =
            quoteOf(wordsOf(record->fields[u"text"].toString(), stretch));
    }
    return fields;
}

// What went with the opinion comes back with it, where all that it hangs on is there: the passages
// of letters that it was cut from, whose it was to answer, which changes of the plan it has.
void bringBackWhatHung(OperationContext &context, const QString &opinion, qint64 removedAt)
{
    WriteTransaction &transaction = context.transaction;
    for (const Entity entity : {Entity::Passage, Entity::Assignment, Entity::PlanChangeOpinion}) {
        for (const QString &id :
             transaction.rowsFreedAt(removedAt, entity, QStringLiteral("opinion"), opinion)) {
            const auto removed = transaction.findRemoved(entity, id);
            if (removed && removed->removedAt == removedAt &&
                hasAllItNames(context, entity, removed->fields) &&
                isWhereItWas(context, entity, *removed))
                transaction.insert(entity, id,
                                   entity == Entity::Passage ? provedAgain(context, id, *removed)
                                                             : removed->fields);
        }
    }
}

// One level deep: the one that it was joined to may have been joined itself since.
void keepJoined(WriteTransaction &transaction, QJsonObject &fields)
{
    const QJsonValue to = fields[kJoinedTo];
    if (to.isNull())
        return;
    const auto target = transaction.find(Entity::Opinion, to.toString());
    if (target && !target->fields[kJoinedTo].isNull())
        fields[kJoinedTo] = target->fields[kJoinedTo];
}

// Those that were joined to it are again, unless somebody did something else with them since.
void rejoin(WriteTransaction &transaction, const QString &opinion, qint64 removedAt)
{
    for (const QString &id :
         transaction.rowsFreedAt(removedAt, Entity::Opinion, kJoinedTo, opinion)) {
        const auto row = transaction.find(Entity::Opinion, id);
        if (row && row->fields[kJoinedTo].isNull() &&
            transaction.fieldRevision(Entity::Opinion, id, kJoinedTo) == removedAt &&
            transaction.countSiblings({Entity::Opinion, kJoinedTo, id}, 1) == 0)
            transaction.update(Entity::Opinion, id, {{kJoinedTo, opinion}});
    }
}

} // namespace

Result<Opinion> OperationContext::requireOrRestoreOpinion(const QString &name)
{
    auto found = requireOpinion(name);
    const QString id = arguments.raw(name).toString();
    if (found || found.error().kind != ErrorKind::NotFound || !ifUnchangedSince || id.isEmpty())
        return found;
    const auto removed = transaction.findRemoved(Entity::Opinion, id);
    if (!removed || removed->removedAt <= *ifUnchangedSince)
        return found;
    QJsonObject fields = removed->fields;
    bringBackResponse(transaction, fields);
    for (const RowLink &link : rowLinks()) {
        if (link.from == Entity::Opinion)
            keepLink(transaction, link.to, link.field, fields);
    }
    keepJoined(transaction, fields);
    if (fields[u"ref"].toString().isEmpty()) // it was removed before there were numbers
        fields[QStringLiteral("ref")] = newRef(*this);
    if (const auto kept = keepPlace(*this, fields); !kept)
        return kept.error();
    transaction.insert(Entity::Opinion, id, fields);
    bringBackWhatHung(*this, id, removed->removedAt);
    if (fields[kJoinedTo].isNull())
        rejoin(transaction, id, removed->removedAt);
    restored = true;
    restoring = transaction.changes();
    return rowOf<Opinion>(id, fields);
}

Result<void> OperationContext::checkBeforeRestoring(Entity entity, const QString &id,
                                                    const QJsonObject &mine)
{
    const auto row = transaction.find(entity, id);
    for (const QString &field : mine.keys()) {
        const auto past = transaction.fieldPast(entity, id, field, *ifUnchangedSince);
        const QJsonValue now = row ? row->fields[field] : QJsonValue();
        if (now == past.value || now == mine[field] || now == seen.value(field))
            continue;
        current = now.isString() ? QJsonObject{{QStringLiteral("id"), id}, {field, now}}
                                 : QJsonObject{{QStringLiteral("id"), id}};
        return conflictIn({id, field, seen.contains(field) ? seen.value(field) : past.value,
                           mine[field], now, past.changedBy, past.changedAt},
                          id);
    }
    return {};
}

} // namespace gaiyo
