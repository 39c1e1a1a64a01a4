#include "exchange/json/json_export.h"
#include "exchange/json/json_import.h"

#include "domain/random_document.h"

#include <QTest>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

// A sound document, in which each row of the table below changes one thing.
const QByteArray kSound = R"({"format":"gaiyo","version":1,
"consultation":{"title":"題","subtitle":"副","period":{"from":"2016-07-01","to":"2016-07-25"},
 "declared":{"opinions":1,"submitters":null},"institution":"区","template":"nerima","settings":{"legend":true}},
"categories":[{"id":"c1","symbol":"◎","text":"反映","declared":0}],
"nodes":[{"id":"n1","parent":null,"kind":"chapter","number":"第1章","auto":false,"draft_number":null,"title":"章"},
 {"id":"n2","parent":"n1","kind":"item","number":null,"auto":true,"draft_number":"","title":"項"}],
"opinions":[{"id":"o1","no":1,"node":"n2","summary":"意見","response":"r1","category":"c1","count":1,"note":null}],
"responses":[{"id":"r1","text":"回答","plain":"回答"}]}
)";

// The same with two letters, of which something is masked and something cut.
const QByteArray kLetters = QByteArray(kSound)
                                .trimmed()
                                .chopped(1)
                                .replace("\"version\":1", "\"version\":2")
                                .replace(R"("note":null}],)", R"("note":null,"ref":"1-1"},
 {"id":"o2","no":2,"node":"n2","summary":"意見","response":null,"category":null,"count":1,"note":null,"ref":"7"}],)") +
                            R"(,
"letters":[{"id":"l1","no":1,"method":"mail","parts":1},{"id":"l2","no":2,"method":"fax"}],
"originals":[{"id":"t1","letter":"l1","title":"本文","origin":"machine","text":"■■です。\n葛󠄀です。𠮷です。","checked":false}],
"masks":[{"id":"m1","original":"t1","start":0,"end":2,"reason":"name"}],
"passages":[{"id":"p1","original":"t1","start":10,"end":14,"opinion":"o1","reason":null}]}
)";

struct Case
{
    const char *name;
    QByteArray from;
    QByteArray to;
    QString named;
};

} // namespace

class TestFaults : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void refuses_data();
    void refuses();
    void refusesOfLetters_data();
    void refusesOfLetters();
    void takesLinesUnderAMask();
    void tellsForeignFromNewer();
    void refusesEveryTruncation();
    void refusesUnknownNamesEverywhere();
    void survivesDamage();
};

