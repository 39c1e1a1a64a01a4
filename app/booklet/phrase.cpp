#include "booklet/phrase.h"

#include "booklet/gap.h"
#include "booklet/phrase_costs.h"
#include "booklet/phrase_kana.h"
#include "booklet/phrase_scripts.h"
#include "booklet/word_division.h"

#include <algorithm>
#include <iterator>
#include <string>
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

BeforeRun beforeRun(const std::vector<Cluster> &clusters, size_t begin)
{
    if (begin == 0)
        return BeforeRun::Nothing;
    const Script script = scriptOf(clusters[begin - 1]);
    if (script == Script::Western)
        return BeforeRun::Number;
    return script == Script::Katakana || endsWith(clusters, begin - 1, U"障がい")
               ? BeforeRun::Word
               : BeforeRun::Nothing;
}

// The words that follow each other in runs of one script: whether one may end after a cluster that
// is not the last of its run. The run that was asked for last is kept.
class Words
{
public:
    explicit Words(const std::vector<Cluster> &clusters)
        : m_clusters(clusters)
    {}

    bool mayEndAfter(size_t cluster)
    {
        if (cluster < m_begin || cluster + 1 >= m_begin + m_mayEnd.size())
            divide(cluster);
        return m_mayEnd[cluster + 1 - m_begin];
    }

private:
    void divide(size_t cluster)
    {
        m_begin = runBegin(m_clusters, cluster);
        const Script script = scriptOf(m_clusters[cluster]);
        std::u16string run;
        for (size_t i = m_begin; i < m_clusters.size() && scriptOf(m_clusters[i]) == script; ++i) {
            const char32_t c = m_clusters[i].character;
            run += c <= 0xFFFF ? char16_t(c) : u'〓'; // no word of the list has one
        }
        m_mayEnd = script == Script::Han ? divideKanji(run, beforeRun(m_clusters, m_begin))
                                         : divideKatakana(run);
    }

    const std::vector<Cluster> &m_clusters;
    size_t m_begin = 0;
    std::vector<bool> m_mayEnd;
};

int insideHan(const std::vector<Cluster> &clusters, size_t after, Words &words)
{
    if (isAfterPaper(clusters, after))
        return kAfterPaper;
    const size_t begin = runBegin(clusters, after);
    if (after == begin && begin > 0 && endsPlace(clusters, begin)) // さいたま市|地域防災計画
        return kCompound;
    return words.mayEndAfter(after) ? kInsideRun : kInsideWord;
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

int penaltyAfter(const std::vector<Cluster> &clusters, size_t after, Words &words)
{
    const Cluster &a = clusters[after];
    const Cluster &b = clusters[after + 1];
    const Script before = scriptOf(a);
    const Script behind = scriptOf(b);
    if (isOpen(a) && (isOpen(b) || behind == Script::Han))
        return kBeforeKana;
    if (isOpen(b) && before == Script::Han) // 第3次|○○市
        return kCompound;
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
    if (before == Script::Enclosed) // 取組項目③|より利用しやすく
        return kAfterEnding;
    if (before == Script::Hiragana)
        return behind == Script::Hiragana ? betweenHiragana(clusters, after)
                                          : afterHiragana(clusters, after);
    if (behind == Script::Hiragana)
        return beforeHiragana(clusters, after);
    if (behind == Script::Enclosed) // 取組項目|㉖
        return kInsideRun;
    if (before == Script::Han && isNumberText(b)) // 平成|28
        return kInsideRun;
    if (behind == Script::Katakana && isAlone(clusters, after)) // 区|ホームページ
        return kInsideRun;
    if (before != behind)
        return kCompound;
    if (before == Script::Han)
        return insideHan(clusters, after, words);
    return words.mayEndAfter(after) ? kInsideRun : kInsideKana;
}

} // namespace

int phrasePenalty(const std::vector<Cluster> &clusters, size_t after)
{
    Words words(clusters);
    return penaltyAfter(clusters, after, words);
}

std::vector<int> phrasePenalties(const std::vector<Cluster> &clusters)
{
    Words words(clusters);
    std::vector<int> penalties(clusters.size());
    for (size_t i = 0; i + 1 < clusters.size(); ++i)
        penalties[i] = penaltyAfter(clusters, i, words);
    return penalties;
}

} // namespace gaiyo
