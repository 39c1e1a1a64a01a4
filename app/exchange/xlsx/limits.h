#pragma once

#include "base/result.h"

#include <cstddef>

namespace gaiyo {

// How much of a workbook is read. Each is far beyond what a department's sheet has, and small
// enough for a desk's memory.
inline constexpr size_t kMostCells = 5'000'000; // of a sheet
inline constexpr size_t kMostStrings = 3'000'000;
inline constexpr size_t kMostFormats = 100'000;
inline constexpr size_t kMostMerges = 1'000'000;
inline constexpr size_t kMostNotes = 200'000;
inline constexpr size_t kMostSheets = 2'000;

// Unreadable: one of them is passed.
Error tooMuchInWorkbook();
// Unreadable: what refers to something finds nothing there.
Error damagedWorkbook();

} // namespace gaiyo
