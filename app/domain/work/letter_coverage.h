#pragma once

#include "domain/snapshot.h"
#include "domain/work/coverage.h"

#include <vector>

namespace gaiyo {

// A stretch of an original.
struct LetterStretch
{
    OriginalId original;
    Stretch stretch;
};

// What became of the words of one letter.
struct LetterCoverage
{
    const Letter *letter = nullptr; // of the snapshot that was asked
    Coverage coverage;              // of all its originals together
    std::vector<LetterStretch> unused;
};

// Of every letter, by its number. The values must have the words of originals.
std::vector<LetterCoverage> letterCoverages(const Snapshot &values);

} // namespace gaiyo
