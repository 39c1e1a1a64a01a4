#include "document/operations/plain_fields.h"

#include "domain/markup.h"
#include "domain/row_values.h"

#include <QRegularExpression>

namespace gaiyo {

namespace {

// The place of a new or moved opinion: its node and its rank there.
Result<void> readPlace(OperationContext &context, const QString &self, QJsonObject &fields)
{
    const auto node = context.nodeOrNull(QStringLiteral("node"));
    if (!node)
        return node.error();
    fields.insert(QStringLiteral("node"), jsonOf(*node));
    return readRank(context, Entity::Opinion, self, fields);
}

Result<void> readCategory(OperationContext &context, QJsonObject &fields)
{
    const auto category = context.categoryOrNull(QStringLiteral("category"));
    if (!category)
        return category.error();
    fields.insert(QStringLiteral("category"), jsonOf(*category));
    return {};
}

// The number that a new opinion brings along; no other may have it. None: it gets the next one.
std::optional<QString> readFreeRef(OperationContext &context)
{
    const QString name = QStringLiteral("ref");
    const auto ref = context.arguments.textOrNull(name);
    if (!ref)
        return std::nullopt;
    const bool isTaken = context.transaction.countSiblings({Entity::Opinion, name, *ref}, 1) > 0;
    static const QRegularExpression kRef(QRegularExpression::anchoredPattern(
        QStringLiteral("[1-9][0-9]{0,8}(?:-[1-9][0-9]{0,8})?")));
    if (isTaken || !kRef.match(*ref).hasMatch())
        context.arguments.reject(name);
    return ref;
}

// The response of a new opinion; null where it has none.
Result<QJsonValue> insertResponse(OperationContext &context, const QString &markup)
{
    if (markup.isEmpty())
        return QJsonValue();
    if (const auto parsed = parseMarkup(markup); !parsed)
        return parsed.error();
    const QString id = context.newId();
    context.transaction.insert(Entity::Response, id, {{QStringLiteral("text"), markup}});
    return QJsonValue(id);
}

} // namespace

void dropUnusedResponse(OperationContext &context, const std::optional<ResponseId> &id)
{
    if (id && context.transaction.countSiblings(
                  {Entity::Opinion, QStringLiteral("response"), id->value()}, 1) == 0)
        context.transaction.remove(Entity::Response, id->value());
}

// What a colleague has written since the caller looked, in the opinion or in a response that would
// be removed with it, must not be thrown away unseen.
Result<void> checkRemoval(OperationContext &context, const Opinion &opinion)
{
    if (const auto same = context.checkRowUnchanged(Entity::Opinion, opinion.id.value());
        !same || !opinion.response)
        return same;
    const auto users = context.transaction.countSiblings(
        {Entity::Opinion, QStringLiteral("response"), opinion.response->value()}, 2);
    return users > 1 ? Result<void>()
                     : context.checkRowUnchanged(Entity::Response, opinion.response->value());
}

Result<QString> addOpinion(OperationContext &context)
{
    ArgumentReader &arguments = context.arguments;
    arguments.require(QStringLiteral("summary"));
    QJsonObject fields = newRowFields(Entity::Opinion);
    readGivenFields(arguments, Entity::Opinion, fields);
    const QString markup = arguments.textOrNull(QStringLiteral("response")).value_or(QString());
    if (const auto category = readCategory(context, fields); !category)
        return category.error();
    if (const auto placed = readPlace(context, QString(), fields); !placed)
        return placed.error();
    const auto ref = readFreeRef(context);
    if (const auto read = arguments.finish(); !read)
        return read.error();
    const auto response = insertResponse(context, markup);
    if (!response)
        return response.error();
    fields.insert(QStringLiteral("response"), *response);
    fields.insert(QStringLiteral("ref"), ref ? *ref : newRef(context));
    auto added = insertRow(context, Entity::Opinion, fields);
    if (added && ref)
        context.transaction.countNumbers();
    return added;
}

Result<QString> setOpinion(OperationContext &context)
{
    const auto opinion = context.requireOrRestoreOpinion(QStringLiteral("id"));
    if (!opinion)
        return opinion.error();
    QJsonObject fields;
    readGivenFields(context.arguments, Entity::Opinion, fields);
    if (context.arguments.has(QStringLiteral("category"))) {
        if (const auto category = readCategory(context, fields); !category)
            return category.error();
    }
    return updateRow(context, Entity::Opinion, opinion->id.value(), fields);
}

Result<QString> setStage(OperationContext &context)
{
    const QString name = QStringLiteral("stage");
    const auto opinion = context.requireOpinion(QStringLiteral("id"));
    if (!opinion)
        return opinion.error();
    const QString stage = context.arguments.line(name);
    if (!isPossibleValue(*findField(Entity::Opinion, name), stage))
        context.arguments.reject(name);
    return updateRow(context, Entity::Opinion, opinion->id.value(), {{name, stage}});
}

Result<QString> moveOpinion(OperationContext &context)
{
    const auto opinion = context.requireOpinion(QStringLiteral("id"));
    if (!opinion)
        return opinion.error();
    const QString id = opinion->id.value();
    QJsonObject fields;
    if (const auto placed = readPlace(context, id, fields); !placed)
        return placed.error();
    return updateRow(context, Entity::Opinion, id, fields);
}

Result<QString> removeOpinion(OperationContext &context)
{
    const auto opinion = context.requireOpinion(QStringLiteral("id"));
    if (!opinion)
        return opinion.error();
    if (const auto read = context.arguments.finish(); !read)
        return read.error();
    const QString id = opinion->id.value();
    if (const auto same = checkRemoval(context, *opinion); !same)
        return same.error();
    freeOpinion(context, id);
    context.transaction.remove(Entity::Opinion, id);
    dropUnusedResponse(context, opinion->response);
    return id;
}

} // namespace gaiyo
