#include "cli/program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

// `import --update`: a table that was given away comes back.
class TestUpdate : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void untouchedTable_data();
    void untouchedTable();
    void changedTable();
    void newRowsWithoutHeadings();
    void bothSides();
    void freeFields();
    void aNewDocumentNamesItsFreeFields();
    void numbersMayMove();
    void rowsAreNumberedAnew();
    void foreignTables();
    void rowsAreFoundByTheirNumber();
    void numbersAreKept_data();
    void numbersAreKept();
    void appendIsRefused();
    void appendOfNumbersIsRefused();
    void optionsThatDoNotFit();
    void pagesComeBackTwice_data();
    void pagesComeBackTwice();
    void savesAfterTheExport_data();
    void savesAfterTheExport();

private:
    QString path(const QString &name) const { return m_dir->filePath(name); }
    QString exported(const QString &name);
    Outcome update(const QString &table);
    QJsonArray opinions() const;
    // In the table, one text for another.
    void edit(const QString &table, const QByteArray &from, const QByteArray &to);

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_db;
};

void TestUpdate::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_db = path(u"a.db"_s);
    const QByteArray csv = "章,取組項目,意見の概要,区の考え方,対応区分,件数,回答共有,No.\r\n"
                           "第1章　緑,①公園,木を植えて。,検討します。,△,1,,1\r\n"
                           "第1章　緑,①公園,花を植えて。,,△,2,1,2\r\n"
                           "第1章　緑,②道路,=1+1,No. 1のとおりです。,◎,1,,3\r\n"
                           "第2章　水,③川,川をきれいに。,,,1,,4\r\n"
                           ",,場所は未定。,,,1,,5\r\n";
    writeFile(path(u"source.csv"_s), csv);
    QCOMPARE(runCli({u"import"_s, path(u"source.csv"_s), m_db}).exitCode, 0);
}

QString TestUpdate::exported(const QString &name)
{
    const Outcome outcome = runCli({u"export"_s, m_db, path(name), u"--force"_s});
    if (outcome.exitCode != 0)
        qFatal("%s", qPrintable(outcome.err));
    return path(name);
}

Outcome TestUpdate::update(const QString &table)
{
    return runCli({u"import"_s, table, m_db, u"--update"_s});
}

QJsonArray TestUpdate::opinions() const
{
    const QString json = path(u"now.json"_s);
    runCli({u"export"_s, m_db, json, u"--force"_s});
    const QJsonObject document = QJsonDocument::fromJson(readFile(json)).object();
    QJsonArray rows = document[u"opinions"].toArray();
    for (QJsonValueRef row : rows) { // with the words of its response in place of the id
        QJsonObject object = row.toObject();
        for (const QJsonValue &response : document[u"responses"].toArray()) {
            if (response[u"id"] == object[u"response"])
                object[u"plain"] = response[u"plain"];
        }
        for (const QJsonValue &category : document[u"categories"].toArray()) {
            if (category[u"id"] == object[u"category"])
                object[u"symbol"] = category[u"symbol"];
        }
        row = object;
    }
    return rows;
}

void TestUpdate::edit(const QString &table, const QByteArray &from, const QByteArray &to)
{
    QByteArray content = readFile(table);
    QVERIFY2(content.contains(from), from.constData());
    writeFile(table, content.replace(content.indexOf(from), from.size(), to));
}

void TestUpdate::untouchedTable_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("csv") << u"t.csv"_s;
    QTest::newRow("xlsx") << u"t.xlsx"_s;
}

// Nothing is written, whatever happened in the document in between.
void TestUpdate::untouchedTable()
{
    QFETCH(QString, name);
    const QString table = exported(name);
    const QByteArray before = readFile(m_db);
    const Outcome same = update(table);
    QCOMPARE(same.exitCode, 0);
    QCOMPARE(same.json()[u"same"].toInt(), 5);
    for (const QString &count : {u"changed"_s, u"new"_s, u"gone"_s})
        QCOMPARE(same.json()[count].toInt(), 0);
    QCOMPARE(readFile(m_db), before);
    runBatch(m_db, {R"({"op":"set_opinion","no":1,"summary":"ここで直した"})",
                    R"({"op":"set_response","opinion":3,"text":"ここで直した"})",
                    R"({"op":"set_opinion","no":4,"category":"◎"})",
                    R"({"op":"remove_opinion","id":2})"});
    const QJsonArray now = opinions();
    const Outcome later = update(table);
    QCOMPARE(later.exitCode, 0);
    QCOMPARE(later.json()[u"changed"].toInt() + later.json()[u"new"].toInt(), 0);
    QCOMPARE(opinions(), now);
}