void TestFaults::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("named");
    const Case cases[] = {
        // names
        {"unknown in a node", R"("title":"項")", R"("title":"項","colour":1)",
         u"nodes[1].colour (line 6)"_s},
        {"in the document", R"("format")", R"("x":1,"format")", u"x (line 1)"_s},
        {"in the consultation", R"("subtitle")", R"("sub":"","subtitle")", u"consultation.sub "_s},
        {"in the period", R"("to")", R"("till":"","to")", u"consultation.period.till "_s},
        {"in declared", R"("submitters")", R"("people":1,"submitters")",
         u"consultation.declared.people "_s},
        {"in settings", R"("legend")", R"("colour":1,"legend")", u"colour"_s},
        {"in a category", R"("symbol")", R"("sym":"","symbol")", u"categories[0].sym "_s},
        {"in an opinion", R"("note")", R"("memo":1,"note")", u"opinions[0].memo "_s},
        {"in a response", R"("plain")", R"("html":"","plain")", u"responses[0].html "_s},
        {"another case", R"("title":"題")", R"("Title":"題")", u"consultation.title "_s},
        {"name twice", R"("note":null)", R"("note":null,"note":null)", u"“note”"_s},
        // missing
        {"no title", R"("title":"題",)", "", u"consultation.title "_s},
        {"no id", R"({"id":"n2",)", "{", u"nodes[1].id (line 6)"_s},
        {"no kind", R"("kind":"item",)", "", u"nodes[1].kind "_s},
        {"no heading", R"(,"title":"項")", "", u"nodes[1].title "_s},
        {"no summary", R"("summary":"意見",)", "", u"opinions[0].summary "_s},
        {"no text", R"("text":"回答",)", "", u"responses[0].text "_s},
        {"no symbol", R"("symbol":"◎",)", "", u"categories[0].symbol "_s},
        {"no nodes", R"("nodes")", R"("nodes2")", u"nodes "_s},
        {"no consultation", R"("consultation")", R"("c")", u"consultation "_s},
        {"half a period", R"("from":"2016-07-01",)", "", u"consultation.period.from "_s},
        // types
        {"document is a list", kSound, "[" + kSound.trimmed() + "]", u"gaiyo"_s},
        {"nodes is an object", R"("nodes":[)", R"("nodes":{},"x":[)", u"nodes "_s},
        {"nodes is null", R"("nodes":[)", R"("nodes":null,"x":[)", u"nodes "_s},
        {"a node is text", R"("nodes":[)", R"("nodes":["n0",)", u"nodes[0] "_s},
        {"a node is null", R"("nodes":[)", R"("nodes":[null,)", u"nodes[0] "_s},
        {"title is null", R"("title":"題")", R"("title":null)", u"consultation.title "_s},
        {"subtitle is null", R"("subtitle":"副")", R"("subtitle":null)",
         u"consultation.subtitle "_s},
        {"summary is a number", R"("summary":"意見")", R"("summary":1)", u"opinions[0].summary "_s},
        {"number is a number", R"("number":null)", R"("number":26)", u"nodes[1].number "_s},
        {"auto is text", R"("auto":true)", R"("auto":"true")", u"nodes[1].auto "_s},
        {"auto is null", R"("auto":true)", R"("auto":null)", u"nodes[1].auto "_s},
        {"note is a list", R"("note":null)", R"("note":[])", u"opinions[0].note "_s},
        {"declared is text", R"("declared":0)", R"("declared":"0")", u"categories[0].declared "_s},
        {"settings is a list", R"({"legend":true})", "[]", u"consultation.settings "_s},
        {"period is text", R"({"from":"2016-07-01","to":"2016-07-25"})", R"("2016")",
         u"consultation.period "_s},
        // values
        {"no such kind", R"("kind":"item")", R"("kind":"Item")", u"nodes[1].kind "_s},
        {"empty id", R"("id":"n2")", R"("id":"")", u"nodes[1].id "_s},
        {"bad id", R"("id":"o1")", R"("id":"o 1")", u"opinions[0].id "_s},
        {"long id", R"("id":"r1")", R"("id":")" + QByteArray(65, 'r') + '"', u"responses[0].id "_s},
        {"number for an id", R"("id":"c1")", R"("id":1)", u"categories[0].id "_s},
        {"null for an id", R"("id":"c1")", R"("id":null)", u"categories[0].id "_s},
        {"count 0", R"("count":1)", R"("count":0)", u"opinions[0].count "_s},
        {"count below 0", R"("count":1)", R"("count":-1)", u"opinions[0].count "_s},
        {"half a count", R"("count":1)", R"("count":1.5)", u"opinions[0].count "_s},
        {"count null", R"("count":1)", R"("count":null)", u"opinions[0].count "_s},
        {"huge count", R"("count":1)", R"("count":2147483648)", u"opinions[0].count "_s},
        {"count as text", R"("count":1)", R"("count":"1")", u"opinions[0].count "_s},
        {"declared below 0", R"("opinions":1,)", R"("opinions":-1,)",
         u"consultation.declared.opinions "_s},
        {"ends before it begins", "2016-07-25", "2016-06-30", u"consultation.period.to "_s},
        {"no such day", "2016-07-25", "2016-02-30", u"consultation.period.to "_s},
        {"another calendar", "2016-07-25", "平成28年7月", u"consultation.period.to "_s},
        {"a time", "2016-07-25", "2016-07-25T00:00", u"consultation.period.to "_s},
        {"no date", R"("2016-07-25")", "null", u"consultation.period.to "_s},
        {"setting's value", R"("legend":true)", R"("legend":1)", u"legend"_s},
        {"no such template", "nerima", "suginami", u"consultation.template "_s},
        {"open brace", R"("text":"回答")", R"("text":"{")", u"responses[0].text "_s},
        {"bad reference", R"("text":"回答")", R"("text":"{{No:あ}}")", u"responses[0].text "_s},
        {"half a character", R"("意見")", R"("\ud842")", u"Line 7"_s},
        // between rows
        {"two nodes", R"("id":"n2")", R"("id":"n1")", u"“n1”"_s},
        {"node and response", R"("id":"r1")", R"("id":"n1")", u"“n1”"_s},
        {"category and opinion", R"("id":"c1")", R"("id":"o1")", u"“o1”"_s},
        {"unknown parent", R"("parent":"n1")", R"("parent":"n9")", u"“n9”"_s},
        {"own parent", R"("parent":"n1")", R"("parent":"n2")", u"“n2”"_s},
        {"circle", R"("parent":null)", R"("parent":"n2")", u"“n1”"_s},
        {"unknown node", R"("node":"n2")", R"("node":"n9")", u"“n9”"_s},
        {"unknown response", R"("response":"r1")", R"("response":"r9")", u"“r9”"_s},
        {"unknown category", R"("category":"c1")", R"("category":"c9")", u"“c9”"_s},
        {"symbol for a category", R"("category":"c1")", R"("category":"◎")",
         u"opinions[0].category "_s},
        // around
        {"something behind", "\n", "\n", u""_s},
    };
    for (const Case &c : cases) {
        QByteArray json = kSound;
        if (c.named.isEmpty())
            json += "{}";
        else
            json.replace(c.from, c.to);
        if (json == kSound)
            qFatal("%s changes nothing", c.name);
        QTest::newRow(c.name) << json << c.named;
    }
}

