#include "domain/calendar.h"

#include <QTest>

using namespace gaiyo;
using namespace Qt::StringLiterals;

class TestCalendar : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writes_data();
    void writes();
    void writesPeriods();
    void readsWhatItWrites();
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void readsTypedDays_data();
    void readsTypedDays();
    void readsEveryShownDayAgain();
};

void TestCalendar::writes_data()
{
    QTest::addColumn<QDate>("date");
    QTest::addColumn<QString>("text");
    const std::pair<QDate, QString> cases[] = {
        {QDate(2016, 7, 1), u"平成28年7月1日"_s},     {QDate(2019, 5, 1), u"令和元年5月1日"_s},
        {QDate(2019, 4, 30), u"平成31年4月30日"_s},   {QDate(2020, 1, 1), u"令和2年1月1日"_s},
        {QDate(1989, 1, 8), u"平成元年1月8日"_s},     {QDate(1989, 1, 7), u"昭和64年1月7日"_s},
        {QDate(1926, 12, 25), u"昭和元年12月25日"_s}, {QDate(1926, 12, 24), u"大正15年12月24日"_s},
        {QDate(1912, 7, 30), u"大正元年7月30日"_s},   {QDate(1912, 7, 29), u"明治45年7月29日"_s},
        {QDate(1868, 10, 23), u"明治元年10月23日"_s}, {QDate(1868, 10, 22), u"1868年10月22日"_s}};
    for (const auto &[date, text] : cases)
        QTest::newRow(qPrintable(text)) << date << text;
}

void TestCalendar::writes()
{
    QFETCH(QDate, date);
    QFETCH(QString, text);
    QCOMPARE(japaneseDate(date), text);
}

void TestCalendar::writesPeriods()
{
    QCOMPARE(japanesePeriod({QDate(2016, 7, 1), QDate(2016, 7, 25)}),
             u"平成28年7月1日～平成28年7月25日"_s);
}

void TestCalendar::readsWhatItWrites()
{
    for (QDate date(1860, 1, 1); date < QDate(2040, 1, 1); date = date.addDays(1)) {
        const QString text = japaneseDate(date);
        const auto read = readDate(QString(text + u"まで"_s));
        QVERIFY2(read, qPrintable(text));
        QCOMPARE(read->date, date);
        QCOMPARE(read->length, text.size());
    }
}

void TestCalendar::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("date");
    QTest::newRow("full width") << u"平成２８年７月１日"_s << QDate(2016, 7, 1);
    QTest::newRow("spaces") << u" 令和 元 年 5 月 1 日"_s.remove(u" 日"_s) + u"日"_s
                            << QDate(2019, 5, 1);
    QTest::newRow("western") << u"2016年7月1日"_s << QDate(2016, 7, 1);
    QTest::newRow("ISO") << u"2016-07-01"_s << QDate(2016, 7, 1);
    QTest::newRow("slashes") << u"2016/7/1"_s << QDate(2016, 7, 1);
    QTest::newRow("inherited year") << u"7月25日"_s << QDate(2016, 7, 25);
    QTest::newRow("leap day") << u"平成28年2月29日"_s << QDate(2016, 2, 29);
}

void TestCalendar::reads()
{
    QFETCH(QString, text);
    QFETCH(QDate, date);
    const auto read = readDate(text, QDate(2016, 7, 1));
    QVERIFY(read);
    QCOMPARE(read->date, date);
}

void TestCalendar::refuses_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text :
         {u""_s, u"平成"_s, u"平成28年2月30日"_s, u"2015-02-29"_s, u"13月1日"_s,
          u"令和0年13月1日"_s, u"28年7月1日"_s, u"0000-00-00"_s, u"7月25日"_s, u"x2016-07-01"_s})
        QTest::newRow(qPrintable(text)) << text;
}

void TestCalendar::refuses()
{
    QFETCH(QString, text);
    QVERIFY(!readDate(text));
}

void TestCalendar::readsTypedDays_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QDate>("day");
    const QDate day(2026, 11, 24);
    const std::pair<QString, QDate> cases[] = {
        {u"令和8年11月24日"_s, day},
        {u"令和８年１１月２４日（火）"_s, day},
        {u" 令和 8 年 11 月 24 日 "_s, day},
        {u"R8.11.24"_s, day},
        {u"r8/11/24"_s, day},
        {u"Ｒ８．１１．２４"_s, day},
        {u"8年11月24日"_s, day},
        {u"8/11/24"_s, day},
        {u"8・11・24"_s, day},
        {u"8ー11ー24"_s, day}, // the dash of a Japanese keyboard
        {u"2026年11月24日"_s, day},
        {u"2026/11/24"_s, day},
        {u"2026-11-24"_s, day},
        {u"26/11/24"_s, day},
        {u"20261124"_s, day},
        {u"２０２６１１２４"_s, day},
        {u"11月24日"_s, day},
        {u"11/24"_s, day},
        {u"24日"_s, QDate(2026, 12, 24)},
        {u"24"_s, QDate(2026, 12, 24)},
        {u"平成31年4月30日"_s, QDate(2019, 4, 30)},
        {u"令和元年5月1日"_s, QDate(2019, 5, 1)},
        {u"H元.1.8"_s, QDate(1989, 1, 8)},
        {u"S64.1.7"_s, QDate(1989, 1, 7)},
        {u"令和8年2月30日"_s, QDate()},
        {u"13/1"_s, QDate()},
        {u"31"_s, QDate(2026, 12, 31)},
        {u"32"_s, QDate()},
        {u"0"_s, QDate()},
        {u"元年1月1日"_s, QDate()}, // of which era
        {u"あした"_s, QDate()},
        {u""_s, QDate()},
        {u"令和8年11月24日ごろ"_s, QDate()},
        {u"2026"_s, QDate()}};
    for (const auto &[typed, read] : cases)
        QTest::newRow(qPrintable(u'|' + typed)) << typed << read;
}

void TestCalendar::readsTypedDays()
{
    QFETCH(QString, typed);
    QFETCH(QDate, day);
    QCOMPARE(readTypedDay(typed, QDate(2026, 12, 1)).value_or(QDate()), day);
}

void TestCalendar::readsEveryShownDayAgain()
{
    for (QDate date(1868, 10, 23); date < QDate(2040, 1, 1); date = date.addDays(1))
        QCOMPARE(readTypedDay(japaneseDate(date), QDate(2026, 12, 1)), std::optional(date));
}

QObject *makeCalendarTest()
{
    return new TestCalendar;
}

#include "test_calendar.moc"
