#include "cli/program.h"

#include "exchange/encoding/cp932.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

// `import --update` of a table that lost something on its way: the column that says which opinions
// share a response, or the characters that Shift_JIS does not have.
class TestLost : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void shares_data();
    void shares();
    void sharesOfAnEarlierState();
    void characters();

private:
    QString path(const QString &name) const { return m_dir->filePath(name); }
    QList<QStringList> exported();
    Outcome update(const QByteArray &table);
    QStringList answers();

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_db;
    QString m_table;
};

namespace {

QByteArray bytesOf(const QList<QStringList> &rows)
{
    QStringList lines;
    for (const QStringList &row : rows)
        lines += row.join(u',');
    return lines.join(u"\r\n"_s).toUtf8();
}

// As a spreadsheet saves it: ? for what the code page does not have.
QByteArray cp932Of(const QString &text)
{
    QHash<QChar, QByteArray> codes;
    for (int lead = 0x81; lead <= 0xFC; ++lead) {
        for (int trail = 0x40; trail <= 0xFC; ++trail) {
            const char16_t c = gaiyo::cp932Character(uchar(lead), uchar(trail));
            if ((lead < 0xA0 || lead > 0xDF) && c != 0xFFFD && !codes.contains(c))
                codes.insert(c, QByteArray(1, char(lead)) + char(trail));
        }
    }
    QByteArray bytes;
    for (const QChar c : text)
        bytes += c.unicode() < 0x80 ? QByteArray(1, char(c.unicode())) : codes.value(c, "?");
    return bytes;
}

// Takes the column out.
int without(QList<QStringList> &rows, const QString &name)
{
    for (int column = 0; column < rows[0].size(); ++column) {
        if (!rows[0][column].startsWith(name))
            continue;
        for (QStringList &row : rows)
            row.removeAt(column);
        return column;
    }
    return -1;
}

} // namespace

void TestLost::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_db = path(u"a.db"_s);
    m_table = path(u"t.csv"_s);
    QByteArray csv = "章,取組項目,意見の概要,区の考え方,対応区分,No.,回答共有\r\n";
    for (int i = 1; i <= 22; ++i) {
        const QString circled(QChar(i <= 20 ? 0x2460 + i - 1 : 0x3251 + i - 21));
        const bool shares = i == 3 || i == 4;
        csv += fill("第1章　緑,%1公園%2,%2番目の意見です。,%3,△,%2,%4\r\n",
                    {circled.toUtf8(), QByteArray::number(i),
                     shares ? QByteArray() : QByteArray::number(i) + "番目の答えは㉒の髙さです。",
                     shares ? QByteArray("2") : QByteArray()});
    }
    writeFile(path(u"source.csv"_s), csv);
    QCOMPARE(runCli({u"import"_s, path(u"source.csv"_s), m_db}).exitCode, 0);
}

QList<QStringList> TestLost::exported()
{
    if (const Outcome outcome = runCli({u"export"_s, m_db, m_table, u"--force"_s});
        outcome.exitCode != 0)
        qFatal("%s", qPrintable(outcome.err));
    QList<QStringList> rows;
    for (const QString &line :
         QString::fromUtf8(readFile(m_table)).split(u"\r\n"_s, Qt::SkipEmptyParts))
        rows += line.split(u',');
    return rows;
}

Outcome TestLost::update(const QByteArray &table)
{
    writeFile(m_table, table);
    return runCli({u"import"_s, m_table, m_db, u"--update"_s});
}

// Of each opinion its answer, and with a sign where it is shared.
QStringList TestLost::answers()
{
    const QString json = path(u"now.json"_s);
    runCli({u"export"_s, m_db, json, u"--force"_s});
    const QJsonObject document = QJsonDocument::fromJson(readFile(json)).object();
    QHash<QString, int> uses;
    for (const QJsonValue &opinion : document[u"opinions"].toArray())
        ++uses[opinion[u"response"].toString()];
    QStringList all;
    for (const QJsonValue &opinion : document[u"opinions"].toArray()) {
        const QString id = opinion[u"response"].toString();
        QString words;
        for (const QJsonValue &response : document[u"responses"].toArray())
            words = response[u"id"].toString() == id ? response[u"plain"].toString() : words;
        all += words + (uses[id] > 1 && !id.isEmpty() ? u"="_s : QString());
    }
    return all;
}

