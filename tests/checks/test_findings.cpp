#include "checks/checks.h"
#include "checks/finding_groups.h"
#include "checks/findings_json.h"

#include "domain/markup.h"
#include "domain/outline.h"
#include "domain/random_document.h"
#include "domain/snapshot_index.h"
#include "domain/work/work.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

// A booklet with nothing to find: two items, four opinions of two categories, declared as they are.
Snapshot soundDocument()
{
    Snapshot s;
    s.consultation.title = u"題"_s;
    s.consultation.declaredOpinions = 4;
    s.consultation.declaredSubmitters = 2;
    s.categories = {{CategoryId(u"x"_s), u"◎"_s, u"反映"_s, 3},
                    {CategoryId(u"y"_s), u"△"_s, u"検討"_s, 1}};
    for (int i = 1; i <= 2; ++i) {
        Node node;
        node.id = NodeId(u"n%1"_s.arg(i));
        node.number = QString(QChar(0x2460 + i - 1));
        node.title = u"項"_s;
        s.nodes.push_back(node);
    }
    for (int i = 1; i <= 4; ++i) {
        Opinion opinion;
        opinion.id = OpinionId(u"o%1"_s.arg(i));
        opinion.node = NodeId(i <= 2 ? u"n1"_s : u"n2"_s);
        opinion.summary = u"意見です。"_s;
        opinion.response = ResponseId(u"r%1"_s.arg(i));
        opinion.category = CategoryId(i == 4 ? u"y"_s : u"x"_s);
        s.opinions.push_back(opinion);
        s.responses.push_back({*opinion.response, u"回答です。"_s});
    }
    return s;
}

bool hasAll(const QString &, char32_t, char32_t)
{
    return true;
}

// The findings as lines "code severity place message", arranged as every document is.
QStringList findingsOf(const Snapshot &document, const FontCoverage &coverage = hasAll)
{
    QStringList lines;
    for (const Finding &finding : runChecks(*arrange(document), {coverage})) {
        if (finding.code == u"lost_character") // any 𠮷 is one; test_words.cpp looks at it
            continue;
        lines << u"%1 %2 %3 %4"_s.arg(finding.code, severityName(finding.severity),
                                      finding.opinion
                                          ? finding.opinion->value()
                                          : finding.node.value_or(NodeId(u"front"_s)).value(),
                                      finding.message);
    }
    return lines;
}

void setNumbers(Snapshot &s, const QStringList &numbers)
{
    s.nodes.resize(size_t(numbers.size()));
    for (qsizetype i = 0; i < numbers.size(); ++i) {
        Node &node = s.nodes[size_t(i)];
        node.id = NodeId(u"n%1"_s.arg(i + 1));
        node.number = numbers[i].isEmpty() ? std::nullopt : std::optional(numbers[i]);
    }
}

QStringList codesAndPlaces(const Snapshot &s)
{
    QStringList list;
    for (const QString &line : findingsOf(s))
        list << line.section(u' ', 0, 0) + u' ' + line.section(u' ', 2, 2);
    return list;
}

} // namespace

class TestFindings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsNothingInASoundDocument();
    void findsOne_data();
    void findsOne();
    void findsHeadingsWithoutWords();
    void leavesTheTrayAlone();
    void leavesOutUnprintedCategories();
    void choicesOfFreeFields();
    void looksAtFreeFields();
    void blanksOfPhrases();
    void comparesCounts();
    void looksAtItemNumbers_data();
    void looksAtItemNumbers();
    void comparesRestartingNumbersUnderTheirHeading();
    void looksAtSharedResponsesOnce();
    void looksAtEndings_data();
    void looksAtEndings();
    void asksForEachCharacterOnce();
    void findsGlyphsEverywhere();
    void wantsNoGlyphForPresentation();
    void asksForLettersAsTheyAreDrawn();
    void saysWhereTheFontIsNot();
    void paintsNoSpacesOrJoiners();
    void ordersByBooklet();
    void bearsAnyDocument();
    void writesJson();
    void staysLinear();
};

void TestFindings::findsNothingInASoundDocument()
{
    QCOMPARE(findingsOf(soundDocument()), QStringList());
    QCOMPARE(findingsOf(soundDocument(), {}), QStringList());
    QCOMPARE(findingsOf(Snapshot()), QStringList());
}

