#include "exchange/text/test_front.h"

#include "exchange/text/text_taken_in.h"

#include <QTest>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

QStringList leftInFront(const Imported &imported)
{
    QStringList left;
    for (const NotUnderstood &each : imported.notUnderstood)
        left += QString::number(each.line) + u' ' + each.text.trimmed();
    return left;
}

const QString kTwoOpinions = u"【ご意見１】\n窓口を。\n【市の考え方】\n検討します。\n\n"
                             "【ご意見２】\n委員が。\n【市の考え方】\n努めます。\n"_s;
const QStringList kTwoRows{u"|窓口を。|検討します。"_s, u"|委員が。|努めます。"_s};

} // namespace

void TestFront::sectionsAreNoTitle()
{
    const Imported i = takenIn(
        u"福祉計画（素案）に対する意見募集の結果について\n\n１　意見募集期間\n"
        "　　令和７年１２月１日から令和８年１月５日まで\n２　提出者数及び意見数\n"
        "　　５名　３件\n３　募集方法\n　　電子メール、持参\n４　意見の内容と市の考え方\n\n"_s +
        kTwoOpinions);
    const Consultation &front = i.values.consultation;
    QCOMPARE(front.title, u"福祉計画（素案）に対する意見募集の結果について"_s);
    QVERIFY(front.period.has_value());
    QCOMPARE(front.period->to, QDate(2026, 1, 5));
    QCOMPARE(front.declaredOpinions, std::optional(3));
    QCOMPARE(front.declaredSubmitters, std::optional(5));
    QCOMPARE(rowsOf(i), kTwoRows);
    QCOMPARE(leftInFront(i), (QStringList{u"7 ３　募集方法"_s, u"8 電子メール、持参"_s,
                                          u"9 ４　意見の内容と市の考え方"_s}));
}

void TestFront::sectionsAreNoHeadings()
{
    const Imported i =
        takenIn(u"交通計画（案）に関するパブリックコメントの結果\n\n"
                "１　募集期間　令和７年１０月１日（水）～１０月３１日（金）\n２　提出者数　４人\n"
                "３　意見数　５件\n\n"_s +
                kTwoOpinions);
    const Consultation &front = i.values.consultation;
    QCOMPARE(front.title, u"交通計画（案）に関するパブリックコメントの結果"_s);
    QVERIFY(front.period.has_value());
    QCOMPARE(front.period->to, QDate(2025, 10, 31));
    QCOMPARE(front.declaredOpinions, std::optional(5));
    QCOMPARE(front.declaredSubmitters, std::optional(4));
    QCOMPARE(rowsOf(i), kTwoRows);
    QVERIFY(i.notUnderstood.empty());
}

void TestFront::sectionsAboveATableAreNoHeadings()
{
    const Imported i =
        takenIn(u"交通計画（案）の結果\n１　募集期間　令和７年１０月１日～１０月３１日\n"
                "２　募集の方法\n（１）郵送\n（２）持参\n３　意見数　２件\n"
                "４　意見の概要と市の考え方\nNo.\t意見の概要\t市の考え方\n"
                "第1章 道\n1\t窓口を。\t検討します。\n2\t委員が。\t努めます。\n"_s);
    QCOMPARE(i.values.consultation.title, u"交通計画（案）の結果"_s);
    QVERIFY(i.values.consultation.period.has_value());
    QCOMPARE(i.values.consultation.declaredOpinions, std::optional(2));
    QCOMPARE(rowsOf(i),
             (QStringList{u"第1章道|窓口を。|検討します。"_s, u"第1章道|委員が。|努めます。"_s}));
    QCOMPARE(i.values.nodes.size(), size_t(1));
    QCOMPARE(leftInFront(i), (QStringList{u"3 ２　募集の方法"_s, u"4 （１）郵送"_s,
                                          u"5 （２）持参"_s, u"7 ４　意見の概要と市の考え方"_s}));
}

void TestFront::headingsBelowSectionsStay_data()
{
    QTest::addColumn<QString>("between");
    QTest::addColumn<QString>("path");
    QTest::newRow("directly") << u"（１）総論について\n"_s << u"（１）総論について"_s;
    QTest::newRow("apart") << u"\n（１）総論について\n\n"_s << u"（１）総論について"_s;
    QTest::newRow("named") << u"第1章 総論\n1 道\n"_s << u"第1章総論/1道"_s;
    QTest::newRow("plain") << u"\n総論\n"_s << u"総論"_s;
}

