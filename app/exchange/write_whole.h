#pragma once

#include "base/progress.h"
#include "base/result.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QIODevice>

namespace gaiyo {

// For formats that make all of their bytes before the first is written. Errors: Io; Cancelled, so
// that those who make the bytes may break off with a part of them.
inline Result<void> writeWhole(const QByteArray &bytes, QIODevice &out, const Progress &progress)
{
    if (progress.isStopAsked())
        return stoppedError();
    if (out.write(bytes) == bytes.size())
        return {};
    return Error{ErrorKind::Io, QCoreApplication::translate(
                                    "Formats", "It could not be written to its end. Check the disk "
                                               "or the shared folder and try again.")};
}

} // namespace gaiyo