using Spoil = std::function<void(Snapshot &)>;

void TestFindings::findsOne_data()
{
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<QString>("finding");
    const auto markup = [](int no, const QString &text) -> Spoil {
        return [=](Snapshot &s) { s.responses[size_t(no) - 1].markup = text; };
    };
    QTest::newRow("no response") << Spoil([](Snapshot &s) {
        s.opinions[1].response.reset();
    }) << u"unanswered error o2 The response to No.2 is not written yet."_s;
    QTest::newRow("blank response")
        << markup(2, u" \n　"_s)
        << u"unanswered error o2 The response to No.2 is not written yet."_s;
    QTest::newRow("dangling")
        << markup(1, u"{{No:gone}}{{No:gone}}"_s)
        << u"dangling_reference error o1 The response to No.1 refers to an opinion that is not "
           "there any more; it is printed as “No. ？”."_s;
    QTest::newRow("itself")
        << markup(3, u"{{No:o3}}のとおり"_s)
        << u"reference_to_itself warning o3 The response to No.3 refers to No.3, which it "
           "answers itself."_s;
    QTest::newRow("forward")
        << markup(1, u"{{No:o3}}のとおり"_s)
        << u"forward_reference note o1 No.1 refers to No.3, which stands behind it."_s;
    QTest::newRow("chain")
        << Spoil([](Snapshot &s) {
               s.responses[3].markup = u"{{No:o2}}"_s;
               s.responses[1].markup = u"{{No:o1}}"_s;
           })
        << u"chained_reference note o4 No.4 refers to its answer by way of others: "
           "No.4→No.2→No.1."_s;
    QTest::newRow("too many submitters") << Spoil([](Snapshot &s) {
        s.consultation.declaredSubmitters = 5;
    }) << u"declared_submitters warning front There are more submitters (5名) than opinions (4件)."_s;
    QTest::newRow("radical in a response")
        << markup(4, u"⼀部∼全部"_s)
        << u"foreign_character warning o4 The response to No.4 has characters that stand for "
           "others: ∼→～、⼀→一."_s;
    QTest::newRow("radical in an opinion")
        << Spoil([](Snapshot &s) { s.opinions[0].summary = u"減尐"_s; })
        << u"foreign_character warning o1 No.1 has characters that stand for others: 尐→少."_s;
    QTest::newRow("radical in a heading")
        << Spoil([](Snapshot &s) { s.nodes[1].title = u"⽇"_s; })
        << u"foreign_character warning n2 The heading “⽇” has characters that stand for others: "
           "⽇→日."_s;
    QTest::newRow("radical on the front page")
        << Spoil([](Snapshot &s) { s.consultation.title = u"⽇"_s; })
        << u"foreign_character warning front The front page has characters that stand for others: "
           "⽇→日."_s;
    QTest::newRow("damaged draft number") << Spoil([](Snapshot &s) {
        s.nodes[0].draftNumber = u"②⑤"_s;
    }) << u"draft_number_damaged error n1 The draft number ②⑤ of an item looks like a damaged ㉕."_s;
}

void TestFindings::findsOne()
{
    QFETCH(Spoil, spoil);
    QFETCH(QString, finding);
    Snapshot s = soundDocument();
    spoil(s);
    QVERIFY2(findingsOf(s) == QStringList{finding}, qPrintable(findingsOf(s).join(u'\n')));
}

// Headings without words are ordinary where nothing stands above them; behind or below a heading
// they mislead.
void TestFindings::findsHeadingsWithoutWords()
{
    Snapshot s = soundDocument();
    s.nodes[0].number.reset();
    s.nodes[0].title.clear();
    QCOMPARE(codesAndPlaces(s), QStringList());
    std::swap(s.nodes[0], s.nodes[1]);
    QCOMPARE(codesAndPlaces(s), QStringList{u"heading_without_words n1"_s});
    s.nodes[1].parent = s.nodes[0].id;
    QCOMPARE(codesAndPlaces(s), QStringList{u"heading_without_words n1"_s});
    s.nodes[0].number.reset(); // nor has the one above any words: nothing is printed at all
    s.nodes[0].title.clear();
    QCOMPARE(codesAndPlaces(s), QStringList());
    s = soundDocument();
    s.nodes.push_back(
        {NodeId(u"n3"_s), {}, NodeKind::Other, {}, false, {}, {}}); // without opinions
    QCOMPARE(codesAndPlaces(s), QStringList());
}

