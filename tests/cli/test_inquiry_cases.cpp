#include "cli/inquiry_case.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

// What happens to an inquiry beside its being filled in: it comes too late, two departments answer
// one opinion, and what Excel has for saying something without writing it into a cell.
class TestCliInquiryCases : public InquiryCase
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

    // As test_inquiry.cpp has them; `loose`: words that hang on no row.
    void whatComesBack_data()
    {
        QTest::addColumn<QString>("back");
        QTest::addColumn<QStringList>("seen");
        QTest::addColumn<QStringList>("loose");
        QStringList files;
        const auto add = [&](const char *name, const QString &edit, const QStringList &seen,
                             const QStringList &loose = {}) {
            files << edited(m_sheet, path(u"%1.xlsx").arg(files.size()), {edit});
            QTest::newRow(name) << files.last() << seen << loose;
        };
        add("red in part", QStringLiteral("red"),
            {QStringLiteral("1 検討します。令和9年度に実施します。 marked")});
        add("red as a whole", QStringLiteral("red_all"),
            {QStringLiteral("1 令和9年度に実施します。")});
        add("red, but as sent", QStringLiteral("red_untouched"), {});
        add("struck, and else as sent", QStringLiteral("strike_new"),
            {QStringLiteral("1 marked [取り消し線：国と相談中です。]")});
        add("another department's", QStringLiteral("other_department"),
            {QStringLiteral("6 道路課と話しました。 other_department")});
        add("dates and numbers", QStringLiteral("formats"),
            {QStringLiteral("1 令和8年1月2日 date"), QStringLiteral("2 1月2日 date"),
             QStringLiteral("3 12.5% number shared:4"),
             QStringLiteral("4 1,234,567 number shared:3"), QStringLiteral("5 0.5 number unseen")});
        add("returns of Excel", QStringLiteral("returns"),
            {QStringLiteral("1 一行目\n二行目"), QStringLiteral("2 _x000D_と書いてある。")});
        add("readings", QStringLiteral("kana"),
            {QStringLiteral("1 子供と考えます。"),
             QStringLiteral("2 遊具を直します。 marked [取り消し線：No.1のとおり。]")});
        add("threaded comments", QStringLiteral("threaded"),
            {QStringLiteral(
                "3 comment "
                "[コメント：鈴木：期限を延ばせますか\nコメント：田中：3日まで待ちます]")});
        add("text boxes", QStringLiteral("text_box"),
            {QStringLiteral("2 comment [コメント：この行は国と協議中]")},
            {QStringLiteral("全体に、表現をそろえてください。")});
        if (m_hasOffice)
            saveByOffice(files, path(u"office"));
    }
    void whatComesBack()
    {
        QFETCH(QString, back);
        QFETCH(QStringList, seen);
        QFETCH(QStringList, loose);
        QStringList files{back};
        if (m_hasOffice)
            files << path(u"office/") + QFileInfo(back).fileName();
        for (const QString &file : files) {
            writeFile(m_file, m_asked);
            const QJsonObject report = reply({file});
            QCOMPARE(report[u"refused"].toArray(), QJsonArray());
            QStringList expected = seen;
            // LibreOffice keeps of a conversation only what Excel wrote for programs that know
            // none.
            if (file != back && QTest::currentDataTag() == QByteArray("threaded comments"))
                expected = {QStringLiteral("3 comment [コメント：期限を延ばせますか\n返信:\n"
                                           "    3日まで待ちます]")};
            QCOMPARE(waiting(), expected);
            QStringList found;
            for (const QJsonValue &each : report[u"unmatched"].toArray())
                found << each[u"text"].toString();
            QCOMPARE(found, loose);
            QCOMPARE(responseOf("o1"), QStringLiteral("検討します。")); // nothing is written
            QCOMPARE(runCli({QStringLiteral("verify"), m_file}).exitCode, 0);
        }
    }

    // Accepted, and said to be late.
    void whatComesTooLateIsTaken_data()
    {
        QTest::addColumn<bool>("isClosed");
        QTest::addColumn<bool>("isOverdue");
        QTest::newRow("in time") << false << false;
        QTest::newRow("after closing") << true << false;
        QTest::newRow("after its day") << false << true;
    }
    void whatComesTooLateIsTaken()
    {
        QFETCH(bool, isClosed);
        QFETCH(bool, isOverdue);
        if (isOverdue)
            QCOMPARE(inquireAgain(QStringLiteral("2020-10-03")).exitCode, 0);
        if (isClosed)
            run({fill(R"({"op":"close_sheet","id":"%1"})", {firstSheet().toUtf8()})});
        const QString back = edited(m_sheet, path(u"back.xlsx"), {QStringLiteral("answered")});
        const QJsonObject report = reply({back}, 0);
        QCOMPARE(report[u"files"][0][u"late"].toBool(), isClosed || isOverdue);
        QCOMPARE(report[u"replies"].toInt(), 2);
        for (const QJsonValue &each : replies({}))
            QCOMPARE(each[u"late"].toBool(), isClosed || isOverdue);
        replies({QStringLiteral("--take"), QStringLiteral("clear")});
        QCOMPARE(responseOf("o1"), QStringLiteral("新しい答え。"));
    }

    // What comes to an older sheet is an answer to what that one showed.
    void anOlderSheetComesBackAfterANewerOne()
    {
        const QString old = edited(m_sheet, path(u"old.xlsx"), {QStringLiteral("answered")});
        QCOMPARE(inquireAgain(QStringLiteral("2099-10-03")).exitCode, 0);
        const QString fresh = edited(m_sheet, path(u"fresh.xlsx"), {QStringLiteral("otherwise")});
        QCOMPARE(reply({fresh}, 0)[u"replies"].toInt(), 1);
        const QJsonObject report = reply({old});
        QCOMPARE(report[u"files"][0][u"round"].toString(), kRound);
        // Neither is replaced by the other.
        QCOMPARE(waiting(),
                 QStringList({QStringLiteral("1 もっと新しい答え。 several"),
                              QStringLiteral("1 新しい答え。 ◎ several"),
                              QStringLiteral("2 No.5と整理番号1のとおり。No.99は知りません。")}));
        QCOMPARE(runCli({QStringLiteral("verify"), m_file}).exitCode, 0);
    }

    // A second file of a sheet whose first one was taken is a change of what was taken.
    void aNewerFileChangesWhatWasTaken()
    {
        reply({edited(m_sheet, path(u"a.xlsx"), {QStringLiteral("answered")})}, 0);
        replies({QStringLiteral("--take"), QStringLiteral("clear")});
        reply({edited(m_sheet, path(u"b.xlsx"), {QStringLiteral("otherwise")})});
        QCOMPARE(waiting().size(), 1);
        for (const QJsonValue &each : replies({})) {
            if (each[u"state"].toString() == u"open")
                QCOMPARE(each[u"base"].toString(), QStringLiteral("新しい答え。"));
        }
        replies({QStringLiteral("--take"), idOf(QStringLiteral("1"))});
        QCOMPARE(responseOf("o1"), QStringLiteral("もっと新しい答え。"));
    }

    // The department in the lead and another one: two candidates, never glued together.
    void twoDepartmentsAnswerOneOpinion()
    {
        run({R"({"op":"assign","opinion":"o1","departments":["d1","d2"]})"});
        QCOMPARE(runCli({QStringLiteral("verify"), m_file}).exitCode, 0);
        QCOMPARE(inquire({QStringLiteral("--force")}).exitCode, 0);
        const QString road = sheetOf(QStringLiteral("道路_課"));
        reply({edited(m_sheet, path(u"park.xlsx"), {QStringLiteral("otherwise")}),
               edited(road, path(u"road.xlsx"), {QStringLiteral("by_road")})});
        QCOMPARE(waiting(), QStringList({QStringLiteral("1 もっと新しい答え。 several"),
                                         QStringLiteral("1 道路課の答え。 several")}));
        QStringList departments;
        for (const QJsonValue &each : replies({QStringLiteral("--take"), QStringLiteral("clear")}))
            departments << each[u"department"].toString();
        QCOMPARE(departments, QStringList({QStringLiteral("公園課"), QStringLiteral("道路/課")}));
        QCOMPARE(responseOf("o1"), QStringLiteral("検討します。"));
        replies({QStringLiteral("--take"), idOf(QStringLiteral("1"))});
        QCOMPARE(responseOf("o1"), QStringLiteral("もっと新しい答え。"));
        // The other one does not take its place without a word.
        QCOMPARE(waiting(), QStringList{QStringLiteral("1 道路課の答え。 changed")});
        QCOMPARE(runCli({QStringLiteral("replies"), m_file, QStringLiteral("--take"),
                         idOf(QStringLiteral("1"))})
                     .exitCode,
                 4);
        QCOMPARE(responseOf("o1"), QStringLiteral("もっと新しい答え。"));
    }

    // Whether it waits already or comes with the same call, and whether anything is saved or not:
    // a person is needed, and told who wrote what.
    void twoDepartmentsInOneReport_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<bool>("isAtOnce");
        QTest::newRow("at once") << QStringList() << true;
        QTest::newRow("one after the other") << QStringList() << false;
        QTest::newRow("dry") << QStringList{QStringLiteral("--dry-run")} << true;
    }
    void twoDepartmentsInOneReport()
    {
        QFETCH(QStringList, options);
        QFETCH(bool, isAtOnce);
        run({R"({"op":"assign","opinion":"o1","departments":["d1","d2"]})"});
        QCOMPARE(inquire({QStringLiteral("--force")}).exitCode, 0);
        const QString park = edited(m_sheet, path(u"park.xlsx"), {QStringLiteral("otherwise")});
        const QString road = edited(sheetOf(QStringLiteral("道路_課")), path(u"road.xlsx"),
                                    {QStringLiteral("by_road")});
        if (!isAtOnce)
            reply({park}, 0);
        const QJsonObject report =
            reply(options + (isAtOnce ? QStringList{park, road} : QStringList{road}), 1);
        QCOMPARE(report[u"flagged"].toInt(), isAtOnce ? 2 : 1);
        const QJsonArray conflicts = report[u"conflicts"].toArray();
        QCOMPARE(conflicts.size(), 1);
        QCOMPARE(conflicts[0][u"ref"].toString(), QStringLiteral("1"));
        QCOMPARE(conflicts[0][u"no"].toInt(), 1);
        QStringList said;
        for (const QJsonValue &each : conflicts[0][u"answers"].toArray())
            said << each[u"department"].toString() + u'：' + each[u"text"].toString();
        QCOMPARE(said, QStringList({QStringLiteral("公園課：もっと新しい答え。"),
                                    QStringLiteral("道路/課：道路課の答え。")}));
        QCOMPARE(responseOf("o1"), QStringLiteral("検討します。"));
    }

    // 「案のとおり」 is no answer to be printed: the draft is what the department answers.
    void theDraftIsAccepted()
    {
        const QJsonObject report =
            reply({edited(m_sheet, path(u"back.xlsx"), {QStringLiteral("as_drafted")})}, 0);
        QCOMPARE(report[u"accepted"].toInt(), 2);
        QCOMPARE(report[u"files"][0][u"accepted"].toArray(),
                 QJsonArray({QStringLiteral("1"), QStringLiteral("2")}));
        QCOMPARE(report[u"replies"].toInt(), 2);
        QCOMPARE(report[u"flagged"].toInt(), 0);
        // The other category waits with the draft; words that only begin so are an answer.
        QCOMPARE(waiting(),
                 QStringList({QStringLiteral("3 予算は公表しています。 ◎ [回答欄：(案の通り)]"),
                              QStringLiteral("5 案のとおりとし、令和9年度に実施します。")}));
        QStringList settled;
        for (const QJsonValue &each : replies({})) {
            if (each[u"state"].toString() == u"taken")
                settled << each[u"ref"].toString() + u' ' + each[u"text"].toString() + u' ' +
                               each[u"remark"].toString();
        }
        QCOMPARE(settled, QStringList({QStringLiteral("1 検討します。 回答欄：（案のとおり）"),
                                       QStringLiteral("2 No. 1のとおり。 回答欄：原案どおり")}));
        replies({QStringLiteral("--take"), QStringLiteral("clear")});
        QCOMPARE(responseOf("o1"), QStringLiteral("検討します。"));
        QCOMPARE(responseOf("o2"), QStringLiteral("{{No:o1}}のとおり。"));
        QCOMPARE(responseOf("o3"), QStringLiteral("予算は公表しています。"));
        QCOMPARE(runCli({QStringLiteral("verify"), m_file}).exitCode, 0);
    }

    // Where it is not sure what was accepted, a person looks at it.
    void whatIsAcceptedWasChangedSince()
    {
        const QString back = edited(m_sheet, path(u"back.xlsx"), {QStringLiteral("as_drafted")});
        run({R"({"op":"set_response","opinion":"o1","text":"その後の案。"})"});
        const QJsonObject report = reply({back}, 1);
        QCOMPARE(report[u"accepted"].toInt(), 1);
        QVERIFY(
            waiting().contains(QStringLiteral("1 検討します。 changed [回答欄：（案のとおり）]")));
        QCOMPARE(responseOf("o1"), QStringLiteral("その後の案。"));
    }

    void thereIsNoDraftToAccept()
    {
        run({R"({"op":"set_response","opinion":"o1","text":""})"});
        QCOMPARE(inquire({QStringLiteral("--force")}).exitCode, 0);
        const QString sheet = sheetOf(QStringLiteral("公園課"));
        const QJsonObject report =
            reply({edited(sheet, path(u"back.xlsx"), {QStringLiteral("as_drafted")})}, 1);
        QCOMPARE(report[u"accepted"].toInt(), 1);
        QVERIFY2(waiting().contains(QStringLiteral("1 no_draft [回答欄：（案のとおり）]")),
                 qPrintable(waiting().join(u'\n')));
    }

    // One accepts the draft, the other one writes something else: neither is settled by itself.
    void oneAcceptsAndTheOtherWrites_data()
    {
        QTest::addColumn<bool>("isAcceptedFirst");
        QTest::newRow("accepted first") << true;
        QTest::newRow("written first") << false;
    }
    void oneAcceptsAndTheOtherWrites()
    {
        QFETCH(bool, isAcceptedFirst);
        run({R"({"op":"assign","opinion":"o1","departments":["d1","d2"]})"});
        QCOMPARE(inquire({QStringLiteral("--force")}).exitCode, 0);
        const QString park = edited(m_sheet, path(u"park.xlsx"), {QStringLiteral("otherwise")});
        const QString road = edited(sheetOf(QStringLiteral("道路_課")), path(u"road.xlsx"),
                                    {QStringLiteral("as_drafted_by_road")});
        const QJsonObject report =
            reply(isAcceptedFirst ? QStringList{road, park} : QStringList{park, road}, 1);
        QCOMPARE(report[u"conflicts"].toArray().size(), 1);
        QVERIFY(waiting().contains(QStringLiteral("1 もっと新しい答え。 several")));
        replies({QStringLiteral("--take"), QStringLiteral("clear")});
        QCOMPARE(responseOf("o1"), QStringLiteral("検討します。"));
    }

    void sameAsItselfIsAsked()
    {
        const QJsonObject report =
            reply({edited(m_sheet, path(u"back.xlsx"), {QStringLiteral("same_as_itself")})}, 1);
        QCOMPARE(report[u"flagged"].toInt(), 2);
        QCOMPARE(waiting(), QStringList({QStringLiteral("1 No.1と同じ itself"),
                                         QStringLiteral("2 整理番号2と同じ itself")}));
        replies({QStringLiteral("--take"), QStringLiteral("clear")});
        QCOMPARE(responseOf("o1"), QStringLiteral("検討します。"));
        // Whoever takes it all the same gets the words, and no number that points at itself.
        replies({QStringLiteral("--take"), idOf(QStringLiteral("1"))});
        QCOMPARE(responseOf("o1"), QStringLiteral("No.1と同じ"));
    }

    // What was decided on and is not printed any more is found, and stands again when it is back.
    void whatWasDecidedOnIsGone()
    {
        const auto found = [&] {
            QStringList messages;
            const Outcome checked =
                runCli({QStringLiteral("check"), m_file, QStringLiteral("--json")});
            for (const QJsonValue &each : QJsonDocument::fromJson(checked.out).array()) {
                if (each[u"code"].toString() == u"changed_since_approval")
                    messages << each[u"message"].toString();
            }
            return messages;
        };
        run({R"({"op":"join_opinion","id":"o4","with":"o3"})"});
        QCOMPARE(runCli({QStringLiteral("versions"), m_file, QStringLiteral("--name"),
                         QStringLiteral("最終案"), QStringLiteral("--approved")})
                     .exitCode,
                 0);
        QCOMPARE(found(), QStringList());
        // One that was not printed by then is no loss, and one that came later neither.
        const QString added =
            run({R"({"op":"add_opinion","node":"n1","summary":"あとから。"})"})[0][u"id"]
                .toString();
        run({fill(R"({"op":"remove_opinion","id":"%1"})", {added.toUtf8()}),
             R"({"op":"remove_opinion","id":"o4"})"});
        QCOMPARE(found(), QStringList());
        run({R"({"op":"remove_opinion","id":"o5"})",
             R"({"op":"join_opinion","id":"o2","with":"o1"})",
             R"({"op":"move_opinion","id":"o6","node":null})"});
        QCOMPARE(
            found(),
            QStringList({QStringLiteral("整理番号5の意見（犬の散歩のきまりを作ってほしい。）は、"
                                        "「最終案」で決裁したあとに削除されています。"),
                         QStringLiteral(
                             "整理番号2の意見は、「最終案」で決裁したときは掲載されていましたが、"
                             "いまは単独では掲載されません。"),
                         QStringLiteral(
                             "整理番号6の意見は、「最終案」で決裁したときは掲載されていましたが、"
                             "いまは単独では掲載されません。")}));
        QCOMPARE(runCli({QStringLiteral("check"), m_file}).exitCode, 1);
    }

    // A page was decided on: the legend and the headings that it shows, and what it is called.
    void whatThePageShowsWasDecidedOn()
    {
        const auto found = [&] {
            QStringList messages;
            const Outcome checked =
                runCli({QStringLiteral("check"), m_file, QStringLiteral("--json")});
            for (const QJsonValue &each : QJsonDocument::fromJson(checked.out).array()) {
                if (each[u"code"].toString() == u"changed_since_approval")
                    messages << each[u"message"].toString();
            }
            return messages;
        };
        const auto decided = [&] {
            return runCli({QStringLiteral("stats"), m_file}).json()[u"states"][u"approved"].toInt();
        };
        const QString json = path(u"sheets.json");
        runCli({QStringLiteral("export"), m_file, json, QStringLiteral("--force")});
        for (const QJsonValue &sheet : QJsonDocument::fromJson(readFile(json))[u"sheets"].toArray())
            run({fill(R"({"op":"close_sheet","id":"%1"})", {sheet[u"id"].toString().toUtf8()})});
        run({R"({"op":"add_category","symbol":"☆","text":"反映します"})",
             R"({"op":"set_opinion","id":"o1","category":"☆"})"});
        QCOMPARE(runCli({QStringLiteral("versions"), m_file, QStringLiteral("--name"),
                         QStringLiteral("最終案"), QStringLiteral("--approved")})
                     .exitCode,
                 0);
        const int all = decided();
        QVERIFY(all > 1);
        for (const char *words : {R"("symbol":"★")", R"("text":"反映しません")"}) {
            const QByteArray set = QByteArray(R"({"op":"set_category","id":"☆",)") + words + "}";
            const auto answers = run({set});
            QVERIFY2(answers[0][u"ok"].toBool(), set.constData());
            QCOMPARE(found(), QStringList{QStringLiteral(
                                  "No.1が、「最終案」で決裁した内容から変わっています。")});
            QCOMPARE(decided(), all - 1);
            run({R"({"op":"set_category","id":")" + answers[0][u"id"].toString().toUtf8() +
                 R"(","symbol":"☆","text":"反映します"})"});
            QCOMPARE(found(), QStringList());
        }
        run({R"({"op":"set_consultation","title":"改題した計画"})"});
        QCOMPARE(found().size(), 1);
        QVERIFY2(found()[0].contains(QStringLiteral("表題")), qPrintable(found()[0]));
        QCOMPARE(decided(), all);
    }

    void aDecisionNeedsAName()
    {
        const Outcome outcome =
            runCli({QStringLiteral("versions"), m_file, QStringLiteral("--approved")});
        QCOMPARE(outcome.exitCode, 2);
        QVERIFY2(outcome.err.contains(QStringLiteral("--name")), qPrintable(outcome.err));
        QCOMPARE(outcome.out, QByteArray());
    }

    // Sentences for clerks name no field of the file.
    void messagesAreInWordsOfTheOffice()
    {
        reply({edited(m_sheet, path(u"a.xlsx"), {QStringLiteral("answered")})}, 0);
        run({R"({"op":"set_response","opinion":"o1","text":"その後。"})"});
        const auto taken = [&](const QString &id) {
            return runCli({QStringLiteral("replies"), m_file, QStringLiteral("--take"), id});
        };
        const Outcome conflict = taken(idOf(QStringLiteral("1")));
        QCOMPARE(conflict.exitCode, 4);
        static const QRegularExpression kFieldName(
            QStringLiteral("\\b(text|response|category|summary|fields|opinion)\\b"));
        QVERIFY2(!conflict.err.contains(kFieldName), qPrintable(conflict.err));
        reply({edited(m_sheet, path(u"b.xlsx"), {QStringLiteral("remark")})}, 1);
        const Outcome nothing = taken(idOf(QStringLiteral("3")));
        QVERIFY(nothing.exitCode != 0);
        QVERIFY2(!nothing.err.contains(kFieldName), qPrintable(nothing.err));
    }

    // A copy of before the inquiry does not know it; nothing was removed from it.
    void aSheetComesToAnotherCopy()
    {
        const QString copy = path(u"copy.db");
        QCOMPARE(runCli({QStringLiteral("backup"), m_file, copy}).exitCode, 0);
        QCOMPARE(inquireAgain(QStringLiteral("2099-10-03")).exitCode, 0);
        const QString back = edited(m_sheet, path(u"back.xlsx"), {QStringLiteral("answered")});
        const Outcome outcome = runCli({QStringLiteral("reply"), copy, back});
        QCOMPARE(outcome.exitCode, 1);
        const QString reason = outcome.json()[u"refused"][0][u"reason"].toString();
        QVERIFY2(reason.contains(QStringLiteral("コピー")) &&
                     !reason.contains(QStringLiteral("削除")),
                 qPrintable(reason));
    }

    // Whose a sheet is must be certain.
    void noTwoDepartmentsHaveOneName()
    {
        const auto refused = [&](const char *line) {
            const QJsonObject answer = runBatch(m_file, {line}).first();
            return answer[u"error"].toString() == u"invalid" &&
                   answer[u"message"].toString().contains(QStringLiteral("公園課"));
        };
        QVERIFY(refused(R"({"op":"add_department","name":"公園課"})"));
        QVERIFY(refused(R"({"op":"add_department","name":"公園　課"})"));
        QVERIFY(refused(R"({"op":"set_department","id":"d2","name":"公園課"})"));
        run({R"({"op":"set_department","id":"d1","name":"公園課","code":"12"})",
             R"({"op":"set_department","id":"d1","name":"公園 課"})",
             R"({"op":"set_department","id":"d1","name":"公園課"})"});
        // Two that came in with a file are not asked before they are told apart.
        const QString json = path(u"twins.json");
        QCOMPARE(runCli({QStringLiteral("export"), m_file, json}).exitCode, 0);
        writeFile(json, readFile(json).replace("道路/課", "公園課"));
        m_file = path(u"twins.db");
        QCOMPARE(runCli({QStringLiteral("import"), json, m_file}).exitCode, 0);
        const Outcome outcome = inquire({QStringLiteral("--force")});
        m_file = path(u"x.db");
        QCOMPARE(outcome.exitCode, 3);
        QVERIFY2(outcome.err.contains(QStringLiteral("公園課")), qPrintable(outcome.err));
    }

    // 5 is what it was in the sheet, wherever the opinion has gone since.
    void sameAsANumberOfTheSheet()
    {
        const QString back = edited(m_sheet, path(u"back.xlsx"), {QStringLiteral("same_as")});
        run({R"({"op":"move_opinion","id":"o5","node":"n1","before":"o1"})"});
        reply({back});
        QVERIFY(waiting().contains(QStringLiteral("1 No.5に同じ share:5")));
        replies({QStringLiteral("--take"), idOf(QStringLiteral("1"))});
        QCOMPARE(responseOf("o1"), QStringLiteral("きまりがあります。"));
    }

    // By batch: those that share the response with it keep theirs; one that was joined since is
    // placed at its representative.
    void whatIsInDoubtIsSettledByOperations()
    {
        reply({edited(m_sheet, path(u"a.xlsx"), {QStringLiteral("share_apart")})});
        run({fill(R"({"op":"take_reply","id":"%1","fields":["response"],"alone":true})",
                  {idOf(QStringLiteral("3")).toUtf8()})});
        QCOMPARE(responseOf("o3"), QStringLiteral("ひとつだけの答え。"));
        QCOMPARE(responseOf("o4"), QStringLiteral("予算は公表しています。"));
        run({R"({"op":"join_opinion","id":"o1","with":"o5"})"});
        reply({edited(m_sheet, path(u"b.xlsx"), {QStringLiteral("otherwise")})});
        QCOMPARE(waiting(), QStringList{QStringLiteral("1 もっと新しい答え。 joined")});
        run({fill(R"({"op":"place_reply","id":"%1","opinion":"o5"})",
                  {idOf(QStringLiteral("1")).toUtf8()})});
        QVERIFY2(waiting().first().startsWith(QStringLiteral("5 もっと新しい答え。")),
                 qPrintable(waiting().first()));
        QCOMPARE(responseOf("o5"), QStringLiteral("きまりがあります。"));
    }

    void movedOpinionsAreFoundByTheirNumbers()
    {
        const QString back = edited(m_sheet, path(u"back.xlsx"),
                                    {QStringLiteral("answered"), QStringLiteral("empty_hidden")});
        run({R"({"op":"move_opinion","id":"o1","node":"n2","before":null})"});
        QCOMPARE(reply({back}, 0)[u"replies"].toInt(), 2);
        replies({QStringLiteral("--take"), QStringLiteral("clear")});
        QCOMPARE(responseOf("o1"), QStringLiteral("新しい答え。"));
    }

private:
    // Another round, with files in place of the first one's.
    Outcome inquireAgain(const QString &due)
    {
        const Outcome asked = runCli({QStringLiteral("inquire"), m_file, path(u"again"),
                                      QStringLiteral("--round"), QStringLiteral("第2回"),
                                      QStringLiteral("--due"), due, QStringLiteral("--force")});
        for (const QJsonValue &file : asked.json()[u"files"].toArray()) {
            if (file[u"department"].toString() == u"公園課")
                writeFile(m_sheet, readFile(path(u"again/") + file[u"file"].toString()));
        }
        return asked;
    }

    QString firstSheet() const
    {
        const QString json = path(u"sheets.json");
        if (runCli({QStringLiteral("export"), m_file, json, QStringLiteral("--force")}).exitCode)
            qFatal("no export");
        const auto sheets = QJsonDocument::fromJson(readFile(json)).object()[u"sheets"].toArray();
        const int mine = sheets[0][u"department"].toString() == u"d1" ? 0 : 1;
        return sheets[mine][u"id"].toString();
    }
};

QTEST_GUILESS_MAIN(TestCliInquiryCases)
#include "test_inquiry_cases.moc"
