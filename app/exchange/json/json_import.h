#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "domain/snapshot.h"
#include "exchange/import_report.h"

#include <QByteArray>

#include <vector>

namespace gaiyo {

// Reads the document that exportJson() writes, or one made by hand to the same contract. Ids are
// kept; the result satisfies arrange(). A name that the contract does not have is refused wherever
// it stands; `no` and `plain` are computed and passed over. May be left out: what the contract lets
// be null, subtitle (""), declared, institution and template (a new booklet's), settings ({}), auto
// (false) and count (1). Errors: NotOurs without "format":"gaiyo", TooNew for a later version,
// else Unreadable, naming the place (nodes[3].colour) and its line; Cancelled.
// `leftOut`, where it is given, gets the places of characters that no text may have.
Result<Snapshot> importJson(const QByteArray &bytes, const Progress &progress = {},
                            std::vector<NotUnderstood> *leftOut = nullptr);

} // namespace gaiyo
