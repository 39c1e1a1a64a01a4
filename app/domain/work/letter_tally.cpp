#include "domain/work/letter_tally.h"

#include "domain/work/letter_rows.h"

#include <set>
#include <unordered_map>

namespace gaiyo {

namespace {

using Counted = std::set<std::pair<const LetterTally::Part *, const Submitter *>>;

void add(LetterTally::Part &part, const Submitter *submitter, Counted &counted)
{
    ++part.letters;
    if (submitter && counted.emplace(&part, submitter).second)
        part.persons += submitter->persons;
}

} // namespace

LetterTally tallyLetters(const Snapshot &values)
{
    std::unordered_map<SubmitterId, const Submitter *> submitters;
    for (const Submitter &submitter : values.work->submitters)
        submitters.emplace(submitter.id, &submitter);
    LetterTally tally;
    Counted counted; // a map's values stay where they are
    for (const Letter &letter : values.work->letters) {
        if (!isCounted(letter))
            continue;
        const Submitter *submitter = letter.submitter ? submitters.at(*letter.submitter) : nullptr;
        add(tally.all, submitter, counted);
        add(tally.methods[letter.method], submitter, counted);
        add(tally.classes[submitter ? submitter->className : QString()], submitter, counted);
    }
    return tally;
}

} // namespace gaiyo
