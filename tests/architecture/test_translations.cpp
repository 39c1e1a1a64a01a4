#include <QDir>
#include <QFile>
#include <QMap>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

namespace {

struct Message
{
    QString translation;
    bool finished = true;
};

// Messages by context and source.
using Messages = QMap<QString, Message>;

Messages readMessages(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    Messages result;
    QString context;
    QString source;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"source") {
            source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            Message message;
            message.finished = xml.attributes().value(QStringLiteral("type")).isEmpty();
            message.translation = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            result.insert(context + QStringLiteral(" | ") + source, message);
        }
    }
    return result;
}

QSet<QString> placeholders(const QString &text)
{
    static const QRegularExpression placeholder(QStringLiteral("%L?[1-9n]"));
    QSet<QString> result;
    for (auto it = placeholder.globalMatch(text); it.hasNext();)
        result.insert(it.next().captured());
    return result;
}

// What is wrong with the Japanese of the sources below `root`: sentences without a translation,
// translations without a sentence, and translations that lose or invent a %1.
QStringList findFaults(const QString &root, const QString &tsFile)
{
    const QTemporaryDir dir;
    const QString fresh = dir.filePath(QStringLiteral("gaiyo_ja.ts"));
    QFile::copy(tsFile, fresh);
    QStringList arguments{QStringLiteral("-silent"), QStringLiteral("-locations"),
                          QStringLiteral("none"), QStringLiteral("-no-obsolete")};
    for (const QString &top : {QStringLiteral("app"), QStringLiteral("ui")}) {
        if (QDir(root).exists(top))
            arguments << QDir(root).filePath(top);
    }
    arguments << QStringLiteral("-ts") << fresh;
    QProcess lupdate;
    lupdate.setProcessChannelMode(QProcess::MergedChannels);
    lupdate.start(QStringLiteral(GAIYO_LUPDATE), arguments);
    if (!lupdate.waitForFinished(120'000) || lupdate.exitCode() != 0)
        return {QStringLiteral("lupdate failed")};
    // It warns of a tr() whose context it cannot know: that sentence would never be translated.
    QStringList faults = QString::fromLocal8Bit(lupdate.readAll()).split(u'\n', Qt::SkipEmptyParts);

    const Messages wanted = readMessages(fresh);
    const Messages present = readMessages(tsFile);
    for (auto it = wanted.cbegin(); it != wanted.cend(); ++it) {
        if (!present.contains(it.key()))
            faults << QStringLiteral("missing: ") + it.key();
        else if (!present[it.key()].finished || present[it.key()].translation.trimmed().isEmpty())
            faults << QStringLiteral("unfinished: ") + it.key();
        else if (placeholders(it.key()) != placeholders(present[it.key()].translation))
            faults << QStringLiteral("arguments differ: ") + it.key();
    }
    for (auto it = present.cbegin(); it != present.cend(); ++it) {
        if (!wanted.contains(it.key()))
            faults << QStringLiteral("no longer in the sources: ") + it.key();
    }
    return faults;
}

} // namespace

// gaiyo_ja.ts holds exactly the sentences of the sources, all of them in Japanese.
class TestTranslations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void japaneseIsComplete()
    {
        const QString root = QStringLiteral(GAIYO_SOURCE_DIR);
        const QStringList faults =
            findFaults(root, root + QStringLiteral("/translations/gaiyo_ja.ts"));
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
        QVERIFY(readMessages(root + QStringLiteral("/translations/gaiyo_ja.ts")).size() > 20);
    }

    void contextlessSentenceIsFound()
    {
        const QTemporaryDir dir;
        QVERIFY(QDir(dir.path()).mkpath(QStringLiteral("app")));
        QFile source(dir.filePath(QStringLiteral("app/x.cpp")));
        QVERIFY(source.open(QIODevice::WriteOnly));
        source.write("namespace a { QString x() { return tr(\"Gone.\"); } }");
        source.close();
        const QStringList faults = findFaults(dir.path(), dir.filePath(QStringLiteral("none.ts")));
        QVERIFY2(faults.size() == 2, qPrintable(faults.join(u'\n')));
    }

    void plantedFaultIsFound_data()
    {
        QTest::addColumn<QString>("entry");
        QTest::addColumn<QString>("fault");
        const auto row = [](const char *name, const char *entry) {
            QTest::newRow(name) << QString::fromUtf8(entry) << QString::fromUtf8(name);
        };
        row("missing", "");
        row("unfinished", "<source>%1 is gone.</source><translation type=\"unfinished\">%1 がない"
                          "</translation>");
        row("unfinished", "<source>%1 is gone.</source><translation></translation>");
        row("arguments differ", "<source>%1 is gone.</source><translation>%2 がない</translation>");
        row("no longer", "<source>%1 is gone.</source><translation>%1 がない</translation>"
                         "</message><message><source>Old.</source><translation>旧</translation>");
        row("", "<source>%1 is gone.</source><translation>%1 がない</translation>");
    }
    void plantedFaultIsFound()
    {
        QFETCH(QString, entry);
        QFETCH(QString, fault);
        const QTemporaryDir dir;
        QVERIFY(QDir(dir.path()).mkpath(QStringLiteral("app")));
        QFile source(dir.filePath(QStringLiteral("app/x.cpp")));
        QVERIFY(source.open(QIODevice::WriteOnly));
        source.write("QString x() { return QCoreApplication::translate(\"X\", \"%1 is gone.\"); }");
        source.close();
        QFile ts(dir.filePath(QStringLiteral("ja.ts")));
        QVERIFY(ts.open(QIODevice::WriteOnly));
        ts.write("<!DOCTYPE TS><TS version=\"2.1\" language=\"ja_JP\"><context><name>X</name>" +
                 (entry.isEmpty() ? QByteArray() : "<message>" + entry.toUtf8() + "</message>") +
                 "</context></TS>");
        ts.close();
        const QStringList faults = findFaults(dir.path(), ts.fileName());
        QCOMPARE(faults.size(), fault.isEmpty() ? 0 : 1);
        if (!fault.isEmpty())
            QVERIFY(faults.constFirst().startsWith(fault));
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "test_translations.moc"
