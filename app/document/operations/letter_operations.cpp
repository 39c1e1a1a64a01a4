#include "document/operations/original_row.h"
#include "document/operations/plain_fields.h"

#include "base/sanitize.h"
#include "domain/rank.h"
#include "domain/row_values.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <set>

namespace gaiyo {

namespace {

const QString kSubmitter = QStringLiteral("submitter");
const QString kNo = QStringLiteral("no");
// Numbers are never given again, so that one mistyped (20260703) would be felt for ever.
constexpr int kLargestNo = 999'999;

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Operation)
};

// A submitter's id; an object makes a new one, null is nobody known.
Result<QJsonValue> readSubmitter(OperationContext &context)
{
    const QJsonValue given = context.arguments.raw(kSubmitter);
    if (given.isNull() || given.isUndefined())
        return QJsonValue();
    if (!given.isObject()) {
        const auto row = context.requireRow(Entity::Submitter, kSubmitter);
        return row ? Result<QJsonValue>(QJsonValue(row->id)) : row.error();
    }
    ArgumentReader arguments(given.toObject());
    QJsonObject fields = newRowFields(Entity::Submitter);
    readGivenFields(arguments, Entity::Submitter, fields);
    const auto id = readNewId(context, arguments);
    if (!id)
        return id.error();
    if (const auto read = arguments.finish(); !read)
        return read.error();
    context.transaction.insert(Entity::Submitter, *id, fields);
    return QJsonValue(*id);
}

// A number that the paper already has, or the next one.
Result<int> readNumber(OperationContext &context)
{
    const auto given = context.arguments.numberOrNull(kNo, 1);
    if (!given)
        return context.transaction.takeLetterNumber();
    if (*given > kLargestNo)
        return invalidOperation(
            Sentences::tr("The number %1 is too large: letters are numbered from 1 to %2.")
                .arg(*given)
                .arg(kLargestNo));
    if (context.transaction.countSiblings({Entity::Letter, kNo, *given}, 1) > 0)
        return invalidOperation(
            Sentences::tr("The number %1 is another letter's; please give the next one.")
                .arg(*given));
    return *given;
}

Result<void> insertOriginals(OperationContext &context, const QString &letter,
                             const QJsonArray &originals)
{
    const std::vector<QString> ranks = spreadRanks(size_t(originals.size()));
    for (int i = 0; i < originals.size(); ++i) {
        ArgumentReader arguments(originals[i].toObject());
        QJsonObject fields = newRowFields(Entity::Original);
        readGivenFields(arguments, Entity::Original, fields);
        arguments.require(QStringLiteral("text"));
        const QString text = arguments.text(QStringLiteral("text"));
        const QJsonArray masks = arguments.raw(QStringLiteral("masks")).toArray();
        const auto id = readNewId(context, arguments);
        if (!id)
            return id.error();
        if (const auto read = arguments.finish(); !read)
            return read;
        fields.insert(QStringLiteral("letter"), letter);
        fields.insert(QStringLiteral("rank"), ranks[size_t(i)]);
        if (const auto added = insertOriginal(context, *id, fields, text, masks); !added)
            return added.error();
    }
    return {};
}

std::vector<Record> originalsOf(OperationContext &context, const QString &letter)
{
    return context.transaction.select(Entity::Original, QStringLiteral("letter"), letter);
}

// The opinions that have words of this letter only.
std::vector<Record> opinionsOf(OperationContext &context, const QString &letter)
{
    WriteTransaction &transaction = context.transaction;
    std::set<QString> own;
    std::set<QString> ids;
    for (const Record &original : originalsOf(context, letter)) {
        own.insert(original.id);
        for (const Record &passage :
             transaction.select(Entity::Passage, QStringLiteral("original"), original.id)) {
            if (!passage.fields[u"opinion"].isNull())
                ids.insert(passage.fields[u"opinion"].toString());
        }
    }
    std::vector<Record> found;
    for (const QString &id : ids) {
        const auto passages = transaction.select(Entity::Passage, QStringLiteral("opinion"), id);
        const bool isOwn = std::ranges::all_of(passages, [&](const Record &passage) {
            return own.contains(passage.fields[u"original"].toString());
        });
        auto opinion = transaction.find(Entity::Opinion, id);
        if (isOwn && opinion)
            found.push_back(std::move(*opinion));
    }
    return found;
}

Result<void> removeOpinions(OperationContext &context, const std::vector<Record> &opinions)
{
    for (const Record &record : opinions) {
        const Opinion opinion = rowOf<Opinion>(record.id, record.fields);
        if (const auto same = checkRemoval(context, opinion); !same)
            return same;
        freeOpinion(context, record.id);
        // What was answered to it may quote the letter.
        for (const Record &reply :
             context.transaction.select(Entity::Reply, QStringLiteral("opinion"), record.id))
            context.transaction.remove(Entity::Reply, reply.id);
        context.transaction.remove(Entity::Opinion, record.id);
        dropUnusedResponse(context, opinion.response);
    }
    return {};
}

