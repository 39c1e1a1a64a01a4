#include "document/operations/operation_context.h"

#include "domain/markup.h"
#include "domain/row_values.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace gaiyo {

namespace {

const QString kState = QStringLiteral("state");
const QString kSheet = QStringLiteral("sheet");
const QString kOpinion = QStringLiteral("opinion");
const QString kResponse = QStringLiteral("response");
const QString kCategory = QStringLiteral("category");
const QString kSummary = QStringLiteral("summary");

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Operation)
};

// What is taken of an answer.
struct Taken
{
    QStringList fields; // of response, category, summary
    std::optional<QString> text;
    ResponseFor whose = ResponseFor::AllSharers;

    bool has(const QString &field) const { return fields.contains(field); }
};

Taken readTaken(OperationContext &context)
{
    const QString name = QStringLiteral("fields");
    Taken taken;
    const QJsonValue given = context.arguments.raw(name);
    for (const QJsonValue &each : given.toArray())
        taken.fields += each.toString();
    const bool areKnown = std::ranges::all_of(taken.fields, [](const QString &field) {
        return field == kResponse || field == kCategory || field == kSummary;
    });
    taken.text = context.arguments.textOrNull(QStringLiteral("text"));
    if (taken.fields.isEmpty() || !areKnown)
        context.arguments.reject(name);
    if (taken.text && !taken.has(kResponse))
        context.arguments.reject(QStringLiteral("text"));
    if (context.arguments.flag(QStringLiteral("alone"), false))
        taken.whose = ResponseFor::OneOpinion;
    return taken;
}

bool isTaken(const QJsonObject &reply)
{
    return reply[kState].toString() == u"taken" || reply[kState].toString() == u"edited";
}

// The state that the department had before it: what its sheet shows, or what was taken of an
// earlier answer of the same sheet before this one came. None where the sheet is of a state that
// this document never had: it went out from a copy.
std::optional<qint64> baseOf(OperationContext &context, const Record &reply)
{
    WriteTransaction &transaction = context.transaction;
    const auto revisionOf = [&](const QString &id, const QString &field) {
        return transaction.fieldRevision(Entity::Reply, id, field);
    };
    const qint64 cameIn = revisionOf(reply.id, QStringLiteral("row")); // which never changes
    const auto sheet = transaction.find(Entity::Sheet, reply.fields[kSheet].toString());
    if (!sheet)
        return cameIn;
    std::optional<qint64> base;
    const qint64 issued = sheet->fields[u"revision"].toInteger();
    if (transaction.operationUuid(issued) == sheet->fields[u"operation"].toString())
        base = issued;
    for (const Record &other :
         transaction.select(Entity::Reply, kOpinion, reply.fields[kOpinion])) {
        const bool isEarlier =
            other.id != reply.id && isTaken(other.fields) && other.fields[kSheet] == sheet->id;
        const qint64 taken = isEarlier ? revisionOf(other.id, kState) : 0;
        if (isEarlier && taken < cameIn)
            base = std::max(base.value_or(0), taken);
    }
    return base;
}

// Nothing is overwritten where there is nothing; else all that stands there counts as changed.
std::optional<qint64> sinceFor(const std::optional<qint64> &base, bool isEmpty)
{
    return base || isEmpty ? base : std::optional<qint64>(0);
}

Error nothingSaid(const QString &field)
{
    return invalidOperation(
        Sentences::tr("The answer says nothing about “%1”.").arg(fieldWords(field)));
}

// The opinion that takes it.
Result<Opinion> requireAnswered(OperationContext &context, const Record &reply)
{
    const auto row = context.transaction.find(Entity::Opinion, reply.fields[kOpinion].toString());
    if (!row)
        return invalidOperation(
            Sentences::tr("The opinion of this answer is not known, or is gone. "
                          "Please say which one it answers first."));
    const Opinion opinion = rowOf<Opinion>(row->id, row->fields);
    if (opinion.joined)
        return invalidOperation(Sentences::tr("The opinion of this answer has been joined to "
                                              "another and is answered there. Please say that the "
                                              "answer is for that one."));
    return opinion;
}

Result<QJsonValue> categoryOf(OperationContext &context, const QString &named)
{
    if (named.isEmpty())
        return QJsonValue();
    const auto category = context.categoryNamed(named);
    return category ? Result<QJsonValue>(jsonOf(category->id)) : category.error();
}

