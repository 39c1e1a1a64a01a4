#pragma once

#include "domain/work/work.h"

#include <QString>

#include <vector>

namespace gaiyo {

// Positions of code points, half-open.
struct Stretch
{
    int start = 0;
    int end = 0;

    bool operator==(const Stretch &) const = default;
};

// What became of the words of an original. Counted are letters and kana (Unicode's category L) and
// all that is masked: a mark or a figure that nobody cut is no loss. Each is counted once: masked
// before used, used before set aside; the four make `characters`.
struct Coverage
{
    int characters = 0;
    int used = 0;
    int setAside = 0;
    int masked = 0;
    int unused = 0;
    // From the first to the last unused character, no used or masked one between.
    std::vector<Stretch> unusedStretches;

    Coverage &operator+=(const Coverage &other);
};

// Only what stands in this text is asked of the rows: their originals are not looked at.
Coverage coverageOf(const QString &text, const std::vector<Mask> &masks,
                    const std::vector<Passage> &passages);

// The code points of the text; what is not there is empty.
QString wordsOf(const QString &text, const Stretch &stretch);

// Of a passage's words: enough to see that they changed, too little to read them.
QString quoteOf(const QString &words);
// Of a passage whose words changed and were masked since: nobody is to try out what they were.
inline constexpr QStringView kQuoteOfFormerWords = u"-";

// Code points of a text, as positions count them.
int lengthOf(const QString &text);

// Whether a stretch is inside the text, not empty, and divides no character: no base from the
// variation selector or combining mark behind it.
bool isStretchOf(const QString &text, const Stretch &stretch);

} // namespace gaiyo
