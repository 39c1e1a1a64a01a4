#include "cli/program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

// `import --update` of a table of which somebody deleted the column of ids: rows are joined by
// their 整理番号 alone.
class TestReturns : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void untouched();
    void changed();
    void numbersInOtherWriting();
    void sortedFilteredAndInserted();
    void numbersThatAreNobodys();
    void rowsWithoutANumber();
    void sortedByHalves();
    void changedHereSince();
    void emptiedCells();
    void sharersOfARowThatIsGone();
    void referencesToARowThatIsGone();
    void leftWithAReferenceToARowThatIsGone();
    void theNumberAloneIsEnough();
    void tablesOfOthers();
    void freeFieldsThatWereRenamed_data();
    void freeFieldsThatWereRenamed();

private:
    QString path(const QString &name) const { return m_dir->filePath(name); }
    // The lines of an exported table without the column of ids.
    QStringList exported();
    void write(const QStringList &lines) { writeFile(m_table, lines.join(u"\r\n"_s).toUtf8()); }
    Outcome update() { return runCli({u"import"_s, m_table, m_db, u"--update"_s}); }
    QJsonArray opinions() const;
    static QStringList reasons(const Outcome &outcome);
    // changed, same, new, gone
    static QList<int> counts(const Outcome &outcome);

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_db;
    QString m_table;
};

void TestReturns::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_db = path(u"a.db"_s);
    m_table = path(u"t.csv"_s);
    const QByteArray csv = "章,取組項目,意見の概要,区の考え方,対応区分,件数,No.\r\n"
                           "第1章　緑,①公園,公園にもっと木を植えてください。,検討します。,△,1,1\r\n"
                           "第1章　緑,①公園,公園の入口に花を植えてください。,進めます。,△,2,2\r\n"
                           "第1章　緑,②道路,道路の段差をなくしてください。,直します。,◎,1,3\r\n"
                           "第2章　水,③川,川をきれいにしてほしい。,,,1,4\r\n"
                           ",,場所の分からない意見です。,,,1,5\r\n";
    writeFile(path(u"source.csv"_s), csv);
    QCOMPARE(runCli({u"import"_s, path(u"source.csv"_s), m_db}).exitCode, 0);
}

QStringList TestReturns::exported()
{
    const Outcome outcome = runCli({u"export"_s, m_db, m_table, u"--force"_s});
    if (outcome.exitCode != 0)
        qFatal("%s", qPrintable(outcome.err));
    QStringList lines = QString::fromUtf8(readFile(m_table)).split(u"\r\n"_s, Qt::SkipEmptyParts);
    for (QString &line : lines)
        line = line.section(u',', 0, -2);
    write(lines);
    return lines;
}

QJsonArray TestReturns::opinions() const
{
    const QString json = path(u"now.json"_s);
    runCli({u"export"_s, m_db, json, u"--force"_s});
    return QJsonDocument::fromJson(readFile(json)).object()[u"opinions"].toArray();
}

QStringList TestReturns::reasons(const Outcome &outcome)
{
    QStringList all;
    for (const QJsonValue &row : outcome.json()[u"unmatched"].toArray())
        all += row[u"ref"].toString() + u' ' + row[u"reason"].toString();
    return all;
}

QList<int> TestReturns::counts(const Outcome &outcome)
{
    QList<int> all;
    for (const QString &name : {u"changed"_s, u"same"_s, u"new"_s, u"gone"_s})
        all += outcome.json()[name].toInt();
    return all;
}

void TestReturns::untouched()
{
    exported();
    const QByteArray before = readFile(m_db);
    const Outcome same = update();
    QVERIFY2(same.exitCode == 0, qPrintable(same.err));
    QCOMPARE(counts(same), (QList<int>{0, 5, 0, 0}));
    QCOMPARE(readFile(m_db), before);
    // What was changed here since is no change of the table.
    runBatch(m_db, {R"({"op":"set_opinion","no":1,"summary":"ここで直した意見です。"})",
                    R"({"op":"set_response","opinion":3,"text":"ここで直した回答です。"})",
                    R"({"op":"set_opinion","no":4,"category":"◎"})",
                    R"({"op":"remove_opinion","id":2})"});
    const QJsonArray now = opinions();
    const Outcome later = update();
    QCOMPARE(later.exitCode, 0);
    QCOMPARE(counts(later), (QList<int>{0, 5, 0, 0}));
    QCOMPARE(opinions(), now);
}

