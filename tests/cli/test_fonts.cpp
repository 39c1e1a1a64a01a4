#include "booklet/made_font.h"
#include "cli/program.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

// A font of the user's own folder, by --font and by the document; and on a computer without it.
class TestFonts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_file = m_source.filePath(QStringLiteral("x.db"));
        QCOMPARE(runCli({QStringLiteral("import"),
                         QStringLiteral(GAIYO_TEST_DATA "/nerima-2016.txt"), m_file})
                     .exitCode,
                 0);
        QVERIFY(QDir(m_home.path()).mkdir(QStringLiteral("fonts")));
        qputenv("XDG_DATA_HOME", m_home.path().toUtf8());
    }

    void cleanupTestCase() { qunsetenv("XDG_DATA_HOME"); }

    void isFoundWhereItIs()
    {
        install("Office Hand", 0);
        const QByteArray named = require({QStringLiteral("--font"), QStringLiteral("office hand")});
        QVERIFY(named.contains("<stFnt:fontName>OfficeHand</stFnt:fontName>"));
        QVERIFY(named.contains("<stFnt:versionString>Version 1.5</stFnt:versionString>"));
        chooseFont(QStringLiteral("Office Hand"));
        QCOMPARE(require({}), named);
        QCOMPARE(findings(), QStringList());

        // Without it: the pages of the font that stands in, and everybody is told.
        QVERIFY(QFile::remove(fontFile()));
        const Outcome told = exported({}, QStringLiteral("other.pdf"));
        QCOMPARE(told.exitCode, 0);
        QVERIFY2(told.err.contains(u"Office Hand") && told.err.contains(u"BIZ UDGothic"),
                 qPrintable(told.err));
        QVERIFY(readFile(m_source.filePath(QStringLiteral("other.pdf"))) ==
                require({QStringLiteral("--font"), QStringLiteral("BIZ UDGothic")}));
        QCOMPARE(findings(), QStringList{QStringLiteral("font_missing")});
        const QString fault =
            findRefusalFault(exported({QStringLiteral("--font"), QStringLiteral("Office Hand")}), 3,
                             QStringLiteral("Office Hand"));
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
    }

    void isRefusedWithoutName()
    {
        for (const QString &name : {QString(), QStringLiteral("　")}) {
            for (const QString &out : {QStringLiteral("out.pdf"), QStringLiteral("out.zip")})
                QCOMPARE(exported({QStringLiteral("--font"), name}, out).exitCode, 2);
        }
    }

    void isRefusedWithoutRight()
    {
        install("Office Secret", 2);
        const QStringList font{QStringLiteral("--font"), QStringLiteral("Office Secret")};
        const QString fault = findRefusalFault(exported(font), 3, QStringLiteral("Office Secret"));
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        chooseFont(QStringLiteral("Office Secret"));
        const QString set = findRefusalFault(exported({}), 3, QStringLiteral("Office Secret"));
        QVERIFY2(set.isEmpty(), qPrintable(set));
        QCOMPARE(findings(), QStringList{QStringLiteral("font_refused")});
    }

private:
    QString fontFile() const { return m_home.filePath(QStringLiteral("fonts/office.ttf")); }

    void install(const QByteArray &name, int fsType)
    {
        gaiyo::test::writeFont(
            fontFile(), gaiyo::test::madeFont(
                            QStringLiteral(GAIYO_FONTS "/BIZUDGothic-Regular.ttf"), name, fsType));
    }

    void chooseFont(const QString &family)
    {
        const auto answers =
            runBatch(m_file, {fill(R"({"op":"set_settings","font":"%1"})", {family.toUtf8()})});
        QCOMPARE(answers.size(), 1);
    }

    Outcome exported(const QStringList &options, const QString &name = QStringLiteral("out.pdf"))
    {
        return runCli(QStringList{QStringLiteral("export"), m_file, m_source.filePath(name),
                                  QStringLiteral("--force"), QStringLiteral("--date"),
                                  QStringLiteral("2026-04-01T09:00:00Z")} +
                      options);
    }

    QByteArray require(const QStringList &options)
    {
        const Outcome outcome = exported(options);
        if (outcome.exitCode != 0 || !outcome.err.isEmpty())
            qWarning("%s", qPrintable(outcome.err));
        return readFile(m_source.filePath(QStringLiteral("out.pdf")));
    }

    // Those about fonts.
    QStringList findings()
    {
        QStringList codes;
        const QByteArray said =
            runCli({QStringLiteral("check"), m_file, QStringLiteral("--json")}).out;
        const QJsonDocument json = QJsonDocument::fromJson(said);
        const QJsonArray all = json.isArray() ? json.array() : json[u"findings"].toArray();
        for (const QJsonValue &finding : all) {
            if (finding[u"code"].toString().startsWith(u"font"))
                codes << finding[u"code"].toString();
        }
        return codes;
    }

    QTemporaryDir m_source;
    QTemporaryDir m_home;
    QString m_file;
};

QTEST_GUILESS_MAIN(TestFonts)
#include "test_fonts.moc"
