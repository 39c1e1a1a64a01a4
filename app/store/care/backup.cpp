#include "store/care/backup.h"

#include "store/care/opening.h"
#include "store/care/verify.h"
#include "store/file/connection.h"
#include "store/file/file_copy.h"
#include "store/file/new_file.h"

namespace gaiyo {

Result<void> backupTo(const QString &path, const QString &outPath, const Progress &progress)
{
    auto source = openAsItIs(path, Access::ReadOnly, path, currentPlan(), Later::Refused, progress);
    if (!source)
        return source.error();
    auto file = NewFile::beside(outPath);
    if (!file)
        return file.error();
    if (auto copied = copyInto(**source, file->temporaryPath(), outPath); !copied)
        return copied.error();
    if (auto sound = requireIntegrity(file->temporaryPath(), path, progress); !sound)
        return sound;
    {
        // Of an older version, as it is after its upgrade: that it can be used is what matters.
        auto copy = openDocumentFile(file->temporaryPath(), Access::ReadOnly, path, currentPlan(),
                                     Later::Refused, progress);
        if (!copy)
            return copy.error();
        if (auto sound = requireSound(**copy); !sound)
            return sound.error();
    }
    return file->publish();
}

} // namespace gaiyo
