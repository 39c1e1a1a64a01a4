#pragma once

#include "base/result.h"

#include <QString>

#include <vector>

namespace gaiyo {

// One thing that is wrong with a register or its files.
struct RegisterFinding
{
    // integrity (SQLite's own check), record_hash (a row's bytes are not those that were written),
    // files_left_behind (the folder is not there), file_missing, file_differs, file_unknown (it
    // lies in the folder and no row names it)
    QString code;
    QString id; // of the row, or the path of the file; "" where it is about all
    QString message;
};

// Looks at every row and every file; empty where all is well. Errors as PersonRegister::open().
Result<std::vector<RegisterFinding>> verifyRegister(const QString &path);

} // namespace gaiyo
