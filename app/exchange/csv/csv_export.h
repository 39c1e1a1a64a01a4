#pragma once

#include "base/progress.h"
#include "domain/snapshot.h"
#include "exchange/csv/cell_guard.h"

#include <QByteArray>

namespace gaiyo {

// The document as a table (rows/opinion_table.h) in UTF-8 with byte order mark and CRLF;
// importCsv() reads it back; with
// the name of the state it has ids, so that it can come back. Stopped, it breaks off.
QByteArray exportCsv(const Snapshot &snapshot, CsvFormulas formulas, const QString &state = {},
                     const Progress &progress = {});

} // namespace gaiyo
