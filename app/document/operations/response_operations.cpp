#include "document/operations/operation_context.h"

#include "domain/markup.h"

#include <QCoreApplication>

namespace gaiyo {

namespace {

const QString kText = QStringLiteral("text");
const QString kResponse = QStringLiteral("response");

// Gives the opinion a response of its own with this text.
void giveResponse(OperationContext &context, const Opinion &opinion, const QString &markup)
{
    const QString id = context.newId();
    context.transaction.insert(Entity::Response, id, {{kText, markup}});
    context.transaction.update(Entity::Opinion, opinion.id.value(), {{kResponse, id}});
}

bool isShared(OperationContext &context, const Opinion &opinion)
{
    return opinion.response && context.transaction.countSiblings(
                                   {Entity::Opinion, kResponse, opinion.response->value()}, 2) > 1;
}

QString textOf(const std::optional<Record> &response)
{
    return response ? response->fields[kText].toString() : QString();
}

// What the opinion's response said at the revision that the caller saw.
QString pastText(OperationContext &context, const FieldPast &pastResponse)
{
    if (context.seen.contains(kText))
        return context.seen.value(kText).toString();
    const QString id = pastResponse.value.toString();
    return id.isEmpty() ? QString()
                        : context.transaction
                              .fieldPast(Entity::Response, id, kText, *context.ifUnchangedSince)
                              .value.toString();
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
    const QString base = pastText(context, past);
    const QString now = opinion.response ? opinion.response->value() : QString();
    if (context.seen.contains(kText) && base == theirs)
        return {};
    if (past.value.toString() != now)
        return context.conflictIn({id, kText, base, mine, theirs, past.changedBy, past.changedAt},
                                  id);
    if (now.isEmpty())
        return {};
    const qint64 changedAt = context.transaction.fieldRevision(Entity::Response, now, kText);
    // A response that came back with its opinion is a new row, but its words are not new.
    if (context.restored ? base == theirs : changedAt <= *context.ifUnchangedSince)
        return {};
    const auto changed =
        context.transaction.fieldPast(Entity::Response, now, kText, *context.ifUnchangedSince);
    return context.conflictIn(
        {now, kText, base, mine, theirs, changed.changedBy, changed.changedAt}, now);
}

} // namespace

Result<void> changeResponse(OperationContext &context, const Opinion &opinion,
                            const QString &markup, ResponseFor whose)
{
    const auto response =
        opinion.response ? context.transaction.find(Entity::Response, opinion.response->value())
                         : std::nullopt;
    if (const auto same = checkResponse(context, opinion, markup, textOf(response)); !same)
        return same;
    if (whose == ResponseFor::OneOpinion && isShared(context, opinion))
        giveResponse(context, opinion, markup);
    else if (opinion.response)
        context.transaction.update(Entity::Response, opinion.response->value(), {{kText, markup}});
    else if (!markup.isEmpty())
        giveResponse(context, opinion, markup);
    return {};
}

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
    context.transaction.update(Entity::Opinion, id, {{kResponse, with->response->value()}});
    dropUnusedResponse(context, opinion->response);
    return id;
}

Result<QString> unshareResponse(OperationContext &context)
{
    const auto opinion = context.requireOpinion(QStringLiteral("opinion"));
    if (!opinion)
        return opinion.error();
    if (const auto read = context.arguments.finish(); !read)
        return read.error();
    const QString id = opinion->id.value();
    if (!isShared(context, *opinion))
        return invalidOperation(QCoreApplication::translate(
            "Operation", "This opinion shares its response with no other."));
    const QJsonObject mine{{kResponse, QJsonValue()}}; // a new one
    if (const auto same = context.checkUnchanged(Entity::Opinion, id, mine); !same)
        return same.error();
    const auto response = context.transaction.find(Entity::Response, opinion->response->value());
    giveResponse(context, *opinion, textOf(response));
    return id;
}

} // namespace gaiyo
