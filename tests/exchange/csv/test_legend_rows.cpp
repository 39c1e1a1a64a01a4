#include "exchange/csv/test_legend_rows.h"

#include "base/id_source.h"
#include "exchange/csv/csv_import.h"

#include <QTest>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

Imported importLegend(const QString &text)
{
    CountingIdSource ids(u"t"_s);
    auto result = importCsv(text.toUtf8(), {{ids, {}, {}, {}}});
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return *result;
}

QString categoriesOf(const Imported &i)
{
    QStringList all;
    for (const Category &category : i.values.categories)
        all << category.symbol + u'|' + category.text +
                   (category.declared ? u'|' + QString::number(*category.declared) : QString());
    return all.join(u'/');
}

} // namespace

// In the legend's order and words, whether the table has opinions of each or not.
void TestLegendRows::legends_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("categories");
    const QString rows = u"番号,意見,考え方,区分\n1,甲,一,Ｃ\n2,乙,二,Ａ\n"_s;
    QTest::newRow("one line below")
        << rows + u"※反映区分　Ａ：反映する　Ｂ：反映済み　Ｃ：参考とする,,,\n"_s
        << u"Ａ|反映する/Ｂ|反映済み/Ｃ|参考とする"_s;
    QTest::newRow("in another width")
        << rows + u"（凡例）A:反映する、B:反映済み、C:参考とする,,,\n"_s
        << u"Ａ|反映する/B|反映済み/Ｃ|参考とする"_s;
    QTest::newRow("one line above")
        << u"Ａ…反映する　Ｃ…参考とする,,,\n"_s + rows << u"Ａ|反映する/Ｃ|参考とする"_s;
    QTest::newRow("lines of a cell") << rows + u"\"【凡例】\nＡ：反映する\nＣ：参考とする\",,,\n"_s
                                     << u"Ａ|反映する/Ｃ|参考とする"_s;
    QTest::newRow("rows above, with sums")
        << u"○意見の取扱い区分,,,\nＡ,案を修正する,1件,\nＢ,盛り込み済み,0件,\nＣ,反映しない,1件,\n,,,\n"_s +
               rows
        << u"Ａ|案を修正する|1/Ｂ|盛り込み済み|0/Ｃ|反映しない|1"_s;
    QTest::newRow("rows below a title")
        << rows + u",,,\n【対応区分】,,,\nＡ：案を修正する,,,\nＣ　反映しない,,,\n"_s
        << u"Ａ|案を修正する/Ｃ|反映しない"_s;
    QTest::newRow("signs")
        << u"番号,意見,反映状況,考え方\n1,甲,◎,一\n2,乙,×,二\n【凡例】◎：反映する　○：一部反映する　×：反映しない,,,\n"_s
        << u"◎|反映する/○|一部反映する/×|反映しない"_s;
}

void TestLegendRows::legends()
{
    QFETCH(QString, table);
    const Imported i = importLegend(table);
    QTEST(categoriesOf(i), "categories");
    QCOMPARE(i.values.opinions.size(), size_t(2));
    QCOMPARE(i.values.nodes.size(), size_t(1));
    QVERIFY(i.notUnderstood.empty());
    QCOMPARE(i.values.consultation.title, QString());
    QVERIFY(i.assumed.join(u'\n').contains(u"became that of the booklet"_s));
    for (const Opinion &opinion : i.values.opinions)
        QVERIFY(opinion.category.has_value());
}

void TestLegendRows::wordsThatAreNoLegend_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<int>("opinions");
    const QString rows = u"番号,意見,考え方,区分\n1,甲,一,Ｃ\n2,乙,二,Ａ\n"_s;
    QTest::newRow("other symbols") << rows + u"※ Ｘ：反映する　Ｙ：反映済み,,,\n"_s << 2;
    QTest::newRow("one of them") << rows + u"※区分　Ａ：反映する,,,\n"_s << 2;
    QTest::newRow("an opinion") << rows + u",Ａ：賛成　Ｃ：反対,,\n"_s << 3;
    QTest::newRow("numbered so")
        << u"番号,意見,考え方,区分\nＡ,道を直す。,一,Ｃ\nＣ,橋を架ける。,二,Ａ\n"_s << 2;
    QTest::newRow("unanswered ones numbered so")
        << u"番号,意見,考え方,区分\nＡ,道を直す。,,Ｃ\nＣ,橋を架ける。,,Ａ\nＢ,柵を。,,\nＤ,堀を。,,\n"_s
        << 4;
    QTest::newRow("no categories")
        << u"番号,意見,考え方\n1,甲,一\n2,乙,二\n※区分　Ａ：反映する　Ｃ：参考とする,,\n"_s << 2;
}

void TestLegendRows::wordsThatAreNoLegend()
{
    QFETCH(QString, table);
    const Imported i = importLegend(table);
    QTEST(int(i.values.opinions.size()), "opinions");
    for (const Category &category : i.values.categories)
        QCOMPARE(category.text, QString());
    QVERIFY(!i.assumed.join(u'\n').contains(u"became that of the booklet"_s));
}
