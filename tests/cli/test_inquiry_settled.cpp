#include "cli/inquiry_case.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

#include <algorithm>
#include <memory>
#include <vector>

// What stands in the document once answers were settled: states, checks and history.
class TestCliInquirySettled : public InquiryCase
{
    Q_OBJECT
private:
    QJsonArray history(const QStringList &options) const
    {
        const Outcome outcome = runCli(QStringList{QStringLiteral("history"), m_file} + options);
        return QJsonDocument::fromJson(outcome.out).array();
    }
    // Answers of the first department's sheet.
    void takeAnswersIn()
    {
        reply({edited(m_sheet, path(u"back.xlsx"), {QStringLiteral("answered")})});
    }

    // Kills a call (SIGKILL) `later` nanoseconds after it has begun to write into the document.
    void killOnceSaved(const QStringList &call, qint64 later) const
    {
        // Where SQLite counts the changes of a file.
        const auto changes = [this] {
            QFile file(m_file);
            return file.open(QIODevice::ReadOnly) && file.seek(24) ? file.read(4) : QByteArray();
        };
        const QByteArray before = changes();
        QProcess process;
        process.start(QStringLiteral(GAIYO_CLI), call);
        while (process.state() != QProcess::NotRunning && changes() == before)
            process.waitForFinished(0);
        QElapsedTimer timer;
        timer.start();
        while (timer.nsecsElapsed() < later)
            ;
        process.kill();
        process.waitForFinished();
    }

