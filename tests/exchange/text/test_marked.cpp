#include "exchange/text/test_marked.h"

#include "exchange/text/text_taken_in.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace gaiyo;
using namespace Qt::StringLiterals;

void TestMarked::opinionsStandBelowMarks()
{
    const Imported imported = takenIn(
        u"緑の町計画（素案）に対する意見の概要と町の考え方\n意見募集期間　令和7年12月5日～令和8年1"
        u"月9日\n"
        "意見件数　3件（2名）\n\n第1章 総論\n1 公園について\n\n【意見】\n遊具が古くなっています。\n"
        "早く替えてください。\n\n【町の考え方】\n計画的に更新します。\n【意見の概要】花壇を\n"
        "増やす。\n【町の考え方】　検討します。\n\n第2章 "
        "くらし\n【ご意見】\n駅前の通りは電柱が歩道の"
        "真ん中に立っていて、とても\n危ないです。\n【町の考え方】\n協議します。\n"_s);
    QCOMPARE(
        rowsOf(imported),
        (QStringList{
            u"第1章総論/1公園について|遊具が古くなっています。\n早く替えてください。|計画的に更新します。"_s,
            u"第1章総論/1公園について|花壇を\n増やす。|検討します。"_s,
            u"第2章くらし|駅前の通りは電柱が歩道の真ん中に立っていて、とても危ないです。|協議します。"_s}));
    const Consultation &front = imported.values.consultation;
    QCOMPARE(front.title, u"緑の町計画（素案）に対する意見の概要と町の考え方"_s);
    QCOMPARE(front.institution, u"町"_s);
    QCOMPARE(front.declaredOpinions, std::optional(3));
    QVERIFY(front.period.has_value());
    QVERIFY(imported.notUnderstood.empty());
}

void TestMarked::knowsTheMarks_data()
{
    QTest::addColumn<QStringList>("marks"); // of an opinion and its response, twice
    const auto row = [](const char *name, const QStringList &marks) {
        QTest::newRow(name) << marks;
    };
    row("市", {u"【意見】\n"_s, u"【市の考え方】\n"_s, u"【意見】\n"_s, u"【市の考え方】\n"_s});
    row("区", {u"【ご意見】"_s, u"【区の考え方】"_s, u"【意見の概要】"_s, u"【回答】"_s});
    row("numbers", {u"意見１\n"_s, u"回答１\n"_s, u"意見２\n"_s, u"回答２\n"_s});
    row("numbers in brackets",
        {u"【意見1】\n"_s, u"【回答1】\n"_s, u"【意見 No.2】\n"_s, u"【回答 No.2】\n"_s});
    row("round", {u"（意見）"_s, u"（回答）"_s, u"（意見）\n"_s, u"（回答）\n"_s});
    row("signs", {u"◆意見\n"_s, u"→回答\n"_s, u"◆意見　"_s, u"→回答："_s});
    row("one line each", {u"意見："_s, u"回答："_s, u"意見: "_s, u"回答：\n"_s});
    row("letters", {u"Q1. "_s, u"A1. "_s, u"Ｑ２　"_s, u"Ａ２　"_s});
    row("radicals out of a PDF",
        {u"【意⾒】\n"_s, u"【市の考え⽅】\n"_s, u"【意⾒】\n"_s, u"【市の考え⽅】\n"_s});
    row("letters alone", {u"Q\n"_s, u"A\n"_s, u"Q："_s, u"A："_s});
}

void TestMarked::knowsTheMarks()
{
    QFETCH(QStringList, marks);
    const Imported imported =
        takenIn(u"題名\n\n%1道を直して。\n%2直します。\n%3木を植えて。\n%4植えます。\n"_s.arg(
            marks[0], marks[1], marks[2], marks[3]));
    QCOMPARE(rowsOf(imported),
             (QStringList{u"|道を直して。|直します。"_s, u"|木を植えて。|植えます。"_s}));
    QCOMPARE(imported.values.consultation.title, u"題名"_s);
    QVERIFY(imported.notUnderstood.empty());
    // What the marks were called, the columns are: in characters that can be searched for.
    const QString columns = QString::fromUtf8(
        QJsonDocument(imported.values.consultation.settings).toJson(QJsonDocument::Compact));
    QVERIFY2(!columns.contains(u'⾒') && !columns.contains(u'⽅'), qPrintable(columns));
}

