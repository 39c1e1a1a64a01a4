#include "cli/input_file.h"

#include "cli/text.h"

#include <QFile>
#include <QFileInfo>

namespace gaiyo {

namespace {

constexpr qint64 kMaxBytes = qint64(1024) * 1024 * 1024;

} // namespace

Result<QByteArray> readInputFile(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return Error{ErrorKind::Missing,
                     Cli::tr("%1 does not exist; check the name of the file.").arg(path)};
    if (!info.isFile())
        return Error{ErrorKind::Unreadable,
                     Cli::tr("%1 is not a file; give the name of a file to read.").arg(path)};
    if (info.size() > kMaxBytes)
        return Error{ErrorKind::Unreadable,
                     Cli::tr("%1 is larger than 1 GiB; divide it into several files.").arg(path)};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{file.error() == QFileDevice::PermissionsError ? ErrorKind::ReadOnly
                                                                   : ErrorKind::Io,
                     Cli::tr("%1 cannot be opened; check that you may read it and that the "
                             "connection to it stands.")
                         .arg(path)};
    QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return Error{ErrorKind::Io, Cli::tr("%1 cannot be read to its end; check the connection "
                                            "to it and try again.")
                                        .arg(path)};
    return bytes;
}

} // namespace gaiyo
