#include "cli/program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

// The seed, with a version by this name.
QString makeSeed(const QTemporaryDir &folder, const QString &name)
{
    const QString path = folder.filePath(name);
    const QString seed = QStringLiteral(GAIYO_TEST_DATA "/nerima-2016.txt");
    if (runCli({u"import"_s, seed, path}).exitCode != 0)
        qFatal("import");
    if (runCli({u"versions"_s, path, u"--name"_s, u"決裁版"_s}).exitCode != 0)
        qFatal("versions");
    return path;
}

QJsonObject exported(const QString &path)
{
    const QString json = path + u".json"_s;
    if (runCli({u"export"_s, path, json, u"--force"_s}).exitCode != 0)
        qFatal("export");
    return QJsonDocument::fromJson(readFile(json)).object();
}

QByteArray line(const QJsonObject &operation)
{
    return QJsonDocument(operation).toJson(QJsonDocument::Compact);
}

QString without(const QString &kind, const QJsonValue &change)
{
    QString text;
    for (const QJsonValue &piece : change[u"pieces"_s].toArray())
        text += piece[0].toString() == kind ? QString() : piece[1].toString();
    return text;
}

} // namespace

class TestCompare : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aVersionAndThePresent();
    void twoFilesAndTwoVersions();
    void everyFormat();
    void refusals();
};

// What was done is what is told: by fields, with both numbers and both texts.
void TestCompare::aVersionAndThePresent()
{
    const QTemporaryDir folder;
    const QString path = makeSeed(folder, u"意見.db"_s);
    const QJsonArray before = exported(path)[u"opinions"_s].toArray();
    const QString changed = before[4][u"id"_s].toString();
    const QString moved = before[30][u"id"_s].toString();
    const QString gone = before[10][u"id"_s].toString();
    const QString words = before[4][u"summary"_s].toString() + u"至急です。"_s;
    const auto answers = runBatch(
        path, {line({{u"op"_s, u"set_opinion"_s}, {u"id"_s, changed}, {u"summary"_s, words}}),
               line({{u"op"_s, u"move_opinion"_s},
                     {u"id"_s, moved},
                     {u"node"_s, before[0][u"node"_s]},
                     {u"before"_s, before[0][u"id"_s]}}),
               line({{u"op"_s, u"remove_opinion"_s}, {u"id"_s, gone}}),
               line({{u"op"_s, u"add_opinion"_s},
                     {u"node"_s, before[0][u"node"_s]},
                     {u"summary"_s, u"新しい意見です。"_s},
                     {u"response"_s, QJsonValue()}})});
    for (const QJsonObject &answer : answers)
        QVERIFY2(answer[u"ok"_s].toBool(), qPrintable(answer[u"message"_s].toString()));
    const QString out = folder.filePath(u"見え消し.json"_s);
    const Outcome outcome = runCli({u"compare"_s, path, u"--versions"_s, u"決裁版"_s, out});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.out, QByteArray());
    QCOMPARE(outcome.err, QString());
    const QJsonArray changes =
        QJsonDocument::fromJson(readFile(out)).object()[u"changes"_s].toArray();
    QMap<QString, QJsonObject> found; // by what and whose
    for (const QJsonValue &change : changes) {
        QCOMPARE(without(u"+"_s, change), change[u"old"_s].toString());
        QCOMPARE(without(u"-"_s, change), change[u"new"_s].toString());
        found.insert(change[u"kind"_s].toString() + u' ' + change[u"field"_s].toString() + u' ' +
                         change[u"opinion"_s].toString(),
                     change.toObject());
    }
    const QString added = answers[3][u"id"_s].toString();
    const QStringList expected{u"added summary "_s + added, u"moved node "_s + moved,
                               u"removed response "_s + gone, u"removed summary "_s + gone,
                               u"text summary "_s + changed};
    QStringList kinds = found.keys();
    kinds.removeIf([&](const QString &key) { return key == u"removed category "_s + gone; });
    QCOMPARE(kinds, expected);
    QCOMPARE(found[expected[4]][u"old"_s].toString(), before[4][u"summary"_s].toString());
    QCOMPARE(found[expected[4]][u"new"_s].toString(), words);
    QCOMPARE(found[expected[4]][u"old_no"_s].toInt(), 5);
    QCOMPARE(found[expected[1]][u"old_no"_s].toInt(), 31);
    QCOMPARE(found[expected[1]][u"new_no"_s].toInt(), 1);
    QVERIFY(found[expected[3]][u"new_no"_s].isNull());
}

