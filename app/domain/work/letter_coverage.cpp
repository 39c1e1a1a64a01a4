#include "domain/work/letter_coverage.h"

#include <algorithm>
#include <map>

namespace gaiyo {

std::vector<LetterCoverage> letterCoverages(const Snapshot &values)
{
    const Work &work = *values.work;
    std::map<OriginalId, std::vector<Mask>> masks;
    for (const Mask &mask : work.masks)
        masks[mask.original].push_back(mask);
    std::map<OriginalId, std::vector<Passage>> passages;
    for (const Passage &passage : work.passages)
        passages[passage.original].push_back(passage);
    std::map<LetterId, LetterCoverage> found;
    for (const Letter &letter : work.letters)
        found[letter.id].letter = &letter;
    for (const Original &original : work.originals) {
        LetterCoverage &letter = found[original.letter];
        const Coverage coverage = coverageOf(original.text.value_or(QString()), masks[original.id],
                                             passages[original.id]);
        letter.coverage += coverage;
        for (const Stretch &stretch : coverage.unusedStretches)
            letter.unused.push_back({original.id, stretch});
    }
    std::vector<LetterCoverage> ordered;
    for (auto &[id, letter] : found)
        ordered.push_back(std::move(letter));
    std::ranges::sort(ordered, {}, [](const LetterCoverage &each) { return each.letter->no; });
    return ordered;
}

} // namespace gaiyo
