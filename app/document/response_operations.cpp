#include "document/operation_context.h"

#include "domain/markup.h"

#include <QCoreApplication>

namespace gaiyo {

namespace {

const QString kText = QStringLiteral("text");
const QString kResponse = QStringLiteral("response");

// Gives the opinion a response of its own with this text.
Result<void> giveResponse(OperationContext &context, const Opinion &opinion, const QString &markup)
{
    const auto id = context.newId();
    if (!id)
        return id.error();
    if (const auto made = context.transaction.insert(Entity::Response, *id, {{kText, markup}});
        !made)
        return made;
    return context.transaction.update(Entity::Opinion, opinion.id.value(), {{kResponse, *id}});
}

Result<void> changeResponse(OperationContext &context, const Opinion &opinion,
                            const QString &markup)
{
    const auto same = context.checkUnchanged(Entity::Opinion, opinion.id.value(), {kResponse});
    if (!same)
        return same;
    if (!opinion.response)
        return markup.isEmpty() ? Result<void>() : giveResponse(context, opinion, markup);
    const QString id = opinion.response->value();
    if (const auto unchanged = context.checkUnchanged(Entity::Response, id, {kText}); !unchanged)
        return unchanged;
    return context.transaction.update(Entity::Response, id, {{kText, markup}});
}

} // namespace

// An emptied response stays the opinion's (or its sharers') response, and counts as unanswered.
Result<QString> setResponse(OperationContext &context)
{
    const auto opinion = context.requireOpinion(QStringLiteral("opinion"));
    if (!opinion)
        return opinion.error();
    context.arguments.require(kText);
    const QString markup = context.arguments.textOrNull(kText).value_or(QString());
    if (const auto read = context.arguments.finish(); !read)
        return read.error();
    if (const auto parsed = parseMarkup(markup); !parsed)
        return parsed.error();
    const auto done = changeResponse(context, *opinion, markup);
    return done ? Result<QString>(opinion->id.value()) : done.error();
}

Result<QString> shareResponse(OperationContext &context)
{
    const auto opinion = context.requireOpinion(QStringLiteral("opinion"));
    if (!opinion)
        return opinion.error();
    const auto with = context.requireOpinion(QStringLiteral("with"));
    if (!with)
        return with.error();
    if (const auto read = context.arguments.finish(); !read)
        return read.error();
    const QString id = opinion->id.value();
    if (!with->response)
        return invalidOperation(QCoreApplication::translate(
            "Operation", "The opinion to share with has no response yet; please write it first."));
    if (const auto same = context.checkUnchanged(Entity::Opinion, id, {kResponse}); !same)
        return same.error();
    if (opinion->response == with->response)
        return id;
    const auto shared =
        context.transaction.update(Entity::Opinion, id, {{kResponse, with->response->value()}});
    if (!shared)
        return shared.error();
    const auto dropped = dropUnusedResponse(context, opinion->response);
    return dropped ? Result<QString>(id) : dropped.error();
}

Result<QString> unshareResponse(OperationContext &context)
{
    const auto opinion = context.requireOpinion(QStringLiteral("opinion"));
    if (!opinion)
        return opinion.error();
    if (const auto read = context.arguments.finish(); !read)
        return read.error();
    const QString id = opinion->id.value();
    const SnapshotIndex index(context.snapshot);
    if (!opinion->response || index.sharers(*opinion->response).size() < 2)
        return invalidOperation(QCoreApplication::translate(
            "Operation", "This opinion shares its response with no other."));
    if (const auto same = context.checkUnchanged(Entity::Opinion, id, {kResponse}); !same)
        return same.error();
    const auto done =
        giveResponse(context, *opinion, index.findResponse(*opinion->response)->markup);
    return done ? Result<QString>(id) : done.error();
}

} // namespace gaiyo
