#include "cli/program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

// `import --update` of a table whose cells are not what they were in ways that nobody meant: sorted
// in parts, emptied, errors in place of words. Ids and state are there.
class TestMoved : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void wordsOfTwoRowsExchanged_data();
    void wordsOfTwoRowsExchanged();
    void answersMoved();
    void editedWordsAreNoOthers();
    void answersMovedBesideAnError();
    void sharersOfAMovedRow();
    void referencesFollowNoMovedRow();
    void numbersMoved();
    void cellsWithErrors();
    void errorsWithoutIds();
    void sharersOfAnError();
    void clearedColumns_data();
    void clearedColumns();
    void oneClearedCell();
    void oneClearedSummary();
    void noCount();
    void categoriesInWords();
    void unknownCategories();
    void firstCategories();
    void headingsInOtherWriting_data();
    void headingsInOtherWriting();
    void numbersThatBecameDates();

private:
    QString path(const QString &name) const { return m_dir->filePath(name); }
    // The cells of the exported table, the heading row first.
    QList<QStringList> exported();
    void write(const QList<QStringList> &rows);
    Outcome update() { return runCli({u"import"_s, m_table, m_db, u"--update"_s}); }
    QJsonArray opinions() const;
    static QStringList reasons(const Outcome &outcome);
    // changed, same, new, gone
    static QList<int> counts(const Outcome &outcome);
    // Number of the opinion, field and reason of what was left.
    static QStringList leftFields(const Outcome &outcome);
    static QString assumed(const Outcome &outcome);
    static void exchange(QList<QStringList> &rows, int a, int b, int column)
    {
        std::swap(rows[a][column], rows[b][column]);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_db;
    QString m_table;
};

namespace {
// The columns of the table.
constexpr int kNo = 0;
constexpr int kChapter = 1;
constexpr int kSummary = 3;
constexpr int kResponse = 4;
constexpr int kCategory = 5;
constexpr int kCount = 6;
constexpr int kRef = 7;
constexpr int kId = 8;
} // namespace

void TestMoved::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_db = path(u"a.db"_s);
    m_table = path(u"t.csv"_s);
    const QByteArray csv = "章,取組項目,意見の概要,区の考え方,対応区分,件数,No.\r\n"
                           "第1章　緑,①公園,公園にもっと木を植えてください。,検討します。,△,1,1\r\n"
                           "第1章　緑,①公園,駅前の駐輪場が足りません。,進めます。,△,2,2\r\n"
                           "第1章　緑,②道路,道路の段差をなくしてください。,直します。,◎,3,3\r\n"
                           "第2章　水,③川,川をきれいにしてほしい。,清掃します。,◎,1,4\r\n"
                           "第2章　水,③川,魚を増やしてほしい。,,,1,5\r\n";
    writeFile(path(u"source.csv"_s), csv);
    QCOMPARE(runCli({u"import"_s, path(u"source.csv"_s), m_db}).exitCode, 0);
}

QList<QStringList> TestMoved::exported()
{
    const Outcome outcome = runCli({u"export"_s, m_db, m_table, u"--force"_s});
    if (outcome.exitCode != 0)
        qFatal("%s", qPrintable(outcome.err));
    QList<QStringList> rows;
    for (const QString &line :
         QString::fromUtf8(readFile(m_table)).split(u"\r\n"_s, Qt::SkipEmptyParts))
        rows += line.split(u',');
    if (rows[0].size() != kId + 1 || rows[0][kRef] != u"整理番号")
        qFatal("%s", qPrintable(rows[0].join(u',')));
    return rows;
}

void TestMoved::write(const QList<QStringList> &rows)
{
    QStringList lines;
    for (const QStringList &row : rows)
        lines += row.join(u',');
    writeFile(m_table, lines.join(u"\r\n"_s).toUtf8());
}

// With the words of its response in place of the id.
QJsonArray TestMoved::opinions() const
{
    const QString json = path(u"now.json"_s);
    runCli({u"export"_s, m_db, json, u"--force"_s});
    const QJsonObject document = QJsonDocument::fromJson(readFile(json)).object();
    QJsonArray rows = document[u"opinions"].toArray();
    for (QJsonValueRef row : rows) {
        QJsonObject object = row.toObject();
        for (const QJsonValue &response : document[u"responses"].toArray()) {
            if (response[u"id"] == object[u"response"])
                object[u"plain"] = response[u"plain"];
        }
        row = object;
    }
    return rows;
}