void TestFront::headingsBelowSectionsStay()
{
    QFETCH(QString, between);
    QFETCH(QString, path);
    const Imported i = takenIn(u"題名\n１　意見数\n　　２件\n２　意見の概要と市の考え方\n"_s +
                               between + kTwoOpinions);
    QCOMPARE(i.values.consultation.title, u"題名"_s);
    QCOMPARE(i.values.consultation.declaredOpinions, std::optional(2));
    QCOMPARE(rowsOf(i), (QStringList{path + kTwoRows[0], path + kTwoRows[1]}));
}

// The count below a chapter's heading is no front matter of the paper.
void TestFront::headingsAboveSectionsStay()
{
    for (const QString &heading : {u"第1章 総論"_s, u"1 公園"_s}) {
        const Imported i = takenIn(u"題名\n\n"_s + heading + u"\n意見数　２件\n"_s + kTwoOpinions);
        QCOMPARE(i.values.consultation.title, u"題名"_s);
        const QString path = QString(heading).remove(u' ');
        QCOMPARE(rowsOf(i), (QStringList{path + kTwoRows[0], path + kTwoRows[1]}));
    }
}

void TestFront::theListIsNoTitle()
{
    for (const QString &above : {u"１　意見の募集結果\n"_s, u"意見の概要と市の考え方\n"_s,
                                 u"２　提出された意見の概要とそれに対する市の考え方\n"_s}) {
        const Imported i = takenIn(above + u'\n' + kTwoOpinions);
        QCOMPARE(i.values.consultation.title, QString());
        QCOMPARE(rowsOf(i), kTwoRows);
        QCOMPARE(leftInFront(i), QStringList{u"1 "_s + above.trimmed()});
    }
    const Imported named =
        takenIn(u"別紙１\n意見の概要と市の考え方\n○○市文化振興計画（素案）\n\n"_s + kTwoOpinions);
    QCOMPARE(named.values.consultation.title, u"○○市文化振興計画（素案）"_s);
    QCOMPARE(leftInFront(named), (QStringList{u"1 別紙１"_s, u"2 意見の概要と市の考え方"_s}));
}

void TestFront::sentencesAreNoTitle()
{
    const Imported i =
        takenIn(u"文化振興計画（素案）への意見\n\n意見を募集したところ、次のとおりでした。\n\n"_s +
                kTwoOpinions);
    QCOMPARE(i.values.consultation.title, u"文化振興計画（素案）への意見"_s);
    QCOMPARE(rowsOf(i), kTwoRows);
    QCOMPARE(leftInFront(i), QStringList{u"3 意見を募集したところ、次のとおりでした。"_s});
}

void TestFront::countsOfSections_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("opinions");
    QTest::addColumn<int>("submitters");
    const auto row = [](const QString &line, int opinions, int submitters) {
        QTest::newRow(qPrintable(QString(line).replace(u'\n', u'/')))
            << line << opinions << submitters;
    };
    row(u"（１）意見提出者数　12名"_s, -1, 12);
    row(u"２．意見の件数：36件（12名）"_s, 36, 12);
    row(u"Ⅱ　提出者数及び意見数\n12人、36件"_s, 36, 12);
    row(u"■提出された意見の総数　36件"_s, 36, -1);
    row(u"【意見数】36件"_s, 36, -1);
    row(u"意見件数・提出者数\n\n36件／12名"_s, 36, 12);
    row(u"２　提出者数　12人・1団体"_s, -1, -1);
    row(u"２　提出件数　5件"_s, -1, -1);
}

void TestFront::countsOfSections()
{
    QFETCH(QString, line);
    QFETCH(int, opinions);
    QFETCH(int, submitters);
    const Imported i = takenIn(u"題名\n"_s + line + u"\n\n"_s + kTwoOpinions);
    QCOMPARE(i.values.consultation.title, u"題名"_s);
    QCOMPARE(i.values.consultation.declaredOpinions.value_or(-1), opinions);
    QCOMPARE(i.values.consultation.declaredSubmitters.value_or(-1), submitters);
    QCOMPARE(rowsOf(i), kTwoRows);
    const bool isUnderstood = opinions >= 0 || submitters >= 0;
    QCOMPARE(leftInFront(i), isUnderstood ? QStringList() : QStringList{u"2 "_s + line});
}

