#include "exchange/json/json_export.h"
#include "exchange/json/json_import.h"

#include "base/sanitize.h"
#include "domain/random_document.h"
#include "domain/seed_document.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace gaiyo;
using namespace Qt::StringLiterals;

class TestRoundTrip : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writesTheContract();
    void comesBackAsItWas();
    void bringsTheSeedBack();
    void otherReadersUnderstandIt();
    void takesOrderFromTheOutline();
    void fillsInWhatMayBeLeftOut();
    void sanitisesOnce();
    void ignoresComputedValues();
    void keepsSettingsAsTheyAre();
    void takesLargeDocuments();
};

// Key by key, in the order of app/cli/README.md.
void TestRoundTrip::writesTheContract()
{
    Snapshot s;
    s.consultation.title = u"計画（素案）"_s;
    s.consultation.subtitle = u"に対する意見"_s;
    s.consultation.period = Period{QDate(2016, 7, 1), QDate(2016, 7, 25)};
    s.consultation.declaredOpinions = 49;
    s.consultation.settings = {{u"font_size"_s, 10.5}};
    s.categories = {{CategoryId(u"c"_s), u"◎"_s, u"反映"_s, 3},
                    {CategoryId(u"d"_s), {}, u"他"_s, {}}};
    s.nodes = {{NodeId(u"n"_s), {}, NodeKind::Chapter, u"第4章"_s, false, {}, u"章"_s},
               {NodeId(u"m"_s), NodeId(u"n"_s), NodeKind::Item, {}, true, u""_s, u"項目"_s}};
    s.opinions = {{OpinionId(u"o"_s), NodeId(u"m"_s), u"一\n二"_s, ResponseId(u"r"_s),
                   CategoryId(u"c"_s), 2, u"メモ"_s},
                  {OpinionId(u"t"_s), {}, u"{<b>\"𠮷葛\U000E0100"_s, {}, {}, 1, {}}};
    s.responses = {{ResponseId(u"r"_s), u"{{No:o}}、{{No:x}}、{{lb}}"_s}};
    const QByteArray expected = R"({
  "format": "gaiyo",
  "version": 2,
  "consultation": {
    "title": "計画（素案）",
    "subtitle": "に対する意見",
    "period": {"from":"2016-07-01","to":"2016-07-25"},
    "declared": {"opinions":49,"submitters":null},
    "published_on": null,
    "visitors": null,
    "institution": "区",
    "template": "nerima",
    "settings": {"font_size":10.5}
  },
  "categories": [
    {"id":"c","symbol":"◎","text":"反映","declared":3,"changes_plan":false},
    {"id":"d","symbol":"","text":"他","declared":null,"changes_plan":false}
  ],
  "nodes": [
    {"id":"n","parent":null,"kind":"chapter","number":"第4章","auto":false,"draft_number":null,"title":"章","department":null,"page_draft":null,"page_final":null},
    {"id":"m","parent":"n","kind":"item","number":null,"auto":true,"draft_number":"","title":"項目","department":null,"page_draft":null,"page_final":null}
  ],
  "opinions": [
    {"id":"o","no":1,"node":"m","summary":"一\n二","response":"r","category":"c","count":2,"note":"メモ","ref":"","joined":null,"owner":"","due_on":null,"stage":"todo","extract":false,"free1":"","free2":"","free3":""},
    {"id":"t","no":null,"node":null,"summary":"{<b>\"𠮷葛󠄀","response":null,"category":null,"count":1,"note":null,"ref":"","joined":null,"owner":"","due_on":null,"stage":"todo","extract":false,"free1":"","free2":"","free3":""}
  ],
  "responses": [
    {"id":"r","text":"{{No:o}}、{{No:x}}、{{lb}}","plain":"No. 1、No. ？、{"}
  ],
  "submitters": [],
  "letters": [],
  "originals": [],
  "masks": [],
  "passages": [],
  "phrases": [],
  "departments": [],
  "assignments": [],
  "rounds": [],
  "sheets": [],
  "sheet_rows": [],
  "replies": [],
  "plan_changes": [],
  "plan_change_opinions": []
}
)";
    QCOMPARE(exportJson(s), expected);
    QVERIFY(*importJson(expected) == s);
}

void TestRoundTrip::comesBackAsItWas()
{
    for (quint32 seed = 0; seed < 300; ++seed) {
        const Snapshot document = RandomDocument(seed).make();
        const QByteArray once = exportJson(document);
        const auto read = importJson(once);
        QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.error().message));
        QVERIFY(*read == document);
        QCOMPARE(exportJson(*read), once);
    }
}

void TestRoundTrip::bringsTheSeedBack()
{
    const Snapshot document = readSeed();
    QCOMPARE(document.opinions.size(), size_t(49));
    const QByteArray once = exportJson(document);
    const auto read = importJson(once);
    QVERIFY(read.ok());
    QVERIFY(*read == document);
    QCOMPARE(exportJson(*read), once);
}

