#include "domain/work/letter_tally.h"

#include "domain/work/letter_rows.h"

#include <algorithm>
#include <limits>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace gaiyo {

namespace {

using Counted = std::set<std::pair<const LetterTally::Part *, const Submitter *>>;

void add(LetterTally::Part &part, const Submitter *submitter, Counted &counted)
{
    ++part.letters;
    if (submitter && counted.emplace(&part, submitter).second)
        part.persons += submitter->persons;
}

// Counts are input: two of them may be more than an int holds.
void addCount(int &sum, int count)
{
    sum = int(std::min<qint64>(qint64(sum) + count, std::numeric_limits<int>::max()));
}

using LetterOfOpinion = std::unordered_map<OpinionId, const Letter *>;

// The first of the letters that count, by number, whose words an opinion has.
LetterOfOpinion lettersOfOpinions(const Snapshot &values)
{
    LetterOfOpinion found;
    for (const LetterRows &rows : letterRows(values)) { // by number
        if (!isCounted(*rows.letter))
            continue;
        for (const OriginalRows &original : rows.originals) {
            for (const Passage &passage : original.passages) {
                if (passage.opinion)
                    found.emplace(*passage.opinion, rows.letter);
            }
        }
    }
    return found;
}

// One that is joined to another stands where that one does.
std::unordered_set<OpinionId> placedOpinions(const Snapshot &values)
{
    std::unordered_set<OpinionId> placed;
    for (const Opinion &opinion : values.opinions) {
        if (opinion.node)
            placed.insert(opinion.id);
    }
    return placed;
}

} // namespace

LetterTally tallyLetters(const Snapshot &values)
{
    std::unordered_map<SubmitterId, const Submitter *> submitters;
    for (const Submitter &submitter : values.work->submitters)
        submitters.emplace(submitter.id, &submitter);
    const auto submitterOf = [&](const Letter &letter) {
        return letter.submitter ? submitters.at(*letter.submitter) : nullptr;
    };
    const auto classOf = [](const Submitter *submitter) {
        return submitter ? submitter->className : QString();
    };
    LetterTally tally;
    Counted counted; // a map's values stay where they are
    for (const Letter &letter : values.work->letters) {
        tally.unusedCharacters += letter.unused;
        if (!isCounted(letter))
            continue;
        const Submitter *submitter = submitterOf(letter);
        add(tally.all, submitter, counted);
        add(tally.methods[letter.method], submitter, counted);
        add(tally.classes[classOf(submitter)], submitter, counted);
    }
    const auto letters = lettersOfOpinions(values);
    const auto placed = placedOpinions(values);
    for (const Opinion &opinion : values.opinions) {
        const auto letter = letters.find(opinion.id);
        if (letter == letters.end() || !placed.contains(opinion.joined.value_or(opinion.id)))
            continue;
        addCount(tally.all.opinions, opinion.count);
        addCount(tally.methods[letter->second->method].opinions, opinion.count);
        addCount(tally.classes[classOf(submitterOf(*letter->second))].opinions, opinion.count);
        addCount(tally.opinions[letter->second->id], opinion.count);
    }
    return tally;
}

} // namespace gaiyo
