#pragma once

#include "exchange/format.h"

namespace gaiyo {

// A workbook of Excel (.xlsx, .xlsm as data) with a table of opinions; only in.
Format xlsxFormat();

} // namespace gaiyo
