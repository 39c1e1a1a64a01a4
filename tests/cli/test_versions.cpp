#include "cli/program.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

namespace {

// A document with two opinions; answers their ids.
QStringList makeDocument(const QString &path)
{
    if (runCli({QStringLiteral("new"), path}).exitCode != 0)
        qFatal("new");
    QStringList ids;
    const auto answers =
        runBatch(path, {R"({"op":"add_opinion","node":null,"summary":"一","response":"答一"})",
                        R"({"op":"add_opinion","node":null,"summary":"二","response":"答二"})"});
    for (const QJsonObject &answer : answers)
        ids += answer[QStringLiteral("id")].toString();
    return ids;
}

void setSummary(const QString &path, const QString &id, const char *words)
{
    runBatch(path,
             {fill(R"({"op":"set_opinion","id":"%1","summary":"%2"})", {id.toUtf8(), words})});
}

QString summaryOf(const QString &path, const QString &id)
{
    return runBatch(path, {fill(R"({"op":"get","id":"%1"})", {id.toUtf8()})})
        .first()[QStringLiteral("current")]
        .toObject()[QStringLiteral("summary")]
        .toString();
}

} // namespace

// versions and recover, end to end.
class TestVersions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void copiesAreKeptListedAndRestored()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("計画 #1 100%.db"));
        const QString copies = folder.filePath(QStringLiteral("控え"));
        const QStringList ids = makeDocument(path);
        const auto versions = [&](const QStringList &more) {
            return runCli(
                QStringList{QStringLiteral("versions"), path, QStringLiteral("--copies"), copies} +
                more);
        };
        QVERIFY(versions({}).json()[QStringLiteral("copies")].toArray().isEmpty());
        QVERIFY(!QFile::exists(copies)); // a look makes nothing
        const QString id =
            versions({QStringLiteral("--keep")}).json()[QStringLiteral("id")].toString();
        QVERIFY(!id.isEmpty());
        QCOMPARE(versions({QStringLiteral("--keep")}).json()[QStringLiteral("id")].toString(), id);
        setSummary(path, ids[0], "改めた一");
        QVERIFY(versions({QStringLiteral("--keep")}).json()[QStringLiteral("id")].toString() != id);
        QCOMPARE(versions({}).json()[QStringLiteral("copies")].toArray().size(), 2);
        const QString out = folder.filePath(QStringLiteral("out.db"));
        const QStringList restore{QStringLiteral("--restore"), id, QStringLiteral("--to"), out};
        QCOMPARE(versions(restore).exitCode, 0);
        QCOMPARE(summaryOf(out, ids[0]), QStringLiteral("一"));
        QCOMPARE(summaryOf(path, ids[0]), QStringLiteral("改めた一"));
        QCOMPARE(findRefusalFault(versions(restore), 4, QStringLiteral("out.db")), QString());
        const QString other = folder.filePath(QStringLiteral("other.db"));
        QCOMPARE(findRefusalFault(versions({QStringLiteral("--restore"), QStringLiteral("いつか"),
                                            QStringLiteral("--to"), other}),
                                  3, QStringLiteral("いつか")),
                 QString());
        QCOMPARE(versions({QStringLiteral("--restore"), id}).exitCode, 2);
        QCOMPARE(versions({QStringLiteral("--keep"), QStringLiteral("--name"), id}).exitCode, 2);
        // The document itself is lost: its copies are still listed and restored.
        writeFile(path, "lost");
        QCOMPARE(versions({}).json()[QStringLiteral("copies")].toArray().size(), 2);
        QCOMPARE(
            versions({QStringLiteral("--restore"), id, QStringLiteral("--to"), other}).exitCode, 0);
        const Outcome recovered =
            runCli({QStringLiteral("recover"), path, folder.filePath(QStringLiteral("saved.db")),
                    QStringLiteral("--copies"), copies});
        QCOMPARE(recovered.exitCode, 0);
        QCOMPARE(summaryOf(folder.filePath(QStringLiteral("saved.db")), ids[0]),
                 QStringLiteral("改めた一"));
        QVERIFY(recovered.json()[QStringLiteral("from_copy")].toArray().size() >= 4);
    }

    // It was renamed, and damaged then: its copies are known by its operations, and those of others
    // stay others'.
    void copiesOfAnotherPathAreFound()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("計画.db"));
        const QString copies = folder.filePath(QStringLiteral("控え"));
        const QStringList ids = makeDocument(path);
        const auto keep = [&](const QString &document) {
            return runCli({QStringLiteral("versions"), document, QStringLiteral("--keep"),
                           QStringLiteral("--copies"), copies})
                .exitCode;
        };
        QCOMPARE(keep(path), 0);
        const QString moved = folder.filePath(QStringLiteral("計画（旧）.db"));
        QVERIFY(QFile::rename(path, moved));
        const QString foreign = folder.filePath(QStringLiteral("別の計画.db"));
        makeDocument(foreign);
        QCOMPARE(keep(foreign), 0); // later than ours
        const QString summary = summaryOf(moved, ids[0]);
        const QByteArray whole = readFile(moved);
        QByteArray damaged = whole;
        const QByteArray bytes = summary.toUtf8();
        QVERIFY(damaged.contains(bytes));
        damaged.replace(bytes, QByteArray(bytes.size(), '?'));
        const auto recover = [&](const QString &broken, const QString &to) {
            return runCli({QStringLiteral("recover"), broken, folder.filePath(to),
                           QStringLiteral("--copies"), copies})
                .json();
        };
        writeFile(moved, damaged);
        const QJsonObject found = recover(moved, QStringLiteral("a.db"));
        QVERIFY2(found[u"copy"].toString().contains(QStringLiteral("/計画-")),
                 QJsonDocument(found).toJson().constData());
        QCOMPARE(summaryOf(folder.filePath(QStringLiteral("a.db")), ids[0]), summary);
        QVERIFY(QDir(QFileInfo(found[u"copy"].toString()).path()).removeRecursively());
        QVERIFY(recover(moved, QStringLiteral("b.db"))[u"copy"].isNull());
    }

    void aNamedVersionStaysAndWhatCameLaterIsListed()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.db"));
        const QStringList ids = makeDocument(path);
        const QString name = QStringLiteral("決裁版");
        const auto versions = [&](const QStringList &more) {
            return runCli(QStringList{QStringLiteral("versions"), path, QStringLiteral("--copies"),
                                      folder.filePath(QStringLiteral("c"))} +
                          more);
        };
        QCOMPARE(versions({QStringLiteral("--name"), name}).exitCode, 0);
        QCOMPARE(findRefusalFault(versions({QStringLiteral("--name"), name}), 3, name), QString());
        const auto changes = [&] {
            return QJsonDocument::fromJson(versions({QStringLiteral("--changes"), name}).out)
                .array();
        };
        QVERIFY(changes().isEmpty());
        setSummary(path, ids[1], "あとの二");
        QCOMPARE(changes().size(), 1);
        QCOMPARE(changes()[0][QStringLiteral("id")].toString(), ids[1]);
        const QJsonValue fields = changes()[0][QStringLiteral("fields")];
        QCOMPARE(fields[QStringLiteral("summary")][QStringLiteral("old")].toString(),
                 QStringLiteral("二"));
        const auto named = versions({}).json()[QStringLiteral("named")].toArray();
        QCOMPARE(named.size(), 1);
        QCOMPARE(named[0][QStringLiteral("name")].toString(), name);
        const QString out = folder.filePath(QStringLiteral("out.db"));
        QCOMPARE(
            versions({QStringLiteral("--restore"), name, QStringLiteral("--to"), out}).exitCode, 0);
        QCOMPARE(summaryOf(out, ids[1]), QStringLiteral("二"));
        QCOMPARE(runCli({QStringLiteral("verify"), path}).exitCode, 0);
        QCOMPARE(findRefusalFault(versions({QStringLiteral("--changes"), QStringLiteral("x")}), 3,
                                  QStringLiteral("x")),
                 QString());
    }

    // A newer program's document is read where it says that it may be, and the reader is told so;
    // it is never written.
    void aLaterVersionIsReadWithANoticeOrRefused()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.db"));
        makeDocument(path);
        const QByteArray own = readFile(path);
        const auto setVersion = [&](quint16 version) {
            QByteArray bytes = own;
            qToBigEndian<quint32>(version, bytes.data() + 60); // PRAGMA user_version
            writeFile(path, bytes);
            return bytes;
        };
        const Outcome ofOwn = runCli({QStringLiteral("stats"), path});
        QVERIFY(ofOwn.exitCode == 0 && ofOwn.err.isEmpty());
        const QByteArray readable = setVersion(6007); // version 7, for readers of version 6
        const Outcome stats = runCli({QStringLiteral("stats"), path});
        QCOMPARE(stats.exitCode, 0);
        QCOMPARE(stats.out, ofOwn.out);
        QVERIFY2(stats.err.contains(u'7') && stats.err.contains(QStringLiteral("a.db")),
                 qPrintable(stats.err));
        QCOMPARE(stats.err.count(u'\n'), 1);
        const QByteArray line = R"({"op":"set_consultation","title":"x"})";
        QCOMPARE(findRefusalFault(runCli({QStringLiteral("batch"), path}, line + '\n'), 3,
                                  QStringLiteral("a.db")),
                 QString());
        QCOMPARE(readFile(path), readable);
        setVersion(7);
        for (const QString &command : {QStringLiteral("stats"), QStringLiteral("verify")})
            QCOMPARE(findRefusalFault(runCli({command, path}), 3, QStringLiteral("a.db")),
                     QString());
    }

    // A file of each version that was released; where a new version changes what JSON says, the
    // .json beside it is written anew and looked at.
    void everyReleasedVersionHasWhatItHad()
    {
        const QDir data(QStringLiteral(GAIYO_TEST_DATA));
        // Those with a .json: what the others went through, tests/document/test_upgrade.cpp knows.
        const QStringList files = data.entryList({QStringLiteral("version-?.json")}, QDir::Files);
        QVERIFY(!files.isEmpty());
        for (const QString &json : files) {
            const QString name = QFileInfo(json).completeBaseName() + QStringLiteral(".db");
            const QTemporaryDir folder;
            const QString path = folder.filePath(QStringLiteral("a.db"));
            const QString exported = folder.filePath(QStringLiteral("a.json"));
            writeFile(path, readFile(data.filePath(name)));
            QVERIFY(
                runBatch(path, {R"({"op":"get","no":1})"}).first()[QStringLiteral("ok")].toBool());
            QCOMPARE(runCli({QStringLiteral("export"), path, exported}).exitCode, 0);
            QCOMPARE(readFile(exported), readFile(data.filePath(json)));
            QCOMPARE(runCli({QStringLiteral("verify"), path}).exitCode, 0);
            const QJsonObject listed = runCli({QStringLiteral("versions"), path}).json();
            QCOMPARE(listed[QStringLiteral("named")][0][QStringLiteral("name")].toString(),
                     QStringLiteral("決裁版"));
            const QString out = folder.filePath(QStringLiteral("out.db"));
            QCOMPARE(runCli({QStringLiteral("versions"), path, QStringLiteral("--restore"),
                             QStringLiteral("3"), QStringLiteral("--to"), out})
                         .exitCode,
                     0);
            QVERIFY(readFile(out).contains(QByteArray("意見の一。")));
        }
    }

    void recoverReportsWhatItSaved()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.db"));
        const QString out = folder.filePath(QStringLiteral("out.db"));
        const QStringList ids = makeDocument(path);
        QByteArray bytes = readFile(path);
        qsizetype at = bytes.indexOf(QByteArray("答一"));
        while (at > 0 && bytes[at - 1] == '"') // the history's words are JSON
            at = bytes.indexOf(QByteArray("答一"), at + 1);
        QVERIFY(at > 0);
        bytes[at] = char(bytes[at] ^ 1);
        writeFile(path, bytes);
        QCOMPARE(runCli({QStringLiteral("verify"), path}).exitCode, 1);
        const auto recover = [&](const QString &from, const QString &to) {
            return runCli({QStringLiteral("recover"), from, to, QStringLiteral("--copies"),
                           folder.filePath(QStringLiteral("c"))});
        };
        const Outcome done = recover(path, out);
        QCOMPARE(done.exitCode, 0);
        QCOMPARE(done.json()[QStringLiteral("saved")][QStringLiteral("opinion")].toInt(), 2);
        QVERIFY(done.json()[QStringLiteral("doubtful")].toArray().size() +
                    done.json()[QStringLiteral("from_history")].toArray().size() ==
                1);
        QCOMPARE(summaryOf(out, ids[1]), QStringLiteral("二"));
        QCOMPARE(readFile(path), bytes);
        QCOMPARE(findRefusalFault(recover(path, out), 4, QStringLiteral("out.db")), QString());
        writeFile(path, "nothing");
        QCOMPARE(findRefusalFault(recover(path, folder.filePath(QStringLiteral("b.db"))), 3,
                                  QStringLiteral("a.db")),
                 QString());
        QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("b.db"))));
    }
};

QTEST_GUILESS_MAIN(TestVersions)
#include "test_versions.moc"
