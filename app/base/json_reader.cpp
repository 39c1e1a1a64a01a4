#include "base/json_reader.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace gaiyo {

namespace {

constexpr int kMaxDepth = 100;

// One pass over the text by recursive descent. A function that fails has set m_fault and answers
// false; nothing is read after that.
class Parser
{
    Q_DECLARE_TR_FUNCTIONS(JsonReader)
public:
    explicit Parser(QStringView text)
        : m_text(text)
    {}

    Result<JsonValue> run()
    {
        JsonValue value;
        if (!readValue(value, 0))
            return faultAt(m_faultAt, m_fault);
        skipSpace();
        if (m_at < m_text.size())
            return faultAt(m_at, tr("The document ends before this; remove what follows."));
        return value;
    }

private:
    bool readValue(JsonValue &value, int depth)
    {
        skipSpace();
        value.line = m_line;
        switch (peek()) {
        case u'{':
            return readObject(value, depth);
        case u'[':
            return readArray(value, depth);
        case u'"':
            return readString(value.content.emplace<QString>());
        case u't':
            return readWord(u"true", value, true);
        case u'f':
            return readWord(u"false", value, false);
        case u'n':
            return readWord(u"null", value, nullptr);
        default:
            return readNumber(value);
        }
    }

    bool readObject(JsonValue &value, int depth)
    {
        auto &members = value.content.emplace<JsonValue::Object>();
        std::vector<qsizetype> places;
        if (!enter(depth))
            return false;
        if (take(u'}'))
            return true;
        do {
            skipSpace();
            places.push_back(m_at);
            JsonMember &member = members.emplace_back();
            if (peek() != u'"')
                return fail(tr("A name in quotation marks must stand here."));
            if (!readString(member.key))
                return false;
            if (!take(u':'))
                return fail(tr("A : must stand here."));
            if (!readValue(member.value, depth + 1))
                return false;
        } while (take(u','));
        if (!take(u'}'))
            return fail(tr("A , or } must stand here."));
        return checkKeys(members, places);
    }

    // By sorting, since a hostile object may have a million keys.
    bool checkKeys(const JsonValue::Object &members, const std::vector<qsizetype> &places)
    {
        std::vector<size_t> order(members.size());
        for (size_t i = 0; i < order.size(); ++i)
            order[i] = i;
        std::stable_sort(order.begin(), order.end(),
                         [&](size_t a, size_t b) { return members[a].key < members[b].key; });
        const auto twice = std::adjacent_find(order.begin(), order.end(), [&](size_t a, size_t b) {
            return members[a].key == members[b].key;
        });
        if (twice == order.end())
            return true;
        m_at = places[*std::next(twice)];
        return fail(
            tr("The name “%1” stands twice in one object; remove one.").arg(members[*twice].key));
    }

    bool readArray(JsonValue &value, int depth)
    {
        auto &elements = value.content.emplace<JsonValue::Array>();
        if (!enter(depth))
            return false;
        if (take(u']'))
            return true;
        do {
            if (!readValue(elements.emplace_back(), depth + 1))
                return false;
        } while (take(u','));
        return take(u']') || fail(tr("A , or ] must stand here."));
    }

    bool enter(int depth)
    {
        ++m_at;
        return depth < kMaxDepth ||
               fail(tr("The values are nested too deeply; this is no document of Gaiyo."));
    }

    bool readWord(QStringView word, JsonValue &value, decltype(JsonValue::content) content)
    {
        if (!m_text.mid(m_at).startsWith(word))
            return fail(tr("A value must stand here."));
        m_at += word.size();
        value.content = std::move(content);
        return true;
    }

    bool readNumber(JsonValue &value)
    {
        const qsizetype start = m_at;
        if (peek() == u'-')
            ++m_at;
        const qsizetype integer = m_at;
        const qsizetype digits = skipDigits();
        bool wellFormed = digits > 0 && (digits == 1 || m_text[integer] != u'0');
        if (peek() == u'.') {
            ++m_at;
            wellFormed &= skipDigits() > 0;
        }
        if (peek() == u'e' || peek() == u'E') {
            ++m_at;
            if (peek() == u'+' || peek() == u'-')
                ++m_at;
            wellFormed &= skipDigits() > 0;
        }
        const double number = m_text.mid(start, m_at - start).toDouble();
        if (wellFormed && std::isfinite(number)) {
            value.content = number;
            return true;
        }
        m_at = start;
        return fail(digits == 0 ? tr("A value must stand here.")
                                : tr("This number cannot be read."));
    }

    qsizetype skipDigits()
    {
        const qsizetype start = m_at;
        while (peek() >= u'0' && peek() <= u'9')
            ++m_at;
        return m_at - start;
    }

    bool readString(QString &out)
    {
        const qsizetype start = m_at++;
        for (;;) {
            const qsizetype run = m_at;
            while (m_at < m_text.size() && peek() >= 0x20 && peek() != u'"' && peek() != u'\\')
                ++m_at;
            out += m_text.mid(run, m_at - run);
            if (m_at >= m_text.size()) {
                m_at = start;
                return fail(tr("The text that begins here has no closing quotation mark."));
            }
            if (peek() == u'"')
                break;
            if (peek() != u'\\')
                return fail(tr("A line break or control character stands inside a text; write it "
                               "as \\u000a and the like."));
            if (!readEscape(out))
                return false;
        }
        ++m_at;
        return true;
    }

