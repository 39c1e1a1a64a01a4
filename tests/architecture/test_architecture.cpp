#include "architecture/circles.h"
#include "architecture/closed_work.h"
#include "architecture/rules.h"
#include "architecture/same_names.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace {

const QString kSource = QStringLiteral(GAIYO_SOURCE_DIR);
const QString kApp = QStringLiteral("app");
const QStringList kStoreAndDocument{QStringLiteral("store"), QStringLiteral("document")};
const QString kQtHeaders = QStringLiteral(GAIYO_QT_HEADERS);

void writeFile(const QString &path, const QByteArray &content)
{
    QDir().mkpath(path.section(u'/', 0, -2));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

} // namespace

// The project against the architecture of app/README.md; and each rule against a planted fault, so
// that a rule that finds nothing is known to look.
class TestArchitecture : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void topLevelIsAsAgreed() { QCOMPARE(findTopLevelViolations(kSource), QStringList()); }
    void foldersAreTheAgreedOnes() { QCOMPARE(findFolderViolations(kSource), QStringList()); }
    void includesFollowTheDirection()
    {
        QCOMPARE(findIncludeViolations(kSource, kQtHeaders), QStringList());
    }
    void linksFollowTheDirection()
    {
        QCOMPARE(findLinkViolations(kSource).join(u"\n"_qs), QString());
    }

    void filesGoInNoCircle()
    {
        QCOMPARE(findCircles(kSource, kApp, kStoreAndDocument).join(u"\n"_qs), QString());
        const QStringList windows =
            QDir(kSource + QStringLiteral("/ui")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        QVERIFY(windows.contains(QStringLiteral("shell")));
        QCOMPARE(findCircles(kSource, QStringLiteral("ui"), windows).join(u"\n"_qs), QString());
    }
    void storeFoldersFollowTheirOrder()
    {
        QCOMPARE(findStoreOrderViolations(kSource).join(u"\n"_qs), QString());
    }

    void typesHaveNamesOfTheirOwn() { QCOMPARE(findSameNames(kSource).join(u"\n"_qs), QString()); }
    void plantedSameNameIsFound()
    {
        const QTemporaryDir dir;
        const auto write = [&](const char *path, const QByteArray &content) {
            writeFile(dir.filePath(QString::fromUtf8(path)),
                      "namespace gaiyo {\n\n" + content + "\n} // namespace gaiyo\n");
        };
        write("app/domain/a.h", "struct Row\n{\n    struct Key\n    {};\n};\n");
        write("app/store/b.cpp", "struct Row;\nnamespace {\n\nclass Row\n{};\n\n} // namespace\n");
        write("app/store/c.h", "struct Key\n{};\nnamespace inner {\nstruct Row\n{};\n"
                               "} // namespace inner\n");
        write("app/cli/command.h", "struct Command\n{};\n");
        write("ui/shell/commands.h", "enum class Command { Open };\n");
        QCOMPARE(findSameNames(dir.path()), QStringList());
        write("ui/shell/d.h", "class Row : public QObject\n{};\n");
        write("app/domain/e.h", "template <typename T> struct Command\n{};\n");
        QCOMPARE(
            findSameNames(dir.path()),
            (QStringList{QStringLiteral("gaiyo::Command: app/cli/command.h and app/domain/e.h"),
                         QStringLiteral("gaiyo::Command: app/domain/e.h and ui/shell/commands.h"),
                         QStringLiteral("gaiyo::Row: app/domain/a.h and ui/shell/d.h")}));
    }

    void noExportSeesALetter() { QCOMPARE(findWorkViolations(kSource).join(u"\n"_qs), QString()); }
    void plantedSightIsFound()
    {
        const QTemporaryDir dir;
        const auto write = [&](const char *path, const char *included) {
            writeFile(dir.filePath(QString::fromUtf8(path)),
                      QByteArray("#include \"") + included + "\"\n");
        };
        write("app/domain/work/work.h", "domain/node.h");
        write("app/domain/row.h", "domain/work/work.h");
        write("app/collect/a.h", "domain/row.h");
        write("app/booklet/b.cpp", "domain/snapshot.h");
        write("app/domain/snapshot.h", "domain/work_ptr.h");
        QCOMPARE(
            findWorkViolations(dir.path()),
            QStringList{QStringLiteral("app/collect/a.h -> domain/row.h -> domain/work/work.h")});
    }

    void plantedCircleIsFound()
    {
        const QTemporaryDir dir;
        const auto write = [&](const char *path, const char *included) {
            writeFile(dir.filePath(QString::fromUtf8(path)),
                      "#include \"" + QByteArray(included) + "\"\n");
        };
        // By way of a header, a source file and another folder.
        write("app/store/a.h", "store/file/b.h");
        write("app/store/file/b.cpp", "store/file/b.h");
        write("app/document/c.cpp", "store/a.h");
        QCOMPARE(findCircles(dir.path(), kApp, kStoreAndDocument), QStringList());
        QCOMPARE(findStoreOrderViolations(dir.path()), QStringList());
        write("app/store/file/b.cpp", "document/c.h");
        QCOMPARE(findCircles(dir.path(), kApp, kStoreAndDocument).size(), 1);
        QVERIFY(findCircles(dir.path(), kApp, kStoreAndDocument)
                    .constFirst()
                    .contains(u"store/a -> store/file/b"));
    }

    void plantedOrderIsFound_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("included");
        QTest::addColumn<bool>("allowed");
        const auto row = [](const char *path, const char *included, bool allowed) {
            QTest::addRow("%s %s", path, included)
                << QString::fromUtf8(path) << QByteArray(included) << allowed;
        };
        row("app/store/file/x.h", "store/rows/y.h", false);
        row("app/store/rows/x.cpp", "store/history/y.h", false);
        row("app/store/history/x.cpp", "store/care/y.h", false);
        row("app/store/care/x.h", "store/y.h", false);
        row("app/store/x.h", "store/care/y.h", true);
        row("app/store/care/x.h", "store/history/y.h", true);
        row("app/store/rows/x.h", "store/file/y.h", true);
    }
    void plantedOrderIsFound()
    {
        QFETCH(QString, path);
        QFETCH(QByteArray, included);
        QFETCH(bool, allowed);
        const QTemporaryDir dir;
        writeFile(dir.filePath(path), "#include \"" + included + "\"\n");
        QCOMPARE(findStoreOrderViolations(dir.path()).isEmpty(), allowed);
    }

    void plantedIncludeIsFound_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<bool>("allowed");
        const auto row = [](const char *path, const char *line, bool allowed = false) {
            QTest::addRow("%s %s", path, line)
                << QString::fromUtf8(path) << QByteArray(line) << allowed;
        };
        row("app/base/x.h", "#include \"domain/node.h\"");
        row("app/domain/x.cpp", "#include \"collect/blocks.h\"");
        row("app/collect/x.cpp", "#include \"store/record.h\"");
        row("app/checks/x.cpp", "#include \"booklet/fonts.h\"");
        row("app/checks/x.cpp", "#include \"store/record.h\"");
        row("app/exchange/csv/x.cpp", "#include \"document/document.h\"");
        row("app/exchange/csv/x.cpp", "#include \"formats/formats.h\"");
        row("app/formats/x.cpp", "#include \"store/record.h\"");
        row("app/booklet/pdf/x.cpp", "#include \"exchange/json.h\"");
        row("app/store/x.cpp", "#include \"collect/collect.h\"");
        row("app/document/x.cpp", "#include \"checks/checks.h\"");
        row("app/document/x.cpp", "#include \"cli/command.h\"");
        row("app/domain/x.cpp", "  #  include <QLabel>");
        row("app/cli/x.cpp", "#include <QtWidgets/QLabel>");
        row("app/booklet/x.cpp", "#include <QPrinter>");
        row("app/document/x.cpp", "#include <QSqlQuery>");
        row("app/cli/x.cpp", "#include <sqlite3.h>");
        row("app/exchange/x.cpp", "#include <hb-subset.h>");
        row("app/exchange/xlsx/x.cpp", "#include <expat.h>");
        row("app/collect/x.cpp", "#include <QFont>");
        row("app/domain/x.cpp", "#include \"../store/record.h\"");
        row("app/document/x.cpp", "auto *rows = sqlite3_open_v2;");
        row("ui/shell/x.cpp", "#include <QSqlDatabase>");
        row("ui/shell/x.cpp", "#include \"cli/command.h\"");
        row("ui/widgets/x.cpp", "#include \"document/document.h\"");
        row("ui/widgets/x.cpp", "#include \"session/session.h\"");
        row("ui/session/x.cpp", "#include \"editor/opinion_editor.h\"");
        row("ui/editor/x.cpp", "#include \"outline/outline_pane.h\"");
        row("ui/preview/x.cpp", "#include \"dialogs/form.h\"");
        row("ui/dialogs/x.cpp", "#include \"editor/opinion_editor.h\"");
        row("ui/dialogs/x.cpp", "#include \"shell/commands.h\"");
        row("ui/shell/x.cpp", "#include \"shel/commands.h\"");
        row("ui/new/x.cpp", "#include \"widgets/theme.h\"");
        row("ui/dialogs/x.cpp", "#include \"preview/page_view.h\"", true);
        row("ui/editor/x.cpp", "#include \"editor/conflict_bar.h\"", true);
        row("ui/main.cpp", "#include \"shell/main_window.h\"", true);
        row("app/collect/x.cpp", "#include \"domain/node.h\"", true);
        row("app/booklet/x.cpp", "#include <QGlyphRun>", true);
        row("app/formats/x.cpp", "#include \"booklet/booklet.h\"", true);
        row("app/store/x.cpp", "#include <sqlite3.h>");
        row("app/store/care/x.cpp", "int code = sqlite3_step(rows);");
        row("app/store/rows/x.cpp", "#include <QSqlQuery>");
        row("app/store/file/x.cpp", "QSqlQuery query;");
        row("app/store/file/x.cpp", "#include <sqlite3.h>", true);
        row("app/store/care/row_scan.cpp", "int code = sqlite3_step(rows);", true);
        row("app/store/file/statement.cpp", "#include <QSqlQuery>", true);
        row("app/store/file/connection.h", "class QSqlDatabase;", true);
        row("app/cli/x.cpp", "#include \"document/document.h\"", true);
        row("ui/shell/x.cpp", "#include <QMainWindow>", true);
        row("app/document/x.cpp", "if (QThread::currentThread()->isInterruptionRequested())");
        row("ui/widgets/x.cpp", "thread->requestInterruption();");
    }
    void plantedIncludeIsFound()
    {
        QFETCH(QString, path);
        QFETCH(QByteArray, line);
        QFETCH(bool, allowed);
        const QTemporaryDir dir;
        writeFile(dir.filePath(path), "// a file\n" + line + "\nint x;\n");
        const auto found = findIncludeViolations(dir.path(), kQtHeaders);
        QCOMPARE(found.isEmpty(), allowed);
        if (!allowed)
            QVERIFY(found.constFirst().startsWith(path));
    }

    void plantedLinkIsFound_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<bool>("allowed");
        const auto row = [](const char *folder, const char *content, bool allowed = false) {
            QTest::addRow("%s %s", folder, content)
                << QString::fromUtf8(folder) << QByteArray(content) << allowed;
        };
        row("checks", "gaiyo_add_library(checks SOURCES a.cpp PUBLIC gaiyo_store)");
        row("booklet", "target_link_libraries(gaiyo_booklet_pdf PRIVATE gaiyo_exchange_csv)");
        row("booklet", "target_link_libraries(gaiyo_booklet PRIVATE gaiyo_booklet_pdf)", true);
        row("domain", "target_link_libraries(gaiyo_domain PRIVATE Qt6::Widgets)");
        row("document", "gaiyo_add_library(document SOURCES a.cpp PRIVATE Qt6::Sql)");
        row("store", "gaiyo_add_library(store SOURCES a.cpp PUBLIC Qt6::Sql)");
        row("cli", "target_link_libraries(gaiyo-cli PRIVATE Qt6::PrintSupport)");
        row("exchange", "include_directories(${PROJECT_SOURCE_DIR})");
        row("store",
            "gaiyo_add_library(store SOURCES a.cpp PUBLIC gaiyo_domain\n"
            "    PRIVATE Qt6::Sql PkgConfig::SQLITE) # not gaiyo_collect",
            true);
    }
    void plantedLinkIsFound()
    {
        QFETCH(QString, folder);
        QFETCH(QByteArray, content);
        QFETCH(bool, allowed);
        const QTemporaryDir dir;
        writeFile(dir.filePath(QStringLiteral("app/%1/CMakeLists.txt").arg(folder)), content);
        QCOMPARE(findLinkViolations(dir.path()).size(), allowed ? 0 : 1);
    }

    void plantedEntriesAreFound()
    {
        const QTemporaryDir dir;
        for (const char *path : {"app/sql/x.h", "app/base/x.h", "docs/x.md", ".ci/run", "LICENSE"})
            writeFile(dir.filePath(QString::fromUtf8(path)), "x");
        QCOMPARE(findTopLevelViolations(dir.path()).size(), 1);
        QCOMPARE(findFolderViolations(dir.path()).size(), 1);
    }

    // Without Qt's headers the module of a class would not be known, and every class allowed.
    void qtHeadersAreThere()
    {
        QVERIFY(QFile::exists(kQtHeaders + QStringLiteral("/QtWidgets/QLabel")));
        QVERIFY(QDir(kSource + QStringLiteral("/app/base")).exists());
    }
};

QTEST_GUILESS_MAIN(TestArchitecture)
#include "test_architecture.moc"
