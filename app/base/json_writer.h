#pragma once

#include <QByteArray>
#include <QString>
#include <QStringView>

#include <optional>
#include <vector>

namespace gaiyo {

// How the members of an object or array are laid out: one to a line, or all on the line.
enum class JsonLayout { Lines, Inline };

// Writes JSON in the order it is told, in UTF-8, escaping no more than RFC 8259 asks for. The same
// calls give the same bytes everywhere. Inside an Inline container everything is inline.
class JsonWriter
{
public:
    void beginObject(JsonLayout layout = JsonLayout::Inline) { begin('{', layout); }
    void endObject() { end('}'); }
    void beginArray(JsonLayout layout = JsonLayout::Inline) { begin('[', layout); }
    void endArray() { end(']'); }

    // The name of the next member; a value or container follows.
    void key(QStringView name);

    void value(QStringView text);
    void value(const QString &text) { value(QStringView(text)); }
    void value(bool flag);
    void value(int number) { value(qint64(number)); }
    void value(qint64 number);
    void value(double number); // the shortest form that reads back as the same number
    void null();

    template <typename T>
    void value(const std::optional<T> &value);
    template <typename T>
    void member(QStringView name, const T &content);

    // The document, ended by a newline.
    QByteArray finish();

private:
    struct Level
    {
        JsonLayout layout;
        bool empty = true;
    };

    void begin(char bracket, JsonLayout layout);
    void end(char bracket);
    void startElement();
    void newLine();
    void writeString(QStringView text);

    QByteArray m_bytes;
    std::vector<Level> m_levels;
    bool m_afterKey = false;
};

template <typename T>
void JsonWriter::value(const std::optional<T> &content)
{
    if (content)
        value(*content);
    else
        null();
}

template <typename T>
void JsonWriter::member(QStringView name, const T &content)
{
    key(name);
    value(content);
}

} // namespace gaiyo
