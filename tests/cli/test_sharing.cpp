#include "cli/program.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

namespace {

QJsonArray arrayOf(const Outcome &outcome)
{
    return QJsonDocument::fromJson(outcome.out).array();
}

// A document with one heading and three opinions; answers the ids of these.
QStringList makeDocument(const QString &path)
{
    if (runCli({QStringLiteral("new"), path, QStringLiteral("--title"), QStringLiteral("計画")})
            .exitCode != 0)
        qFatal("new");
    QStringList ids;
    const auto answers =
        runBatch(path, {R"({"op":"add_opinion","node":null,"summary":"一","response":"答一"})",
                        R"({"op":"add_opinion","node":null,"summary":"二","response":"答二"})",
                        R"({"op":"add_opinion","node":null,"summary":"三"})",
                        R"({"op":"add_node","parent":null,"kind":"chapter","title":"章"})"});
    for (const QJsonObject &answer : answers)
        ids += answer[QStringLiteral("id")].toString();
    return ids;
}

QByteArray setSummary(const QString &id, const char *words)
{
    return fill(R"({"op":"set_opinion","id":"%1","summary":"%2"})", {id.toUtf8(), words});
}

} // namespace

// history, merge and selftest, end to end.
class TestSharing : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void historyTellsWhoChangedWhatAlsoOfARemovedOpinion()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.db"));
        const QStringList ids = makeDocument(path);
        runBatch(path, {setSummary(ids[0], "一の改"),
                        fill(R"({"op":"set_response","opinion":"%1","text":"答の改"})",
                             {ids[0].toUtf8()}),
                        fill(R"({"op":"remove_opinion","id":"%1"})", {ids[1].toUtf8()})});
        const Outcome all = runCli({QStringLiteral("history"), path});
        QCOMPARE(all.exitCode, 0);
        QVERIFY(arrayOf(all).size() >= 9);
        const auto first =
            arrayOf(runCli({QStringLiteral("history"), path, QStringLiteral("--opinion"), ids[0],
                            QStringLiteral("--json")}));
        QStringList fields;
        for (const QJsonValue &entry : first) {
            QVERIFY(!entry[QStringLiteral("by")].toString().isEmpty());
            if (entry[QStringLiteral("change")].toString() == u"changed")
                fields += entry[QStringLiteral("fields")].toObject().keys();
        }
        QCOMPARE(fields, (QStringList{QStringLiteral("summary"), QStringLiteral("text")}));
        const auto removed =
            arrayOf(runCli({QStringLiteral("history"), path, QStringLiteral("--opinion"), ids[1]}));
        QCOMPARE(removed.last()[QStringLiteral("change")].toString(), QStringLiteral("removed"));
        const Outcome unknown = runCli({QStringLiteral("history"), path,
                                        QStringLiteral("--opinion"), QStringLiteral("nobody")});
        QCOMPARE(findRefusalFault(unknown, 3, QStringLiteral("nobody")), QString());
    }

    void mergeBringsACopyBackOnce()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.db"));
        const QString copy = folder.filePath(QStringLiteral("copy.db"));
        const QStringList ids = makeDocument(path);
        QCOMPARE(runCli({QStringLiteral("backup"), path, copy}).exitCode, 0);
        runBatch(
            copy,
            {setSummary(ids[0], "写しの一"), setSummary(ids[1], "写しの二"),
             fill(R"({"op":"add_opinion","node":"%1","summary":"写しの新","response":"答"})",
                  {ids[3].toUtf8()}),
             fill(R"({"op":"set_response","opinion":"%1","text":"写しの答"})", {ids[1].toUtf8()}),
             fill(R"({"op":"remove_opinion","id":"%1"})", {ids[2].toUtf8()})});
        runBatch(path, {setSummary(ids[1], "本体の二"),
                        fill(R"({"op":"set_opinion","id":"%1","count":5})", {ids[0].toUtf8()}),
                        fill(R"({"op":"remove_node","id":"%1"})", {ids[3].toUtf8()})});
        const Outcome merged = runCli({QStringLiteral("merge"), copy, path});
        QCOMPARE(merged.exitCode, 1);
        const auto conflicts = merged.json()[QStringLiteral("conflicts")].toArray();
        QCOMPARE(conflicts.size(), 1);
        QCOMPARE(conflicts[0][QStringLiteral("base")].toString(), QStringLiteral("二"));
        QCOMPARE(conflicts[0][QStringLiteral("copy")].toString(), QStringLiteral("写しの二"));
        QCOMPARE(conflicts[0][QStringLiteral("document")].toString(), QStringLiteral("本体の二"));
        const auto get = [&](const QString &id) {
            return runBatch(path, {fill(R"({"op":"get","id":"%1"})", {id.toUtf8()})})
                .first()[QStringLiteral("current")]
                .toObject();
        };
        QCOMPARE(get(ids[0])[QStringLiteral("summary")].toString(), QStringLiteral("写しの一"));
        QCOMPARE(get(ids[0])[QStringLiteral("count")].toInt(), 5);
        QCOMPARE(get(ids[1])[QStringLiteral("summary")].toString(), QStringLiteral("本体の二"));
        QVERIFY(get(ids[2]).isEmpty());
        QCOMPARE(runCli({QStringLiteral("verify"), path}).exitCode, 0);
        // The new opinion's heading is gone: it stands in the tray.
        const QString exported = folder.filePath(QStringLiteral("out.json"));
        QCOMPARE(runCli({QStringLiteral("export"), path, exported}).exitCode, 0);
        QVERIFY(readFile(exported).contains("写しの新"));
        QVERIFY(readFile(exported).contains("写しの答"));
        const QByteArray before = readFile(exported);
        const Outcome again = runCli({QStringLiteral("merge"), copy, path});
        QCOMPARE(again.exitCode, 1); // what nobody has dealt with is told again
        QVERIFY(!again.json()[QStringLiteral("conflicts")].toArray().isEmpty());
        QVERIFY(again.json()[QStringLiteral("merged_before")].toBool());
        QCOMPARE(
            runCli({QStringLiteral("export"), path, exported, QStringLiteral("--force")}).exitCode,
            0);
        QCOMPARE(readFile(exported), before);
    }

    void mergeKeepsWhatTheOtherSideRemovedOrChanged()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.db"));
        const QString copy = folder.filePath(QStringLiteral("copy.db"));
        const QStringList ids = makeDocument(path);
        QCOMPARE(runCli({QStringLiteral("backup"), path, copy}).exitCode, 0);
        runBatch(copy, {setSummary(ids[0], "写し"),
                        fill(R"({"op":"remove_opinion","id":"%1"})", {ids[1].toUtf8()})});
        runBatch(path, {fill(R"({"op":"remove_opinion","id":"%1"})", {ids[0].toUtf8()}),
                        setSummary(ids[1], "本体")});
        const Outcome merged = runCli({QStringLiteral("merge"), copy, path});
        QCOMPARE(merged.exitCode, 1);
        QCOMPARE(
            merged.json()[QStringLiteral("merged")].toObject()[QStringLiteral("changed")].toInt(),
            0);
        QVERIFY(merged.out.contains("写し"));
        QVERIFY(merged.out.contains("本体"));
        QCOMPARE(runCli({QStringLiteral("verify"), path}).exitCode, 0);
    }

    void mergeRefusesAStranger()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.db"));
        const QString other = folder.filePath(QStringLiteral("b.db"));
        makeDocument(path);
        makeDocument(other);
        QCOMPARE(findRefusalFault(runCli({QStringLiteral("merge"), other, path}), 3,
                                  QStringLiteral("b.db")),
                 QString());
    }

    void selftestTrustsALocalFolderAndLeavesNothing()
    {
        const QTemporaryDir folder;
        const Outcome tested = runCli({QStringLiteral("selftest"), folder.path()});
        QCOMPARE(tested.err, QString());
        QCOMPARE(tested.exitCode, 0);
        QVERIFY(tested.json()[QStringLiteral("trusted")].toBool());
        QVERIFY(QDir(folder.path()).isEmpty());
        QCOMPARE(
            runCli({QStringLiteral("selftest"), folder.filePath(QStringLiteral("none"))}).exitCode,
            3);
    }
};

QTEST_GUILESS_MAIN(TestSharing)
#include "test_sharing.moc"
