#pragma once

#include "exchange/xlsx/styles.h"

namespace gaiyo {

// A number as a sheet shows it that has no format for it: 15 digits that count at most.
QString numberText(double value);

// A serial day with its time as text; none where no date has that number. `is1904`: days are
// counted from 1904-01-01, else as the first spreadsheets did, in which 1900 had a 29 February.
std::optional<QString> dateText(double serial, DateParts parts, bool is1904);

} // namespace gaiyo