// A place that is not decided is one finding, whatever else is missing there; a reference there
// and one to an unanswered opinion are the referring response's.
void TestFindings::leavesTheTrayAlone()
{
    Snapshot s = soundDocument();
    Opinion tray;
    tray.id = OpinionId(u"t"_s);
    tray.summary = u"一二三四五六七八九十一二三四五六七八九𠮷野家\n二段落ないかと。"_s;
    s.opinions.push_back(tray);
    s.responses[0].markup = u"{{No:t}}"_s;
    s.responses[2].markup = u"{{No:o4}}"_s;
    s.opinions[3].response.reset();
    QCOMPARE(
        findingsOf(s),
        (QStringList{
            u"dangling_reference error o1 The response to No.1 refers to an opinion that has no "
            "place in the plan yet; it is printed as “No. ？”."_s,
            u"reference_to_unanswered warning o3 No.3 refers to No.4, whose response is not "
            "written yet."_s,
            u"unanswered error o4 The response to No.4 is not written yet."_s,
            u"unplaced warning t The opinion “一二三四五六七八九十一二三四五六七八九…” has no "
            "place in the plan yet; it will not be printed."_s}));
}

void TestFindings::leavesOutUnprintedCategories()
{
    Snapshot s = soundDocument();
    for (Opinion &opinion : s.opinions)
        opinion.category.reset();
    QCOMPARE(findingsOf(s).filter(u"uncategorised error"_s).size(), 4);
    Snapshot without = s;
    without.categories.clear();
    QCOMPARE(findingsOf(without), QStringList());
    s.consultation.settings[u"columns"] = QJsonArray{
        QJsonObject{{u"field"_s, u"summary"_s}, {u"title"_s, u"意見"_s}, {u"width"_s, 9}}};
    QVERIFY(findingsOf(s).filter(u"uncategorised"_s).isEmpty());
}

void TestFindings::choicesOfFreeFields()
{
    Snapshot s = soundDocument();
    s.consultation.settings[u"free_fields"] = QJsonArray{
        QJsonObject{{u"name"_s, u"会場"_s}},
        QJsonObject{{u"name"_s, u"略記"_s},
                    {u"choices"_s,
                     QJsonArray{QJsonObject{{u"symbol"_s, u"創"_s}, {u"words"_s, u"創造"_s}}}}}};
    s.opinions[0].free1 = u"他"_s; // any text
    s.opinions[1].free2 = u"創"_s;
    s.opinions[2].free3 = u"他"_s; // is not used
    QCOMPARE(findingsOf(s), QStringList());
    s.opinions[3].free2 = u"他"_s;
    QCOMPARE(findingsOf(s),
             QStringList{u"unknown_choice warning o4 “略記” of No.4 is “他”, which is none of its "
                         "values."_s});
    s.opinions[3].node.reset(); // is not printed
    QVERIFY(findingsOf(s).filter(u"unknown_choice"_s).isEmpty());
}

// Only where it is printed.
void TestFindings::looksAtFreeFields()
{
    Snapshot s = soundDocument();
    s.opinions[0].free1 = u"電話03-1234-5678"_s;
    QCOMPARE(findingsOf(s), QStringList());
    s.consultation.settings[u"columns"] = QJsonArray{
        QJsonObject{{u"field"_s, u"summary"_s}, {u"title"_s, u"意見"_s}, {u"width"_s, 9}},
        QJsonObject{{u"field"_s, u"category"_s}, {u"title"_s, u"区分"_s}, {u"width"_s, 4}},
        QJsonObject{{u"field"_s, u"free1"_s}, {u"title"_s, u"会場"_s}, {u"width"_s, 4}}};
    QCOMPARE(findingsOf(s).filter(u"personal_data warning o1"_s).size(), 1);
    s.opinions[0].free1 = u"外"_s;
    const auto lacksIt = [](const QString &, char32_t base, char32_t) { return base != U'外'; };
    QCOMPARE(findingsOf(s, lacksIt).filter(u"missing_glyph warning o1"_s).size(), 1);
}

