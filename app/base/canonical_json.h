#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace gaiyo {

// The one form in which the store writes and hashes JSON: keys in code unit order, no spaces,
// UTF-8, only " \ and control characters escaped, whole numbers without a point. Of our own, so
// that a hash never depends on the version of Qt. U+FEFF and U+FFFE are escaped too: Qt's reader
// would take one that leads a text for a byte order mark.
QByteArray canonicalJson(const QJsonObject &object);

// What canonicalJson() wrote; none for anything that is not a JSON object.
std::optional<QJsonObject> findJsonObject(const QByteArray &json);

// The text as SQLite can keep it exactly: lone surrogates and NUL, which UTF-8 and C strings have
// no place for, become U+FFFD. Everything else stays. Idempotent.
QString storableText(const QString &text);

// storableText() on every string and key inside.
QJsonValue storableJson(const QJsonValue &value);

} // namespace gaiyo
