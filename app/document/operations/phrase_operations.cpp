#include "document/operations/plain_fields.h"

#include "domain/row_values.h"

namespace gaiyo {

Result<QString> addPhrase(OperationContext &context)
{
    context.arguments.require(QStringLiteral("text"));
    QJsonObject fields = newRowFields(Entity::Phrase);
    readGivenFields(context.arguments, Entity::Phrase, fields);
    if (const auto placed = readRank(context, Entity::Phrase, {}, fields); !placed)
        return placed.error();
    return insertRow(context, Entity::Phrase, fields);
}

Result<QString> setPhrase(OperationContext &context)
{
    const auto phrase = context.requireRow(Entity::Phrase, QStringLiteral("id"));
    if (!phrase)
        return phrase.error();
    QJsonObject fields;
    readGivenFields(context.arguments, Entity::Phrase, fields);
    if (context.arguments.has(QStringLiteral("before"))) {
        if (const auto placed = readRank(context, Entity::Phrase, phrase->id, fields); !placed)
            return placed.error();
    }
    return updateRow(context, Entity::Phrase, phrase->id, fields);
}

Result<QString> removePhrase(OperationContext &context)
{
    const auto phrase = context.requireRow(Entity::Phrase, QStringLiteral("id"));
    if (!phrase)
        return phrase.error();
    if (const auto read = context.arguments.finish(); !read)
        return read.error();
    if (const auto same = context.checkRowUnchanged(Entity::Phrase, phrase->id); !same)
        return same.error();
    context.transaction.remove(Entity::Phrase, phrase->id);
    return phrase->id;
}

} // namespace gaiyo
