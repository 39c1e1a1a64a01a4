#include "exchange/encoding/charset.h"

#include "exchange/encoding/japanese_codes.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <optional>

namespace gaiyo {

namespace {

enum class Code { Utf8, Utf16, Utf16Le, Utf16Be, Iso2022Jp, ShiftJis, EucJp, Ascii, Western };

QString nameOf(Code code)
{
    static const std::array<QString, 9> kNames{
        QStringLiteral("UTF-8"),    QStringLiteral("UTF-16"),      QStringLiteral("UTF-16LE"),
        QStringLiteral("UTF-16BE"), QStringLiteral("ISO-2022-JP"), QStringLiteral("Shift_JIS"),
        QStringLiteral("EUC-JP"),   QStringLiteral("US-ASCII"),    QStringLiteral("Windows-1252")};
    return kNames[size_t(code)];
}

std::optional<Code> findCode(const QString &label)
{
    static const std::pair<const char16_t *, Code> kLabels[] = {{u"utf8", Code::Utf8},
                                                                {u"unicode11utf8", Code::Utf8},
                                                                {u"utf16", Code::Utf16},
                                                                {u"utf16le", Code::Utf16Le},
                                                                {u"utf16be", Code::Utf16Be},
                                                                {u"iso2022jp", Code::Iso2022Jp},
                                                                {u"iso2022jpms", Code::Iso2022Jp},
                                                                {u"iso2022jp1", Code::Iso2022Jp},
                                                                {u"csiso2022jp", Code::Iso2022Jp},
                                                                {u"cp50220", Code::Iso2022Jp},
                                                                {u"cp50221", Code::Iso2022Jp},
                                                                {u"cp50222", Code::Iso2022Jp},
                                                                {u"jis", Code::Iso2022Jp},
                                                                {u"shiftjis", Code::ShiftJis},
                                                                {u"sjis", Code::ShiftJis},
                                                                {u"xsjis", Code::ShiftJis},
                                                                {u"xsjiscp932", Code::ShiftJis},
                                                                {u"mskanji", Code::ShiftJis},
                                                                {u"csshiftjis", Code::ShiftJis},
                                                                {u"cp932", Code::ShiftJis},
                                                                {u"ms932", Code::ShiftJis},
                                                                {u"windows31j", Code::ShiftJis},
                                                                {u"cswindows31j", Code::ShiftJis},
                                                                {u"eucjp", Code::EucJp},
                                                                {u"xeucjp", Code::EucJp},
                                                                {u"cp51932", Code::EucJp},
                                                                {u"eucjpms", Code::EucJp},
                                                                {u"usascii", Code::Ascii},
                                                                {u"ascii", Code::Ascii},
                                                                {u"ansix341968", Code::Ascii},
                                                                {u"iso88591", Code::Western},
                                                                {u"iso885915", Code::Western},
                                                                {u"latin1", Code::Western},
                                                                {u"windows1252", Code::Western},
                                                                {u"cp1252", Code::Western}};
    QString word;
    for (const QChar c : label) {
        if (c.isLetterOrNumber())
            word += c.toLower();
    }
    for (const auto &[name, code] : kLabels) {
        if (word == QStringView(name))
            return code;
    }
    return std::nullopt;
}

bool isAscii(QByteArrayView bytes)
{
    return std::all_of(bytes.begin(), bytes.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80 && c != 0x1B; });
}

LenientText decodeUnicode(QByteArrayView bytes, QStringDecoder::Encoding encoding)
{
    QStringDecoder decoder(encoding, QStringDecoder::Flag::Stateless);
    LenientText out{decoder.decode(bytes), 0};
    if (decoder.hasError())
        out.bad = std::max(1, int(out.text.count(QChar(0xFFFD))));
    return out;
}

LenientText decodeWestern(QByteArrayView bytes)
{
    static constexpr char16_t kHigh[] =
        u"€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";
    LenientText out;
    out.text.reserve(bytes.size());
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        out.text += QChar(byte >= 0x80 && byte < 0xA0 ? kHigh[byte - 0x80] : char16_t(byte));
    }
    return out;
}

