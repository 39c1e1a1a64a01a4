#include "document/operations/plain_fields.h"

#include "domain/row_values.h"

namespace gaiyo {

Result<QString> addCategory(OperationContext &context)
{
    context.arguments.require(QStringLiteral("symbol"));
    QJsonObject fields = newRowFields(Entity::Category);
    readGivenFields(context.arguments, Entity::Category, fields);
    if (const auto ranked = readRank(context, Entity::Category, {}, fields); !ranked)
        return ranked.error();
    return insertRow(context, Entity::Category, fields);
}

Result<QString> setCategory(OperationContext &context)
{
    const auto category = context.requireCategory(QStringLiteral("id"));
    if (!category)
        return category.error();
    const QString id = category->id.value();
    QJsonObject fields;
    readGivenFields(context.arguments, Entity::Category, fields);
    if (context.arguments.has(QStringLiteral("before"))) {
        if (const auto ranked = readRank(context, Entity::Category, id, fields); !ranked)
            return ranked.error();
    }
    return updateRow(context, Entity::Category, id, fields);
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
    for (const Record &opinion : context.transaction.select(Entity::Opinion, field, id))
        context.transaction.update(Entity::Opinion, opinion.id, {{field, QJsonValue()}});
    context.transaction.remove(Entity::Category, id);
    return id;
}

} // namespace gaiyo
