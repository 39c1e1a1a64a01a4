#include "exchange/encoding/decode_text.h"

#include "exchange/encoding/cp932.h"

#include <QCoreApplication>
#include <QStringDecoder>
#include <QtEndian>

#include <algorithm>

namespace gaiyo {

namespace {

// Length of the valid UTF-8 sequence at `at`, 0 where there is none (Unicode 15, table 3-7).
int sequenceLength(const QByteArray &bytes, qsizetype at)
{
    const auto byte = [&](qsizetype i) {
        return at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0;
    };
    const auto trail = [&](qsizetype i) { return byte(i) >= 0x80 && byte(i) <= 0xBF; };
    const int first = byte(0);
    const int second = byte(1);
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first <= 0xDF)
        return trail(1) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF) {
        const bool narrowed = (first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F);
        return trail(1) && trail(2) && !narrowed ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        const bool narrowed = (first == 0xF0 && second < 0x90) || (first == 0xF4 && second > 0x8F);
        return trail(1) && trail(2) && trail(3) && !narrowed ? 4 : 0;
    }
    return 0;
}

Decoded decodeUtf8(const QByteArray &bytes)
{
    for (qsizetype i = 0; i < bytes.size();) {
        const int length = sequenceLength(bytes, i);
        if (length == 0)
            return {{}, i};
        i += length;
    }
    return {QString::fromUtf8(bytes), {}};
}

Decoded decodeUtf16(const QByteArray &bytes, bool bigEndian)
{
    Decoded decoded;
    decoded.text.reserve(bytes.size() / 2);
    const auto unit = [&](qsizetype i) {
        return bigEndian ? qFromBigEndian<quint16>(bytes.constData() + i)
                         : qFromLittleEndian<quint16>(bytes.constData() + i);
    };
    bool pending = false; // a high surrogate waits for its low one
    for (qsizetype i = 0; i + 1 < bytes.size(); i += 2) {
        const char16_t c = unit(i);
        if (QChar::isLowSurrogate(c) != pending) {
            decoded.badByte = pending ? i - 2 : i;
            return decoded;
        }
        pending = QChar::isHighSurrogate(c);
        decoded.text += QChar(c);
    }
    if (pending || bytes.size() % 2 != 0)
        decoded.badByte = bytes.size() - 1;
    return decoded;
}

// What nobody types: control characters but those that lay a text out.
bool isStrange(QChar c)
{
    const char16_t u = c.unicode();
    return (u < 0x20 && !(u >= 0x09 && u <= 0x0D)) || u == 0x7F || u == 0xFFFE || u == 0xFFFF;
}

bool isPlausible(const Decoded &decoded)
{
    return !decoded.badByte && std::none_of(decoded.text.begin(), decoded.text.end(), [](QChar c) {
        return isStrange(c) || c.category() == QChar::Other_NotAssigned;
    });
}

qsizetype everydayCharacters(const QString &text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) {
        return c.unicode() < 0x80 || (c.unicode() >= 0x3000 && c.unicode() < 0x3100);
    });
}

// UTF-16 without a mark: zero bytes, and the one reading that is text, or the more usual of two.
std::optional<Decoded> guessUtf16(const QByteArray &bytes)
{
    if (!bytes.contains('\0') || bytes.size() % 2 != 0)
        return std::nullopt;
    Decoded little = decodeUtf16(bytes, false);
    Decoded big = decodeUtf16(bytes, true);
    const bool littleFits = isPlausible(little);
    if (!littleFits && !isPlausible(big))
        return std::nullopt;
    const bool bigFits = isPlausible(big);
    if (littleFits && bigFits)
        return everydayCharacters(big.text) > everydayCharacters(little.text) ? big : little;
    return littleFits ? little : big;
}

int lineOf(const QByteArray &bytes, qsizetype position)
{
    return int(bytes.left(position).count('\n')) + 1;
}

Error notText(int line)
{
    return {ErrorKind::Unreadable,
            QCoreApplication::translate(
                "DecodeText",
                "This is not a text file: line %1 holds characters that no text has. Choose a "
                "text or CSV file, or save this one as such in the program that made it.")
                .arg(line)};
}

