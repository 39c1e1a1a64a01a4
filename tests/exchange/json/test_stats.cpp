#include "exchange/json/stats_json.h"

#include "domain/seed_document.h"
#include "domain/work/work.h"

#include <QTest>

using namespace gaiyo;
using namespace Qt::StringLiterals;

class TestStats : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writesTheSeed();
    void writesAnEmptyDocument();
    void writesLetters();
    void writesWhatDepartmentsAnswer();
    void countsPhrasesThatStandInTheBooklet();
};

void TestStats::writesTheSeed()
{
    Snapshot document = readSeed();
    document.revision = 7;
    const QByteArray expected = R"({
  "title": "練馬区情報化基本計画<平成28年度～平成31年度>（素案）",
  "subtitle": "に対する区民意見反映制度による意見の概要と区の考え方",
  "period": {"from":"2016-07-01","to":"2016-07-25"},
  "opinion_count": 49,
  "opinions_declared": 49,
  "submitter_count": 3,
  "categories": [
    {"symbol":"◎","text":"意見の趣旨を踏まえ計画に反映するもの","count":0,"declared":3},
    {"symbol":"○","text":"素案に趣旨を掲載しているもの","count":0,"declared":1},
    {"symbol":"□","text":"素案に記載はないが事業等において既に実施しているもの","count":0,"declared":13},
    {"symbol":"△","text":"事業実施等の際に検討するもの","count":0,"declared":16},
    {"symbol":"※","text":"趣旨を反映できないもの","count":0,"declared":4},
    {"symbol":"―","text":"その他、上記以外のもの","count":12,"declared":12}
  ],
  "uncategorised": 37,
  "unanswered": 0,
  "unplaced": 0,
  "nodes": {"chapter":1,"section":3,"subsection":8,"item":29,"other":2},
  "responses": 48,
  "shared_responses": 1,
  "references": 3,
  "letters": 0,
  "submitters": 0,
  "methods": {},
  "classes": {},
  "unused_characters": 0,
  "departments": [],
  "open_replies": 0,
  "states": {"todo":0,"draft":49,"inquired":0,"replied":0,"confirmed":0,"approved":0},
  "phrases": [],
  "revision": 7
}
)";
    QCOMPARE(statsJson(document, {}), expected);
}

void TestStats::writesAnEmptyDocument()
{
    const QByteArray expected = R"({
  "title": "",
  "subtitle": "",
  "period": null,
  "opinion_count": 0,
  "opinions_declared": null,
  "submitter_count": null,
  "categories": [],
  "uncategorised": 0,
  "unanswered": 0,
  "unplaced": 0,
  "nodes": {"chapter":0,"section":0,"subsection":0,"item":0,"other":0},
  "responses": 0,
  "shared_responses": 0,
  "references": 0,
  "letters": 0,
  "submitters": 0,
  "methods": {},
  "classes": {},
  "unused_characters": 0,
  "departments": [],
  "open_replies": 0,
  "states": {"todo":0,"draft":0,"inquired":0,"replied":0,"confirmed":0,"approved":0},
  "phrases": [],
  "revision": 0
}
)";
    QCOMPARE(statsJson(Snapshot(), {}), expected);
}

void TestStats::writesLetters()
{
    Work work;
    work.submitters = {{SubmitterId(u"s"_s), u"区民"_s, u"person"_s, 2}};
    Letter letter;
    letter.id = LetterId(u"l"_s);
    letter.no = 1;
    letter.method = u"mail"_s;
    letter.unused = 7;
    letter.submitter = SubmitterId(u"s"_s);
    work.letters = {letter};
    Snapshot document;
    document.work = WorkPtr(work);
    const QByteArray expected = R"(
  "letters": 1,
  "submitters": 2,
  "methods": {"mail":{"opinions":0,"letters":1,"submitters":2}},
  "classes": {"区民":{"opinions":0,"letters":1,"submitters":2}},
  "unused_characters": 7,
)";
    const QByteArray written = statsJson(document, {});
    QVERIFY2(written.contains(expected), written.constData());
}

