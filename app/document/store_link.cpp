#include "document/store_link.h"

#include "store/file/store_error.h"

#include <QFileInfo>

namespace gaiyo {

StoreLink::StoreLink(QString path, Access access, Author author, const Clock &clock)
    : m_path(std::move(path))
    , m_access(access)
    , m_author(std::move(author))
    , m_clock(clock)
{}

Result<void> StoreLink::open(const Progress &progress)
{
    auto store = DocumentStore::open(m_path, m_access, m_author, m_clock, progress);
    if (!store)
        return store.error();
    m_store = std::move(*store);
    m_store->prepareSession();
    return {};
}

bool StoreLink::noteFailure(const Error &error)
{
    if (error.kind != ErrorKind::Unreachable && error.kind != ErrorKind::Io &&
        error.kind != ErrorKind::Missing)
        return false;
    m_isReachable = false;
    return true;
}

Error StoreLink::whyLost() const
{
    const QFileInfo file(m_path);
    const bool isMissing = QFileInfo(file.absolutePath()).isDir() && !file.exists();
    return fileError(isMissing ? ErrorKind::Missing : ErrorKind::Unreachable, m_path);
}

// A share that is gone often answers "no such file". Only if the folder is there do we believe that
// the file is not.
Result<StoreLink::Found> StoreLink::reconnect(qint64 knownRevision)
{
    // The old handles first: on POSIX closing them later would drop the new connection's locks.
    m_store.reset();
    m_isReachable = false;
    if (const auto opened = open(); !opened) {
        const bool folderIsThere = QFileInfo(QFileInfo(m_path).absolutePath()).isDir();
        if (opened.error().kind == ErrorKind::Io ||
            (opened.error().kind == ErrorKind::Missing && !folderIsThere))
            return fileError(ErrorKind::Unreachable, m_path);
        return opened.error();
    }
    const auto uuid = m_store->operationUuid(knownRevision);
    if (!uuid) {
        m_store.reset();
        return uuid.error();
    }
    m_isReachable = true;
    return *uuid == m_lastOperation ? Found::Same : Found::Other;
}

} // namespace gaiyo
