#include "exchange/mail/mail_maker.h"

#include "exchange/encoding/cp932.h"

#include <QHash>

namespace gaiyo::mail {

namespace {

// Each character's CP932 code; where it has two, the one that Windows writes.
const QHash<QChar, int> &codes()
{
    static const QHash<QChar, int> kCodes = [] {
        QHash<QChar, int> found;
        // NEC's selection (ED, EE) last: what IBM's rows have is written there by Windows, but
        // ISO-2022-JP and EUC can only hold NEC's.
        for (int lead : {0xED, 0xEE}) {
            for (int trail = 0x40; trail < 0xFD; ++trail) {
                const char16_t c = cp932Character(static_cast<unsigned char>(lead),
                                                  static_cast<unsigned char>(trail));
                if (c != 0xFFFD)
                    found.insert(QChar(c), lead * 256 + trail);
            }
        }
        for (int lead = 0xE0; lead >= 0x81; --lead) {
            for (int trail = 0xFC; trail >= 0x40; --trail) {
                const char16_t c = cp932Character(static_cast<unsigned char>(lead),
                                                  static_cast<unsigned char>(trail));
                if (c != 0xFFFD && (lead < 0xA0 || lead == 0xE0))
                    found.insert(QChar(c), lead * 256 + trail);
            }
        }
        return found;
    }();
    return kCodes;
}

std::pair<int, int> jisOf(int code)
{
    int lead = code >> 8;
    const int trail = code & 255;
    lead -= lead >= 0xE0 ? 0xC1 : 0x81;
    int row = lead * 2 + 1;
    int cell = trail - (trail >= 0x80 ? 0x40 : 0x3F);
    if (trail >= 0x9F) {
        ++row;
        cell = trail - 0x9E;
    }
    return {row, cell};
}

} // namespace

QByteArray toShiftJis(const QString &text)
{
    QByteArray out;
    for (const QChar c : text) {
        if (c.unicode() < 0x80) {
            out += char(c.unicode());
        } else if (c.unicode() >= 0xFF61 && c.unicode() <= 0xFF9F) {
            out += char(c.unicode() - 0xFF61 + 0xA1);
        } else {
            const int code = codes().value(c, 0x81AC);
            out += char(code >> 8);
            out += char(code & 255);
        }
    }
    return out;
}

QByteArray toIso2022Jp(const QString &text)
{
    QByteArray out;
    bool isJis = false;
    for (const QChar c : text) {
        const bool wide = c.unicode() >= 0x80;
        if (wide != isJis)
            out += wide ? "\x1B$B" : "\x1B(B";
        isJis = wide;
        if (!wide) {
            out += char(c.unicode());
            continue;
        }
        const auto [row, cell] = jisOf(codes().value(c, 0x81AC));
        out += char(row + 0x20);
        out += char(cell + 0x20);
    }
    return isJis ? out + "\x1B(B" : out;
}

QByteArray toEucJp(const QString &text)
{
    QByteArray out;
    for (const QChar c : text) {
        if (c.unicode() < 0x80) {
            out += char(c.unicode());
        } else {
            const auto [row, cell] = jisOf(codes().value(c, 0x81AC));
            out += char(row + 0xA0);
            out += char(cell + 0xA0);
        }
    }
    return out;
}

QByteArray toCharset(const QString &text, const QByteArray &charset)
{
    if (charset == "ISO-2022-JP")
        return toIso2022Jp(text);
    if (charset == "Shift_JIS")
        return toShiftJis(text);
    return charset == "EUC-JP" ? toEucJp(text) : text.toUtf8();
}

QByteArray base64Lines(const QByteArray &bytes)
{
    const QByteArray code = bytes.toBase64();
    QByteArray out;
    for (qsizetype i = 0; i < code.size(); i += 76)
        out += code.mid(i, 76) + "\r\n";
    return out;
}

QByteArray quotedPrintable(const QByteArray &bytes)
{
    QByteArray out;
    int width = 0;
    for (const char c : bytes) {
        if (c == '\n') {
            out += "\r\n";
            width = 0;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        QByteArray code(1, c);
        if (byte < 33 || byte > 126 || c == '=')
            code = '=' + QByteArray(1, c).toHex().toUpper();
        if (width + code.size() > 75) {
            out += "=\r\n";
            width = 0;
        }
        out += code;
        width += int(code.size());
    }
    return out;
}

QByteArray encodedWord(const QString &text, const QByteArray &charset)
{
    return "=?" + charset + "?B?" + toCharset(text, charset).toBase64() + "?=";
}

QByteArray mailOf(const Headers &headers, const QByteArray &body)
{
    QByteArray out;
    for (const auto &[name, value] : headers)
        out += name + ": " + value + "\r\n";
    out += "\r\n";
    for (qsizetype i = 0; i < body.size(); ++i) {
        if (body[i] == '\n' && (i == 0 || body[i - 1] != '\r'))
            out += '\r';
        out += body[i];
    }
    return out;
}

QByteArray textPart(const QString &text, const QByteArray &charset, const QByteArray &transfer,
                    const QByteArray &type)
{
    const QByteArray bytes = toCharset(text, charset);
    const QByteArray body = transfer == "base64"             ? base64Lines(bytes)
                            : transfer == "quoted-printable" ? quotedPrintable(bytes)
                                                             : bytes;
    return mailOf(
        {{"Content-Type", type + "; charset=" + charset}, {"Content-Transfer-Encoding", transfer}},
        body);
}

QByteArray filePart(const QByteArray &type, const QByteArray &nameParameters,
                    const QByteArray &bytes)
{
    return mailOf({{"Content-Type", type},
                   {"Content-Transfer-Encoding", "base64"},
                   {"Content-Disposition", "attachment; " + nameParameters}},
                  base64Lines(bytes));
}

std::pair<QByteArray, QByteArray> multipart(const QByteArray &subtype,
                                            const std::vector<QByteArray> &parts, bool isClosed)
{
    const QByteArray boundary = "=_" + subtype + "_made";
    QByteArray body = "This is a multi-part message in MIME format.\r\n";
    for (const QByteArray &part : parts)
        body += "--" + boundary + "\r\n" + part + "\r\n";
    if (isClosed)
        body += "--" + boundary + "--\r\n";
    return {"multipart/" + subtype + "; boundary=\"" + boundary + '"', body};
}

} // namespace gaiyo::mail