void TestFaults::refuses()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, named);
    QVERIFY(importJson(kSound).ok());
    QVERIFY(importJson("\xEF\xBB\xBF" + kSound).ok());
    const auto read = importJson(json);
    QVERIFY(!read.ok());
    QVERIFY(read.error().kind == ErrorKind::Unreadable || read.error().kind == ErrorKind::NotOurs);
    QVERIFY2(read.error().message.contains(named), qPrintable(read.error().message));
}

void TestFaults::refusesOfLetters_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("named");
    const Case cases[] = {
        {"passage behind the end", R"("end":14)", R"("end":16)", u"passages[0].end (line 13)"_s},
        {"passage beyond it", R"("start":10,"end":14)", R"("start":99,"end":100)",
         u"passages[0].end "_s},
        {"empty passage", R"("start":10)", R"("start":14)", u"passages[0].end "_s},
        {"passage backwards", R"("start":10,"end":14)", R"("start":13,"end":12)",
         u"passages[0].end "_s},
        {"passage through a character", R"("start":10)", R"("start":7)", u"passages[0].end "_s},
        {"mask behind the end", R"("start":0,"end":2)", R"("start":10,"end":16)",
         u"masks[0].end (line 12)"_s},
        {"mask over words", R"("start":0,"end":2)", R"("start":0,"end":3)", u"masks[0].end "_s},
        {"mask over other words", R"("text":"■■)", R"("text":"山田)", u"masks[0].end "_s},
        {"two letters of one number", R"("no":2,"method")", R"("no":1,"method")",
         u"letters[1].no (line 10)"_s},
        {"two opinions of one number", R"("ref":"7")", R"("ref":"1-1")",
         u"opinions[1].ref (line 8)"_s},
    };
    for (const Case &c : cases) {
        QByteArray json = kLetters;
        json.replace(c.from, c.to);
        if (json == kLetters)
            qFatal("%s changes nothing", c.name);
        QTest::newRow(c.name) << json << c.named;
    }
}

