#include "document/operations/plain_fields.h"

#include "domain/row_values.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <optional>

namespace gaiyo {

namespace {

const QString kPairedChange = QStringLiteral("change");
const QString kPairedOpinion = QStringLiteral("opinion");
const QString kPairedOpinions = QStringLiteral("opinions");
const QString kChangeNode = QStringLiteral("node");

struct PlanChangeSentences
{
    Q_DECLARE_TR_FUNCTIONS(Operation)
};

// The opinions that are named, by id or No., each once; none where the argument is absent.
Result<std::optional<QStringList>> readPairedOpinions(OperationContext &context)
{
    if (!context.arguments.has(kPairedOpinions))
        return std::optional<QStringList>();
    const QJsonValue given = context.arguments.raw(kPairedOpinions);
    if (!given.isArray())
        context.arguments.reject(kPairedOpinions);
    QStringList ids;
    for (const QJsonValue &each : given.toArray()) {
        const Opinion *byNo =
            each.isDouble() ? context.state.index().findOpinionByNo(each.toInt()) : nullptr;
        const QString id = byNo ? byNo->id.value() : each.toString();
        if (!context.transaction.find(Entity::Opinion, id))
            return Error{ErrorKind::NotFound,
                         PlanChangeSentences::tr("There is no opinion “%1” in the document.")
                             .arg(each.toVariant().toString())};
        ids += id;
    }
    ids.removeDuplicates();
    return std::optional(ids);
}

Result<void> readChangeFields(OperationContext &context, QJsonObject &fields)
{
    readGivenFields(context.arguments, Entity::PlanChange, fields);
    if (!context.arguments.has(kChangeNode))
        return {};
    const auto node = context.nodeOrNull(kChangeNode);
    if (!node)
        return node.error();
    fields.insert(kChangeNode, jsonOf(*node));
    return {};
}

Result<void> pairOpinions(OperationContext &context, const QString &change, QStringList opinions)
{
    WriteTransaction &transaction = context.transaction;
    for (const Record &row : transaction.select(Entity::PlanChangeOpinion, kPairedChange, change)) {
        if (opinions.removeOne(row.fields[kPairedOpinion].toString()))
            continue;
        if (const auto same = context.checkRowUnchanged(Entity::PlanChangeOpinion, row.id); !same)
            return same;
        transaction.remove(Entity::PlanChangeOpinion, row.id);
    }
    for (const QString &opinion : opinions)
        transaction.insert(Entity::PlanChangeOpinion, context.newId(),
                           {{kPairedChange, change}, {kPairedOpinion, opinion}});
    return {};
}

} // namespace

Result<QString> addPlanChange(OperationContext &context)
{
    QJsonObject fields = newRowFields(Entity::PlanChange);
    if (const auto read = readChangeFields(context, fields); !read)
        return read.error();
    const auto opinions = readPairedOpinions(context);
    if (!opinions)
        return opinions.error();
    if (const auto placed = readRank(context, Entity::PlanChange, {}, fields); !placed)
        return placed.error();
    const auto id = insertNamedRow(context, Entity::PlanChange, fields);
    if (!id)
        return id;
    const auto paired = pairOpinions(context, *id, opinions->value_or(QStringList()));
    return paired ? id : Result<QString>(paired.error());
}

Result<QString> setPlanChange(OperationContext &context)
{
    const auto change = context.requireRow(Entity::PlanChange, QStringLiteral("id"));
    if (!change)
        return change.error();
    QJsonObject fields;
    if (const auto read = readChangeFields(context, fields); !read)
        return read.error();
    const auto opinions = readPairedOpinions(context);
    if (!opinions)
        return opinions.error();
    const auto id = updateRow(context, Entity::PlanChange, change->id, fields);
    if (!id || !*opinions)
        return id;
    const auto paired = pairOpinions(context, change->id, **opinions);
    return paired ? id : Result<QString>(paired.error());
}

Result<QString> movePlanChange(OperationContext &context)
{
    const auto change = context.requireRow(Entity::PlanChange, QStringLiteral("id"));
    if (!change)
        return change.error();
    QJsonObject fields;
    if (const auto placed = readRank(context, Entity::PlanChange, change->id, fields); !placed)
        return placed.error();
    return updateRow(context, Entity::PlanChange, change->id, fields);
}

Result<QString> removePlanChange(OperationContext &context)
{
    const auto change = context.requireRow(Entity::PlanChange, QStringLiteral("id"));
    if (!change)
        return change.error();
    if (const auto read = context.arguments.finish(); !read)
        return read.error();
    if (const auto same = context.checkRowUnchanged(Entity::PlanChange, change->id); !same)
        return same.error();
    if (const auto freed = pairOpinions(context, change->id, {}); !freed)
        return freed.error();
    context.transaction.remove(Entity::PlanChange, change->id);
    return change->id;
}

} // namespace gaiyo
