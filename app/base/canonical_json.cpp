#include "base/canonical_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace gaiyo {

namespace {

bool isStorable(const QString &text)
{
    return std::none_of(text.begin(), text.end(),
                        [](QChar c) { return c.isSurrogate() || c.isNull(); });
}

void writeEscape(QByteArray &out, char16_t unit)
{
    out += "\\u";
    out += QByteArray::number(unit, 16).rightJustified(4, '0');
}

void writeString(QByteArray &out, const QString &text)
{
    out += '"';
    qsizetype written = 0;
    const auto flush = [&](qsizetype end) {
        out += QStringView(text).mid(written, end - written).toUtf8();
        written = end + 1;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (c == u'"' || c == u'\\') {
            flush(i);
            out += '\\';
            out += char(c);
        } else if (c < 0x20 || c == 0xFEFF || c == 0xFFFE) {
            flush(i);
            writeEscape(out, c);
        }
    }
    flush(text.size());
    out += '"';
}

void writeNumber(QByteArray &out, const QJsonValue &value)
{
    constexpr double kExact = 9007199254740992.0; // 2^53
    const double number = value.toDouble();
    if (std::abs(number) <= kExact && number == std::floor(number))
        out += QByteArray::number(value.toInteger());
    else
        out += QByteArray::number(number, 'g', QLocale::FloatingPointShortest);
}

void writeObject(QByteArray &out, const QJsonObject &object);

void writeValue(QByteArray &out, const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        out += value.toBool() ? "true" : "false";
        break;
    case QJsonValue::Double:
        writeNumber(out, value);
        break;
    case QJsonValue::String:
        writeString(out, value.toString());
        break;
    case QJsonValue::Object:
        writeObject(out, value.toObject());
        break;
    case QJsonValue::Array: {
        out += '[';
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            if (i > 0)
                out += ',';
            writeValue(out, array[i]);
        }
        out += ']';
        break;
    }
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        out += "null";
        break;
    }
}

void writeObject(QByteArray &out, const QJsonObject &object)
{
    std::vector<std::pair<QString, QJsonValue>> members;
    members.reserve(size_t(object.size()));
    for (auto i = object.begin(); i != object.end(); ++i)
        members.emplace_back(i.key(), i.value());
    std::sort(members.begin(), members.end(),
              [](const auto &a, const auto &b) { return a.first < b.first; });
    out += '{';
    for (size_t i = 0; i < members.size(); ++i) {
        if (i > 0)
            out += ',';
        writeString(out, members[i].first);
        out += ':';
        writeValue(out, members[i].second);
    }
    out += '}';
}

} // namespace

QByteArray canonicalJson(const QJsonObject &object)
{
    QByteArray out;
    out.reserve(4096); // more than most rows
    writeObject(out, object);
    return out;
}

std::optional<QJsonObject> findJsonObject(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return std::nullopt;
    return document.object();
}

QString storableText(const QString &text)
{
    if (isStorable(text))
        return text;
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            out += text[i];
            out += text[++i];
        } else {
            out += text[i].isSurrogate() || text[i].isNull() ? QChar(QChar::ReplacementCharacter)
                                                             : text[i];
        }
    }
    return out;
}

QJsonValue storableJson(const QJsonValue &value)
{
    if (value.isString())
        return storableText(value.toString());
    if (value.isArray()) {
        QJsonArray out;
        const QJsonArray array = value.toArray();
        for (const QJsonValue &element : array)
            out.append(storableJson(element));
        return out;
    }
    if (value.isObject()) {
        QJsonObject out;
        const QJsonObject object = value.toObject();
        for (auto i = object.begin(); i != object.end(); ++i)
            out.insert(storableText(i.key()), storableJson(i.value()));
        return out;
    }
    return value;
}

} // namespace gaiyo
