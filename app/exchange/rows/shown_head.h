#pragma once

#include "exchange/format.h"
#include "exchange/rows/table.h"

#include <optional>
#include <vector>

namespace gaiyo {

// The beginning of a table as a person is shown it: names and what the columns were taken for where
// the table was understood, and the first rows of `records` from there on that are not blank, with
// those further down in which a column has its first words.
TableHead showHead(const std::optional<Table> &table, const std::vector<TableRecord> &records,
                   size_t from);

// A FIELD word for each of the names, "" for none, where a person has said which of them is the
// opinion: what the others are where it has a usual name.
QStringList fieldsBeside(const QStringList &names, int summary);

} // namespace gaiyo
