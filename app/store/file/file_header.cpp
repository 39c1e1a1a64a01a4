#include "store/file/file_header.h"

#include "store/file/connection.h"
#include "store/file/store_error.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QtEndian>

#include <sqlite3.h>

#include <cerrno>
#include <vector>

namespace gaiyo {

namespace {

constexpr qsizetype kHeaderSize = 100;
constexpr QByteArrayView kMagic("SQLite format 3", 16); // with its final NUL

// Offsets of the file format, sqlite.org/fileformat2.html section 1.3.
constexpr qsizetype kWriteVersion = 18;
constexpr qsizetype kReadVersion = 19;
constexpr qsizetype kUserVersion = 60;
constexpr qsizetype kApplication = 68;

Error error(ErrorKind kind, const char *text, const QString &path)
{
    return {kind, QCoreApplication::translate("Store", text).arg(QDir::toNativeSeparators(path))};
}

Error walError(const QString &path)
{
    return error(ErrorKind::NotOurs,
                 QT_TRANSLATE_NOOP("Store", "%1 was opened by another program that changed how it "
                                            "is saved (WAL), and is not used as it is. Take its "
                                            "rows over into a new document."),
                 path);
}

// A file open in SQLite's file layer.
class RawFile
{
public:
    explicit RawFile(sqlite3_vfs *vfs)
        : m_memory(size_t(vfs->szOsFile) / sizeof(std::max_align_t) + 1)
    {}
    ~RawFile()
    {
        if (file()->pMethods)
            file()->pMethods->xClose(file());
        sqlite3_free_filename(const_cast<char *>(m_name));
    }
    RawFile(const RawFile &) = delete;
    RawFile &operator=(const RawFile &) = delete;

