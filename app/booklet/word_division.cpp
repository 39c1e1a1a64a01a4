#include "booklet/word_division.h"

#include "booklet/heading_words.h"

#include <algorithm>
#include <limits>

namespace gaiyo {

namespace {

// What a part costs: two words of two cost less than a kanji alone beside others, and a word that
// is in the list less than any that is not.
constexpr int kWord = 10;
constexpr int kUnknownPair = 40;
constexpr int kEnding = 14;
constexpr int kBeginning = 16;
constexpr int kCounter = 8;
constexpr int kAlone = 45;
constexpr int kVerbStem = 20;
constexpr int kUnknownKana = 12;
constexpr int kUnknownHiragana = 14;
constexpr int kParticle = 6;

// オペレーション|センター: before a long word that is in the list stands one that is not.
constexpr size_t kUnknownBefore = 3;
constexpr size_t kSureWord = 4;

enum class Part { Word, Pair, Ending, Beginning, Counter, Alone, VerbStem, Kana, Particle };

// The cheapest way to a place, and its last part.
struct Way
{
    int cost = std::numeric_limits<int>::max();
    size_t length = 0;
    Part part = Part::Alone;

    void offer(int sum, size_t size, Part kind)
    {
        if (sum < cost)
            *this = {sum, size, kind};
    }
};

void offerKanji(std::vector<Way> &ways, std::u16string_view run, size_t at, BeforeRun beforeRun)
{
    const int before = ways[at].cost;
    const bool isLast = at + 1 == run.size();
    Way &next = ways[at + 1];
    next.offer(before + kAlone, 1, Part::Alone);
    if (at == 0 && beforeRun == BeforeRun::Number)
        next.offer(before + kCounter, 1, Part::Counter);
    else if (isWordEnding(run[at]) && (at > 0 || beforeRun == BeforeRun::Word))
        next.offer(before + kEnding, 1, Part::Ending);
    if (!isLast && isWordBeginning(run[at]))
        next.offer(before + kBeginning, 1, Part::Beginning);
    if (!isLast) {
        const bool isKnown = isKanjiWord(run.substr(at, 2));
        ways[at + 2].offer(before + (isKnown ? kWord : kUnknownPair), 2,
                           isKnown ? Part::Word : Part::Pair);
    }
}

bool mayBeginKana(char16_t kana)
{
    constexpr std::u16string_view kNever = u"ンーッャュョァィゥェォヮヵヶ";
    return kNever.find(kana) == std::u16string_view::npos;
}

void offerKana(std::vector<Way> &ways, std::u16string_view run, size_t at)
{
    const int before = ways[at].cost;
    ways[at + 1].offer(before + kUnknownKana, 1, Part::Kana);
    const size_t most = std::min(kLongestKatakanaWord, run.size() - at);
    for (size_t length = 2; length <= most; ++length) {
        if (at + length < run.size() && !mayBeginKana(run[at + length]))
            continue;
        if (isKatakanaWord(run.substr(at, length)))
            ways[at + length].offer(before + kWord, length, Part::Word);
    }
}

bool isParticle(char16_t kana)
{
    constexpr std::u16string_view kParticles = u"のはがをにでとへもや";
    return kParticles.find(kana) != std::u16string_view::npos;
}

void offerHiragana(std::vector<Way> &ways, std::u16string_view run, size_t at, bool isBehindWord)
{
    const int before = ways[at].cost;
    ways[at + 1].offer(before + kUnknownHiragana, 1, Part::Kana);
    if (isParticle(run[at]) && (at == 0 ? isBehindWord : ways[at].part != Part::Kana))
        ways[at + 1].offer(before + kParticle, 1, Part::Particle);
    const size_t most = std::min(kLongestHiraganaWord, run.size() - at);
    for (size_t length = 2; length <= most; ++length) {
        if (isHiraganaWord(run.substr(at, length)))
            ways[at + length].offer(before + kWord, length, Part::Word);
    }
}

// The part that ends at each place of the cheapest way; nothing at places inside parts.
std::vector<Way> taken(const std::vector<Way> &ways)
{
    std::vector<Way> parts(ways.size());
    for (size_t at = ways.size() - 1; at > 0; at -= ways[at].length)
        parts[at] = ways[at];
    return parts;
}

// `placeOf` is told what ends and what begins there.
template <typename Offer, typename PlaceOf>
std::vector<WordPlace> divide(std::u16string_view run, Offer offer, PlaceOf placeOf)
{
    std::vector<Way> ways(run.size() + 1);
    ways[0].cost = 0;
    for (size_t at = 0; at < run.size(); ++at)
        offer(ways, at);
    const std::vector<Way> parts = taken(ways);
    std::vector<WordPlace> places(run.size(), WordPlace::Inside);
    for (size_t at = run.size(); at > 0; at -= parts[at].length) {
        const size_t begin = at - parts[at].length;
        places[begin] = placeOf(begin, parts[begin], parts[at]);
    }
    return places;
}

WordPlace kanjiPlace(size_t begin, const Way &left, const Way &right)
{
    if (right.part == Part::Ending)
        return WordPlace::Inside;
    if (begin == 0 || left.part == Part::Counter)
        return WordPlace::AfterWord;
    const bool isTorn =
        right.part == Part::Alone || left.part == Part::Beginning || left.part == Part::Alone;
    return isTorn ? WordPlace::Inside : WordPlace::AfterWord;
}

WordPlace katakanaPlace(size_t begin, const Way &left, const Way &right)
{
    const bool isWord =
        right.part == Part::Word &&
        (left.part == Part::Word || (begin >= kUnknownBefore && right.length >= kSureWord));
    return begin == 0 || isWord ? WordPlace::AfterWord : WordPlace::Inside;
}

WordPlace hiraganaPlace(size_t begin, const Way &left, const Way &right)
{
    if (begin == 0)
        return WordPlace::AfterWord;
    if (right.part == Part::Particle)
        return WordPlace::Inside;
    if (left.part == Part::Kana || right.part == Part::Kana)
        return WordPlace::Unknown;
    return left.part == Part::Particle ? WordPlace::AfterParticle : WordPlace::AfterWord;
}

} // namespace

std::vector<WordPlace> divideKanji(std::u16string_view run, BeforeRun before, bool hasKanaBehind)
{
    return divide(
        run,
        [&](std::vector<Way> &ways, size_t at) {
            offerKanji(ways, run, at, before);
            if (hasKanaBehind && at > 0 && at + 1 == run.size())
                ways[at + 1].offer(ways[at].cost + kVerbStem, 1, Part::VerbStem);
        },
        kanjiPlace);
}

std::vector<WordPlace> divideKatakana(std::u16string_view run)
{
    return divide(
        run, [&](std::vector<Way> &ways, size_t at) { offerKana(ways, run, at); }, katakanaPlace);
}

std::vector<WordPlace> divideHiragana(std::u16string_view run, bool isBehindWord)
{
    return divide(
        run, [&](std::vector<Way> &ways, size_t at) { offerHiragana(ways, run, at, isBehindWord); },
        hiraganaPlace);
}

} // namespace gaiyo
