#include "document/operations/original_row.h"
#include "document/operations/plain_fields.h"

#include "domain/row_values.h"
#include "domain/work/moved_words.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace gaiyo {

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Operation)
};

QJsonObject positions(const Stretch &stretch)
{
    return {{QStringLiteral("start"), stretch.start}, {QStringLiteral("end"), stretch.end}};
}

// What was masked stays masked, in its new place.
Result<void> moveMasks(OperationContext &context, const OriginalRow &original,
                       const MovedWords &words)
{
    for (const Mask &mask : original.masks) {
        const auto to = words.placeOf({mask.start, mask.end});
        if (!to)
            return invalidOperation(Sentences::tr(
                "A masked place would be changed. Please leave the masks (■) as they are; they can "
                "be taken away with the register of persons."));
        context.transaction.update(Entity::Mask, mask.id.value(), positions(*to));
    }
    return {};
}

// A passage goes where its words went. One whose words changed stays, and its quote, which does not
// fit any more, tells of it.
void movePassages(OperationContext &context, const OriginalRow &original, const MovedWords &words)
{
    for (const Passage &passage : original.passages) {
        if (const auto to = words.placeOf({passage.start, passage.end}))
            context.transaction.update(Entity::Passage, passage.id.value(), positions(*to));
    }
}

} // namespace

Result<QString> addOriginal(OperationContext &context)
{
    const auto letter = context.requireRow(Entity::Letter, QStringLiteral("letter"));
    if (!letter)
        return letter.error();
    QJsonObject fields = newRowFields(Entity::Original);
    readGivenFields(context.arguments, Entity::Original, fields);
    fields.insert(QStringLiteral("letter"), letter->id);
    if (const auto placed = readRank(context, Entity::Original, {}, fields); !placed)
        return placed.error();
    context.arguments.require(QStringLiteral("text"));
    const QString text = context.arguments.text(QStringLiteral("text"));
    const QJsonArray masks = context.arguments.raw(QStringLiteral("masks")).toArray();
    const auto id = readNewId(context, context.arguments);
    if (!id)
        return id;
    if (const auto read = context.arguments.finish(); !read)
        return read.error();
    return insertOriginal(context, *id, fields, text, masks);
}

Result<QString> correctOriginal(OperationContext &context)
{
    const auto original = requireOriginal(context, QStringLiteral("id"));
    if (!original)
        return original.error();
    context.arguments.require(QStringLiteral("text"));
    const QString text = context.arguments.text(QStringLiteral("text"));
    if (const auto read = context.arguments.finish(); !read)
        return read.error();
    if (original->origin != u"typed")
        return invalidOperation(
            Sentences::tr("These words came by machine and are kept as they came. Only what was "
                          "typed here can be corrected."));
    const QJsonObject mine{{QStringLiteral("text"), text}};
    if (const auto same = context.checkUnchanged(Entity::Original, original->id, mine); !same)
        return same.error();
    const MovedWords words(original->text, text);
    if (const auto done = moveMasks(context, *original, words); !done)
        return done.error();
    movePassages(context, *original, words);
    context.transaction.update(Entity::Original, original->id, mine);
    return original->id;
}

} // namespace gaiyo