    bool readEscape(QString &out)
    {
        static constexpr QStringView kNames = u"\"\\/bfnrt";
        static constexpr QStringView kMeanings = u"\"\\/\b\f\n\r\t";
        ++m_at;
        if (peek() == u'u')
            return readCodeUnits(out);
        const qsizetype known = m_at < m_text.size() ? kNames.indexOf(m_text[m_at]) : -1;
        if (known < 0)
            return fail(tr("A \\ of the text is written \\\\."));
        out += kMeanings[known];
        ++m_at;
        return true;
    }

    // \uXXXX, or two of them that make one character.
    bool readCodeUnits(QString &out)
    {
        const qsizetype start = m_at - 1;
        const int first = readHex();
        if (first >= 0 && !QChar::isSurrogate(char32_t(first))) {
            out += QChar(char16_t(first));
            return true;
        }
        int second = -1;
        if (first >= 0 && QChar::isHighSurrogate(char32_t(first)) &&
            m_text.mid(m_at).startsWith(u"\\u")) {
            ++m_at;
            second = readHex();
        }
        if (second >= 0 && QChar::isLowSurrogate(char32_t(second))) {
            (out += QChar(char16_t(first))) += QChar(char16_t(second));
            return true;
        }
        m_at = start;
        return fail(first < 0 ? tr("\\u must be followed by four digits 0–9 or a–f.")
                              : tr("This \\u is only half of a character; write both halves."));
    }

    // At the u; the value of the four digits, or -1.
    int readHex()
    {
        const QStringView digits = m_text.mid(m_at + 1, 4);
        const bool hex =
            digits.size() == 4 && std::all_of(digits.begin(), digits.end(), [](QChar c) {
                return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') ||
                       (c >= u'A' && c <= u'F');
            });
        if (!hex)
            return -1;
        m_at += 5;
        return digits.toInt(nullptr, 16);
    }

    bool take(char16_t wanted)
    {
        skipSpace();
        if (peek() != wanted)
            return false;
        ++m_at;
        return true;
    }

    void skipSpace()
    {
        for (;; ++m_at) {
            const char16_t c = peek();
            if (c == u'\n')
                ++m_line;
            else if (c != u' ' && c != u'\t' && c != u'\r')
                return;
        }
    }

    // U+0000 at the end of the text, which no rule takes.
    char16_t peek() const { return m_at < m_text.size() ? m_text[m_at].unicode() : u'\0'; }

    bool fail(const QString &what)
    {
        m_faultAt = m_at;
        m_fault = what;
        return false;
    }

    Error faultAt(qsizetype at, const QString &what) const
    {
        const QStringView before = m_text.left(at);
        return {ErrorKind::Unreadable, tr("Line %1, column %2 of the JSON: %3")
                                           .arg(before.count(u'\n') + 1)
                                           .arg(at - before.lastIndexOf(u'\n'))
                                           .arg(what)};
    }

    QStringView m_text;
    qsizetype m_at = 0;
    int m_line = 1;
    qsizetype m_faultAt = 0;
    QString m_fault;
};

// The length of the piece that is well-formed UTF-8 (Unicode 15, table 3-7).
qsizetype validUtf8Length(const QByteArray &bytes)
{
    const auto at = [&](qsizetype i) { return i < bytes.size() ? quint8(bytes[i]) : quint8(0); };
    qsizetype i = 0;
    while (i < bytes.size()) {
        const quint8 lead = at(i);
        const int tail = lead < 0x80                    ? 0
                         : lead >= 0xC2 && lead < 0xE0  ? 1
                         : lead >= 0xE0 && lead < 0xF0  ? 2
                         : lead >= 0xF0 && lead <= 0xF4 ? 3
                                                        : -1;
        const quint8 least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
        const quint8 most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
        bool sound = tail == 0 || (tail > 0 && at(i + 1) >= least && at(i + 1) <= most);
        for (int k = 2; k <= tail; ++k)
            sound = sound && (at(i + k) & 0xC0) == 0x80;
        if (!sound)
            return i;
        i += tail + 1;
    }
    return i;
}

Error badUtf8(const QByteArray &bytes)
{
    const QByteArray sound = bytes.left(validUtf8Length(bytes));
    const qsizetype lineStart = sound.lastIndexOf('\n') + 1;
    return {ErrorKind::Unreadable,
            QCoreApplication::translate("JsonReader",
                                        "Line %1, column %2 of the JSON is not UTF-8; save the "
                                        "file in UTF-8.")
                .arg(sound.count('\n') + 1)
                .arg(QString::fromUtf8(sound.mid(lineStart)).size() + 1)};
}

} // namespace

const JsonValue *JsonValue::find(QStringView key) const
{
    const Object *members = as<Object>();
    if (!members)
        return nullptr;
    const auto found = std::find_if(members->begin(), members->end(),
                                    [&](const JsonMember &member) { return member.key == key; });
    return found == members->end() ? nullptr : &found->value;
}

Result<JsonValue> readJson(const QByteArray &bytes)
{
    if (validUtf8Length(bytes) < bytes.size())
        return badUtf8(bytes);
    const QString text = QString::fromUtf8(bytes); // passes over a byte order mark
    return Parser(text).run();
}

} // namespace gaiyo
