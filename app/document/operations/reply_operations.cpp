#include "document/operations/plain_fields.h"

#include "domain/row_values.h"
#include "domain/work/inquiry.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace gaiyo {

namespace {

const QString kSheet = QStringLiteral("sheet");
const QString kOpinion = QStringLiteral("opinion");
const QString kDepartment = QStringLiteral("department");
const QString kState = QStringLiteral("state");
const QString kFileHash = QStringLiteral("file_hash");
const QString kBy = QStringLiteral("by");
const QString kCameAt = QStringLiteral("came_at");
const QString kReturned = QStringLiteral("returned");

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Operation)
};

// The link of this name, null where it is null or absent.
Result<QJsonValue> linkOrNull(OperationContext &context, ArgumentReader &arguments, Entity entity,
                              const QString &name)
{
    const auto id = arguments.lineOrNull(name);
    if (!id)
        return QJsonValue();
    if (!context.transaction.find(entity, *id))
        return Error{ErrorKind::NotFound,
                     Sentences::tr("There is no “%1” in the document.").arg(*id)};
    return QJsonValue(*id);
}

// Also one that was removed since: its answer is kept all the same.
Result<QJsonValue> readOpinion(OperationContext &context, ArgumentReader &arguments)
{
    const auto id = arguments.lineOrNull(kOpinion);
    if (!id)
        return QJsonValue();
    if (!context.transaction.find(Entity::Opinion, *id) &&
        !context.transaction.findRemoved(Entity::Opinion, *id))
        return Error{ErrorKind::NotFound,
                     Sentences::tr("There is, and was, no opinion “%1” in the document.").arg(*id)};
    return QJsonValue(*id);
}

// What all answers of one file have in common.
Result<QJsonObject> readFile(OperationContext &context)
{
    ArgumentReader &arguments = context.arguments;
    QJsonObject fields = newRowFields(Entity::Reply);
    const auto sheet = linkOrNull(context, arguments, Entity::Sheet, kSheet);
    if (!sheet)
        return sheet.error();
    fields.insert(kSheet, *sheet);
    if (const auto row = context.transaction.find(Entity::Sheet, sheet->toString()))
        fields.insert(kDepartment, row->fields[kDepartment]);
    for (const QString &name : {QStringLiteral("file"), kFileHash}) {
        if (arguments.has(name))
            fields.insert(name, arguments.line(name));
    }
    const QString cameAt =
        arguments.has(kCameAt) ? arguments.line(kCameAt) : context.transaction.time();
    if (cameAt.isEmpty() || !isMoment(cameAt))
        arguments.reject(kCameAt);
    fields.insert(kCameAt, cameAt);
    return fields;
}

// The department left the draft as it is: there is nothing to decide, and nothing changes.
void settleAccepted(const OperationContext &context, ArgumentReader &arguments, QJsonObject &fields)
{
    if (fields[kOpinion].isNull())
        arguments.reject(QStringLiteral("accepted"));
    fields.insert(kState, QStringLiteral("taken"));
    fields.insert(QStringLiteral("decided_at"), context.transaction.time());
    fields.insert(QStringLiteral("decided_by"), context.transaction.author());
}

Result<QJsonObject> readReply(OperationContext &context, ArgumentReader &arguments,
                              QJsonObject fields)
{
    const auto opinion = readOpinion(context, arguments);
    if (!opinion)
        return opinion.error();
    fields.insert(kOpinion, *opinion);
    if (arguments.has(kDepartment)) {
        const auto department = linkOrNull(context, arguments, Entity::Department, kDepartment);
        if (!department)
            return department.error();
        fields.insert(kDepartment, *department);
    }
    fields.insert(QStringLiteral("row"), arguments.number(QStringLiteral("row"), 0, 0));
    for (const char16_t *word : kAskedWords) {
        const QString name = QString::fromUtf16(word);
        if (const auto text = arguments.textOrNull(name))
            fields.insert(name, *text);
    }
    if (arguments.has(kBy))
        fields.insert(kBy, arguments.line(kBy));
    if (const auto flag = arguments.lineOrNull(QStringLiteral("flag")))
        fields.insert(QStringLiteral("flag"), *flag);
    if (arguments.flag(QStringLiteral("accepted"), false))
        settleAccepted(context, arguments, fields);
    return fields;
}