Result<void> takeFields(OperationContext &context, const QJsonObject &reply, const Opinion &opinion,
                        const Taken &taken, const std::optional<qint64> &base)
{
    QJsonObject fields;
    if (taken.has(kCategory)) {
        const auto category = categoryOf(context, reply[kCategory].toString());
        if (!category)
            return category.error();
        fields.insert(kCategory, *category);
    }
    if (taken.has(kSummary))
        fields.insert(kSummary, reply[kSummary]);
    const QJsonObject now = fieldsOfRow(opinion, {});
    for (const QString &field : fields.keys()) {
        const bool isEmpty = now[field].toString().isEmpty();
        context.ifUnchangedSince = sinceFor(base, isEmpty);
        if (const auto same = context.checkUnchanged(Entity::Opinion, opinion.id.value(),
                                                     {{field, fields[field]}});
            !same)
            return same;
    }
    context.transaction.update(Entity::Opinion, opinion.id.value(), fields);
    return {};
}

Result<void> takeResponse(OperationContext &context, const Opinion &opinion, const QString &markup,
                          ResponseFor whose, const std::optional<qint64> &base)
{
    if (const auto parsed = parseMarkup(markup); !parsed)
        return parsed.error();
    const auto now = opinion.response
                         ? context.transaction.find(Entity::Response, opinion.response->value())
                         : std::nullopt;
    const bool isEmpty = !now || now->fields[u"text"].toString().trimmed().isEmpty();
    context.ifUnchangedSince = sinceFor(base, isEmpty);
    return changeResponse(context, opinion, markup, whose);
}

// Whether the markup says what the department wrote: numbers that became references are the same
// words.
bool isAsSaid(const QString &markup, const QString &said)
{
    const auto parts = parseMarkup(markup);
    if (!parts)
        return false;
    QString pattern;
    for (const MarkupPart &part : *parts)
        pattern += part.reference
                       ? QStringLiteral("(?:整理番号|№|[NnＮ][OoＯ])[.．　 ]{0,2}[0-9０-９‐−－-]+")
                   : part.page ? QStringLiteral("[^。、]{1,12}")
                               : QRegularExpression::escape(part.text);
    const QRegularExpression words(QRegularExpression::anchoredPattern(pattern));
    return words.match(said).hasMatch();
}

Result<void> checkSaid(const QJsonObject &reply, const Taken &taken)
{
    for (const QString &field : taken.fields) {
        const bool isGiven = field == kResponse && taken.text;
        if (reply[field].isNull() && !isGiven)
            return nothingSaid(field);
    }
    return {};
}

} // namespace

Result<QString> takeReply(OperationContext &context)
{
    const auto reply = context.requireRow(Entity::Reply, QStringLiteral("id"));
    if (!reply)
        return reply.error();
    const Taken taken = readTaken(context);
    if (const auto read = context.arguments.finish(); !read)
        return read.error();
    if (const auto said = checkSaid(reply->fields, taken); !said)
        return said.error();
    const auto opinion = requireAnswered(context, *reply);
    if (!opinion)
        return opinion.error();
    const QString said = reply->fields[kResponse].toString();
    const QString markup = taken.text.value_or(escapeMarkup(said));
    const bool isWhole = !taken.text || isAsSaid(markup, said);
    const QJsonObject decided{
        {kState, isWhole ? QStringLiteral("taken") : QStringLiteral("edited")},
        {QStringLiteral("decided_at"), context.transaction.time()},
        {QStringLiteral("decided_by"), context.transaction.author()}};
    // A colleague may have decided since the caller looked, be it the same.
    if (const auto same =
            context.checkUnchanged(Entity::Reply, reply->id, {{kState, QJsonValue()}});
        !same)
        return same.error();
    // Who names a revision has seen what the document has become by then.
    const auto base = context.ifUnchangedSince ? context.ifUnchangedSince : baseOf(context, *reply);
    if (taken.has(kResponse)) {
        if (const auto done = takeResponse(context, *opinion, markup, taken.whose, base); !done)
            return done.error();
    }
    if (const auto done = takeFields(context, reply->fields, *opinion, taken, base); !done)
        return done.error();
    context.transaction.update(Entity::Reply, reply->id, decided);
    return reply->id;
}

} // namespace gaiyo
