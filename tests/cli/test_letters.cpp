#include "cli/program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <array>

namespace {

const char *const kLetter =
    R"({"op":"add_letter","method":"mail","submitter":{"class":"区内在住","kind":"person","persons":1},)"
    R"("originals":[{"title":"本文","origin":"machine","text":"%1"}]})";

QJsonArray arrayOf(const Outcome &outcome)
{
    return QJsonDocument::fromJson(outcome.out).array();
}

// "code letter words" of the findings about letters and persons.
QStringList lettersIn(const Outcome &outcome)
{
    QStringList lines;
    for (const QJsonValue &each : arrayOf(outcome)) {
        const QString code = each[u"code"].toString();
        if (code != u"unanswered" && code != u"uncategorised" && code != u"unplaced")
            lines += QStringLiteral("%1 %2 %3")
                         .arg(code)
                         .arg(each[u"letter"].toInt())
                         .arg(each[u"words"].toString())
                         .trimmed();
    }
    return lines;
}

} // namespace

// What the program says of letters before anything of them is published.
class TestCliLetters : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_file = m_dir->filePath(QStringLiteral("x.db"));
        QCOMPARE(runCli({QStringLiteral("new"), m_file}).exitCode, 0);
    }

    // What is not known may be told as null, in the contract's own words.
    void nobodyHasToKnowAPlace()
    {
        const QByteArray letter =
            apply(R"({"op":"add_letter","no":null,"received_on":"2026-07-03","method":"mail",)"
                  R"("submitter":{"class":"区民","kind":"person","persons":1},"place":null,)"
                  R"("originals":[{"title":"本文","origin":"machine","text":"木を植える。"}]})");
        QVERIFY(!letter.isEmpty());
        for (const char *known : {R"({"op":"set_letter","id":"%1","place":"窓口","owner":"佐藤"})",
                                  R"({"op":"set_letter","id":"%1","place":null,"owner":null})"})
            QCOMPARE(apply(fill(known, {letter})), letter);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("method")));
        QVERIFY(apply(fill(R"({"op":"set_letter","id":"%1","method":null})", {letter})).isEmpty());
    }

    void checkFollowsALetterToItsOpinion()
    {
        addLetter("はじめまして。公園に木を植えてください。");
        Outcome found = check();
        QCOMPARE(found.exitCode, 1);
        QCOMPARE(lettersIn(found), QStringList{QStringLiteral("letter_untouched 1")});
        const QByteArray original = originalOf(1);
        const QByteArray opinion = apply(fill(
            R"({"op":"cut","original":"%1","start":7,"end":20,"node":null,"summary":"木を植える。03-3993-1111"})",
            {original}));
        found = check();
        QCOMPARE(lettersIn(found), QStringList{QStringLiteral("letter_unused 1")});
        const QJsonValue unused = arrayOf(found).last();
        QCOMPARE(unused[u"original"].toString(), QString::fromUtf8(original));
        QCOMPARE(unused[u"start"].toInt(), 0);
        QCOMPARE(unused[u"end"].toInt(), 6);
        QVERIFY(unused[u"message"].toString().contains(QStringLiteral("はじめまして")));
        apply(fill(R"({"op":"set_aside","original":"%1","start":0,"end":7,"reason":"greeting"})",
                   {original}));
        QCOMPARE(lettersIn(check()), QStringList());
        // Printed, it has a number that nobody confirmed.
        const QByteArray node =
            apply(R"({"op":"add_node","parent":null,"kind":"item","title":"公園"})");
        apply(fill(R"({"op":"move_opinion","id":"%1","node":"%2"})", {opinion, node}));
        QCOMPARE(lettersIn(check()), QStringList{QStringLiteral("personal_data 0 03-3993-1111")});
        apply(R"({"op":"set_settings","confirmed_words":["０３-３９９３-１１１１"]})");
        QCOMPARE(lettersIn(check()), QStringList());
    }

    void aTypedLetterThatChangedIsFound()
    {
        QByteArray typed = kLetter;
        apply(fill(typed.replace("machine", "typed"), {"公園に木を植えてください。"}));
        const QByteArray original = originalOf(1);
        apply(fill(R"({"op":"cut","original":"%1","start":0,"end":13,"node":null,"summary":null})",
                   {original}));
        QCOMPARE(lettersIn(check()), QStringList());
        apply(fill(R"({"op":"correct_original","id":"%1","text":"公園に花を植えてください。"})",
                   {original}));
        const Outcome found = check();
        QCOMPARE(found.exitCode, 1);
        QCOMPARE(lettersIn(found), QStringList{QStringLiteral("passage_drifted 1")});
    }

    void originalsAreCheckedApart()
    {
        addLetter("公園に木を植えてください。電話は090-1234-5678です。");
        const auto checked = [&] {
            return runCli({QStringLiteral("check"), m_file, QStringLiteral("--json"),
                           QStringLiteral("--edition"), QStringLiteral("originals")});
        };
        QCOMPARE(checked().exitCode, 1);
        QCOMPARE(lettersIn(checked()),
                 (QStringList{QStringLiteral("mask_unchecked 1"),
                              QStringLiteral("personal_data 1 090-1234-5678")}));
        apply(fill(R"({"op":"check_original","id":"%1","checked":true})", {originalOf(1)}));
        QCOMPARE(lettersIn(checked()), QStringList());
        QCOMPARE(checked().exitCode, 0);
        const Outcome wrong = runCli({QStringLiteral("check"), m_file, QStringLiteral("--edition"),
                                      QStringLiteral("secret")});
        QCOMPARE(findRefusalFault(wrong, 2, QStringLiteral("secret")), QString());
    }

    // A form's workbook and a document: what is read, what is said of the rest, and that who made
    // or changed the files is nowhere.
    void officeFilesAreReceived()
    {
        const QString data = QStringLiteral(GAIYO_TEST_DATA "/letters/");
        const Outcome received =
            runCli({QStringLiteral("receive"), data + QStringLiteral("form_libreoffice.xlsx"),
                    data + QStringLiteral("letter.docx"), data + QStringLiteral("letter.doc"),
                    data + QStringLiteral("form.xls"), m_file});
        QCOMPARE(received.exitCode, 1); // the older formats are refused
        const QJsonObject report = received.json();
        QCOMPARE(report[u"letters"].toInt(), 6);
        QCOMPARE(report[u"identity_left_out"].toInt(), 5);
        const QJsonArray refused = report[u"refused"].toArray();
        QCOMPARE(refused.size(), 2);
        QVERIFY(refused[0][u"reason"].toString().contains(QStringLiteral(".docx")));
        QVERIFY(refused[1][u"reason"].toString().contains(QStringLiteral(".xlsx")));
        QVERIFY(received.out.contains("該当箇所"));
        const QByteArray document = readFile(m_file);
        QVERIFY(document.contains("花壇も増やしてください。"));
        for (const char *name : {"作成者五郎", "更新者六子", "校正者七郎", "注釈者八重", "乙黒"})
            QVERIFY2(!document.contains(name) && !received.out.contains(name), name);
        const Outcome wrong = runCli({QStringLiteral("receive"), m_file, m_file,
                                      QStringLiteral("--format"), QStringLiteral("pdf")});
        QCOMPARE(findRefusalFault(wrong, 2, QStringLiteral("pdf")), QString());
    }

    // A column that is in no table was mistyped: nothing is taken, and what is there is named.
    void columnsOfTheMapMustBeSomewhere()
    {
        const QString one = m_dir->filePath(QStringLiteral("one.csv"));
        const QString two = m_dir->filePath(QStringLiteral("two.csv"));
        const QString mail = m_dir->filePath(QStringLiteral("1.eml"));
        writeFile(one, "いつ,ご意見\n2026-07-03,木を植えてください。\n");
        writeFile(two, "いつか,ご意見\n2026-07-04,花を植えてください。\n");
        writeFile(mail, "From: a@planted.example\r\n\r\n公園に水道を。\r\n");
        const auto receive = [this](const QStringList &sources, const QString &column) {
            return runCli(QStringList{QStringLiteral("receive")} + sources +
                          QStringList{m_file, QStringLiteral("--map"),
                                      column + QStringLiteral("=received_on")});
        };
        const QByteArray before = readFile(m_file);
        for (const QString &column : {QStringLiteral("受付の日"), QStringLiteral("9")}) {
            const Outcome nowhere = receive({one, mail, two}, column);
            QCOMPARE(findRefusalFault(nowhere, 2, column), QString());
            QVERIFY(nowhere.err.contains(QStringLiteral("いつ、ご意見")));
        }
        QCOMPARE(readFile(m_file), before);
        // One table has it: the other one alone is refused.
        const Outcome some = receive({one, mail, two}, QStringLiteral("いつ"));
        QCOMPARE(some.exitCode, 1);
        QCOMPARE(some.json()[u"letters"].toInt(), 2);
        QCOMPARE(some.json()[u"refused"].toArray().size(), 1);
        QCOMPARE(some.json()[u"refused"].toArray()[0][u"file"].toString(),
                 QStringLiteral("two.csv"));
        // No table at all.
        const Outcome none = receive({mail}, QStringLiteral("いつ"));
        QCOMPARE(none.exitCode, 0);
        QVERIFY(none.out.contains("--map"));
    }

    // A column that is there, and a field that is not: the fields are named.
    void fieldsOfTheMapMustBeKnown()
    {
        const QString one = m_dir->filePath(QStringLiteral("one.csv"));
        writeFile(one, "お名前,ご意見\n甲,木を植えてください。\n");
        const Outcome unknown = runCli({QStringLiteral("receive"), one, m_file,
                                        QStringLiteral("--map"), QStringLiteral("お名前=nosuch")});
        QCOMPARE(unknown.exitCode, 2);
        QVERIFY(unknown.err.contains(QStringLiteral("項目「nosuch」はありません")));
        QVERIFY(unknown.err.contains(QStringLiteral("organisation")));
    }

    // What came with a mail is named, and that nobody has its words in the letter.
    void filesOfAMailAreNamed()
    {
        const QString persons = m_dir->filePath(QStringLiteral("persons.db"));
        const QString mail = m_dir->filePath(QStringLiteral("1.eml"));
        writeFile(mail, "From: a@planted.example\r\nDate: Fri, 3 Jul 2026 10:00:00 +0900\r\n"
                        "MIME-Version: 1.0\r\n"
                        "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
                        "Content-Type: text/plain; charset=UTF-8\r\n\r\n別紙のとおり。\r\n--b\r\n"
                        "Content-Type: application/octet-stream; name=\"form.docx\"\r\n"
                        "Content-Disposition: attachment; filename=\"form.docx\"\r\n\r\n"
                        "PK\r\n--b--\r\n");
        const Outcome out = runCli({QStringLiteral("receive"), mail, m_file});
        QCOMPARE(out.json()[u"files_left_out"].toInt(), 1);
        const QJsonArray notes = out.json()[u"notes"].toArray();
        QCOMPARE(notes.size(), 1);
        QVERIFY(notes[0][u"note"].toString().contains(QStringLiteral("「form.docx」は残りません")));
        QCOMPARE(runCli({QStringLiteral("register"), QStringLiteral("new"), persons}).exitCode, 0);
        const Outcome kept = runCli(
            {QStringLiteral("receive"), mail, m_file, QStringLiteral("--register"), persons});
        QCOMPARE(kept.json()[u"files_kept"].toInt(), 1);
        QVERIFY(kept.json()[u"notes"].toArray()[0][u"note"].toString().contains(
            QStringLiteral("「form.docx」は台帳に保管されます")));
    }

    void peopleOfTheRegisterAreFound()
    {
        const QString persons = m_dir->filePath(QStringLiteral("persons.db"));
        const QString mail = m_dir->filePath(QStringLiteral("1.eml"));
        writeFile(mail, "From: =?UTF-8?B?" + QByteArray("蝦夷森 千景").toBase64() +
                            "?= <chikage@planted.example>\r\n"
                            "Content-Type: text/plain; charset=UTF-8\r\n\r\n"
                            "公園に木を植えてください。\r\n");
        QCOMPARE(runCli({QStringLiteral("register"), QStringLiteral("new"), persons}).exitCode, 0);
        QCOMPARE(
            runCli({QStringLiteral("receive"), mail, m_file, QStringLiteral("--register"), persons})
                .exitCode,
            0);
        const QByteArray node =
            apply(R"({"op":"add_node","parent":null,"kind":"item","title":"公園"})");
        apply(fill(R"({"op":"add_opinion","node":"%1","summary":"蝦夷森千景も木を植えます。"})",
                   {node}));
        const auto isFound = [](const Outcome &outcome) {
            return lettersIn(outcome).contains(QStringLiteral("identity_in_text 0"));
        };
        QVERIFY(!isFound(check()));
        const Outcome found = check({QStringLiteral("--register"), persons});
        QVERIFY2(isFound(found), found.out.constData());
        QVERIFY(!found.out.contains("蝦夷森"));
        // The register of another document knows nobody here.
        const QString other = m_dir->filePath(QStringLiteral("other.db"));
        QCOMPARE(runCli({QStringLiteral("new"), other}).exitCode, 0);
        const Outcome refused =
            runCli({QStringLiteral("check"), other, QStringLiteral("--register"), persons});
        QCOMPARE(findRefusalFault(refused, 3, QStringLiteral("persons.db")), QString());
    }

    // What was masked is in no file that is shown, however it is written.
    void maskedWordsAreNotInWhatIsShown()
    {
        const QString name = QStringLiteral("蝦夷森千景");
        addLetter(
            (QStringLiteral("私は") + name + QStringLiteral("です。公園に木を植えてください。"))
                .toUtf8()
                .constData());
        const QByteArray original = originalOf(1);
        const auto out = [&](const QString &ending) {
            return m_dir->filePath(QStringLiteral("out.") + ending);
        };
        const auto write = [&](const QString &ending) {
            return runCli({QStringLiteral("originals"), m_file, out(ending)});
        };
        const QStringList endings{QStringLiteral("pdf"),  QStringLiteral("docx"),
                                  QStringLiteral("xlsx"), QStringLiteral("html"),
                                  QStringLiteral("csv"),  QStringLiteral("txt")};
        for (const QString &ending : endings) {
            QCOMPARE(findRefusalFault(write(ending), 3, QStringLiteral("受付1 本文")), QString());
            QVERIFY(!QFile::exists(out(ending)));
        }
        apply(fill(R"({"op":"check_original","id":"%1","checked":true})", {original}));
        const auto bytes = [&](const QString &ending) {
            const Outcome done = runCli(
                {QStringLiteral("originals"), m_file, out(ending), QStringLiteral("--force")});
            return done.exitCode == 0 ? unpacked(out(ending)) : done.err.toUtf8();
        };
        for (const QString &ending : endings) // nothing is masked yet: the search can find
            QVERIFY2(bytes(ending).contains(name.toUtf8()), qPrintable(ending));
        apply(
            fill(R"({"op":"mask","original":"%1","start":2,"end":7,"reason":"name"})", {original}));
        for (const QString &ending : endings) {
            const QByteArray shown = bytes(ending);
            QVERIFY2(shown.contains("〔墨消し：氏名〕") && shown.contains("です。公園に木"),
                     shown.constData());
            for (const QString &part : {name, name.left(3), name.right(2)})
                QVERIFY2(!shown.contains(part.toUtf8()), qPrintable(ending));
            QVERIFY(!shown.contains("■"));
        }
        QCOMPARE(write(QStringLiteral("txt")).exitCode, 4); // it exists
        QCOMPARE(findRefusalFault(write(QStringLiteral("doc")), 2, QStringLiteral("doc")),
                 QString());
        QCOMPARE(findRefusalFault(
                     runCli({QStringLiteral("originals"), m_file, out(QStringLiteral("csv")),
                             QStringLiteral("--pages"), QStringLiteral("1")}),
                     2, QStringLiteral("--pages")),
                 QString());
    }

    void recordOfReceiptIsAnEdition()
    {
        addLetter("公園に木を植えてください。");
        const auto write = [&](const QString &ending, const QString &edition) {
            return runCli({QStringLiteral("export"), m_file,
                           m_dir->filePath(QStringLiteral("record.") + ending),
                           QStringLiteral("--edition"), edition});
        };
        const QString receipt = QStringLiteral("receipt");
        for (const char *ending : {"pdf", "docx", "xlsx", "csv", "html"})
            QCOMPARE(write(QLatin1String(ending), receipt).exitCode, 0);
        const QByteArray record = readFile(m_dir->filePath(QStringLiteral("record.csv")));
        QVERIFY(record.contains("\r\n1,,電子メール,区内在住,,0,,\r\n計,1通,,1名,,0,,\r\n"));
        QCOMPARE(findRefusalFault(write(QStringLiteral("txt"), receipt), 2, QStringLiteral(".csv")),
                 QString());
        QCOMPARE(findRefusalFault(write(QStringLiteral("txt"), QStringLiteral("secret")), 2,
                                  QStringLiteral("secret")),
                 QString());
        QCOMPARE(write(QStringLiteral("txt"), QStringLiteral("public")).exitCode, 0);
        // What says nothing of this edition is refused.
        QCOMPARE(
            findRefusalFault(
                runCli({QStringLiteral("export"), m_file,
                        m_dir->filePath(QStringLiteral("more.csv")), QStringLiteral("--edition"),
                        receipt, QStringLiteral("--csv-formulas"), QStringLiteral("keep")}),
                2, QStringLiteral("--csv-formulas")),
            QString());
    }

    // Two who take the same letters in at the same moment, without a register that would know them:
    // each letter that is there twice is named by whoever came later.
    void twoAtOnceHearWhatIsThereTwice()
    {
        QByteArray table = QStringLiteral("意見\n").toUtf8();
        constexpr int kLetters = 300;
        for (int i = 0; i < kLetters; ++i)
            table += QStringLiteral("%1番の街灯をつけてください。\n").arg(i).toUtf8();
        const QString source = m_dir->filePath(QStringLiteral("同時.csv"));
        writeFile(source, table);
        std::array<QProcess, 2> clerks;
        for (QProcess &clerk : clerks)
            clerk.start(cliPath(), {QStringLiteral("receive"), source, m_file});
        int named = 0;
        for (QProcess &clerk : clerks) {
            QVERIFY(clerk.waitForFinished(120'000));
            const QByteArray answer = clerk.readAllStandardOutput();
            const QJsonObject report = QJsonDocument::fromJson(answer).object();
            QCOMPARE(report[u"letters"].toInt(), kLetters);
            named += int(report[u"duplicates"].toArray().size());
        }
        QCOMPARE(named, kLetters);
    }

    void similarOnesAreListed()
    {
        const QByteArray node =
            apply(R"({"op":"add_node","parent":null,"kind":"item","title":"公園"})");
        const auto opinion = [&](const char *summary) {
            return QString::fromUtf8(
                apply(fill(R"({"op":"add_opinion","node":"%1","summary":"%2"})", {node, summary})));
        };
        const QString first = opinion("公園に大きな木をたくさん植えてください。日陰がありません。");
        opinion("駅前の道に街灯が少なく、夜は怖い。");
        const QString exact =
            opinion("公園に大きな木をたくさん植えてください、\\n日陰がありません。");
        const QString near =
            opinion("公園には大きな木をたくさん植えてください。日陰がありません。ぜひ。");
        const Outcome found = similar({});
        QCOMPARE(found.exitCode, 0);
        const QJsonArray groups = arrayOf(found);
        QCOMPARE(groups.size(), 1);
        QCOMPARE(groups[0][u"members"].toArray(), (QJsonArray{first, exact, near}));
        QCOMPARE(groups[0][u"exact"].toBool(), false);
        const double similarity = groups[0][u"similarity"].toDouble();
        QVERIFY(similarity >= 0.7 && similarity < 1);
        const QJsonArray strict =
            arrayOf(similar({QStringLiteral("--threshold"), QStringLiteral("0.99")}));
        QCOMPARE(strict.size(), 1);
        QCOMPARE(strict[0][u"members"].toArray(), (QJsonArray{first, exact}));
        QCOMPARE(strict[0][u"exact"].toBool(), true);
        // What a person joined is no news.
        for (const QString &id : {exact, near})
            apply(fill(R"({"op":"join_opinion","id":"%1","with":"%2"})",
                       {id.toUtf8(), first.toUtf8()}));
        QCOMPARE(arrayOf(similar({})).size(), 0);
    }

    // On paper, or a file only: what it says is in no opinion, though no word of it is unused.
    void aLetterWithoutWordsIsNotDone()
    {
        const auto coverage = [&] { return runCli({QStringLiteral("coverage"), m_file}); };
        QCOMPARE(coverage().exitCode, 0);
        const QByteArray letter = apply(R"({"op":"add_letter","method":"fax","originals":[]})");
        const auto found = coverage();
        QCOMPARE(found.exitCode, 1);
        QVERIFY2(found.out.contains("入力"), found.out.constData());
        const QJsonArray listed =
            arrayOf(runCli({QStringLiteral("coverage"), m_file, QStringLiteral("--json")}));
        QCOMPARE(listed[0][u"characters"].toInt(-1), 0);
        apply(fill(R"({"op":"set_letter","id":"%1","scope":"withdrawn"})", {letter}));
        QCOMPARE(coverage().exitCode, 0);
    }

    void similarLettersAreListed()
    {
        addLetter("公園に大きな木をたくさん植えてください。日陰がありません。");
        addLetter("駅前の道に街灯が少なく、夜は怖い。");
        addLetter("公園に大きな木をたくさん植えてください。日陰がありません。");
        const QJsonArray groups =
            arrayOf(similar({QStringLiteral("--of"), QStringLiteral("letters")}));
        QCOMPARE(groups.size(), 1);
        QCOMPARE(groups[0][u"members"].toArray().size(), 2);
        QVERIFY(groups[0][u"exact"].toBool());
        QCOMPARE(findRefusalFault(similar({QStringLiteral("--of"), QStringLiteral("birds")}), 2,
                                  QStringLiteral("birds")),
                 QString());
        QCOMPARE(findRefusalFault(similar({QStringLiteral("--threshold"), QStringLiteral("7")}), 2,
                                  QStringLiteral("7")),
                 QString());
    }

private:
    // All that stands in a file, packed or not: its bytes, and those of its parts.
    static QByteArray unpacked(const QString &path)
    {
        QByteArray all = readFile(path);
        const QString ending = path.section(u'.', -1);
        if (ending == u"pdf") {
            all += runTool(QStringLiteral("pdftotext"), {path, QStringLiteral("-")});
            all += runTool(QStringLiteral("qpdf"),
                           {QStringLiteral("--qdf"), path, QStringLiteral("-")});
        } else if (ending == u"docx" || ending == u"xlsx") {
            all += runTool(
                QStringLiteral("/usr/bin/python3"),
                {QStringLiteral("-c"),
                 QStringLiteral("import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); "
                                "[sys.stdout.buffer.write(z.read(n)) for n in z.namelist()]"),
                 path});
        }
        return all;
    }

    static QByteArray runTool(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.start(program, arguments);
        if (!process.waitForFinished(120'000) || process.exitCode() != 0)
            qFatal("%s does not run: it is in packaging/debian/test.packages", qPrintable(program));
        return process.readAllStandardOutput();
    }

    // The id that is answered.
    QByteArray apply(const QByteArray &line) const
    {
        const QJsonObject answer = runBatch(m_file, {line}).value(0);
        if (!answer[u"ok"].toBool())
            qWarning("%s", qPrintable(answer[u"message"].toString()));
        return answer[u"id"].toString().toUtf8();
    }

    void addLetter(const char *words) const { apply(fill(kLetter, {words})); }

    QByteArray originalOf(int letter) const
    {
        const auto rows =
            arrayOf(runCli({QStringLiteral("coverage"), m_file, QStringLiteral("--json")}));
        const QJsonValue row = rows[letter - 1];
        return row[u"stretches"][0][u"original"].toString().toUtf8();
    }

    Outcome check(const QStringList &options = {}) const
    {
        return runCli(QStringList{QStringLiteral("check"), m_file, QStringLiteral("--json")} +
                      options);
    }

    Outcome similar(const QStringList &options) const
    {
        return runCli(QStringList{QStringLiteral("similar"), m_file} + options);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_file;
};

QTEST_GUILESS_MAIN(TestCliLetters)
#include "test_letters.moc"
