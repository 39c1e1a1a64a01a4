#include "exchange/encoding/cp932.h"
#include "exchange/encoding/decode_text.h"

#include <QCryptographicHash>
#include <QStringEncoder>
#include <QTest>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

QByteArray utf16(const QString &text, QStringConverter::Encoding encoding)
{
    QStringEncoder encoder(encoding);
    return encoder.encode(text);
}

} // namespace

class TestEncoding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cp932EqualsThePublishedTable();
    void cp932SingleBytes();
    void cp932KnownCharacters_data();
    void cp932KnownCharacters();
    void detects_data();
    void detects();
    void everyUtf8SequenceIsAsQtHasIt();
    void namesTheBadByte_data();
    void namesTheBadByte();
    void statedEncodingIsObeyed();
    void randomBytesNeverCrash();
};

// All codes with a lead byte 0x81–0x9F, 0xE0–0xFC and any trail byte, against the digest
// that make_cp932_table.py --digest computes from Python's codec.
void TestEncoding::cp932EqualsThePublishedTable()
{
    QString all;
    int mapped = 0;
    for (int lead = 0x81; lead <= 0xFC; lead = lead == 0x9F ? 0xE0 : lead + 1) {
        for (int trail = 0; trail < 0x100; ++trail) {
            const char bytes[] = {char(lead), char(trail)};
            const Decoded decoded = decodeCp932(QByteArray(bytes, 2));
            mapped += !decoded.badByte;
            all += decoded.badByte ? QString(QChar(0xFFFD)) : decoded.text;
        }
    }
    QCOMPARE(mapped, 9604);
    const QByteArray digest =
        QCryptographicHash::hash(utf16(all, QStringConverter::Utf16LE), QCryptographicHash::Sha256);
    QCOMPARE(digest.toHex(),
             QByteArray("a56f798ce5456941678c30e24f5f4b8668c3f2cb672dbf9fa9e5eba66d897669"));
}

void TestEncoding::cp932SingleBytes()
{
    for (int byte = 0; byte < 0x100; ++byte) {
        const Decoded decoded = decodeCp932(QByteArray(1, char(byte)));
        if (byte < 0x80)
            QCOMPARE(decoded.text, QString(QChar(byte)));
        else if (byte >= 0xA1 && byte <= 0xDF)
            QCOMPARE(decoded.text, QString(QChar(0xFF61 + byte - 0xA1)));
        else
            QCOMPARE(decoded.badByte, std::optional<qsizetype>(0));
    }
}

void TestEncoding::cp932KnownCharacters_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("wave is Windows'") << QByteArray("\x81\x60") << u"\uFF5E"_s;
    QTest::newRow("minus is Windows'") << QByteArray("\x81\x7C") << u"\uFF0D"_s;
    QTest::newRow("NEC row 13") << QByteArray("\x87\x40\x87\x82") << u"①№"_s;
    QTest::newRow("NEC selected IBM") << QByteArray("\xED\x95") << u"﨑"_s;
    QTest::newRow("IBM extension") << QByteArray("\xFA\xB1") << u"﨑"_s;
    QTest::newRow("user defined, first and last")
        << QByteArray("\xF0\x40\xF9\xFC") << u"\uE000\uE757"_s;
    QTest::newRow("trail byte that is ASCII") << QByteArray("\x95\x5C\x8E\xA6") << u"表示"_s;
}

void TestEncoding::cp932KnownCharacters()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    const Decoded decoded = decodeCp932(bytes);
    QVERIFY(!decoded.badByte);
    QCOMPARE(decoded.text, text);
}

void TestEncoding::detects_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    const QString text = u"番号,意見\r\n1,㉖ 𠮷 葛󠄀 ～一\n"_s;
    const QByteArray utf8 = text.toUtf8();
    QTest::newRow("UTF-8") << utf8 << text;
    QTest::newRow("UTF-8 with mark") << "\xEF\xBB\xBF" + utf8 << text;
    QTest::newRow("UTF-16LE with mark")
        << "\xFF\xFE" + utf16(text, QStringConverter::Utf16LE) << text;
    QTest::newRow("UTF-16BE with mark")
        << "\xFE\xFF" + utf16(text, QStringConverter::Utf16BE) << text;
    QTest::newRow("UTF-16LE") << utf16(text, QStringConverter::Utf16LE) << text;
    QTest::newRow("UTF-16BE") << utf16(text, QStringConverter::Utf16BE) << text;
    QTest::newRow("UTF-16LE, ASCII")
        << utf16(u"no,text\n"_s, QStringConverter::Utf16LE) << u"no,text\n"_s;
    QTest::newRow("UTF-16BE, ASCII")
        << utf16(u"no,text\n"_s, QStringConverter::Utf16BE) << u"no,text\n"_s;
    QTest::newRow("CP932") << QByteArray("\x94\xD4\x8D\x86,\x88\xD3\x8C\xA9\n\x87\x40")
                           << u"番号,意見\n①"_s;
    QTest::newRow("ASCII") << QByteArray("a,b\n") << u"a,b\n"_s;
    QTest::newRow("empty") << QByteArray() << QString();
    QTest::newRow("mark alone") << QByteArray("\xEF\xBB\xBF") << QString();
}

void TestEncoding::detects()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    const auto decoded = decodeText(bytes, {});
    QVERIFY2(decoded.ok(), decoded.ok() ? "" : qPrintable(decoded.error().message));
    QCOMPARE(*decoded, text);
}

