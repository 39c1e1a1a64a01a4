#pragma once

#include "exchange/import_report.h"

namespace gaiyo {

// Takes what stands at the end of the opinions for their counts (domain/count_note.h), and has the
// document print it so again: all of them with one pattern, which is `known` where a document says
// so already that they are added to. Otherwise they stay words. The report says which, and where
// figures are printed in another width than they were written in. Of tables and of published texts.
// Where the opinions' column says so (`isSaid`, 意見（件数）), （3件） at an end is a count for
// certain.
void takeCountedWords(Imported &imported, const std::optional<QString> &known, bool isSaid = false);

} // namespace gaiyo
