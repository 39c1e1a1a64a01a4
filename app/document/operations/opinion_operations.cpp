#include "document/operations/operation_context.h"

#include "domain/markup.h"

namespace gaiyo {

namespace {

template <typename RowId>
QJsonValue orNull(const std::optional<RowId> &id)
{
    return id ? QJsonValue(id->value()) : QJsonValue();
}

// The place of a new or moved opinion: its node and its rank there.
Result<void> readPlace(OperationContext &context, const QString &self, QJsonObject &fields)
{
    const auto node = context.nodeOrNull(QStringLiteral("node"));
    if (!node)
        return node.error();
    const auto rank =
        context.rankFor({Entity::Opinion, QStringLiteral("node"), orNull(*node)}, self);
    if (!rank)
        return rank.error();
    fields.insert(QStringLiteral("node"), orNull(*node));
    fields.insert(QStringLiteral("rank"), *rank);
    return {};
}

// The response of a new opinion; null where it has none.
Result<QJsonValue> insertResponse(OperationContext &context, const QString &markup)
{
    if (markup.isEmpty())
        return QJsonValue();
    if (const auto parsed = parseMarkup(markup); !parsed)
        return parsed.error();
    const auto id = context.newId();
    if (!id)
        return id.error();
    const auto done =
        context.transaction.insert(Entity::Response, *id, {{QStringLiteral("text"), markup}});
    return done ? Result<QJsonValue>(QJsonValue(*id)) : done.error();
}

} // namespace

Result<void> dropUnusedResponse(OperationContext &context, const std::optional<ResponseId> &id)
{
    if (!id)
        return {};
    const auto users = context.transaction.countSiblings(
        {Entity::Opinion, QStringLiteral("response"), id->value()}, 1);
    if (!users)
        return users.error();
    return *users == 0 ? context.transaction.remove(Entity::Response, id->value()) : Result<void>();
}

// What a colleague wrote since the caller looked, in the opinion or in a response that would go
// with it, must not be thrown away unseen.
Result<void> checkRemoval(OperationContext &context, const Opinion &opinion)
{
    if (const auto same = context.checkRowUnchanged(Entity::Opinion, opinion.id.value());
        !same || !opinion.response)
        return same;
    const auto users = context.transaction.countSiblings(
        {Entity::Opinion, QStringLiteral("response"), opinion.response->value()}, 2);
    if (!users)
        return users.error();
    return *users > 1 ? Result<void>()
                      : context.checkRowUnchanged(Entity::Response, opinion.response->value());
}

Result<QString> addOpinion(OperationContext &context)
{
    ArgumentReader &arguments = context.arguments;
    arguments.require(QStringLiteral("summary"));
    QJsonObject fields{{QStringLiteral("summary"), arguments.text(QStringLiteral("summary"))},
                       {QStringLiteral("count"), arguments.number(QStringLiteral("count"), 1, 1)}};
    const auto note = arguments.textOrNull(QStringLiteral("note"));
    fields.insert(QStringLiteral("note"), note ? QJsonValue(*note) : QJsonValue());
    const QString markup = arguments.textOrNull(QStringLiteral("response")).value_or(QString());
    const auto category = context.categoryOrNull(QStringLiteral("category"));
    if (!category)
        return category.error();
    fields.insert(QStringLiteral("category"), orNull(*category));
    if (const auto placed = readPlace(context, QString(), fields); !placed)
        return placed.error();
    if (const auto read = arguments.finish(); !read)
        return read.error();
    const auto response = insertResponse(context, markup);
    if (!response)
        return response.error();
    fields.insert(QStringLiteral("response"), *response);
    const auto id = context.newId();
    if (!id)
        return id.error();
    const auto done = context.transaction.insert(Entity::Opinion, *id, fields);
    return done ? id : done.error();
}

Result<QString> setOpinion(OperationContext &context)
{
    ArgumentReader &arguments = context.arguments;
    const auto opinion = context.requireOrRestoreOpinion(QStringLiteral("id"));
    if (!opinion)
        return opinion.error();
    QJsonObject fields;
    if (arguments.has(QStringLiteral("summary")))
        fields.insert(QStringLiteral("summary"), arguments.text(QStringLiteral("summary")));
    if (arguments.has(QStringLiteral("category"))) {
        const auto category = context.categoryOrNull(QStringLiteral("category"));
        if (!category)
            return category.error();
        fields.insert(QStringLiteral("category"), orNull(*category));
    }
    if (arguments.has(QStringLiteral("count")))
        fields.insert(QStringLiteral("count"), arguments.number(QStringLiteral("count"), 1, 1));
    if (arguments.has(QStringLiteral("note"))) {
        const auto note = arguments.textOrNull(QStringLiteral("note"));
        fields.insert(QStringLiteral("note"), note ? QJsonValue(*note) : QJsonValue());
    }
    if (const auto read = arguments.finish(); !read)
        return read.error();
    const QString id = opinion->id.value();
    if (const auto same = context.checkUnchanged(Entity::Opinion, id, fields); !same)
        return same.error();
    const auto done = context.transaction.update(Entity::Opinion, id, fields);
    return done ? Result<QString>(id) : done.error();
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
    if (const auto read = context.arguments.finish(); !read)
        return read.error();
    if (const auto same = context.checkUnchanged(Entity::Opinion, id, fields); !same)
        return same.error();
    const auto done = context.transaction.update(Entity::Opinion, id, fields);
    return done ? Result<QString>(id) : done.error();
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
    if (const auto removed = context.transaction.remove(Entity::Opinion, id); !removed)
        return removed.error();
    const auto dropped = dropUnusedResponse(context, opinion->response);
    return dropped ? Result<QString>(id) : dropped.error();
}

} // namespace gaiyo
