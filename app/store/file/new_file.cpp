#include "store/file/new_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace gaiyo {

namespace {

// A journal would be replayed into the new document. Beside a document it is that one's: nobody may
// be told to move it away, and the document is in the way anyhow.
Result<void> checkFree(const QString &target)
{
    if (QFileInfo::exists(target))
        return {};
    for (const QString &suffix : {QStringLiteral("-journal"), QStringLiteral("-wal")}) {
        if (QFileInfo(target + suffix).size() > 0)
            return Error{ErrorKind::Exists,
                         QCoreApplication::translate(
                             "Store",
                             "%1 is left over from an earlier document and would destroy a "
                             "new one of this name. Move it away, or choose another name.")
                             .arg(QDir::toNativeSeparators(target + suffix))};
    }
    return {};
}

} // namespace

NewFile::NewFile(WholeFile whole)
    : m_whole(std::move(whole))
{}

NewFile::~NewFile()
{
    if (!temporaryPath().isEmpty())
        QFile::remove(temporaryPath() + QStringLiteral("-journal"));
}

Result<NewFile> NewFile::beside(const QString &target)
{
    if (auto free = checkFree(target); !free)
        return free.error();
    auto whole = WholeFile::beside(target, WholeFile::Existing::Refused);
    if (!whole)
        return whole.error();
    return NewFile(std::move(*whole));
}

Result<void> NewFile::publish()
{
    if (auto free = checkFree(m_whole.target()); !free)
        return free.error();
    return m_whole.publish();
}

} // namespace gaiyo
