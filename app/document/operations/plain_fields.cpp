#include "document/operations/plain_fields.h"

#include "base/id.h"

#include <QCoreApplication>

namespace gaiyo {

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Operation)
};

template <typename Value>
QJsonValue orNull(const std::optional<Value> &value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

QJsonValue readText(ArgumentReader &arguments, const Field &field, const QString &name)
{
    const bool isLine = field.form == TextForm::Line;
    if (field.nullable)
        return orNull(isLine ? arguments.lineOrNull(name) : arguments.textOrNull(name));
    return isLine ? arguments.line(name) : arguments.text(name);
}

// A place, an owner, a class that nobody knows: null says so as well as "". Words that are printed
// are emptied by "" only, so that a caller who forgot them empties nothing.
bool isNullEmpty(Entity entity, const Field &field)
{
    const bool isOfLetters = entity == Entity::Letter || entity == Entity::Submitter;
    return field.type == FieldType::Text && field.form == TextForm::Line && !field.nullable &&
           (isOfLetters || field.name == QByteArrayView("owner"));
}

QJsonValue readField(ArgumentReader &arguments, const Field &field, const QString &name)
{
    const int least = field.least.value_or(0);
    switch (field.type) {
    case FieldType::Text:
        return readText(arguments, field, name);
    case FieldType::Integer:
        return field.nullable ? orNull(arguments.numberOrNull(name, least))
                              : QJsonValue(arguments.number(name, least, least));
    case FieldType::Bool:
        return arguments.flag(name, false);
    case FieldType::Json:
        break;
    }
    return {};
}

bool isPlain(const Field &field)
{
    return !field.link && field.type != FieldType::Json && !field.isDeferred &&
           field.life == FieldLife::Edited && field.name != QByteArrayView("rank");
}

} // namespace

void readGivenFields(ArgumentReader &arguments, Entity entity, QJsonObject &fields)
{
    for (const Field &field : fieldsOf(entity)) {
        const QString name = QString::fromLatin1(field.name);
        if (!isPlain(field) || !arguments.has(name))
            continue;
        const QJsonValue value = isNullEmpty(entity, field) && arguments.raw(name).isNull()
                                     ? QJsonValue(QString())
                                     : readField(arguments, field, name);
        if (!isPossibleValue(field, value))
            arguments.reject(name);
        fields.insert(name, value);
    }
}

Result<void> readRank(OperationContext &context, Entity entity, const QString &self,
                      QJsonObject &fields)
{
    const QString place = placeField(entity);
    const QJsonValue parent = place.isEmpty() ? QJsonValue() : fields.value(place);
    const auto rank = context.rankFor({entity, place, parent}, self);
    if (!rank)
        return rank.error();
    fields.insert(QStringLiteral("rank"), *rank);
    return {};
}

Result<QString> readNewId(OperationContext &context, ArgumentReader &arguments)
{
    const QString name = QStringLiteral("id");
    if (!arguments.has(name))
        return context.newId();
    const QString id = arguments.line(name);
    if (!isValidId(id)) {
        arguments.reject(name);
        return id;
    }
    if (context.transaction.isIdTaken(id))
        return invalidOperation(Sentences::tr("“%1” is, or was, the id of a row.").arg(id));
    return id;
}

Result<QString> insertRow(OperationContext &context, Entity entity, const QJsonObject &fields)
{
    if (const auto read = context.arguments.finish(); !read)
        return read.error();
    const QString id = context.newId();
    context.transaction.insert(entity, id, fields);
    return id;
}

Result<QString> insertNamedRow(OperationContext &context, Entity entity, const QJsonObject &fields)
{
    const auto id = readNewId(context, context.arguments);
    if (!id)
        return id;
    if (const auto read = context.arguments.finish(); !read)
        return read.error();
    context.transaction.insert(entity, *id, fields);
    return id;
}

Result<QString> updateRow(OperationContext &context, Entity entity, const QString &id,
                          const QJsonObject &fields)
{
    if (const auto read = context.arguments.finish(); !read)
        return read.error();
    if (const auto same = context.checkUnchanged(entity, id, fields); !same)
        return same.error();
    context.transaction.update(entity, id, fields);
    return id;
}

} // namespace gaiyo
