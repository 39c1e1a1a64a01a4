#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "store/rows/operation_info.h"

#include <QString>

namespace gaiyo {

class Connection;

// Removes the former texts of an opinion, and of every response that it has or had, from the
// history for good: no byte of them stays in the file or in its journal. What stands in the
// document now stays, as does who changed the rows when; that it was purged is written down as an
// operation of its own. The opinion may be removed already. Answers how many entries of the history
// lost their text. Nobody else may have the document in use meanwhile. Safety copies keep what they
// have. Errors: NotFound for an id that no opinion has or had, and as DocumentStore::open().
Result<int> purgeOpinion(const QString &path, const QString &opinionId,
                         const QString &operationUuid, const Author &author, const Clock &clock);

// The same of a letter that was taken out of the document: its own former texts, those of its
// originals, masks and passages, of submitters that are gone with it, and those of every opinion
// that has or had words of it. Errors: as above.
Result<int> purgeLetter(const QString &path, const QString &letterId, const QString &operationUuid,
                        const Author &author, const Clock &clock);

// Writes the file anew and wipes its journal: secure_delete wipes deleted cells, but not what
// rearranging left in the gaps of a page. The connection must hold its lock (file/sole_use.h).
Result<void> rewriteFile(Connection &connection);
// The same of a document. It takes the lock and keeps it; the document also loses what earlier
// builds kept of former words, and knows that it is done (history/former_words.h).
Result<void> rewriteDocument(Connection &connection);

} // namespace gaiyo