QStringList TestMoved::reasons(const Outcome &outcome)
{
    QStringList all;
    for (const QJsonValue &row : outcome.json()[u"unmatched"].toArray())
        all += QString::number(row[u"line"].toInt()) + u' ' + row[u"reason"].toString();
    return all;
}

QList<int> TestMoved::counts(const Outcome &outcome)
{
    QList<int> all;
    for (const QString &name : {u"changed"_s, u"same"_s, u"new"_s, u"gone"_s})
        all += outcome.json()[name].toInt();
    return all;
}

QStringList TestMoved::leftFields(const Outcome &outcome)
{
    QStringList all;
    for (const QJsonValue &field : outcome.json()[u"left"].toArray())
        all += QStringList{QString::number(field[u"no"].toInt()), field[u"field"].toString(),
                           field[u"reason"].toString()}
                   .join(u' ');
    all.sort();
    return all;
}

QString TestMoved::assumed(const Outcome &outcome)
{
    QString all;
    for (const QJsonValue &sentence : outcome.json()[u"assumed"].toArray())
        all += sentence.toString() + u'\n';
    return all;
}

void TestMoved::wordsOfTwoRowsExchanged_data()
{
    QTest::addColumn<QList<int>>("columns");
    QTest::addColumn<QString>("own"); // in place of the words of line 3
    QTest::addColumn<bool>("hasIds");
    const QString own = u"駅前の駐輪場が足りません。"_s;
    const QString alike = u"公園にもっと花を植えてください。"_s; // as those of line 2
    for (const bool hasIds : {true, false}) {
        const auto row = [&](const char *name, const QList<int> &columns, const QString &words) {
            QTest::newRow(QByteArray(QByteArray(name) + (hasIds ? "" : ", no ids")).constData())
                << columns << words << hasIds;
        };
        row("summary and response", {kSummary, kResponse}, own);
        row("summary", {kSummary}, own);
        row("response", {kResponse}, own);
        row("all but the names", {kNo, kChapter, kSummary, kResponse, kCategory, kCount}, own);
        row("alike", {kSummary, kResponse}, alike);
        row("alike, summary", {kSummary}, alike);
    }
}

void TestMoved::wordsOfTwoRowsExchanged()
{
    QFETCH(QList<int>, columns);
    QFETCH(QString, own);
    QFETCH(bool, hasIds);
    runBatch(m_db, {fill(R"({"op":"set_opinion","no":2,"summary":"%1"})", {own.toUtf8()})});
    auto rows = exported();
    for (const int column : columns)
        exchange(rows, 1, 2, column);
    rows[4][kResponse] = u"すぐに清掃します。"_s; // that one is in order
    for (QStringList &row : rows) {
        if (!hasIds)
            row.removeLast();
    }
    write(rows);
    const QJsonArray before = opinions();
    const Outcome outcome = update();
    QVERIFY2(outcome.exitCode == 1, outcome.out.constData());
    QCOMPARE(reasons(outcome), (QStringList{u"2 other_words"_s, u"3 other_words"_s}));
    QCOMPARE(counts(outcome), (QList<int>{1, 2, 0, 0}));
    QVERIFY2(assumed(outcome).contains(u"2、3"), qPrintable(assumed(outcome)));
    const QJsonArray after = opinions();
    for (const int at : {0, 1, 2, 4})
        QCOMPARE(after[at], before[at]);
    QCOMPARE(after[3][u"plain"].toString(), u"すぐに清掃します。"_s);
}

// The column of answers alone was sorted the other way round: where none was, there is one now.
void TestMoved::answersMoved()
{
    auto rows = exported();
    exchange(rows, 1, 5, kResponse);
    exchange(rows, 2, 4, kResponse);
    write(rows);
    const QJsonArray before = opinions();
    const Outcome outcome = update();
    QCOMPARE(outcome.exitCode, 1);
    QCOMPARE(reasons(outcome), (QStringList{u"2 other_words"_s, u"3 other_words"_s,
                                            u"5 other_words"_s, u"6 other_words"_s}));
    QCOMPARE(counts(outcome), (QList<int>{0, 1, 0, 0}));
    QCOMPARE(opinions(), before);
}

