#pragma once

#include "base/id_source.h"
#include "domain/snapshot.h"

#include <QSet>
#include <QString>

namespace gaiyo {

// What a table lost on its way through other programs, without anybody's meaning it. All tables are
// joined: the same opinion has the same id in each.

// The ids of `rows`: their responses stood in a row that is not in the table any more. Each has the
// words again that it was exported with.
void keepLostShares(Snapshot &returned, const QSet<OpinionId> &rows, const Snapshot &exported,
                    IdSource &ids);

// The column is gone that said with which row one shares its response: the rows without words share
// it again as they did, whatever is written there now, and have its former words where none of
// those rows is in the table any more.
void keepShares(Snapshot &returned, const Snapshot &exported, IdSource &ids);

// The text as CSV was written in CP932, which has ? for what is not in it.
QString throughCp932(const QString &text);

// `returned` came through CP932; `lost` is `exported` after the same way. What somebody wrote
// stays, and where the words are the former ones they have the characters again that were lost.
void keepLostCharacters(Snapshot &returned, const Snapshot &lost, const Snapshot &exported);

// Those of the text that CP932 does not have, each once.
QString lostCharacters(const QString &text);

} // namespace gaiyo
