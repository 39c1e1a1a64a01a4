#include "domain/words/meant_characters.h"

#include <QFile>
#include <QTest>

using namespace gaiyo;
using namespace Qt::StringLiterals;

class TestMeantCharacters : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void knowsRadicals();
    void knowsSingleOnes();
    void leavesWhatPeopleChoose();
    void leavesAllOfJis();
    void countsAndDescribes();
};

void TestMeantCharacters::knowsRadicals()
{
    for (char16_t c = 0x2F00; c <= 0x2FD5; ++c) {
        const auto meant = findMeantCharacter(c);
        QVERIFY(meant && meant->unicode() >= 0x4E00 && meant->unicode() <= 0x9FFF);
    }
    QCOMPARE(withMeantCharacters(u"⼀⽇⾒⻑⻘⻄⺠⿔⻯"_s), u"一日見長青西民龜竜"_s);
    QCOMPARE(withMeantCharacters(u"江⼾川・⽬⿊"_s), u"江戸川・目黒"_s); // not 戶 and 黑
    QCOMPARE(withMeantCharacters(u"⺡⺅⻌"_s), u"⺡⺅⻌"_s);             // parts of characters only
}

void TestMeantCharacters::knowsSingleOnes()
{
    QCOMPARE(withMeantCharacters(u"減尐、4月∼5月、\uF0B7項\uF0FC"_s), u"減少、4月～5月、・項✔"_s);
    QCOMPARE(withMeantCharacters(u"\uF914\uF967"_s), u"\u6A02\u4E0D"_s); // of Korean codes
    // North Korea's, which no font has; a double of what stands beyond U+FFFF is left.
    QCOMPARE(withMeantCharacters(u"\uFA70\uFA73\uFAD9\uFACF"_s), u"\u4E26\u4F80\u9F8E\uFACF"_s);
}

void TestMeantCharacters::leavesWhatPeopleChoose()
{
    const QString chosen =
        u"神﨑隆𠮷葛\U000E0100城ｶﾀｶﾅ〜～‐−－﹣①㍻㈱Ⅳ\uE000\u2F00\uFE00\U0002F800👍"_s;
    QCOMPARE(withMeantCharacters(chosen), chosen);
    QCOMPARE(withMeantCharacters(QString()), QString());
}

void TestMeantCharacters::leavesAllOfJis()
{
    QFile file(QStringLiteral(GAIYO_SOURCE_DIR "/resources/fonts/jisx0213.txt"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    int seen = 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith('#'))
            continue;
        for (const QByteArray &item : line.split(' ')) {
            const auto ends = item.split('-');
            const uint last = ends.last().toUInt(nullptr, 16);
            for (uint c = ends.first().toUInt(nullptr, 16); c && c <= last && c < 0x10000; ++c) {
                ++seen;
                QVERIFY2(!findMeantCharacter(QChar(c)), qPrintable(QString::number(c, 16)));
            }
        }
    }
    QVERIFY(seen > 9000);
}

void TestMeantCharacters::countsAndDescribes()
{
    ForeignCharacters found;
    countForeignCharacters(u"⼀⼀∼\uE001\uF0B7"_s, found);
    QCOMPARE(found.meant.value(QChar(0x2F00)), 2);
    QCOMPARE(found.privateUse.keys(), QList<QChar>{QChar(0xE001)});
    QCOMPARE(describeMeant(found.meant), u"∼→～、⼀→一、\uF0B7→・"_s);
    QCOMPARE(describeMeant(found.meant, 1), u"∼→～…"_s);
    QCOMPARE(describeMeant({}), QString());
}

QObject *makeMeantCharactersTest()
{
    return new TestMeantCharacters;
}

#include "test_meant_characters.moc"
