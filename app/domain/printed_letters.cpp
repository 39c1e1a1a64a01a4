#include "domain/printed_letters.h"

#include "domain/work/letter_tally.h"
#include "domain/work/list_words.h"
#include "domain/work/work.h"

namespace gaiyo {

PrintedLetters countPrintedLetters(const Snapshot &values)
{
    const LetterTally tally = tallyLetters(values);
    PrintedLetters counts{tally.all.letters, tally.all.persons, {}};
    for (const QStringView method : kLetterMethods) {
        const auto found = tally.methods.find(method.toString());
        if (found != tally.methods.end() && found->second.letters > 0)
            counts.methods.push_back({methodWords(found->first), found->second.letters,
                                      found->second.opinions, found->second.persons});
    }
    return counts;
}

std::optional<int> findLettersBy(const PrintedLetters &counts, const QString &spelling)
{
    const auto method = findMethod(spelling);
    if (!method)
        return {};
    for (const PrintedLetters::Method &each : counts.methods) {
        if (each.words == methodWords(*method))
            return each.letters;
    }
    return 0;
}

} // namespace gaiyo
