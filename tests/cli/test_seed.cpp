#include "cli/program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

// A real published text, all the way: in, counted, checked, out and in again.
class TestSeed : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_file = m_dir.filePath(QStringLiteral("x.db"));
        m_import = runCli(
            {QStringLiteral("import"), QStringLiteral(GAIYO_TEST_DATA "/nerima-2016.txt"), m_file});
        QCOMPARE(m_import.err, QString());
        QCOMPARE(m_import.exitCode, 0);
        m_expected = QJsonDocument::fromJson(
                         readFile(QStringLiteral(GAIYO_TEST_DATA "/nerima-2016.expected.json")))
                         .object();
        QCOMPARE(m_expected[QStringLiteral("opinions")].toArray().size(), 49);
        m_document = QJsonDocument::fromJson(exported(QStringLiteral("json"))).object();
    }

    void importReportsItsCounts()
    {
        const QJsonObject report = m_import.json();
        QCOMPARE(report[QStringLiteral("counts")][QStringLiteral("opinions")].toInt(), 49);
        QCOMPARE(report[QStringLiteral("counts")][QStringLiteral("nodes")].toInt(), 43);
        QCOMPARE(report[QStringLiteral("counts")][QStringLiteral("responses")].toInt(), 48);
        QCOMPARE(report[QStringLiteral("counts")][QStringLiteral("references")].toInt(), 3);
        QVERIFY(report[QStringLiteral("not_understood")].isArray());
        QVERIFY(report[QStringLiteral("assumed")].isArray());
        QCOMPARE(report.size(), 3);
    }

    void statsAreThoseExpected()
    {
        const QJsonObject stats = runCli({QStringLiteral("stats"), m_file}).json();
        const QByteArray expected =
            R"({"title":"練馬区情報化基本計画<平成28年度～平成31年度>（素案）",
            "subtitle":"に対する区民意見反映制度による意見の概要と区の考え方",
            "period":{"from":"2016-07-01","to":"2016-07-25"},
            "opinion_count":49,"opinions_declared":49,"submitter_count":3,
            "uncategorised":37,"unanswered":0,"unplaced":0,
            "nodes":{"chapter":1,"section":3,"subsection":8,"item":29,"other":2},
            "responses":48,"shared_responses":1,"references":3,"phrases":[],"letters":0,"submitters":0,
            "methods":{},"classes":{},"unused_characters":0,"departments":[],"open_replies":0,
            "states":{"todo":0,"draft":49,"inquired":0,"replied":0,"confirmed":0,"approved":0},"revision":1})";
        QJsonObject others = stats;
        others.remove(QStringLiteral("categories"));
        QCOMPARE(others, QJsonDocument::fromJson(expected).object());
        QList<int> declared;
        QStringList symbols;
        for (const QJsonValue &category : stats[QStringLiteral("categories")].toArray()) {
            symbols << category[QStringLiteral("symbol")].toString();
            declared << category[QStringLiteral("declared")].toInt();
        }
        QCOMPARE(symbols.join(u' '), QStringLiteral("◎ ○ □ △ ※ ―"));
        QCOMPARE(declared, QList<int>({3, 1, 13, 16, 4, 12}));
    }

    void everyTitleAndNumberIsTheSources()
    {
        const QJsonArray wanted = m_expected[QStringLiteral("nodes")].toArray();
        const QJsonArray nodes = m_document[QStringLiteral("nodes")].toArray();
        QCOMPARE(nodes.size(), wanted.size());
        for (qsizetype i = 0; i < nodes.size(); ++i) {
            for (const char *field : {"kind", "number", "draft_number", "title"})
                QCOMPARE(nodes[i][QLatin1String(field)], wanted[i][QLatin1String(field)]);
        }
    }

    void everyParagraphIsTheSources()
    {
        const QJsonArray wanted = m_expected[QStringLiteral("opinions")].toArray();
        const QJsonArray opinions = m_document[QStringLiteral("opinions")].toArray();
        const QJsonArray nodes = m_document[QStringLiteral("nodes")].toArray();
        QMap<QString, QString> plain;
        for (const QJsonValue &response : m_document[QStringLiteral("responses")].toArray())
            plain.insert(response[QStringLiteral("id")].toString(),
                         response[QStringLiteral("plain")].toString());
        QCOMPARE(opinions.size(), wanted.size());
        for (qsizetype i = 0; i < opinions.size(); ++i) {
            QCOMPARE(opinions[i][QStringLiteral("no")].toInt(), int(i) + 1);
            QCOMPARE(opinions[i][QStringLiteral("node")],
                     nodes[wanted[i][QStringLiteral("node")].toInt()][QStringLiteral("id")]);
            QCOMPARE(opinions[i][QStringLiteral("summary")].toString(),
                     joined(wanted[i][QStringLiteral("summary")]));
            const int sharedWith = wanted[i][QStringLiteral("response_shared_with")].toInt();
            const qsizetype answered = sharedWith > 0 ? sharedWith - 1 : i;
            QCOMPARE(plain.value(opinions[i][QStringLiteral("response")].toString()),
                     withOneSpacing(joined(wanted[answered][QStringLiteral("response")])));
        }
    }

    void jsonIsLossless()
    {
        const QByteArray first = exported(QStringLiteral("json"));
        const QString source = m_dir.filePath(QStringLiteral("x.json"));
        const QString again = m_dir.filePath(QStringLiteral("again.db"));
        QCOMPARE(runCli({QStringLiteral("import"), source, again}).err, QString());
        QCOMPARE(exportedFrom(again, QStringLiteral("json")), first);
        QCOMPARE(exportedFrom(again, QStringLiteral("txt")), exported(QStringLiteral("txt")));
        // A table names the state that it was made of, which is another document's.
        const QByteArray table = withoutState(exported(QStringLiteral("csv")));
        QVERIFY(!table.isEmpty());
        QCOMPARE(withoutState(exportedFrom(again, QStringLiteral("csv"))), table);
    }

    void checkFindsTheKnownFaults()
    {
        const Outcome outcome = runCli({QStringLiteral("check"), m_file, QStringLiteral("--json")});
        QCOMPARE(outcome.exitCode, 1);
        const QJsonArray findings = QJsonDocument::fromJson(outcome.out).array();
        QMap<QString, int> codes;
        bool error = false;
        for (const QJsonValue &finding : findings) {
            ++codes[finding[QStringLiteral("code")].toString()];
            error |= finding[QStringLiteral("severity")] == QStringLiteral("error");
            QVERIFY(finding[QStringLiteral("message")].toString().endsWith(u'。'));
            QCOMPARE(
                finding.toObject().keys().join(u' '),
                QStringLiteral("choices code count end fix ignored letter message node opinion "
                               "original severity start "
                               "subject words"));
            QCOMPARE(finding[QStringLiteral("ignored")], QJsonValue());
        }
        QVERIFY(error);
        QCOMPARE(codes[QStringLiteral("uncategorised")], 37);
        const Outcome human = runCli({QStringLiteral("check"), m_file});
        QCOMPARE(human.exitCode, 1);
        // Equal ones below a line of their own.
        const auto gathered = std::ranges::count_if(codes, [](int n) { return n > 1; });
        QCOMPARE(human.out.count('\n'), findings.size() + gathered);
        QVERIFY(QString::fromUtf8(human.out).contains(
            QStringLiteral("対応区分が未設定の意見（37件）\n  ")));
        for (const QJsonValue &finding : findings)
            QCOMPARE(finding[QStringLiteral("count")].toInt(),
                     codes[finding[QStringLiteral("code")].toString()]);
    }

    // Each of the faults that the source is known for, by the words that a clerk reads.
    void everyKnownFaultIsNamed_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QStringList>("words");
        const auto fault = [](const char *code, const QStringList &words) {
            QTest::newRow(code) << QString::fromLatin1(code) << words;
        };
        fault("item_number_damaged", {QStringLiteral("②⑥"), QStringLiteral("㉖"),
                                      QStringLiteral("②⑦"), QStringLiteral("②⑧")});
        fault("draft_number_damaged", {QStringLiteral("②⑤")});
        fault("item_number_order", {QStringLiteral("⑭"), QStringLiteral("㉒")});
        fault("item_number_twice",
              {QStringLiteral("⑳"), QStringLiteral("㉑"), QStringLiteral("㉒")});
        fault("uncategorised", {QStringLiteral("No.1")}); // the symbols that the source has lost
        fault("doubtful_ending",
              {QStringLiteral("ないかと。"), QStringLiteral("No.3"), QStringLiteral("No.47"),
               QStringLiteral("No.48"), QStringLiteral("No.49")});
        fault("mixed_spelling", {QStringLiteral("「サーバー」7、「サーバ」2"),
                                 QStringLiteral("「できる」21、「出来る」3"),
                                 QStringLiteral("「ウイルス」1、「ウィルス」1")});
        fault("mixed_brackets", {QStringLiteral("（")}); // （素案： and (素案：
        fault("chained_reference", {QStringLiteral("No.37→No.36→No.35")});
    }
    void everyKnownFaultIsNamed()
    {
        QFETCH(const QString, code);
        QFETCH(const QStringList, words);
        const Outcome outcome = runCli({QStringLiteral("check"), m_file, QStringLiteral("--json")});
        QString messages;
        for (const QJsonValue &finding : QJsonDocument::fromJson(outcome.out).array()) {
            if (finding[QStringLiteral("code")] == code)
                messages += finding[QStringLiteral("message")].toString() + u'\n';
        }
        for (const QString &word : words)
            QVERIFY2(messages.contains(word), qPrintable(word + u'\n' + messages));
    }

    // The heads of its pages say 区の方考え方, twice: read as what is meant, and said.
    void importSaysWhatItAssumed()
    {
        const QString assumed =
            QString::fromUtf8(QJsonDocument(m_import.json()).toJson(QJsonDocument::Compact));
        QVERIFY2(assumed.contains(QStringLiteral("区の方考え方")), qPrintable(assumed));
    }

    // Put right, and every opinion with a category: nothing is left that must be mended.
    void correctedTextHasNoFalseError()
    {
        const QString file = m_dir.filePath(QStringLiteral("corrected.db"));
        QVERIFY(QFile::copy(m_file, file));
        QByteArray lines;
        for (int no = 1; no <= 49; ++no)
            lines += "{\"op\":\"set_opinion\",\"no\":" + QByteArray::number(no) +
                     ",\"category\":\"△\"}\n";
        QCOMPARE(runCli({QStringLiteral("batch"), file}, lines).exitCode, 0);
        for (const char *code : {"item_number_damaged", "draft_number_damaged"})
            QVERIFY(runCli({QStringLiteral("check"), file, QStringLiteral("--fix"),
                            QString::fromLatin1(code)})
                        .out.startsWith("3件を直しました。"));
        const Outcome outcome = runCli({QStringLiteral("check"), file, QStringLiteral("--json")});
        QVERIFY2(!outcome.out.contains("\"error\""), outcome.out.constData());
        QCOMPARE(outcome.exitCode, 0);
    }

    // The rarer writing, where the clerk wants it.
    void writingsAreAlignedEitherWay()
    {
        const QString file = m_dir.filePath(QStringLiteral("aligned.db"));
        QVERIFY(QFile::copy(m_file, file));
        const auto fix = [&](const QStringList &more) {
            return runCli(QStringList{QStringLiteral("check"), file, QStringLiteral("--json"),
                                      QStringLiteral("--fix"), QStringLiteral("mixed_spelling")} +
                          more);
        };
        const QString to = QStringLiteral("--to");
        QCOMPARE(fix({to, QStringLiteral("知らない語")}).exitCode, 2);
        QCOMPARE(runCli({QStringLiteral("check"), file, to, QStringLiteral("サーバ")}).exitCode, 2);
        const QByteArray left = fix({to, QStringLiteral("サーバ")}).out;
        QVERIFY(!left.contains("サーバー"));
        QVERIFY(left.contains("\"words\":\"出来る\",\"count\":3") ||
                left.contains("\"words\": \"出来る\", \"count\": 3"));
        const QByteArray text = exportedFrom(file, QStringLiteral("txt"));
        QCOMPARE(text.count("サーバー"), 0);
        QCOMPARE(text.count("サーバ"), 9);
        // Without it towards the one that stands most often.
        fix({});
        QCOMPARE(exportedFrom(file, QStringLiteral("txt")).count("出来る"), 0);
    }

    // What the program can put right, and what stays for people.
    void fixIsOneOperation()
    {
        const QString file = m_dir.filePath(QStringLiteral("fixed.db"));
        QVERIFY(QFile::copy(m_file, file));
        const auto check = [&](const QStringList &more) {
            return runCli(QStringList{QStringLiteral("check"), file} + more);
        };
        const auto revisions = [&] {
            return QJsonDocument::fromJson(runCli({QStringLiteral("stats"), file}).out)
                .object()[QStringLiteral("revision")]
                .toInt();
        };
        const int before = revisions();
        const QStringList fix{QStringLiteral("--fix"), QStringLiteral("item_number_damaged")};
        const Outcome fixed = check(fix);
        QVERIFY2(fixed.out.startsWith("3件を直しました。\n"), fixed.out.constData());
        QCOMPARE(revisions(), before + 1);
        QVERIFY(!check({QStringLiteral("--json")}).out.contains("item_number_damaged"));
        QVERIFY(check(fix).out.startsWith("0件を直しました。\n"));
        QCOMPARE(revisions(), before + 1);
        QCOMPARE(check({QStringLiteral("--fix"), QStringLiteral("nothing")}).exitCode, 2);
        QVERIFY(check({QStringLiteral("--fix"), QStringLiteral("unanswered")})
                    .out.startsWith("0件を直しました。\n"));
    }

    void findingsAreIgnoredWithAReason()
    {
        const QString file = m_dir.filePath(QStringLiteral("ignored.db"));
        QVERIFY(QFile::copy(m_file, file));
        const auto endings = [&](const QStringList &more) {
            QStringList subjects;
            const QByteArray out =
                runCli(QStringList{QStringLiteral("check"), file, QStringLiteral("--json")} + more)
                    .out;
            for (const QJsonValue &finding : QJsonDocument::fromJson(out).array()) {
                if (finding[QStringLiteral("code")] == QStringLiteral("doubtful_ending"))
                    subjects += finding[QStringLiteral("subject")].toString() +
                                finding[QStringLiteral("ignored")].toString();
            }
            return subjects;
        };
        const QStringList all = endings({});
        QCOMPARE(all.size(), 4);
        const auto ignore = [&](const QString &reason) {
            const QString line = QStringLiteral(
                R"({"op":"ignore_finding","code":"doubtful_ending","subject":"%1","reason":%2})");
            return runCli({QStringLiteral("batch"), file},
                          (line.arg(all[0], reason) + u'\n').toUtf8())
                .out;
        };
        QVERIFY(ignore(QStringLiteral("\"\"")).contains("\"ok\":false"));
        QVERIFY(
            runCli({QStringLiteral("batch"), file},
                   R"({"op":"ignore_finding","code":"dubtful_ending","subject":"x","reason":"y"})")
                .out.contains("\"error\":\"invalid\""));
        for (const char *line :
             {R"({"op":"ignore_finding","code":"doubtful_ending","subject":"x","reason":"y"})",
              R"({"op":"ignore_finding","code":"doubtful_ending","subject":"","reason":"y"})",
              R"({"op":"ignore_finding","code":"mixed_brackets","subject":"digits","reason":"y"})"})
            QVERIFY2(runCli({QStringLiteral("batch"), file}, line).out.contains("check --json"),
                     line);
        QVERIFY(
            runCli({QStringLiteral("batch"), file},
                   QStringLiteral(
                       R"({"op":"ignore_finding","code":"unanswered","subject":"%1","reason":"y"})")
                       .arg(all[0])
                       .toUtf8())
                .out.contains("\"error\":\"invalid\""));
        QVERIFY(ignore(QStringLiteral("\"原文のまま\"")).contains("\"ok\":true"));
        QCOMPARE(endings({}), all.mid(1));
        QCOMPARE(endings({QStringLiteral("--ignored")})[0], all[0] + QStringLiteral("原文のまま"));
        // What was let stand is not put right with the others.
        const auto ignoreDamage = [&](const QString &subject) {
            const QString line = QStringLiteral(
                R"({"op":"ignore_finding","code":"mixed_brackets","subject":"%1","reason":"原文"})");
            return runCli({QStringLiteral("batch"), file}, (line.arg(subject) + u'\n').toUtf8())
                .out;
        };
        QVERIFY(ignoreDamage(QStringLiteral("brackets")).contains("\"ok\":true"));
        QVERIFY(runCli({QStringLiteral("check"), file, QStringLiteral("--ignored"),
                        QStringLiteral("--fix"), QStringLiteral("mixed_brackets")})
                    .out.startsWith(QStringLiteral("0件を直しました。").toUtf8()));
        QVERIFY(ignore(QStringLiteral("null")).contains("\"ok\":true"));
        QCOMPARE(endings({}), all);
    }

    void everyParagraphIsInThePdf()
    {
        const QString pdf = m_dir.filePath(QStringLiteral("x.pdf"));
        exported(QStringLiteral("pdf"));
        QProcess pdftotext;
        pdftotext.start(QStringLiteral("pdftotext"),
                        {QStringLiteral("-raw"), pdf, QStringLiteral("-")});
        QVERIFY(pdftotext.waitForFinished());
        QString text = QString::fromUtf8(pdftotext.readAllStandardOutput());
        const int pages = int(text.count(QChar(u'\f')));
        QVERIFY(pages > 4);
        text.remove(QRegularExpression(QStringLiteral("\\s")));
        QVERIFY(text.count(QStringLiteral("意見の概要区の考え方対応区分")) >= pages - 1);
        // A paragraph that a page break cuts stands in two halves, with foot and head between.
        const auto standsThere = [&](QString paragraph) {
            paragraph.remove(QRegularExpression(QStringLiteral("\\s")));
            if (text.contains(paragraph))
                return true;
            for (qsizetype cut = 1; cut < paragraph.size(); ++cut) {
                if (text.contains(paragraph.left(cut)) && text.contains(paragraph.mid(cut)))
                    return true;
            }
            return false;
        };
        for (const QJsonValue &opinion : m_document[QStringLiteral("opinions")].toArray())
            QVERIFY2(standsThere(opinion[QStringLiteral("summary")].toString()),
                     qPrintable(opinion[QStringLiteral("summary")].toString()));
        for (const QJsonValue &response : m_document[QStringLiteral("responses")].toArray()) {
            for (const QString &paragraph :
                 response[QStringLiteral("plain")].toString().split(u'\n'))
                QVERIFY2(standsThere(paragraph), qPrintable(paragraph));
        }
    }