Error badBytes(int line, qsizetype byte, const QString &encoding)
{
    return {ErrorKind::Unreadable,
            QCoreApplication::translate(
                "DecodeText",
                "Line %1 (byte %2 of the file) cannot be read as %3. Save the file in UTF-8, or "
                "choose its encoding.")
                .arg(line)
                .arg(byte + 1)
                .arg(encoding)};
}

Result<QString> finish(const QByteArray &bytes, const Decoded &decoded, const QString &encoding)
{
    if (decoded.badByte) {
        // Lines in the decoded text, so that the zero bytes of UTF-16 are not in the way.
        const int line = decoded.text.isEmpty() ? lineOf(bytes, *decoded.badByte)
                                                : int(decoded.text.count(u'\n')) + 1;
        return badBytes(line, *decoded.badByte, encoding);
    }
    QString text = decoded.text;
    if (text.startsWith(QChar(0xFEFF)))
        text.remove(0, 1);
    const auto nul = text.indexOf(QChar(0));
    if (nul >= 0)
        return notText(int(QStringView(text).left(nul).count(u'\n')) + 1);
    const auto strange = std::count_if(text.begin(), text.end(), isStrange);
    if (strange * 100 > text.size()) {
        const auto first = std::find_if(text.begin(), text.end(), isStrange);
        return notText(int(std::count(text.begin(), first, u'\n')) + 1);
    }
    return text;
}

const QString kUtf8 = QStringLiteral("UTF-8");
const QString kUtf16 = QStringLiteral("UTF-16");
const QString kCp932 = QStringLiteral("CP932");

Result<QString> decodeMarkedUtf16(const QByteArray &bytes)
{
    if (bytes.startsWith("\xFE\xFF"))
        return finish(bytes, decodeUtf16(bytes, true), kUtf16);
    if (bytes.startsWith("\xFF\xFE"))
        return finish(bytes, decodeUtf16(bytes, false), kUtf16);
    const auto guessed = guessUtf16(bytes);
    return finish(bytes, guessed ? *guessed : decodeUtf16(bytes, false), kUtf16);
}

Result<QString> detect(const QByteArray &bytes)
{
    if (bytes.startsWith("\xEF\xBB\xBF"))
        return finish(bytes, decodeUtf8(bytes), kUtf8);
    if (bytes.startsWith("\xFE\xFF") || bytes.startsWith("\xFF\xFE"))
        return decodeMarkedUtf16(bytes);
    if (const auto utf16 = guessUtf16(bytes))
        return finish(bytes, *utf16, kUtf16);
    if (const auto nul = bytes.indexOf('\0'); nul >= 0)
        return notText(lineOf(bytes, nul));
    const Decoded utf8 = decodeUtf8(bytes);
    if (!utf8.badByte)
        return finish(bytes, utf8, kUtf8);
    const Decoded cp932 = decodeCp932(bytes);
    // Neither: the reading that got further is what the file was meant to be.
    if (cp932.badByte && *utf8.badByte > *cp932.badByte)
        return finish(bytes, utf8, kUtf8);
    return finish(bytes, cp932, kCp932);
}

} // namespace

Result<QString> decodeText(const QByteArray &bytes, std::optional<TextEncoding> encoding)
{
    if (!encoding)
        return detect(bytes);
    switch (*encoding) {
    case TextEncoding::Utf8:
        return finish(bytes, decodeUtf8(bytes), kUtf8);
    case TextEncoding::Cp932:
        return finish(bytes, decodeCp932(bytes), kCp932);
    case TextEncoding::Utf16:
        return decodeMarkedUtf16(bytes);
    }
    Q_UNREACHABLE();
}

bool isReadAsCp932(const QByteArray &bytes, std::optional<TextEncoding> encoding)
{
    if (encoding)
        return *encoding == TextEncoding::Cp932;
    const bool isMarked = bytes.startsWith("\xFE\xFF") || bytes.startsWith("\xFF\xFE");
    return !isMarked && !bytes.contains('\0') && decodeUtf8(bytes).badByte &&
           !decodeCp932(bytes).badByte;
}

} // namespace gaiyo