void TestUpdate::changedTable()
{
    const QString table = exported(u"t.csv"_s);
    edit(table, "花を植えて。", "花をたくさん植えて。");
    edit(table, "検討します。", "実施します。"); // of two opinions
    edit(table, "'=1+1", "'=2+2");
    edit(table, "③川,川をきれいに。,,,1", "③川,川をきれいに。,No. 2と同じです。,△,6");
    const QByteArrayList street = readFile(table).split('\n')[3].split(',');
    edit(table, ",,場所は未定。", street[1] + ',' + street[2] + ",場所は決まった。");
    // A row that was copied, with its id emptied, and written over.
    QByteArray content = readFile(table);
    for (QByteArray line : content.split('\n')) {
        if (line.contains("花をたくさん植えて。"))
            content +=
                line.left(line.lastIndexOf(',') + 1).replace("花をたくさん植えて。", "新しい意見") +
                "\r\n";
    }
    writeFile(table, content);
    const Outcome outcome = update(table);
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.err));
    QCOMPARE(outcome.json()[u"changed"].toInt(), 5);
    QCOMPARE(outcome.json()[u"new"].toInt(), 1);
    const QJsonArray rows = opinions();
    QCOMPARE(rows.size(), 6);
    QCOMPARE(rows[0][u"plain"].toString(), u"実施します。"_s);
    QCOMPARE(rows[1][u"summary"].toString(), u"花をたくさん植えて。"_s);
    QCOMPARE(rows[1][u"response"], rows[0][u"response"]);
    QCOMPARE(rows[2][u"summary"].toString(), u"新しい意見"_s);
    QCOMPARE(rows[2][u"count"].toInt(), 2);
    QCOMPARE(rows[2][u"response"], rows[0][u"response"]);
    QCOMPARE(rows[3][u"summary"].toString(), u"=2+2"_s);
    QCOMPARE(rows[4][u"summary"].toString(), u"場所は決まった。"_s);
    QCOMPARE(rows[5][u"plain"].toString(), u"No. 2と同じです。"_s);
    QCOMPARE(rows[5][u"symbol"].toString(), u"△"_s);
    QCOMPARE(rows[5][u"count"].toInt(), 6);
    // One operation; and once more there is nothing to do.
    QCOMPARE(runCli({u"stats"_s, m_db}).json()[u"revision"].toInt(), 2);
    QCOMPARE(update(table).json()[u"same"].toInt(), 6);
    QCOMPARE(runCli({u"verify"_s, m_db}).out.trimmed(), QByteArray("[]"));
}

// A new row stands among opinions without headings where those of the document do; where only the
// table has none, its place is open.
void TestUpdate::newRowsWithoutHeadings()
{
    const QString table = exported(u"t.csv"_s);
    QByteArray bare;
    for (const QByteArray &line : readFile(table).split('\n')) {
        QByteArrayList cells = line.split(',');
        if (cells.size() > 3)
            cells.remove(1, 2); // 章, 取組項目
        bare += cells.join(',') + '\n';
    }
    writeFile(table, bare + ",新しい意見,,,1,,,\r\n");
    const Outcome open = update(table);
    QVERIFY2(open.exitCode == 0, qPrintable(open.err));
    QCOMPARE(open.json()[u"new"].toInt(), 1);
    QCOMPARE(open.json()[u"changed"].toInt(), 0);
    QCOMPARE(opinions().last()[u"summary"].toString(), u"新しい意見"_s);
    QVERIFY(opinions().last()[u"node"].isNull());
    QCOMPARE(update(table).json()[u"new"].toInt(), 0);

    writeFile(path(u"plain.csv"_s), "番号,意見,回答\r\n1,あ,い\r\n");
    m_db = path(u"b.db"_s);
    QCOMPARE(runCli({u"import"_s, path(u"plain.csv"_s), m_db}).exitCode, 0);
    const QString second = exported(u"u.csv"_s);
    writeFile(second, readFile(second) + "2,新しい意見,,,\r\n");
    QCOMPARE(update(second).json()[u"new"].toInt(), 1);
    QCOMPARE(opinions()[1][u"node"], opinions()[0][u"node"]);
    QVERIFY(!opinions()[1][u"node"].isNull());
    QCOMPARE(update(second).json()[u"new"].toInt(), 0);
}

