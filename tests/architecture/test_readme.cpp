#include "document/operations/operation.h"
#include "domain/settings.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace gaiyo;

namespace {

const QString kSource = QStringLiteral(GAIYO_SOURCE_DIR);

QString readText(const QString &path)
{
    QFile file(QDir(kSource).filePath(path));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList captures(const QString &text, const QString &pattern)
{
    const QRegularExpression expression(pattern, QRegularExpression::MultilineOption);
    QStringList found;
    for (auto it = expression.globalMatch(text); it.hasNext();)
        found += it.next().captured(1);
    return found;
}

// What a page lists and the project does not have, and the other way round; "" where they agree.
QString difference(const QString &page, const QStringList &listed, const QStringList &real)
{
    QStringList faults;
    for (const QString &one : real) {
        if (!listed.contains(one))
            faults += page + QStringLiteral(" lacks ") + one;
    }
    for (const QString &one : listed) {
        if (!real.contains(one))
            faults += page + QStringLiteral(" lists what is not there: ") + one;
        else if (listed.count(one) > 1)
            faults += page + QStringLiteral(" lists twice ") + one;
    }
    return faults.join(u'\n');
}

QStringList foldersOf(const QString &top)
{
    return QDir(QDir(kSource).filePath(top)).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
}

// The README.md files that describe a folder, by the folder's path.
QStringList describedFolders()
{
    QStringList folders{QStringLiteral("app"), QStringLiteral("ui"), QStringLiteral("tests")};
    for (const char *top : {"app", "ui"}) {
        for (const QString &folder : foldersOf(QString::fromLatin1(top)))
            folders += QString::fromLatin1(top) + u'/' + folder;
    }
    return folders;
}

// The part of a page below the heading, up to the next one of the same depth.
QString section(const QString &text, const QString &heading)
{
    const qsizetype from = text.indexOf(QStringLiteral("\n## ") + heading + u'\n');
    const qsizetype to = text.indexOf(QStringLiteral("\n## "), from + 4);
    return from < 0 ? QString() : text.mid(from, to < 0 ? -1 : to - from);
}

// The first cells of the rows of a table, without their marks.
QStringList firstCells(const QString &text)
{
    QStringList cells = captures(text, QStringLiteral("^\\| `((?:[^`])+)` \\|"));
    for (QString &cell : cells)
        cell.replace(QStringLiteral("\\|"), QStringLiteral("|"));
    return cells;
}

// A path in a README: from the top, or from its own folder, or from app/ or ui/.
bool isThere(const QString &folder, const QString &path)
{
    for (const QString &base : {QString(), folder + u'/', QStringLiteral("app/"),
                                QStringLiteral("ui/"), QStringLiteral("tests/")}) {
        const QFileInfo info(QDir(kSource).filePath(base + path));
        if (info.exists() || !QDir(info.path()).entryList({info.fileName()}).isEmpty())
            return true;
    }
    return false;
}

// Lines of sources that name a page which no reader of the repository has.
QStringList foreignCitations(const QString &path, const QString &text)
{
    static const QRegularExpression cited(
        QStringLiteral(
            "(command-line|document-file|architecture|house-style|intake|revisions|product|booklet|"
            "editor|windows|server)\\.md|\\bthe design\\b|\\bof the issue\\b|the "
            "issue's|shared/design"),
        QRegularExpression::CaseInsensitiveOption);
    QStringList found;
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (cited.match(lines[i]).hasMatch())
            found += QStringLiteral("%1:%2: %3").arg(path).arg(i + 1).arg(lines[i].trimmed());
    }
    return found;
}

} // namespace