// Of two that were exchanged one became an error: the other is believed no more.
void TestMoved::answersMovedBesideAnError()
{
    auto rows = exported();
    rows[1][kResponse] = rows[3][kResponse];
    rows[3][kResponse] = u"#NAME?"_s;
    write(rows);
    const QJsonArray before = opinions();
    const Outcome outcome = update();
    QCOMPARE(reasons(outcome), QStringList{u"2 other_words"_s});
    QCOMPARE(leftFields(outcome), QStringList{u"3 response unread"_s});
    QCOMPARE(opinions(), before);
}

// Whose row is in order, but the one that has its answer is not.
void TestMoved::sharersOfAMovedRow()
{
    runBatch(m_db, {R"({"op":"share_response","opinion":3,"with":2})"});
    QCOMPARE(runCli({u"export"_s, m_db, m_table, u"--force"_s}).exitCode, 0);
    QByteArrayList lines = readFile(m_table).split('\n');
    QByteArrayList second = lines[2].split(',');
    QByteArrayList fourth = lines[4].split(',');
    for (const int column : {kSummary, kResponse})
        std::swap(second[column], fourth[column]);
    lines[2] = second.join(',');
    lines[4] = fourth.join(',');
    writeFile(m_table, lines.join('\n'));
    const QJsonArray before = opinions();
    const Outcome outcome = update();
    QCOMPARE(reasons(outcome), (QStringList{u"3 other_words"_s, u"5 other_words"_s}));
    QCOMPARE(counts(outcome), (QList<int>{0, 3, 0, 0}));
    QCOMPARE(opinions(), before);
}

// Other words altogether, and an answer that another opinion has, too.
void TestMoved::editedWordsAreNoOthers()
{
    auto rows = exported();
    rows[1][kSummary] = u"図書館の開館時間を延ばしてほしい。"_s;
    rows[2][kSummary] = u"駅前の駐輪場がまったく足りません。"_s;
    rows[5][kResponse] = rows[1][kResponse];
    write(rows);
    const Outcome outcome = update();
    QVERIFY2(outcome.exitCode == 0, outcome.out.constData());
    QCOMPARE(counts(outcome), (QList<int>{3, 2, 0, 0}));
    QCOMPARE(opinions()[0][u"summary"].toString(), rows[1][kSummary]);
    QCOMPARE(opinions()[4][u"plain"].toString(), rows[1][kResponse]);
}

// Answers that refer to rows which are not believed, or share theirs, stay as they are.
void TestMoved::referencesFollowNoMovedRow()
{
    const QByteArray first = opinions()[0][u"id"].toString().toUtf8();
    runBatch(m_db, {fill(R"({"op":"set_response","opinion":3,"text":"{{No:%1}}のとおりです。"})",
                         {first})});
    auto rows = exported();
    for (const int column : {kNo, kChapter, kSummary, kResponse, kCategory, kCount})
        exchange(rows, 1, 4, column);
    write(rows);
    const QJsonArray before = opinions();
    const Outcome outcome = update();
    QCOMPARE(reasons(outcome), (QStringList{u"2 other_words"_s, u"5 other_words"_s}));
    QCOMPARE(counts(outcome), (QList<int>{0, 3, 0, 0}));
    QCOMPARE(opinions(), before);
}

// The column of numbers alone was sorted: ids and words say whose rows they are.
void TestMoved::numbersMoved()
{
    auto rows = exported();
    exchange(rows, 1, 5, kRef);
    exchange(rows, 2, 4, kRef);
    rows[2][kResponse] = u"すぐに進めます。"_s;
    rows[4][kSummary] = u"川をもっときれいにしてほしい。"_s;
    write(rows);
    const QJsonArray before = opinions();
    const Outcome outcome = update();
    QVERIFY2(outcome.exitCode == 0, outcome.out.constData());
    QCOMPARE(counts(outcome), (QList<int>{2, 3, 0, 0}));
    QVERIFY2(assumed(outcome).contains(u"2、3、5、6"), qPrintable(assumed(outcome)));
    const QJsonArray after = opinions();
    QCOMPARE(after[1][u"plain"].toString(), u"すぐに進めます。"_s);
    QCOMPARE(after[3][u"summary"].toString(), rows[4][kSummary]);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(after[i][u"ref"], before[i][u"ref"]);
}