// ■意見２（他2件）: the mark of an opinion, and how many say so.
void TestMarked::countsStandBehindTheNumber()
{
    const Imported imported =
        takenIn(u"題名\n\n■意見１\n道を直して。\n■回答１\n直します。\n"
                "■意見２（他2件）\n木を植えて。\n池も。\n■回答２\n植えます。\n"
                "■意見３（他1件）　灯りを。\n■回答３\n付けます。\n"_s);
    QCOMPARE(rowsOf(imported),
             (QStringList{u"|道を直して。|直します。"_s, u"|木を植えて。\n池も。|植えます。"_s,
                          u"|灯りを。|付けます。"_s}));
    QCOMPARE(imported.values.opinions[0].count, 1);
    QCOMPARE(imported.values.opinions[1].count, 3);
    QCOMPARE(imported.values.opinions[2].count, 2);
}

// 第1節 below 第1章, as most offices' plans have it.
void TestMarked::sectionsAreHeadings()
{
    const Imported imported =
        takenIn(u"題名\n\n第1章　総論\n第1節　現状\n■意見１\n道を直して。\n■回答１\n法律では、\n"
                "第2項及び第3項のとおりです。\n第２節 目標\n■意見２\n木を植えて。\n■回答２\n"
                "植えます。\n"_s);
    QCOMPARE(
        rowsOf(imported),
        (QStringList{u"第1章総論/第1節現状|道を直して。|法律では、\n第2項及び第3項のとおりです。"_s,
                     u"第1章総論/第２節目標|木を植えて。|植えます。"_s}));
}

void TestMarked::headingsBetweenStayHeadings_data()
{
    QTest::addColumn<QString>("between");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("response");
    const auto row = [](const QString &between, const QString &path, const QString &response) {
        QTest::newRow(qPrintable(QString(between).replace(u'\n', u'/')))
            << between << path << response;
    };
    row(u"第2章 くらし\n"_s, u"第2章くらし"_s, u"直します。"_s);
    row(u"\n2 公園\n\n"_s, u"第1章道/2公園"_s, u"直します。"_s);
    row(u"\n第2章 くらし\n\n(1) ごみ\n"_s, u"第2章くらし/(1)ごみ"_s, u"直します。"_s);
    row(u"＜公園＞\n"_s, u"第1章道/公園"_s, u"直します。"_s);
    row(u"■公園\n"_s, u"第1章道/公園"_s, u"直します。"_s);
    row(u"\n公園のこと\n"_s, u"第1章道/公園のこと"_s, u"直します。"_s);
    row(u"2 公園\n"_s, u"第1章道/2公園"_s, u"直します。"_s);
    row(u"\nⅡ　くらし\n\n1 公園\n\n"_s, u"第1章道/Ⅱくらし/1公園"_s, u"直します。"_s);
    row(u"\n二　くらし\n\n（１）公園\n\n"_s, u"第1章道/二くらし/（１）公園"_s, u"直します。"_s);
    row(u"\n①　くらし\n\n(1) 公園\n\n"_s, u"第1章道/①くらし/(1)公園"_s, u"直します。"_s);
    row(u"2 公園\n(1) 遊具\n"_s, u"第1章道/2公園/(1)遊具"_s, u"直します。"_s);
    row(u"\n①　歩道\n②　車道\n"_s, u"第1章道"_s, u"直します。\n①　歩道\n②　車道"_s);
    row(u"公園も直します\n"_s, u"第1章道"_s, u"直します。\n公園も直します"_s);
    row(u"\n公園も直します。\n"_s, u"第1章道"_s, u"直します。\n公園も直します。"_s);
}

void TestMarked::headingsBetweenStayHeadings()
{
    QFETCH(QString, between);
    QFETCH(QString, path);
    QFETCH(QString, response);
    const Imported imported = takenIn(
        u"題名\n\n第1章 道\n【意見】\n道を。\n【回答】\n直します。\n%1【意見】\n木を。\n【回答】\n植えます。\n"_s
            .arg(between));
    QCOMPARE(rowsOf(imported),
             (QStringList{u"第1章道|道を。|"_s + response, path + u"|木を。|植えます。"_s}));
}

