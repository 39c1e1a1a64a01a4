#include "document/store_link.h"

#include "store/file/store_error.h"

#include <QCoreApplication>
#include <QDir>
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
        error.kind != ErrorKind::Missing && error.kind != ErrorKind::NotOurs)
        return false;
    m_isReachable = false;
    return true;
}

Error StoreLink::otherError() const
{
    return {ErrorKind::NotOurs,
            QCoreApplication::translate(
                "StoreLink", "Another document stands in the place of “%1”. Put this one "
                             "back; to go on with the other, close it and open it anew.")
                .arg(QDir::toNativeSeparators(m_path))};
}

Error StoreLink::whyLost() const
{
    if (m_isOther)
        return otherError();
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
    m_isReachable = m_isOther = false;
    if (const auto opened = open(); !opened) {
        const bool folderIsThere = QFileInfo(QFileInfo(m_path).absolutePath()).isDir();
        if (opened.error().kind == ErrorKind::Io ||
            (opened.error().kind == ErrorKind::Missing && !folderIsThere))
            return fileError(ErrorKind::Unreachable, m_path);
        return opened.error();
    }
    const auto first = m_store->operationUuid(1);
    const auto uuid = m_store->operationUuid(knownRevision);
    if (!first || !uuid) {
        m_store.reset();
        return first ? uuid.error() : first.error();
    }
    m_isOther = !m_firstOperation.isEmpty() && *first != m_firstOperation;
    if (m_isOther) {
        m_store.reset();
        return otherError();
    }
    m_isReachable = true;
    return *uuid == m_lastOperation ? Found::Same : Found::Other;
}

} // namespace gaiyo