// What a spreadsheet shows in place of a result is nobody's words.
void TestMoved::cellsWithErrors()
{
    auto rows = exported();
    rows[1][kSummary] = u"#REF!"_s;
    rows[1][kChapter] = u"#N/A"_s;
    rows[2][kResponse] = u"#NAME?"_s;
    rows[2][kSummary] = u"駅前の駐輪場がまったく足りません。"_s;
    rows[3][kCategory] = u"#VALUE!"_s;
    rows[3][kCount] = u"#DIV/0!"_s;
    rows[4][kId] = u"#REF!"_s;
    rows[5][kRef] = u"#REF!"_s;
    write(rows);
    const QJsonArray before = opinions();
    const QJsonObject stats = runCli({u"stats"_s, m_db}).json();
    const Outcome outcome = update();
    QVERIFY2(outcome.exitCode == 1, (outcome.out + outcome.err.toUtf8()).constData());
    QCOMPARE(leftFields(outcome),
             (QStringList{u"1 node unread"_s, u"1 summary unread"_s, u"2 response unread"_s,
                          u"3 category unread"_s, u"3 count unread"_s}));
    QVERIFY(outcome.out.contains("進めます。"));
    QCOMPARE(counts(outcome), (QList<int>{1, 2, 0, 0}));
    QVERIFY2(assumed(outcome).contains(u"3行目") && assumed(outcome).contains(u"#NAME?"),
             qPrintable(assumed(outcome)));
    const QJsonArray after = opinions();
    for (const int at : {0, 2, 3, 4})
        QCOMPARE(after[at], before[at]);
    QCOMPARE(after[1][u"summary"].toString(), rows[2][kSummary]);
    QCOMPARE(after[1][u"plain"], before[1][u"plain"]);
    for (const QString &count : {u"nodes"_s, u"categories"_s})
        QCOMPARE(runCli({u"stats"_s, m_db}).json()[count], stats[count]);
}

void TestMoved::errorsWithoutIds()
{
    auto rows = exported();
    rows[1][kSummary] = u"#REF!"_s;
    rows[1][kResponse] = u"実施します。"_s;
    for (QStringList &row : rows)
        row.removeLast();
    write(rows);
    const QJsonArray before = opinions();
    const Outcome outcome = update();
    QCOMPARE(leftFields(outcome), QStringList{u"1 summary unread"_s});
    QCOMPARE(counts(outcome), (QList<int>{1, 4, 0, 0}));
    QCOMPARE(opinions()[0][u"summary"], before[0][u"summary"]);
    QCOMPARE(opinions()[0][u"plain"].toString(), u"実施します。"_s);
}

void TestMoved::sharersOfAnError()
{
    runBatch(m_db, {R"({"op":"share_response","opinion":2,"with":1})"});
    runCli({u"export"_s, m_db, m_table, u"--force"_s});
    QByteArray content = readFile(m_table);
    QVERIFY(content.contains("検討します。"));
    writeFile(m_table, content.replace("検討します。", "#NAME?"));
    const QJsonArray before = opinions();
    const Outcome outcome = update();
    QCOMPARE(leftFields(outcome), (QStringList{u"1 response unread"_s, u"2 response unread"_s}));
    QCOMPARE(opinions(), before);
}

void TestMoved::clearedColumns_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("field");
    QTest::addColumn<int>("rows"); // that had something
    QTest::newRow("summary") << kSummary << u"summary"_s << 5;
    QTest::newRow("response") << kResponse << u"response"_s << 4;
    QTest::newRow("category") << kCategory << u"category"_s << 4;
}

