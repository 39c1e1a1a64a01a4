#include "exchange/mail/header_fields.h"

#include "base/sanitize.h"
#include "exchange/encoding/charset.h"
#include "exchange/mail/transfer_encoding.h"

#include <algorithm>

namespace gaiyo {

namespace {

// Headers are a few kilobytes; what is longer is not read as one.
constexpr qsizetype kMostHeaderBytes = 1'000'000;
constexpr size_t kMostFields = 2000;
constexpr qsizetype kMostFieldBytes = 100'000;

bool isFieldNameByte(char c)
{
    return c > 32 && c < 127 && c != ':';
}

// How long the field name is that a line begins with, 0 for none.
qsizetype fieldNameLength(QByteArrayView line)
{
    qsizetype i = 0;
    while (i < line.size() && i < 80 && isFieldNameByte(line[i]))
        ++i;
    qsizetype colon = i;
    while (colon < line.size() && (line[colon] == ' ' || line[colon] == '\t'))
        ++colon;
    return i > 0 && colon < line.size() && line[colon] == ':' ? i : 0;
}

struct EncodedWord
{
    QByteArray charset;
    QByteArray bytes;
    qsizetype end = 0;
};

// The encoded word (RFC 2047) that begins at `at`, if one does.
std::optional<EncodedWord> findEncodedWord(const QByteArray &value, qsizetype at)
{
    const qsizetype code = at + 2 +
                           QByteArrayView(value)
                               .sliced(at + 2, std::min<qsizetype>(60, value.size() - at - 2))
                               .indexOf('?');
    if (code < at + 2 || code + 2 >= value.size() || value[code + 2] != '?')
        return std::nullopt;
    // Words are 75 bytes by the standard; some programs write a whole subject as one.
    const QByteArrayView rest = QByteArrayView(value).sliced(code + 3);
    const qsizetype length = rest.first(std::min<qsizetype>(rest.size(), 4000)).indexOf("?=");
    if (length < 0)
        return std::nullopt;
    const qsizetype end = code + 3 + length;
    QByteArray text = value.mid(code + 3, end - code - 3);
    const char kind = char(value[code + 1] | 0x20);
    if (kind != 'b' && kind != 'q')
        return std::nullopt;
    if (kind == 'q')
        text.replace('_', ' ');
    const auto encoding =
        kind == 'b' ? TransferEncoding::Base64 : TransferEncoding::QuotedPrintable;
    QByteArray charset = value.mid(at + 2, code - at - 2);
    if (const qsizetype language = charset.indexOf('*'); language >= 0)
        charset.truncate(language);
    return EncodedWord{charset.toLower(), decodeTransfer(text, encoding).bytes, end + 2};
}

bool isBlankOnly(const QByteArray &bytes)
{
    return bytes.trimmed().isEmpty();
}

// Puts a header's words together: neighbouring encoded words of one charset are decoded as one, so
// that a character cut between them is whole again.
class WordDecoder
{
public:
    void addRaw(const QByteArray &bytes)
    {
        if (m_isEncoded && isBlankOnly(bytes)) { // between two encoded words it means nothing
            m_blank = bytes;
            return;
        }
        flush();
        m_text += decodeCharset(bytes, QString()).text;
    }

    void addEncoded(const EncodedWord &word)
    {
        if (m_isEncoded && word.charset != m_charset)
            flushWords();
        m_isEncoded = true;
        m_blank.clear();
        m_charset = word.charset;
        m_bytes += word.bytes;
    }

    QString finish()
    {
        flush();
        return m_text;
    }

private:
    void flushWords()
    {
        m_text += decodeCharset(m_bytes, QString::fromLatin1(m_charset)).text;
        m_bytes.clear();
    }

    void flush()
    {
        if (m_isEncoded)
            flushWords();
        m_isEncoded = false;
        m_text += QString::fromLatin1(m_blank);
        m_blank.clear();
    }

