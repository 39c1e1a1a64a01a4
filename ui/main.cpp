#include "base/account.h"
#include "base/font_folders.h"
#include "base/installation.h"
#include "booklet/font_set.h"
#include "session/copies_folder.h"
#include "session/preferences.h"
#include "shell/main_window.h"
#include "store/file/file_system.h"
#include "store/file/folder_test.h"
#include "widgets/accessible_table.h"
#include "widgets/theme.h"
#include "widgets/window_fonts.h"

#include <QApplication>
#include <QDesktopServices>
#include <QIcon>
#include <QLibraryInfo>
#include <QMessageBox>
#include <QSettings>
#include <QStandardPaths>
#include <QTranslator>

#include <cstring>

#ifdef Q_OS_WIN
#include <windows.h>
#endif

// A static library's resources are registered by name; the macro must stand outside namespaces.
static void registerResources()
{
    Q_INIT_RESOURCE(gaiyo_translations);
    Q_INIT_RESOURCE(gaiyo_qt_translations);
    Q_INIT_RESOURCE(icons);
}

namespace {

// Japanese wherever the program runs; English where it was chosen. Qt's own dialogs, too.
void installLanguage(QApplication &application, const QString &language)
{
    for (const QString &name : {QStringLiteral("qtbase_"), QStringLiteral("gaiyo_")}) {
        auto *translator = new QTranslator(&application);
        if (translator->load(QStringLiteral(":/i18n/") + name + language))
            QApplication::installTranslator(translator);
    }
    QLocale::setDefault(language == u"en" ? QLocale(QLocale::English, QLocale::Japan)
                                          : QLocale(QLocale::Japanese, QLocale::Japan));
}

QIcon makeIcon()
{
    QIcon icon;
    for (const int size : {16, 24, 32, 48, 64, 128, 256})
        icon.addFile(QStringLiteral(":/icons/gaiyo-%1.png").arg(size));
    return icon;
}

constexpr const char *kProbe = "--probe-locks";

// The second process of a test of a folder's locks: no window, one answer.
int probe(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    return arguments.size() == 4
               ? gaiyo::probeExitCode(gaiyo::probeLocks(arguments[3], arguments[2].toLongLong()))
               : 2;
}

// Only on a network drive is there something to test: a local disk's locks are the system's own.
gaiyo::Result<void> testNetworkFolder(const QString &folder)
{
    if (!gaiyo::isOnNetwork(folder))
        return {};
    return gaiyo::testFolder(folder, gaiyo::secondProcess(QCoreApplication::applicationFilePath(),
                                                          {QString::fromLatin1(kProbe)}));
}

int run(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("Gaiyo"));
    QApplication::setApplicationName(QStringLiteral("gaiyo"));
    QApplication::setApplicationVersion(QStringLiteral(GAIYO_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("gaiyo"));
    registerResources();
    QApplication::setWindowIcon(makeIcon());
    gaiyo::installAccessibleTables();

    const QString portable = gaiyo::portableFolder(QApplication::applicationDirPath());
    if (!portable.isEmpty())
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, portable);
    const QString userFolder =
        portable.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)
                           : portable;
    QSettings store(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("Gaiyo"),
                    QStringLiteral("gaiyo"));
    gaiyo::Preferences preferences(store);
    installLanguage(application, preferences.language());
    const QString folder = gaiyo::programFilesFolder(QApplication::applicationDirPath());
    const QString family = gaiyo::loadWindowFonts(folder + QStringLiteral("/fonts"));
    gaiyo::applyTheme(application, preferences.theme(), preferences.textPercent(), family);

    auto fonts = gaiyo::loadFonts(folder + QStringLiteral("/fonts"));
    if (!fonts) {
        QMessageBox::critical(nullptr, QStringLiteral("Gaiyo"), fonts.error().message);
        return 5;
    }
    fonts->lookIn(gaiyo::installedFontFolders());
    gaiyo::CopiesFolder::removeLeftBehind();
    const gaiyo::SystemClock clock;
    gaiyo::RandomIdSource ids;
    gaiyo::MainWindow window(
        {clock, ids, preferences, *fonts, gaiyo::accountDisplayName(),
         folder + QStringLiteral("/sample.db"), userFolder + QStringLiteral("/recovery"), family,
         userFolder + QStringLiteral("/copies"), userFolder + QStringLiteral("/local"),
         testNetworkFolder,
         [](const QString &path) { return QDesktopServices::openUrl(QUrl::fromLocalFile(path)); }});
    window.show();
    const QStringList arguments = QApplication::arguments().mid(1);
    if (!arguments.isEmpty())
        window.takeFile(arguments.constFirst());
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    if (argc > 1 && std::strcmp(argv[1], kProbe) == 0)
        return probe(argc, argv);
    const int code = run(argc, argv);
#ifdef Q_OS_WIN
    // Everything is saved and closed. The libraries' own cleanup is skipped: under Wine 8 that of
    // libstdc++ never ends, and the process would stay.
    TerminateProcess(GetCurrentProcess(), UINT(code));
#endif
    return code;
}
