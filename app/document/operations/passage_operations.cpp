#include "document/operations/original_row.h"
#include "document/operations/plain_fields.h"

#include "domain/row_values.h"

#include <QCoreApplication>

#include <algorithm>

namespace gaiyo {

namespace {

const QString kOpinion = QStringLiteral("opinion");
const QString kReason = QStringLiteral("reason");

Result<QString> insertPassage(OperationContext &context, const OriginalRow &original,
                              const Stretch &stretch, const QJsonValue &opinion,
                              const QJsonValue &reason)
{
    const auto id = context.newId();
    if (!id)
        return id.error();
    const QJsonObject fields{{QStringLiteral("original"), original.id},
                             {QStringLiteral("start"), stretch.start},
                             {QStringLiteral("end"), stretch.end},
                             {kOpinion, opinion},
                             {kReason, reason},
                             {QStringLiteral("quote"), quoteOf(wordsOf(original.text, stretch))}};
    const auto done = context.transaction.insert(Entity::Passage, *id, fields);
    return done ? id : done.error();
}

// 12-3: the third opinion of letter 12.
Result<QString> nextPart(OperationContext &context, const QString &letterId)
{
    const auto letter = context.transaction.find(Entity::Letter, letterId);
    if (!letter)
        return letter.error();
    const int part = (*letter)->fields[u"parts"].toInt() + 1;
    const auto counted =
        context.transaction.update(Entity::Letter, letterId, {{QStringLiteral("parts"), part}});
    return counted ? Result<QString>(
                         QStringLiteral("%1-%2").arg((*letter)->fields[u"no"].toInt()).arg(part))
                   : counted.error();
}

} // namespace

Result<QString> newRef(OperationContext &context)
{
    const auto number = context.transaction.takeRefNumber();
    return number ? Result<QString>(QString::number(*number)) : number.error();
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
    const auto ref = nextPart(context, original->letter);
    if (!ref)
        return ref;
    fields.insert(QStringLiteral("ref"), *ref);
    const auto id = insertRow(context, Entity::Opinion, fields);
    if (!id)
        return id;
    const auto passage = insertPassage(context, *original, *stretch, *id, QJsonValue());
    return passage ? id : passage;
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
    for (size_t i = 1; i < united.size(); ++i) {
        const auto done = context.transaction.remove(Entity::Passage, united[i]->id.value());
        if (!done)
            return done.error();
    }
    const QString id = united.front()->id.value();
    const auto done = context.transaction.update(
        Entity::Passage, id,
        {{QStringLiteral("start"), stretch->start},
         {QStringLiteral("end"), stretch->end},
         {QStringLiteral("quote"), quoteOf(wordsOf(original->text, *stretch))}});
    return done ? Result<QString>(id) : done.error();
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
    const auto done = context.transaction.remove(Entity::Passage, passage->id);
    return done ? Result<QString>(passage->id) : done.error();
}

Result<void> freeOpinion(OperationContext &context, const QString &id)
{
    const auto passages = context.transaction.select(Entity::Passage, kOpinion, id);
    if (!passages)
        return passages.error();
    for (const Record &passage : *passages) {
        if (const auto done = context.transaction.remove(Entity::Passage, passage.id); !done)
            return done;
    }
    const auto joined = context.transaction.select(Entity::Opinion, QStringLiteral("joined"), id);
    if (!joined)
        return joined.error();
    for (const Record &opinion : *joined) {
        const auto done = context.transaction.update(Entity::Opinion, opinion.id,
                                                     {{QStringLiteral("joined"), QJsonValue()}});
        if (!done)
            return done;
    }
    return {};
}

} // namespace gaiyo
