#include "document/operations/original_row.h"
#include "document/operations/part_ref.h"
#include "document/operations/plain_fields.h"

#include "domain/row_values.h"

#include <QCoreApplication>

#include <algorithm>

namespace gaiyo {

namespace {

const QString kOpinion = QStringLiteral("opinion");
const QString kReason = QStringLiteral("reason");
const QString kQuote = QStringLiteral("quote");

QString insertPassage(OperationContext &context, const OriginalRow &original,
                      const Stretch &stretch, const QJsonValue &opinion, const QJsonValue &reason)
{
    const QString id = context.newId();
    context.transaction.insert(Entity::Passage, id,
                               {{QStringLiteral("original"), original.id},
                                {QStringLiteral("start"), stretch.start},
                                {QStringLiteral("end"), stretch.end},
                                {kOpinion, opinion},
                                {kReason, reason},
                                {kQuote, quoteOf(wordsOf(original.text, stretch))}});
    return id;
}

} // namespace

QString newRef(OperationContext &context)
{
    return QString::number(context.transaction.takeRefNumber());
}

Result<QString> cutPassage(OperationContext &context)
{
    const auto original = requireOriginal(context);
    if (!original)
        return original.error();
    const auto stretch = requireStretch(context, *original);
    if (!stretch)
        return stretch.error();
    QJsonObject fields = newRowFields(Entity::Opinion);
    const auto summary = context.arguments.textOrNull(QStringLiteral("summary"));
    fields.insert(QStringLiteral("summary"),
                  summary.value_or(wordsOf(original->text, *stretch).trimmed()));
    const auto node = context.nodeOrNull(QStringLiteral("node"));
    if (!node)
        return node.error();
    fields.insert(QStringLiteral("node"), jsonOf(*node));
    if (const auto placed = readRank(context, Entity::Opinion, {}, fields); !placed)
        return placed.error();
    const auto letter = context.transaction.find(Entity::Letter, original->letter);
    fields.insert(QStringLiteral("ref"), // none: the transaction knows why
                  letter ? takePartRef(context.transaction, *letter) : QString());
    const auto id = insertRow(context, Entity::Opinion, fields);
    if (id)
        insertPassage(context, *original, *stretch, *id, QJsonValue());
    return id;
}

// Over or beside a passage of the same opinion, that one is widened.
Result<QString> linkPassage(OperationContext &context)
{
    const auto original = requireOriginal(context);
    if (!original)
        return original.error();
    auto stretch = requireStretch(context, *original);
    if (!stretch)
        return stretch.error();
    const auto opinion = context.requireOpinion(kOpinion);
    if (!opinion)
        return opinion.error();
    if (const auto read = context.arguments.finish(); !read)
        return read.error();
    std::vector<const Passage *> united;
    for (const Passage &passage : original->passages) {
        const bool meets = passage.opinion == opinion->id && passage.start <= stretch->end &&
                           passage.end >= stretch->start;
        if (!meets)
            continue;
        stretch->start = std::min(stretch->start, passage.start);
        stretch->end = std::max(stretch->end, passage.end);
        united.push_back(&passage);
    }
    if (united.empty())
        return insertPassage(context, *original, *stretch, opinion->id.value(), QJsonValue());
    for (size_t i = 1; i < united.size(); ++i)
        context.transaction.remove(Entity::Passage, united[i]->id.value());
    const QString id = united.front()->id.value();
    context.transaction.update(Entity::Passage, id,
                               {{QStringLiteral("start"), stretch->start},
                                {QStringLiteral("end"), stretch->end},
                                {kQuote, quoteOf(wordsOf(original->text, *stretch))}});
    return id;
}

Result<QString> setAside(OperationContext &context)
{
    const auto original = requireOriginal(context);
    if (!original)
        return original.error();
    const auto stretch = requireStretch(context, *original);
    if (!stretch)
        return stretch.error();
    const QString reason = context.arguments.line(kReason);
    if (!isOneOf<kAsideReasons>(reason))
        context.arguments.reject(kReason);
    if (const auto read = context.arguments.finish(); !read)
        return read.error();
    return insertPassage(context, *original, *stretch, QJsonValue(), reason);
}

Result<QString> unlinkPassage(OperationContext &context)
{
    const auto passage = context.requireRow(Entity::Passage, QStringLiteral("id"));
    if (!passage)
        return passage.error();
    if (const auto read = context.arguments.finish(); !read)
        return read.error();
    if (const auto same = context.checkRowUnchanged(Entity::Passage, passage->id); !same)
        return same.error();
    context.transaction.remove(Entity::Passage, passage->id);
    return passage->id;
}

void freeOpinion(OperationContext &context, const QString &id)
{
    for (const Record &passage : context.transaction.select(Entity::Passage, kOpinion, id))
        context.transaction.remove(Entity::Passage, passage.id);
    for (const Record &assignment : context.transaction.select(Entity::Assignment, kOpinion, id))
        context.transaction.remove(Entity::Assignment, assignment.id);
    for (const Record &pair : context.transaction.select(Entity::PlanChangeOpinion, kOpinion, id))
        context.transaction.remove(Entity::PlanChangeOpinion, pair.id);
    const QString joined = QStringLiteral("joined");
    for (const Record &opinion : context.transaction.select(Entity::Opinion, joined, id))
        context.transaction.update(Entity::Opinion, opinion.id, {{joined, QJsonValue()}});
}

} // namespace gaiyo
