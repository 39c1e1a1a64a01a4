#pragma once

#include "base/clock.h"
#include "base/progress.h"
#include "base/result.h"
#include "store/document_store.h"
#include "store/versions.h"

#include "domain/snapshot.h"

#include <QString>

#include <optional>

namespace gaiyo {

// Makes a copy of the document as it was after the operation of that revision: with its history,
// and with the way back as one more operation. The document itself is not touched. Errors: Invalid
// where texts of that time were removed for good; those of backupTo() and of writing.
Result<void> makeEarlierVersion(const QString &path, const QString &outPath, qint64 revision,
                                const Author &author, const Clock &clock,
                                const Progress &progress = {});

// The values of that time. The document is not touched; the folder beside it is used for a moment.
// Errors: as makeEarlierVersion().
Result<Snapshot> readEarlierVersion(const QString &path, qint64 revision, const Author &author,
                                    const Clock &clock, const Progress &progress = {});

// The last version that was decided on (決裁版), as it was.
struct DecidedVersion
{
    NamedVersion version;
    Snapshot values;
};

// None while there is none, and where texts of that time were removed for good. Errors: others of
// readEarlierVersion().
Result<std::optional<DecidedVersion>> readDecidedVersion(const QString &path, const Author &author,
                                                         const Clock &clock,
                                                         const Progress &progress = {});

// A state of a document by a name that no other document has: its revision and the beginning of
// that operation's UUID (42-1a2b3c4d). "" where the document has had no operation yet.
Result<QString> nameOfState(DocumentStore &store, qint64 revision);
// The revision of the state of that name. Invalid where this document never was in it.
Result<qint64> requireState(DocumentStore &store, const QString &name);

} // namespace gaiyo