void TestMarked::listsOfResponsesAreNoHeadings()
{
    const Imported imported = takenIn(u"題名\n\n【意見】\n道を。\n【回答】\n次のとおりです。\n(1) "
                                      u"舗装\n(2) 照明\n【意見】\n木を。\n"
                                      "【回答】\n植えます。\n"_s);
    QCOMPARE(rowsOf(imported).front(), u"|道を。|次のとおりです。\n(1) 舗装\n(2) 照明"_s);
}

// Ⅰ, 一 and ① are numbers of headings, also where other headings stand below.
void TestMarked::numeralsAreHeadings_data()
{
    QTest::addColumn<QStringList>("numerals");
    QTest::newRow("roman") << QStringList{u"Ⅰ"_s, u"Ⅱ"_s, u"Ⅲ"_s};
    QTest::newRow("kanji") << QStringList{u"一"_s, u"二"_s, u"三"_s};
    QTest::newRow("circled") << QStringList{u"①"_s, u"②"_s, u"③"_s};
    QTest::newRow("chapters") << QStringList{u"第1章"_s, u"第2章"_s, u"第3章"_s};
}

void TestMarked::numeralsAreHeadings()
{
    QFETCH(QStringList, numerals);
    const Imported imported = takenIn(
        u"題名\n\n%1　総論\n\n1　公園\n\n【意見】\n木を。\n【回答】\n植えます。\n\n%2　各論\n\n1　"
        u"道路\n\n【意見】\n道を。\n【回答】\nご意見として承る\n\n%3　その他\n\n【意見】\nよい。"
        u"\n【回答】\n参考とします。\n"_s.arg(numerals[0], numerals[1], numerals[2]));
    QCOMPARE(rowsOf(imported), (QStringList{numerals[0] + u"総論/1公園|木を。|植えます。"_s,
                                            numerals[1] + u"各論/1道路|道を。|ご意見として承る"_s,
                                            numerals[2] + u"その他|よい。|参考とします。"_s}));
    QCOMPARE(imported.values.consultation.title, u"題名"_s);
    const Imported untitled =
        takenIn(u"%1　総論\n\n【意見】\n木を。\n【回答】\n植えます。\n"_s.arg(numerals[0]));
    QCOMPARE(untitled.values.consultation.title.isEmpty(), numerals[0] != u"①");
}

void TestMarked::tellsWhatWasAssumed()
{
    const QString told =
        takenIn(
            u"題名\n\n【意見】\n道を。\n【意見】\n橋を。\n■回答\n架けます。\n【回答】\n架けます。\n"
            "【回答】\nまた架けます。\n\n公園\n【意見】\n木を。\n【回答】\n植えます。\n\n"
            "問い合わせ先\n"_s)
            .assumed.join(u'\n');
    for (
        const QString &sentence :
        {u"Line 3: no response stands below this opinion."_s,
         u"Line 7: “■回答” is marked in another way"_s, u"Line 11: a second response"_s,
         u"Line 14: “公園” was taken for a heading."_s,
         u"Line 20: the words from here to the end of the text"_s,
         u"what stands below “【意見】” was taken for an opinion, and what stands below “【回答】”"_s})
        QVERIFY2(told.contains(sentence), qPrintable(sentence + u"\n\n"_s + told));
}

void TestMarked::countsAndCategoriesAreRead()
{
    const Imported imported = takenIn(u"題名\n\n【意見】\n道を。（他2件）\n【回答】\n直します。\n【"
                                      u"対応区分】◎\n【意見】\n木を。\n"
                                      "【回答】\n植えます。\n【対応区分】\n△\n"_s);
    QCOMPARE(imported.values.opinions[0].count, 3);
    QCOMPARE(imported.values.opinions[0].summary, u"道を。"_s);
    QCOMPARE(imported.values.categories.size(), size_t(2));
    QCOMPARE(imported.values.categories[1].symbol, u"△"_s);
}