void TestReturns::changed()
{
    QStringList lines = exported();
    lines[1].replace(u"検討します。"_s, u"実施します。"_s);
    lines[2].replace(u"花を"_s, u"花をたくさん"_s);
    lines[4].replace(u"きれいにしてほしい。,,,1"_s,
                     u"きれいにしてほしい。,No. 2と同じです。,◎,3"_s);
    write(lines);
    const Outcome outcome = update();
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.err));
    QCOMPARE(counts(outcome), (QList<int>{3, 2, 0, 0}));
    QCOMPARE(opinions()[1][u"summary"].toString(), u"公園の入口に花をたくさん植えてください。"_s);
    QCOMPARE(opinions()[3][u"count"].toInt(), 3);
    QVERIFY(!opinions()[3][u"response"].isNull());
    QCOMPARE(counts(update()), (QList<int>{0, 5, 0, 0}));
}

// As spreadsheets, people and other programs write them.
void TestReturns::numbersInOtherWriting()
{
    QStringList lines = exported();
    const QStringList written{u"1.0"_s, u"２"_s, u"003"_s, u"'4"_s, u" ０５ "_s};
    for (int i = 1; i <= 5; ++i)
        lines[i] = lines[i].section(u',', 0, -2) + u',' + written[i - 1];
    lines[2].replace(u"進めます。"_s, u"進めています。"_s);
    write(lines);
    const Outcome outcome = update();
    QVERIFY2(outcome.exitCode == 0, outcome.out.constData());
    QCOMPARE(counts(outcome), (QList<int>{1, 4, 0, 0}));
}

void TestReturns::sortedFilteredAndInserted()
{
    QStringList lines = exported();
    lines[3].replace(u"直します。"_s, u"すぐに直します。"_s);
    // No. 2 was filtered away, the rest stands the other way round, and one was written between.
    write({lines[0], lines[5], lines[4], u",第1章　緑,②道路,街灯を増やしてください。,,,1,"_s,
           lines[3], lines[1]});
    const Outcome outcome = update();
    QVERIFY2(outcome.exitCode == 0, outcome.out.constData());
    QCOMPARE(counts(outcome), (QList<int>{1, 3, 1, 1}));
    const QJsonArray rows = opinions();
    QCOMPARE(rows.size(), 6);
    QCOMPARE(rows[3][u"summary"].toString(), u"街灯を増やしてください。"_s);
    QCOMPARE(rows[3][u"ref"].toString(), u"6"_s);
    QCOMPARE(counts(update()), (QList<int>{0, 5, 0, 1})); // twice is once
}

void TestReturns::numbersThatAreNobodys()
{
    QStringList lines = exported();
    lines += lines[2]; // copied, and one of the two was written over
    lines[2].replace(u"進めます。"_s, u"もう進めました。"_s);
    lines[1] = lines[1].section(u',', 0, -2) + u",12月3日"_s; // a program made a date of it
    lines[3] = lines[3].section(u',', 0, -2) + u",99"_s;
    write(lines);
    const QJsonArray before = opinions();
    const Outcome outcome = update();
    QCOMPARE(outcome.exitCode, 1);
    QCOMPARE(counts(outcome), (QList<int>{0, 2, 0, 2}));
    QCOMPARE(reasons(outcome),
             (QStringList{u"12月3日 unknown"_s, u"2 twice"_s, u"99 unknown"_s, u"2 twice"_s}));
    const QJsonValue twice = outcome.json()[u"unmatched"][1];
    QCOMPARE(twice[u"line"].toInt(), 3);
    QCOMPARE(twice[u"opinion"], before[1][u"id"]);
    QCOMPARE(twice[u"text"].toString(), u"公園の入口に花を植えてください。"_s);
    QCOMPARE(opinions(), before);
}

// A new row has other words than those that are there.
void TestReturns::rowsWithoutANumber()
{
    QStringList lines = exported();
    lines[2] = lines[2].section(u',', 0, -2) + u',';
    write(lines);
    const QJsonArray before = opinions();
    QCOMPARE(counts(update()), (QList<int>{0, 5, 0, 0})); // all of it is there
    lines[2].replace(u"進めます。"_s, u"もう進めました。"_s);
    write(lines);
    const Outcome outcome = update();
    QCOMPARE(outcome.exitCode, 1);
    QCOMPARE(reasons(outcome), QStringList{u" no_number"_s});
    QCOMPARE(counts(outcome), (QList<int>{0, 4, 0, 0}));
    QCOMPARE(opinions(), before);
}

// The column of numbers was not sorted with the others, in some rows.
void TestReturns::sortedByHalves()
{
    QStringList lines = exported();
    lines[1] = lines[1].section(u',', 0, -2) + u",4"_s;
    lines[4] = lines[4].section(u',', 0, -2) + u",1"_s;
    write(lines);
    const QJsonArray before = opinions();
    const Outcome outcome = update();
    QCOMPARE(outcome.exitCode, 1);
    QCOMPARE(reasons(outcome), (QStringList{u"4 other_words"_s, u"1 other_words"_s}));
    QCOMPARE(opinions(), before);
}

