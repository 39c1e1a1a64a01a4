#pragma once

#include "base/id.h"
#include "base/json_reader.h"

#include <QCoreApplication>
#include <QDate>

#include <optional>
#include <vector>

namespace gaiyo {

// Takes the fields of one object by name and type, and keeps the first fault among them. A field
// with a fault reads as an empty value; the caller asks for the fault at the end.
class JsonFields
{
    Q_DECLARE_TR_FUNCTIONS(JsonFields)
public:
    // `place` is what the object is called in messages (nodes[3]), "" for the document. The fault
    // outlives the reader, so that all readers of a document share one.
    JsonFields(const JsonValue &object, QString place, std::optional<Error> &fault);

    // Text as sanitizeText() lets it in.
    QString text(QStringView name);
    QString text(QStringView name, const QString &ifAbsent);
    std::optional<QString> textOrNull(QStringView name);
    bool flag(QStringView name, bool ifAbsent);
    int integer(QStringView name, int least, int ifAbsent);
    std::optional<int> integerOrNull(QStringView name, int least);
    QDate date(QStringView name);
    template <typename Tag>
    Id<Tag> id(QStringView name);
    template <typename Tag>
    std::optional<Id<Tag>> idOrNull(QStringView name);

    // The member as it stands; none where it is absent or null.
    const JsonValue *find(QStringView name);
    const JsonValue *require(QStringView name);
    const JsonValue::Array &array(QStringView name);
    void skip(QStringView name) { m_asked.push_back(name); }

    // Reports the names that nobody asked for.
    void close();

    // Notes what is wrong with the field, if it is the first fault.
    void fail(QStringView name, const QString &sentence);

private:
    QString placeOf(QStringView name) const;
    QString string(const JsonValue *value, QStringView name);
    QString validId(const JsonValue *value, QStringView name);

    const JsonValue &m_object;
    QString m_place;
    std::optional<Error> &m_fault;
    std::vector<QStringView> m_asked; // names are literals
};

template <typename Tag>
Id<Tag> JsonFields::id(QStringView name)
{
    return Id<Tag>(validId(require(name), name));
}

template <typename Tag>
std::optional<Id<Tag>> JsonFields::idOrNull(QStringView name)
{
    const JsonValue *value = find(name);
    return value ? std::optional(Id<Tag>(validId(value, name))) : std::nullopt;
}

} // namespace gaiyo
