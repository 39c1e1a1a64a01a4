#pragma once

#include "base/result.h"
#include "cli/command.h"
#include "domain/snapshot.h"

namespace gaiyo {

// The values of a document, for commands that only read. Errors as DocumentStore::open().
inline Result<Snapshot> loadDocument(const QString &path, const Environment &environment)
{
    const auto store =
        DocumentStore::open(path, Access::ReadOnly, environment.author, environment.clock);
    if (!store)
        return store.error();
    return (*store)->load();
}

} // namespace gaiyo
