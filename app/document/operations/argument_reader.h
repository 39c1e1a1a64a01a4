#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QSet>
#include <QString>

#include <optional>

namespace gaiyo {

// Reads the arguments of one operation by name. The first fault is kept and answered by finish(),
// as are names that nobody asked for; until then a faulty argument reads as its default.
class ArgumentReader
{
public:
    explicit ArgumentReader(const QJsonObject &arguments)
        : m_arguments(arguments)
    {}

    bool has(const QString &name);
    // Text is sanitised; a line has neither newlines nor tabs.
    QString text(const QString &name);
    QString line(const QString &name);
    std::optional<QString> textOrNull(const QString &name);
    std::optional<QString> lineOrNull(const QString &name);
    bool flag(const QString &name, bool ifAbsent);
    int number(const QString &name, int least, int ifAbsent);
    std::optional<int> numberOrNull(const QString &name, int least);
    std::optional<QJsonObject> objectOrNull(const QString &name);
    QJsonValue raw(const QString &name);

    void require(const QString &name);
    void reject(const QString &name);
    // Invalid for the first argument at fault.
    Result<void> finish() const;

private:
    QJsonValue take(const QString &name);
    QString string(const QString &name, const QJsonValue &value);

    QJsonObject m_arguments;
    QSet<QString> m_asked;
    QString m_fault;
};

} // namespace gaiyo