void TestCompare::twoFilesAndTwoVersions()
{
    const QTemporaryDir folder;
    const QString path = makeSeed(folder, u"意見.db"_s);
    const QString copy = folder.filePath(u"控え.db"_s);
    QCOMPARE(runCli({u"backup"_s, path, copy}).exitCode, 0);
    const QString id = exported(path)[u"opinions"_s][0][u"id"_s].toString();
    runBatch(path, {line({{u"op"_s, u"set_opinion"_s}, {u"id"_s, id}, {u"summary"_s, u"甲"_s}})});
    QCOMPARE(runCli({u"versions"_s, path, u"--name"_s, u"二版"_s}).exitCode, 0);
    runBatch(path, {line({{u"op"_s, u"set_opinion"_s}, {u"id"_s, id}, {u"summary"_s, u"乙"_s}})});
    const auto changesOf = [&](const QStringList &what) {
        const QString out = folder.filePath(u"out.json"_s);
        if (runCli(QStringList{u"compare"_s} + what + QStringList{out, u"--force"_s}).exitCode != 0)
            qFatal("compare");
        QStringList news;
        for (const QJsonValue &change :
             QJsonDocument::fromJson(readFile(out)).object()[u"changes"_s].toArray())
            news += change[u"new"_s].toString();
        return news;
    };
    QCOMPARE(changesOf({path, path}), QStringList());
    QCOMPARE(changesOf({copy, path}), QStringList{u"乙"_s});
    QCOMPARE(changesOf({path, u"--versions"_s, u"決裁版"_s, u"二版"_s}), QStringList{u"甲"_s});
    QCOMPARE(changesOf({path, u"--versions"_s, u"二版"_s}), QStringList{u"乙"_s});
}

void TestCompare::everyFormat()
{
    const QTemporaryDir folder;
    const QString path = makeSeed(folder, u"意見.db"_s);
    const QString id = exported(path)[u"opinions"_s][0][u"id"_s].toString();
    runBatch(path, {line({{u"op"_s, u"set_opinion"_s}, {u"id"_s, id}, {u"summary"_s, u"甲"_s}})});
    for (const QString &ending : {u"pdf"_s, u"docx"_s, u"xlsx"_s, u"html"_s, u"txt"_s}) {
        const auto write = [&](const QStringList &options) {
            const QString out = folder.filePath(u"out."_s + ending);
            const Outcome outcome =
                runCli(QStringList{u"compare"_s, path, u"--versions"_s, u"決裁版"_s, out,
                                   u"--force"_s, u"--date"_s, u"2026-04-01"_s} +
                       options);
            if (outcome.exitCode != 0)
                qFatal("%s", qPrintable(outcome.err));
            return readFile(out);
        };
        const QByteArray whole = write({});
        QVERIFY(!whole.isEmpty());
        QCOMPARE(write({}), whole); // the same bytes each time
        QVERIFY(write({u"--changed"_s}).size() < whole.size());
        if (ending != u"txt")
            QVERIFY(write({u"--marks"_s, u"red"_s}) != whole || ending == u"docx");
    }
}

void TestCompare::refusals()
{
    const QTemporaryDir folder;
    const QString path = makeSeed(folder, u"意見.db"_s);
    const QString other = makeSeed(folder, u"別.db"_s);
    const QString out = folder.filePath(u"out.json"_s);
    const auto compare = [&](const QStringList &words) {
        return runCli(QStringList{u"compare"_s} + words);
    };
    // The same source imported twice: two documents, not two states of one.
    QCOMPARE(findRefusalFault(compare({path, other, out}), 3, {}), QString());
    QCOMPARE(findRefusalFault(compare({path, u"--versions"_s, u"無い版"_s, out}), 3, u"無い版"_s),
             QString());
    QCOMPARE(findRefusalFault(compare({path, out}), 2, u"--versions"_s), QString());
    QCOMPARE(findRefusalFault(compare({path, path, folder.filePath(u"out.csv"_s)}), 2, u"csv"_s),
             QString());
    QCOMPARE(findRefusalFault(compare({path, path, out, u"--changed"_s}), 2, u"--changed"_s),
             QString());
    const QString text = folder.filePath(u"out.txt"_s);
    QCOMPARE(findRefusalFault(compare({path, path, text, u"--marks"_s, u"blue"_s}), 2, u"blue"_s),
             QString());
    QVERIFY(!QFile::exists(out));
    QVERIFY(!QFile::exists(text));
    writeFile(out, "mine");
    QCOMPARE(findRefusalFault(compare({path, path, out}), 4, u"out.json"_s), QString());
    QCOMPARE(readFile(out), QByteArray("mine"));
}

QTEST_GUILESS_MAIN(TestCompare)
#include "test_compare.moc"