void TestMarked::wordsWithoutAnOpinionAreTold()
{
    const Imported imported = takenIn(
        u"題名\n\n【意見】\n【回答】\n宙に浮いた回答。\n【意見】\n木を。\n【回答】\n植えます。\n"_s);
    QCOMPARE(imported.values.opinions.size(), size_t(1));
    QStringList left;
    for (const NotUnderstood &each : imported.notUnderstood)
        left += QString::number(each.line) + each.text;
    QCOMPARE(left, (QStringList{u"3【意見】"_s, u"3宙に浮いた回答。"_s}));
}

void TestMarked::ordinaryTextIsStillRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("letter") << u"前略\n意見を述べます。\n回答をお願いします。\n"_s;
    QTest::newRow("opinions alone") << u"題名\n【意見】\n道を。\n【意見】\n木を。\n"_s;
    QTest::newRow("responses first") << u"題名\n【回答】\n直します。\n"_s;
    QTest::newRow("nothing below") << u"題名\n【意見】\n【回答】\n"_s;
    QTest::newRow("A without Q") << u"題名\n意見：道を。\nA 直します。\n"_s;
    QTest::newRow("A above every Q")
        << u"題名\n【意見】\n道を。\nA 直します。\nQ 木を。\nQ 水を。\n"_s;
}

void TestMarked::ordinaryTextIsStillRefused()
{
    QFETCH(QString, text);
    const auto result = importText(text);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Unreadable);
}

// A row that a table understands is one, whatever its words begin with; numbers of headings are no
// rows where opinions stand below marks.
void TestMarked::tablesStayTables()
{
    const Imported table =
        takenIn(u"題名\n\t意見の概要\t区の考え方\t対応区分\n1\t【意見】道を\t【回答】直す\t○\n"_s);
    QCOMPARE(rowsOf(table), QStringList{u"|【意見】道を|【回答】直す"_s});
    const Imported marked = takenIn(u"題名\n\n1  公園\n【意見】\n木を。\n【回答】\n植えます。\n2  "
                                    u"道\n【意見】\n道を。\n【回答】\n"
                                    "直します。\n"_s);
    QCOMPARE(rowsOf(marked),
             (QStringList{u"1公園|木を。|植えます。"_s, u"2道|道を。|直します。"_s}));
}

// Every word of texts made by chance is in the document or in the report.
void TestMarked::nothingIsLost()
{
    const QStringList kLines{u"【意見】"_s,
                             u"【意見】%1"_s,
                             u"【町の考え方】"_s,
                             u"【町の考え方】%1"_s,
                             u"■回答"_s,
                             u"第%2章 %1"_s,
                             u"(%2) %1"_s,
                             u"＜%1＞"_s,
                             u"%1"_s,
                             u"%1。"_s,
                             u""_s,
                             u"　%1、"_s,
                             u"【区分】%1"_s,
                             u"%1が長く続く行なので、ここではまだ文が終わらず"_s};
    int taken = 0;
    for (quint32 seed = 0; seed < 3000; ++seed) {
        QRandomGenerator dice(seed);
        QString text = u"題\n"_s;
        QStringList words;
        const int lines = dice.bounded(3, 25);
        for (int i = 0; i < lines; ++i) {
            const QString word = u"語%1末"_s.arg(seed * 100 + quint32(i));
            QString line = kLines[dice.bounded(int(kLines.size()))];
            if (line.contains(u"%1"_s))
                words += word;
            line.replace(u"%1"_s, word).replace(u"%2"_s, QString::number(i + 1));
            text += line + u'\n';
        }
        const auto result = importText(text);
        if (!result)
            continue;
        ++taken;
        QString all = result->values.consultation.title + rowsOf(*result).join(u'\n');
        for (const Node &node : result->values.nodes)
            all += node.title + u'\n';
        for (const Category &category : result->values.categories)
            all += category.symbol + category.text + u'\n';
        for (const NotUnderstood &left : result->notUnderstood)
            all += left.text + u'\n';
        for (const QString &word : words)
            QVERIFY2(all.contains(word), qPrintable(word + u" of\n"_s + text + u"\n---\n"_s + all));
    }
    QVERIFY(taken > 1000);
}
