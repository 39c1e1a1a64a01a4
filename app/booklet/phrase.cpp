#include "booklet/phrase.h"

#include "booklet/gap.h"
#include "booklet/phrase_costs.h"
#include "booklet/phrase_kana.h"
#include "booklet/phrase_scripts.h"
#include "booklet/phrase_words.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>

namespace gaiyo {

namespace {

bool isPaper(const std::vector<Cluster> &clusters, size_t last)
{
    constexpr std::u32string_view kPapers[] = {U"計画", U"戦略", U"条例",
                                               U"方針", U"指針", U"構想"};
    return std::any_of(std::begin(kPapers), std::end(kPapers),
                       [&](std::u32string_view word) { return endsWith(clusters, last, word); });
}

// 総合計画|後期基本計画: a paper's name ends with what kind of paper it is, where another one
// follows further on in the run.
bool isAfterPaper(const std::vector<Cluster> &clusters, size_t after)
{
    constexpr size_t kLeastName = 4;
    if (after + 1 - runBegin(clusters, after) < kLeastName || !isPaper(clusters, after))
        return false;
    for (size_t at = after + 1; at < clusters.size() && scriptOf(clusters[at]) == Script::Han;
         ++at) {
        if (at >= after + kLeastName && isPaper(clusters, at))
            return true;
    }
    return false;
}

int insideHan(const std::vector<Cluster> &clusters, size_t after, PhraseWords &words)
{
    if (isAfterPaper(clusters, after))
        return kAfterPaper;
    const size_t begin = runBegin(clusters, after);
    if (after == begin && begin > 0 && endsPlace(clusters, begin)) // さいたま市|地域防災計画
        return kCompound;
    if (!words.mayEndAfter(after))
        return kInsideWord;
    const bool isVerb = after + 2 < clusters.size() && // 誰一人|取り残さない
                        scriptOf(clusters[after + 2]) == Script::Hiragana;
    return isVerb ? kStem : kInsideRun;
}

// One kanji and no counter (第3期) stands before something as what it is of: 区, 市, 各, 新.
bool isAlone(const std::vector<Cluster> &clusters, size_t at)
{
    return scriptOf(clusters[at]) == Script::Han && runBegin(clusters, at) == at &&
           (at == 0 || scriptOf(clusters[at - 1]) != Script::Western);
}

// （案）, （素案）, （仮称）: belongs to what is before it.
bool isShortAside(const std::vector<Cluster> &clusters, size_t opening)
{
    constexpr size_t kMostWords = 3;
    for (size_t at = opening + 1; at < clusters.size() && at <= opening + kMostWords + 1; ++at) {
        if (clusters[at].characterClass == CharClass::Closing ||
            clusters[at].characterClass == CharClass::WesternClosing)
            return true;
        if (scriptOf(clusters[at]) != Script::Han)
            return false;
    }
    return false;
}

// Where one of the two is a sign, or a blank.
std::optional<int> besideSign(const std::vector<Cluster> &clusters, size_t after)
{
    const Cluster &a = clusters[after];
    const Cluster &b = clusters[after + 1];
    const Script before = scriptOf(a);
    const Script behind = scriptOf(b);
    if (isOpen(a) && (isOpen(b) || behind == Script::Han))
        return kBeforeKana;
    if (isOpen(b) && before == Script::Han) // 第3次|○○市
        return kCompound;
    if (isAmong(b.character, U"／/")) // 6.0㎡|／人
        return kBeforeKana;
    if (a.characterClass == CharClass::Closing && behind == Script::Hiragana) // （案）|の
        return kBeforeKana;
    if (a.characterClass == CharClass::Hyphen) // 2027年度～|2036年度
        return kAfterTilde;
    if (isSpace(a) || before == Script::Other)
        return isMiddleDot(a) ? kAfterEnding : 0;
    if (b.characterClass == CharClass::Opening || b.characterClass == CharClass::WesternOpening)
        return isShortAside(clusters, after + 1) ? kStem : 0;
    if (a.characterClass == CharClass::WesternClosing)
        return 0;
    return {};
}

int penaltyAfter(const std::vector<Cluster> &clusters, size_t after, PhraseWords &words)
{
    if (const auto sign = besideSign(clusters, after))
        return *sign;
    const Script before = scriptOf(clusters[after]);
    const Script behind = scriptOf(clusters[after + 1]);
    if (isNameJoint(clusters, after) || isNameJoint(clusters, after + 1))
        return kInsideWord;
    if (after > 0 && isNameJoint(clusters, after - 1)) // 霞ヶ関|三丁目
        return behind == Script::Han ? kCompound : kBeforeKana;
    if (before == Script::Enclosed) // 取組項目③|より利用しやすく
        return kAfterEnding;
    if (before == Script::Hiragana)
        return behind == Script::Hiragana ? betweenHiragana(clusters, after, words)
                                          : afterHiragana(clusters, after);
    if (behind == Script::Hiragana)
        return beforeHiragana(clusters, after);
    if (behind == Script::Enclosed) // 取組項目|㉖
        return kInsideRun;
    if (before == Script::Han && isNumberText(clusters[after + 1])) // 平成|28
        return kInsideRun;
    if (behind == Script::Katakana && isAlone(clusters, after)) // 区|ホームページ
        return kInsideRun;
    if (before != behind)
        return behind == Script::Han && words.endsWordBefore(after + 1) ? kInsideRun : kCompound;
    if (before == Script::Han)
        return insideHan(clusters, after, words);
    return words.mayEndAfter(after) ? kInsideRun : kInsideKana;
}

} // namespace

int phrasePenalty(const std::vector<Cluster> &clusters, size_t after)
{
    PhraseWords words(clusters);
    return penaltyAfter(clusters, after, words);
}

std::vector<int> phrasePenalties(const std::vector<Cluster> &clusters)
{
    PhraseWords words(clusters);
    std::vector<int> penalties(clusters.size());
    for (size_t i = 0; i + 1 < clusters.size(); ++i)
        penalties[i] = penaltyAfter(clusters, i, words);
    return penalties;
}

} // namespace gaiyo
