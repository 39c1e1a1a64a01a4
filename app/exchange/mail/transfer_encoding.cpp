#include "exchange/mail/transfer_encoding.h"

#include <QByteArray>

namespace gaiyo {

namespace {

int base64Value(unsigned char c)
{
    if (c >= 'A' && c <= 'Z')
        return c - 'A';
    if (c >= 'a' && c <= 'z')
        return c - 'a' + 26;
    if (c >= '0' && c <= '9')
        return c - '0' + 52;
    return c == '+' ? 62 : c == '/' ? 63 : -1;
}

int hexValue(unsigned char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

// Takes one decoded byte after the other; true for damage. `take` is a function of unsigned char.
template <typename Take>
bool readBase64(QByteArrayView bytes, Take take)
{
    bool damaged = false;
    unsigned value = 0;
    int digits = 0;
    for (const char c : bytes) {
        if (isBlank(c))
            continue;
        if (c == '=') { // padding; some programs put several padded pieces behind each other
            if (digits == 1)
                damaged = true;
            digits = 0;
            continue;
        }
        const int digit = base64Value(static_cast<unsigned char>(c));
        if (digit < 0) {
            damaged = true;
            continue;
        }
        value = (value << 6) | unsigned(digit);
        ++digits;
        if (digits > 1)
            take(static_cast<unsigned char>(value >> (digits == 2 ? 4 : digits == 3 ? 2 : 0)));
        if (digits == 4)
            digits = 0;
    }
    return damaged || digits == 1;
}

// Where the blanks at the end of a line begin, if nothing but blanks is left of it.
qsizetype lineEndBehindBlanks(QByteArrayView bytes, qsizetype at)
{
    qsizetype i = at;
    while (i < bytes.size() && (bytes[i] == ' ' || bytes[i] == '\t' || bytes[i] == '\r'))
        ++i;
    return i == bytes.size() ? i : bytes[i] == '\n' ? i + 1 : -1;
}

template <typename Take>
bool readQuotedPrintable(QByteArrayView bytes, Take take)
{
    bool damaged = false;
    for (qsizetype i = 0; i < bytes.size();) {
        const auto c = static_cast<unsigned char>(bytes[i]);
        if (c != '=') {
            take(c);
            ++i;
            continue;
        }
        if (const qsizetype next = lineEndBehindBlanks(bytes, i + 1); next >= 0) {
            i = next; // a soft line break
            continue;
        }
        const int high =
            i + 1 < bytes.size() ? hexValue(static_cast<unsigned char>(bytes[i + 1])) : -1;
        const int low =
            i + 2 < bytes.size() ? hexValue(static_cast<unsigned char>(bytes[i + 2])) : -1;
        if (high < 0 || low < 0) {
            damaged = true;
            take(c);
            ++i;
        } else {
            take(static_cast<unsigned char>(high * 16 + low));
            i += 3;
        }
    }
    return damaged;
}

template <typename Take>
bool readUuencode(QByteArrayView bytes, Take take)
{
    bool begun = false;
    for (qsizetype at = 0; at < bytes.size();) {
        qsizetype end = bytes.indexOf('\n', at);
        end = end < 0 ? bytes.size() : end;
        QByteArrayView line = bytes.sliced(at, end - at).trimmed();
        at = end + 1;
        if (!begun) {
            begun = line.startsWith("begin ");
            continue;
        }
        if (line == QByteArrayView("end") || line.isEmpty() || line[0] == '`')
            return false;
        int left = (static_cast<unsigned char>(line[0]) - 32) & 63;
        for (qsizetype i = 1; i < line.size() && left > 0; i += 4) {
            unsigned value = 0;
            for (qsizetype k = 0; k < 4; ++k) {
                const char c = i + k < line.size() ? line[i + k] : ' ';
                value = (value << 6) | ((static_cast<unsigned char>(c) - 32u) & 63u);
            }
            for (int shift = 16; shift >= 0 && left > 0; shift -= 8, --left)
                take(static_cast<unsigned char>(value >> shift));
        }
    }
    return true;
}

template <typename Take>
bool readAs(TransferEncoding encoding, QByteArrayView bytes, Take take)
{
    switch (encoding) {
    case TransferEncoding::Base64:
        return readBase64(bytes, take);
    case TransferEncoding::QuotedPrintable:
        return readQuotedPrintable(bytes, take);
    case TransferEncoding::Uuencode:
        return readUuencode(bytes, take);
    case TransferEncoding::None:
        break;
    }
    for (const char c : bytes)
        take(static_cast<unsigned char>(c));
    return false;
}

} // namespace

TransferEncoding findTransferEncoding(QByteArrayView name)
{
    const QByteArray word = name.toByteArray().trimmed().toLower();
    if (word == "base64")
        return TransferEncoding::Base64;
    if (word == "quoted-printable")
        return TransferEncoding::QuotedPrintable;
    if (word == "x-uuencode" || word == "uuencode" || word == "x-uue")
        return TransferEncoding::Uuencode;
    return TransferEncoding::None;
}

Transferred decodeTransfer(QByteArrayView bytes, TransferEncoding encoding)
{
    if (encoding == TransferEncoding::None)
        return {bytes.toByteArray(), false};
    Transferred out;
    out.bytes.reserve(bytes.size());
    out.isDamaged = readAs(encoding, bytes, [&out](unsigned char c) { out.bytes += char(c); });
    return out;
}

qint64 transferredSize(QByteArrayView bytes, TransferEncoding encoding, bool *isDamaged)
{
    if (encoding == TransferEncoding::None)
        return bytes.size();
    qint64 size = 0;
    *isDamaged = readAs(encoding, bytes, [&size](unsigned char) { ++size; });
    return size;
}

QByteArray MailAttachment::decoded() const
{
    return decodeTransfer(encoded, encoding).bytes;
}

} // namespace gaiyo
