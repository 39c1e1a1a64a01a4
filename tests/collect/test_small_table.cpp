#include "collect/small_table.h"

#include <QTest>

#include <numeric>

using namespace gaiyo;
using namespace Qt::StringLiterals;

class TestSmallTable : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void figuresAreNumbersWithTheirCounters();
    void columnsOfFigures();
    void narrowColumnsKeepTheirWords();
    void sharesByWhatIsNeeded();
};

void TestSmallTable::figuresAreNumbersWithTheirCounters()
{
    for (const QString &words : {u"12件"_s, u"1,215人"_s, u"３件（12.0％）"_s, u"0"_s, u"5か所"_s,
                                 u"▲3"_s, u"1,250千円"_s})
        QVERIFY2(isFigure(words), qPrintable(words));
    for (const QString &words : {u""_s, u"2027/3/31"_s, u"2027年4月1日"_s, u"3号館"_s, u"郵送"_s,
                                 u"―"_s, u"03-1234-5678"_s, u"5件以上の意見"_s, u"1 計画の目的"_s})
        QVERIFY2(!isFigure(words), qPrintable(words));
}

void TestSmallTable::columnsOfFigures()
{
    const std::vector<QStringList> rows{{u"方法"_s, u"件数"_s, u"時期"_s, u"備考"_s, u"空"_s},
                                        {u"12件"_s, u"3件"_s, u"2027/3/31"_s, u"2回"_s, {}},
                                        {u"4件"_s, u"（なし）"_s, u"随時"_s, u"日程は別"_s, {}},
                                        {u"5件"_s, {}, u"7月"_s, u"未定"_s, {}}};
    QCOMPARE(figureColumns(rows), (std::vector<bool>{false, true, false, false, false}));
    QVERIFY(figureColumns({}).empty());
}

void TestSmallTable::narrowColumnsKeepTheirWords()
{
    std::vector<double> widths{5, 90, 60};
    shareRoom(widths, 45);
    QCOMPARE(widths, (std::vector<double>{5, 20, 20}));
    widths = {30, 10, 90};
    shareRoom(widths, 60, {true, false, false});
    QCOMPARE(widths, (std::vector<double>{30, 10, 20}));
    // Whatever there is, the room is used up, and nothing is wider than it needs to be.
    widths = {12, 7, 40, 3, 25};
    const std::vector<double> wanted = widths;
    shareRoom(widths, 50);
    QCOMPARE(std::accumulate(widths.begin(), widths.end(), 0.0), 50.0);
    for (size_t i = 0; i < widths.size(); ++i)
        QVERIFY(widths[i] <= wanted[i]);
}

void TestSmallTable::sharesByWhatIsNeeded()
{
    std::vector<double> widths{10, 40, 50};
    QVERIFY(shareByNeed(widths, {3, 3, 3}, 50));
    QCOMPARE(widths, (std::vector<double>{10, 160 / 9.0, 200 / 9.0})); // a date stays whole
    // What may not be broken stays whole; the others share the rest.
    widths = {8, 60, 60};
    QVERIFY(shareByNeed(widths, {8, 3, 20}, 50));
    QCOMPARE(widths, (std::vector<double>{8, 21, 21}));
    widths = {14, 60, 60};
    QVERIFY(shareByNeed(widths, {3, 20, 20}, 50)); // with no room for a whole one
    QCOMPARE(std::accumulate(widths.begin(), widths.end(), 0.0), 50.0);
    QVERIFY(widths[0] >= 3 && widths[1] >= 20 && widths[2] >= 20);
    const std::vector<double> before{30, 30};
    widths = before;
    QVERIFY(!shareByNeed(widths, {30, 30}, 50));
    QCOMPARE(widths, before);
    QVERIFY(qAbs(widestRoughWord(u"電話 0123-45-6789（代表）") - 12 * 0.56) < 1e-6);
    QCOMPARE(widestRoughWord(u"月曜日"), 0.0);
}

QObject *makeSmallTableTest()
{
    return new TestSmallTable;
}

#include "test_small_table.moc"