void dropUnusedSubmitter(OperationContext &context, const QJsonValue &submitter)
{
    if (!submitter.isNull() &&
        context.transaction.countSiblings({Entity::Letter, kSubmitter, submitter}, 1) == 0)
        context.transaction.remove(Entity::Submitter, submitter.toString());
}

} // namespace

Result<QString> addLetter(OperationContext &context)
{
    QJsonObject fields = newRowFields(Entity::Letter);
    readGivenFields(context.arguments, Entity::Letter, fields);
    const QJsonArray originals = context.arguments.raw(QStringLiteral("originals")).toArray();
    const auto submitter = readSubmitter(context);
    if (!submitter)
        return submitter.error();
    fields.insert(kSubmitter, *submitter);
    const bool hasOwnNumber = context.arguments.raw(kNo).isDouble();
    const auto no = readNumber(context);
    if (!no)
        return no.error();
    fields.insert(kNo, *no);
    const auto id = readNewId(context, context.arguments);
    if (!id)
        return id;
    if (const auto read = context.arguments.finish(); !read)
        return read.error();
    context.transaction.insert(Entity::Letter, *id, fields);
    if (hasOwnNumber) // looks at all rows: not for each of thousands that are received
        context.transaction.countNumbers();
    const auto added = insertOriginals(context, *id, originals);
    return added ? id : added.error();
}

Result<QString> setLetter(OperationContext &context)
{
    const auto letter = context.requireRow(Entity::Letter, QStringLiteral("id"));
    if (!letter)
        return letter.error();
    QJsonObject fields;
    readGivenFields(context.arguments, Entity::Letter, fields);
    const QJsonValue before = letter->fields[kSubmitter];
    if (context.arguments.has(kSubmitter)) {
        const auto submitter = readSubmitter(context);
        if (!submitter)
            return submitter.error();
        fields.insert(kSubmitter, *submitter);
    }
    const auto done = updateRow(context, Entity::Letter, letter->id, fields);
    if (done && fields.contains(kSubmitter) && fields[kSubmitter] != before)
        dropUnusedSubmitter(context, before);
    return done;
}

Result<QString> removeLetter(OperationContext &context)
{
    WriteTransaction &transaction = context.transaction;
    const auto letter = context.requireRow(Entity::Letter, QStringLiteral("id"));
    if (!letter)
        return letter.error();
    const bool withOpinions = context.arguments.flag(QStringLiteral("with_opinions"), false);
    if (const auto read = context.arguments.finish(); !read)
        return read.error();
    if (const auto same = context.checkRowUnchanged(Entity::Letter, letter->id); !same)
        return same.error();
    const auto opinions = opinionsOf(context, letter->id);
    if (!opinions.empty() && !withOpinions)
        return invalidOperation(
            Sentences::tr("Opinions were cut out of this letter. Please remove them first, or "
                          "remove them together with it."));
    if (const auto removed = removeOpinions(context, opinions); !removed)
        return removed.error();
    for (const Record &original : originalsOf(context, letter->id)) {
        for (const Entity entity : {Entity::Passage, Entity::Mask}) {
            for (const Record &row :
                 transaction.select(entity, QStringLiteral("original"), original.id))
                transaction.remove(entity, row.id);
        }
        transaction.remove(Entity::Original, original.id);
    }
    transaction.remove(Entity::Letter, letter->id);
    dropUnusedSubmitter(context, letter->fields[kSubmitter]);
    return letter->id;
}

Result<QString> setSubmitter(OperationContext &context)
{
    const auto submitter = context.requireRow(Entity::Submitter, QStringLiteral("id"));
    if (!submitter)
        return submitter.error();
    QJsonObject fields;
    readGivenFields(context.arguments, Entity::Submitter, fields);
    return updateRow(context, Entity::Submitter, submitter->id, fields);
}

// The letters of the one are those of the other from now on.
Result<QString> joinSubmitters(OperationContext &context)
{
    const auto submitter = context.requireRow(Entity::Submitter, QStringLiteral("id"));
    if (!submitter)
        return submitter.error();
    const auto with = context.requireRow(Entity::Submitter, QStringLiteral("with"));
    if (!with)
        return with.error();
    if (const auto read = context.arguments.finish(); !read)
        return read.error();
    if (submitter->id == with->id)
        return with->id;
    if (const auto same = context.checkRowUnchanged(Entity::Submitter, submitter->id); !same)
        return same.error();
    for (const Record &letter :
         context.transaction.select(Entity::Letter, kSubmitter, submitter->id))
        context.transaction.update(Entity::Letter, letter.id, {{kSubmitter, with->id}});
    context.transaction.remove(Entity::Submitter, submitter->id);
    return with->id;
}

} // namespace gaiyo