    QString m_text;
    QByteArray m_charset;
    QByteArray m_bytes;
    QByteArray m_blank;
    bool m_isEncoded = false;
};

// The pieces of a value that stand between `separator`, outside quotation marks, angle brackets
// and comments.
std::vector<QByteArray> splitOutsideQuotes(const QByteArray &value, char separator)
{
    std::vector<QByteArray> pieces(1);
    bool quoted = false;
    int comment = 0;
    for (qsizetype i = 0; i < value.size(); ++i) {
        const char c = value[i];
        if (c == '\\' && i + 1 < value.size() && (quoted || comment > 0)) {
            pieces.back() += c;
            pieces.back() += value[++i];
            continue;
        }
        if (c == '"' && comment == 0)
            quoted = !quoted;
        else if (c == '(' && !quoted && (comment > 0 || i == 0 || value[i - 1] == ' '))
            ++comment;
        else if (c == ')' && !quoted && comment > 0)
            --comment;
        if (c == separator && !quoted && comment == 0)
            pieces.emplace_back();
        else
            pieces.back() += c;
    }
    return pieces;
}

QByteArray unquoted(QByteArray word)
{
    word = word.trimmed();
    if (word.size() < 2 || !word.startsWith('"'))
        return word;
    const qsizetype end = word.endsWith('"') ? word.size() - 1 : word.size();
    QByteArray out;
    for (qsizetype i = 1; i < end; ++i) {
        if (word[i] == '\\' && i + 1 < end && (word[i + 1] == '"' || word[i + 1] == '\\'))
            ++i;
        out += word[i];
    }
    return out;
}

// One piece of a parameter's value (RFC 2231: name*0*, name*1, name*).
struct ParameterPiece
{
    int number = 0;
    bool isPercent = false;
    QByteArray value;
};

QString joinPieces(std::vector<ParameterPiece> pieces)
{
    std::stable_sort(pieces.begin(), pieces.end(),
                     [](const auto &a, const auto &b) { return a.number < b.number; });
    QByteArray charset;
    QByteArray bytes;
    bool isFirst = true;
    for (const ParameterPiece &piece : pieces) {
        QByteArray value = piece.value;
        if (isFirst && piece.isPercent) {
            const qsizetype language = value.indexOf('\'');
            const qsizetype text = language < 0 ? -1 : value.indexOf('\'', language + 1);
            if (text >= 0) {
                charset = value.left(language);
                value = value.mid(text + 1);
            }
        }
        bytes += piece.isPercent ? QByteArray::fromPercentEncoding(value) : value;
        isFirst = false;
    }
    if (charset.isEmpty())
        return decodeWords(bytes);
    return sanitizeLine(decodeCharset(bytes, QString::fromLatin1(charset)).text);
}

void addParameter(const QByteArray &piece, QHash<QByteArray, std::vector<ParameterPiece>> &found)
{
    const qsizetype equals = piece.indexOf('=');
    if (equals <= 0)
        return;
    QByteArray name = piece.left(equals).trimmed().toLower();
    ParameterPiece parameter{0, false, unquoted(piece.mid(equals + 1))};
    if (name.endsWith('*')) {
        parameter.isPercent = true;
        name.chop(1);
    }
    if (const qsizetype star = name.indexOf('*'); star >= 0) {
        parameter.number = std::clamp(name.mid(star + 1).toInt(), 0, 1000);
        name.truncate(star);
    } else if (!parameter.isPercent && found.contains(name)) {
        return; // the RFC 2231 form stands beside it for programs that know it
    }
    found[name].push_back(parameter);
}

// The name that stands in a comment behind a bare address.
QByteArray takeComment(QByteArray &word)
{
    const qsizetype open = word.indexOf('(');
    const qsizetype close = word.lastIndexOf(')');
    if (open < 0 || close < open)
        return {};
    const QByteArray comment = word.mid(open + 1, close - open - 1);
    word.remove(open, close - open + 1);
    return comment;
}

std::optional<MailAddress> readAddress(QByteArray word)
{
    // The rest of a group: "name:" before its first member, ";" behind its last.
    if (const qsizetype colon = word.indexOf(':');
        colon >= 0 && !word.contains('"') && (word.indexOf('<') < 0 || colon < word.indexOf('<')))
        word.remove(0, colon + 1);
    word.replace(';', "");
    const qsizetype open = word.lastIndexOf('<');
    if (open >= 0) {
        const qsizetype close = word.indexOf('>', open);
        const QByteArray address = word.mid(open + 1, close < 0 ? -1 : close - open - 1).trimmed();
        return MailAddress{decodeWords(unquoted(word.left(open))).trimmed(), decodeWords(address)};
    }
    const QByteArray comment = takeComment(word);
    const QString address = decodeWords(word.trimmed()).trimmed();
    if (address.isEmpty())
        return std::nullopt;
    if (!address.contains(u'@')) // a name alone
        return MailAddress{address, {}};
    return MailAddress{decodeWords(comment).trimmed(), address};
}

} // namespace

QByteArray MailHeader::value(const char *name) const
{
    for (const HeaderField &field : fields) {
        if (field.name == name)
            return field.value;
    }
    return {};
}

bool MailHeader::has(const char *name) const
{
    return std::any_of(fields.begin(), fields.end(),
                       [name](const HeaderField &field) { return field.name == name; });
}

MailHeader readHeader(QByteArrayView bytes)
{
    MailHeader header;
    qsizetype at = 0;
    while (at < bytes.size() && at < kMostHeaderBytes && header.fields.size() < kMostFields) {
        qsizetype end = bytes.indexOf('\n', at);
        const qsizetype next = end < 0 ? bytes.size() : end + 1;
        QByteArrayView line = bytes.sliced(at, (end < 0 ? bytes.size() : end) - at);
        if (line.endsWith('\r'))
            line.chop(1);
        if (line.isEmpty()) {
            header.bodyAt = next;
            header.hasEnd = true;
            return header;
        }
        const bool continues = (line[0] == ' ' || line[0] == '\t') && !header.fields.empty();
        const qsizetype length = continues ? 0 : fieldNameLength(line);
        if (continues) {
            QByteArray &value = header.fields.back().value;
            if (value.size() + line.size() < kMostFieldBytes)
                value += line.toByteArray();
        } else if (length > 0) {
            const qsizetype colon = line.indexOf(':');
            header.fields.push_back({line.first(length).toByteArray().toLower(),
                                     line.sliced(colon + 1)
                                         .first(std::min(line.size() - colon - 1, kMostFieldBytes))
                                         .toByteArray()});
        } else {
            break;
        }
        at = next;
    }
    header.bodyAt = at;
    return header;
}

QString decodeWords(const QByteArray &value)
{
    WordDecoder decoder;
    qsizetype raw = 0;
    for (qsizetype at = value.indexOf("=?"); at >= 0; at = value.indexOf("=?", at)) {
        const auto word = findEncodedWord(value, at);
        if (!word) {
            at += 2;
            continue;
        }
        if (at > raw)
            decoder.addRaw(value.mid(raw, at - raw));
        decoder.addEncoded(*word);
        at = raw = word->end;
    }
    if (raw < value.size())
        decoder.addRaw(value.mid(raw));
    return sanitizeLine(decoder.finish());
}

HeaderValue readHeaderValue(const QByteArray &value)
{
    HeaderValue out;
    const std::vector<QByteArray> pieces = splitOutsideQuotes(value, ';');
    QByteArray word = pieces.front();
    (void)takeComment(word);
    out.word = QString::fromLatin1(word.trimmed().toLower().left(200));
    QHash<QByteArray, std::vector<ParameterPiece>> found;
    for (size_t i = 1; i < pieces.size() && i < 100; ++i)
        addParameter(pieces[i], found);
    for (auto it = found.cbegin(); it != found.cend(); ++it)
        out.parameters.insert(QString::fromLatin1(it.key()), joinPieces(it.value()));
    return out;
}

std::vector<MailAddress> readAddresses(const QByteArray &value)
{
    // Words that are not encoded at all may hold bytes that look like commas and brackets.
    const bool isRaw = value.contains('\x1B') ||
                       std::any_of(value.begin(), value.end(), [](char c) { return c < 0; });
    const QByteArray text = isRaw ? decodeCharset(value, QString()).text.toUtf8() : value;
    std::vector<MailAddress> addresses;
    for (const QByteArray &piece : splitOutsideQuotes(text, ',')) {
        if (addresses.size() >= 200)
            break;
        if (auto address = readAddress(piece))
            addresses.push_back(std::move(*address));
    }
    return addresses;
}

} // namespace gaiyo
