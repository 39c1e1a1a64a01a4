#include "cli/program.h"

#include <QDir>
#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

// A sound JSON document, for one fault at a time.
QByteArray jsonDocument()
{
    return R"({"format":"gaiyo","version":1,
 "consultation":{"title":"t","subtitle":"s","period":null,
  "declared":{"opinions":null,"submitters":null},"institution":"区","template":"nerima","settings":{}},
 "categories":[{"id":"c1","symbol":"◎","text":"反映","declared":null}],
 "nodes":[{"id":"n1","parent":null,"kind":"chapter","number":"第1章","auto":false,"draft_number":null,"title":"あ"},
          {"id":"n2","parent":"n1","kind":"item","number":null,"auto":false,"draft_number":null,"title":"い"}],
 "opinions":[{"id":"o1","no":1,"node":"n2","summary":"意見","response":"r1","category":"c1","count":1,"note":null}],
 "responses":[{"id":"r1","text":"回答","plain":"回答"}]})";
}

QByteArray replaced(const char *from, const char *to)
{
    const QByteArray sound = jsonDocument();
    QByteArray spoiled = sound;
    spoiled.replace(from, to);
    if (spoiled == sound)
        qFatal("nothing to replace: %s", from);
    return spoiled;
}

// The pipe among them cannot be read.
QStringList namesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::System | QDir::Hidden |
                                  QDir::NoDotAndDotDot);
}

} // namespace

