#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "store/file/access.h"
#include "store/file/connection.h"
#include "store/file/file_header.h"

#include <QString>

#include <memory>

namespace gaiyo {

// Opens an existing file of this kind by the first steps of app/store/README.md: header,
// connection, checked pragmas, a broken save undone. What is in there is for the caller to find
// out. `shownPath` is what messages name, `progress` the work that all of the connection's
// statements are part of. Errors: those of checkHeader() and of connecting; ReadOnly where the file
// or its folder cannot be written and that was asked for.
Result<std::unique_ptr<Connection>> openFile(const QString &path, Access access,
                                             const QString &shownPath, const FileKind &kind,
                                             Later later = Later::Refused,
                                             const Progress &progress = {});

} // namespace gaiyo
