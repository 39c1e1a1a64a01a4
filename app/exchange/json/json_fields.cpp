#include "exchange/json/json_fields.h"

#include "base/sanitize.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace gaiyo {

JsonFields::JsonFields(const JsonValue &object, QString place, std::optional<Error> &fault)
    : m_object(object)
    , m_place(std::move(place))
    , m_fault(fault)
{
    if (!object.as<JsonValue::Object>())
        fail({}, tr("An object in { } must stand here."));
}

QString JsonFields::text(QStringView name)
{
    return string(require(name), name);
}

QString JsonFields::text(QStringView name, const QString &ifAbsent)
{
    skip(name);
    const JsonValue *value = m_object.find(name);
    return value ? string(value, name) : ifAbsent;
}

std::optional<QString> JsonFields::textOrNull(QStringView name)
{
    const JsonValue *value = find(name);
    return value ? std::optional(string(value, name)) : std::nullopt;
}

bool JsonFields::flag(QStringView name, bool ifAbsent)
{
    skip(name);
    const JsonValue *value = m_object.find(name);
    if (!value)
        return ifAbsent;
    const bool *flag = value->as<bool>();
    if (!flag)
        fail(name, tr("It must be true or false."));
    return flag && *flag;
}

int JsonFields::integer(QStringView name, int least, int ifAbsent)
{
    skip(name);
    const JsonValue *value = m_object.find(name);
    if (!value)
        return ifAbsent;
    const double *number = value->as<double>();
    if (number && *number >= least && *number <= std::numeric_limits<int>::max() &&
        *number == std::floor(*number))
        return int(*number);
    fail(name, tr("It must be a whole number of %1 or more.").arg(least));
    return least;
}

std::optional<int> JsonFields::integerOrNull(QStringView name, int least)
{
    return find(name) ? std::optional(integer(name, least, least)) : std::nullopt;
}

QDate JsonFields::date(QStringView name)
{
    const JsonValue *value = require(name);
    const QString *text = value ? value->as<QString>() : nullptr;
    const QDate date = text && text->size() == 10 ? QDate::fromString(*text, Qt::ISODate) : QDate();
    if (value && !date.isValid())
        fail(name, tr("It must be a date such as \"2016-07-01\"."));
    return date;
}

const JsonValue *JsonFields::find(QStringView name)
{
    skip(name);
    const JsonValue *value = m_object.find(name);
    return value && !value->isNull() ? value : nullptr;
}

const JsonValue *JsonFields::require(QStringView name)
{
    skip(name);
    const JsonValue *value = m_object.find(name);
    if (!value)
        fail(name, tr("It is missing; add it."));
    return value;
}

const JsonValue::Array &JsonFields::array(QStringView name)
{
    static const JsonValue::Array kNone;
    const JsonValue *value = require(name);
    const auto *elements = value ? value->as<JsonValue::Array>() : nullptr;
    if (value && !elements)
        fail(name, tr("A list in [ ] must stand here."));
    return elements ? *elements : kNone;
}

void JsonFields::close()
{
    const auto *members = m_object.as<JsonValue::Object>();
    if (!members || m_fault)
        return;
    for (const JsonMember &member : *members) {
        if (std::find(m_asked.begin(), m_asked.end(), member.key) == m_asked.end())
            return fail(member.key, tr("This format has no such name; correct or remove it."));
    }
}

void JsonFields::fail(QStringView name, const QString &sentence)
{
    if (m_fault)
        return;
    const JsonValue *value = m_object.find(name);
    const int line = value ? value->line : m_object.line;
    m_fault = Error{ErrorKind::Unreadable,
                    tr("%1 (line %2): %3").arg(placeOf(name), QString::number(line), sentence)};
}

QString JsonFields::placeOf(QStringView name) const
{
    if (m_place.isEmpty() || name.isEmpty())
        return m_place + name.toString();
    return m_place + u'.' + name.toString();
}

QString JsonFields::string(const JsonValue *value, QStringView name)
{
    const QString *text = value ? value->as<QString>() : nullptr;
    if (value && !text)
        fail(name, tr("It must be a text in quotation marks."));
    return text ? sanitizeText(*text) : QString();
}

QString JsonFields::validId(const JsonValue *value, QStringView name)
{
    const QString *text = value ? value->as<QString>() : nullptr;
    if (value && (!text || !isValidId(*text)))
        fail(name, tr("It must be an id: 1 to 64 letters, digits, - and _."));
    return text ? *text : QString();
}

} // namespace gaiyo
