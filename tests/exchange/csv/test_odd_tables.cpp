#include "exchange/csv/test_odd_tables.h"

#include "base/id_source.h"
#include "exchange/csv/csv_import.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

Result<Imported> readTable(const QString &text, EmptyPlace place = EmptyPlace::Undecided)
{
    CountingIdSource ids(u"t"_s);
    ImportOptions options{ids, {}, {}, {}};
    options.emptyPlace = place;
    return importCsv(text.toUtf8(), {options});
}

Imported importTable(const QString &text)
{
    auto result = readTable(text);
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return *result;
}

const Node *nodeOf(const Imported &i, const Opinion &opinion)
{
    const auto found = std::ranges::find_if(
        i.values.nodes, [&](const Node &node) { return opinion.node == node.id; });
    return found == i.values.nodes.end() ? nullptr : &*found;
}

QString responseOf(const Imported &i, const Opinion &opinion)
{
    for (const Response &response : i.values.responses) {
        if (opinion.response == response.id)
            return response.markup;
    }
    return {};
}

QString symbolOf(const Imported &i, const Opinion &opinion)
{
    for (const Category &category : i.values.categories) {
        if (opinion.category == category.id)
            return category.symbol;
    }
    return {};
}

// place|opinion|response|category of each, the place "?" for the tray.
QStringList rowsOf(const Imported &i)
{
    QStringList rows;
    for (const Opinion &opinion : i.values.opinions) {
        const Node *node = nodeOf(i, opinion);
        const QString place = node ? node->number.value_or(QString()) + node->title : u"?"_s;
        rows << QStringList{place, opinion.summary, responseOf(i, opinion), symbolOf(i, opinion)}
                    .join(u'|');
    }
    return rows;
}

QString columnTitles(const Imported &i)
{
    QStringList titles;
    const QJsonArray columns = i.values.consultation.settings.value(u"columns"_s).toArray();
    for (const QJsonValue &column : columns)
        titles << column.toObject().value(u"title"_s).toString();
    return titles.join(u',');
}

bool says(const Imported &i, const QString &words)
{
    return i.assumed.join(u'\n').contains(words);
}

QString notUnderstoodOf(const Imported &i)
{
    QStringList texts;
    for (const NotUnderstood &stretch : i.notUnderstood)
        texts << QString::number(stretch.line) + u':' + stretch.text;
    return texts.join(u';');
}

} // namespace

void TestOddTables::emptyColumnOfPlaces()
{
    const Imported i = importTable(u"番号,章,意見,回答\n1,,甲,はい\n2,,乙,いいえ\n"_s);
    QCOMPARE(rowsOf(i), QStringList({u"|甲|はい|"_s, u"|乙|いいえ|"_s}));
    QVERIFY(says(i, u"章"_s));
}

void TestOddTables::placesThatStayOpen_data()
{
    QTest::addColumn<QString>("table");
    QTest::newRow("one of several") << u"番号,章,意見,回答\n1,,甲,はい\n2,第1章 総論,乙,はい\n"_s;
    QTest::newRow("our own") << u"No.,章,意見,回答,gaiyo_id\n未定1,,甲,はい,x1\n"_s;
    QTest::newRow("our own, without ids") << u"No.,章,意見,整理番号\n未定1,,甲,1\n"_s;
    QTest::newRow("our own, without numbers") << u"No.,章,意見\n未定1,,甲\n未定2,,乙\n"_s;
}

// The tray is for what somebody has to place.
void TestOddTables::placesThatStayOpen()
{
    QFETCH(QString, table);
    const Imported i = importTable(table);
    QVERIFY(rowsOf(i).join(u'\n').contains(u"?|甲|"_s));
}

