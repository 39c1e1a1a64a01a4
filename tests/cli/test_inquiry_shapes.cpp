#include "cli/inquiry_case.h"

#include <QJsonDocument>
#include <QProcess>
#include <QTest>

// Shapes that departments give to a sheet although nobody asked them to: none costs a word, and
// none puts words into the booklet that were said to us.
class TestCliInquiryShapes : public InquiryCase
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
        add("row struck through", QStringLiteral("row_struck"),
            {QStringLiteral("1  marked emptied [意見の概要：取り消し線：駅前に木を植えてほしい。\n"
                            "現在の案：取り消し線：検討します。]")});
        add("struck in other columns", QStringLiteral("strike_elsewhere"),
            {QStringLiteral("1 marked [対応区分：取り消し線：◎]"),
             QStringLiteral("2 remark [取り消し線：電話で確認]"),
             QStringLiteral("3 remark [計画の修正：取り消し線：12ページを直す]"),
             QStringLiteral("4 marked [意見の概要：取り消し線：-5度の日は噴水を止めてほしい。]"),
             QStringLiteral("5 marked [現在の案：取り消し線：きまりがあります。]")});
        add("merged in all columns", QStringLiteral("merge_all"),
            {QStringLiteral("1 ひとつの答え。 ◎"), QStringLiteral("2 ひとつの答え。 ◎ share:1")});
        add("said to us", QStringLiteral("told_us"),
            {QStringLiteral("2 remark [回答欄：特に意見はありません。]"),
             QStringLiteral("3 上に同じ share:2 shared:4"),
             QStringLiteral("5 No.1、2と同じ share:")});
        add("on other sheets", QStringLiteral("other_sheets"), {},
            {QStringLiteral("記入のしかた：期限が短すぎます。"),
             QStringLiteral("凡例：鈴木：区分を足してください"),
             QStringLiteral("別紙：3番は国と協議中　係長確認済み"), QStringLiteral("別紙：12")});
        add("in the hidden column", QStringLiteral("into_the_key"),
            {QStringLiteral("1 comment [コメント：照合用：確認済み]"),
             QStringLiteral("2 comment [コメント：照合用：10/3]"),
             QStringLiteral(
                 "？ unmatched comment [上の行：整理番号5\nコメント：照合用：以上です。]"),
             QStringLiteral("？ 協議中の件です。 remark unmatched "
                            "[現在のNo.：7\n上の行：整理番号5]")},
            {QStringLiteral("上の行：整理番号5\nコメント：照合用：以上です。"),
             QStringLiteral("協議中の件です。")});
        add("an answer where the name belongs", QStringLiteral("into_the_name"),
            {QStringLiteral("1 remark [回答課・氏名：区では、木を植えます。田中]")});
        add("said in passing", QStringLiteral("said_in_passing"),
            {QStringLiteral("1 ― unclear"), QStringLiteral("2 案でよいです unclear"),
             QStringLiteral("3 別紙のとおり unclear shared:4"),
             QStringLiteral("4 No5回答と同様 unclear shared:3"),
             QStringLiteral("5 所管外です unclear")});
        add("out of a PDF", QStringLiteral("out_of_a_pdf"),
            {QStringLiteral("1 区では、緑化を\n進めており、木を\n植えます。 broken")});
        add("merged with the draft", QStringLiteral("merge_with_the_draft"),
            {QStringLiteral("1  emptied remark [現在の案：ふたつへの答え。]"),
             QStringLiteral("2 remark [現在の案：ふたつへの答え。]")});
        add("ditto while filtered", QStringLiteral("ditto_while_filtered"),
            {QStringLiteral("1 新しい答え。"), QStringLiteral("5 同上 share:1")});
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
            QCOMPARE(report[u"missing"].toInt(), 0);
            QCOMPARE(waiting(), seen);
            QStringList found;
            for (const QJsonValue &each : report[u"unmatched"].toArray())
                found << each[u"text"].toString();
            if (file != back) // LibreOffice drops who wrote a comment
                loose.replaceInStrings(QStringLiteral("鈴木："), QString());
            QCOMPARE(found, loose);
            replies({QStringLiteral("--take"), QStringLiteral("clear")});
            QVERIFY(!responseOf("o5").contains(QStringLiteral("同じ")));
            QCOMPARE(runCli({QStringLiteral("verify"), m_file}).exitCode, 0);
        }
    }

    // From below as from above: 同上 below 同上 is the answer on top of them.
    void aPictureIsLookedAt()
    {
        reply({back("picture")}, 1);
        QCOMPARE(waiting(), QStringList{QStringLiteral(
                                "2 comment [コメント：画像（中の文字は読み取れません。ファイルを"
                                "開いて、ご覧ください。）]")});
    }

    // As it comes out of a mail program: people do not know that it is one file around others.
    void aPackedFolderIsToBeUnpacked()
    {
        const QString packed = path(u"packed.zip");
        QCOMPARE(QProcess::execute(QStringLiteral("/usr/bin/python3"),
                                   {QStringLiteral("-m"), QStringLiteral("zipfile"),
                                    QStringLiteral("-c"), packed, m_sheet}),
                 0);
        const auto refused = reply({packed}, 1)[u"refused"].toArray();
        QVERIFY2(refused.first()[u"reason"].toString().contains(QStringLiteral("圧縮")),
                 qUtf8Printable(refused.first()[u"reason"].toString()));
    }

    // Nothing is left out unsaid, however much stands beside the table.
    void muchBesideTheTable()
    {
        const auto beside =
            reply({edited(m_sheet, path(u"much.xlsx"), {QStringLiteral("much_beside")})},
                  1)[u"unmatched"]
                .toArray();
        QCOMPARE(beside.first()[u"text"].toString(), QStringLiteral("別紙：1行目"));
        QVERIFY(beside.last()[u"text"].toString().contains(QStringLiteral("ほかにも言葉")));
    }

    // A department comes back to what it said first, after its second words were taken.
    void theFirstWordsAgain()
    {
        const auto comes = [&](const char *edit) { reply({back(edit)}); };
        comes("first_words");
        replies({QStringLiteral("--take"), QStringLiteral("clear")});
        comes("present");
        replies({QStringLiteral("--take"), idOf(QStringLiteral("1"))});
        QCOMPARE(responseOf("o1"), QStringLiteral("その後の答え。"));
        comes("first_words_again");
        QCOMPARE(waiting().first(), QStringLiteral("1 はじめの答え。 changed"));
    }

    // An answer was taken, and in a later file the words of before stand again: who takes it gives
    // them back, with the category that went with them.
    void anAnswerIsTakenBack()
    {
        reply({back("two_answers")}, 0);
        replies({QStringLiteral("--take"), QStringLiteral("clear")});
        QCOMPARE(responseOf("o1"), QStringLiteral("はじめの答え。"));
        const QJsonObject report = reply({back("one_taken_back")}, 1);
        QCOMPARE(report[u"replies"].toInt(), 1);
        QCOMPARE(report[u"flagged"].toInt(), 1);
        QCOMPARE(waiting(), QStringList{QStringLiteral("1 検討します。  taken_back changed")});
        replies({QStringLiteral("--take"), QStringLiteral("clear")});
        QCOMPARE(responseOf("o1"), QStringLiteral("はじめの答え。")); // nobody has decided yet
        for (const QJsonValue &each : replies({})) {
            if (each[u"state"].toString() == u"open") {
                QCOMPARE(each[u"base"].toString(), QStringLiteral("はじめの答え。"));
            }
        }
        run({fill(R"({"op":"take_reply","id":"%1","fields":["response","category"]})",
                  {idOf(QStringLiteral("1")).toUtf8()})});
        QCOMPARE(responseOf("o1"), QStringLiteral("検討します。"));
        QVERIFY(waiting().isEmpty());
        // Once more, saved by another program: it stands there now.
        const QString again = edited(path(u"one_taken_back.xlsx"), path(u"once_more.xlsx"), {});
        QCOMPARE(reply({again}, 0)[u"replies"].toInt(), 0);
    }

    // A file in which nothing is filled in, after answers were taken: a person asks what is meant.
    void theWholeSheetIsTakenBack()
    {
        reply({back("two_answers")}, 0);
        replies({QStringLiteral("--take"), QStringLiteral("clear")});
        QCOMPARE(reply({back("untouched")}, 1)[u"replies"].toInt(), 2);
        QCOMPARE(waiting(),
                 QStringList({QStringLiteral("1 検討します。  taken_back changed"),
                              QStringLiteral("5 きまりがあります。 taken_back changed")}));
        for (const char *ref : {"1", "5"})
            replies({QStringLiteral("--decline"), idOf(QString::fromLatin1(ref))});
        QCOMPARE(responseOf("o1"), QStringLiteral("はじめの答え。"));
        // It was no answer, and is not asked again.
        const QString again = edited(path(u"untouched.xlsx"), path(u"once_more.xlsx"), {});
        QCOMPARE(reply({again}, 0)[u"replies"].toInt(), 0);
    }

    // A colleague's copy says nothing of what he did not answer, but where he put his name.
    void aCopyTakesNothingBack()
    {
        reply({back("two_answers")}, 0);
        replies({QStringLiteral("--take"), QStringLiteral("clear")});
        reply({back("another_answers_another")}, 0);
        QCOMPARE(waiting(), QStringList{QStringLiteral("2 増やします。")});
        reply({back("named_and_as_sent")}, 1);
        QCOMPARE(waiting(), QStringList({QStringLiteral("1 検討します。  taken_back changed"),
                                         QStringLiteral("2 増やします。"),
                                         QStringLiteral("3 ご覧いただけます。 shared:4")}));
    }

    // Before anything was taken: neither the answer nor that it was taken back is lost.
    void aWaitingAnswerIsTakenBack()
    {
        reply({back("two_answers")}, 0);
        const QJsonObject report = reply({back("one_taken_back")}, 1);
        QCOMPARE(report[u"replies"].toInt(), 1);
        QCOMPARE(report[u"conflicts"].toArray().size(), 1);
        QCOMPARE(waiting(), QStringList({QStringLiteral("1 はじめの答え。 ◎ several"),
                                         QStringLiteral("1 検討します。  taken_back several"),
                                         QStringLiteral("5 きまりを作ります。")}));
    }

    // It empties no answer: nobody knows what it would say.
    void aFormulaWithoutAResultIsAsked()
    {
        reply({back("not_computed")}, 1);
        QCOMPARE(waiting(), QStringList{QStringLiteral("1 formula unseen [回答欄：結果が保存されて"
                                                       "いない数式]")});
    }

    // LibreOffice's own format, by its name or by another.
    void anOpenDocumentIsToBeSavedAnew()
    {
        const QString odt = path(u"back.odt");
        QCOMPARE(QProcess::execute(QStringLiteral("/usr/bin/python3"),
                                   {QStringLiteral("-c"),
                                    QStringLiteral("import sys,zipfile\n"
                                                   "z=zipfile.ZipFile(sys.argv[1],'w')\n"
                                                   "z.writestr('mimetype',"
                                                   "'application/vnd.oasis.opendocument.text')\n"
                                                   "z.writestr('content.xml','<x/>')\n"),
                                    odt}),
                 0);
        const auto refused = reply({odt}, 1)[u"refused"].toArray();
        const QString reason = refused.first()[u"reason"].toString();
        QVERIFY2(reason.contains(QStringLiteral(".docx")), qUtf8Printable(reason));
    }

    // 12-3 that a program took for a day: it is the number all the same, also where nothing else
    // tells which row it is.
    void aNumberThatBecameADay()
    {
        const QString json = path(u"days.json");
        const QString file = path(u"days.db");
        QCOMPARE(runCli({QStringLiteral("export"), m_file, json}).exitCode, 0);
        QJsonObject document = QJsonDocument::fromJson(readFile(json)).object();
        QJsonArray opinions = document[u"opinions"].toArray();
        for (QJsonValueRef each : opinions) {
            QJsonObject opinion = each.toObject();
            opinion[u"ref"] = QStringLiteral("12-") + opinion[u"ref"].toString();
            each = opinion;
        }
        document[u"opinions"] = opinions;
        for (const char *none : {"rounds", "sheets", "sheet_rows", "replies"})
            document.remove(QLatin1String(none));
        writeFile(json, QJsonDocument(document).toJson());
        QCOMPARE(runCli({QStringLiteral("import"), json, file}).exitCode, 0);
        const Outcome asked = runCli(
            {QStringLiteral("inquire"), file, path(u"days"), QStringLiteral("--round"), kRound});
        QVERIFY2(asked.exitCode == 0, qPrintable(asked.err));
        const QString sheet = path(u"days/") + asked.json()[u"files"][0][u"file"].toString();
        const QString days = edited(sheet, path(u"days.xlsx"), {QStringLiteral("refs_as_days")});
        const Outcome taken = runCli({QStringLiteral("reply"), file, days});
        QCOMPARE(taken.json()[u"unmatched"].toArray(), QJsonArray());
        QStringList answers;
        for (const QJsonValue &each :
             QJsonDocument::fromJson(runCli({QStringLiteral("replies"), file}).out).array()) {
            if (!each[u"text"].isNull())
                answers << each[u"ref"].toString() + u' ' + each[u"text"].toString();
            QVERIFY(!each[u"remark"].toString().contains(QStringLiteral("整理番号")));
        }
        QCOMPARE(answers.first(), QStringLiteral("12-1 新しい答え。"));
        QCOMPARE(answers.size(), 2);
    }

    // A colleague's copy in which only a category is chosen: both wait, and the report says so.
    void aCopyThatSaysLessIsAsked()
    {
        reply({back("first_words")}, 0);
        QCOMPARE(reply({back("only_a_category")}, 1)[u"flagged"].toInt(), 1);
        QCOMPARE(waiting(), QStringList({QStringLiteral("1 はじめの答え。 several"),
                                         QStringLiteral("1 ◎ several")}));
    }

    void dittoBelowDittoIsTheAnswerOnTop()
    {
        reply({edited(m_sheet, path(u"chain.xlsx"), {QStringLiteral("chain")})}, 1);
        for (const char *ref : {"3", "2", "1"})
            replies({QStringLiteral("--take"), idOf(QString::fromLatin1(ref))});
        for (const char *opinion : {"o1", "o2", "o3"})
            QCOMPARE(responseOf(opinion), QStringLiteral("新しい答え。"));
    }

private:
    QString back(const char *edit) const
    {
        const QString name = QString::fromLatin1(edit);
        return edited(m_sheet, path(QString(name + QStringLiteral(".xlsx"))), {name});
    }
};

QTEST_GUILESS_MAIN(TestCliInquiryShapes)
#include "test_inquiry_shapes.moc"