// A source that is not what it is said to be: refused (3) with a sentence, and no file made.
class TestSources : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void badSourceIsRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        const auto row = [](const char *what, const char *name, const QByteArray &content) {
            QTest::newRow(what) << QString::fromLatin1(name) << content;
        };
        QByteArray noise;
        for (int i = 0; i < 4096; ++i)
            noise += char((i * 37 + i / 7) % 256);
        row("binary CSV", "a.csv", noise);
        row("CSV of NULs", "a.csv", QByteArray(1000, '\0'));
        row("empty CSV", "a.csv", "");
        row("column-less CSV", "a.csv", "年度,担当,備考\n1,2,3\n");
        row("CSV without quotation's end", "a.csv", "No.,意見\n1,\"あ\n2,い\n");
        row("rows without an opinion", "a.csv", "章,意見,回答\n第1章 あ,,\n第2章 い,,答\n");
        row("an outline and no opinion", "a.csv", "章,意見,回答\n第1章 あ,,\n第2章 い,,\n");
        row("tabs without an opinion", "a.tsv", "章\t意見\n第1章 あ\t\n");
        row("words in another column", "a.csv", "章,お寄せいただいた声,意見\n第1章 あ,よい,\n");
        row("text with rows that are none", "a.txt", "No.\t意見\t回答\nあ\tい\tう\n");
        row("text of headings and rows that are none", "a.txt",
            "第1章　あ\nNo.\t意見\t回答\nあ\tい\tう\n");
        row("JSON of others in a text", "a.txt", "{\"format\":\"geojson\"}");
        row("broken UTF-8 CSV", "a.csv", "\xEF\xBB\xBFNo.,意見\n1,\xFF\xFE\x80\n");
        row("binary text", "a.txt", noise);
        row("empty JSON", "a.json", "");
        row("cut JSON", "a.json", jsonDocument().left(500));
        row("JSON array", "a.json", "[]");
        row("JSON of others", "a.json", "{\"format\":\"geojson\"}");
        row("newer JSON", "a.json", replaced("\"version\":1", "\"version\":3"));
        row("unknown key", "a.json", replaced("\"note\":null", "\"note\":null,\"remark\":1"));
        row("unknown setting", "a.json", replaced("\"settings\":{}", "\"settings\":{\"x\":1}"));
        row("cycle", "a.json", replaced("\"parent\":null", "\"parent\":\"n2\""));
        row("own parent", "a.json", replaced("\"parent\":null", "\"parent\":\"n1\""));
        row("duplicate id", "a.json", replaced("\"id\":\"n2\"", "\"id\":\"n1\""));
        row("id used by two kinds", "a.json", replaced("\"id\":\"o1\"", "\"id\":\"c1\""));
        row("id that cannot be", "a.json", replaced("\"id\":\"o1\"", "\"id\":\"o 1\""));
        row("unknown parent", "a.json", replaced("\"parent\":\"n1\"", "\"parent\":\"n9\""));
        row("unknown node", "a.json", replaced("\"node\":\"n2\"", "\"node\":\"n9\""));
        row("unknown response", "a.json", replaced("\"response\":\"r1\"", "\"response\":\"r9\""));
        row("unknown category", "a.json", replaced("\"category\":\"c1\"", "\"category\":\"c9\""));
        row("wrong type", "a.json", replaced("\"count\":1", "\"count\":\"one\""));
        row("count 0", "a.json", replaced("\"count\":1", "\"count\":0"));
        row("bad markup", "a.json", replaced("\"text\":\"回答\"", "\"text\":\"{回答\""));
        row("text in a workbook's name", "a.xlsx", "No.,意見\n1,あ\n");
        row("cut workbook", "a.xlsx", QByteArray("PK\x03\x04") + noise);
        row("older workbook", "a.xls", QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") + noise);
        row("deep JSON", "a.json", QByteArray(5000, '['));
    }
    void badSourceIsRefused()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        const QTemporaryDir dir;
        const QString source = dir.filePath(name);
        writeFile(source, content);
        const auto before = readFolder(dir.path());
        const Outcome outcome =
            runCli({QStringLiteral("import"), source, dir.filePath(QStringLiteral("x.db"))});
        const QString fault = findRefusalFault(outcome, 3, name);
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        QCOMPARE(readFolder(dir.path()), before);
    }

    // The same JSON without a fault is taken: the faults above are what is refused.
    void soundJsonIsTaken()
    {
        const QTemporaryDir dir;
        writeFile(dir.filePath(QStringLiteral("a.json")), jsonDocument());
        const Outcome outcome =
            runCli({QStringLiteral("import"), dir.filePath(QStringLiteral("a.json")),
                    dir.filePath(QStringLiteral("x.db"))});
        QCOMPARE(outcome.exitCode, 0);
        QCOMPARE(outcome.err, QString());
        const QJsonObject counts = outcome.json()[QStringLiteral("counts")].toObject();
        QCOMPARE(counts[QStringLiteral("opinions")].toInt(), 1);
        QCOMPARE(counts[QStringLiteral("nodes")].toInt(), 2);
    }

    void workbookIsTaken()
    {
        const QTemporaryDir dir;
        const Outcome outcome = runCli(
            {QStringLiteral("import"),
             QStringLiteral(GAIYO_TEST_DATA "/workbooks/libreoffice.xlsx"),
             dir.filePath(QStringLiteral("x.db")), QStringLiteral("--lang"), QStringLiteral("en")});
        QCOMPARE(outcome.exitCode, 0);
        const QJsonObject report = outcome.json();
        QCOMPARE(report[QStringLiteral("counts")].toObject()[QStringLiteral("opinions")].toInt(),
                 5);
        QVERIFY(outcome.out.contains("struck through"));
    }

    void missingSourceIsRefused()
    {
        const QTemporaryDir dir;
        for (const QString &name : {QStringLiteral("none.csv"), QStringLiteral(".")}) {
            const Outcome outcome = runCli({QStringLiteral("import"), dir.filePath(name),
                                            dir.filePath(QStringLiteral("x.db")),
                                            QStringLiteral("--format"), QStringLiteral("csv")});
            const QString fault = findRefusalFault(outcome, 3, name);
            QVERIFY2(fault.isEmpty(), qPrintable(fault));
            QVERIFY(readFolder(dir.path()).isEmpty());
        }
    }

    // One answer to what a file is, for every command and window: by the ending where that decides,
    // else by the content.
    void formatIsFoundOut_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        const QByteArray tabs = "No.\t章\t意見\t回答\n1\t第1章 あ\tい\tう\n";
        QByteArray commas = tabs;
        commas.replace('\t', ',');
        QTest::newRow("tabs in .tsv") << QStringLiteral("a.tsv") << tabs;
        QTest::newRow("tabs in .csv") << QStringLiteral("a.csv") << tabs;
        QTest::newRow("commas in .txt") << QStringLiteral("a.txt") << commas;
        QTest::newRow("commas without ending") << QStringLiteral("a") << commas;
        QTest::newRow("JSON in .txt") << QStringLiteral("a.txt") << jsonDocument();
        QTest::newRow("a text that opens with a brace")
            << QStringLiteral("a.txt") << QByteArray("{案} みどりの計画\n第1章 あ\n1\tい\tう\n");
    }
    void formatIsFoundOut()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        const QTemporaryDir dir;
        writeFile(dir.filePath(name), content);
        const Outcome outcome = runCli(
            {QStringLiteral("import"), dir.filePath(name), dir.filePath(QStringLiteral("x.db"))});
        QCOMPARE(outcome.err, QString());
        QCOMPARE(outcome.exitCode, 0);
        const QJsonObject counts = outcome.json()[QStringLiteral("counts")].toObject();
        QCOMPARE(counts[QStringLiteral("opinions")].toInt(), 1);
        QVERIFY(counts[QStringLiteral("nodes")].toInt() >= 1);
    }

    // An option that the format does not know is not passed over in silence.
    void optionOfAnotherFormatIsRefused()
    {
        const QTemporaryDir dir;
        writeFile(dir.filePath(QStringLiteral("a.json")), jsonDocument());
        for (const QString &option :
             {QStringLiteral("--map=意見=summary"), QStringLiteral("--encoding=cp932")}) {
            const Outcome outcome =
                runCli({QStringLiteral("import"), dir.filePath(QStringLiteral("a.json")),
                        dir.filePath(QStringLiteral("x.db")), option});
            const QString fault = findRefusalFault(outcome, 2, option.section(u'=', 0, 0));
            QVERIFY2(fault.isEmpty(), qPrintable(fault));
        }
    }

    // A published outline alone may be meant; it is said that there is no opinion.
    void outlineAloneIsTaken()
    {
        const QTemporaryDir dir;
        writeFile(dir.filePath(QStringLiteral("a.txt")),
                  "みどりの計画\n第1章　あ\n取組項目①　い\n");
        const Outcome outcome =
            runCli({QStringLiteral("import"), dir.filePath(QStringLiteral("a.txt")),
                    dir.filePath(QStringLiteral("x.db"))});
        QCOMPARE(outcome.err, QString());
        QCOMPARE(outcome.exitCode, 0);
        const QJsonObject json = outcome.json();
        QCOMPARE(json[QStringLiteral("counts")][QStringLiteral("nodes")].toInt(), 2);
        QVERIFY(QString::fromUtf8(outcome.out).contains(QStringLiteral("意見は1件もありません")));
    }

    // Whatever is given as a source: a refusal with a sentence, and nothing beside it.
    void refusedSourceLeavesNothing_data()
    {
        QTest::addColumn<QString>("call");
        for (const char *call :
             {"import %1 out.db", "import %1 out.db --format json", "import %1 mine.db --append",
              "backup %1 out.db", "handover %1 out.db", "recover %1 out.db", "new out.db --from %1",
              "export %1 out.json", "export %1 out.pdf", "merge %1 mine.db",
              "versions %1 --restore 1 --to out.db"})
            QTest::newRow(call) << QString::fromLatin1(call);
    }
    void refusedSourceLeavesNothing()
    {
        QFETCH(QString, call);
        const QTemporaryDir dir;
        const QString mine = dir.filePath(QStringLiteral("mine.db"));
        QCOMPARE(runCli({QStringLiteral("new"), mine}).exitCode, 0);
        QVERIFY(QDir(dir.path()).mkdir(QStringLiteral("folder")));
        writeFile(dir.filePath(QStringLiteral("cut.db")), readFile(mine).left(5000));
        QStringList sources{dir.filePath(QStringLiteral("none.db")),
                            dir.filePath(QStringLiteral("folder")),
                            dir.filePath(QStringLiteral("cut.db"))};
#ifdef Q_OS_LINUX
        const QString pipe = dir.filePath(QStringLiteral("pipe"));
        QCOMPARE(QProcess::execute(QStringLiteral("mkfifo"), {pipe}), 0);
        // A pipe, two devices, and a file that cannot be read to its end.
        sources << pipe << QStringLiteral("/dev/zero") << QStringLiteral("/dev/full")
                << QStringLiteral("/proc/self/mem");
#endif
        const QStringList before = namesIn(dir.path());
        for (const QString &source : sources) {
            QStringList words = call.split(u' ');
            for (QString &word : words) {
                if (word == u"%1")
                    word = source;
                else if (word.endsWith(u".db") || word.startsWith(u"out."))
                    word = dir.filePath(word);
            }
            const Outcome outcome = runCli(words);
            const QString what = source + QStringLiteral(": ") + outcome.err;
            QVERIFY2(outcome.exitCode == 3 || outcome.exitCode == 4, qPrintable(what));
            QVERIFY2(outcome.err.trimmed().endsWith(u'。') && outcome.out.isEmpty(),
                     qPrintable(what));
            QStringList after = namesIn(dir.path());
            after.removeAll(QStringLiteral("mine.db-journal")); // a document's own
            QVERIFY2(after == before, qPrintable(what + after.join(u' ')));
        }
    }

    // --append is one transaction: a refused source leaves the document byte for byte.
    void refusedAppendLeavesTheDocument()
    {
        const QTemporaryDir dir;
        const QString source = dir.filePath(QStringLiteral("a.json"));
        const QString document = dir.filePath(QStringLiteral("x.db"));
        writeFile(source, jsonDocument());
        QCOMPARE(runCli({QStringLiteral("import"), source, document}).exitCode, 0);
        const auto before = readFolder(dir.path());
        const Outcome again =
            runCli({QStringLiteral("import"), source, document, QStringLiteral("--append")});
        const QString fault = findRefusalFault(again, 3, QStringLiteral("a.json"));
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        QCOMPARE(readFolder(dir.path()), before);
    }

    void appendReusesEqualPaths()
    {
        const QTemporaryDir dir;
        const QString document = dir.filePath(QStringLiteral("x.db"));
        const QString first = dir.filePath(QStringLiteral("a.csv"));
        const QString second = dir.filePath(QStringLiteral("b.csv"));
        writeFile(first, "No.,章,取組項目,意見,回答,対応区分\n"
                         "1,第1章 あ,㉖ い,一,答,◎\n2,第1章 あ,㉗ う,二,答,○\n");
        writeFile(second, "No.,章,取組項目,意見,回答,対応区分\n"
                          "1,第1章 あ,㉖ い,三,No.1の回答のとおりです。,○\n"
                          "2,第2章 え,,四,答,新\n");
        QCOMPARE(runCli({QStringLiteral("import"), first, document}).exitCode, 0);
        const Outcome appended =
            runCli({QStringLiteral("import"), second, document, QStringLiteral("--append")});
        QCOMPARE(appended.err, QString());
        QCOMPARE(appended.exitCode, 0);
        const QJsonObject stats = runCli({QStringLiteral("stats"), document}).json();
        QCOMPARE(stats[QStringLiteral("opinion_count")].toInt(), 4);
        const QJsonObject nodes = stats[QStringLiteral("nodes")].toObject();
        QCOMPARE(nodes[QStringLiteral("chapter")].toInt(), 2);
        QCOMPARE(nodes[QStringLiteral("item")].toInt(), 2);
        QCOMPARE(stats[QStringLiteral("revision")].toInt(), 2);
    }

    // A text without headings makes none in a document that has some: its opinions wait for a
    // place. Where there is none, they stand without.
    void appendedTextWithoutHeadingsWaits_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("table") << QByteArray(
            "題\n\t意見の概要\t区の考え方\t対応区分\n1\tあ\tい\t○\n");
        QTest::newRow("marks") << QByteArray(
            "題\n【意見】\nあ\n【区の考え方】\nい\n【意見】\nう\n【区の考え方】\nえ\n");
    }
    void appendedTextWithoutHeadingsWaits()
    {
        QFETCH(QByteArray, text);
        const QTemporaryDir dir;
        const QString document = dir.filePath(QStringLiteral("x.db"));
        const QString table = dir.filePath(QStringLiteral("a.csv"));
        const QString more = dir.filePath(QStringLiteral("b.txt"));
        writeFile(table, "No.,章,意見,回答\n1,第1章 あ,一,答\n");
        writeFile(more, text);
        QCOMPARE(runCli({QStringLiteral("import"), table, document}).exitCode, 0);
        const Outcome added =
            runCli({QStringLiteral("import"), more, document, QStringLiteral("--append")});
        QVERIFY2(added.exitCode == 0, qPrintable(added.err));
        QVERIFY2(QString::fromUtf8(added.out).contains(QStringLiteral("未定")),
                 added.out.constData());
        const QJsonObject stats = runCli({QStringLiteral("stats"), document}).json();
        QCOMPARE(stats[QStringLiteral("nodes")].toObject()[QStringLiteral("other")].toInt(), 0);
        QVERIFY(stats[QStringLiteral("unplaced")].toInt() >= 1);
        const QString alone = dir.filePath(QStringLiteral("y.db"));
        QCOMPARE(runCli({QStringLiteral("new"), alone}).exitCode, 0);
        QCOMPARE(
            runCli({QStringLiteral("import"), more, alone, QStringLiteral("--append")}).exitCode,
            0);
        const QJsonObject counted = runCli({QStringLiteral("stats"), alone}).json();
        QCOMPARE(counted[QStringLiteral("nodes")].toObject()[QStringLiteral("other")].toInt(), 1);
    }

    void appendToANewDocumentBringsItsCategories()
    {
        const QTemporaryDir dir;
        const QString document = dir.filePath(QStringLiteral("x.db"));
        const QString table = dir.filePath(QStringLiteral("a.csv"));
        writeFile(table, "No.,章,意見,回答,対応区分\n1,第1章 あ,一,答,甲\n2,第1章 あ,二,答,乙\n");
        QCOMPARE(runCli({QStringLiteral("new"), document}).exitCode, 0);
        QCOMPARE(runCli({QStringLiteral("import"), table, document, QStringLiteral("--append")})
                     .exitCode,
                 0);
        const QJsonArray categories = runCli({QStringLiteral("stats"), document})
                                          .json()[QStringLiteral("categories")]
                                          .toArray();
        QStringList symbols;
        for (const auto &category : categories)
            symbols << category.toObject()[QStringLiteral("symbol")].toString();
        QCOMPARE(symbols, (QStringList{QStringLiteral("甲"), QStringLiteral("乙")}));
    }
};

QTEST_GUILESS_MAIN(TestSources)
#include "test_sources.moc"
