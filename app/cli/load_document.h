#pragma once

#include "base/result.h"
#include "cli/command.h"
#include "cli/console.h"
#include "domain/snapshot.h"

namespace gaiyo {

// The values of a document, for commands that only read; with the words of its originals only where
// they are asked for. What there is to know of one that a newer
// program made is said on stderr. Errors as DocumentStore::open().
inline Result<Snapshot> loadDocument(const QString &path, const Environment &environment,
                                     bool withOriginals = false)
{
    const auto store =
        DocumentStore::open(path, Access::ReadOnly, environment.author, environment.clock);
    if (!store)
        return store.error();
    if (const QString notice = (*store)->versionNotice(); !notice.isEmpty())
        environment.console.complain(notice);
    return withOriginals ? (*store)->loadWhole() : (*store)->load();
}

} // namespace gaiyo