// What a phrase left to be written, once for each response; brackets that are meant are none.
void TestFindings::blanksOfPhrases()
{
    Snapshot s = soundDocument();
    Work work;
    work.phrases = {{PhraseId(u"f"_s), u"時期"_s, u"〔時期〕に〔施策の名〕で検討します。"_s}};
    s.work = WorkPtr(work);
    const auto blanks = [&](const QString &response) {
        s.responses[1].markup = response;
        return findingsOf(s).filter(u"blank_left"_s);
    };
    for (const QString &meant :
         {u"令和9年度に検討します。"_s, u"〔注〕回答です。"_s, u"〔凡例〕のとおりです。"_s,
          u"時期を検討します。"_s, u"〔時期は未定〕です。"_s, u"［時期］です。"_s})
        QCOMPARE(blanks(meant), QStringList());
    QCOMPARE(blanks(u"〔時期〕に広報で検討します。"_s),
             QStringList{u"blank_left warning o2 In the response to No.2 “〔時期〕” is still to be "
                         u"written."_s});
    QCOMPARE(blanks(u"〔　〕に検討します。"_s).size(), 1);
    QCOMPARE(blanks(u"〔時期〕に〔施策の名〕で、〔時期〕に検討します。"_s).size(), 2);
    s.opinions[2].response = s.opinions[1].response;
    QCOMPARE(blanks(u"〔時期〕に検討します。"_s).size(), 1);
}

void TestFindings::comparesCounts()
{
    Snapshot s = soundDocument();
    s.opinions[0].count = 2;
    QCOMPARE(findingsOf(s),
             (QStringList{
                 u"declared_opinions warning front The opinions are counted 5件, but were "
                 "typed in as 4件."_s,
                 u"declared_category warning front ◎ is counted 4件, but was typed in as 3件."_s}));
    s = soundDocument();
    s.categories[0].declared = 2;
    s.categories[0].symbol.clear();
    s.consultation.settings[u"opinion_counter"] = u"通"_s;
    QCOMPARE(findingsOf(s),
             (QStringList{
                 u"declared_category warning front 反映 is counted 3通, but was typed in as 2通."_s,
                 u"declared_sum warning front The typed counts of the categories make 3通, "
                 "but the typed count of opinions is 4通."_s}));
    s.categories[1].declared.reset();
    QCOMPARE(findingsOf(s).filter(u"declared_sum"_s).size(), 0);
}

