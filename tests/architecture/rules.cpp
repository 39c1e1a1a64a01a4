#include "architecture/rules.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>

namespace {

// What a folder of app/ may use: other folders (closed over the arrows of app/README.md), modules
// of Qt beside Core, and libraries by the names that CMake and #include give them.
struct Folder
{
    QStringList folders;
    QStringList qtModules;
    QStringList linkNames;
};

QStringList words(const char *list)
{
    return QString::fromUtf8(list).split(u' ', Qt::SkipEmptyParts);
}

const QHash<QString, Folder> &appFolders()
{
    static const QHash<QString, Folder> folders{
        {QStringLiteral("base"), {{}, {}, words("secur32")}},
        {QStringLiteral("domain"), {words("base"), {}, {}}},
        {QStringLiteral("collect"), {words("domain base"), {}, {}}},
        {QStringLiteral("checks"), {words("collect domain base"), {}, {}}},
        {QStringLiteral("exchange"),
         {words("collect domain base"), {}, words("ZLIB::ZLIB EXPAT::EXPAT")}},
        {QStringLiteral("booklet"),
         {words("collect domain base"), words("QtGui"),
          words("Qt6::Gui PkgConfig::HARFBUZZ PkgConfig::HARFBUZZ_SUBSET ZLIB::ZLIB "
                "PkgConfig::LIBDEFLATE "
                "Threads::Threads gaiyo_fonts")}},
        // The one place that knows both the formats of exchange and the booklet's, which may not
        // know each other.
        {QStringLiteral("formats"), {words("exchange booklet collect domain base"), {}, {}}},
        {QStringLiteral("store"), {words("domain base"), {}, words("Qt6::Sql PkgConfig::SQLITE")}},
        {QStringLiteral("document"), {words("store domain base"), {}, {}}},
        // What was read of letters, into the document and the register of persons.
        {QStringLiteral("intake"), {words("exchange document store domain base"), {}, {}}},
        {QStringLiteral("cli"),
         {words("base domain collect checks exchange booklet formats store document intake"),
          {},
          words("gaiyo_translations")}},
    };
    return folders;
}

// What a folder of ui/ may use of ui/. Files beside the folders are main.cpp, which makes all.
const QHash<QString, QStringList> &uiFolders()
{
    static const QHash<QString, QStringList> folders{
        {QStringLiteral("widgets"), {}},
        {QStringLiteral("session"), words("widgets")},
        {QStringLiteral("outline"), words("session widgets")},
        {QStringLiteral("editor"), words("session widgets")},
        {QStringLiteral("letters"), words("session widgets")},
        {QStringLiteral("inquiry"), words("session widgets")},
        {QStringLiteral("preview"), words("session widgets")},
        {QStringLiteral("dialogs"), words("preview session widgets")}, // they show pages
        {QStringLiteral("shell"),
         words("dialogs outline editor letters inquiry preview session widgets")},
    };
    return folders;
}

QString readText(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// The module of Qt that has this header, "" for none.
QString moduleOf(const QString &header, const QString &qtHeaders)
{
    static const QStringList modules =
        words("QtWidgets QtPrintSupport QtSql QtGui QtNetwork QtXml");
    for (const QString &module : modules) {
        if (header.startsWith(module + u'/') || header == module ||
            QFile::exists(qtHeaders + u'/' + module + u'/' + header))
            return module;
    }
    return {};
}

struct Source
{
    QString path; // relative, for people
    QString top;  // "app" or "ui"
    QString folder;
};

QString checkUiInclude(const Source &source, const QString &target, const QString &included)
{
    const bool isKnown = source.folder.isEmpty() || uiFolders().contains(source.folder);
    const bool allowed = uiFolders().contains(target) && isKnown &&
                         (source.folder.isEmpty() || source.folder == target ||
                          uiFolders()[source.folder].contains(target));
    return allowed ? QString()
                   : QStringLiteral("%1: ui/%2 may not include %3")
                         .arg(source.path, source.folder, included);
}

// SQLite's own interface, where Qt Sql has no words for something.
bool maySpeakToSqlite(const Source &source)
{
    return source.path.startsWith(u"app/store/file/") ||
           source.path == u"app/store/care/row_scan.cpp"; // what a damaged file still answers
}

bool maySpeakToQtSql(const Source &source)
{
    static const QRegularExpression names(
        QStringLiteral("^app/store/file/(connection|statement)\\.(h|cpp)$"));
    return names.match(source.path).hasMatch();
}

QString checkFolderInclude(const Source &source, const QString &included)
{
    if (included.contains(u"..") || !included.contains(u'/'))
        return QStringLiteral("%1: \"%2\" is not named by its folder").arg(source.path, included);
    const QString target = included.section(u'/', 0, 0);
    if (source.top == u"ui" && !appFolders().contains(target))
        return checkUiInclude(source, target, included);
    if (!appFolders().contains(target))
        return QStringLiteral("%1: app/ has no folder %2").arg(source.path, target);
    const bool allowed =
        source.top == u"ui"
            ? target != u"cli" && source.folder != u"widgets"
            : target == source.folder || appFolders()[source.folder].folders.contains(target);
    return allowed || (source.folder == u"widgets" && target == u"base")
               ? QString()
               : QStringLiteral("%1: %2/%3 may not include %4")
                     .arg(source.path, source.top, source.folder, included);
}

QString checkLibraryInclude(const Source &source, const QString &included, const QString &qtHeaders)
{
    static const QRegularExpression harfbuzz(QStringLiteral("^(harfbuzz/)?hb(-[a-z]+)*\\.h$"));
    const QString module = moduleOf(included, qtHeaders);
    bool allowed = true;
    if (module == u"QtSql")
        allowed = maySpeakToQtSql(source);
    else if (included == u"sqlite3.h")
        allowed = maySpeakToSqlite(source);
    else if (source.top == u"ui")
        allowed = true;
    else if (!module.isEmpty())
        allowed = appFolders()[source.folder].qtModules.contains(module);
    else if (harfbuzz.match(included).hasMatch())
        allowed = source.folder == u"booklet";
    else if (included == u"expat.h") // its limits stand in one place
        allowed = source.path.startsWith(u"app/exchange/xml/");
    return allowed ? QString()
                   : QStringLiteral("%1: %2/%3 may not include <%4>")
                         .arg(source.path, source.top, source.folder, included);
}

QStringList checkSource(const Source &source, const QString &text, const QString &qtHeaders)
{
    static const QRegularExpression include(
        QStringLiteral("^[ \\t]*#[ \\t]*include[ \\t]*([\"<])([^\">]+)[\">]"),
        QRegularExpression::MultilineOption);
    static const QRegularExpression sqlite(QStringLiteral("\\bsqlite3_\\w+"));
    static const QRegularExpression qtSql(QStringLiteral("\\bQSql[A-Z]\\w+"));
    QStringList found;
    for (auto it = include.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        found << (match.captured(1) == u"\""
                      ? checkFolderInclude(source, match.captured(2))
                      : checkLibraryInclude(source, match.captured(2), qtHeaders));
    }
    if (const auto match = sqlite.match(text); match.hasMatch() && !maySpeakToSqlite(source))
        found << QStringLiteral("%1: SQLite outside app/store/file: %2")
                     .arg(source.path, match.captured());
    if (const auto match = qtSql.match(text); match.hasMatch() && !maySpeakToQtSql(source))
        found << QStringLiteral("%1: Qt Sql outside Connection and Statement: %2")
                     .arg(source.path, match.captured());
    static const QRegularExpression interruption(QStringLiteral("\\b\\w*Interruption\\w*"));
    if (const auto match = interruption.match(text); match.hasMatch())
        found << QStringLiteral("%1: work is stopped by what it is given (base/progress.h): %2")
                     .arg(source.path, match.captured());
    found.removeAll(QString());
    return found;
}

// The words of one CMake file without comments and quotation marks.
QStringList cmakeWords(const QString &path)
{
    QString text = readText(path);
    text.remove(QRegularExpression(QStringLiteral("#[^\\n]*")));
    text.replace(QRegularExpression(QStringLiteral("[()\"]")), QStringLiteral(" "));
    return text.split(QRegularExpression(QStringLiteral("\\s+")), Qt::SkipEmptyParts);
}

bool isLibrary(const QString &word)
{
    static const QRegularExpression library(
        QStringLiteral("^(gaiyo_[a-z0-9_]+|[A-Za-z0-9]+::\\w+|secur32|sqlite3|harfbuzz|z)$"));
    const bool isCommand = word.startsWith(u"gaiyo_add_") || word == u"gaiyo_precompile";
    return library.match(word).hasMatch() && !isCommand;
}

QString checkLink(const QString &folder, const QString &library, bool isPublic)
{
    if (library == u"gaiyo_options" || library == u"Qt6::Core")
        return {};
    const Folder &rules = appFolders()[folder];
    // gaiyo_exchange_csv is a part of gaiyo_exchange.
    const QString linked = library.startsWith(u"gaiyo_") ? library.section(u'_', 1, 1) : QString();
    if (linked == folder)
        return {};
    if (!rules.folders.contains(linked) && !rules.linkNames.contains(library))
        return QStringLiteral("app/%1 may not link %2").arg(folder, library);
    if (isPublic && (library == u"Qt6::Sql" || library == u"PkgConfig::SQLITE"))
        return QStringLiteral("app/%1 must link %2 PRIVATE").arg(folder, library);
    return {};
}

} // namespace

QStringList findTopLevelViolations(const QString &sourceDir)
{
    static const QStringList allowed =
        words("CMakeLists.txt CMakePresets.json LICENSE README.md app ui resources translations "
              "tests packaging");
    static const QStringList ignored = words("build dist CMakeUserPresets.json");
    QStringList found;
    const auto entries = QDir(sourceDir).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    for (const QString &entry : entries) {
        if (!allowed.contains(entry) && !ignored.contains(entry))
            found << QStringLiteral("%1 is not one of the agreed top-level entries").arg(entry);
    }
    return found;
}

QStringList findFolderViolations(const QString &sourceDir)
{
    QStringList found;
    const auto entries =
        QDir(sourceDir + QStringLiteral("/app")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &entry : entries) {
        if (!appFolders().contains(entry))
            found << QStringLiteral("app/%1 is not a folder that app/README.md has").arg(entry);
    }
    return found;
}

QStringList findIncludeViolations(const QString &sourceDir, const QString &qtHeaders)
{
    QStringList found;
    const QDir root(sourceDir);
    for (const QString &top : words("app ui")) {
        QDirIterator files(root.filePath(top), words("*.h *.cpp *.cc *.hpp *.c"), QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = root.relativeFilePath(files.next());
            const QString inside = path.section(u'/', 1);
            const Source source{path, top,
                                inside.contains(u'/') ? inside.section(u'/', 0, 0) : QString()};
            if (top == u"app" && !appFolders().contains(source.folder))
                continue; // findFolderViolations() speaks of it
            found << checkSource(source, readText(root.filePath(path)), qtHeaders);
        }
    }
    found.sort();
    return found;
}

QStringList findLinkViolations(const QString &sourceDir)
{
    QStringList found;
    const auto folders = appFolders().keys();
    for (const QString &folder : folders) {
        QDirIterator files(sourceDir + QStringLiteral("/app/") + folder,
                           {QStringLiteral("CMakeLists.txt")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            bool isPublic = false;
            const auto content = cmakeWords(files.next());
            for (const QString &word : content) {
                if (word == u"PUBLIC" || word == u"PRIVATE" || word == u"INTERFACE")
                    isPublic = word != u"PRIVATE";
                else if (word == u"include_directories" || word == u"link_libraries")
                    found << QStringLiteral("app/%1: %2 is directory-wide").arg(folder, word);
                else if (isLibrary(word))
                    found << checkLink(folder, word, isPublic);
            }
        }
    }
    found.removeAll(QString());
    found.sort();
    return found;
}