void TestOddTables::rowsInTurns_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QStringList>("rows");
    QTest::addColumn<QString>("titles");
    QTest::newRow("区分") << u"No,区分,内容\n1,意見,バスを。\n,回答,検討します。\n2,意見,公園を。\n"
                             ",回答,整備します。\n"_s
                          << QStringList{u"|バスを。|検討します。|"_s, u"|公園を。|整備します。|"_s}
                          << u"No,意見,回答"_s;
    QTest::newRow("項目,種別")
        << u"項目,種別,内容\n交通,ご意見,バスを。\n,市の考え方,検討します。\n"
           "福祉,ご意見,手当を。\n,市の考え方,国へ。\n"_s
        << QStringList{u"交通|バスを。|検討します。|"_s, u"福祉|手当を。|国へ。|"_s}
        << u"No.,ご意見,市の考え方"_s;
    QTest::newRow("one unanswered, one in two rows")
        << u"種別,内容\n意見,甲\n意見,乙\n回答,一\n回答,二\n"_s
        << QStringList{u"|甲||"_s, u"|乙|一\n二|"_s} << u"No.,意見,回答"_s;
    QTest::newRow("with a category")
        << u"No,種別,内容,対応区分\n1,意見,甲,\n,回答,一,A\n2,意見,乙,B\n,回答,二,\n"_s
        << QStringList{u"|甲|一|A"_s, u"|乙|二|B"_s} << u"No,意見,回答,対応区分"_s;
}

void TestOddTables::rowsInTurns()
{
    QFETCH(QString, table);
    QFETCH(QStringList, rows);
    QFETCH(QString, titles);
    const Imported i = importTable(table);
    QCOMPARE(rowsOf(i), rows);
    QCOMPARE(columnTitles(i), titles);
    QCOMPARE(notUnderstoodOf(i), QString());
    QVERIFY(!i.assumed.isEmpty());
}

void TestOddTables::turnsThatCannotBePaired_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("place");
    QTest::newRow("response first")
        << u"No,区分,内容\n1,回答,一\n2,意見,甲\n3,回答,二\n"_s << u"2"_s;
    QTest::newRow("another word") << u"No,区分,内容\n1,意見,甲\n,回答,一\n2,意見,乙\n,備考,二\n"_s
                                  << u"備考"_s;
    QTest::newRow("far below") << u"No,区分,内容\n"_s + u"1,意見,甲\n,回答,一\n"_s.repeated(30) +
                                      u",備考,二\n"_s
                               << u"備考"_s;
}

// No opinion ever reads 「回答」.
void TestOddTables::turnsThatCannotBePaired()
{
    QFETCH(QString, table);
    QFETCH(QString, place);
    const auto read = readTable(table);
    QVERIFY(!read.ok());
    QCOMPARE(read.error().kind, ErrorKind::Unreadable);
    QVERIFY2(read.error().message.contains(place), qPrintable(read.error().message));
}

void TestOddTables::headThatStandsAgain()
{
    const Imported i = importTable(u"計画への意見,,,\nⅠ 全体,,,\n番号,意見の概要,市の考え方,対応\n"
                                   "1,甲。,一。,A\n,,,\nⅡ 個別,,,\n番号,意見の概要,市の考え方,"
                                   "対応\n2,乙。,二。,B\n"_s);
    QCOMPARE(rowsOf(i), QStringList({u"Ⅰ全体|甲。|一。|A"_s, u"Ⅱ個別|乙。|二。|B"_s}));
    QCOMPARE(i.values.consultation.title, u"計画への意見"_s);
    QCOMPARE(i.values.categories.size(), size_t(2));
    QVERIFY(says(i, u"7"_s));
}

void TestOddTables::lineAboveTheHeadStaysTheTitle()
{
    const Imported i =
        importTable(u"計画への意見,,\n番号,意見,回答\n1,甲,一\nⅡ 個別,,\n2,乙,二\n"_s);
    QCOMPARE(i.values.consultation.title, u"計画への意見"_s);
    QCOMPARE(rowsOf(i), QStringList({u"|甲|一|"_s, u"Ⅱ個別|乙|二|"_s}));
}