void TestFindings::looksAtItemNumbers_data()
{
    QTest::addColumn<QStringList>("numbers");
    QTest::addColumn<QStringList>("expected");
    const QStringList none;
    QTest::newRow("ascending") << QStringList{u"①"_s, u"②"_s, u"⑳"_s, u"㉑"_s, u"㊿"_s, u"(51)"_s}
                               << none;
    QTest::newRow("with gaps and none") << QStringList{u"③"_s, u""_s, u"⑦"_s} << none;
    QTest::newRow("order") << QStringList{u"㉒"_s, u"⑭"_s, u"⑮"_s}
                           << QStringList{u"item_number_order n2"_s};
    QTest::newRow("twice") << QStringList{u"①"_s, u"①"_s, u"②"_s}
                           << QStringList{u"item_number_twice n2"_s};
    QTest::newRow("order across none")
        << QStringList{u"②"_s, u""_s, u"①"_s} << QStringList{u"item_number_order n3"_s};
    QTest::newRow("half and full width")
        << QStringList{u"1"_s, u"２"_s, u"（３）"_s, u"(4)"_s, u"１"_s}
        << QStringList{u"item_number_order n5"_s, u"item_number_twice n5"_s};
    QTest::newRow("damaged in order")
        << QStringList{u"㉕"_s, u"②⑥"_s, u"㉗"_s} << QStringList{u"item_number_damaged n2"_s};
    QTest::newRow("damaged stands for its number")
        << QStringList{u"㉖"_s, u"②⑥"_s}
        << QStringList{u"item_number_damaged n2"_s, u"item_number_twice n2"_s};
    QTest::newRow("damaged with zero")
        << QStringList{u"③⓪"_s} << QStringList{u"item_number_damaged n1"_s};
    QTest::newRow("another kind of number")
        << QStringList{u"ア"_s, u"A-1"_s, u"イ"_s, u"①-②"_s} << none;
    // What every kind counts in, and what begins anew below another.
    for (const QStringList &sorted :
         {QStringList{u"1"_s, u"1-1"_s, u"1-2"_s, u"1-3"_s, u"2"_s, u"2-1"_s},
          {u"3"_s, u"3-1"_s, u"3-2"_s, u"4"_s},
          {u"ア"_s, u"イ"_s, u"ウ"_s, u"カ"_s},
          {u"（ｱ）"_s, u"（ｲ）"_s},
          {u"イ"_s, u"ロ"_s, u"ハ"_s, u"ニ"_s},
          {u"一"_s, u"二"_s, u"十"_s, u"十一"_s, u"二十"_s},
          {u"①"_s, u"ア"_s, u"イ"_s, u"②"_s, u"ア"_s, u"イ"_s},
          {u"Ⅰ"_s, u"Ⅱ"_s, u"Ⅳ"_s, u"Ⅸ"_s},
          {u"a"_s, u"b"_s, u"c"_s},
          {u"第一"_s, u"第二"_s}})
        QTest::newRow(qPrintable(u"sorted "_s + sorted.join(u' '))) << sorted << none;
    for (const QStringList &mixed : {QStringList{u"2-1"_s, u"2-2"_s, u"1-1"_s},
                                     {u"1-1"_s, u"2"_s, u"1-2"_s},
                                     {u"ア"_s, u"ウ"_s, u"イ"_s},
                                     {u"一"_s, u"三"_s, u"二"_s},
                                     {u"イ"_s, u"ロ"_s, u"イ"_s},
                                     {u"Ⅰ"_s, u"Ⅲ"_s, u"Ⅱ"_s},
                                     {u"a"_s, u"c"_s, u"b"_s},
                                     {u"九"_s, u"十一"_s, u"十"_s},
                                     {u"（ア）"_s, u"（ウ）"_s, u"（イ）"_s}}) {
        QStringList told{u"item_number_order n3"_s};
        if (mixed[2] == mixed[0])
            told += u"item_number_twice n3"_s;
        QTest::newRow(qPrintable(u"mixed "_s + mixed.join(u' '))) << mixed << told;
    }
    QTest::newRow("two numbers") << QStringList{u"⑪⑫"_s} << none;
}

void TestFindings::looksAtItemNumbers()
{
    QFETCH(QStringList, numbers);
    QFETCH(QStringList, expected);
    Snapshot s = soundDocument();
    s.opinions.clear();
    s.responses.clear();
    s.categories.clear();
    s.consultation = {};
    setNumbers(s, numbers);
    QCOMPARE(codesAndPlaces(s), expected);
    for (Node &node : s.nodes)
        node.autoNumber = true; // then the printed ones are computed, and right
    QCOMPARE(codesAndPlaces(s), QStringList());
    for (Node &node : s.nodes) {
        node.autoNumber = false;
        node.kind = NodeKind::Section; // only items run through the plan
    }
    QCOMPARE(codesAndPlaces(s), QStringList());
}

void TestFindings::comparesRestartingNumbersUnderTheirHeading()
{
    Snapshot s;
    setNumbers(s, {u"1"_s, u"①"_s, u"②"_s, u"2"_s, u"①"_s, u"①"_s});
    for (const size_t section : {size_t(0), size_t(3)})
        s.nodes[section].kind = NodeKind::Section;
    for (const size_t item : {size_t(1), size_t(2), size_t(4), size_t(5)})
        s.nodes[item].parent = s.nodes[item < 3 ? 0 : 3].id;
    QCOMPARE(codesAndPlaces(s), QStringList{u"item_number_twice n6"_s});
}

void TestFindings::looksAtSharedResponsesOnce()
{
    Snapshot s = soundDocument();
    for (Opinion &opinion : s.opinions)
        opinion.response = ResponseId(u"r1"_s);
    s.responses[0].markup = u"できないかと。{{No:gone}}"_s;
    s.responses[1].markup = u"使われないかと。{{No:gone}}"_s; // serves nobody
    QCOMPARE(codesAndPlaces(s), (QStringList{u"dangling_reference o1"_s, u"doubtful_ending o1"_s}));
    s.responses[0].markup.clear();
    QCOMPARE(codesAndPlaces(s).filter(u"unanswered"_s).size(), 4); // each is to be answered
}