// Every code point is read; of all sequences of up to three bytes exactly those are refused that
// Qt, asked to spell its answer again, does not give back.
void TestEncoding::everyUtf8SequenceIsAsQtHasIt()
{
    for (char32_t c = 0x20; c <= 0x10FFFF; ++c) {
        if ((c >= 0xD800 && c <= 0xDFFF) || c == 0x7F || c == 0xFEFF || c == 0xFFFE || c == 0xFFFF)
            continue;
        const QString text = QString::fromUcs4(&c, 1);
        const auto decoded = decodeText(text.toUtf8(), TextEncoding::Utf8);
        QVERIFY2(decoded.ok() && *decoded == text, qPrintable(QString::number(c, 16)));
    }
    for (int first = 0x80; first < 0x100; ++first) {
        for (int second = 0x20; second < 0x100; ++second) {
            for (const int third : {0x41, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBD, 0xC0}) {
                const char raw[] = {char(first), char(second), char(third), 'a', 'b'};
                const QByteArray bytes(raw, sizeof raw);
                const bool valid = QString::fromUtf8(bytes).toUtf8() == bytes;
                const auto decoded = decodeText(bytes, TextEncoding::Utf8);
                QVERIFY2(decoded.ok() == valid || second == 0x7F, bytes.toHex().constData());
            }
        }
    }
}

void TestEncoding::namesTheBadByte_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<std::optional<TextEncoding>>("encoding");
    QTest::addColumn<QStringList>("named");
    using E = std::optional<TextEncoding>;
    const QByteArray good = u"一行目\n二行目\n"_s.toUtf8();
    QTest::newRow("UTF-8, third line")
        << good + "\xE3\x81" << E(TextEncoding::Utf8) << QStringList{u"3"_s, u"21"_s, u"UTF-8"_s};
    QTest::newRow("surrogate in UTF-8")
        << QByteArray("a\xED\xA0\x80") << E(TextEncoding::Utf8) << QStringList{u"1"_s, u"2"_s};
    QTest::newRow("overlong") << QByteArray("\xC0\xAF") << E(TextEncoding::Utf8)
                              << QStringList{u"1"_s};
    QTest::newRow("CP932 broken pair") << QByteArray("a\n\x81\x20") << E(TextEncoding::Cp932)
                                       << QStringList{u"2"_s, u"3"_s, u"CP932"_s};
    QTest::newRow("CP932 cut off")
        << QByteArray("\x94\xD4\x8D") << E(TextEncoding::Cp932) << QStringList{u"1"_s, u"3"_s};
    QTest::newRow("UTF-16 odd") << QByteArray("\xFF\xFE"
                                              "a\0b",
                                              5)
                                << E(TextEncoding::Utf16) << QStringList{u"UTF-16"_s};
    QTest::newRow("UTF-16 half a pair") << QByteArray("\xFF\xFE\x40\xD8"
                                                      "a\0",
                                                      6)
                                        << E() << QStringList{u"UTF-16"_s};
    QTest::newRow("neither") << good + "\xFD\xFE" << E() << QStringList{u"3"_s, u"UTF-8"_s};
    QTest::newRow("NUL") << QByteArray("a\nb\0c", 5) << E() << QStringList{u"2"_s};
    QTest::newRow("NUL in CP932") << QByteArray("a\nb\0c", 5) << E(TextEncoding::Cp932)
                                  << QStringList{u"2"_s};
    QTest::newRow("control characters") << QByteArray("a\n\1\2\3\4") << E() << QStringList{u"2"_s};
}

void TestEncoding::namesTheBadByte()
{
    QFETCH(QByteArray, bytes);
    QFETCH(std::optional<TextEncoding>, encoding);
    QFETCH(QStringList, named);
    const auto decoded = decodeText(bytes, encoding);
    QVERIFY(!decoded.ok());
    QCOMPARE(decoded.error().kind, ErrorKind::Unreadable);
    for (const QString &part : named)
        QVERIFY2(decoded.error().message.contains(part), qPrintable(decoded.error().message));
}

void TestEncoding::statedEncodingIsObeyed()
{
    // These bytes are text in both.
    const QByteArray bytes("\xC2\xB1");
    QCOMPARE(*decodeText(bytes, TextEncoding::Utf8), u"±"_s);
    QCOMPARE(*decodeText(bytes, TextEncoding::Cp932), u"ﾂｱ"_s);
    QCOMPARE(*decodeText(utf16(u"一二、\n"_s, QStringConverter::Utf16LE), TextEncoding::Utf16),
             u"一二、\n"_s);
}

void TestEncoding::randomBytesNeverCrash()
{
    quint32 state = 1;
    for (int round = 0; round < 2000; ++round) {
        QByteArray bytes;
        for (int i = 0; i < round % 64; ++i) {
            state = state * 1664525 + 1013904223;
            bytes += char(state >> 24);
        }
        for (const auto encoding :
             {std::optional<TextEncoding>(), std::optional(TextEncoding::Utf8),
              std::optional(TextEncoding::Cp932), std::optional(TextEncoding::Utf16)}) {
            const auto decoded = decodeText(bytes, encoding);
            if (decoded)
                QVERIFY(!decoded->contains(QChar(0)));
            else
                QVERIFY(!decoded.error().message.isEmpty());
        }
    }
}

QTEST_GUILESS_MAIN(TestEncoding)
#include "test_encoding.moc"
