#include "cli/program.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

namespace {

QString kName()
{
    return QStringLiteral("x.db");
}

int keepFirst(void *kept, int, char **values, char **)
{
    *static_cast<QByteArray *>(kept) = values[0];
    return 0;
}

// The first column of the last row that the SQL answers.
QByteArray runSql(const QString &path, const QByteArray &sql)
{
    QByteArray answer;
    sqlite3 *connection = nullptr;
    char *fault = nullptr;
    if (sqlite3_open(QFile::encodeName(path).constData(), &connection) != SQLITE_OK ||
        sqlite3_exec(connection, sql.constData(), keepFirst, &answer, &fault) != SQLITE_OK)
        qFatal("%s: %s", sql.constData(), fault != nullptr ? fault : sqlite3_errmsg(connection));
    sqlite3_close(connection);
    return answer;
}

QByteArray firstTable(const QString &path)
{
    return '"' + runSql(path, "SELECT name FROM sqlite_master WHERE type='table'") + '"';
}

void makeDocument(const QString &path)
{
    const Outcome made =
        runCli({QStringLiteral("new"), path, QStringLiteral("--title"), QStringLiteral("計画")});
    if (made.exitCode != 0)
        qFatal("%s", qPrintable(made.err));
    QList<QByteArray> lines{R"({"op":"add_node","parent":null,"kind":"item","title":"項目"})"};
    for (int i = 0; i < 200; ++i)
        lines << fill(R"({"op":"add_opinion","node":null,"summary":"%1","response":"はい"})",
                      {QByteArray(200, 'x')});
    const auto answers = runBatch(path, lines);
    for (const QJsonObject &answer : answers) {
        if (!answer[QStringLiteral("ok")].toBool())
            qFatal("batch refused");
    }
}

using Spoil = void (*)(const QString &path);

const QMap<QString, Spoil> &faults()
{
    static const QMap<QString, Spoil> table{
        {QStringLiteral("missing"), [](const QString &path) { QFile::remove(path); }},
        {QStringLiteral("empty"), [](const QString &path) { writeFile(path, {}); }},
        {QStringLiteral("header only"),
         [](const QString &path) { writeFile(path, readFile(path).left(100)); }},
        {QStringLiteral("truncated"),
         [](const QString &path) { writeFile(path, readFile(path).left(8192)); }},
        {QStringLiteral("text"),
         [](const QString &path) { writeFile(path, QByteArray(5000, 'a')); }},
        {QStringLiteral("foreign database"),
         [](const QString &path) {
             QFile::remove(path);
             runSql(path, "CREATE TABLE t(a); INSERT INTO t VALUES(1);");
         }},
        {QStringLiteral("trigger"),
         [](const QString &path) {
             runSql(path, "CREATE TRIGGER spy AFTER INSERT ON " + firstTable(path) +
                              " BEGIN SELECT 1; END;");
         }},
        {QStringLiteral("view"),
         [](const QString &path) { runSql(path, "CREATE VIEW spy AS SELECT 1;"); }},
        {QStringLiteral("table"),
         [](const QString &path) { runSql(path, "CREATE TABLE spy(a);"); }},
        {QStringLiteral("newer"),
         [](const QString &path) { runSql(path, "PRAGMA user_version=9999;"); }},
    };
    return table;
}

// Every command that reads a document, with %1 for the document and %2 for another file.
const QStringList &calls()
{
    static const QStringList table{QStringLiteral("stats %1"),
                                   QStringLiteral("check %1 --json"),
                                   QStringLiteral("batch %1"),
                                   QStringLiteral("verify %1"),
                                   QStringLiteral("backup %1 %2.db"),
                                   QStringLiteral("handover %1 %2.db"),
                                   QStringLiteral("purge %1 --opinion 1"),
                                   QStringLiteral("export %1 %2.json"),
                                   QStringLiteral("export %1 %2.pdf"),
                                   QStringLiteral("export %1 %2.csv"),
                                   QStringLiteral("export %1 %2.txt"),
                                   QStringLiteral("new %2.db --from %1"),
                                   QStringLiteral("import %3 %1 --append")};
    return table;
}

} // namespace

// A document that is not what it has to be: every command refuses it and touches nothing.
class TestDocuments : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_good.isValid());
        makeDocument(m_good.filePath(kName()));
    }

    void badDocumentIsRefused_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("call");
        for (const QString &fault : faults().keys()) {
            for (const QString &call : calls())
                QTest::addRow("%s: %s", qPrintable(fault), qPrintable(call)) << fault << call;
        }
    }
    void badDocumentIsRefused()
    {
        QFETCH(QString, fault);
        QFETCH(QString, call);
        const QTemporaryDir dir;
        const QString path = dir.filePath(kName());
        writeFile(path, readFile(m_good.filePath(kName())));
        faults()[fault](path);
        const QString source = dir.filePath(QStringLiteral("more.csv"));
        writeFile(source, "No.,章,意見\n1,第1章 あ,い\n");
        const auto before = readFolder(dir.path());

        QStringList words;
        for (const QString &word : call.split(u' '))
            words << (word == u"%1"            ? path
                      : word == u"%3"          ? source
                      : word.startsWith(u"%2") ? dir.filePath(QStringLiteral("out")) + word.mid(2)
                                               : word);
        const Outcome outcome = runCli(words);
        QCOMPARE(readFolder(dir.path()), before);
        // A file that can be opened but is cut is what verify is there to find.
        if (fault == u"truncated" && call.startsWith(u"verify") && outcome.exitCode == 1)
            return;
        const QString wrong = findRefusalFault(outcome, 3, kName());
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }

    // Converted under exclusive access, or refused; never used as it is.
    void walDocumentIsConvertedOrRefused()
    {
        for (const QString &command : {QStringLiteral("stats"), QStringLiteral("verify")}) {
            const QTemporaryDir dir;
            const QString path = dir.filePath(kName());
            writeFile(path, readFile(m_good.filePath(kName())));
            runSql(path, "PRAGMA journal_mode=WAL;");
            const auto before = readFolder(dir.path());
            const Outcome outcome = runCli({command, path});
            const QByteArray after = readFile(path);
            if (outcome.exitCode == 0) {
                QCOMPARE(int(after[18]), 1); // file format: no longer WAL
                QVERIFY(!readFolder(dir.path()).contains(kName() + QStringLiteral("-wal")));
            } else {
                const QString wrong = findRefusalFault(outcome, 3, kName());
                QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
                QCOMPARE(readFolder(dir.path()), before);
            }
        }
    }

    void goodDocumentIsTaken()
    {
        for (const QString &call : calls()) {
            const QTemporaryDir dir;
            const QString path = dir.filePath(kName());
            writeFile(path, readFile(m_good.filePath(kName())));
            writeFile(dir.filePath(QStringLiteral("more.csv")), "No.,章,意見\n1,第1章 あ,い\n");
            QStringList words;
            for (QString word : call.split(u' ')) {
                word.replace(QStringLiteral("%1"), path);
                word.replace(QStringLiteral("%2"), dir.filePath(QStringLiteral("out")));
                word.replace(QStringLiteral("%3"), dir.filePath(QStringLiteral("more.csv")));
                words << word;
            }
            if (call.startsWith(u"purge"))
                continue; // everything is in the tray: there is no No. 1
            const Outcome outcome = runCli(words);
            const int expected = 0; // an opinion in the tray is a warning, no error
            QVERIFY2(outcome.exitCode == expected, qPrintable(call + u' ' + outcome.err));
        }
    }

private:
    QTemporaryDir m_good;
};

QTEST_GUILESS_MAIN(TestDocuments)
#include "test_documents.moc"