void TestFront::numbersAloneBeginAnOpinion_data()
{
    QTest::addColumn<QString>("above");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QStringList>("marks");
    const QStringList colons{u"意見："_s, u"回答："_s};
    const QStringList brackets{u"【意見】\n"_s, u"【回答】\n"_s};
    QTest::newRow("nothing above") << u""_s << u""_s << colons;
    QTest::newRow("title above") << u"公園計画（案）の結果\n\n"_s << u"公園計画（案）の結果"_s
                                 << brackets;
    QTest::newRow("list above") << u"１　意見数　2件\n２　意見の概要と市の考え方\n"_s << u""_s
                                << brackets;
}

void TestFront::numbersAloneBeginAnOpinion()
{
    QFETCH(QString, above);
    QFETCH(QString, title);
    QFETCH(QStringList, marks);
    for (const QString &number :
         {u"No.%1"_s, u"No. %1"_s, u"№%1"_s, u"【Ｎｏ．%1】"_s, u"番号　%1"_s}) {
        const Imported i =
            takenIn(above + number.arg(1) + u'\n' + marks[0] + u"窓口を。\n"_s + marks[1] +
                    u"検討します。\n\n"_s + number.arg(2) + u'\n' + marks[0] + u"委員が。\n"_s +
                    marks[1] + u"No.1の回答のとおりです。\n"_s);
        QCOMPARE(i.values.consultation.title, title);
        QCOMPARE(rowsOf(i), (QStringList{u"|窓口を。|検討します。"_s,
                                         u"|委員が。|No. 1の回答のとおりです。"_s}));
        QVERIFY(i.assumed.filter(u"heading."_s).isEmpty());
        QVERIFY(i.assumed.filter(u"follows"_s).isEmpty());
    }
}

void TestFront::numbersAloneKeepWhatStandsBetween()
{
    const Imported i =
        takenIn(u"題名\n\n第1章 道\nNo.1\n【意見】\n窓口を。\n【回答】\n検討します。\n"
                "第2章 川\nNo.2\n（２）橋\n【意見】\n委員が。\n【回答】\n努めます。\n"
                "No.4\n該当する頁：5\n【意見】\n木を。\n【回答】\n植えます。\n"_s);
    QCOMPARE(rowsOf(i), (QStringList{u"第1章道|窓口を。|検討します。"_s,
                                     u"第2章川/（２）橋|委員が。|努めます。"_s,
                                     u"第2章川/（２）橋|木を。|植えます。"_s}));
    QCOMPARE(leftInFront(i), QStringList{u"17 該当する頁：5"_s});
    QVERIFY(i.assumed.filter(u"the number 4 follows 2"_s).size() == 1);
}

// Where opinions do not begin with one.
void TestFront::numbersAloneInAResponseStay()
{
    const Imported i = takenIn(u"題名\n\n【意見】\n窓口を。\n【回答】\n次をご覧ください。\nNo.2\n"
                               "【意見】\n委員が。\n【回答】\n努めます。\n"_s);
    QCOMPARE(rowsOf(i).front(), u"|窓口を。|次をご覧ください。\nNo.2"_s);
    QCOMPARE(i.values.opinions.size(), size_t(2));
}

void TestFront::numbersOfNoOpinionAreTold()
{
    const Imported i = takenIn(u"題名\n\nNo.1\n\nNo.2\n【意見】\n窓口を。\n【市の考え方】\n"
                               "検討します。\n\nNo.3\n\nNo.4\n【意見】\n委員が。\n"
                               "【市の考え方】\n努めます。\n"_s);
    QCOMPARE(i.values.consultation.title, u"題名"_s);
    QCOMPARE(rowsOf(i), kTwoRows);
    QCOMPARE(leftInFront(i), (QStringList{u"3 No.1"_s, u"11 No.3"_s}));
}
