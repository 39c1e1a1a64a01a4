#pragma once

#include "base/result.h"
#include "base/unfinished.h"

#include <QString>

namespace gaiyo {

// A file that appears under its name whole or not at all: it is filled under a name of its own
// beside the target (so that the rename stays on one file system) and renamed when complete.
// Destroyed unpublished it leaves nothing behind, and the target as it was. A program that is
// told to stop leaves nothing either (see Unfinished); what a killed one left goes when, a day
// later, somebody makes another file in that folder.
class WholeFile
{
public:
    enum class Existing { Refused, Replaced };
    // The temporary file is there, empty. Errors: Exists where the target is there and is not to be
    // replaced, or is no file; Io where the folder is missing; ReadOnly, Full, Unreachable, Io.
    static Result<WholeFile> beside(const QString &target, Existing existing);
    WholeFile(WholeFile &&other) noexcept;
    WholeFile &operator=(WholeFile &&) = delete;
    ~WholeFile();

    const QString &target() const { return m_target; }
    const QString &temporaryPath() const { return m_temporary; }

    // To be called when nothing has the file open any more: synced, renamed, folder synced. Errors:
    // as beside(); Exists also where another program made the target in between.
    Result<void> publish();

private:
    WholeFile(QString target, QString temporary, Unfinished mark, Existing existing);

    QString m_target;
    QString m_temporary; // empty once it is published
    Unfinished m_mark;
    Existing m_existing;
};

} // namespace gaiyo
