#include "document/operations/operation_context.h"

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

QString textOf(const std::optional<Record> &response)
{
    return response ? response->fields[kText].toString() : QString();
}

// What the opinion's response said at the revision that the caller saw.
Result<QString> pastText(OperationContext &context, const FieldPast &pastResponse)
{
    if (context.seen.contains(kText))
        return context.seen.value(kText).toString();
    const QString id = pastResponse.value.toString();
    if (id.isEmpty())
        return QString();
    const auto past =
        context.transaction.fieldPast(Entity::Response, id, kText, *context.ifUnchangedSince);
    return past ? Result<QString>(past->value.toString()) : past.error();
}

// It does not matter how the words got there, by writing, sharing or unsharing: we compare what the
// opinion's response said then with what it says now.
Result<void> checkResponse(OperationContext &context, const Opinion &opinion, const QString &mine,
                           const QString &theirs)
{
    if (!context.ifUnchangedSince || mine == theirs)
        return {};
    const QString id = opinion.id.value();
    const auto past =
        context.transaction.fieldPast(Entity::Opinion, id, kResponse, *context.ifUnchangedSince);
    if (!past)
        return past.error();
    const auto base = pastText(context, *past);
    if (!base)
        return base.error();
    const QString now = opinion.response ? opinion.response->value() : QString();
    if (context.seen.contains(kText) && *base == theirs)
        return {};
    if (past->value.toString() != now)
        return context.conflictIn(
            {id, kText, *base, mine, theirs, past->changedBy, past->changedAt}, id);
    if (now.isEmpty())
        return {};
    const auto changedAt = context.transaction.fieldRevision(Entity::Response, now, kText);
    if (!changedAt)
        return changedAt.error();
    // A response that came back with its opinion is a new row, but its words are not new.
    if (context.restored ? *base == theirs : *changedAt <= *context.ifUnchangedSince)
        return {};
    const auto changed =
        context.transaction.fieldPast(Entity::Response, now, kText, *context.ifUnchangedSince);
    if (!changed)
        return changed.error();
    return context.conflictIn(
        {now, kText, *base, mine, theirs, changed->changedBy, changed->changedAt}, now);
}

Result<void> changeResponse(OperationContext &context, const Opinion &opinion,
                            const QString &markup)
{
    const auto response =
        opinion.response ? context.transaction.find(Entity::Response, opinion.response->value())
                         : Result<std::optional<Record>>(std::optional<Record>());
    if (!response)
        return response.error();
    if (const auto same = checkResponse(context, opinion, markup, textOf(*response)); !same)
        return same;
    if (!opinion.response)
        return markup.isEmpty() ? Result<void>() : giveResponse(context, opinion, markup);
    return context.transaction.update(Entity::Response, opinion.response->value(),
                                      {{kText, markup}});
}

} // namespace

// An emptied response stays the opinion's (or its sharers') response, and counts as unanswered.
Result<QString> setResponse(OperationContext &context)
{
    const auto opinion = context.requireOrRestoreOpinion(QStringLiteral("opinion"));
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
    const QJsonObject mine{{kResponse, with->response->value()}};
    if (const auto same = context.checkUnchanged(Entity::Opinion, id, mine); !same)
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
    const auto sharers = opinion->response
                             ? context.transaction.countSiblings(
                                   {Entity::Opinion, kResponse, opinion->response->value()}, 2)
                             : Result<size_t>(size_t(0));
    if (!sharers)
        return sharers.error();
    if (*sharers < 2)
        return invalidOperation(QCoreApplication::translate(
            "Operation", "This opinion shares its response with no other."));
    const QJsonObject mine{{kResponse, QJsonValue()}}; // a new one
    if (const auto same = context.checkUnchanged(Entity::Opinion, id, mine); !same)
        return same.error();
    const auto response = context.transaction.find(Entity::Response, opinion->response->value());
    if (!response)
        return response.error();
    const auto done = giveResponse(context, *opinion, textOf(*response));
    return done ? Result<QString>(id) : done.error();
}

} // namespace gaiyo