void TestOddTables::answersInTheColumnOfCategories()
{
    const Imported i =
        importTable(u"No,意見の要約,対応\n1,甲,認可保育所を2か所開設します。\n"
                    "2,乙,予約システムの導入を検討します。\n3,丙,洋式化を進めます。\n"_s);
    QCOMPARE(rowsOf(i), QStringList({u"|甲|認可保育所を2か所開設します。|"_s,
                                     u"|乙|予約システムの導入を検討します。|"_s,
                                     u"|丙|洋式化を進めます。|"_s}));
    QVERIFY(i.values.categories.empty());
    QVERIFY(says(i, u"対応"_s));
}

void TestOddTables::categoriesThatStay_data()
{
    QTest::addColumn<QString>("table");
    QTest::newRow("symbols") << u"No,意見,対応\n1,甲,A\n2,乙,B\n3,丙,C\n"_s;
    QTest::newRow("words") << u"No,意見,対応\n1,甲,反映する\n2,乙,今後検討\n3,丙,実施済み\n"_s;
    QTest::newRow("sentences that come again")
        << u"No,意見,対応\n1,甲,計画に反映しました。\n2,乙,今後の参考とします。\n"
           "3,丙,計画に反映しました。\n4,丁,今後の参考とします。\n"_s;
    QTest::newRow("beside responses")
        << u"No,意見,考え方,対応\n1,甲,一,認可保育所を2か所開設します。\n"
           "2,乙,二,予約システムの導入を検討します。\n"_s;
    QTest::newRow("called so") << u"No,意見,対応区分\n1,甲,ご意見を計画に反映しました。\n"
                                  "2,乙,今後の参考とさせていただきます。\n"_s;
}

void TestOddTables::categoriesThatStay()
{
    QFETCH(QString, table);
    QVERIFY(importTable(table).values.categories.size() >= 2);
}

void TestOddTables::categoriesInTwoWidths()
{
    const Imported i = importTable(u"意見,考え方,区分\n甲,一,Ａ\n乙,二,A\n丙,三,ｃ\n丁,四,Ｃ\n"
                                   "戊,五,反映(済)\n己,六,反映（済）\n"_s);
    QCOMPARE(rowsOf(i), QStringList({u"|甲|一|Ａ"_s, u"|乙|二|Ａ"_s, u"|丙|三|ｃ"_s, u"|丁|四|ｃ"_s,
                                     u"|戊|五|反映(済)"_s, u"|己|六|反映(済)"_s}));
    QVERIFY(says(i, u"“A”"_s));
    QVERIFY(says(i, u"“Ｃ”"_s));
}

void TestOddTables::dittoPlaces()
{
    const Imported i =
        importTable(u"番号,該当箇所,意見,回答\n1,第1章,a,b\n2,同上,c,d\n3,〃,e,同上\n"
                    "4,第2章,f,g\n5,〃,h,i\n"_s);
    QCOMPARE(rowsOf(i), QStringList({u"第1章|a|b|"_s, u"第1章|c|d|"_s, u"第1章|e|d|"_s,
                                     u"第2章|f|g|"_s, u"第2章|h|i|"_s}));
    QVERIFY(says(i, u"同上"_s));
}

void TestOddTables::placesThatSayNone()
{
    const Imported all = importTable(u"No,項目,意見,回答\n1,-,甲,一\n2,―,乙,二\n3,なし,丙,三\n"_s);
    QCOMPARE(rowsOf(all), QStringList({u"|甲|一|"_s, u"|乙|二|"_s, u"|丙|三|"_s}));
    QVERIFY(says(all, u"項目"_s));
    const Imported some =
        importTable(u"No,項目,意見,回答\n1,公園,甲,一\n2,－,乙,二\n3,〃,丙,三\n"_s);
    QCOMPARE(rowsOf(some), QStringList({u"公園|甲|一|"_s, u"?|乙|二|"_s, u"?|丙|三|"_s}));
}