void TestFindings::looksAtEndings_data()
{
    QTest::addColumn<QString>("summary");
    QTest::addColumn<QString>("ending");
    QTest::newRow("at the end") << u"表示できたら良いのではないかと。"_s
                                << u"きたら良いのではないかと。"_s;
    QTest::newRow("in the middle") << u"ないかと。次の文。"_s << u"ないかと。"_s;
    QTest::newRow("second place") << u"ないかと思う。𠮷ではないかと。"_s
                                  << u"ないかと思う。𠮷ではないかと。"_s.right(13);
    QTest::newRow("end of a paragraph")
        << u"一\nよいのではないかと\n二"_s << u"よいのではないかと"_s;
    QTest::newRow("no stop") << u"ないかと"_s << u"ないかと"_s;
    QTest::newRow("in brackets") << u"「ではないかと」と言われた。"_s << u"「ではないかと」"_s;
    QTest::newRow("complete") << u"ないかと思います。"_s << QString();
    QTest::newRow("comma") << u"ないかと、考える。"_s << QString();
    QTest::newRow("other words") << u"何かないか。とても。"_s << QString();
}

void TestFindings::looksAtEndings()
{
    QFETCH(QString, summary);
    QFETCH(QString, ending);
    Snapshot s = soundDocument();
    s.opinions[2].summary = summary;
    const QStringList findings = findingsOf(s);
    if (ending.isEmpty()) {
        QCOMPARE(findings, QStringList());
    } else {
        QCOMPARE(findings,
                 QStringList{u"doubtful_ending warning o3 A sentence of No.3 ends in “…%1”; "
                             "is its end missing?"_s.arg(ending)});
    }
}

void TestFindings::asksForEachCharacterOnce()
{
    Snapshot s = soundDocument();
    s.opinions[0].summary = u"葛\U000E0100葛葛\U000E0101𠮷"_s;
    QMap<QPair<uint, uint>, int> asked;
    findingsOf(s, [&](const QString &, char32_t base, char32_t selector) {
        ++asked[{uint(base), uint(selector)}];
        return true;
    });
    for (const int times : asked)
        QCOMPARE(times, 1);
    QVERIFY(asked.contains({0x845B, 0}) && asked.contains({0x845B, 0xE0100}));
    QVERIFY(asked.contains({0x845B, 0xE0101}) && asked.contains({0x20BB7, 0}));
    QVERIFY(!asked.contains({0xE0100, 0}));
    for (const QChar c : u"題◎反映項意見回答①"_s)
        QVERIFY(asked.contains({c.unicode(), 0}));
}

void TestFindings::findsGlyphsEverywhere()
{
    Snapshot s = soundDocument();
    s.consultation.title = u"𠮷𠮷"_s;
    s.nodes[0].title = u"項𠮷"_s;
    s.opinions[1].summary = u"葛\U000E0100と𠮷と\uE000と𠮷"_s;
    s.responses[3].markup = u"𠮷{{No:o1}}"_s;
    const auto coverage = [](const QString &, char32_t base, char32_t selector) {
        return base != 0x20BB7 && base != 0xE000 && selector == 0;
    };
    QCOMPARE(
        findingsOf(s, coverage),
        (QStringList{
            u"missing_glyph warning front The front page has characters that no font can print: 𠮷（U+20BB7）."_s,
            u"missing_glyph warning n1 The heading “項𠮷” has characters that no font can print: 𠮷（U+20BB7）."_s,
            u"missing_glyph warning o2 No.2 has characters that no font can print: "
            "葛\U000E0100（U+845B U+E0100）、𠮷（U+20BB7）、\uE000（U+E000）."_s,
            u"missing_glyph warning o4 The response to No.4 has characters that no font can print: 𠮷（U+20BB7）."_s}));
}

// ❤ and a selector that asks for its picture in colours, or for none: it prints as ❤.
void TestFindings::wantsNoGlyphForPresentation()
{
    Snapshot s = soundDocument();
    s.opinions[1].summary = u"❤\uFE0F☎\uFE0E1\uFE0F\u20E3と𠮷\uFE0F"_s;
    const auto coverage = [](const QString &, char32_t base, char32_t selector) {
        return base != 0x20BB7 && (selector == 0 || selector == 0x20E3);
    };
    QCOMPARE(findingsOf(s, coverage).filter(u"missing_glyph"_s),
             QStringList{u"missing_glyph warning o2 No.2 has characters that no font can print: "
                         "𠮷（U+20BB7）."_s});
}