// The pages that explain the project, against the project.
class TestReadme : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyFolderExplainsItself()
    {
        QStringList faults;
        for (const QString &folder : describedFolders()) {
            const QString text = readText(folder + QStringLiteral("/README.md"));
            // A row for each thing that is promised to other programs: as long as it has to be.
            const bool isContract =
                folder == u"app/cli" || folder == u"app/store" || folder == u"app/checks";
            if (text.isEmpty())
                faults += folder + QStringLiteral(" has no README.md");
            else if (!isContract && text.count(u'\n') > 75)
                faults += folder + QStringLiteral("/README.md is longer than a page");
            else if (!text.contains(QRegularExpression(QStringLiteral("\\b[Tt]o add\\b"))))
                faults += folder + QStringLiteral("/README.md does not say how to add something");
            else if (folder.contains(u'/') && !text.contains(QStringLiteral("ust not come in")))
                faults += folder + QStringLiteral("/README.md does not say what must not come in");
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    void foldersAreListed()
    {
        const QString root = readText(QStringLiteral("README.md"));
        for (const char *top : {"app", "ui"}) {
            const QString name = QString::fromLatin1(top);
            const QString page = name + QStringLiteral("/README.md");
            const QString faults = difference(page, firstCells(readText(page)), foldersOf(name));
            QVERIFY2(faults.isEmpty(), qPrintable(faults));
            for (const QString &folder : foldersOf(name))
                QVERIFY2(root.contains(name + u'/' + folder), qPrintable(folder));
        }
    }

    // File names with capitals (NAME_command.cpp) stand for those that somebody will make.
    void namedFilesAreThere()
    {
        QStringList faults;
        for (const QString &folder : describedFolders()) {
            const QString text = readText(folder + QStringLiteral("/README.md"));
            for (const QString &path :
                 captures(text, QStringLiteral("`([a-z0-9_./*-]+(?:\\.[a-z*]+|/))`"))) {
                const bool isPath = path.contains(u'/') || path.endsWith(u".h") ||
                                    path.endsWith(u".cpp") || path.endsWith(u".*");
                if (isPath && !path.startsWith(u'.') && !path.startsWith(u"build/") &&
                    !isThere(folder, path))
                    faults += folder + QStringLiteral("/README.md names ") + path;
            }
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    void subcommands()
    {
        QProcess program;
        program.start(QStringLiteral(GAIYO_CLI),
                      {QStringLiteral("--help"), QStringLiteral("--lang"), QStringLiteral("en")});
        QVERIFY(program.waitForFinished(60'000));
        const QStringList usage = captures(QString::fromUtf8(program.readAllStandardOutput()),
                                           QStringLiteral("^  gaiyo-cli (.*)$"));
        QVERIFY(usage.size() > 10);
        const QString page = readText(QStringLiteral("app/cli/README.md"));
        const QString faults =
            difference(QStringLiteral("app/cli/README.md, Subcommands,"),
                       firstCells(section(page, QStringLiteral("Subcommands"))), usage);
        QVERIFY2(faults.isEmpty(), qPrintable(faults));
    }

    void operations()
    {
        const QString page = readText(QStringLiteral("app/cli/README.md"));
        QStringList kinds = operationKinds();
        for (const char *kind : {"get", "undo", "redo"}) // of batch itself
            kinds += QString::fromLatin1(kind);
        const QString faults = difference(QStringLiteral("app/cli/README.md, Operations,"),
                                          captures(section(page, QStringLiteral("Operations")),
                                                   QStringLiteral("^\\{\"op\":\"(\\w+)\"")),
                                          kinds);
        QVERIFY2(faults.isEmpty(), qPrintable(faults));
    }

    void settings()
    {
        const QString table =
            section(readText(QStringLiteral("app/cli/README.md")), QStringLiteral("Settings"));
        const QString faults = difference(QStringLiteral("app/cli/README.md, Settings,"),
                                          firstCells(table), settingsToJson(Settings()).keys());
        QVERIFY2(faults.isEmpty(), qPrintable(faults));
        for (const QString &key : settingsToJson(Settings()).keys()) {
            const QString row =
                table.section(QStringLiteral("| `%1` |").arg(key), 1).section(u'\n', 0, 0);
            for (const QString &choice : settingChoices(key))
                QVERIFY2(row.contains(choice), qPrintable(key + u' ' + choice));
        }
    }

    void findingCodes()
    {
        QStringList codes;
        QDirIterator files(QDir(kSource).filePath(QStringLiteral("app/checks")),
                           {QStringLiteral("*.cpp")});
        while (files.hasNext())
            codes += captures(readText(files.next()),
                              QStringLiteral("report(?:Front|Change)?\\(\\s*\"(\\w+)\""));
        codes.removeDuplicates();
        QString faults =
            difference(QStringLiteral("app/checks/README.md"),
                       firstCells(readText(QStringLiteral("app/checks/README.md"))), codes);
        const QString header = readText(QStringLiteral("app/checks/checks.h"));
        for (const QString &code : codes) {
            if (!header.contains(QStringLiteral("//   ") + code + u' '))
                faults += QStringLiteral("\napp/checks/checks.h lacks ") + code;
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults));
        const QString page = readText(QStringLiteral("app/cli/README.md"));
        QStringList verified = captures(readText(QStringLiteral("app/store/care/verify.cpp")),
                                        QStringLiteral("add\\(QStringLiteral\\(\"(\\w+)\"\\)"));
        QVERIFY(!verified.isEmpty());
        for (const QString &code : verified)
            QVERIFY2(page.contains(u'`' + code + u'`'), qPrintable(code));
    }

    void nothingIsCitedThatIsNotHere()
    {
        QStringList found;
        for (const char *top : {"app", "ui", "tests", "packaging", "resources"}) {
            QDirIterator files(QDir(kSource).filePath(QString::fromLatin1(top)),
                               {QStringLiteral("*.h"), QStringLiteral("*.cpp"),
                                QStringLiteral("*.txt"), QStringLiteral("*.sql"),
                                QStringLiteral("*.md"), QStringLiteral("*.sh"),
                                QStringLiteral("*.py"), QStringLiteral("*.cmake")},
                               QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                const QString path = QDir(kSource).relativeFilePath(files.next());
                if (!path.endsWith(u"test_readme.cpp"))
                    found += foreignCitations(path, readText(path));
            }
        }
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
        QCOMPARE(foreignCitations(QStringLiteral("x"), QStringLiteral("// see booklet.md")).size(),
                 1);
    }
};

QTEST_GUILESS_MAIN(TestReadme)
#include "test_readme.moc"