    // What stands in a workbook: its parts but for the day on which it was made.
    static QByteArray sheetWords(const QString &file)
    {
        QProcess unzip;
        unzip.start(QStringLiteral("python3"),
                    {QStringLiteral("-c"),
                     QStringLiteral("import sys,zipfile\n"
                                    "z=zipfile.ZipFile(sys.argv[1])\n"
                                    "for n in sorted(z.namelist()):\n"
                                    "  if not n.startswith('docProps/core'): print(n, z.read(n))"),
                     file});
        unzip.waitForFinished(60'000);
        return unzip.readAllStandardOutput();
    }

private Q_SLOTS:
    void initTestCase() { setUp(QStringLiteral("xlsx")); }
    void init() { reset(); }

    // The same inquiry in Excel and in Word: who answers in one of them has answered.
    void oneOfTwoKindsOfFilesIsEnough()
    {
        const Outcome word =
            runCli({QStringLiteral("inquire"), m_file, path(u"word"), QStringLiteral("--round"),
                    kRound, QStringLiteral("--format"), QStringLiteral("docx")});
        QCOMPARE(word.exitCode, 0);
        const auto stateOf = [this](const char *state) {
            return runCli({QStringLiteral("stats"), m_file})
                .json()[u"states"][QLatin1String(state)];
        };
        const int inquired = stateOf("inquired").toInt();
        QVERIFY(inquired > 0);
        takeAnswersIn();
        const auto taken = int(replies({QStringLiteral("--take"), QStringLiteral("clear")}).size());
        QVERIFY(taken > 0);
        QCOMPARE(stateOf("inquired").toInt(), inquired - taken);
        const Outcome check = runCli({QStringLiteral("check"), m_file, QStringLiteral("--json")});
        int unreturned = 0;
        for (const QJsonValue &finding : QJsonDocument::fromJson(check.out).array())
            unreturned += finding[u"code"].toString() == u"sheet_unreturned";
        QCOMPARE(unreturned, 1); // of the other department, once
    }

    // One takes what is clear while another declines one of these: who is first has decided, and
    // the other is told.
    void oneTakesWhatAnotherDeclines()
    {
        takeAnswersIn();
        const QByteArray before = readFile(m_file);
        int declined = 0;
        int taken = 0;
        for (int i = 0; i < 12; ++i) {
            reset();
            writeFile(m_file, before);
            const QJsonArray open = replies({});
            const auto clear = std::ranges::find_if(open, [](const QJsonValue &reply) {
                return reply[u"flag"].isNull() && reply[u"state"].toString() == u"open";
            });
            QVERIFY(clear != open.end());
            const QString id = (*clear)[u"id"].toString();
            QProcess taker;
            QProcess decliner;
            taker.start(QStringLiteral(GAIYO_CLI),
                        {QStringLiteral("replies"), m_file, QStringLiteral("--take"),
                         QStringLiteral("clear")});
            if (i % 3 == 2)
                QVERIFY(taker.waitForFinished(120'000)); // long before
            decliner.start(QStringLiteral(GAIYO_CLI),
                           {QStringLiteral("replies"), m_file, QStringLiteral("--decline"), id});
            QVERIFY((i % 3 == 2 || taker.waitForFinished(120'000)) &&
                    decliner.waitForFinished(120'000));
            QCOMPARE(taker.exitCode(), 0);
            QString state;
            for (const QJsonValue &reply : replies({})) {
                if (reply[u"id"].toString() == id)
                    state = reply[u"state"].toString();
            }
            QCOMPARE(decliner.exitCode(), state == u"declined" ? 0 : 4);
            QVERIFY2(state == u"declined" || state == u"taken", qPrintable(state));
            (state == u"taken" ? taken : declined) += 1;
            int decisions = 0;
            for (const QJsonValue &entry : history({}))
                decisions +=
                    entry[u"id"].toString() == id && entry[u"change"].toString() == u"changed";
            QCOMPARE(decisions, 1);
        }
        QVERIFY(taken >= 4); // those long before
    }

    // Killed as soon as the document has the sheets, or a little later: their files can be made,
    // and are what they would have been.
    void anInterruptedInquiryGetsItsFiles()
    {
        const QString round = QStringLiteral("第2回");
        const auto sheets = [&] {
            const QString json = path(u"now.json");
            runCli({QStringLiteral("export"), m_file, json, QStringLiteral("--force")});
            const auto now = QJsonDocument::fromJson(readFile(json));
            QString id;
            for (const QJsonValue &each : now[u"rounds"].toArray())
                id = each[u"name"].toString() == round ? each[u"id"].toString() : id;
            int count = 0;
            for (const QJsonValue &each : now[u"sheets"].toArray())
                count += !id.isEmpty() && each[u"round"].toString() == id;
            return count;
        };
        int withoutFiles = 0;
        // How long a disk takes to hold what is written is its own affair (0.1 to 50 ms): a kill
        // that came before that is followed by a later one, one that came after all by an
        // earlier one.
        qint64 later = 0;
        qint64 step = 100'000;
        for (int i = 0; i < 30 || (withoutFiles == 0 && i < 200); ++i) {
            reset();
            const QString folder = path(u"killed") + QString::number(i);
            const QStringList call{QStringLiteral("inquire"), m_file, folder,
                                   QStringLiteral("--round"), round};
            killOnceSaved(call, later);
            const int issued = sheets();
            QVERIFY(issued == 0 || issued == 2);
            if (issued == 0) { // before it was saved: nothing is there
                later += step;
                step += step / 2;
                continue;
            }
            const auto files = [&] {
                return QDir(folder).entryList({QStringLiteral("*.xlsx")}, QDir::Files);
            };
            const qsizetype before = files().size();
            withoutFiles += before < issued;
            later += before < issued ? 100'000 : -later / 4;
            step = 100'000;
            if (before > 0) { // who asks again is led to what makes the rest
                const Outcome again = runCli(call);
                QCOMPARE(again.exitCode, 4);
                QVERIFY2(again.err.contains(QStringLiteral("--again")), qPrintable(again.err));
            }
            const Outcome made = runCli(call + QStringList{QStringLiteral("--again")});
            QVERIFY2(made.exitCode == 0, qPrintable(made.err));
            QCOMPARE(made.json()[u"files"].toArray().size(), issued - before);
            QCOMPARE(files().size(), issued);
            QCOMPARE(sheets(), issued); // none was issued for it
            QStringList whole;
            for (const QString &file : files())
                whole += QDir(folder).filePath(file);
            const QJsonObject report = reply(whole);
            QCOMPARE(report[u"replies"].toInt(), 0);
            QCOMPARE(report[u"unchanged"].toInt(), 6);
            QCOMPARE(report[u"missing"].toInt(), 0);
        }
        QVERIFY2(withoutFiles > 0, "no run was killed between the document and its files");
        const Outcome unknown =
            runCli({QStringLiteral("inquire"), m_file, path(u"x"), QStringLiteral("--round"),
                    QStringLiteral("第9回"), QStringLiteral("--again")});
        QCOMPARE(unknown.exitCode, 3);
    }

    // What was written since is not in a file of before.
    void aFileThatWasLostIsAsItWas()
    {
        const QByteArray before = sheetWords(m_sheet);
        QVERIFY(!before.isEmpty());
        run({R"({"op":"set_opinion","id":"o1","summary":"あとから直した。"})",
             R"({"op":"set_response","opinion":"o1","text":"あとから答えた。"})"});
        QVERIFY(QFile::remove(m_sheet));
        const Outcome made = runCli({QStringLiteral("inquire"), m_file, QFileInfo(m_sheet).path(),
                                     QStringLiteral("--round"), kRound, QStringLiteral("--again")});
        QVERIFY2(made.exitCode == 0, qPrintable(made.err));
        QCOMPARE(made.json()[u"files"].toArray().size(), 1);
        QCOMPARE(sheetWords(m_sheet), before);
    }

    // Nothing was filled in: the department has answered all the same, and the file is known.
    void aSheetThatComesBackAsItWentIsBack()
    {
        const auto unreturned = [this] {
            const Outcome check =
                runCli({QStringLiteral("check"), m_file, QStringLiteral("--json")});
            int found = 0;
            for (const QJsonValue &finding : QJsonDocument::fromJson(check.out).array())
                found += finding[u"code"].toString() == u"sheet_unreturned";
            return found;
        };
        const int before = unreturned();
        const QString other = edited(m_sheet, path(u"other.xlsx"), {}); // saved by another program
        QVERIFY(readFile(other) != m_sheetBytes);
        std::vector<std::unique_ptr<QProcess>> clerks;
        for (const QString &file : {m_sheet, other, m_sheet, other}) {
            clerks.push_back(std::make_unique<QProcess>());
            clerks.back()->start(QStringLiteral(GAIYO_CLI),
                                 {QStringLiteral("reply"), m_file, file});
        }
        for (const auto &clerk : clerks) {
            QVERIFY(clerk->waitForFinished(120'000));
            QCOMPARE(clerk->exitCode(), 0);
        }
        QCOMPARE(unreturned(), before - 1);
        const QJsonObject again = reply({m_sheet}, 0);
        QVERIFY(!again[u"files"][0][u"taken_before"].toString().isEmpty());
        QCOMPARE(again[u"replies"].toInt(), 0);
        const Outcome exported = runCli({QStringLiteral("export"), m_file, path(u"out.json")});
        QCOMPARE(exported.exitCode, 0);
        int lines = 0;
        for (const QJsonValue &sheet :
             QJsonDocument::fromJson(readFile(path(u"out.json")))[u"sheets"].toArray())
            lines += int(sheet[u"returned"].toString().split(u'\n', Qt::SkipEmptyParts).size());
        QCOMPARE(lines, 2);
        QCOMPARE(runCli({QStringLiteral("verify"), m_file}).exitCode, 0);
    }

    // The history of one opinion says who answered in which row of which file.
    void theHistoryOfAnOpinionNamesItsAnswers()
    {
        takeAnswersIn();
        replies({QStringLiteral("--take"), QStringLiteral("clear")});
        const QJsonArray all = history({QStringLiteral("--opinion"), QStringLiteral("1")});
        const auto answer = std::ranges::find_if(all, [](const QJsonValue &entry) {
            return entry[u"entity"].toString() == u"reply" &&
                   entry[u"change"].toString() == u"added";
        });
        QVERIFY(answer != all.end());
        const QJsonValue fields = (*answer)[u"fields"];
        QCOMPARE(fields[u"file"][u"new"].toString(), QStringLiteral("back.xlsx"));
        QVERIFY(fields[u"row"][u"new"].toInt() > 0);
        QVERIFY(!fields[u"department"][u"new"].toString().isEmpty());
        const QJsonArray other = history({QStringLiteral("--opinion"), QStringLiteral("6")});
        QVERIFY(std::ranges::none_of(other, [](const QJsonValue &entry) {
            return entry[u"entity"].toString() == u"reply";
        }));
    }

    // Several clerks at once: what one of them settled, the others leave as it is.
    void whatIsSettledIsNotSettledAgain()
    {
        takeAnswersIn();
        std::vector<std::unique_ptr<QProcess>> clerks;
        for (int i = 0; i < 4; ++i) {
            clerks.push_back(std::make_unique<QProcess>());
            clerks.back()->start(QStringLiteral(GAIYO_CLI),
                                 {QStringLiteral("replies"), m_file, QStringLiteral("--take"),
                                  QStringLiteral("clear")});
        }
        for (const auto &clerk : clerks) {
            QVERIFY(clerk->waitForFinished(120'000));
            QCOMPARE(clerk->exitCode(), 0);
        }
        int decisions = 0;
        QStringList decided;
        for (const QJsonValue &entry : history({})) {
            if (entry[u"entity"].toString() != u"reply" ||
                entry[u"change"].toString() != u"changed")
                continue;
            ++decisions;
            decided << entry[u"id"].toString();
        }
        QVERIFY(decisions > 0);
        QCOMPARE(decided.removeDuplicates(), 0);
    }
};

QTEST_GUILESS_MAIN(TestCliInquirySettled)
#include "test_inquiry_settled.moc"