// One that is written in parts is asked for as a whole, an accent that has no such with its letter.
void TestFindings::asksForLettersAsTheyAreDrawn()
{
    Snapshot s = soundDocument();
    const auto coverage = [](const QString &, char32_t base, char32_t accent) {
        const bool isPart = base >= 0x1100 && base < 0x1200;
        return !isPart && !(base == U'日' && accent == 0x332);
    };
    s.opinions[1].summary = u"안녕 Việt"_s.normalized(QString::NormalizationForm_D);
    QCOMPARE(findingsOf(s, coverage).filter(u"missing_glyph"_s), QStringList());
    s.opinions[1].summary = u"x\u0332と日\u0332"_s;
    QCOMPARE(findingsOf(s, coverage).filter(u"missing_glyph"_s),
             QStringList{u"missing_glyph warning o2 No.2 has characters that no font can print: "
                         "日\u0332（U+65E5 U+0332）."_s});
}

// Before what its characters are: they are looked for in the font that is there.
void TestFindings::saysWhereTheFontIsNot()
{
    Snapshot s = soundDocument();
    s.consultation.settings.insert(u"font"_s, u"游明朝"_s);
    const auto found = [&](const FontOnPages &font) {
        CheckAids aids;
        aids.font = font;
        QStringList lines;
        for (const Finding &finding : runChecks(*arrange(s), aids))
            lines << finding.code + u' ' + severityName(finding.severity) + u' ' + finding.message;
        return lines;
    };
    const auto same = [](const QString &family) { return std::optional(family); };
    const auto other = [](const QString &) { return std::optional(u"BIZ UDMincho"_s); };
    const auto none = [](const QString &) { return std::optional<QString>(); };
    QCOMPARE(found(same), QStringList());
    QCOMPARE(found({}), QStringList());
    QCOMPARE(found(other),
             QStringList{u"font_missing warning The font “游明朝” of the booklet is not on this "
                         "computer; the pages are set in BIZ UDMincho, and lines and pages may end "
                         "elsewhere."_s});
    QCOMPARE(
        found(none),
        QStringList{u"font_refused error The font “游明朝” of the booklet cannot be put into a "
                    "PDF; no pages can be made. Choose another font in the booklet's "
                    "settings."_s});
    QVERIFY(isToldAlways(u"font_refused"_s) && !isToldAlways(u"font_missing"_s));
    QVERIFY(findingTitle(u"font_missing"_s) != u"font_missing"_s);
}

void TestFindings::paintsNoSpacesOrJoiners()
{
    Snapshot s = soundDocument();
    s.opinions[0].summary = u" 　\u00A0\t\n\uFEFF\u200B\u200D\u2060"_s;
    findingsOf(s, [](const QString &, char32_t base, char32_t) {
        if (QChar::isSpace(base) || base == 0xFEFF || base == 0x200B || base == 0x200D ||
            base == 0x2060)
            qFatal("asked for U+%04X", uint(base));
        return true;
    });
}

void TestFindings::ordersByBooklet()
{
    Snapshot s = soundDocument();
    Opinion tray;
    tray.id = OpinionId(u"t"_s);
    s.opinions.insert(s.opinions.begin(), tray);
    s.consultation.declaredOpinions = 9;
    s.nodes[1].number = u"②⑥"_s;
    s.opinions[1].response.reset();          // o1
    s.opinions[2].summary = u"ないかと。"_s; // o2
    s.opinions[4].category.reset();          // o4
    s.opinions[4].response.reset();
    QStringList places;
    for (const QString &line : codesAndPlaces(s))
        places << line.section(u' ', 1);
    QCOMPARE(places, (QStringList{u"front"_s, u"front"_s, u"front"_s, u"o1"_s, u"o2"_s, u"n2"_s,
                                  u"o4"_s, u"o4"_s, u"t"_s}));
}