// A column that was emptied takes no words with it; what was written into it is taken.
void TestMoved::clearedColumns()
{
    QFETCH(int, column);
    QFETCH(QString, field);
    QFETCH(int, rows);
    auto table = exported();
    for (int i = 1; i <= 5; ++i)
        table[i][column].clear();
    table[2][kCount] = u"7"_s;
    if (column != kSummary)
        table[5][column] = u"◎"_s;
    write(table);
    const QJsonArray before = opinions();
    const Outcome outcome = update();
    QVERIFY2(outcome.exitCode == 1, outcome.out.constData());
    QStringList left;
    for (int i = 1; i <= rows; ++i)
        left += QString::number(i) + u' ' + field + u" cleared"_s;
    QCOMPARE(leftFields(outcome), left);
    const QJsonArray after = opinions();
    for (const int at : {0, 2, 3})
        QCOMPARE(after[at], before[at]);
    QCOMPARE(after[1][u"count"].toInt(), 7);
    QCOMPARE(after[1][u"summary"], before[1][u"summary"]);
    QCOMPARE(after[1][u"plain"], before[1][u"plain"]);
    QCOMPARE(after[1][u"category"], before[1][u"category"]);
    QCOMPARE(after[4] != before[4], column != kSummary);
}

// An opinion without words is none; its other cells are taken.
void TestMoved::oneClearedSummary()
{
    auto table = exported();
    table[2][kSummary].clear();
    table[2][kResponse] = u"進めています。"_s;
    write(table);
    const QJsonArray before = opinions();
    const Outcome outcome = update();
    QVERIFY2(outcome.exitCode == 1, outcome.out.constData());
    QCOMPARE(leftFields(outcome), QStringList{u"2 summary cleared"_s});
    QCOMPARE(opinions()[1][u"summary"], before[1][u"summary"]);
    QVERIFY(exported()[2].contains(u"進めています。"_s));
}

// Only that cell says nothing, and it is named.
void TestMoved::noCount()
{
    auto table = exported();
    table[2][kCount] = u"abc"_s;
    table[3][kCount] = u"7"_s;
    write(table);
    const Outcome outcome = update();
    QVERIFY2(outcome.exitCode == 1, qPrintable(outcome.err + QString::fromUtf8(outcome.out)));
    QCOMPARE(leftFields(outcome), QStringList{u"2 count unread"_s});
    QVERIFY2(assumed(outcome).contains(u"3 行目"_s) || assumed(outcome).contains(u"3行目"_s),
             qPrintable(assumed(outcome)));
    QCOMPARE(opinions()[1][u"count"].toInt(), 2);
    QCOMPARE(opinions()[2][u"count"].toInt(), 7);
}

void TestMoved::oneClearedCell()
{
    auto rows = exported();
    rows[1][kResponse].clear();
    rows[2][kCategory].clear();
    write(rows);
    const Outcome outcome = update();
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(counts(outcome), (QList<int>{2, 3, 0, 0}));
    QCOMPARE(opinions()[0][u"plain"].toString(), QString());
    QCOMPARE(opinions()[1][u"category"].toString(), QString());
}

// The legend's words, alone or behind the symbol, are the category.
void TestMoved::categoriesInWords()
{
    const QJsonArray before = opinions();
    runBatch(m_db, {fill(R"({"op":"set_category","id":"%1","text":"反映するもの"})",
                         {before[2][u"category"].toString().toUtf8()}),
                    fill(R"({"op":"set_category","id":"%1","text":"今後の参考とするもの"})",
                         {before[0][u"category"].toString().toUtf8()})});
    auto rows = exported();
    rows[1][kCategory] = u"反映するもの"_s;
    rows[2][kCategory] = u"◎　反映するもの"_s;
    rows[3][kCategory] = u"反映 するもの"_s; // its own
    write(rows);
    const Outcome outcome = update();
    QVERIFY2(outcome.exitCode == 0, outcome.out.constData());
    QCOMPARE(counts(outcome), (QList<int>{2, 3, 0, 0}));
    for (const int at : {0, 1, 2})
        QCOMPARE(opinions()[at][u"category"], before[2][u"category"]);
    QCOMPARE(runCli({u"stats"_s, m_db}).json()[u"categories"].toArray().size(), 2);
}