// Nothing that was changed here since the export is overwritten, though the table does not say when
// that was.
void TestReturns::changedHereSince()
{
    runBatch(m_db, {R"({"op":"set_response","opinion":1,"text":"書き出す前に直した回答です。"})",
                    R"({"op":"set_response","opinion":4,"text":"書き出す前に書いた回答です。"})"});
    QStringList lines = exported();
    lines[1].replace(u"書き出す前に直した回答です。"_s, u"表で直した回答です。"_s);
    lines[2].replace(u"進めます。"_s, u"表では進めています。"_s);
    lines[3].replace(u"段差をなくして"_s, u"段差を早くなくして"_s);
    write(lines);
    runBatch(m_db, {R"({"op":"set_response","opinion":2,"text":"あとから直した回答です。"})",
                    fill(R"({"op":"set_opinion","id":"%1","summary":"あとから直した意見です。"})",
                         {opinions()[4][u"id"].toString().toUtf8()}),
                    R"({"op":"set_response","opinion":4,"text":"また直した回答です。"})"});
    const Outcome outcome = update();
    QCOMPARE(outcome.exitCode, 1);
    const QJsonArray left = outcome.json()[u"left"].toArray();
    QCOMPARE(left.size(), 1);
    QCOMPARE(left[0][u"no"].toInt(), 2);
    QCOMPARE(left[0][u"table"].toString(), u"表では進めています。"_s);
    QCOMPARE(left[0][u"document"].toString(), u"あとから直した回答です。"_s);
    QCOMPARE(counts(outcome), (QList<int>{2, 2, 0, 0}));
    QCOMPARE(opinions()[4][u"summary"].toString(), u"あとから直した意見です。"_s);
    const QString state = outcome.json()[u"assumed"][0].toString();
    QVERIFY(state.contains(u"どの状態"));
    static const QRegularExpression day(u"。令和\\d+年\\d+月\\d+日 \\d\\d:\\d\\dの文書"_s);
    QVERIFY2(state.contains(day), qPrintable(state));
}

// A cell that was emptied is a change, and tells nothing of when the table was written.
void TestReturns::emptiedCells()
{
    runBatch(m_db, {R"({"op":"set_response","opinion":4,"text":"前に書いた回答です。"})",
                    R"({"op":"set_response","opinion":2,"text":"直した回答です。"})"});
    QStringList lines = exported();
    lines[4].replace(u"前に書いた回答です。"_s, QString());
    write(lines);
    const Outcome outcome = update();
    QVERIFY2(outcome.exitCode == 0, outcome.out.constData());
    QCOMPARE(counts(outcome), (QList<int>{1, 4, 0, 0}));
    QVERIFY(!exported()[4].contains(u"前に書いた"_s));
}

// Those that share the response of a row that was filtered away keep it.
void TestReturns::sharersOfARowThatIsGone()
{
    runBatch(m_db, {R"({"op":"share_response","opinion":2,"with":1})"});
    QStringList lines = exported();
    lines[2].replace(u"花を"_s, u"花をたくさん"_s);
    lines.removeAt(1);
    write(lines);
    const Outcome outcome = update();
    QVERIFY2(outcome.exitCode == 0, outcome.out.constData());
    QCOMPARE(counts(outcome), (QList<int>{1, 3, 0, 1}));
    QCOMPARE(opinions()[1][u"response"], opinions()[0][u"response"]);
}

// They lead where they led, in rows that were changed, too.
void TestReturns::referencesToARowThatIsGone()
{
    const QByteArray first = opinions()[0][u"id"].toString().toUtf8();
    runBatch(
        m_db,
        {fill(R"({"op":"set_response","opinion":3,"text":"{{No:%1}}に同じです。"})", {first}),
         fill(R"({"op":"set_response","opinion":2,"text":"{{No:%1}}のとおりです。"})", {first})});
    QStringList lines = exported();
    lines[3].replace(u"に同じです。"_s, u"とまったく同じです。"_s);
    lines.removeAt(1);
    write(lines);
    const Outcome outcome = update();
    QVERIFY2(outcome.exitCode == 0, outcome.out.constData());
    QCOMPARE(counts(outcome), (QList<int>{1, 3, 0, 1}));
    QCOMPARE(outcome.json()[u"assumed"].toArray().size(), 2); // the state, and the tray
    QCOMPARE(runCli({u"stats"_s, m_db}).json()[u"references"].toInt(), 2);
}