void TestFaults::refusesOfLetters()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, named);
    const auto sound = importJson(kLetters);
    QVERIFY2(sound.ok(), sound ? "" : qPrintable(sound.error().message));
    const auto read = importJson(json);
    QVERIFY(!read.ok());
    QCOMPARE(read.error().kind, ErrorKind::Unreadable);
    QVERIFY2(read.error().message.contains(named), qPrintable(read.error().message));
}

// A mask over several lines leaves their ends.
void TestFaults::takesLinesUnderAMask()
{
    QByteArray json = kLetters;
    json.replace("■■です。\\n", "■■■■■\\n").replace(R"("start":0,"end":2)", R"("start":0,"end":6)");
    const auto read = importJson(json);
    QVERIFY2(read.ok(), read ? "" : qPrintable(read.error().message));
}

void TestFaults::tellsForeignFromNewer()
{
    const auto kind = [](QByteArray from, QByteArray to) {
        return importJson(QByteArray(kSound).replace(from, to)).error().kind;
    };
    QCOMPARE(kind("\"version\":1", "\"version\":3"), ErrorKind::TooNew);
    QCOMPARE(kind("\"version\":1", "\"version\":2.5"), ErrorKind::TooNew);
    QCOMPARE(kind("\"version\":1", "\"version\":1.5"), ErrorKind::Unreadable);
    QCOMPARE(kind("\"version\":1", "\"version\":0"), ErrorKind::Unreadable);
    QCOMPARE(kind("\"version\":1", "\"version\":\"1\""), ErrorKind::Unreadable);
    QCOMPARE(kind("\"version\":1,", ""), ErrorKind::Unreadable);
    QCOMPARE(kind("\"gaiyo\"", "\"other\""), ErrorKind::NotOurs);
    QCOMPARE(kind("\"format\":\"gaiyo\",", ""), ErrorKind::NotOurs);
    QCOMPARE(importJson("{}").error().kind, ErrorKind::NotOurs);
    QCOMPARE(importJson("[1]").error().kind, ErrorKind::NotOurs);
    QCOMPARE(importJson("").error().kind, ErrorKind::Unreadable);
    QCOMPARE(importJson(QByteArray("SQLite format 3\0", 16)).error().kind, ErrorKind::Unreadable);
}

void TestFaults::refusesEveryTruncation()
{
    for (qsizetype n = 0; n < kSound.trimmed().size(); ++n)
        QVERIFY2(!importJson(kSound.left(n)).ok(), kSound.left(n).constData());
}

// Into each object of the document in turn.
void TestFaults::refusesUnknownNamesEverywhere()
{
    int objects = 0;
    for (qsizetype at = kSound.indexOf('{'); at >= 0; at = kSound.indexOf('{', at + 1), ++objects) {
        const auto read = importJson(QByteArray(kSound).insert(at + 1, "\"colour\":null,"));
        QVERIFY(!read.ok());
        QVERIFY2(read.error().message.contains(u"colour"_s), qPrintable(read.error().message));
    }
    QCOMPARE(objects, 10);
}

void TestFaults::survivesDamage()
{
    const QByteArray sound = exportJson(RandomDocument(12).make());
    QRandomGenerator dice(8);
    int read = 0;
    for (int i = 0; i < 3000; ++i) {
        QByteArray json = sound;
        for (int n = 1 + dice.bounded(2); n > 0; --n) {
            const qsizetype at = dice.bounded(int(json.size()));
            if (dice.bounded(2))
                json[at] = char(dice.bounded(256));
            else
                json.remove(at, 1 + dice.bounded(40));
        }
        // Damage that still reads as a document reads as one that can be written again.
        if (const auto document = importJson(json); document.ok()) {
            ++read;
            QCOMPARE(exportJson(*importJson(exportJson(*document))), exportJson(*document));
        }
    }
    QVERIFY(read > 10 && read < 2900);
}

QObject *makeFaultsTest()
{
    return new TestFaults;
}

#include "test_faults.moc"
