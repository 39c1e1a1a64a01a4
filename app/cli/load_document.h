#pragma once

#include "base/result.h"
#include "cli/command.h"
#include "cli/console.h"
#include "document/earlier_version.h"
#include "domain/snapshot.h"

namespace gaiyo {

// The values of a document, for commands that only read; what there is to know of one that a newer
// program made is said on stderr. The words of its originals are read only where they are asked
// for. `state`, where it is given, gets the name of their state. Errors as DocumentStore::open().
inline Result<Snapshot> loadDocument(const QString &path, const Environment &environment,
                                     QString *state = nullptr, bool withOriginals = false)
{
    const auto store =
        DocumentStore::open(path, Access::ReadOnly, environment.author, environment.clock);
    if (!store)
        return store.error();
    if (const QString notice = (*store)->versionNotice(); !notice.isEmpty())
        environment.console.complain(notice);
    auto values = withOriginals ? (*store)->loadWhole() : (*store)->load();
    if (!values || !state)
        return values;
    const auto name = nameOfState(**store, values->revision);
    if (!name)
        return name.error();
    *state = *name;
    return values;
}

} // namespace gaiyo
