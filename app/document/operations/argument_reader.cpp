#include "document/operations/argument_reader.h"

#include "base/sanitize.h"

#include <QCoreApplication>

namespace gaiyo {

namespace {

Error invalid(const char *sentence, const QString &name)
{
    return {ErrorKind::Invalid, QCoreApplication::translate("Operation", sentence).arg(name)};
}

} // namespace

QJsonValue ArgumentReader::take(const QString &name)
{
    m_asked.insert(name);
    return m_arguments.value(name);
}

bool ArgumentReader::has(const QString &name)
{
    return !take(name).isUndefined();
}

QJsonValue ArgumentReader::raw(const QString &name)
{
    return take(name);
}

void ArgumentReader::reject(const QString &name)
{
    if (m_fault.isEmpty())
        m_fault = name;
}

void ArgumentReader::require(const QString &name)
{
    if (!has(name))
        reject(name);
}

QString ArgumentReader::string(const QString &name, const QJsonValue &value)
{
    if (!value.isUndefined() && !value.isString())
        reject(name);
    return value.toString();
}

QString ArgumentReader::text(const QString &name)
{
    return sanitizeText(string(name, take(name)));
}

QString ArgumentReader::line(const QString &name)
{
    return sanitizeLine(string(name, take(name)));
}

std::optional<QString> ArgumentReader::textOrNull(const QString &name)
{
    const QJsonValue value = take(name);
    if (value.isNull() || value.isUndefined())
        return std::nullopt;
    return sanitizeText(string(name, value));
}

std::optional<QString> ArgumentReader::lineOrNull(const QString &name)
{
    const auto value = textOrNull(name);
    return value ? std::optional(sanitizeLine(*value)) : std::nullopt;
}

bool ArgumentReader::flag(const QString &name, bool ifAbsent)
{
    const QJsonValue value = take(name);
    if (!value.isUndefined() && !value.isBool())
        reject(name);
    return value.toBool(ifAbsent);
}

std::optional<int> ArgumentReader::numberOrNull(const QString &name, int least)
{
    const QJsonValue value = take(name);
    if (value.isNull() || value.isUndefined())
        return std::nullopt;
    const double number = value.toDouble(-1);
    if (!value.isDouble() || number != int(number) || number < least) {
        reject(name);
        return std::nullopt;
    }
    return int(number);
}

int ArgumentReader::number(const QString &name, int least, int ifAbsent)
{
    if (take(name).isNull())
        reject(name);
    return numberOrNull(name, least).value_or(ifAbsent);
}

std::optional<QJsonObject> ArgumentReader::objectOrNull(const QString &name)
{
    const QJsonValue value = take(name);
    if (value.isNull() || value.isUndefined())
        return std::nullopt;
    if (!value.isObject())
        reject(name);
    return value.toObject();
}

Result<void> ArgumentReader::finish() const
{
    for (auto it = m_arguments.begin(); it != m_arguments.end(); ++it) {
        if (!m_asked.contains(it.key()))
            return invalid(QT_TRANSLATE_NOOP("Operation", "The argument “%1” is not known here."),
                           it.key());
    }
    if (!m_fault.isEmpty())
        return invalid(
            QT_TRANSLATE_NOOP("Operation", "The argument “%1” is missing or cannot be used."),
            m_fault);
    return {};
}

} // namespace gaiyo
