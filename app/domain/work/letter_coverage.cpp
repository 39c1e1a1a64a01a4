#include "domain/work/letter_coverage.h"

#include "domain/work/letter_rows.h"

namespace gaiyo {

std::vector<LetterCoverage> letterCoverages(const Snapshot &values)
{
    std::vector<LetterCoverage> found;
    for (const LetterRows &rows : letterRows(values)) {
        LetterCoverage letter{rows.letter, {}, {}};
        for (const OriginalRows &each : rows.originals) {
            const Coverage coverage =
                coverageOf(each.original->text.value_or(QString()), each.masks, each.passages);
            letter.coverage += coverage;
            for (const Stretch &stretch : coverage.unusedStretches)
                letter.unused.push_back({each.original->id, stretch});
        }
        found.push_back(std::move(letter));
    }
    return found;
}

} // namespace gaiyo