private:
    // The id column's heading names the state that the table was made of; "" where it does not.
    static QByteArray withoutState(const QByteArray &csv)
    {
        static const QRegularExpression state(QStringLiteral("gaiyo_id@[0-9]+-[0-9a-f]+"));
        QString text = QString::fromUtf8(csv);
        return text.contains(state) ? text.replace(state, QStringLiteral("gaiyo_id")).toUtf8()
                                    : QByteArray();
    }

    static QString joined(const QJsonValue &paragraphs)
    {
        QStringList lines;
        for (const QJsonValue &paragraph : paragraphs.toArray())
            lines << paragraph.toString();
        return lines.join(u'\n');
    }

    // References print as "No. 2" throughout: the one change that is meant.
    static QString withOneSpacing(QString text)
    {
        return text.replace(QRegularExpression(QStringLiteral("No\\. ?(\\d)")),
                            QStringLiteral("No. \\1"));
    }

    QByteArray exported(const QString &ending) { return exportedFrom(m_file, ending); }
    static QByteArray exportedFrom(const QString &file, const QString &ending)
    {
        QString path = file;
        path.replace(QStringLiteral(".db"), u'.' + ending);
        const Outcome outcome =
            runCli({QStringLiteral("export"), file, path, QStringLiteral("--force")});
        if (outcome.exitCode != 0)
            qWarning("%s", qPrintable(outcome.err));
        return readFile(path);
    }

    QTemporaryDir m_dir;
    QString m_file;
    Outcome m_import;
    QJsonObject m_expected;
    QJsonObject m_document;
};

QTEST_GUILESS_MAIN(TestSeed)
#include "test_seed.moc"