// Every finding names a place that is there and a code that checks.h declares.
void TestFindings::bearsAnyDocument()
{
    QFile header(QStringLiteral(GAIYO_SOURCE_DIR "/app/checks/checks.h"));
    QVERIFY(header.open(QIODevice::ReadOnly));
    const QString documented = QString::fromUtf8(header.readAll());
    QSet<QString> codes;
    for (quint32 seed = 0; seed < 300; ++seed) {
        const Snapshot document = RandomDocument(seed).make();
        const SnapshotIndex index(document);
        for (const Finding &finding : runChecks(
                 document, {[](const QString &, char32_t c, char32_t) { return c % 7 != 0; }})) {
            codes << finding.code;
            QVERIFY(!finding.message.isEmpty());
            QVERIFY2(documented.contains(QRegularExpression(
                         u"//   %1 +%2 "_s.arg(finding.code, severityName(finding.severity)))),
                     qPrintable(finding.code + u" is not in app/checks/checks.h"_s));
            QVERIFY(!finding.opinion || index.findOpinion(*finding.opinion)->node == finding.node);
            QVERIFY(!finding.node || index.findNode(*finding.node));
        }
    }
    QVERIFY2(codes.size() >= 13, qPrintable(QStringList(codes.values()).join(u' ')));
}

void TestFindings::writesJson()
{
    QCOMPARE(findingsJson({}), "[]\n"_ba);
    const std::vector<Finding> findings{
        {u"a"_s, Severity::Error, {}, {}, u"表紙「\"」"_s},
        {u"b"_s, Severity::Warning, {}, NodeId(u"n"_s), u"項"_s},
        {u"c"_s, Severity::Note, OpinionId(u"o"_s), NodeId(u"n"_s), u"意見"_s},
        {u"d"_s, Severity::Error, {}, {}, u"通"_s, LetterPlace{LetterId(u"l"_s), 7}},
        {u"e"_s,
         Severity::Error,
         {},
         {},
         u"通"_s,
         LetterPlace{LetterId(u"l"_s), 7, OriginalId(u"w"_s), 3, 5},
         u"田中"_s}};
    const QByteArray expected = R"([
  {"code":"a","severity":"error","opinion":null,"node":null,"letter":null,"original":null,"start":null,"end":null,"words":null,"count":1,"fix":false,"choices":[],"subject":"","ignored":null,"message":"表紙「\"」"},
  {"code":"b","severity":"warning","opinion":null,"node":"n","letter":null,"original":null,"start":null,"end":null,"words":null,"count":1,"fix":false,"choices":[],"subject":"","ignored":null,"message":"項"},
  {"code":"c","severity":"note","opinion":"o","node":"n","letter":null,"original":null,"start":null,"end":null,"words":null,"count":1,"fix":false,"choices":[],"subject":"","ignored":null,"message":"意見"},
  {"code":"d","severity":"error","opinion":null,"node":null,"letter":7,"original":null,"start":null,"end":null,"words":null,"count":1,"fix":false,"choices":[],"subject":"","ignored":null,"message":"通"},
  {"code":"e","severity":"error","opinion":null,"node":null,"letter":7,"original":"w","start":3,"end":5,"words":"田中","count":1,"fix":false,"choices":[],"subject":"","ignored":null,"message":"通"}
]
)";
    QCOMPARE(findingsJson(findings), expected);
    QCOMPARE(QJsonDocument::fromJson(findingsJson(findings)).array().size(), 5);
}

// 20,000 responses that all refer to one opinion with a long response, and one with 20,000
// references: a look at the whole target for each would not come to an end.
void TestFindings::staysLinear()
{
    Snapshot document = makeLargeDocument(20000);
    QString many;
    for (int i = 0; i < 20000; ++i)
        many += u"{{No:gone%1}}"_s.arg(i);
    for (Response &response : document.responses)
        response.markup = u"{{No:o0}}"_s;
    const SnapshotIndex index(document);
    const ResponseId target = *index.findOpinion(OpinionId(u"o0"_s))->response;
    for (Response &response : document.responses) {
        if (response.id == target)
            response.markup = u"　"_s.repeated(200000) + many;
    }
    QMap<QString, int> counts;
    for (const Finding &finding : runChecks(document, {hasAll}))
        ++counts[finding.code];
    QCOMPARE(counts, (QMap<QString, int>{{u"dangling_reference"_s, 20000}}));
}

QObject *makeFindingsTest()
{
    return new TestFindings;
}

#include "test_findings.moc"
