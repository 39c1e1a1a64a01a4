#pragma once

#include "domain/snapshot.h"
#include "domain/work/work.h"

#include <vector>

namespace gaiyo {

// An original with what lies on it. The rows are those of the snapshot that was asked.
struct OriginalRows
{
    const Original *original = nullptr;
    std::vector<Mask> masks;       // by where they start
    std::vector<Passage> passages; // likewise
};

// A letter with its originals, in their order.
struct LetterRows
{
    const Letter *letter = nullptr;
    std::vector<OriginalRows> originals;
};

// What counts, and what is shown to people when the letters themselves are.
inline bool isCounted(const Letter &letter)
{
    return letter.scope == u"in";
}
inline bool isShown(const Letter &letter)
{
    return letter.scope != u"withdrawn";
}

// Every letter, by its number. No words are read.
std::vector<LetterRows> letterRows(const Snapshot &values);

} // namespace gaiyo
