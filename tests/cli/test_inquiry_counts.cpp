#include "cli/inquiry_case.h"

#include <QDir>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

// How many answers find their opinion again where a sheet has lost all of its numbers, through all
// of the program: 382 opinions with 78 responses, as a prefecture published them.
class TestCliInquiryCounts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nearlyAllAreFoundAndNoneWrong()
    {
        makeDocument();
        const QJsonObject stats = runCli({QStringLiteral("stats"), m_file}).json();
        QCOMPARE(stats[u"opinion_count"].toInt(), kOpinions);
        QCOMPARE(stats[u"shared_responses"].toInt(), kResponses);
        const Outcome asked = runCli({QStringLiteral("inquire"), m_file, path(u"out"),
                                      QStringLiteral("--round"), QStringLiteral("第1回")});
        QCOMPARE(asked.json()[u"files"][0][u"rows"].toInt(), kOpinions);
        const QString sheet = path(u"out/") + asked.json()[u"files"][0][u"file"].toString();
        const QString back = edited(sheet, path(u"back.xlsx"), {QStringLiteral("scramble")});
        const Outcome taken = runCli({QStringLiteral("reply"), m_file, back});
        QVERIFY2(taken.exitCode == 1, qPrintable(taken.err));
        const QJsonArray listed =
            QJsonDocument::fromJson(runCli({QStringLiteral("replies"), m_file}).out).array();
        static const QRegularExpression kTo(QStringLiteral("〔(.+)〕"));
        QSet<QString> found;
        int wrong = 0;
        int open = 0;
        for (const QJsonValue &each : listed) {
            const QString to = kTo.match(each[u"text"].toString()).captured(1);
            open += each[u"state"].toString() == u"open";
            if (each[u"ref"].isNull())
                continue;
            wrong += each[u"ref"].toString() != to;
            found.insert(to);
        }
        qInfo("%d of %d opinions found, %d wrong; %d rows to be placed by hand; %d missing told",
              int(found.size()), kOpinions, wrong, int(taken.json()[u"unmatched"].toArray().size()),
              taken.json()[u"missing"].toInt());
        QCOMPARE(wrong, 0);
        QVERIFY2(found.size() >= 375, qPrintable(QString::number(found.size())));
        // No word is lost: each row that was not found waits to be placed.
        QCOMPARE(open, int(listed.size()));
    }

    // Far below where one looks for them.
    void headingsBelowAllRowsAreFound()
    {
        const QString sheet =
            QDir(path(u"out")).entryInfoList({QStringLiteral("*.xlsx")})[0].filePath();
        const QString last =
            edited(sheet, path(u"last.xlsx"),
                   {QStringLiteral("all_answered"), QStringLiteral("headings_last")});
        const QJsonObject taken =
            runCli({QStringLiteral("reply"), m_file, last, QStringLiteral("--dry-run")}).json();
        QCOMPARE(taken[u"replies"].toInt(), kOpinions);
        QCOMPARE(taken[u"missing"].toInt(), 0);
    }

private:
    static constexpr int kOpinions = 382;
    static constexpr int kResponses = 78;

    QString path(QStringView name) const { return m_dir.filePath(name.toString()); }

    // Sentences of a published booklet.
    QStringList sentences() const
    {
        const QString seed = path(u"seed.db");
        const QString json = path(u"seed.json");
        if (runCli({QStringLiteral("import"), QStringLiteral(GAIYO_TEST_DATA "/nerima-2016.txt"),
                    seed})
                    .exitCode != 0 ||
            runCli({QStringLiteral("export"), seed, json}).exitCode != 0)
            qFatal("no seed");
        QStringList all;
        const auto add = [&](const QString &text) {
            for (const QString &each : text.split(u'。', Qt::SkipEmptyParts)) {
                if (each.trimmed().size() > 8)
                    all << each.simplified() + u'。';
            }
        };
        const QJsonObject document = QJsonDocument::fromJson(readFile(json)).object();
        for (const QJsonValue &opinion : document[u"opinions"].toArray())
            add(opinion[u"summary"].toString());
        for (const QJsonValue &response : document[u"responses"].toArray())
            add(response[u"plain"].toString());
        all.removeDuplicates();
        return all;
    }

    // One response of 36 opinions, 38 of 5, 39 of 4.
    void makeDocument()
    {
        const QStringList words = sentences();
        const auto count = words.size();
        QString csv = QStringLiteral("章,意見の概要,回答,件数,回答共有,No.\r\n");
        int no = 0;
        for (int group = 0; group < kResponses; ++group) {
            const int size = group == 0 ? 36 : group <= 38 ? 5 : 4;
            const int first = no + 1;
            for (int i = 0; i < size; ++i) {
                const int round = no / int(count);
                const QString summary = words[no % count] +
                                        words[(no * 7 + 3 + round * 11) % count] +
                                        (round > 0 ? words[(no * 5 + round) % count] : QString());
                ++no;
                csv += QStringLiteral("第%1章　章,\"%2\",\"%3\",1,%4,%5\r\n")
                           .arg(group + 1)
                           .arg(QString(summary).replace(u'"', QStringLiteral("\"\"")),
                                i == 0 ? QStringLiteral("回答%1です。").arg(group + 1) : QString(),
                                i == 0 ? QString() : QString::number(first))
                           .arg(no);
            }
        }
        const QString source = path(u"made.csv");
        writeFile(source, csv.toUtf8());
        m_file = path(u"made.db");
        const Outcome made = runCli({QStringLiteral("import"), source, m_file});
        if (made.exitCode != 0)
            qFatal("%s", qPrintable(made.err));
        QList<QByteArray> lines{R"({"op":"add_department","id":"d1","name":"公園課"})"};
        const QString json = path(u"made.json");
        runCli({QStringLiteral("export"), m_file, json});
        const auto nodes = QJsonDocument::fromJson(readFile(json)).object()[u"nodes"].toArray();
        for (const QJsonValue &node : nodes)
            lines << fill(R"({"op":"assign","node":"%1","departments":["d1"]})",
                          {node[u"id"].toString().toUtf8()});
        runBatch(m_file, lines);
    }

    QTemporaryDir m_dir;
    QString m_file;
};

QTEST_GUILESS_MAIN(TestCliInquiryCounts)
#include "test_inquiry_counts.moc"