LenientText decodeAs(Code code, QByteArrayView bytes)
{
    switch (code) {
    case Code::Utf8:
    case Code::Ascii:
        return decodeUnicode(bytes, QStringDecoder::Utf8);
    case Code::Utf16:
        return decodeUnicode(bytes, QStringDecoder::Utf16);
    case Code::Utf16Le:
        return decodeUnicode(bytes, QStringDecoder::Utf16LE);
    case Code::Utf16Be:
        return decodeUnicode(bytes, QStringDecoder::Utf16BE);
    case Code::Iso2022Jp:
        return decodeIso2022Jp(bytes);
    case Code::ShiftJis:
        return decodeShiftJis(bytes);
    case Code::EucJp:
        return decodeEucJp(bytes);
    case Code::Western:
        return decodeWestern(bytes);
    }
    Q_UNREACHABLE();
}

// How much a text looks like Japanese that somebody wrote: the wrong one of two codes gives
// half-width katakana and rare characters.
qint64 likelihood(const LenientText &read)
{
    qint64 points = -10 * qint64(read.bad);
    for (const QChar c : read.text) {
        const char16_t u = c.unicode();
        if (u >= 0x3040 && u <= 0x30FF)
            points += 2;
        else if (u >= 0xFF61 && u <= 0xFF9F)
            points -= 2;
        else if (u >= 0xE000 && u < 0xF900)
            points -= 4;
    }
    return points;
}

Code guessCode(QByteArrayView bytes)
{
    if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF"))
        return Code::Utf16;
    if ((bytes.contains("\x1B$") || bytes.contains("\x1B(J") || bytes.contains("\x1B(I")) &&
        decodeIso2022Jp(bytes).bad == 0)
        return Code::Iso2022Jp;
    if (bytes.isValidUtf8())
        return Code::Utf8;
    return likelihood(decodeEucJp(bytes)) > likelihood(decodeShiftJis(bytes)) ? Code::EucJp
                                                                              : Code::ShiftJis;
}

// Whether what the bytes spell speaks against the label, though they could be read by it.
bool contradicts(Code declared, QByteArrayView bytes)
{
    switch (declared) {
    case Code::Ascii:
        return true; // they are not ASCII: that was seen before
    case Code::ShiftJis:
    case Code::EucJp:
    case Code::Western: // Japanese that passes for UTF-8 by chance was never seen
        return bytes.isValidUtf8() || guessCode(bytes) == Code::Iso2022Jp;
    case Code::Utf8:
        return guessCode(bytes) == Code::Iso2022Jp;
    default:
        return false;
    }
}

} // namespace

CharsetText decodeCharset(QByteArrayView bytes, const QString &label)
{
    const auto declared = findCode(label);
    const bool isUtf16 = declared && (*declared == Code::Utf16 || *declared == Code::Utf16Le ||
                                      *declared == Code::Utf16Be);
    if (isAscii(bytes) && !isUtf16)
        return {QString::fromLatin1(bytes), nameOf(declared.value_or(Code::Ascii)), false, 0};
    if (declared && !contradicts(*declared, bytes)) {
        const LenientText read = decodeAs(*declared, bytes);
        if (read.bad == 0)
            return {read.text, nameOf(*declared), false, 0};
        const Code guess = guessCode(bytes);
        LenientText other = decodeAs(guess, bytes);
        other.bad += int(other.text.count(QChar(0x1B))); // an escape that nobody took
        // A few bad bytes do not make a label wrong; another code that reads everything does.
        if (guess == *declared || other.bad >= read.bad)
            return {read.text, nameOf(*declared), false, read.bad};
        return {other.text, nameOf(guess), true, other.bad};
    }
    const Code guess = guessCode(bytes);
    const LenientText read = decodeAs(guess, bytes);
    return {read.text, nameOf(guess), true, read.bad};
}

} // namespace gaiyo
