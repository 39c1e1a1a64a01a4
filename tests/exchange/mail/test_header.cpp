#include "exchange/encoding/charset.h"
#include "exchange/encoding/japanese_codes.h"
#include "exchange/mail/header_fields.h"

#include <QTest>

using namespace gaiyo;

class TestHeader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // Bytes as other programs write them, not our own encoder's.
    void japaneseCodes()
    {
        const QString words = QStringLiteral("東京の意見ソ");
        QCOMPARE(decodeIso2022Jp("\x1b$BEl5~$N0U8+%=\x1b(B").text, words);
        QCOMPARE(decodeEucJp("\xc5\xec\xb5\xfe\xa4\xce\xb0\xd5\xb8\xab\xa5\xbd").text, words);
        QCOMPARE(decodeShiftJis("\x93\x8c\x8b\x9e\x82\xcc\x88\xd3\x8c\xa9\x83\x5c").text, words);
        // ESC ( I, NEC row 13 and IBM's characters in NEC's place.
        QCOMPARE(decodeIso2022Jp("\x1b(I1\x1b$B-!-j|byu\x1b(B").text, QStringLiteral("ｱ①㈱髙﨑"));
        QCOMPARE(decodeEucJp("\xad\xa1\xad\xea\x8e\xb1").text, QStringLiteral("①㈱ｱ"));
        QCOMPARE(decodeEucJp("\x8f\xb0\xa1").bad, 1); // JIS X 0212
        QCOMPARE(decodeIso2022Jp("\x1b$BEl\n5~").text, QStringLiteral("東\n5~"));
    }

    void everyCharacterOfJisInEachCode()
    {
        for (int row = 1; row <= 84; ++row) {
            for (int cell = 1; cell <= 94; ++cell) {
                const char euc[] = {char(row + 0xA0), char(cell + 0xA0), 0};
                const QByteArray jis =
                    QByteArray("\x1b$B") + char(row + 0x20) + char(cell + 0x20) + "\x1b(B";
                const auto a = decodeEucJp(euc);
                const auto b = decodeIso2022Jp(jis);
                QCOMPARE(a.text, b.text);
                QCOMPARE(a.text.size(), 1);
            }
        }
    }

    void labels_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("label");
        QTest::addColumn<QString>("charset");
        QTest::addColumn<bool>("isGuess");
        const QByteArray utf8 = QStringLiteral("意見です").toUtf8();
        const QByteArray sjis("\x88\xd3\x8c\xa9\x82\xc5\x82\xb7");
        const QByteArray euc("\xb0\xd5\xb8\xab\xa4\xc7\xa4\xb9");
        const QByteArray jis("\x1b$B0U8+$G$9\x1b(B");
        const auto row = [](const char *name, const QByteArray &bytes, const char *label,
                            const char *charset, bool isGuess) {
            QTest::newRow(name) << bytes << QString::fromLatin1(label)
                                << QString::fromLatin1(charset) << isGuess;
        };
        row("utf8", utf8, "utf-8", "UTF-8", false);
        row("sjis", sjis, "Windows-31J", "Shift_JIS", false);
        row("euc", euc, "EUC-JP", "EUC-JP", false);
        row("jis", jis, "iso-2022-jp", "ISO-2022-JP", false);
        row("utf8 said sjis", utf8, "shift_jis", "UTF-8", true);
        row("sjis said utf8", sjis, "utf-8", "Shift_JIS", true);
        row("sjis said jis", sjis, "iso-2022-jp", "Shift_JIS", true);
        row("jis said ascii", jis, "us-ascii", "ISO-2022-JP", true);
        row("jis said utf8", jis, "utf-8", "ISO-2022-JP", true);
        row("euc unsaid", euc, "", "EUC-JP", true);
        row("sjis unsaid", sjis, "", "Shift_JIS", true);
        row("unknown", utf8, "x-mac-klingon", "UTF-8", true);
    }

    void labels()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, label);
        const CharsetText read = decodeCharset(bytes, label);
        QCOMPARE(read.text, QStringLiteral("意見です"));
        QTEST(read.charset, "charset");
        QTEST(read.isGuess, "isGuess");
        QCOMPARE(read.bad, 0);
    }

    void addresses()
    {
        const auto list = readAddresses("\"Yamada, Taro\" <a@b.jp>, c@d.jp (=?UTF-8?B?5bGx55Sw?=), "
                                        "課: e@f.jp, g@h.jp;");
        QCOMPARE(list.size(), size_t(4));
        QCOMPARE(list[0], (MailAddress{QStringLiteral("Yamada, Taro"), QStringLiteral("a@b.jp")}));
        QCOMPARE(list[1], (MailAddress{QStringLiteral("山田"), QStringLiteral("c@d.jp")}));
        QCOMPARE(list[2].address, QStringLiteral("e@f.jp"));
        QCOMPARE(list[3].address, QStringLiteral("g@h.jp"));
    }

    void parameters()
    {
        const auto value =
            readHeaderValue("attachment; filename*1*=%61; "
                            "filename*0*=iso-2022-jp'ja'%1B$B0U8+%1B(B; x=\"a;b\\\"c\"");
        QCOMPARE(value.word, QStringLiteral("attachment"));
        QCOMPARE(value.parameter("filename"), QStringLiteral("意見a"));
        QCOMPARE(value.parameter("x"), QStringLiteral("a;b\"c"));
    }

    void dates_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("utc");
        QTest::newRow("usual") << QByteArray("Fri, 3 Jul 2026 10:15:00 +0900 (JST)")
                               << "2026-07-03T01:15:00Z";
        QTest::newRow("obsolete") << QByteArray("3 Jul 26 10:15 GMT") << "2026-07-03T10:15:00Z";
        QTest::newRow("zone") << QByteArray("Fri, 3 Jul 2026 10:15:00 JST")
                              << "2026-07-03T01:15:00Z";
        QTest::newRow("form") << QByteArray("2026/07/03 10:15:00") << "2026-07-03T01:15:00Z";
        QTest::newRow("none") << QByteArray("tomorrow") << "";
        QTest::newRow("no such day") << QByteArray("31 Feb 2026 10:15:00 +0900") << "";
    }

    void dates()
    {
        QFETCH(QByteArray, value);
        const auto date = readMailDate(value);
        QTEST(date ? date->toUTC().toString(Qt::ISODate) : QString(), "utc");
    }
};

QObject *makeHeaderTest()
{
    return new TestHeader;
}

#include "test_header.moc"
