#include "document/operations/plain_fields.h"

#include "domain/row_values.h"

#include <QCoreApplication>

namespace gaiyo {

namespace {

const QString kJoined = QStringLiteral("joined");

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Operation)
};

} // namespace

// One level deep: what was joined to this one is joined to the other now, and what the other is
// joined to is what is meant.
Result<QString> joinOpinion(OperationContext &context)
{
    const auto opinion = context.requireOpinion(QStringLiteral("id"));
    if (!opinion)
        return opinion.error();
    const auto with = context.requireOpinion(QStringLiteral("with"));
    if (!with)
        return with.error();
    if (const auto read = context.arguments.finish(); !read)
        return read.error();
    const QString id = opinion->id.value();
    const QString representative = with->joined.value_or(with->id).value();
    if (representative == id)
        return invalidOperation(
            Sentences::tr("An opinion cannot be joined to itself; please choose another one."));
    const QJsonObject mine{{kJoined, representative}};
    if (const auto same = context.checkUnchanged(Entity::Opinion, id, mine); !same)
        return same.error();
    for (const Record &follower : context.transaction.select(Entity::Opinion, kJoined, id))
        context.transaction.update(Entity::Opinion, follower.id, mine);
    context.transaction.update(Entity::Opinion, id, mine);
    return id;
}

Result<QString> partOpinion(OperationContext &context)
{
    const auto opinion = context.requireOpinion(QStringLiteral("id"));
    if (!opinion)
        return opinion.error();
    return updateRow(context, Entity::Opinion, opinion->id.value(), {{kJoined, QJsonValue()}});
}

} // namespace gaiyo
