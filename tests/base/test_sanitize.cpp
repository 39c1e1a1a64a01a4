#include "base/file_name.h"
#include "base/sanitize.h"

#include <QRandomGenerator>
#include <QTest>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

// Any UTF-16, half of it from what the rules are about.
QString randomUtf16(QRandomGenerator &dice)
{
    static constexpr char16_t kSpecial[] = {0x0,    0x7,    0x9,    0xA,    0xB,    0xC,    0xD,
                                            0x1F,   0x20,   0x7F,   0x85,   0x9F,   0xA0,   0x2028,
                                            0x2029, 0xD842, 0xDFB7, 0xDB40, 0xDD00, 0xD800, 0xDFFF,
                                            0xE000, 0xFEFF, 0xFFFE, 0xFFFF, 0x845B};
    QString text;
    for (int i = dice.bounded(12); i > 0; --i)
        text += QChar(dice.bounded(2) ? kSpecial[dice.bounded(int(std::size(kSpecial)))]
                                      : char16_t(dice.bounded(0x10000)));
    return text;
}

bool isNewline(QChar c)
{
    return QStringView(u"\n\u000B\u000C\r\u0085\u2028\u2029").contains(c);
}

} // namespace

class TestSanitize : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void appliesEachRule_data();
    void appliesEachRule();
    void keepsWhatIsClean();
    void isIdempotent();
    void leavesNothingUnwanted();
    void keepsEveryOtherCharacter();
    void makesOneLine();
    void isPartOfAFileName();
};

void TestSanitize::appliesEachRule_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("expected");
    QTest::newRow("CRLF") << u"a\r\nb"_s << u"a\nb"_s;
    QTest::newRow("CR") << u"a\rb"_s << u"a\nb"_s;
    QTest::newRow("CR CR LF") << u"a\r\r\nb"_s << u"a\n\nb"_s;
    QTest::newRow("vertical tab") << u"a\u000Bb"_s << u"a\nb"_s;
    QTest::newRow("form feed") << u"a\u000Cb"_s << u"a\nb"_s;
    QTest::newRow("next line") << u"a\u0085b"_s << u"a\nb"_s;
    QTest::newRow("line separator") << u"a\u2028b"_s << u"a\nb"_s;
    QTest::newRow("paragraph separator") << u"a\u2029b"_s << u"a\nb"_s;
    QTest::newRow("tab stays") << u"a\tb"_s << u"a\tb"_s;
    QTest::newRow("NUL") << u"a"_s + QChar(0) + u"b"_s << u"ab"_s;
    QTest::newRow("bell") << u"a\u0007b"_s << u"ab"_s;
    QTest::newRow("delete and C1") << u"a\u007F\u0080\u009Fb"_s << u"ab"_s;
    QTest::newRow("byte order mark leads") << u"\uFEFFa"_s << u"a"_s;
    QTest::newRow("swapped mark leads") << QString(QChar(0xFFFE)) + u"a"_s << u"a"_s;
    QTest::newRow("many lead") << u"\uFEFF\uFEFFa"_s << u"a"_s;
    QTest::newRow("behind a control") << u"\u0001\uFEFFa"_s << u"a"_s;
    QTest::newRow("mark inside stays") << u"a\uFEFFb"_s << u"a\uFEFFb"_s;
    QTest::newRow("lone high") << u"a"_s + QChar(0xD842) + u"b"_s << u"ab"_s;
    QTest::newRow("lone low") << u"a"_s + QChar(0xDFB7) + u"b"_s << u"ab"_s;
    QTest::newRow("lone high at the end") << u"a"_s + QChar(0xD842) << u"a"_s;
    QTest::newRow("swapped pair") << QString(QChar(0xDFB7)) + QChar(0xD842) << QString();
    QTest::newRow("high high low") << QString(QChar(0xD842)) + u"𠮷"_s << u"𠮷"_s;
}

void TestSanitize::appliesEachRule()
{
    QFETCH(QString, given);
    QFETCH(QString, expected);
    QCOMPARE(sanitizeText(given), expected);
}

void TestSanitize::keepsWhatIsClean()
{
    for (const QString &text : {u"𠮷野家"_s, u"葛\U000E0100城市"_s, u"㉖\n\t　\u00A0"_s,
                                u"\uE000\U000F0000"_s, u"👨\u200D👩"_s, QString()})
        QCOMPARE(sanitizeText(text), text);
}

void TestSanitize::isIdempotent()
{
    QRandomGenerator dice(1);
    for (int i = 0; i < 20000; ++i) {
        const QString once = sanitizeText(randomUtf16(dice));
        QCOMPARE(sanitizeText(once), once);
        const QString line = sanitizeLine(once);
        QCOMPARE(sanitizeLine(line), line);
    }
}

void TestSanitize::leavesNothingUnwanted()
{
    QRandomGenerator dice(2);
    for (int i = 0; i < 20000; ++i) {
        const QString clean = sanitizeText(randomUtf16(dice));
        QVERIFY(!clean.startsWith(QChar(0xFEFF)) && !clean.startsWith(QChar(0xFFFE)));
        QVERIFY(clean.isValidUtf16());
        for (const QChar c : clean)
            QVERIFY(c == u'\n' || c == u'\t' || c.category() != QChar::Other_Control);
        QVERIFY(!clean.contains(QChar(0x2028)) && !clean.contains(QChar(0x2029)));
    }
}

// Against the rules said in another way: every character that is no control, no surrogate and no
// mark is still there.
void TestSanitize::keepsEveryOtherCharacter()
{
    const auto others = [](const QString &text) {
        QString out;
        for (const QChar c : text) {
            const bool mark = c == QChar(0xFEFF) || c == QChar(0xFFFE);
            if (!isNewline(c) && c.category() != QChar::Other_Control && !c.isSurrogate() && !mark)
                out += c;
        }
        return out;
    };
    QRandomGenerator dice(3);
    for (int i = 0; i < 20000; ++i) {
        const QString given = randomUtf16(dice);
        QCOMPARE(others(sanitizeText(given)), others(given));
    }
}

void TestSanitize::makesOneLine()
{
    QCOMPARE(sanitizeLine(u"一\r\n二\t三\n"_s), u"一 二 三 "_s);
    QCOMPARE(sanitizeLine(u"\uFEFF𠮷\u0001"_s), u"𠮷"_s);
}

// On every system: nothing that it refuses, no hidden file, no half a character at the end.
void TestSanitize::isPartOfAFileName()
{
    QRandomGenerator dice(4);
    for (int i = 0; i < 20000; ++i) {
        const QString given = sanitizeText(randomUtf16(dice) + u"..\\/:*?<>|\""_s.repeated(i % 3));
        const QString part = fileNamePart(given, 12);
        QVERIFY(part.size() <= 12 && part.isValidUtf16() && !part.startsWith(u'.'));
        for (const QChar c : part)
            QVERIFY(c >= u' ' && !u"\\/:*?\"<>|"_s.contains(c));
    }
    QCOMPARE(fileNamePart(u"素案<1/2>\n照会"_s), u"素案_1_2__照会"_s);
    QCOMPARE(fileNamePart(u"..隠し"_s), u"隠し"_s);
}

QObject *makeSanitizeTest()
{
    return new TestSanitize;
}

#include "test_sanitize.moc"
