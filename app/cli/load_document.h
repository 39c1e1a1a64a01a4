#pragma once

#include "base/result.h"
#include "cli/command.h"
#include "cli/console.h"
#include "document/earlier_version.h"
#include "domain/snapshot.h"

namespace gaiyo {

// A document that is only read; what there is to know of one that a newer program made is said on
// stderr. Errors as DocumentStore::open().
inline Result<std::unique_ptr<DocumentStore>> openToRead(const QString &path,
                                                         const Environment &environment)
{
    auto store = DocumentStore::open(path, Access::ReadOnly, environment.author, environment.clock);
    if (!store)
        return store.error();
    if (const QString notice = (*store)->versionNotice(); !notice.isEmpty())
        environment.console.complain(notice);
    return store;
}

// The values of a document, for commands that only read. The words of its originals are read only
// where they are asked for. `state`, where it is given, gets the name of their state. Errors as
// DocumentStore::open().
inline Result<Snapshot> loadDocument(const QString &path, const Environment &environment,
                                     QString *state = nullptr, bool withOriginals = false)
{
    const auto store = openToRead(path, environment);
    if (!store)
        return store.error();
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
