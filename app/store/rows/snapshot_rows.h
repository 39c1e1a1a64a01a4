#pragma once

#include "base/result.h"
#include "domain/snapshot.h"
#include "store/rows/record.h"

#include <functional>

namespace gaiyo {

class Connection;
struct FormerRows;

// Calls `visit` with the record of each row of an arranged snapshot, with evenly spread ranks and
// revision 0, until it answers an error.
Result<void> visitRecords(const Snapshot &snapshot,
                          const std::function<Result<void>(Record record)> &visit);

// Whether the words of originals are read too, or are left until somebody looks.
enum class Texts { Deferred, Read };

// The whole document, arranged. Needs a read transaction open, so that all of it is of one moment.
// Error: Damaged where the rows contradict each other.
Result<Snapshot> loadInTransaction(Connection &connection, Texts texts = Texts::Deferred);

// The document of that moment, arranged, without the words of originals. Errors: as above, and
// those of `before`.
Result<Snapshot> loadFormerInTransaction(Connection &connection, const FormerRows &former);

// Whether loadInTransaction() would make a document of the rows, without holding the words of all
// of them: what a million opinions say is looked at one by one. Damaged where the rows contradict
// each other; that they name only rows that are there is for the database's own check.
Result<void> checkInTransaction(Connection &connection);

// As loadInTransaction() with the words of originals, where `known` may be what was read at an
// earlier moment: if nobody committed since, only the words are read.
Result<Snapshot> loadWordsInTransaction(Connection &connection, const Snapshot &known);

} // namespace gaiyo