// Two headings, one of them with a department; one opinion is another's by name, one is joined.
void TestStats::writesWhatDepartmentsAnswer()
{
    Work work;
    work.departments = {{DepartmentId(u"d1"_s), u"公園課"_s}, {DepartmentId(u"d2"_s), u"水路課"_s}};
    work.assignments = {
        {AssignmentId(u"g1"_s), OpinionId(u"o2"_s), DepartmentId(u"d2"_s)},
        {AssignmentId(u"g2"_s), OpinionId(u"o2"_s), DepartmentId(u"d1"_s), u"with"_s}};
    work.rounds = {{RoundId(u"i"_s)}};
    work.sheets = {{SheetId(u"h1"_s), RoundId(u"i"_s), DepartmentId(u"d1"_s)},
                   {SheetId(u"h2"_s), RoundId(u"i"_s), DepartmentId(u"d2"_s)}};
    work.sheets[1].closedAt = u"2026-10-04T01:00:00.000Z"_s;
    work.sheetRows = {{SheetRowId(u"w1"_s), SheetId(u"h1"_s), u"o1"_s},
                      {SheetRowId(u"w2"_s), SheetId(u"h1"_s), u"o3"_s},
                      {SheetRowId(u"w3"_s), SheetId(u"h2"_s), u"o2"_s},
                      {SheetRowId(u"w4"_s), SheetId(u"h2"_s), u"o5"_s}};
    Reply open{ReplyId(u"y1"_s), SheetId(u"h1"_s), 3, u"o3"_s};
    Reply gone{ReplyId(u"y2"_s), SheetId(u"h1"_s), 4, u"gone"_s};
    Reply taken{ReplyId(u"y3"_s), SheetId(u"h1"_s), 5, u"o1"_s};
    taken.state = u"taken"_s;
    work.replies = {open, gone, taken};
    Snapshot document;
    document.nodes.resize(2);
    document.nodes[0].id = NodeId(u"n1"_s);
    document.nodes[1].id = NodeId(u"n2"_s);
    document.nodes[1].parent = NodeId(u"n1"_s);
    document.nodes[0].department = DepartmentId(u"d1"_s);
    document.responses = {{ResponseId(u"r"_s), u"植えます。"_s}};
    for (int i = 1; i <= 6; ++i) {
        Opinion opinion;
        opinion.id = OpinionId(u"o%1"_s.arg(i));
        if (i != 6)
            opinion.node = NodeId(u"n2"_s);
        document.opinions.push_back(opinion);
    }
    document.opinions[0].response = ResponseId(u"r"_s);
    document.opinions[3].joined = OpinionId(u"o3"_s);
    document.work = WorkPtr(work);
    // o1: answered in its open sheet. o2: its sheet is closed. o3, o4: an answer waits. o5:
    // confirmed.
    const QByteArray expected = R"(
  "departments": [
    {"name":"公園課","opinions":4,"unanswered":3},
    {"name":"水路課","opinions":1,"unanswered":1}
  ],
  "open_replies": 2,
  "states": {"todo":2,"draft":1,"inquired":0,"replied":2,"confirmed":1,"approved":0},
)";
    const QByteArray written = statsJson(document, {{OpinionId(u"o5"_s)}, {}});
    QVERIFY2(written.contains(expected), written.constData());
    // Nothing of its sheet is decided for it any more.
    work.replies = {open, gone};
    document.work = WorkPtr(work);
    QVERIFY(
        statsJson(document, {})
            .contains(
                R"("states": {"todo":3,"draft":0,"inquired":1,"replied":2,"confirmed":0,"approved":0})"));
}

// A phrase stands where its words do, whatever fills its blanks; not where only some of them are,
// where the sentence ends in between, and not in what is never printed.
void TestStats::countsPhrasesThatStandInTheBooklet()
{
    Work work;
    work.phrases = {{PhraseId(u"p1"_s), u"検討"_s, u"〔 〕については、〔課名〕で検討します。"_s},
                    {PhraseId(u"p2"_s), u"お礼"_s, u"ご意見ありがとうございます。"_s},
                    {PhraseId(u"p3"_s), u"空欄だけ"_s, u"〔 〕"_s},
                    {PhraseId(u"p4"_s), u"使わない"_s, u"対応しません。"_s}};
    Snapshot document;
    document.work = WorkPtr(work);
    document.nodes.resize(1);
    document.nodes[0].id = NodeId(u"n"_s);
    const QStringList answers{
        u"街灯については、道路課で 検討します。\nご意見ありがとうございます。"_s,
        u"樹木については、公園課で検討しません。"_s,
        u"樹木については、公園課です。次年度に検討します。"_s,
        u"ご意見ありがとうございます。ご意見ありがとうございます。"_s,
        u"ご意見ありがとうございます。"_s};
    for (qsizetype i = 0; i < answers.size(); ++i) {
        const ResponseId response(u"r%1"_s.arg(i));
        document.responses.push_back({response, answers[i]});
        Opinion opinion;
        opinion.id = OpinionId(u"o%1"_s.arg(i));
        opinion.response = response;
        if (i != 4) // in the tray
            opinion.node = NodeId(u"n"_s);
        document.opinions.push_back(opinion);
    }
    Opinion sharer = document.opinions[0];
    sharer.id = OpinionId(u"o9"_s);
    document.opinions.push_back(sharer);
    const QByteArray expected = R"(
  "phrases": [
    {"title":"検討","count":1},
    {"title":"お礼","count":3},
    {"title":"空欄だけ","count":0},
    {"title":"使わない","count":0}
  ],
)";
    const QByteArray written = statsJson(document, {});
    QVERIFY2(written.contains(expected), written.constData());
}

QObject *makeStatsTest()
{
    return new TestStats;
}

#include "test_stats.moc"
