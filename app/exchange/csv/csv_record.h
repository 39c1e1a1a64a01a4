#pragma once

#include "exchange/csv/cell_guard.h"

#include <QStringList>

namespace gaiyo {

// A record of CSV with its CRLF. Cells that would be mistaken are quoted, those that would be run
// are guarded.
QString csvRecord(const QStringList &cells, CsvFormulas formulas = CsvFormulas::Escape);

} // namespace gaiyo