// A newer file of one sheet answers anew what is still open of an older one; but what stands twice
// in one file are two answers.
void supersede(OperationContext &context, const QJsonObject &reply)
{
    if (reply[kOpinion].isNull() || reply[kSheet].isNull())
        return;
    const Reply newer = rowOf<Reply>({}, reply);
    for (const Record &row : context.transaction.select(Entity::Reply, kOpinion, reply[kOpinion])) {
        const QJsonObject &older = row.fields;
        if (older[kState].toString() == u"open" && older[kSheet] == reply[kSheet] &&
            older[kFileHash] != reply[kFileHash] && answersAnew(newer, rowOf<Reply>(row.id, older)))
            context.transaction.update(Entity::Reply, row.id,
                                       {{kState, QStringLiteral("superseded")}});
    }
}

// Two clerks may take in one file at the same time.
Result<void> checkIsNew(OperationContext &context, const QJsonObject &file)
{
    const QString hash = file[kFileHash].toString();
    if (hash.isEmpty())
        return {};
    const auto known = [](const QString &name) {
        return invalidOperation(
            Sentences::tr("The answers of this file are in the document already: %1.").arg(name));
    };
    for (const Record &row : context.transaction.select(Entity::Reply, kSheet, file[kSheet])) {
        if (row.fields[kFileHash].toString() == hash)
            return known(row.fields[u"file"].toString());
    }
    const auto sheet = context.transaction.find(Entity::Sheet, file[kSheet].toString());
    for (const SheetReturn &each :
         returnsIn(sheet ? sheet->fields[kReturned].toString() : QString())) {
        if (each.fileHash == hash)
            return known(each.file);
    }
    return {};
}

// No answer tells that the file came back: its sheet does.
Result<QString> noteReturn(OperationContext &context, const QJsonObject &file)
{
    const QString id = file[kSheet].toString();
    const auto sheet = context.transaction.find(Entity::Sheet, id);
    context.transaction.update(
        Entity::Sheet, id,
        {{kReturned, withReturn(sheet->fields[kReturned].toString(),
                                {file[kCameAt].toString(), file[kFileHash].toString(),
                                 file[u"file"].toString()})}});
    return id;
}

} // namespace

Result<QString> addReplies(OperationContext &context)
{
    const QString name = QStringLiteral("replies");
    const auto file = readFile(context);
    if (!file)
        return file.error();
    context.arguments.require(name);
    if (!context.arguments.raw(name).isArray())
        context.arguments.reject(name);
    const QJsonArray given = context.arguments.raw(name).toArray();
    const bool isNote = given.isEmpty();
    if (isNote && (file->value(kSheet).isNull() || file->value(kFileHash).toString().isEmpty() ||
                   file->value(kFileHash).toString().contains(u' ')))
        context.arguments.reject(name);
    if (const auto read = context.arguments.finish(); !read)
        return read.error();
    if (const auto isNew = checkIsNew(context, *file); !isNew)
        return isNew.error();
    if (isNote)
        return noteReturn(context, *file);
    QString first;
    for (const auto &each : given) {
        ArgumentReader arguments(each.toObject());
        const auto fields = readReply(context, arguments, *file);
        if (!fields)
            return fields.error();
        const auto id = readNewId(context, arguments);
        if (!id)
            return id;
        if (const auto read = arguments.finish(); !read)
            return read.error();
        supersede(context, *fields);
        context.transaction.insert(Entity::Reply, *id, *fields);
        first = first.isEmpty() ? *id : first;
    }
    return first;
}

// By hand: the reader did not know which opinion it answers.
Result<QString> placeReply(OperationContext &context)
{
    const auto reply = context.requireRow(Entity::Reply, QStringLiteral("id"));
    if (!reply)
        return reply.error();
    const auto opinion = context.requireOpinion(kOpinion);
    if (!opinion)
        return opinion.error();
    return updateRow(context, Entity::Reply, reply->id, {{kOpinion, opinion->id.value()}});
}

Result<QString> declineReply(OperationContext &context)
{
    const auto reply = context.requireRow(Entity::Reply, QStringLiteral("id"));
    if (!reply)
        return reply.error();
    QJsonObject fields{{kState, QStringLiteral("declined")},
                       {QStringLiteral("decided_at"), context.transaction.time()},
                       {QStringLiteral("decided_by"), context.transaction.author()}};
    if (context.arguments.has(QStringLiteral("note")))
        fields.insert(QStringLiteral("note"),
                      jsonOf(context.arguments.textOrNull(QStringLiteral("note"))));
    return updateRow(context, Entity::Reply, reply->id, fields);
}

} // namespace gaiyo