void TestMoved::unknownCategories()
{
    auto rows = exported();
    rows[1][kCategory] = u"◆"_s;
    rows +=
        {u""_s, rows[1][kChapter], rows[1][2], u"新しい意見です。"_s, u""_s, u"◆"_s, u"1"_s, u""_s,
         u""_s};
    write(rows);
    const QJsonArray before = opinions();
    const Outcome outcome = update();
    QCOMPARE(outcome.exitCode, 1);
    QCOMPARE(leftFields(outcome),
             (QStringList{u"0 category unknown_category"_s, u"1 category unknown_category"_s}));
    QCOMPARE(outcome.json()[u"left"][0][u"table"].toString(), u"◆"_s);
    QVERIFY(outcome.json()[u"left"][1][u"opinion"].isNull());
    QCOMPARE(counts(outcome), (QList<int>{0, 4, 1, 0}));
    QCOMPARE(opinions()[0][u"category"], before[0][u"category"]);
}

// Where there is none yet, the table brings the first.
void TestMoved::firstCategories()
{
    writeFile(path(u"plain.csv"_s), "番号,意見,回答,対応区分\r\n1,公園に木を。,はい。,\r\n");
    m_db = path(u"b.db"_s);
    QCOMPARE(runCli({u"import"_s, path(u"plain.csv"_s), m_db}).exitCode, 0);
    runCli({u"export"_s, m_db, m_table, u"--force"_s});
    QByteArray content = readFile(m_table);
    if (!content.contains("はい。,,"))
        QSKIP("a table without categories has no column of them");
    writeFile(m_table, content.replace("はい。,,", "はい。,○,"));
    const Outcome outcome = update();
    QVERIFY2(outcome.exitCode == 0, outcome.out.constData());
    QVERIFY(!opinions()[0][u"category"].isNull());
}

void TestMoved::headingsInOtherWriting_data()
{
    QTest::addColumn<QString>("chapter");
    for (const QString &chapter : {u"第１章 緑"_s, u"緑"_s, u"第1章緑"_s, u"第１章　緑 "_s})
        QTest::newRow(chapter.toUtf8().constData()) << chapter;
}

void TestMoved::headingsInOtherWriting()
{
    QFETCH(QString, chapter);
    auto rows = exported();
    rows[1][kChapter] = chapter;
    rows[4][kChapter] = chapter; // moved there
    rows[4][2] = rows[3][2];
    rows += {u""_s, chapter, rows[1][2], u"新しい意見です。"_s, u""_s, u""_s, u"1"_s, u""_s, u""_s};
    write(rows);
    const QJsonArray before = opinions();
    const auto nodes = runCli({u"stats"_s, m_db}).json()[u"nodes"].toInt();
    const Outcome outcome = update();
    QVERIFY2(outcome.exitCode == 0, outcome.out.constData());
    QCOMPARE(counts(outcome), (QList<int>{1, 4, 1, 0}));
    QCOMPARE(runCli({u"stats"_s, m_db}).json()[u"nodes"].toInt(), nodes);
    QHash<QString, QJsonValue> places;
    for (const QJsonValue &opinion : opinions())
        places.insert(opinion[u"summary"].toString(), opinion[u"node"]);
    QCOMPARE(places[rows[1][kSummary]], before[0][u"node"]);
    QCOMPARE(places[rows[4][kSummary]], before[2][u"node"]);
    QCOMPARE(places[u"新しい意見です。"_s], before[0][u"node"]);
}

// The opinion keeps its number, and nothing else is said.
void TestMoved::numbersThatBecameDates()
{
    auto rows = exported();
    rows[2][kRef] = u"2026-12-03"_s;
    rows[2][kResponse] = u"すぐに進めます。"_s;
    write(rows);
    const Outcome outcome = update();
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(counts(outcome), (QList<int>{1, 4, 0, 0}));
    QCOMPARE(opinions()[1][u"ref"].toString(), u"2"_s);
    const QString said = assumed(outcome);
    QVERIFY2(said.contains(u"3行目") && said.contains(u"元のまま"), qPrintable(said));
    QVERIFY2(!said.contains(u"次の整理番号"), qPrintable(said));
    // A row that was copied with its id is a new opinion, which gets one.
    rows = exported();
    rows += rows[1];
    rows.last()[kSummary] = u"写した行に書いた意見です。"_s;
    write(rows);
    const Outcome copied = update();
    QCOMPARE(counts(copied), (QList<int>{0, 5, 1, 0}));
    QVERIFY2(assumed(copied).contains(u"新しい整理番号"), qPrintable(assumed(copied)));
}

QTEST_GUILESS_MAIN(TestMoved)
#include "test_moved.moc"
