#include "cli/inquiry_case.h"

#include <QDir>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

// What departments are sent, and what becomes of what they send back, in whatever state. The table
// of cases, and where each is shown (rows of whatComesBack in quotes, each by openpyxl and again by
// LibreOffice; * in test_inquiry_cases.cpp):
//
//   same as sent                          “untouched”
//   answer, document unchanged            “answered”, “sorted”, “filtered”, “without keys”, …
//   answer, document changed since        whatWasChangedHereIsNotOverwritten
//   answer equal to the present text      anAnswerThatStandsThereAlreadyIsClosed
//   struck runs, red additions            “struck in part”, “struck as a whole”, * “red in part”
//   同上, No.5に同じ, 整理番号12-3と同じ  “as another”, * sameAsANumberOfTheSheet
//   No.5 inside the answer                numbersOfTheSheetBecomeReferences
//   unknown category, several symbols     “categories”
//   locked column changed                 “locked column”, “where nobody is asked to write”
//   row missing                           “row taken out”
//   row twice, same or different          “rows copied”
//   inserted row                          “row put in”; the window: ui/test_answer_offers.cpp
//   merged answer cells                   “merged cells”
//   another department's opinion          * “another department's”
//   lead and joint department             * twoDepartmentsAnswerOneOpinion
//   opinion moved or renumbered           * movedOpinionsAreFoundByTheirNumbers
//   opinion removed or joined             opinionsThatAreGoneOrJoined, * whatIsInDoubtIsSettled…
//   response shared with others           “shared, …”, * whatIsInDoubtIsSettledByOperations
//   same file again                       theSameFileIsTakenOnce
//   same sheet, second file               aNewerFileReplaces…, * aNewerFileChangesWhatWasTaken
//   two people's copies                   aNewerFileReplacesWhatWaitsAndTwoPeopleAreTwo
//   after close, due date, newer sheet    * whatComesTooLateIsTaken, * anOlderSheetComesBack…
//   another document, damaged, .xls …     whatIsNoSheetOfThisDocumentIsRefused, macrosAreDataOnly
//   date, number, error, formula          “no words in the cell”
//   comments, threads, text boxes         “remarks”, * “threaded comments”, * “text boxes”
//   33,000 characters, control characters whatFillsACellMayHaveBeenCut, * “returns of Excel”
//   struck, merged or said elsewhere      test_inquiry_shapes.cpp
//   readings (rPh)                        * “readings”
class TestCliInquiry : public InquiryCase
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (lacksOffice())
            QFAIL("LibreOffice (packaging/debian/test.packages) is not there");
        setUp(QStringLiteral("xlsx"));
    }

    void init() { reset(); }

    void aFileForEachDepartment()
    {
        QCOMPARE(m_inquiry[u"round"].toString(), kRound);
        QCOMPARE(m_inquiry[u"unassigned"].toInt(), 0);
        const QJsonArray files = m_inquiry[u"files"].toArray();
        QCOMPARE(files.size(), 2);
        QCOMPARE(files[0][u"rows"].toInt(), 5);
        QCOMPARE(files[1][u"rows"].toInt(), 1);
        QVERIFY(QFileInfo::exists(sheetOf(QStringLiteral("道路_課"))));
        // What is in the way stays, and nothing is issued.
        const QByteArray before = readFile(m_sheet);
        const Outcome again = inquire({});
        QVERIFY2(findRefusalFault(again, 4, m_sheet).isEmpty(), qPrintable(again.err));
        QCOMPARE(readFile(m_sheet), before);
        QCOMPARE(count(QStringLiteral("sheets")), 2);
        QVERIFY(readFile(m_file) == m_asked); // not even in the history
        QCOMPARE(inquire({QStringLiteral("--force")}).exitCode, 0);
        QCOMPARE(count(QStringLiteral("sheets")), 4);
        QCOMPARE(count(QStringLiteral("rounds")), 1);
    }

    void wrongCallsAreRefused()
    {
        const auto exitCode = [this](const QStringList &options) {
            return runCli(QStringList{QStringLiteral("inquire"), m_file, path(u"other")} + options)
                .exitCode;
        };
        QCOMPARE(exitCode({}), 2);
        QCOMPARE(exitCode({QStringLiteral("--round"), kRound, QStringLiteral("--due"),
                           QStringLiteral("明日")}),
                 2);
        QCOMPARE(exitCode({QStringLiteral("--round"), kRound, QStringLiteral("--department"),
                           QStringLiteral("水道課")}),
                 3);
        QCOMPARE(count(QStringLiteral("sheets")), 2);
    }

    // What the refusal advises helps: words of any length go out and come back as Word.
    void aSummaryThatIsTooLongForACellGoesOutAsWord()
    {
        const QString summary = QStringLiteral("あ").repeated(40'000);
        run({fill(R"({"op":"set_opinion","id":"o2","summary":"%1"})", {summary.toUtf8()})});
        const Outcome refused = inquire({QStringLiteral("--force")});
        QVERIFY2(findRefusalFault(refused, 3, QStringLiteral("No. 2")).isEmpty(),
                 qPrintable(refused.err));
        QVERIFY2(refused.err.contains(QStringLiteral("docx")), qPrintable(refused.err));
        const QString folder = path(u"word");
        const Outcome asked =
            runCli({QStringLiteral("inquire"), m_file, folder, QStringLiteral("--round"),
                    QStringLiteral("第2回"), QStringLiteral("--format"), QStringLiteral("docx"),
                    QStringLiteral("--department"), QStringLiteral("公園課")});
        QVERIFY2(asked.exitCode == 0, qPrintable(asked.err));
        const QString sheet =
            QDir(folder).filePath(asked.json()[u"files"].toArray().first()[u"file"].toString());
        const auto report =
            reply({edited(sheet, path(u"back.docx"), {QStringLiteral("answered")})}, 0);
        QCOMPARE(report[u"missing"].toInt(), 0);
        QCOMPARE(waiting().size(), 2);
        QVERIFY2(waiting().first().startsWith(QStringLiteral("1 新しい答え。")),
                 qUtf8Printable(waiting().first()));
        QVERIFY2(waiting().last().startsWith(QStringLiteral("2 No.5と整理番号1のとおり。")) &&
                     !waiting().last().contains(u'「'),
                 qUtf8Printable(waiting().last().left(200)));
    }

    void tooLongForACellIsRefusedByItsNumber()
    {
        run({fill(R"({"op":"set_response","opinion":"o2","text":"%1"})",
                  {QByteArray("a").repeated(32'768)})});
        const Outcome refused = inquire({QStringLiteral("--force")});
        QVERIFY2(findRefusalFault(refused, 3, QStringLiteral("No. 2")).isEmpty(),
                 qPrintable(refused.err));
        QCOMPARE(count(QStringLiteral("sheets")), 2);
    }

    // The rows of the table of cases. `seen`: a line for each answer that waits, its 整理番号, its
    // words, its category and why a person has to look at it.
    void whatComesBack_data()
    {
        QTest::addColumn<QString>("back");
        QTest::addColumn<QStringList>("seen");
        QTest::addColumn<int>("missing");
        QStringList files;
        const auto add = [&](const char *name, const QStringList &edits, const QStringList &seen,
                             int missing = 0) {
            files << edited(m_sheet, path(u"%1.xlsx").arg(files.size()), edits);
            QTest::newRow(name) << files.last() << seen << missing;
        };
        const QStringList answers{QStringLiteral("1 新しい答え。 ◎"),
                                  QStringLiteral("2 No.5と整理番号1のとおり。No.99は知りません。")};
        const QString answered = QStringLiteral("answered");
        add("untouched", {QStringLiteral("untouched")}, {});
        add("answered", {answered}, answers);
        add("sorted", {answered, QStringLiteral("sort")}, answers);
        add("sorted with its headings", {answered, QStringLiteral("sort_with_headings")}, answers);
        add("sorted without its keys", {answered, QStringLiteral("sort_by_halves")}, answers);
        add("filtered", {answered, QStringLiteral("filter_rows")}, answers);
        add("without keys", {answered, QStringLiteral("empty_hidden")}, answers);
        add("without numbers", {answered, QStringLiteral("empty_numbers"), QStringLiteral("sort")},
            answers);
        add("nothing tells what it is", {answered, QStringLiteral("lose_identity")}, answers);
        add("row put in", {answered, QStringLiteral("insert")},
            answers + QStringList{QStringLiteral("？ 続きの答え。 unmatched [上の行：整理番号2]")});
        add("row taken out", {answered, QStringLiteral("delete")}, answers, 1);
        add("rows copied", {answered, QStringLiteral("copy")},
            {answers[0], answers[1] + QStringLiteral(" twice several"),
             QStringLiteral("2 もうひとつの答え。 twice several")});
        add("struck in part", {QStringLiteral("strike")},
            {QStringLiteral("1 区では、令和9年度に実施します。 marked")});
        add("struck as a whole", {QStringLiteral("strike_all")},
            {QStringLiteral("1  marked emptied")});
        add("pasted", {QStringLiteral("paste")},
            {QStringLiteral("1 =SUM(A1)"), QStringLiteral("2 +81-3は電話です。"),
             QStringLiteral("3 @全員 shared:4"), QStringLiteral("4 - unclear shared:3")});
        add("no words in the cell", {QStringLiteral("odd_cells")},
            {QStringLiteral("1 2026-01-02 date"), QStringLiteral("2 12 number unclear"),
             QStringLiteral("3 #REF! error shared:4")});
        add("as another", {QStringLiteral("same_as")},
            {QStringLiteral("1 No.5に同じ share:5"), QStringLiteral("2 同上 share:5"),
             QStringLiteral("4 整理番号１と同じです。 share:1 shared:3")});
        add("categories", {QStringLiteral("categories")},
            {QStringLiteral("1 category [対応区分：◎○]"),
             QStringLiteral("2 category [対応区分：×]"), QStringLiteral("3 ○"),
             QStringLiteral("4 ※")});
        add("locked column", {QStringLiteral("change_summary")},
            {QStringLiteral("1 「駅前に木をもっと植えてほしい。」 summary")});
        add("where nobody is asked to write", {QStringLiteral("write_beside")},
            {QStringLiteral("1 remark [現在の案：ここは「検討する」に直してください。]"),
             QStringLiteral("2 comment [コメント：現在のNo.：欠番か？]"),
             QStringLiteral("3 remark [整理番号：要確認]")});
        add("merged cells", {QStringLiteral("merge")},
            {QStringLiteral("1 ひとつの答え。"), QStringLiteral("2 ひとつの答え。 share:1")});
        add("shared, all alike", {QStringLiteral("share_alike")},
            {QStringLiteral("3 ふたつに同じ答え。"), QStringLiteral("4 ふたつに同じ答え。")});
        add("shared, one of them", {QStringLiteral("share_apart")},
            {QStringLiteral("3 ひとつだけの答え。 shared:4")});
        add("remarks", {QStringLiteral("remark")},
            {QStringLiteral("1 remark [不要]"),
             QStringLiteral("2 remark [計画の修正：12ページに1行足す]"),
             QStringLiteral("3 comment [コメント：鈴木：確認中です]")});
        add("own columns", {answered, QStringLiteral("lose_a_name")},
            {answers[0], answers[1] + QStringLiteral(" comment [コメント：N列：条例第3条]")});
        if (m_hasOffice)
            saveByOffice(files, path(u"office"));
    }
    void whatComesBack()
    {
        QFETCH(QString, back);
        QFETCH(QStringList, seen);
        QFETCH(int, missing);
        QStringList files{back};
        if (m_hasOffice)
            files << path(u"office/") + QFileInfo(back).fileName();
        for (const QString &file : files) {
            writeFile(m_file, m_asked);
            const QJsonObject report = reply({file});
            QCOMPARE(report[u"refused"].toArray(), QJsonArray());
            QCOMPARE(waiting(), seen);
            QCOMPARE(report[u"replies"].toInt(), int(seen.size()));
            QCOMPARE(report[u"missing"].toInt(), missing);
            QCOMPARE(responseOf("o1"), QStringLiteral("検討します。")); // nothing is written
            QVERIFY(runCli({QStringLiteral("verify"), m_file}).exitCode == 0);
        }
    }

    void numbersOfTheSheetBecomeReferences()
    {
        const QString back = edited(m_sheet, path(u"back.xlsx"), {QStringLiteral("answered")});
        // What was No. 5 that day is No. 1 by now.
        run({R"({"op":"move_opinion","id":"o5","node":"n1","before":"o1"})"});
        reply({back});
        const QJsonArray settled = replies({QStringLiteral("--take"), QStringLiteral("clear")});
        for (const QJsonValue &each : settled)
            QCOMPARE(each[u"state"].toString(), QStringLiteral("taken")); // links are no edits
        QCOMPARE(responseOf("o1"), QStringLiteral("新しい答え。"));
        QCOMPARE(responseOf("o2"),
                 QStringLiteral("{{No:o5}}と{{No:o1}}のとおり。No.99は知りません。"));
        // One step, and one back.
        const QList<QJsonObject> history = runBatch(m_file, {R"({"op":"get","id":"o1"})"});
        QVERIFY(!history.first()[u"current"][u"category"].isNull());
    }

    // The sheet has a figure for the page of a heading; in words that were only changed elsewhere
    // it is that page again, with a reference beside it.
    void pagesOfThePlanStayPages()
    {
        run({R"({"op":"set_node","id":"n1","page_draft":"P34"})",
             R"({"op":"set_response","opinion":"o1","text":"素案{{Page:n1}}と{{No:o2}}のとおり検討します。"})"});
        QCOMPARE(inquire({QStringLiteral("--force")}).exitCode, 0);
        const QString back = edited(sheetOf(QStringLiteral("公園課")), path(u"back.xlsx"),
                                    {QStringLiteral("at_once")});
        reply({back});
        // What the figure became since is no word of the department's.
        run({R"({"op":"set_node","id":"n1","page_draft":"P36"})"});
        replies({QStringLiteral("--take"), QStringLiteral("clear")});
        QCOMPARE(responseOf("o1"),
                 QStringLiteral("素案{{Page:n1}}と{{No:o2}}のとおり、すぐに検討します。"));
    }

    // A document that was made anew knows no earlier state, but the numbers of the sheet's rows.
    void numbersOfTheSheetCountWhereItsStateIsLost()
    {
        const QString back = edited(m_sheet, path(u"back.xlsx"), {QStringLiteral("answered")});
        const QString json = path(u"copy.json");
        const QString copy = path(u"copy.db");
        QCOMPARE(runCli({QStringLiteral("export"), m_file, json}).exitCode, 0);
        QCOMPARE(runCli({QStringLiteral("import"), json, copy}).exitCode, 0);
        writeFile(m_file, readFile(copy));
        run({R"({"op":"set_response","opinion":"o2","text":""})",
             R"({"op":"move_opinion","id":"o5","node":"n1","before":"o1"})"});
        reply({back});
        replies({QStringLiteral("--take"), QStringLiteral("clear")});
        QCOMPARE(responseOf("o1"), QStringLiteral("検討します。")); // nobody knows what it was
        QCOMPARE(responseOf("o2"),
                 QStringLiteral("{{No:o5}}と{{No:o1}}のとおり。No.99は知りません。"));
    }

    void whatWasChangedHereIsNotOverwritten()
    {
        const QString back = edited(m_sheet, path(u"back.xlsx"), {QStringLiteral("answered")});
        run({R"({"op":"set_response","opinion":"o1","text":"その後の答え。"})"});
        reply({back}, 1);
        QCOMPARE(waiting().first(), QStringLiteral("1 新しい答え。 ◎ changed"));
        replies({QStringLiteral("--take"), QStringLiteral("clear")});
        QCOMPARE(responseOf("o1"), QStringLiteral("その後の答え。"));
        const QString id = idOf(QStringLiteral("1"));
        const Outcome refused =
            runCli({QStringLiteral("replies"), m_file, QStringLiteral("--take"), id});
        QCOMPARE(refused.exitCode, 4);
        QCOMPARE(responseOf("o1"), QStringLiteral("その後の答え。"));
        replies({QStringLiteral("--decline"), id});
        QVERIFY(waiting().isEmpty());
    }

    void anAnswerThatStandsThereAlreadyIsClosed()
    {
        const QString back = edited(m_sheet, path(u"back.xlsx"), {QStringLiteral("present")});
        run({R"({"op":"set_response","opinion":"o1","text":"その後の答え。"})"});
        QCOMPARE(reply({back}, 0)[u"replies"].toInt(), 0);
    }

    void anAnswerAsAnotherSharesIts()
    {
        const QString back = edited(m_sheet, path(u"back.xlsx"), {QStringLiteral("same_as")});
        reply({back}, 1);
        QVERIFY(replies({QStringLiteral("--take"), QStringLiteral("clear")}).size() == 3);
        QCOMPARE(waiting().size(), 3);
        replies({QStringLiteral("--take"), idOf(QStringLiteral("1"))});
        const auto rows =
            runBatch(m_file, {R"({"op":"get","id":"o1"})", R"({"op":"get","id":"o5"})"});
        QCOMPARE(rows[0][u"current"][u"response"], rows[1][u"current"][u"response"]);
        QCOMPARE(responseOf("o1"), QStringLiteral("きまりがあります。"));
    }

    void theSameFileIsTakenOnce()
    {
        const QString back = edited(m_sheet, path(u"back.xlsx"), {QStringLiteral("answered")});
        QCOMPARE(reply({back}, 0)[u"replies"].toInt(), 2);
        const QJsonObject again = reply({back}, 0);
        QCOMPARE(again[u"replies"].toInt(), 0);
        QVERIFY(!again[u"files"][0][u"taken_before"].toString().isEmpty());
        QCOMPARE(waiting().size(), 2);
        // A dry run says what would come of it, and does nothing.
        const QString other = edited(m_sheet, path(u"other.xlsx"), {QStringLiteral("otherwise")});
        const QByteArray before = readFile(m_file);
        const Outcome dry =
            runCli({QStringLiteral("reply"), m_file, other, QStringLiteral("--dry-run")});
        QCOMPARE(dry.json()[u"replies"].toInt(), 1);
        QCOMPARE(readFile(m_file), before);
    }

    void aNewerFileReplacesWhatWaitsAndTwoPeopleAreTwo()
    {
        reply({edited(m_sheet, path(u"a.xlsx"), {QStringLiteral("answered")})}, 0);
        reply({edited(m_sheet, path(u"b.xlsx"), {QStringLiteral("otherwise")})}, 0);
        QCOMPARE(waiting().first(), QStringLiteral("1 もっと新しい答え。"));
        reply({edited(m_sheet, path(u"c.xlsx"), {QStringLiteral("by_suzuki")})});
        QCOMPARE(waiting().mid(0, 2), QStringList({QStringLiteral("1 もっと新しい答え。 several"),
                                                   QStringLiteral("1 鈴木の答え。 several")}));
    }

    void twoAtOnceDoubleNothing()
    {
        const QString back = edited(m_sheet, path(u"back.xlsx"), {QStringLiteral("answered")});
        std::vector<std::unique_ptr<QProcess>> both;
        for (int i = 0; i < 4; ++i) {
            both.push_back(std::make_unique<QProcess>());
            both.back()->start(cliPath(), {QStringLiteral("reply"), m_file, back});
        }
        for (const auto &process : both) {
            QVERIFY(process->waitForFinished(120'000));
            QCOMPARE(process->exitCode(), 0);
        }
        QCOMPARE(count(QStringLiteral("replies")), 2);
    }

    void opinionsThatAreGoneOrJoined()
    {
        const QString back = edited(m_sheet, path(u"back.xlsx"), {QStringLiteral("answered")});
        run({R"({"op":"remove_opinion","id":"o1"})",
             R"({"op":"join_opinion","id":"o2","with":"o5"})"});
        reply({back}, 1);
        const QStringList seen = waiting();
        QCOMPARE(seen.size(), 2);
        QVERIFY2(seen[0].endsWith(QStringLiteral(" joined")), qPrintable(seen[0]));
        QVERIFY2(seen[1].endsWith(QStringLiteral(" gone")), qPrintable(seen[1]));
    }

    void whatIsNoSheetOfThisDocumentIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("noise") << QByteArray("PK\x03\x04 noise");
        QTest::newRow(".xls") << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") +
                                     QByteArray("W\0o\0r\0k\0b\0o\0o\0k\0", 16);
        QTest::newRow("password") << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") +
                                         QByteArray(
                                             "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0",
                                             32);
        QTest::newRow("cut") << QByteArray("cut");
        QTest::newRow("newer") << QByteArray("newer");
        QTest::newRow("another document") << QByteArray("another");
        QTest::newRow("another table") << QByteArray("table");
    }
    void whatIsNoSheetOfThisDocumentIsRefused()
    {
        QFETCH(QByteArray, bytes);
        const QString file = path(u"back.xlsx");
        if (bytes == "newer")
            edited(m_sheet, file, {QStringLiteral("new_round")});
        else if (bytes == "cut")
            writeFile(file, readFile(m_sheet).left(5000));
        else if (bytes == "table")
            QCOMPARE(runCli({QStringLiteral("export"), m_file, file, QStringLiteral("--force")})
                         .exitCode,
                     0);
        else
            writeFile(file, bytes == "another" ? readFile(m_sheet) : bytes);
        if (bytes == "another") {
            const QString other = path(u"other.db");
            QCOMPARE(runCli({QStringLiteral("new"), other}).exitCode, 0);
            writeFile(m_file, readFile(other));
        }
        const QJsonObject report = reply({file}, 1);
        QCOMPARE(report[u"refused"].toArray().size(), 1);
        const QString reason = report[u"refused"][0][u"reason"].toString();
        QVERIFY2(reason.endsWith(u'。'), qPrintable(reason));
        QCOMPARE(report[u"replies"].toInt(), 0);
    }

    void macrosAreDataOnly()
    {
        edited(m_sheet, path(u"back.xlsx"), {QStringLiteral("answered")});
        QVERIFY(QFile::rename(path(u"back.xlsx"), path(u"back.xlsm")));
        QCOMPARE(reply({path(u"back.xlsm")}, 0)[u"replies"].toInt(), 2);
    }

    void whatFillsACellMayHaveBeenCut()
    {
        reply({edited(m_sheet, path(u"back.xlsx"), {QStringLiteral("long_text")})}, 1);
        QVERIFY(waiting().first().endsWith(QStringLiteral(" long")));
    }
};

QTEST_GUILESS_MAIN(TestCliInquiry)
#include "test_inquiry.moc"