void TestOddTables::numbersThatCannotBeKept_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("first"); // "" where nothing is lost
    QTest::newRow("kana") << u"番号,意見,回答\nア,甲,一\nイ,乙,二\n"_s << u"ア"_s;
    QTest::newRow("letters") << u"質問番号,質問・意見,回答\nQ1,甲,一\nQ2,乙,二\n"_s << u"Q1"_s;
    QTest::newRow("one of them") << u"番号,意見,回答\n1,甲,一\n2の2,乙,二\n"_s << u"2の2"_s;
    QTest::newRow("plain") << u"番号,意見,回答\n1,甲,一\n№２,乙,二\n③,丙,三\n"_s << u""_s;
    QTest::newRow("kept") << u"番号,意見,回答\n1-1,甲,一\n1-2,乙,二\n"_s << u""_s;
}

void TestOddTables::numbersThatCannotBeKept()
{
    QFETCH(QString, table);
    QFETCH(QString, first);
    const Imported i = importTable(table);
    const auto told = i.assumed.filter(u"cannot be kept"_s);
    QCOMPARE(told.size(), first.isEmpty() ? 0 : 1);
    QVERIFY(first.isEmpty() || told[0].contains(u'“' + first + u'”'));
}

void TestOddTables::numbersBehindAWord()
{
    const Imported i = importTable(u"意見No.,ご意見,区の見解\n意見１,甲,一\n意見２,乙,二\n"
                                   "意見３－１,丙,三\n意見３－２,丁,四\n"_s);
    QStringList refs;
    for (const Opinion &opinion : i.values.opinions)
        refs << opinion.ref;
    QCOMPARE(refs, QStringList({u"1"_s, u"2"_s, u"3-1"_s, u"3-2"_s}));
    QCOMPARE(i.values.consultation.settings.value(u"numbering"_s), QJsonValue(u"given"_s));
    QVERIFY(says(i, u"意見"_s));
}

void TestOddTables::contactBelowTheTable()
{
    const QString contact = u"問合せ先：福祉総務課　電話０４２－１２３－４５６７（直通）"_s;
    const Imported i = importTable(u"番号,意見,回答\n1,甲,一\n問い合わせ先が見つからない章,,\n2,乙,"
                                   "二\n"_s +
                                   contact + u",,\n"_s);
    QCOMPARE(rowsOf(i), QStringList({u"|甲|一|"_s, u"問い合わせ先が見つからない章|乙|二|"_s}));
    QCOMPARE(i.values.nodes.size(), size_t(2));
    QVERIFY(notUnderstoodOf(i).contains(u"5:問合せ先"_s));
}

void TestOddTables::shortLinesBelowTheTable()
{
    const Imported i = importTable(
        u"番号,意見,回答\n1,甲,一\n\n2,乙,二\n\n※区分 Ａ：反映\n問合せ先：福祉総務課\n公表：市ホームページ\n"_s);
    QCOMPARE(rowsOf(i), QStringList({u"|甲|一|"_s, u"|乙|二|"_s}));
    QCOMPARE(notUnderstoodOf(i),
             u"6:※区分 Ａ：反映;7:問合せ先：福祉総務課;8:公表：市ホームページ"_s);
}

// What may be the second line of a cell without quotation marks.
void TestOddTables::brokenLineIsStillRefused()
{
    QVERIFY(!readTable(u"番号,意見,回答\n1,甲,一行目\n二行目\n2,乙,二\n"_s).ok());
    QVERIFY(!readTable(u"番号,意見,回答\n1,甲,一\n2,乙,一行目\n二行目\n"_s).ok());
    QVERIFY(!readTable(u"番号,意見,回答\n1,甲,一\n\n二行目\n2,乙,二\n"_s).ok());
}