void TestUpdate::bothSides()
{
    const QString table = exported(u"t.csv"_s);
    edit(table, "木を植えて。", "表の言葉");
    edit(table, "検討します。", "表の回答");
    edit(table, "川をきれいに。", "川の表の言葉");
    runBatch(m_db, {R"({"op":"set_opinion","no":1,"summary":"ここの言葉"})"});
    const Outcome outcome = update(table);
    QCOMPARE(outcome.exitCode, 1);
    const QJsonArray left = outcome.json()[u"left"].toArray();
    QCOMPARE(left.size(), 1);
    QCOMPARE(left[0][u"field"].toString(), u"summary"_s);
    QCOMPARE(left[0][u"table"].toString(), u"表の言葉"_s);
    QCOMPARE(left[0][u"document"].toString(), u"ここの言葉"_s);
    QCOMPARE(left[0][u"no"].toInt(), 1);
    const QJsonArray rows = opinions();
    QCOMPARE(rows[0][u"summary"].toString(), u"ここの言葉"_s);
    QCOMPARE(rows[0][u"plain"].toString(), u"表の回答"_s);
    QCOMPARE(rows[3][u"summary"].toString(), u"川の表の言葉"_s);
}

// A reference is the opinion: that its No. is another by now is no change of the table.
// A column that is called as the document calls a free field is that one.
void TestUpdate::freeFields()
{
    QCOMPARE(runCli({u"batch"_s, m_db},
                    "{\"op\":\"set_settings\",\"free_fields\":[{\"name\":\"\"},{\"name\":\"会場\"},"
                    "{\"name\":\"該当ページ\"}]}\n"
                    "{\"op\":\"set_opinion\",\"no\":1,\"free2\":\"本庁舎\",\"free3\":\"P.3\"}\n"
                    "{\"op\":\"set_opinion\",\"no\":2,\"free2\":\"出張所\"}\n")
                 .exitCode,
             0);
    const QString table = exported(u"out.csv"_s);
    QVERIFY(readFile(table).contains("会場"));
    QCOMPARE(update(table).exitCode, 0); // untouched
    edit(table, "本庁舎", "第二庁舎");
    edit(table, "出張所", "北出張所");
    QCOMPARE(runCli({u"batch"_s, m_db}, "{\"op\":\"set_opinion\",\"no\":2,\"free2\":\"南出張所\"}\n"
                                        "{\"op\":\"set_opinion\",\"no\":1,\"free3\":\"P.4\"}\n")
                 .exitCode,
             0);
    const Outcome taken = update(table);
    QCOMPARE(taken.exitCode, 1); // both changed the one of No. 2
    const QJsonObject report = taken.json();
    QCOMPARE(report[u"changed"].toInt(), 1);
    QCOMPARE(report[u"left"][0][u"field"].toString(), u"free2"_s);
    QCOMPARE(report[u"left"][0][u"table"].toString(), u"北出張所"_s);
    QCOMPARE(opinions()[0][u"free2"].toString(), u"第二庁舎"_s);
    QCOMPARE(opinions()[0][u"free3"].toString(), u"P.4"_s);
    QCOMPARE(opinions()[1][u"free2"].toString(), u"南出張所"_s);
}

