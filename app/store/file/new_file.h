#pragma once

#include "base/whole_file.h"

namespace gaiyo {

// A whole file for SQLite to fill: it never replaces anything, nor comes to stand beside a journal
// of its name.
class NewFile
{
public:
    // Errors: those of WholeFile::beside(); Exists where a journal that would be replayed into the
    // target is there.
    static Result<NewFile> beside(const QString &target);
    NewFile(NewFile &&) = default;
    NewFile &operator=(NewFile &&) = delete;
    ~NewFile();

    const QString &temporaryPath() const { return m_whole.temporaryPath(); }

    // To be called when nothing has the file open any more. Errors as beside().
    Result<void> publish();

private:
    explicit NewFile(WholeFile whole);

    WholeFile m_whole;
};

} // namespace gaiyo
