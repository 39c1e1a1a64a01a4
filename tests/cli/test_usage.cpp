#include "cli/program.h"

#include <QTemporaryDir>
#include <QTest>

// How the program is called, and what it says to a call that is wrong (exit 2).
class TestUsage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void helpNamesEveryCommand()
    {
        const Outcome help = runCli({QStringLiteral("--help")});
        QCOMPARE(help.exitCode, 0);
        QVERIFY(help.err.isEmpty());
        const QString text = QString::fromUtf8(help.out);
        for (const char *command : {"new", "import", "export", "stats", "check", "batch", "verify",
                                    "backup", "handover", "purge"})
            QVERIFY2(text.contains(QStringLiteral("gaiyo-cli %1 ").arg(QLatin1String(command))),
                     command);
        QCOMPARE(runCli({QStringLiteral("stats"), QStringLiteral("--help")}).exitCode, 0);
    }

    void noArgumentsShowTheUsage()
    {
        const Outcome outcome = runCli({});
        QCOMPARE(outcome.exitCode, 2);
        QVERIFY(outcome.out.isEmpty());
        QVERIFY(outcome.err.contains(QStringLiteral("gaiyo-cli stats")));
    }

    void wrongCallIsRefused_data()
    {
        QTest::addColumn<QString>("call");
        QTest::addColumn<QString>("named");
        const auto row = [](const char *call, const char *named) {
            QTest::newRow(call) << QString::fromUtf8(call) << QString::fromUtf8(named);
        };
        row("frobnicate x.db", "frobnicate");
        row("--quiet", "--quiet");
        row("--lang ja", "--lang");
        row("--quiet frobnicate x.db", "frobnicate");
        row("recover x.db", "OUT.db");
        row("selftest", "DIR");
        row("history", "FILE.db");
        row("versions", "FILE.db");
        row("versions x.db --restore 2", "--to");
        row("versions x.db --name a --changes b", "--name");
        row("stats", "FILE.db");
        row("stats x.db y.db", "y.db");
        row("stats --json x.db", "--json");
        row("stats x.db --quiet=yes", "--quiet");
        row("stats x.db --lang fr", "fr");
        row("new x.db --title", "--title");
        row("new x.db --title --quiet", "--title");
        row("new x.db --title a --title b", "--title");
        row("new x.db --template nerima --from y.db", "--from");
        row("new x.db --template none", "kakudai koumoku kubun midashinashi nerima tatezumi");
        row("import a.csv x.db --format docx", "docx");
        row("import a.csv x.db --encoding euc-jp", "euc-jp");
        row("import a.csv x.db --empty-response maybe", "maybe");
        row("import a.csv x.db --empty-place maybe", "maybe");
        row("import a.csv x.db --map summary", "summary");
        row("import a.csv x.db --map 意見=gist", "gist");
        row("export x.db y.doc", "doc");
        row("export x.db y", "y");
        row("export x.db y.db --force", "y.db");
        row("export x.db y.pdf --booklet triple", "triple");
        row("export x.db y.pdf --booklet saddle --pages 3", "--pages");
        row("export x.db y.txt --booklet saddle", "--booklet");
        row("export x.db y.pdf --pages 7-3", "7-3");
        row("export x.db y.pdf --pages 0", "0");
        row("export x.db y.json --pages 3", "--pages");
        row("export x.db y.zip --dpi 601", "601");
        row("export x.db y.zip --pages 7-3", "7-3");
        row("export x.db y.zip --booklet saddle", "--booklet");
        row("export x.db y.pdf --dpi 150", "--dpi");
        row("export x.db y.pdf --csv-formulas keep", "--csv-formulas");
        row("export x.db y.pdf --date yesterday", "yesterday");
        row("export x.db y.csv --csv-formulas maybe", "maybe");
        row("purge x.db", "--opinion");
    }
    void wrongCallIsRefused()
    {
        QFETCH(QString, call);
        QFETCH(QString, named);
        const QTemporaryDir dir;
        QStringList words = call.split(u' ');
        for (QString &word : words) {
            if (word.startsWith(u"x.") || word.startsWith(u"y") || word.startsWith(u"a."))
                word = dir.filePath(word);
        }
        const QString fault = findRefusalFault(runCli(words), 2, named);
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        QVERIFY(readFolder(dir.path()).isEmpty());
    }

    void messagesComeInTheAskedLanguage()
    {
        const QString file = QStringLiteral("/nowhere/x.db");
        const auto say = [&](const QString &language) {
            return runCli({QStringLiteral("stats"), file, QStringLiteral("--lang"), language}).err;
        };
        QVERIFY(say(QStringLiteral("ja")).trimmed().endsWith(u'。'));
        QVERIFY(say(QStringLiteral("en")).trimmed().endsWith(u'.'));
        QCOMPARE(runCli({QStringLiteral("stats"), file}).err, say(QStringLiteral("ja")));
        QCOMPARE(runCli({QStringLiteral("--lang=en"), QStringLiteral("stats"), file}).err,
                 say(QStringLiteral("en")));
        for (const QChar character : say(QStringLiteral("en")))
            QVERIFY(character.unicode() < 0x3000);
    }

    // A locale without UTF-8 changes neither the names of files nor the sentences.
    void localeDoesNotMatter()
    {
        const QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("意見 #1%20 𠮷.db"));
        const Outcome made = runCliInLocale(QStringLiteral("C"), {QStringLiteral("new"), file});
        QCOMPARE(made.err, QString());
        QCOMPARE(made.exitCode, 0);
        QVERIFY(readFolder(dir.path()).contains(QStringLiteral("意見 #1%20 𠮷.db")));
        const Outcome stats =
            runCliInLocale(QStringLiteral("POSIX"), {QStringLiteral("stats"), file});
        QCOMPARE(stats.err, QString());
        QCOMPARE(stats.exitCode, 0);
    }
};

QTEST_GUILESS_MAIN(TestUsage)
#include "test_usage.moc"