// As the table calls them; a table of another document is read by the names of the open one.
void TestUpdate::aNewDocumentNamesItsFreeFields()
{
    const QString made = path(u"made.db"_s);
    const QString source = path(u"places.csv"_s);
    writeFile(source, "No.,担当課,意見の概要,区の考え方,会場,free3\r\n"
                      "1,公園課,木を植えて。,検討します。,\"本庁舎\n二階\",創\r\n");
    QCOMPARE(runCli({u"import"_s, source, made, u"--map"_s, u"会場=free1"_s, u"--map"_s,
                     u"担当課=free2"_s})
                 .exitCode,
             0);
    const auto read = [&] {
        runCli({u"export"_s, made, path(u"made.json"_s), u"--force"_s});
        return QJsonDocument::fromJson(readFile(path(u"made.json"_s))).object();
    };
    const QJsonObject document = read();
    const QJsonValue settings = document[u"consultation"][u"settings"];
    QCOMPARE(settings[u"free_fields"][0][u"name"].toString(), u"会場"_s);
    QCOMPARE(settings[u"free_fields"][1][u"name"].toString(), u"担当課"_s);
    QStringList columns;
    for (const QJsonValue &column : settings[u"columns"].toArray())
        columns += column[u"field"].toString();
    QCOMPARE(columns, (QStringList{u"no"_s, u"free2"_s, u"summary"_s, u"response"_s, u"free1"_s,
                                   u"free3"_s}));
    const QJsonValue opinion = document[u"opinions"][0];
    QCOMPARE(opinion[u"free1"].toString(), u"本庁舎\n二階"_s);
    QCOMPARE(opinion[u"free2"].toString(), u"公園課"_s);
    QCOMPARE(opinion[u"free3"].toString(), u"創"_s);
    const QString more = path(u"more.csv"_s);
    writeFile(more, "担当課,No.,意見の概要,会 場\r\n道路課,1,道を直して。,出張所\r\n");
    const Outcome added = runCli({u"import"_s, more, made, u"--append"_s});
    QCOMPARE(added.exitCode, 0);
    QVERIFY2(added.json()[u"not_understood"].toArray().isEmpty(), added.out.constData());
    const QJsonValue second = read()[u"opinions"][1];
    QCOMPARE(second[u"free1"].toString(), u"出張所"_s);
    QCOMPARE(second[u"free2"].toString(), u"道路課"_s);
}

void TestUpdate::numbersMayMove()
{
    const QString table = exported(u"t.csv"_s);
    edit(table, "No. 1のとおりです。", "No. 1のとおり直しました。");
    const QString node = opinions()[0][u"node"].toString();
    runBatch(m_db, {fill(R"({"op":"add_opinion","node":"%1","summary":"先頭","before":%2})",
                         {node.toUtf8(), QJsonDocument(QJsonArray{opinions()[0][u"id"]})
                                             .toJson(QJsonDocument::Compact)
                                             .mid(1)
                                             .chopped(1)})});
    const Outcome outcome = update(table);
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.json()[u"changed"].toInt(), 1);
    QCOMPARE(opinions()[3][u"plain"].toString(), u"No. 2のとおり直しました。"_s);
}

// A row is taken out and the others are counted from 1 again, or two change their numbers: the
// words name the numbers that they were written with, and so do shared responses.
void TestUpdate::rowsAreNumberedAnew()
{
    const QJsonArray before = opinions();
    const QString table = exported(u"t.csv"_s);
    const QByteArray whole = readFile(table);
    edit(table, whole.split('\n')[1] + '\n', "");
    edit(table, "\n2,", "\n1,");
    edit(table, "\n3,", "\n2,");
    edit(table, "\n4,", "\n3,");
    const Outcome shorter = update(table);
    QCOMPARE(shorter.json()[u"changed"].toInt(), 0);
    QCOMPARE(shorter.json()[u"same"].toInt(), 4);
    QCOMPARE(shorter.json()[u"gone"].toInt(), 1);
    QCOMPARE(opinions(), before);
    writeFile(table, whole);
    edit(table, "\n1,", "\nx,");
    edit(table, "\n2,", "\n1,");
    edit(table, "\nx,", "\n2,");
    const Outcome exchanged = update(table);
    QCOMPARE(exchanged.json()[u"changed"].toInt(), 0);
    QCOMPARE(exchanged.json()[u"same"].toInt(), 5);
    QCOMPARE(opinions(), before);
    // A new row has its number, but for the words that were written before it came.
    const QByteArray more = ",第2章　水,取組項目③川,橋を直して。,No. 1と同じ考えです。,,1,,,\r\n";
    writeFile(table, whole + "1" + more);
    const Outcome added = update(table);
    QCOMPARE(added.json()[u"new"].toInt(), 1);
    QCOMPARE(added.json()[u"changed"].toInt(), 0);
}