    int open(sqlite3_vfs *vfs, const char *fullPath)
    {
        const QByteArray path(fullPath);
        m_name = sqlite3_create_filename(path.constData(), (path + "-journal").constData(),
                                         (path + "-wal").constData(), 0, nullptr);
        return vfs->xOpen(vfs, m_name, file(), SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_DB, nullptr);
    }
    sqlite3_file *file() { return reinterpret_cast<sqlite3_file *>(m_memory.data()); }

private:
    std::vector<std::max_align_t> m_memory;
    const char *m_name = nullptr;
};

Result<QByteArray> readStart(const QString &path)
{
    sqlite3_vfs *vfs = sqlite3_vfs_find(nullptr);
    const QByteArray name = QDir::fromNativeSeparators(QFileInfo(path).absoluteFilePath()).toUtf8();
    std::vector<char> full(size_t(vfs->mxPathname) + 1);
    const auto failure = [&] {
        return fileError(systemErrorKind(vfs->xGetLastError(vfs, 0, nullptr)), path);
    };
    errno = 0;
    const bool isFound =
        name.size() < vfs->mxPathname &&
        (vfs->xFullPathname(vfs, name.constData(), vfs->mxPathname + 1, full.data()) & 0xFF) ==
            SQLITE_OK;
    if (!isFound && errno == EACCES) // a folder on the way that only others may look into
        return fileError(ErrorKind::ReadOnly, path);
    if (!isFound)
        return error(ErrorKind::Io,
                     QT_TRANSLATE_NOOP("Store", "The path of %1 is too long. Move it to a folder "
                                                "nearer to the top."),
                     path);
    RawFile raw(vfs);
    if (raw.open(vfs, full.data()) != SQLITE_OK)
        return failure();
    sqlite3_int64 size = 0;
    if (raw.file()->pMethods->xFileSize(raw.file(), &size) != SQLITE_OK)
        return failure();
    QByteArray start(qMin(qsizetype(size), kHeaderSize), '\0');
    if (!start.isEmpty() &&
        raw.file()->pMethods->xRead(raw.file(), start.data(), int(start.size()), 0) != SQLITE_OK)
        return failure();
    return start;
}

// A file of another kind: one of ours is named.
Error otherKindError(quint32 found, const QString &path)
{
    if (found == kRegisterApplicationId)
        return error(ErrorKind::NotOurs,
                     QT_TRANSLATE_NOOP("Store", "%1 is a register of persons and not a document. "
                                                "Choose the document that it belongs to."),
                     path);
    if (found == kApplicationId)
        return error(ErrorKind::NotOurs,
                     QT_TRANSLATE_NOOP("Store", "%1 is a document and not a register of persons. "
                                                "Choose the register, or make a new one."),
                     path);
    return fileError(ErrorKind::NotOurs, path);
}

Result<void> checkStart(const QByteArray &start, const QString &path, const FileKind &kind,
                        Later later)
{
    if (start.isEmpty())
        return error(ErrorKind::NotOurs,
                     QT_TRANSLATE_NOOP("Store", "%1 is empty and not a Gaiyo document. Check "
                                                "whether copying it was cut short."),
                     path);
    if (start.size() < kHeaderSize && kMagic.startsWith(start.first(qMin(start.size(), 16))))
        return error(ErrorKind::Damaged,
                     QT_TRANSLATE_NOOP("Store", "%1 ends too early: most of it is missing. Copy it "
                                                "again, or go back to a safety copy."),
                     path);
    if (start.size() < kHeaderSize || !start.startsWith(kMagic))
        return fileError(ErrorKind::NotOurs, path);
    if (const auto id = qFromBigEndian<quint32>(start.constData() + kApplication);
        id != kind.applicationId)
        return otherKindError(id, path);
    const auto said = qFromBigEndian<qint32>(start.constData() + kUserVersion);
    const auto found = FileVersion::of(said);
    if (said < 1 || found.version < 1)
        return damagedError(path, QStringLiteral("user_version %1").arg(said));
    const bool isReadable = later == Later::Readable && found.oldestReader <= kind.newestVersion;
    if (found.version > kind.newestVersion && !isReadable)
        return tooNewError(path, found, kind.newestVersion);
    if (start[kWriteVersion] != 1 || start[kReadVersion] != 1)
        return walError(path);
    return {};
}

} // namespace

Result<FileVersion> versionOf(Connection &connection)
{
    const auto said = connection.integer("PRAGMA user_version");
    return said ? Result<FileVersion>(FileVersion::of(*said)) : said.error();
}

Result<void> requireVersion(Connection &connection, int opened)
{
    const auto now = versionOf(connection);
    if (!now)
        return now.error();
    if (now->version == opened)
        return {};
    return Error{ErrorKind::TooNew,
                 QCoreApplication::translate(
                     "Store", "Somebody has opened %1 with a newer version of Gaiyo meanwhile "
                              "(document version %2 instead of %3). Nothing was saved; your words "
                              "are kept here. Open the document with the newer version.")
                     .arg(QDir::toNativeSeparators(connection.path()))
                     .arg(now->version)
                     .arg(opened)};
}

Error tooNewError(const QString &path, const FileVersion &found, int known)
{
    return {ErrorKind::TooNew,
            QCoreApplication::translate(
                "Store", "%1 was made by a newer version of Gaiyo (document version %2; this "
                         "program writes version %3). Open it with the newer one.")
                .arg(QDir::toNativeSeparators(path))
                .arg(found.version)
                .arg(known)};
}

Result<void> checkHeader(const QString &path, const FileKind &kind, Later later)
{
    const QFileInfo info(path);
    if (info.isDir())
        return error(ErrorKind::NotOurs,
                     QT_TRANSLATE_NOOP("Store", "%1 is a folder. Choose a .db file in it."), path);
    // Opening a pipe or a device would wait for ever.
    if (info.exists() && !info.isFile())
        return fileError(ErrorKind::NotOurs, path);
    auto start = readStart(path);
    if (!start)
        return start.error();
    if (auto checked = checkStart(*start, path, kind, later); !checked)
        return checked.error();
    // SQLite would replay one that lies beside the file, whatever the header says.
    if (QFileInfo(path + QStringLiteral("-wal")).size() > 0)
        return walError(path);
    return {};
}

} // namespace gaiyo
