#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QStringView>

#include <variant>
#include <vector>

namespace gaiyo {

struct JsonMember;

// A value of a JSON text with its place in it.
struct JsonValue
{
    using Array = std::vector<JsonValue>;
    using Object = std::vector<JsonMember>; // in the text's order, keys unique

    std::variant<std::nullptr_t, bool, double, QString, Array, Object> content;
    int line = 1;

    bool isNull() const { return std::holds_alternative<std::nullptr_t>(content); }
    template <typename T>
    const T *as() const
    {
        return std::get_if<T>(&content);
    }
    // The member of an object; none where there is no such key or it is no object.
    const JsonValue *find(QStringView key) const;
};

struct JsonMember
{
    QString key;
    JsonValue value;
};

// Reads one JSON text strictly as RFC 8259 has it: UTF-8 (a byte order mark may lead), each key of
// an object once, no half surrogates, nothing behind the value, at most 100 levels. (QJsonDocument
// silently keeps one of two equal keys, takes half surrogates and says no line.) Error: Unreadable,
// naming line and column.
Result<JsonValue> readJson(const QByteArray &bytes);

} // namespace gaiyo