// What is not taken is said with the No. of the document, not with that of what the filter left.
void TestReturns::leftWithAReferenceToARowThatIsGone()
{
    const QByteArray first = opinions()[0][u"id"].toString().toUtf8();
    const QByteArray second = opinions()[1][u"id"].toString().toUtf8();
    runBatch(m_db,
             {fill(R"({"op":"set_response","opinion":3,"text":"{{No:%1}}と{{No:%2}}に同じです。"})",
                   {first, second})});
    QStringList lines = exported();
    lines[3].replace(u"に同じです。"_s, u"とまったく同じです。"_s);
    lines.removeAt(1);
    write(lines);
    runBatch(m_db, {R"({"op":"set_response","opinion":3,"text":"あとから直した回答です。"})"});
    const Outcome outcome = update();
    QCOMPARE(outcome.exitCode, 1);
    const QJsonArray left = outcome.json()[u"left"].toArray();
    QCOMPARE(left.size(), 1);
    QCOMPARE(left[0][u"table"].toString(), u"No. 1とNo. 2とまったく同じです。"_s);
}

// Columns of headings and the No. may be gone, too.
void TestReturns::theNumberAloneIsEnough()
{
    QStringList lines = exported();
    for (QString &line : lines) {
        const QStringList cells = line.split(u',');
        line = QStringList{cells[3], cells[4], cells.last()}.join(u',');
    }
    QCOMPARE(lines[0], u"意見の概要,区の考え方,整理番号"_s);
    lines[1].replace(u"検討します。"_s, u"実施します。"_s);
    write(lines);
    const Outcome outcome = update();
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.err));
    QCOMPARE(counts(outcome), (QList<int>{1, 4, 0, 0}));
}

void TestReturns::tablesOfOthers()
{
    QStringList lines = exported();
    const QByteArray before = readFile(m_db);
    for (QString &line : lines)
        line = line.section(u',', 0, -2);
    write(lines); // without any number
    const Outcome nobodys = update();
    QCOMPARE(findRefusalFault(nobodys, 3, u"t.csv"_s), QString());
    QVERIFY2(nobodys.err.contains(u"整理番号") && nobodys.err.contains(u"gaiyo_id"),
             qPrintable(nobodys.err));
    writeFile(path(u"other.csv"_s), "意見の概要,No.\r\n"
                                    "駅前に駐輪場が必要だと思います。,1\r\n"
                                    "図書館の開館時間を延ばしてほしい。,2\r\n");
    const QString own = m_db;
    m_db = path(u"b.db"_s);
    QCOMPARE(runCli({u"import"_s, path(u"other.csv"_s), m_db}).exitCode, 0);
    exported(); // of the other document
    m_db = own;
    QCOMPARE(findRefusalFault(update(), 3, u"t.csv"_s), QString());
    QCOMPARE(readFile(m_db), before);
}

void TestReturns::freeFieldsThatWereRenamed_data()
{
    QTest::addColumn<bool>("hasState");
    QTest::newRow("state") << true;
    QTest::newRow("no state") << false;
}

// The table has the names that they had when it was written: here two were exchanged since.
void TestReturns::freeFieldsThatWereRenamed()
{
    QFETCH(bool, hasState);
    const auto name = [&](const QByteArray &first, const QByteArray &second) {
        runBatch(m_db, {"{\"op\":\"set_settings\",\"free_fields\":[{\"name\":\"" + first +
                        "\"},{\"name\":\"" + second + "\"}]}"});
    };
    name("会場", "提出方法");
    runBatch(m_db, {R"({"op":"set_opinion","no":1,"free1":"本庁舎","free2":"窓口"})",
                    R"({"op":"set_opinion","no":2,"free1":"出張所","free2":"郵送"})"});
    exported();
    if (hasState)
        runCli({u"export"_s, m_db, m_table, u"--force"_s});
    QByteArray content = readFile(m_table);
    QVERIFY(content.contains("会場"));
    writeFile(m_table, content.replace("本庁舎", "第二庁舎").replace("郵送", "電子メール"));
    name("提出方法", "意見を述べた所");
    const Outcome outcome = update();
    QVERIFY2(outcome.exitCode == 0, (outcome.err.toUtf8() + outcome.out).constData());
    QCOMPARE(counts(outcome), (QList<int>{2, 3, 0, 0}));
    QVERIFY(outcome.json()[u"not_understood"].toArray().isEmpty());
    QCOMPARE(opinions()[0][u"free1"].toString(), u"第二庁舎"_s);
    QCOMPARE(opinions()[1][u"free2"].toString(), u"電子メール"_s);
}

QTEST_GUILESS_MAIN(TestReturns)
#include "test_returns.moc"
