#include "cli/program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

// Free fields where only summary and response were thought of; and what was passed over in silence.
class TestForgotten : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void decidedFreeFields();
    void wordsOfFreeFields();
    void emptyExtract();
    void unknownCodes();
    void charactersOfJson();
    void numbersOfNewOpinions();

private:
    QString path(const QString &name) const { return m_dir->filePath(name); }
    QJsonArray found(const QString &code) const;
    QJsonObject exported() const;
    void print(const QByteArray &columns);

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_db;
};

void TestForgotten::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_db = path(u"a.db"_s);
    writeFile(path(u"a.csv"_s), "章,意見の概要,区の考え方,対応区分,No.\r\n"
                                "第1章　緑,木を植えてください。,検討します。,△,1\r\n"
                                "第1章　緑,花を植えてください。,進めます。,△,2\r\n");
    QCOMPARE(runCli({u"import"_s, path(u"a.csv"_s), m_db}).exitCode, 0);
    runBatch(m_db, {R"({"op":"set_settings","free_fields":[{"name":"会場"},{"name":"内訳"}]})",
                    R"({"op":"set_opinion","no":1,"free1":"本庁舎のの二階","free2":"内部"})"});
}

// A column of the first free field, or none.
void TestForgotten::print(const QByteArray &columns)
{
    runBatch(m_db,
             {R"({"op":"set_settings","columns":[{"field":"summary","title":"意見","width":9},)"
              R"({"field":"category","title":"区分","width":4},)"
              R"({"field":"response","title":"回答","width":9})" +
              columns + "]}"});
}

QJsonArray TestForgotten::found(const QString &code) const
{
    QJsonArray all;
    const Outcome outcome = runCli({u"check"_s, m_db, u"--json"_s});
    for (const QJsonValue &finding : QJsonDocument::fromJson(outcome.out).array()) {
        if (finding[u"code"].toString() == code)
            all.append(finding);
    }
    return all;
}

QJsonObject TestForgotten::exported() const
{
    const QString json = path(u"now.json"_s);
    runCli({u"export"_s, m_db, json, u"--force"_s});
    return QJsonDocument::fromJson(readFile(json)).object();
}

// What is printed was decided on; what is not printed may change.
void TestForgotten::decidedFreeFields()
{
    print(R"(,{"field":"free1","title":"会場","width":6})");
    const Outcome named = runCli({u"versions"_s, m_db, u"--name"_s, u"決裁"_s, u"--approved"_s});
    QVERIFY2(named.exitCode == 0, qPrintable(named.err));
    QCOMPARE(found(u"changed_since_approval"_s), QJsonArray());
    runBatch(m_db, {R"({"op":"set_opinion","no":1,"free2":"変わった"})"});
    QCOMPARE(found(u"changed_since_approval"_s), QJsonArray());
    runBatch(m_db, {R"({"op":"set_opinion","no":1,"free1":"第二庁舎"})"});
    QCOMPARE(found(u"changed_since_approval"_s).size(), 1);
    runBatch(m_db, {R"({"op":"set_opinion","no":1,"free1":"本庁舎のの二階"})"});
    QCOMPARE(found(u"changed_since_approval"_s), QJsonArray());
}

void TestForgotten::wordsOfFreeFields()
{
    QCOMPARE(found(u"doubled_word"_s), QJsonArray()); // not printed
    print(R"(,{"field":"free1","title":"会場","width":6})");
    const QJsonArray doubled = found(u"doubled_word"_s);
    QCOMPARE(doubled.size(), 1);
    QVERIFY2(doubled[0][u"message"].toString().startsWith(u"No.1の「会場」"),
             qPrintable(doubled[0][u"message"].toString()));
    runCli({u"check"_s, m_db, u"--fix"_s, u"doubled_word"_s});
    QCOMPARE(exported()[u"opinions"][0][u"free1"].toString(), u"本庁舎の二階"_s);
    // The values of a list are as the list has them.
    runBatch(m_db, {R"({"op":"set_settings","free_fields":[{"name":"会場","choices":)"
                    R"([{"symbol":"のの","words":"庁舎"}]}]})",
                    R"({"op":"set_opinion","no":1,"free1":"のの"})"});
    QCOMPARE(found(u"doubled_word"_s), QJsonArray());
}

