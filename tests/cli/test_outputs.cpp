#include "cli/program.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

QByteArray runTool(const QString &program, const QStringList &arguments, int *exitCode = nullptr)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(120'000))
        qFatal("%s does not run: it is in packaging/debian/test.packages", qPrintable(program));
    if (exitCode != nullptr)
        *exitCode = process.exitCode();
    return process.readAllStandardOutput();
}

} // namespace

// Files that come out: complete or not there, never over another without --force.
class TestOutputs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_file = m_source.filePath(QStringLiteral("x.db"));
        const Outcome imported = runCli(
            {QStringLiteral("import"), QStringLiteral(GAIYO_TEST_DATA "/nerima-2016.txt"), m_file});
        QCOMPARE(imported.err, QString());
        QCOMPARE(imported.exitCode, 0);
    }

    void existingTargetNeedsForce_data() { endings(); }
    void existingTargetNeedsForce()
    {
        QFETCH(QString, ending);
        const QTemporaryDir dir;
        const QString target = dir.filePath(QStringLiteral("out.") + ending);
        writeFile(target, "mine");
        const QString fault = findRefusalFault(runCli({QStringLiteral("export"), m_file, target}),
                                               4, QStringLiteral("out."));
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        QCOMPARE(readFile(target), QByteArray("mine"));
        const Outcome forced =
            runCli({QStringLiteral("export"), m_file, target, QStringLiteral("--force")});
        QCOMPARE(forced.err, QString());
        QCOMPARE(forced.exitCode, 0);
        QVERIFY(readFile(target).size() > 1000);
        QCOMPARE(readFolder(dir.path()).size(), 1);
        QCOMPARE(QFile::permissions(target) & (QFile::ReadOwner | QFile::WriteOwner),
                 QFile::ReadOwner | QFile::WriteOwner);
    }

    // Same input and --date: the same bytes; without a zone the date is UTC.
    void outputIsReproducible_data() { endings(); }
    void outputIsReproducible()
    {
        QFETCH(QString, ending);
        const QTemporaryDir dir;
        QList<QByteArray> results;
        for (const char *date :
             {"2026-04-01T09:00:00", "2026-04-01T09:00:00Z", "2026-04-01T18:00:00+09:00"}) {
            const QString target =
                dir.filePath(QStringLiteral("%1.%2").arg(results.size()).arg(ending));
            const Outcome outcome = runCli({QStringLiteral("export"), m_file, target,
                                            QStringLiteral("--date"), QLatin1String(date)});
            QCOMPARE(outcome.err, QString());
            results << readFile(target);
        }
        QVERIFY(results[0].size() > 1000);
        QVERIFY(results[0] == results[1]);
        QVERIFY(results[0] == results[2]);
    }

    // A disk that fills: exit 4, a sentence, nothing left behind.
    void fullDiskLeavesNothing_data()
    {
        QTest::addColumn<QString>("call");
        for (const char *call : {"export %1 %2.pdf", "export %1 %2.json", "export %1 %2.csv",
                                 "export %1 %2.txt", "backup %1 %2.db", "handover %1 %2.db",
                                 "new %2.db", "new %2.db --from %1", "import %3 %2.db"})
            QTest::newRow(call) << QString::fromLatin1(call);
    }
    void fullDiskLeavesNothing()
    {
        QFETCH(QString, call);
        const QTemporaryDir dir;
        QStringList words;
        for (QString word : call.split(u' ')) {
            word.replace(QStringLiteral("%1"), m_file);
            word.replace(QStringLiteral("%2"), dir.filePath(QStringLiteral("out")));
            word.replace(QStringLiteral("%3"), QStringLiteral(GAIYO_TEST_DATA "/nerima-2016.txt"));
            words << word;
        }
        const auto before = readFolder(m_source.path());
        const Outcome outcome = runCliInBlocks(12, words);
        const QString fault = findRefusalFault(outcome, 4, QStringLiteral("out."));
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        QVERIFY(readFolder(dir.path()).isEmpty());
        QCOMPARE(readFolder(m_source.path()), before);
    }

    void targetWithoutFolderIsRefused()
    {
        const QTemporaryDir dir;
        for (const QString &command :
             {QStringLiteral("export"), QStringLiteral("backup"), QStringLiteral("handover")}) {
            const QString name =
                command == u"export" ? QStringLiteral("o.json") : QStringLiteral("o.db");
            const Outcome outcome =
                runCli({command, m_file, dir.filePath(QStringLiteral("none/") + name)});
            const QString fault = findRefusalFault(outcome, 4, name);
            QVERIFY2(fault.isEmpty(), qPrintable(fault));
            QVERIFY(readFolder(dir.path()).isEmpty());
        }
    }

    // A command that makes a .db refuses where the file, or a journal with something in it, is.
    void documentIsNeverReplaced_data()
    {
        QTest::addColumn<QString>("call");
        for (const char *call :
             {"new %1", "import %2 %1", "backup %3 %1", "handover %3 %1", "new %1 --from %3"})
            QTest::newRow(call) << QString::fromLatin1(call);
    }
    void documentIsNeverReplaced()
    {
        QFETCH(QString, call);
        for (const char *present : {"out.db", "out.db-journal"}) {
            const QTemporaryDir dir;
            writeFile(dir.filePath(QLatin1String(present)), "something");
            QString line = call;
            line.replace(QStringLiteral("%1"), dir.filePath(QStringLiteral("out.db")));
            line.replace(QStringLiteral("%2"), QStringLiteral(GAIYO_TEST_DATA "/nerima-2016.txt"));
            line.replace(QStringLiteral("%3"), m_file);
            const auto before = readFolder(dir.path());
            const QString fault =
                findRefusalFault(runCli(line.split(u' ')), 4, QStringLiteral("out.db"));
            QVERIFY2(fault.isEmpty(), qPrintable(fault));
            QCOMPARE(readFolder(dir.path()), before);
        }
    }

    void pdfIsSound()
    {
        const QTemporaryDir dir;
        const QString pdf = dir.filePath(QStringLiteral("x.pdf"));
        QCOMPARE(runCli({QStringLiteral("export"), m_file, pdf}).exitCode, 0);
        int exitCode = -1;
        const QByteArray said =
            runTool(QStringLiteral("qpdf"), {QStringLiteral("--check"), pdf}, &exitCode);
        QVERIFY2(exitCode == 0, said.constData());
        QVERIFY2(said.contains("No syntax or stream encoding errors"), said.constData());
        QVERIFY(!said.contains("WARNING"));
    }

    void pagesAreChosen()
    {
        const QTemporaryDir dir;
        const auto pageCount = [&](const QStringList &options) {
            const QString pdf = dir.filePath(QStringLiteral("p.pdf"));
            const Outcome outcome = runCli(
                QStringList{QStringLiteral("export"), m_file, pdf, QStringLiteral("--force")} +
                options);
            if (outcome.exitCode != 0)
                qWarning("%s", qPrintable(outcome.err));
            return runTool(QStringLiteral("qpdf"), {QStringLiteral("--show-npages"), pdf})
                .trimmed()
                .toInt();
        };
        const int all = pageCount({});
        QVERIFY(all >= 5);
        QCOMPARE(pageCount({QStringLiteral("--pages"), QStringLiteral("2-4")}), 3);
        QCOMPARE(pageCount({QStringLiteral("--pages=3")}), 1);
        const Outcome beyond =
            runCli({QStringLiteral("export"), m_file, dir.filePath(QStringLiteral("q.pdf")),
                    QStringLiteral("--pages=900-901")});
        const QString fault = findRefusalFault(beyond, 2, QStringLiteral("%1ページまで").arg(all));
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        QVERIFY(!QFile::exists(dir.filePath(QStringLiteral("q.pdf"))));
    }

    // --template: the pages of another form, and the document as it was.
    void aFormIsTried()
    {
        const QTemporaryDir dir;
        const QByteArray before = readFile(m_file);
        const QString text = dir.filePath(QStringLiteral("t.txt"));
        const Outcome tried = runCli({QStringLiteral("export"), m_file, text,
                                      QStringLiteral("--template"), QStringLiteral("tatezumi")});
        QCOMPARE(tried.err, QString());
        QCOMPARE(tried.exitCode, 0);
        QVERIFY(readFile(text).contains("ご意見："));
        QCOMPARE(readFile(m_file), before);
        const auto refusal = [&](const QStringList &arguments, const QString &word) {
            return findRefusalFault(
                runCli(QStringList{QStringLiteral("export"), m_file} + arguments), 2, word);
        };
        const QString pdf = dir.filePath(QStringLiteral("t.pdf"));
        const QString csv = dir.filePath(QStringLiteral("t.csv"));
        QCOMPARE(refusal({csv, QStringLiteral("--template"), QStringLiteral("kakudai")},
                         QStringLiteral("--template")),
                 QString());
        QCOMPARE(refusal({pdf, QStringLiteral("--template"), QStringLiteral("kakudai"),
                          QStringLiteral("--edition"), QStringLiteral("receipt")},
                         QStringLiteral("--template")),
                 QString());
        const Outcome unknown = runCli({QStringLiteral("export"), m_file, pdf,
                                        QStringLiteral("--template"), QStringLiteral("none")});
        QCOMPARE(unknown.exitCode, 2);
        QVERIFY(unknown.err.contains(QStringLiteral("none")));
        QVERIFY(unknown.err.contains(
            QStringLiteral("kakudai koumoku kubun midashinashi nerima tatezumi")));
        QVERIFY(!QFile::exists(pdf));
    }

    void formulasInCsvAreEscapedUnlessKept()
    {
        const QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("f.db"));
        QCOMPARE(runCli({QStringLiteral("new"), file}).exitCode, 0);
        runBatch(file, {R"x({"op":"add_opinion","node":null,"summary":"=HYPERLINK(1)"})x"});
        const auto csv = [&](const QStringList &options) {
            const QString path = dir.filePath(QStringLiteral("f.csv"));
            if (runCli(
                    QStringList{QStringLiteral("export"), file, path, QStringLiteral("--force")} +
                    options)
                    .exitCode != 0)
                qWarning("not exported");
            return readFile(path);
        };
        const QByteArray kept = csv({QStringLiteral("--csv-formulas=keep")});
        const QByteArray escaped = csv({QStringLiteral("--csv-formulas=escape")});
        QCOMPARE(csv({}), escaped);
        QVERIFY(kept.contains(",=HYPERLINK") || kept.contains(",\"=HYPERLINK"));
        QVERIFY(!escaped.contains(",=HYPERLINK") && !escaped.contains(",\"=HYPERLINK"));
        QVERIFY(escaped.contains("=HYPERLINK(1)"));
    }

    void copiesAreDocuments()
    {
        const QTemporaryDir dir;
        for (const QString &command : {QStringLiteral("backup"), QStringLiteral("handover")}) {
            const QString copy = dir.filePath(command + QStringLiteral(".db"));
            QCOMPARE(runCli({command, m_file, copy}).err, QString());
            QCOMPARE(runCli({QStringLiteral("verify"), copy}).exitCode, 0);
            QJsonObject original = runCli({QStringLiteral("stats"), m_file}).json();
            QJsonObject copied = runCli({QStringLiteral("stats"), copy}).json();
            for (QJsonObject *stats : {&original, &copied})
                stats->remove(QStringLiteral("revision"));
            QCOMPARE(copied, original);
        }
    }

    // What left the document, and the notes, are not in the bytes of what is handed over; what is
    // purged is in no byte of the file.
    void handoverAndPurgeForget()
    {
        const QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("h.db"));
        QCOMPARE(runCli({QStringLiteral("new"), file}).exitCode, 0);
        const auto made =
            runBatch(file, {R"({"op":"add_node","parent":null,"kind":"item","title":"項目"})",
                            R"({"op":"add_opinion","node":null,"summary":"FORMERWORDS"})"});
        const QByteArray id = made.value(1)[QStringLiteral("id")].toString().toUtf8();
        const QByteArray node = made.value(0)[QStringLiteral("id")].toString().toUtf8();
        const auto changed = runBatch(
            file, {fill(R"({"op":"move_opinion","id":"%1","node":"%2"})", {id, node}),
                   fill(R"({"op":"set_opinion","id":"%1","note":"SECRETNOTE"})", {id}),
                   fill(R"({"op":"set_opinion","id":"%1","summary":"いまの言葉"})", {id})});
        QVERIFY(changed.value(2)[QStringLiteral("ok")].toBool());
        QVERIFY(readFile(file).contains("FORMERWORDS"));

        const QString copy = dir.filePath(QStringLiteral("copy.db"));
        QCOMPARE(runCli({QStringLiteral("handover"), file, copy}).exitCode, 0);
        QVERIFY(!readFile(copy).contains("FORMERWORDS"));
        QVERIFY(!readFile(copy).contains("SECRETNOTE"));

        const Outcome purged = runCli(
            {QStringLiteral("purge"), file, QStringLiteral("--opinion"), QStringLiteral("1")});
        QCOMPARE(purged.err, QString());
        QCOMPARE(purged.exitCode, 0);
        for (const QByteArray &bytes : readFolder(dir.path()))
            QVERIFY(!bytes.contains("FORMERWORDS"));
        QVERIFY(readFile(file).contains("SECRETNOTE"));
        QCOMPARE(runCli({QStringLiteral("verify"), file}).exitCode, 0);
        const Outcome nobody = runCli(
            {QStringLiteral("purge"), file, QStringLiteral("--opinion"), QStringLiteral("9")});
        const QString fault = findRefusalFault(nobody, 3, QStringLiteral("9"));
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
    }

    // Letters leave only where that is asked for, and their notes never.
    void handoverLeavesLettersBehind()
    {
        const QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("h.db"));
        QCOMPARE(runCli({QStringLiteral("new"), file}).exitCode, 0);
        const auto made = runBatch(
            file,
            {R"({"op":"add_letter","method":"fax","place":"THEPLACE","owner":"THEOWNER","note":"LETTERNOTE","submitter":{"class":"THECLASS","kind":"group","persons":2},"originals":[{"title":"本文","origin":"typed","text":"ORIGINALWORDS","masks":[{"start":0,"end":1,"reason":"name"}]}]})"});
        QVERIFY(made.value(0)[QStringLiteral("ok")].toBool());
        const auto exported = [&](const QString &document) {
            const QString json = dir.filePath(QStringLiteral("out.json"));
            const Outcome outcome =
                runCli({QStringLiteral("export"), document, json, QStringLiteral("--force")});
            if (outcome.exitCode != 0)
                qFatal("%s", qPrintable(outcome.err));
            return QJsonDocument::fromJson(readFile(json)).object();
        };
        const QJsonObject all = exported(file);
        const QString original =
            all[QStringLiteral("originals")][0][QStringLiteral("id")].toString();
        const auto cut = runBatch(
            file, {fill(R"({"op":"cut","original":"%1","start":1,"end":9,"summary":"要旨"})",
                        {original.toUtf8()}),
                   R"({"op":"add_phrase","title":"礼","text":"THEPHRASE"})"});
        QVERIFY(cut.value(0)[QStringLiteral("ok")].toBool());
        const QJsonObject before = exported(file);
        const QStringList lists{QStringLiteral("submitters"), QStringLiteral("letters"),
                                QStringLiteral("originals"), QStringLiteral("masks"),
                                QStringLiteral("passages")};
        const auto handed = [&](const QString &name, const QStringList &options) {
            const QString copy = dir.filePath(name);
            const Outcome outcome =
                runCli(QStringList{QStringLiteral("handover"), file, copy} + options);
            if (outcome.exitCode != 0)
                qFatal("%s", qPrintable(outcome.err));
            return copy;
        };
        const QString without = handed(QStringLiteral("without.db"), {});
        const QString with =
            handed(QStringLiteral("with.db"), {QStringLiteral("--with-originals")});
        for (const char *word : {"RIGINALWORDS", "THEPLACE", "THECLASS"}) {
            QVERIFY2(!readFile(without).contains(word), word);
            QVERIFY2(readFile(with).contains(word), word);
        }
        for (const QString &copy : {without, with}) {
            for (const char *word : {"LETTERNOTE", "THEOWNER", "ORIGINALWORDS", "THEPHRASE"})
                QVERIFY2(!readFile(copy).contains(word), word);
            QCOMPARE(runCli({QStringLiteral("verify"), copy}).exitCode, 0);
            QCOMPARE(exported(copy)[QStringLiteral("opinions")][0][QStringLiteral("ref")],
                     QJsonValue(QStringLiteral("1-1")));
        }
        for (const QString &list : lists) {
            QVERIFY(!before[list].toArray().isEmpty());
            QVERIFY(exported(without)[list].toArray().isEmpty());
            QCOMPARE(exported(with)[list].toArray().size(), before[list].toArray().size());
        }
        QCOMPARE(exported(with)[QStringLiteral("originals")], before[QStringLiteral("originals")]);
    }

    void newTakesLastYearsForm()
    {
        const QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("n.db"));
        const Outcome outcome = runCli({QStringLiteral("new"), file, QStringLiteral("--from"),
                                        m_file, QStringLiteral("--title"), QStringLiteral("来年")});
        QCOMPARE(outcome.err, QString());
        const QJsonObject stats = runCli({QStringLiteral("stats"), file}).json();
        QCOMPARE(stats[QStringLiteral("title")].toString(), QStringLiteral("来年"));
        QCOMPARE(stats[QStringLiteral("opinion_count")].toInt(), 0);
        QCOMPARE(stats[QStringLiteral("nodes")][QStringLiteral("item")].toInt(), 0);
        QCOMPARE(stats[QStringLiteral("categories")].toArray().size(), 6);
        QVERIFY(stats[QStringLiteral("categories")][0][QStringLiteral("declared")].isNull());
    }

private:
    static void endings()
    {
        QTest::addColumn<QString>("ending");
        for (const char *ending : {"pdf", "json", "csv", "txt", "html", "epub", "zip"})
            QTest::newRow(ending) << QString::fromLatin1(ending);
    }

    QTemporaryDir m_source;
    QString m_file;
};

QTEST_GUILESS_MAIN(TestOutputs)
#include "test_outputs.moc"
