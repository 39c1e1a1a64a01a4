#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "store/rows/operation_info.h"

#include <QString>

namespace gaiyo {

// Whether what arrived goes along, as it is masked: letters with their submitters, originals, masks
// and passages.
enum class HandedLetters { Left, Kept };

// Makes a copy to give away: the present rows only, without history, notes and the names of those
// who edited. It is written anew from the values, so that nothing of what is left out can lie in
// its free pages. Ids stay, and so does the list of those that must not be given again.
// Errors as backupTo().
Result<void> handOver(const QString &path, const QString &outPath, const OperationInfo &info,
                      const Clock &clock, HandedLetters letters = HandedLetters::Left);

} // namespace gaiyo