void TestForgotten::emptyExtract()
{
    const QString out = path(u"out.pdf"_s);
    const Outcome none = runCli({u"export"_s, m_db, out, u"--edition"_s, u"extract"_s});
    QCOMPARE(none.exitCode, 3);
    const QString empty = path(u"empty.db"_s);
    QCOMPARE(runCli({u"new"_s, empty}).exitCode, 0);
    for (const QString &ending : {u"pdf"_s, u"docx"_s, u"xlsx"_s, u"html"_s, u"txt"_s}) {
        const Outcome refused =
            runCli({u"export"_s, empty, path(u"out."_s + ending), u"--edition"_s, u"extract"_s});
        QCOMPARE(refused.exitCode, 3);
        QCOMPARE(refused.err.section(u'：', -1), none.err.section(u'：', -1));
        QVERIFY(!QFile::exists(path(u"out."_s + ending)));
    }
}

void TestForgotten::unknownCodes()
{
    const auto answers =
        runBatch(m_db, {R"({"op":"set_settings","skipped_checks":["official_usage"]})",
                        R"({"op":"set_settings","skipped_checks":["official_usage","oficial"]})",
                        R"({"op":"set_settings","skipped_checks":null})"});
    QVERIFY(answers[0][u"ok"].toBool());
    QCOMPARE(answers[1][u"error"].toString(), u"invalid"_s);
    QVERIFY(answers[1][u"message"].toString().contains(u"oficial"));
    QVERIFY(answers[2][u"ok"].toBool());
}

void TestForgotten::charactersOfJson()
{
    exported();
    QByteArray json = readFile(path(u"now.json"_s));
    QVERIFY(json.contains("花を植えて"));
    const QString made = path(u"made.db"_s);
    writeFile(path(u"b.json"_s), QByteArray(json).replace("花を植えて", "花\\u0000を\\r\\n植えて"));
    const Outcome told = runCli({u"import"_s, path(u"b.json"_s), made});
    QCOMPARE(told.exitCode, 0);
    const QJsonArray left = told.json()[u"not_understood"].toArray();
    QCOMPARE(left.size(), 1);
    QVERIFY(left[0][u"line"].toInt() > 1);
    const QString text = left[0][u"text"].toString();
    QVERIFY2(text.contains(u"opinions[1].summary"_s) && text.contains(u"U+0000"_s),
             qPrintable(text));
    // A value of another type is refused, wherever it stands.
    for (const auto &[from, to] :
         {std::pair<QByteArray, QByteArray>("\"花を植えてください。\"", "12"),
          {"\"free1\": \"本庁舎のの二階\"", "\"free1\": 3"},
          {"\"free1\":\"本庁舎のの二階\"", "\"free1\":3"},
          {"\"extract\":false", "\"extract\":\"ja\""},
          {"\"count\":1", "\"count\":\"1\""}}) {
        if (!json.contains(from))
            continue;
        writeFile(path(u"c.json"_s), QByteArray(json).replace(from, to));
        QCOMPARE(findRefusalFault(runCli({u"import"_s, path(u"c.json"_s), path(u"c.db"_s)}), 3,
                                  u"c.json"_s),
                 QString());
    }
}

// A number that a table brought along is kept where it is free.
void TestForgotten::numbersOfNewOpinions()
{
    const auto answers =
        runBatch(m_db, {R"({"op":"add_opinion","node":null,"summary":"橋を直す。","ref":"40"})",
                        R"({"op":"add_opinion","node":null,"summary":"道を直す。"})",
                        R"({"op":"add_opinion","node":null,"summary":"川を直す。","ref":"40"})",
                        R"({"op":"add_opinion","node":null,"summary":"山を直す。","ref":"A-1"})"});
    QVERIFY(answers[0][u"ok"].toBool() && answers[1][u"ok"].toBool());
    QCOMPARE(answers[2][u"error"].toString(), u"invalid"_s);
    QCOMPARE(answers[3][u"error"].toString(), u"invalid"_s);
    const QJsonArray opinions = exported()[u"opinions"].toArray();
    QCOMPARE(opinions[2][u"ref"].toString(), u"40"_s);
    QCOMPARE(opinions[3][u"ref"].toString(), u"41"_s);
}

QTEST_GUILESS_MAIN(TestForgotten)
#include "test_forgotten.moc"