void TestUpdate::foreignTables()
{
    const QString own = exported(u"t.csv"_s);
    QCOMPARE(findRefusalFault(update(path(u"source.csv"_s)), 3, u"source.csv"_s), QString());
    const QString other = path(u"other.db"_s);
    QCOMPARE(runCli({u"import"_s, path(u"source.csv"_s), other}).exitCode, 0);
    QCOMPARE(findRefusalFault(runCli({u"import"_s, own, other, u"--update"_s}), 3, u"t.csv"_s),
             QString());
    // A copy that went its own way: the same revision, but another operation.
    const QString copy = path(u"copy.db"_s);
    QCOMPARE(runCli({u"backup"_s, m_db, copy}).exitCode, 0);
    runBatch(m_db, {R"({"op":"set_opinion","no":1,"summary":"ここ"})"});
    runBatch(copy, {R"({"op":"set_opinion","no":1,"summary":"そこ"})"});
    const QByteArray before = readFile(m_db);
    QCOMPARE(runCli({u"export"_s, copy, path(u"c.csv"_s)}).exitCode, 0);
    QCOMPARE(findRefusalFault(update(path(u"c.csv"_s)), 3, u"c.csv"_s), QString());
    QCOMPARE(readFile(m_db), before);
    QCOMPARE(update(own).exitCode, 0); // from before the two parted
}

// Whatever became of the ids.
void TestUpdate::rowsAreFoundByTheirNumber()
{
    const QString table = exported(u"t.csv"_s);
    QStringList lines = QString::fromUtf8(readFile(table)).split(u"\r\n"_s);
    const auto at = [&](const QString &words) {
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (lines[i].contains(words))
                return i;
        }
        qFatal("%s", qPrintable(words));
    };
    const auto idOf = [&](qsizetype line) { return lines[line].section(u',', -1); };
    const auto setId = [&](qsizetype line, const QString &id) {
        lines[line] = lines[line].section(u',', 0, -2) + u',' + id;
    };
    const qsizetype trees = at(u"木を植えて"_s);
    const qsizetype river = at(u"川をきれいに"_s);
    const QString id = idOf(trees);
    setId(trees, idOf(river));
    setId(river, id);
    const qsizetype flowers = at(u"花を植えて"_s);
    setId(flowers, {});
    lines[flowers].replace(u"花を植えて"_s, u"花をたくさん植えて"_s);
    writeFile(table, lines.join(u"\r\n"_s).toUtf8());
    const Outcome outcome = update(table);
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.err));
    QCOMPARE(outcome.json()[u"changed"].toInt(), 1);
    QCOMPARE(outcome.json()[u"same"].toInt(), 4);
    QCOMPARE(outcome.json()[u"new"].toInt(), 0);
    QCOMPARE(outcome.json()[u"gone"].toInt(), 0);
    QCOMPARE(opinions()[1][u"summary"].toString(), u"花をたくさん植えて。"_s);
}

void TestUpdate::numbersAreKept_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("csv") << u"t.csv"_s;
    QTest::newRow("xlsx") << u"t.xlsx"_s;
}

void TestUpdate::numbersAreKept()
{
    QFETCH(QString, name);
    const QString original = opinions()[0][u"id"].toString();
    runBatch(m_db, {fill(R"({"op":"remove_opinion","id":"%1"})", {original.toUtf8()})});
    const auto refs = [&] {
        QStringList all;
        for (const QJsonValue &opinion : opinions())
            all += opinion[u"ref"].toString();
        return all;
    };
    const QStringList before = refs();
    QCOMPARE(before, (QStringList{u"2"_s, u"3"_s, u"4"_s, u"5"_s}));
    const QString table = exported(name);
    m_db = path(u"again.db"_s);
    QCOMPARE(runCli({u"import"_s, table, m_db}).exitCode, 0);
    QCOMPARE(refs(), before);
}

