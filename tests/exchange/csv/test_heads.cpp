#include "exchange/csv/test_heads.h"

#include "base/id_source.h"
#include "domain/snapshot_index.h"
#include "domain/template.h"
#include "exchange/csv/csv_import.h"

#include <QTest>

#include <algorithm>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

Imported importHead(const QString &text, const QMap<QString, QString> &columns = {})
{
    CountingIdSource ids(u"t"_s);
    auto result = importCsv(text.toUtf8(), {{ids, {}, {}, columns}});
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return *result;
}

// Each opinion: its place from the outermost heading on, its words, answer, symbol, count, note.
QStringList linesOfHead(const Imported &imported)
{
    const SnapshotIndex index(imported.values);
    QStringList lines;
    for (const Opinion &opinion : imported.values.opinions) {
        QStringList path;
        for (auto node = opinion.node; node; node = index.findNode(*node)->parent)
            path.prepend(index.findNode(*node)->title);
        lines << QStringList{path.join(u'/'),
                             opinion.summary,
                             opinion.response ? index.findResponse(*opinion.response)->markup
                                              : QString(),
                             opinion.category ? index.findCategory(*opinion.category)->symbol
                                              : QString(),
                             QString::number(opinion.count),
                             opinion.note.value_or(QString()),
                             opinion.free1}
                     .join(u'|');
    }
    return lines;
}

} // namespace

void TestHeads::lowerNamesSayWhatColumnsHold_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("pages") << u"No.,該当箇所,,意見の概要,市の考え方,対応区分\n,章,ページ,,,\n"
                              "1,総則,P.10,あ,い,Ａ\n2,総則,P.11,う,え,Ｂ\n"_s
                           << QStringList{u"総則|あ|い|Ａ|1||P.10"_s, u"総則|う|え|Ｂ|1||P.11"_s};
    // A row of which only the number's, the place's and the page's cells are there.
    QTest::newRow("short second line")
        << u"No.,該当箇所,,意見の概要,市の考え方,備考\n,章,ページ\n1,総則,P.10,あ,い,\n"_s
        << QStringList{u"総則|あ|い||1||P.10"_s};
    QTest::newRow("pages first") << u"番号,該当箇所,,意見,回答\n,ページ,項目,,\n1,12,公園,あ,い\n"_s
                                 << QStringList{u"公園|あ|い||1||12"_s};
    QTest::newRow("counts") << u"番号,項目,意見,,回答\n,,概要,件数,\n1,公園,あ,3,い\n"_s
                            << QStringList{u"公園|あ|い||3||"_s};
    QTest::newRow("levels") << u"番号,区分,,意見,回答\n,章,節,,\n1,総則,目的,あ,い\n"_s
                            << QStringList{u"総則/目的|あ|い||1||"_s};
    QTest::newRow("number of the opinion")
        << u"項目,提出意見,,市の考え方\n,No.,内容,\n公園,1,あ,い\n"_s
        << QStringList{u"公園|あ|い||1||"_s};
    QTest::newRow("category of the response")
        << u"番号,項目,意見の概要,回答,\n,,,考え方,対応区分\n1,公園,あ,い,◎\n"_s
        << QStringList{u"公園|あ|い|◎|1||"_s};
    QTest::newRow("words that say nothing alone")
        << u"番号,項目,提出意見,,回答,\n,,内容,件数,内容,区分\n1,公園,あ,3,い,◎\n"_s
        << QStringList{u"公園|あ|い|◎|3||"_s};
    QTest::newRow("several of them")
        << u"No.,該当箇所,,意見,,回答,,備考\n,章,ページ,概要,件数,考え方,対応区分,\n"
           "1,総則,P.1,あ,2,い,Ａ,\n"_s
        << QStringList{u"総則|あ|い|Ａ|2||P.1"_s};
    QTest::newRow("an empty line between")
        << u"No.,該当箇所,,意見の概要,市の考え方\n,,,,\n,章,ページ,,\n1,総則,P.10,あ,い\n"_s
        << QStringList{u"総則|あ|い||1||P.10"_s};
    QTest::newRow("three lines")
        << u"No.,意見,,,回答\n,該当箇所,,概要,\n,章,ページ,,\n1,総則,P.10,あ,い\n"_s
        << QStringList{u"総則|あ|い||1||P.10"_s};
    QTest::newRow("names once more")
        << u"No.,該当箇所,該当箇所,意見,回答\nNo.,章,ページ,意見,回答\n1,総則,P.10,あ,い\n"_s
        << QStringList{u"総則|あ|い||1||P.10"_s};
    QTest::newRow("opinions in the lower line only")
        << u"件数,区分,内容,\n,,意見の概要,市の考え方\n3,◎,あ,い\n2,△,う,え\n"_s
        << QStringList{u"|あ|い|◎|3||"_s, u"|う|え|△|2||"_s};
    QTest::newRow("title above")
        << u"計画への意見,,,,\n,,,,\nNo.,該当箇所,,意見の概要,市の考え方\n,"
           "章,頁,,\n1,総則,P.10,あ,い\n"_s
        << QStringList{u"総則|あ|い||1||P.10"_s};
}

void TestHeads::lowerNamesSayWhatColumnsHold()
{
    QFETCH(QString, text);
    const Imported i = importHead(text);
    QTEST(linesOfHead(i), "lines");
    for (const NotUnderstood &one : i.notUnderstood)
        QCOMPARE(one.text, u"備考"_s);
}

void TestHeads::oneLineStaysOne_data()
{
    QTest::addColumn<QString>("row");
    // An opinion below a name, a heading without opinions, a number.
    QTest::newRow("opinion") << u",全般,章,賛成,どうも"_s;
    QTest::newRow("numbered") << u"1,総則,目的,賛成,どうも"_s;
    QTest::newRow("number of an office") << u"A-1,章,目的,賛成,どうも"_s;
    QTest::newRow("sentence") << u",章,ページを増やしてほしい。,賛成,"_s;
    QTest::newRow("one name only") << u",章,,賛成,"_s;
}

void TestHeads::oneLineStaysOne()
{
    QFETCH(QString, row);
    const Imported i =
        importHead(u"番号,該当箇所,,意見,回答\n"_s + row + u"\n2,全般,,反対,なるほど\n"_s);
    QCOMPARE(i.values.opinions.size(), size_t(2));
    QCOMPARE(std::ranges::count(i.values.opinions, u"賛成"_s, &Opinion::summary), 1);
}

void TestHeads::columnsOfTheLowerLineAreMapped_data()
{
    QTest::addColumn<QString>("column");
    QTest::newRow("by name") << u"ページ"_s;
    QTest::newRow("by place") << u"3"_s;
}

void TestHeads::columnsOfTheLowerLineAreMapped()
{
    QFETCH(QString, column);
    const Imported i =
        importHead(u"No.,該当箇所,,意見の概要,市の考え方\n,章,ページ,,\n1,総則,P.10,あ,い\n"_s,
                   {{column, u"free1"_s}});
    QCOMPARE(linesOfHead(i), QStringList{u"総則|あ|い||1||P.10"_s});
    const auto settings = resolveSettings(i.values.consultation);
    QVERIFY(settings);
    QCOMPARE(settings->freeFields[0].name, u"ページ"_s);
}
