#include "cli/program.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

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
