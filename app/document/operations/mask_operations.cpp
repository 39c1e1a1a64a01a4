#include "document/operations/original_row.h"
#include "document/operations/plain_fields.h"

#include "domain/row_values.h"

#include <QCoreApplication>

namespace gaiyo {

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Operation)
};

// The words change under the passages, and are the same words.
void setText(WriteTransaction &transaction, const OriginalRow &original, const QString &text)
{
    transaction.update(Entity::Original, original.id, {{QStringLiteral("text"), text}});
    quoteAnew(transaction, original.id, original.text, text);
}

} // namespace

Result<QString> addMask(OperationContext &context)
{
    const auto original = requireOriginal(context);
    if (!original)
        return original.error();
    const auto stretch = requireStretch(context, *original);
    if (!stretch)
        return stretch.error();
    QJsonObject fields = newRowFields(Entity::Mask);
    context.arguments.require(QStringLiteral("reason"));
    readGivenFields(context.arguments, Entity::Mask, fields);
    fields.insert(QStringLiteral("original"), original->id);
    const auto id = insertRow(context, Entity::Mask, fields);
    if (id)
        setText(context.transaction, *original, withMask(original->text, *stretch));
    return id;
}

// The words under a mask are not in the document: whoever takes it away brings them, from the
// register of persons.
Result<QString> removeMask(OperationContext &context)
{
    const auto mask = context.requireRow(Entity::Mask, QStringLiteral("id"));
    if (!mask)
        return mask.error();
    const auto words = context.arguments.textOrNull(QStringLiteral("text"));
    if (const auto read = context.arguments.finish(); !read)
        return read.error();
    const Stretch stretch{mask->fields[u"start"].toInt(), mask->fields[u"end"].toInt()};
    if (!words)
        return invalidOperation(Sentences::tr(
            "The masked words are not kept in the document. They can be shown again only with the "
            "register of persons, which has them."));
    if (lengthOf(*words) != stretch.end - stretch.start)
        return invalidOperation(
            Sentences::tr("These are not the words that were masked: their length is another."));
    const auto row =
        context.transaction.find(Entity::Original, mask->fields[u"original"].toString());
    if (!row)
        return mask->id; // the transaction knows why
    const OriginalRow original = readOriginal(context.transaction, *row);
    QString text = wordsOf(original.text, {0, stretch.start}) + *words +
                   wordsOf(original.text, {stretch.end, lengthOf(original.text)});
    for (const Mask &other : original.masks) {
        if (other.id.value() != mask->id) // what another one hides as well stays hidden
            text = withMask(text, {other.start, other.end});
    }
    context.transaction.remove(Entity::Mask, mask->id);
    setText(context.transaction, original, text);
    return mask->id;
}

Result<QString> checkOriginal(OperationContext &context)
{
    const auto original = context.requireRow(Entity::Original, QStringLiteral("id"));
    if (!original)
        return original.error();
    const bool checked = context.arguments.flag(QStringLiteral("checked"), true);
    return updateRow(context, Entity::Original, original->id,
                     {{QStringLiteral("checked"), checked}});
}

} // namespace gaiyo
