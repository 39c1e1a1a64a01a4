#pragma once

#include "base/result.h"
#include "exchange/import_report.h"

#include <QByteArray>

namespace gaiyo {

struct TextImportOptions : ImportOptions
{};

// Reads a published booklet as text: title, period, counts and legend, then headings and numbered
// rows of cells between tabs or runs of spaces. A heading row stands again on each page and is
// passed over; every other line is in the document or in the report. An empty response cell is
// shared with the row above under the same heading, unless the options say otherwise. Error:
// Unreadable for bytes that are no text and for a text without headings and opinions, Usage for a
// column map.
Result<Imported> importPublishedText(const QByteArray &bytes, const TextImportOptions &options);

} // namespace gaiyo
