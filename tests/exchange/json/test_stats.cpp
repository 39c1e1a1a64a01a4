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
  "revision": 7
}
)";
    QCOMPARE(statsJson(document), expected);
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
  "revision": 0
}
)";
    QCOMPARE(statsJson(Snapshot()), expected);
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
    const QByteArray written = statsJson(document);
    QVERIFY2(written.contains(expected), written.constData());
}

QObject *makeStatsTest()
{
    return new TestStats;
}

#include "test_stats.moc"
