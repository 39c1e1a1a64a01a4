#include "cli/program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

// The sample document that comes with the program.
class TestSample : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_file = m_dir.filePath(QStringLiteral("sample.db"));
        const Outcome imported = runCli({QStringLiteral("import"), source(), m_file});
        QCOMPARE(imported.err, QString());
        QCOMPARE(imported.exitCode, 0);
    }

    // Written as the program writes it, so that it changes only when somebody changes it.
    void comesOutAsItIs()
    {
        const QString out = m_dir.filePath(QStringLiteral("out.json"));
        QCOMPARE(runCli({QStringLiteral("export"), m_file, out}).exitCode, 0);
        QCOMPARE(readFile(out), readFile(source()));
    }

    void categoriesMakeTheDeclaredCounts()
    {
        const QJsonObject stats = runCli({QStringLiteral("stats"), m_file}).json();
        QCOMPARE(stats[QStringLiteral("opinion_count")].toInt(), 49);
        QCOMPARE(stats[QStringLiteral("uncategorised")].toInt(), 0);
        const QJsonArray categories = stats[QStringLiteral("categories")].toArray();
        QCOMPARE(categories.size(), 6);
        for (const QJsonValue &category : categories)
            QCOMPARE(category[QStringLiteral("count")], category[QStringLiteral("declared")]);
    }

    // The sample as it is made has its items counted as a plan counts them, and findings of few
    // kinds, each of which shows something else.
    void itemsAreCountedAsInAPlan()
    {
        const QString file = m_dir.filePath(QStringLiteral("made.db"));
        QVERIFY(QFile::copy(QStringLiteral(GAIYO_SAMPLE_FILE), file));
        const QString out = m_dir.filePath(QStringLiteral("made.json"));
        QCOMPARE(runCli({QStringLiteral("export"), file, out}).exitCode, 0);
        QStringList numbers;
        const QJsonObject made = QJsonDocument::fromJson(readFile(out)).object();
        for (const QJsonValue &node : made[QStringLiteral("nodes")].toArray()) {
            if (node[QStringLiteral("kind")].toString() == QStringLiteral("item"))
                numbers << node[QStringLiteral("number")].toString();
        }
        QCOMPARE(numbers.join(QString()), QStringLiteral("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙"));
        const Outcome checked = runCli({QStringLiteral("check"), file, QStringLiteral("--json")});
        QMap<QString, int> kinds;
        for (const QJsonValue &finding : QJsonDocument::fromJson(checked.out).array())
            ++kinds[finding[QStringLiteral("code")].toString()];
        for (auto kind = kinds.cbegin(); kind != kinds.cend(); ++kind)
            QVERIFY2(!kind.key().contains(QStringLiteral("number")), qPrintable(kind.key()));
        QVERIFY2(kinds.size() <= 7, qPrintable(kinds.keys().join(u' ')));
    }

    // Three departments were asked once about everything, and one has answered.
    void departmentsWereAsked()
    {
        const QJsonObject stats = runCli({QStringLiteral("stats"), m_file}).json();
        const QJsonArray departments = stats[QStringLiteral("departments")].toArray();
        QCOMPARE(departments.size(), 3);
        int opinions = 0;
        for (const QJsonValue &department : departments) {
            QVERIFY(department[QStringLiteral("name")].toString().contains(QStringLiteral("作例")));
            opinions += department[QStringLiteral("opinions")].toInt();
        }
        QCOMPARE(opinions, 49);
        QCOMPARE(stats[QStringLiteral("open_replies")].toInt(), 3);
        const Outcome replies = runCli({QStringLiteral("replies"), m_file});
        QCOMPARE(QJsonDocument::fromJson(replies.out).array().size(), 3);
    }

    // Every opinion has the words that it was made of, and every word its opinion or its reason.
    void lettersStandBehindTheOpinions()
    {
        const QJsonObject sample = QJsonDocument::fromJson(readFile(source())).object();
        const QJsonArray letters = sample[QStringLiteral("letters")].toArray();
        QCOMPARE(letters.size(), 3);
        for (const QJsonValue &letter : letters) {
            QCOMPARE(letter[QStringLiteral("unused")].toInt(), 0);
            QVERIFY(letter[QStringLiteral("note")].toString().contains(QStringLiteral("作例")));
        }
        QStringList ways;
        for (const QJsonValue &letter : letters)
            ways += letter[QStringLiteral("method")].toString();
        QCOMPARE(ways, QStringList({QStringLiteral("mail"), QStringLiteral("post"),
                                    QStringLiteral("form")}));
        QMap<QString, QSet<QString>> originalsOf; // of each opinion
        QMap<QString, int> opinionsAt;            // each place
        QSet<QString> reasons;
        for (const QJsonValue &passage : sample[QStringLiteral("passages")].toArray()) {
            reasons += passage[QStringLiteral("reason")].toString();
            const QString opinion = passage[QStringLiteral("opinion")].toString();
            const QString original = passage[QStringLiteral("original")].toString();
            if (opinion.isEmpty())
                continue;
            originalsOf[opinion] += original;
            ++opinionsAt[original + QString::number(passage[QStringLiteral("start")].toInt())];
        }
        QCOMPARE(originalsOf.size(), 49);
        const auto counts = opinionsAt.values();
        QCOMPARE(counts.count(2), 1);
        const auto ofTwo =
            std::count_if(originalsOf.begin(), originalsOf.end(),
                          [](const auto &originals) { return originals.size() == 2; });
        QCOMPARE(ofTwo, 1);
        QVERIFY(reasons.contains(QStringLiteral("greeting")));
        QVERIFY(!sample[QStringLiteral("masks")].toArray().isEmpty());
        const QByteArray findings = runCli({QStringLiteral("check"), m_file}).out;
        for (const char *code : {"letter_", "passage_", "opinion_without_original", "mask_",
                                 "personal_data", "_sum", "submitters_declared"})
            QVERIFY2(!findings.contains(code), code);
    }

    // What is wrong on paper is put right by the program; of the corrected text nothing is said to
    // be.
    void correctedItHasNothingThatMustBePutRight()
    {
        const QString file = m_dir.filePath(QStringLiteral("corrected.db"));
        QVERIFY(QFile::copy(m_file, file));
        QCOMPARE(runCli({QStringLiteral("check"), file}).exitCode, 1);
        for (const char *code : {"item_number_damaged", "draft_number_damaged"})
            runCli({QStringLiteral("check"), file, QStringLiteral("--fix"),
                    QString::fromLatin1(code)});
        const Outcome corrected = runCli({QStringLiteral("check"), file, QStringLiteral("--json")});
        QCOMPARE(corrected.exitCode, 0);
        QVERIFY(!corrected.out.contains(R"("severity":"error")"));
    }

    // Nobody takes the letters for ones that came.
    void lettersSayThatTheyAreMadeUp()
    {
        const QJsonObject sample = QJsonDocument::fromJson(readFile(source())).object();
        for (const QJsonValue &original : sample[QStringLiteral("originals")].toArray())
            QVERIFY(original[QStringLiteral("text")].toString().startsWith(
                QStringLiteral("【作例：実際に届いたものではありません】")));
    }

    // It must not be taken for the ward's own publication.
    void saysThatItIsASample()
    {
        const QString out = m_dir.filePath(QStringLiteral("out.txt"));
        QCOMPARE(runCli({QStringLiteral("export"), m_file, out}).exitCode, 0);
        const QString text = QString::fromUtf8(readFile(out));
        QVERIFY(text.contains(QStringLiteral("見本")));
        QVERIFY(text.contains(QStringLiteral("練馬区が公表したものではありません")));
        QVERIFY(readFile(source()).contains(R"("watermark":"見本")"));
    }

private:
    static QString source()
    {
        return QStringLiteral(GAIYO_SOURCE_DIR "/resources/sample/nerima-2016.json");
    }

    QTemporaryDir m_dir;
    QString m_file;
};

QTEST_GUILESS_MAIN(TestSample)
#include "test_sample.moc"