void TestOddTables::countInTheNameOfTheColumn()
{
    const Imported i = importTable(
        u",,\"意見の\n概要（件数）\",,\"市の考え方\n（回答）\"\n,1,道路（2件）,,補修します。\n,2,街灯（1件）,,設置します。\n"_s);
    QCOMPARE(i.values.opinions.size(), size_t(2));
    QVERIFY(i.values.opinions[0].summary.startsWith(u"道路"_s));
    QCOMPARE(responseOf(i, i.values.opinions[1]), u"設置します。"_s);
    QCOMPARE(notUnderstoodOf(i), QString()); // the numbers are numbers
}

void TestOddTables::placeOfThePlan()
{
    const Imported i = importTable(u"番号,計画該当箇所,意見,回答\n1,第1章 総論,甲,一\n"_s);
    QCOMPARE(rowsOf(i), QStringList({u"第1章総論|甲|一|"_s}));
}

void TestOddTables::dataIsNotListedAsColumns()
{
    const auto data =
        readTable(u"1,道路の穴を直してほしい。,修繕します。\n2,街灯が暗い。,進めます。\n"_s);
    QVERIFY(!data.ok());
    QVERIFY2(!data.error().message.contains(u"columns are"_s), qPrintable(data.error().message));
    QVERIFY2(data.error().message.contains(u"道路の穴"_s), qPrintable(data.error().message));
    const auto names = readTable(u"番号,声,答え\n1,甲,一\n"_s);
    QVERIFY(!names.ok());
    QVERIFY(names.error().message.contains(u"番号、声、答え"_s));
}

// The next part of a table has its columns in other words, another order and one more.
void TestOddTables::partsInOtherWords()
{
    const Imported i =
        importTable(u"【賛成】,,,\nNo,意見,市の考え方,\n1,甲,一,\n,,,\n【反対】,,,\nNo,"
                    u"本市の考え方,ご意見の内容,担当課\n"
                    u"2,二,乙,福祉課\n3,三,丙,\n【その他】,,,\nNo,意見,市の考え方,\n4,丁,四,\n"_s);
    QCOMPARE(rowsOf(i), QStringList({u"【賛成】|甲|一|"_s, u"【反対】|乙|二|"_s,
                                     u"【反対】|丙|三|"_s, u"【その他】|丁|四|"_s}));
    QVERIFY(says(i, u"other words or another order: 1, the first in line 6"_s));
    QVERIFY(says(i, u"passed over: 1, the first in line 10"_s));
    QVERIFY(says(i, u"担当課"_s)); // nothing goes unsaid
    // An answer that is called like a column is one.
    const Imported other = importTable(u"番号,意見,回答\n1,意見,回答の期限は。\n2,乙,二\n"_s);
    QCOMPARE(other.values.opinions.size(), size_t(2));
}

// A row with nothing but a heading heads those below it, whose cells are empty.
void TestOddTables::headingsInRowsOfTheirOwn()
{
    const Imported one =
        importTable(u"項目,意見概要,市の考え方\n第1章,,\n,甲,一\n,乙,二\n第2章,,\n,丙,三\n"_s);
    QCOMPARE(rowsOf(one), QStringList({u"第1章|甲|一|"_s, u"第1章|乙|二|"_s, u"第2章|丙|三|"_s}));
    QVERIFY(says(one, u"“第1章”"_s));
    const Imported two = importTable(u"章,節,項目,意見,回答\n総論,,,,\n,目的,,,\n,,文言,甲,一\n"
                                     u"各論,,,,\n,,図,乙,二\n,手段,,,\n,,表,丙,三\n"_s);
    QStringList titles;
    for (const Node &node : two.values.nodes) {
        const auto parent = std::ranges::find_if(
            two.values.nodes, [&](const Node &other) { return node.parent == other.id; });
        titles << (parent == two.values.nodes.end() ? QString() : parent->title) + u'/' +
                      node.title;
    }
    QCOMPARE(titles, QStringList({u"/総論"_s, u"総論/目的"_s, u"目的/文言"_s, u"/各論"_s,
                                  u"各論/図"_s, u"各論/手段"_s, u"手段/表"_s}));
    // Where opinions have places of their own, one without is undecided.
    const Imported own = importTable(u"項目,意見,回答\n総論,,\n,甲,一\n各論,乙,二\n"_s);
    QCOMPARE(rowsOf(own), QStringList({u"各論|乙|二|"_s, u"?|甲|一|"_s}));
}

