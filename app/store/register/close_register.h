#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <QString>
#include <QStringList>

namespace gaiyo {

// What a register has, or had.
struct RegisterSize
{
    qint64 people = 0;
    qint64 texts = 0;
    qint64 files = 0;
    QStringList left; // paths in its folder that are not the register's, and were left
    // Paths of its own files that are not there: they may lie elsewhere. Of a
    // removal that is being finished nobody can say it any more.
    QStringList missing;
};

// Looks into a register, also into one whose removal was begun. Errors as PersonRegister::open().
Result<RegisterSize> measureRegister(const QString &path);

// The end of retention: removes the register's files, its journal and then the register itself.
// From the first step on it takes nothing in; where a later one fails, or the power goes, the same
// call finishes it. What lies in the folder and is not the register's own stays. Errors: those of
// opening; NotFound where its folder of files is not beside it; Busy where somebody is working in
// it, still after this wait.
Result<RegisterSize> closeRegister(const QString &path, const Clock &clock,
                                   int waitMilliseconds = 10'000);

} // namespace gaiyo
