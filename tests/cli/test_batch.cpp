#include "cli/program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

QString errorOf(const QJsonObject &answer)
{
    return answer[QStringLiteral("error")].toString();
}

bool isOk(const QJsonObject &answer)
{
    return answer[QStringLiteral("ok")].toBool();
}

QByteArray idOf(const QJsonObject &answer)
{
    return answer[QStringLiteral("id")].toString().toUtf8();
}

} // namespace

// batch as another program uses it: a line in, an answer out, in order.
class TestBatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_file = m_dir.filePath(QStringLiteral("b%1.db").arg(++m_count));
        QCOMPARE(runCli({QStringLiteral("new"), m_file}).exitCode, 0);
    }

    // Draft numbers: five items, their numbers kept, then a new second one.
    void draftNumbers()
    {
        QList<QByteArray> lines;
        for (int i = 1; i <= 5; ++i)
            lines << addItem(i);
        const auto items = runBatch(m_file, lines);
        QCOMPARE(items.size(), 5);
        const auto later = runBatch(
            m_file,
            {R"({"op":"keep_draft_numbers"})",
             fill(
                 R"({"op":"add_node","parent":null,"kind":"item","auto":true,"title":"新","before":"%1"})",
                 {idOf(items[1])}),
             R"({"op":"set_settings","empty_nodes":true})"});
        QCOMPARE(later.size(), 3);
        for (const QJsonObject &answer : later)
            QVERIFY(isOk(answer));

        const QString text = exported(QStringLiteral("txt"));
        for (const char *number : {"（素案：①）", "（素案：(1)）"})
            QVERIFY(!text.contains(QString::fromUtf8(number)));
        int drafts = 0;
        for (qsizetype at = 0; (at = text.indexOf(QStringLiteral("（素案："), at)) >= 0; ++at)
            ++drafts;
        QCOMPARE(drafts, 4);
        const QJsonArray nodes = json()[QStringLiteral("nodes")].toArray();
        QCOMPARE(nodes.size(), 6);
        const QStringList kept{QStringLiteral("①"), QString(),           QStringLiteral("②"),
                               QStringLiteral("③"), QStringLiteral("④"), QStringLiteral("⑤")};
        for (int i = 0; i < 6; ++i)
            QCOMPARE(nodes[i][QStringLiteral("draft_number")].toString(), kept[i]);
    }

    void badLinesAreAnsweredAndTheNextGoesOn()
    {
        const auto answers = runBatch(
            m_file, {"this is not JSON", "[1,2]", "", R"({"op":"frobnicate"})", R"({"id":"x"})",
                     R"({"op":"add_opinion","node":null,"summary":"一"})",
                     R"({"op":"set_opinion","no":77,"summary":"x"})",
                     R"({"op":"set_opinion","id":"nobody","summary":"x"})",
                     R"({"op":"get","id":"nobody"})", R"({"op":"get"})",
                     R"({"op":"undo","id":"x"})", R"({"op":"set_opinion","id":"x","rev":"1"})",
                     "\xFF\xFE", R"({"op":"add_opinion","node":null,"summary":"二"})"});
        QCOMPARE(answers.size(), 14);
        QStringList outcomes;
        for (const QJsonObject &answer : answers) {
            outcomes << (isOk(answer) ? QStringLiteral("ok") : errorOf(answer));
            QVERIFY(isOk(answer) || answer[QStringLiteral("message")].toString().endsWith(u'。'));
        }
        const QString invalid = QStringLiteral("invalid");
        const QString missing = QStringLiteral("not_found");
        const QString ok = QStringLiteral("ok");
        QCOMPARE(outcomes, QStringList({invalid, invalid, invalid, invalid, invalid, ok, missing,
                                        missing, missing, invalid, invalid, invalid, invalid, ok}));
        QCOMPARE(json()[QStringLiteral("opinions")].toArray().size(), 2);
    }

    void undoAndRedoAreOfThisRun()
    {
        const auto first = runBatch(
            m_file,
            {R"({"op":"add_opinion","node":null,"summary":"一","response":"答","category":"◎"})",
             R"({"op":"undo"})", R"({"op":"undo"})", R"({"op":"redo"})", R"({"op":"redo"})"});
        QCOMPARE(first.size(), 5);
        QVERIFY(isOk(first[0]) && isOk(first[1]) && isOk(first[3]));
        QCOMPARE(errorOf(first[2]), QStringLiteral("invalid"));
        QCOMPARE(errorOf(first[4]), QStringLiteral("invalid"));
        QCOMPARE(json()[QStringLiteral("opinions")].toArray().size(), 1);
        const auto second = runBatch(m_file, {R"({"op":"undo"})"});
        QCOMPARE(errorOf(second.value(0)), QStringLiteral("invalid"));
        QCOMPARE(json()[QStringLiteral("opinions")].toArray().size(), 1);
    }

    void conflictAnswersTheRowAsItStands()
    {
        const auto made = runBatch(m_file, {R"({"op":"add_opinion","node":null,"summary":"一"})"});
        const QByteArray id = idOf(made.value(0));
        const QByteArray revision =
            QByteArray::number(made.value(0)[QStringLiteral("rev")].toInteger());
        const auto answers = runBatch(
            m_file,
            {fill(R"({"op":"set_opinion","id":"%1","summary":"二"})", {id}),
             fill(R"({"op":"set_opinion","id":"%1","summary":"三","rev":%2})", {id, revision}),
             fill(R"({"op":"set_opinion","id":"%1","note":"別の欄","rev":%2})", {id, revision}),
             fill(R"({"op":"get","id":"%1"})", {id})});
        QCOMPARE(answers.size(), 4);
        QVERIFY(isOk(answers[0]));
        QCOMPARE(errorOf(answers[1]), QStringLiteral("conflict"));
        QCOMPARE(answers[1][QStringLiteral("current")][QStringLiteral("summary")].toString(),
                 QStringLiteral("二"));
        QVERIFY(isOk(answers[2])); // another field
        const QJsonValue row = answers[3][QStringLiteral("current")];
        QCOMPARE(row[QStringLiteral("summary")].toString(), QStringLiteral("二"));
        QCOMPARE(row[QStringLiteral("note")].toString(), QStringLiteral("別の欄"));
    }

    // An answer is there before the next line is sent, and what it says is in the file.
    void answersComeLineByLine()
    {
        QProcess batch;
        batch.start(cliPath(), {QStringLiteral("batch"), m_file});
        QVERIFY(batch.waitForStarted());
        for (int i = 1; i <= 3; ++i) {
            batch.write("{\"op\":\"add_opinion\",\"node\":null,\"summary\":\"x\"}\n");
            while (!batch.canReadLine())
                QVERIFY(batch.waitForReadyRead(60'000));
            const QByteArray answer = batch.readLine();
            QVERIFY(isOk(QJsonDocument::fromJson(answer).object()));
            QCOMPARE(runCli({QStringLiteral("stats"), m_file})
                         .json()[QStringLiteral("unplaced")]
                         .toInt(),
                     i);
        }
        batch.kill(); // what was answered is durable
        QVERIFY(batch.waitForFinished());
        QCOMPARE(runCli({QStringLiteral("verify"), m_file}).exitCode, 0);
        QCOMPARE(
            runCli({QStringLiteral("stats"), m_file}).json()[QStringLiteral("unplaced")].toInt(),
            3);
    }

    void lastLineNeedsNoEnd()
    {
        const Outcome outcome = runCli({QStringLiteral("batch"), m_file},
                                       R"({"op":"add_opinion","node":null,"summary":"一"})");
        QCOMPARE(outcome.exitCode, 0);
        QCOMPARE(outcome.out.count('\n'), 1);
        QVERIFY(outcome.json()[QStringLiteral("ok")].toBool());
    }

    // Every operation of the contract, and all of them taken back one by one.
    void everyOperationAndItsUndo()
    {
        const auto setup = runBatch(
            m_file, {R"({"op":"add_node","parent":null,"kind":"chapter","auto":true,"title":"章"})",
                     addItem(1), addItem(2),
                     R"({"op":"add_opinion","node":null,"summary":"一","response":"答"})",
                     R"({"op":"add_opinion","node":null,"summary":"二","response":"別"})"});
        QCOMPARE(setup.size(), 5);
        const auto stored = [&](int i) { return idOf(setup[i]); };
        const QByteArray before = exportedBytes(QStringLiteral("json"));

        QList<QByteArray> lines{
            R"({"op":"set_consultation","title":"題","subtitle":"副"})",
            R"({"op":"set_settings","font_size":11})",
            R"({"op":"add_category","symbol":"★","text":"星","before":null})",
            fill(R"({"op":"move_node","id":"%1","parent":"%2"})", {stored(1), stored(0)}),
            fill(R"({"op":"set_node","id":"%1","title":"改"})", {stored(1)}),
            R"({"op":"keep_draft_numbers"})",
            fill(R"({"op":"move_opinion","id":"%1","node":"%2"})", {stored(3), stored(1)}),
            fill(R"({"op":"move_opinion","id":"%1","node":"%2"})", {stored(4), stored(1)}),
            R"({"op":"set_opinion","no":1,"summary":"改","category":"★","count":3,"note":"覚"})",
            fill(R"({"op":"set_response","opinion":"%1","text":"{{No:%2}}"})",
                 {stored(3), stored(4)}),
            fill(R"({"op":"share_response","opinion":"%1","with":"%2"})", {stored(4), stored(3)}),
            fill(R"({"op":"unshare_response","opinion":"%1"})", {stored(4)}),
            R"({"op":"set_category","id":"★","text":"改"})",
            fill(R"({"op":"remove_opinion","id":"%1"})", {stored(4)}),
            fill(R"({"op":"remove_node","id":"%1"})", {stored(2)}),
            fill(R"({"op":"remove_node","id":"%1","with_opinions":true})", {stored(0)}),
            R"({"op":"remove_category","id":"★"})"};
        const qsizetype operations = lines.size();
        for (qsizetype i = 0; i < operations; ++i)
            lines << R"({"op":"undo"})";
        const auto answers = runBatch(m_file, lines);
        QCOMPARE(answers.size(), 2 * operations);
        for (qsizetype i = 0; i < answers.size(); ++i)
            QVERIFY2(isOk(answers[i]),
                     (lines[i] + ' ' + QJsonDocument(answers[i]).toJson()).constData());
        QCOMPARE(exportedBytes(QStringLiteral("json")), before);
        QCOMPARE(runCli({QStringLiteral("verify"), m_file}).exitCode, 0);
    }

private:
    static QByteArray addItem(int n)
    {
        return fill(R"({"op":"add_node","parent":null,"kind":"item","auto":true,"title":"項目%1"})",
                    {QByteArray::number(n)});
    }

    QByteArray exportedBytes(const QString &ending)
    {
        const QString path = m_file + u'.' + ending;
        const Outcome outcome =
            runCli({QStringLiteral("export"), m_file, path, QStringLiteral("--force")});
        if (outcome.exitCode != 0)
            qWarning("%s", qPrintable(outcome.err));
        return readFile(path);
    }
    QString exported(const QString &ending) { return QString::fromUtf8(exportedBytes(ending)); }
    QJsonObject json()
    {
        return QJsonDocument::fromJson(exportedBytes(QStringLiteral("json"))).object();
    }

    QTemporaryDir m_dir;
    QString m_file;
    int m_count = 0;
};

QTEST_GUILESS_MAIN(TestBatch)
#include "test_batch.moc"