// A table that lost its ids would bring its rows a second time.
void TestUpdate::appendOfNumbersIsRefused()
{
    const QString table = exported(u"t.csv"_s);
    QStringList lines = QString::fromUtf8(readFile(table)).split(u"\r\n"_s, Qt::SkipEmptyParts);
    for (QString &line : lines)
        line = line.section(u',', 0, -2);
    writeFile(table, lines.join(u"\r\n"_s).toUtf8());
    const QByteArray before = readFile(m_db);
    const QStringList append{u"import"_s, table, m_db, u"--append"_s};
    const Outcome refused = runCli(append);
    QCOMPARE(findRefusalFault(refused, 3, u"t.csv"_s), QString());
    QVERIFY2(refused.err.contains(u"--update"), qPrintable(refused.err));
    QCOMPARE(readFile(m_db), before);
    // Of another document the numbers say nothing.
    const QString other = path(u"other.db"_s);
    QCOMPARE(runCli({u"import"_s, path(u"source.csv"_s), other}).exitCode, 0);
    const QString theirs = path(u"theirs.csv"_s);
    QCOMPARE(runCli({u"export"_s, other, theirs}).exitCode, 0);
    QCOMPARE(runCli({u"import"_s, theirs, m_db, u"--append"_s}).exitCode, 0);
    QCOMPARE(runCli({u"import"_s, table, m_db, u"--append"_s, u"--map"_s, u"整理番号=ignore"_s})
                 .exitCode,
             0);
    QSet<QString> refs;
    for (const QJsonValue &opinion : opinions())
        refs.insert(opinion[u"ref"].toString());
    QCOMPARE(refs.size(), 15);
}

void TestUpdate::appendIsRefused()
{
    const QString table = exported(u"t.csv"_s);
    const QByteArray before = readFile(m_db);
    const Outcome refused = runCli({u"import"_s, table, m_db, u"--append"_s});
    QCOMPARE(findRefusalFault(refused, 3, u"t.csv"_s), QString());
    QVERIFY2(refused.err.contains(u"--update"), qPrintable(refused.err));
    QCOMPARE(readFile(m_db), before);
}

void TestUpdate::optionsThatDoNotFit()
{
    const QString table = exported(u"t.csv"_s);
    for (const QStringList &option :
         {QStringList{u"--append"_s}, QStringList{u"--map"_s, u"1=no"_s},
          QStringList{u"--empty-response"_s, u"shared"_s}}) {
        const Outcome refused =
            runCli(QStringList{u"import"_s, table, m_db, u"--update"_s} + option);
        QCOMPARE(refused.exitCode, 2);
        QVERIFY(refused.err.contains(option.first()));
    }
}

void TestUpdate::pagesComeBackTwice_data()
{
    untouchedTable_data();
}

// The table has figures where the document has pages of headings: what it brought once is there
// already the second time.
void TestUpdate::pagesComeBackTwice()
{
    QFETCH(QString, name);
    const QByteArray node = opinions()[3][u"node"].toString().toUtf8();
    runBatch(m_db,
             {fill(R"({"op":"set_node","id":"%1","page_draft":"34"})", {node}),
              fill(R"({"op":"set_response","opinion":4,"text":"{{Page:%1}}ページを直します。"})",
                   {node})});
    const QString table = exported(name);
    runBatch(m_db, {R"({"op":"set_response","opinion":1,"text":"ここで直した"})"});
    if (name.endsWith(u".csv")) {
        edit(table, "34ページを直します。", "34ページを必ず直します。");
        QCOMPARE(update(table).json()[u"changed"].toInt(), 1);
    }
    for (int i = 0; i < 2; ++i) {
        const Outcome again = update(table);
        QCOMPARE(again.exitCode, 0);
        QCOMPARE(again.json()[u"left"].toArray(), QJsonArray());
        QCOMPARE(again.json()[u"same"].toInt(), 5);
    }
}

void TestUpdate::savesAfterTheExport_data()
{
    untouchedTable_data();
}

// Saves of one field within five minutes are one entry of the history, but not across an export: a
// table that nobody touched would bring back what was corrected here since.
void TestUpdate::savesAfterTheExport()
{
    QFETCH(QString, name);
    runBatch(m_db, {R"({"op":"set_opinion","no":1,"summary":"木を植えない。"})"});
    const QString table = exported(name);
    runBatch(m_db, {R"({"op":"set_opinion","no":1,"summary":"木を植えて。"})"});
    const Outcome outcome = update(table);
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.json()[u"changed"].toInt(), 0);
    QCOMPARE(opinions()[0][u"summary"].toString(), u"木を植えて。"_s);
    QCOMPARE(runCli({u"verify"_s, m_db}).out.trimmed(), QByteArray("[]"));
    // Nothing is written where there is nothing to keep apart.
    exported(name);
    const QByteArray before = readFile(m_db);
    exported(name);
    QCOMPARE(readFile(m_db), before);
}

QTEST_GUILESS_MAIN(TestUpdate)
#include "test_update.moc"