// In a column of headings, too; a table of ours says what it means.
void TestOddTables::headingsInTwoWidths()
{
    const QString rows = u"第１章　総論,1,甲。,一。,A%1\n第1章 総論,2,乙。,二。,A%1\n"_s;
    const Imported i = importTable(u"章,No.,意見,考え方,対応区分\n"_s + rows.arg(QString()));
    QCOMPARE(i.values.nodes.size(), size_t(1));
    QCOMPARE(i.values.nodes[0].number, std::optional(u"第１章"_s));
    QCOMPARE(i.assumed.filter(u"in another width"_s).size(), 1);
    const Imported ours =
        importTable(u"章,No.,意見,考え方,対応区分,回答共有\n"_s + rows.arg(u","_s));
    QCOMPARE(ours.values.nodes.size(), size_t(2));
}

void TestOddTables::headingsAmongTheOpinions()
{
    const Imported i = importTable(u"意見の概要,市の考え方\n１　総論,\n早く。,努めます。\n"
                                   u"（1） 目標,\n高く。,検討。\n２　その他,\n感謝。,どうも。\n"_s);
    QCOMPARE(i.values.opinions.size(), size_t(3));
    QVERIFY(says(i, u"“１　総論”"_s));
    QCOMPARE(nodeOf(i, i.values.opinions[1])->title, u"目標"_s);
    const Imported items =
        importTable(u"意見の概要,市の考え方\n取組項目㉖ 公園,\n早く。,努めます。\n"
                    u"高く。,検討。\n取組項目㉗ 道路,\n感謝。,どうも。\n"_s);
    QCOMPARE(rowsOf(items), QStringList({u"㉖公園|早く。|努めます。|"_s, u"㉖公園|高く。|検討。|"_s,
                                         u"㉗道路|感謝。|どうも。|"_s}));
    // Opinions that nobody has answered yet are not headings.
    const Imported open =
        importTable(u"意見の概要,市の考え方\n1 早く,\n2 高く。,検討。\n3 広く,\n"_s);
    QCOMPARE(open.values.opinions.size(), size_t(3));
}

// Merged cells that came apart when the table was saved as CSV.
void TestOddTables::placesFromAbove()
{
    const QString text = u"番号,章,項目,意見,回答\n1,,,甲,一\n2,総論,目的,乙,二\n3,,,丙,三\n"
                         u"4,,文言,丁,四\n5,,,戊,五\n6,各論,図,己,六\n"_s;
    QCOMPARE(rowsOf(importTable(text)),
             QStringList({u"目的|乙|二|"_s, u"文言|丁|四|"_s, u"図|己|六|"_s, u"?|甲|一|"_s,
                          u"?|丙|三|"_s, u"?|戊|五|"_s}));
    const auto above = readTable(text, EmptyPlace::Above);
    QVERIFY(above.ok());
    QCOMPARE(rowsOf(*above), QStringList({u"目的|乙|二|"_s, u"目的|丙|三|"_s, u"文言|丁|四|"_s,
                                          u"文言|戊|五|"_s, u"図|己|六|"_s, u"?|甲|一|"_s}));
    QVERIFY(says(*above, u"2, the first in line 4"_s));
    QCOMPARE(above->values.nodes.size(), size_t(5));
}

// Numbers that stand once each are not called doubtful, also where a part of the rows is undecided.
void TestOddTables::numbersThatAreNotKept()
{
    const Imported i =
        importTable(u"番号,項目,意見,回答\n1,目的,甲,一\n2,,乙,二\n3,手段,丙,三\n"_s);
    QVERIFY(says(i, u"The table's numbers are not kept."_s));
}
