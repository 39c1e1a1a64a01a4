#pragma once

#include "base/result.h"

#include <QString>

namespace gaiyo {

// A file that appears whole or not at all: it is filled under a name of its own beside the target
// and renamed when complete. Destroying it unpublished removes it.
class NewFile
{
public:
    // Errors: Exists where the target, or a journal that would be replayed into it, is there;
    // Missing where the folder is not; ReadOnly, Full, Io, Unreachable.
    static Result<NewFile> beside(const QString &target);
    NewFile(NewFile &&other) noexcept;
    NewFile &operator=(NewFile &&) = delete;
    ~NewFile();

    const QString &temporaryPath() const { return m_temporary; }

    // To be called when nothing has the file open any more: synced, renamed, folder synced. Never
    // replaces anything (Exists).
    Result<void> publish();

private:
    NewFile(QString target, QString temporary);

    QString m_target;
    QString m_temporary; // empty once it is published
};

} // namespace gaiyo