void TestLost::shares_data()
{
    QTest::addColumn<QList<int>>("written"); // opinions whose cell gets words
    QTest::addColumn<QList<int>>("emptied");
    QTest::addColumn<QList<int>>("gone");
    QTest::addColumn<int>("changed");
    QTest::addColumn<QStringList>("now"); // the answers to 1 to 4
    const QString one = u"1番目の答えは㉒の髙さです。"_s;
    const QString two = u"2番目の答えは㉒の髙さです。"_s;
    const auto row = [&](const char *name, const QList<int> &written, const QList<int> &emptied,
                         const QList<int> &gone, int changed, const QStringList &now) {
        QTest::newRow(name) << written << emptied << gone << changed << now;
    };
    const QString shared = two + u'=';
    row("nothing", {}, {}, {}, 0, {one, shared, shared, shared});
    row("another", {1}, {}, {}, 1, {u"新1"_s, shared, shared, shared});
    row("the words of all", {2}, {}, {}, 3, {one, u"新2="_s, u"新2="_s, u"新2="_s});
    row("of one alone", {3}, {}, {}, 1, {one, shared, u"新3"_s, shared});
    row("emptied", {}, {2}, {}, 3, {one, u"="_s, u"="_s, u"="_s});
    row("filtered away", {1}, {}, {2}, 1, {u"新1"_s, shared, shared, shared});
    row("filtered away, one alone", {4}, {}, {2}, 1, {one, shared, shared, u"新4"_s});
}

void TestLost::shares()
{
    QFETCH(QList<int>, written);
    QFETCH(QList<int>, emptied);
    QFETCH(QList<int>, gone);
    QFETCH(int, changed);
    QFETCH(QStringList, now);
    for (const bool hasIds : {true, false}) {
        init();
        auto rows = exported();
        QVERIFY(without(rows, u"回答共有"_s) > 0);
        if (!hasIds)
            QVERIFY(without(rows, u"gaiyo_id"_s) > 0);
        const auto column = rows[0].indexOf(u"区の考え方"_s);
        for (const int no : written)
            rows[no][column] = u"新%1"_s.arg(no);
        for (const int no : emptied)
            rows[no][column].clear();
        for (const int no : gone)
            rows.removeAt(no);
        const Outcome outcome = update(bytesOf(rows));
        QVERIFY2(outcome.json()[u"changed"].toInt() == changed,
                 (QByteArray(hasIds ? "ids: " : "no ids: ") + outcome.out).constData());
        QCOMPARE(answers().mid(0, 4), now);
    }
}

// The document shares no response any more, and did when the table was compared with it.
void TestLost::sharesOfAnEarlierState()
{
    const QJsonArray opinions = runCli({u"export"_s, m_db, path(u"then.json"_s)}).exitCode == 0
                                    ? QJsonDocument::fromJson(readFile(path(u"then.json"_s)))
                                          .object()[u"opinions"]
                                          .toArray()
                                    : QJsonArray();
    for (const QJsonObject &done : runBatch(m_db, {R"({"op":"unshare_response","opinion":3})",
                                                   fill(R"({"op":"remove_opinion","id":"%1"})",
                                                        {opinions[1][u"id"].toString().toUtf8()})}))
        QVERIFY(done[u"ok"].toBool());
    auto rows = exported();
    QCOMPARE(without(rows, u"回答共有"_s), -1);
    QVERIFY(without(rows, u"gaiyo_id"_s) > 0);
    const auto column = rows[0].indexOf(u"区の考え方"_s);
    const QStringList before = answers();
    for (const int line : {1, 3, 9}) // the second is a heading's alone
        rows[line][column] = u"新%1"_s.arg(line);
    const Outcome outcome = update(bytesOf(rows));
    QVERIFY2(outcome.json()[u"changed"].toInt() == 3, outcome.out.constData());
    QStringList expected = before;
    for (const int line : {1, 3, 9})
        expected[line == 1 ? 0 : line - 2] = u"新%1"_s.arg(line);
    QCOMPARE(answers(), expected);
}

// A heading ㉑ is still the one that it was, and an answer that was changed keeps its ㉒.
void TestLost::characters()
{
    auto rows = exported();
    const QString before = QString::fromUtf8(readFile(m_table));
    const auto column = rows[0].indexOf(u"区の考え方"_s);
    Outcome outcome = update(cp932Of(QString::fromUtf8(bytesOf(rows))));
    QCOMPARE(outcome.json()[u"changed"].toInt(), 0);
    QCOMPARE(outcome.json()[u"same"].toInt(), 22);
    QVERIFY2(outcome.json()[u"assumed"].toArray().first().toString().contains(u"㉒㉑"_s) ||
                 outcome.json()[u"assumed"].toArray().first().toString().contains(u"㉑㉒"_s),
             outcome.out.constData());
    QCOMPARE(exported().size(), rows.size());
    QCOMPARE(QString::fromUtf8(readFile(m_table)), before);

    rows[22][column] = u"区では、"_s + rows[22][column] + u"（修正）"_s;
    rows[1][column] = u"なぜですか?と㉒"_s;
    outcome = update(cp932Of(QString::fromUtf8(bytesOf(rows))));
    QCOMPARE(outcome.json()[u"changed"].toInt(), 2);
    const QStringList now = answers();
    QCOMPARE(now[21], u"区では、22番目の答えは㉒の髙さです。（修正）"_s);
    QCOMPARE(now[0], u"なぜですか?と?"_s); // what was written anew is as it came
}

QTEST_GUILESS_MAIN(TestLost)
#include "test_lost.moc"
