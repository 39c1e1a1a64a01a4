#pragma once

#include "domain/snapshot.h"
#include "exchange/csv/cell_guard.h"

#include <QByteArray>

namespace gaiyo {

// The document as a table in UTF-8 with byte order mark and CRLF: No., the path with one column a
// level, opinion, response (plain text) and category in the booklet's order, count where one is
// not 1, and 回答共有 where responses are shared (the row that has the text). Rows of the tray
// have no path and the label 未定n; headings without opinions have a row of their own. importCsv()
// reads it back. Internal notes are left out: they are never published. Stopped by base/stop.h it
// breaks off.
QByteArray exportCsv(const Snapshot &snapshot, CsvFormulas formulas);

} // namespace gaiyo
