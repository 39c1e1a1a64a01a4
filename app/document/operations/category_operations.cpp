#include "document/operations/operation_context.h"

namespace gaiyo {

Result<QString> addCategory(OperationContext &context)
{
    ArgumentReader &arguments = context.arguments;
    arguments.require(QStringLiteral("symbol"));
    QJsonObject fields{{QStringLiteral("symbol"), arguments.line(QStringLiteral("symbol"))},
                       {QStringLiteral("text"), arguments.line(QStringLiteral("text"))},
                       {QStringLiteral("declared"), QJsonValue()}};
    if (const auto declared = arguments.numberOrNull(QStringLiteral("declared"), 0))
        fields.insert(QStringLiteral("declared"), *declared);
    const auto rank = context.rankFor({Entity::Category, {}, {}}, QString());
    if (!rank)
        return rank.error();
    fields.insert(QStringLiteral("rank"), *rank);
    if (const auto read = arguments.finish(); !read)
        return read.error();
    const auto id = context.newId();
    if (!id)
        return id.error();
    const auto done = context.transaction.insert(Entity::Category, *id, fields);
    return done ? id : done.error();
}

Result<QString> setCategory(OperationContext &context)
{
    ArgumentReader &arguments = context.arguments;
    const auto category = context.requireCategory(QStringLiteral("id"));
    if (!category)
        return category.error();
    const QString id = category->id.value();
    QJsonObject fields;
    for (const QString &name : {QStringLiteral("symbol"), QStringLiteral("text")}) {
        if (arguments.has(name))
            fields.insert(name, arguments.line(name));
    }
    if (arguments.has(QStringLiteral("declared"))) {
        const auto declared = arguments.numberOrNull(QStringLiteral("declared"), 0);
        fields.insert(QStringLiteral("declared"), declared ? QJsonValue(*declared) : QJsonValue());
    }
    if (arguments.has(QStringLiteral("before"))) {
        const auto rank = context.rankFor({Entity::Category, {}, {}}, id);
        if (!rank)
            return rank.error();
        fields.insert(QStringLiteral("rank"), *rank);
    }
    if (const auto read = arguments.finish(); !read)
        return read.error();
    if (const auto same = context.checkUnchanged(Entity::Category, id, fields); !same)
        return same.error();
    const auto done = context.transaction.update(Entity::Category, id, fields);
    return done ? Result<QString>(id) : done.error();
}

// Opinions of a removed category become uncategorised in the same operation, so that one undo
// brings both back.
Result<QString> removeCategory(OperationContext &context)
{
    const auto category = context.requireCategory(QStringLiteral("id"));
    if (!category)
        return category.error();
    if (const auto read = context.arguments.finish(); !read)
        return read.error();
    const QString id = category->id.value();
    const QString field = QStringLiteral("category");
    const auto opinions = context.transaction.select(Entity::Opinion, field, id);
    if (!opinions)
        return opinions.error();
    for (const Record &opinion : *opinions) {
        const auto cleared =
            context.transaction.update(Entity::Opinion, opinion.id, {{field, QJsonValue()}});
        if (!cleared)
            return cleared.error();
    }
    const auto done = context.transaction.remove(Entity::Category, id);
    return done ? Result<QString>(id) : done.error();
}

} // namespace gaiyo
