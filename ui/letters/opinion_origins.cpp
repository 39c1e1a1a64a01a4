#include "letters/opinion_origins.h"

#include "domain/work/coverage.h"
#include "letters/letter_title.h"

namespace gaiyo {

namespace {

constexpr qsizetype kMostShown = 10'000; // units of all stretches together

} // namespace

std::vector<OpinionOrigin> originsOf(const OpinionId &opinion, const WorkIndex &work,
                                     const WordsReader &read)
{
    std::vector<OpinionOrigin> origins;
    qsizetype room = kMostShown;
    for (const Passage &passage : work.passagesOf(opinion)) {
        const Original *original = work.findOriginal(passage.original);
        const Letter *letter = original ? work.findLetter(original->letter) : nullptr;
        if (!letter)
            continue;
        OpinionOrigin origin{passage.id, letterTitle(*letter, work), {}, {}};
        if (work.originalsOf(letter->id).size() > 1)
            origin.original = original->title;
        if (const auto text = read(original->id); text) {
            const QString words = wordsOf(*text, {passage.start, passage.end});
            origin.isDrifted = quoteOf(words) != passage.quote;
            origin.words = words.size() > room ? words.left(room) + u'…' : words;
            room -= origin.words.size();
            room = qMax(room, qsizetype(0));
        } else {
            origin.trouble = text.error().message;
        }
        origins.push_back(std::move(origin));
    }
    return origins;
}

} // namespace gaiyo
