#include "cli/inquiry_case.h"

#include <QDir>
#include <QProcess>
#include <QTest>

// An inquiry for those who want Word, and what becomes of it when it comes back, in whatever state.
class TestCliInquiryWord : public InquiryCase
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (lacksOffice())
            QFAIL("LibreOffice (packaging/debian/test.packages) is not there");
        setUp(QStringLiteral("docx"));
    }

    void init() { reset(); }

    void aFileForEachDepartment()
    {
        QCOMPARE(m_inquiry[u"files"].toArray().size(), 2);
        QCOMPARE(m_inquiry[u"files"][0][u"rows"].toInt(), 5);
        QVERIFY(m_sheet.endsWith(QStringLiteral(".docx")));
    }

    // As test_inquiry.cpp has them: a line for each answer that waits.
    void whatComesBack_data()
    {
        QTest::addColumn<QString>("back");
        QTest::addColumn<QStringList>("seen");
        QTest::addColumn<int>("missing");
        QTest::addColumn<QStringList>("loose");
        QStringList files;
        const auto add = [&](const char *name, const QStringList &edits, const QStringList &seen,
                             int missing = 0, const QStringList &loose = {}) {
            files << edited(m_sheet, path(u"%1.docx").arg(files.size()), edits);
            QTest::newRow(name) << files.last() << seen << missing << loose;
        };
        const QStringList answers{
            QStringLiteral("1 新しい答え。 ◎"),
            QStringLiteral("2 No.5と整理番号1のとおり。\n\nNo.99は知りません。")};
        const QString answered = QStringLiteral("answered");
        add("untouched", {QStringLiteral("untouched")}, {});
        add("answered", {answered}, answers);
        add("typed", {QStringLiteral("typed")},
            {QStringLiteral("1 =SUM(A1)"), QStringLiteral("2 +81-3は電話です。"),
             QStringLiteral("3 @全員 shared:4"), QStringLiteral("4 - unclear shared:3")});
        add("tracked by two", {QStringLiteral("tracked")},
            {QStringLiteral(
                "1 速やかに実施します。 marked [変更履歴：田中 2026-10-03、鈴木 2026-10-03]")});
        add("tracked by one", {QStringLiteral("tracked_by_one")},
            {QStringLiteral("1 実施します。 [変更履歴：田中 2026-10-03]")});
        add("a break deleted", {QStringLiteral("tracked_break")},
            {QStringLiteral("1 前の後の [取り消し線：消える\n変更履歴：田中 2026-10-03]")});
        add("struck by hand", {QStringLiteral("struck")},
            {QStringLiteral("1 区では、令和9年度に実施します。 marked")});
        add("struck as a whole", {QStringLiteral("row_struck")},
            {QStringLiteral("1  marked emptied remark "
                            "[不要です\n意見の概要：取り消し線：駅前に木を植えてほしい。\n"
                            "現在の案：取り消し線：検討します。]")});
        add("comments of two", {QStringLiteral("commented")},
            {QStringLiteral(
                "3 comment [コメント：鈴木：確認中です\nコメント：田中：条例第3条も見てください]")},
            0, {QStringLiteral("鈴木：期限を延ばせますか")});
        add("words outside", {answered, QStringLiteral("outside")},
            {answers[0],
             answers[1] + QStringLiteral(" comment [コメント：根拠\nコメント：条例第3条]")},
            0, {QStringLiteral("全体に、表現をそろえてください。")});
        add("moved", {answered, QStringLiteral("move")}, answers);
        add("deleted", {answered, QStringLiteral("delete")}, answers, 1);
        add("deleted as a change", {answered, QStringLiteral("delete_tracked")}, answers, 1);
        add("doubled", {answered, QStringLiteral("copy_table")},
            {answers[0], answers[1] + QStringLiteral(" twice several"),
             QStringLiteral("2 もうひとつの答え。 twice several")});
        add("without keys", {answered, QStringLiteral("move"), QStringLiteral("lose_keys")},
            answers, 0, {m_any});
        add("nothing but words", {answered, QStringLiteral("move"), QStringLiteral("lose_numbers")},
            answers, 0, {m_any});
        add("a list that Word numbers", {QStringLiteral("listed")},
            {QStringLiteral("1 次のとおりです。\n(1) 木を植える\n(2) 水をまく")});
        add("a scanned page", {QStringLiteral("scanned")},
            {QStringLiteral("2 comment [コメント：区の考え方：画像（中の文字は読み取れません。"
                            "ファイルを開いて、ご覧ください。）]")});
        add("red words", {QStringLiteral("red")},
            {QStringLiteral("1 検討し、実施します。 marked"), QStringLiteral("2 増やします。")});
        add("words that are not seen", {QStringLiteral("hidden")},
            {QStringLiteral("1 木を植えます。 comment [コメント：隠し文字：内部メモ]")});
        add("a table in the answer", {QStringLiteral("table_in_answer")},
            {QStringLiteral("1 次のとおり植えます。\n年度\n本数\n令和9\n30本 table")});
        add("a table that was divided", {QStringLiteral("divided")}, answers);
        add("as another", {QStringLiteral("same_as")},
            {QStringLiteral("1 No.5に同じ share:5"), QStringLiteral("2 同上 share:5")});
        if (m_hasOffice)
            saveByOffice(files, path(u"office"));
    }
    void whatComesBack()
    {
        QFETCH(QString, back);
        QFETCH(QStringList, seen);
        QFETCH(int, missing);
        QFETCH(QStringList, loose);
        QStringList files{back};
        if (m_hasOffice)
            files << path(u"office/") + QFileInfo(back).fileName();
        for (const QString &file : files) {
            writeFile(m_file, m_asked);
            const QJsonObject report = reply({file});
            QCOMPARE(report[u"refused"].toArray(), QJsonArray());
            QCOMPARE(waiting(), seen);
            QCOMPARE(report[u"missing"].toInt(), missing);
            if (loose.contains(m_any)) {
                QVERIFY(!report[u"unmatched"].toArray().isEmpty());
                continue;
            }
            QStringList found;
            for (const QJsonValue &each : report[u"unmatched"].toArray())
                found << each[u"text"].toString();
            QCOMPARE(found, loose);
            QCOMPARE(responseOf("o1"), QStringLiteral("検討します。")); // nothing is written
        }
    }

    // The titles beside the fields are not broken as those of a narrow column are.
    void titlesStandInOneLine()
    {
        QProcess unzip;
        unzip.start(QStringLiteral("/usr/bin/python3"),
                    {QStringLiteral("-c"),
                     QStringLiteral("import sys,zipfile\n"
                                    "sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1])"
                                    ".read('word/document.xml'))"),
                     m_sheet});
        QVERIFY(unzip.waitForFinished(60'000));
        const QString words = QString::fromUtf8(unzip.readAllStandardOutput());
        QCOMPARE(words.count(QStringLiteral(">現在のNo.<")), 5);
        QCOMPARE(words.count(QStringLiteral(">対応区分<")), 6); // and once on the first page
    }

    // One of which only the file knows that it is there.
    void aPictureIsLookedAt()
    {
        reset();
        const QString back = edited(m_sheet, path(u"picture.docx"), {QStringLiteral("picture")});
        const auto beside = reply({back}, 1)[u"unmatched"].toArray();
        QCOMPARE(beside.size(), 1);
        QVERIFY(beside.first()[u"text"].toString().startsWith(QStringLiteral("画像（")));
    }

    // Who wrote an answer is known although nobody wrote it into the field for that.
    void namesComeFromTheChanges()
    {
        reply({edited(m_sheet, path(u"back.docx"), {QStringLiteral("tracked")})});
        QCOMPARE(replies({})[0][u"by"].toString(), QStringLiteral("田中、鈴木"));
        reset();
        reply({edited(m_sheet, path(u"back.docx"), {QStringLiteral("answered")})}, 0);
        QCOMPARE(replies({})[0][u"by"].toString(), QStringLiteral("田中"));
    }

    // Each of the three places where a file names its sheet is enough.
    void theSheetIsNamedThreeTimes()
    {
        const QString property = QStringLiteral("lose_property");
        const QString keys = QStringLiteral("lose_keys");
        for (const QStringList &lost :
             {QStringList{property}, QStringList{keys}, QStringList{property, keys}}) {
            reset();
            const QString back =
                edited(m_sheet, path(u"back.docx"), QStringList{QStringLiteral("answered")} + lost);
            // With no name at all it is known by its rows.
            QCOMPARE(reply({back})[u"replies"].toInt(), 2);
        }
    }

    void theSameFileIsTakenOnceAndTaken()
    {
        const QString back = edited(m_sheet, path(u"back.docx"), {QStringLiteral("answered")});
        reply({back}, 0);
        QVERIFY(!reply({back}, 0)[u"files"][0][u"taken_before"].toString().isEmpty());
        replies({QStringLiteral("--take"), QStringLiteral("clear")});
        QCOMPARE(responseOf("o1"), QStringLiteral("新しい答え。"));
        QCOMPARE(responseOf("o2"),
                 QStringLiteral("{{No:o5}}と{{No:o1}}のとおり。\n\nNo.99は知りません。"));
    }

    void whatIsNoSheetIsRefused()
    {
        const QString booklet = path(u"booklet.docx");
        QCOMPARE(
            runCli({QStringLiteral("export"), m_file, booklet, QStringLiteral("--force")}).exitCode,
            0);
        const QJsonObject report = reply({booklet}, 1);
        QCOMPARE(report[u"refused"].toArray().size(), 1);
        QCOMPARE(report[u"replies"].toInt(), 0);
    }

private:
    // Where nothing says any more what we wrote ourselves, all of it is listed.
    const QString m_any = QStringLiteral("…");
};

QTEST_GUILESS_MAIN(TestCliInquiryWord)
#include "test_inquiry_word.moc"