void TestRoundTrip::otherReadersUnderstandIt()
{
    qsizetype compared = 0;
    for (quint32 seed = 0; seed < 50; ++seed) {
        const Snapshot document = RandomDocument(seed).make();
        const QJsonObject json = QJsonDocument::fromJson(exportJson(document)).object();
        const QJsonArray opinions = json[u"opinions"].toArray();
        QCOMPARE(opinions.size(), qsizetype(document.opinions.size()));
        for (qsizetype i = 0; i < opinions.size(); ++i, ++compared)
            QCOMPARE(opinions[i][u"summary"].toString(), document.opinions[size_t(i)].summary);
    }
    QVERIFY(compared > 500);
}

void TestRoundTrip::takesOrderFromTheOutline()
{
    const auto read = importJson(R"({"responses":[{"text":"い","id":"r"}],"format":"gaiyo",
        "opinions":[{"id":"t","summary":"未定","node":null},{"id":"o","summary":"","node":"a"}],
        "nodes":[{"id":"b","parent":"a","kind":"section","title":"B"},
                 {"id":"a","kind":"chapter","title":"A"}],
        "categories":[],"consultation":{"title":"題"},"version":1.0})");
    QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.error().message));
    QCOMPARE(read->nodes[0].id.value(), u"a"_s);
    QCOMPARE(read->opinions[0].id.value(), u"o"_s);
    QVERIFY(importJson(exportJson(*read)).ok());
}

void TestRoundTrip::fillsInWhatMayBeLeftOut()
{
    const auto read = importJson(R"({"format":"gaiyo","version":1,"consultation":{"title":"題"},
        "categories":[{"id":"c","symbol":"◎","text":""}],
        "nodes":[{"id":"n","kind":"item","title":""}],
        "opinions":[{"id":"o","summary":""}],"responses":[{"id":"r","text":""}]})");
    QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.error().message));
    Snapshot expected;
    expected.consultation.title = u"題"_s;
    expected.categories = {{CategoryId(u"c"_s), u"◎"_s, {}, {}}};
    expected.nodes = {{NodeId(u"n"_s), {}, NodeKind::Item, {}, false, {}, {}}};
    expected.opinions = {{OpinionId(u"o"_s), {}, {}, {}, {}, 1, {}}};
    expected.responses = {{ResponseId(u"r"_s), {}}};
    QVERIFY(*read == expected);
}

// What the sanitiser would change is changed on the way in; from the first export on it is still.
void TestRoundTrip::sanitisesOnce()
{
    const auto read = importJson(R"({"format":"gaiyo","version":1,
        "consultation":{"title":"\ufeff題\r\n名\u0000","settings":{"watermark":"見\u0007本"}},
        "categories":[{"id":"c","symbol":"\u0085◎","text":"a\u2028b"}],
        "nodes":[{"id":"n","kind":"item","number":"\u0001①","draft_number":"\ufffe②","title":"\u007f"}],
        "opinions":[{"id":"o","summary":"あ\u000bい","note":"\u0000"}],
        "responses":[{"id":"r","text":"{{\u0000lb}}"}]})");
    QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.error().message));
    QCOMPARE(read->consultation.title, u"題\n名"_s);
    QCOMPARE(read->consultation.settings[u"watermark"].toString(), u"見本"_s);
    QCOMPARE(read->categories[0].symbol, u"\n◎"_s);
    QCOMPARE(read->categories[0].text, u"a\nb"_s);
    QCOMPARE(*read->nodes[0].number, u"①"_s);
    QCOMPARE(*read->nodes[0].draftNumber, u"②"_s);
    QCOMPARE(read->nodes[0].title, QString());
    QCOMPARE(read->opinions[0].summary, u"あ\nい"_s);
    QCOMPARE(*read->opinions[0].note, QString());
    QCOMPARE(read->responses[0].markup, u"{{lb}}"_s); // parsed as it will be kept
    const QByteArray once = exportJson(*read);
    QCOMPARE(exportJson(*importJson(once)), once);
}

void TestRoundTrip::ignoresComputedValues()
{
    QByteArray sound;
    for (quint32 seed = 9; sound.count("\"plain\":\"") < 5; ++seed)
        sound = exportJson(RandomDocument(seed).make());
    QByteArray changed = sound;
    changed.replace("\"no\":1,\"node\"", "\"no\":77,\"node\"");
    changed.replace("\"plain\":\"", "\"plain\":\"偽");
    QVERIFY(changed.size() > sound.size() + 10);
    QCOMPARE(exportJson(*importJson(changed)), sound);
}

void TestRoundTrip::keepsSettingsAsTheyAre()
{
    const QByteArray settings =
        R"({"columns":[{"field":"summary","title":"ご意見\nの内容","width":17}],"font_size":10.5,)"
        R"("front_notes":["一","\"二\""],"legend":false,"margins":{"bottom":5.25,"top":100}})";
    const auto read =
        importJson(R"({"format":"gaiyo","version":1,"consultation":{"title":"","settings":)" +
                   settings + R"(},"categories":[],"nodes":[],"opinions":[],"responses":[]})");
    QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.error().message));
    QVERIFY(exportJson(*read).contains("\"settings\": " + settings + '\n'));
}

void TestRoundTrip::takesLargeDocuments()
{
    const Snapshot document = makeLargeDocument(20000);
    const QByteArray once = exportJson(document);
    const auto read = importJson(once);
    QVERIFY(read.ok() && *read == document);
}

QObject *makeRoundTripTest()
{
    return new TestRoundTrip;
}

#include "test_round_trip.moc"
