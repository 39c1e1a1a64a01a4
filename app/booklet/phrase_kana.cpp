#include "booklet/phrase_kana.h"

#include "booklet/gap.h"
#include "booklet/phrase_costs.h"
#include "booklet/phrase_scripts.h"

namespace gaiyo {

namespace {

// みなと|町, さいたま|市: a place of a name in hiragana, not 区民と|町の考え方 or the people of a
// town.
bool isPlace(const std::vector<Cluster> &clusters, size_t after)
{
    if (!isAmong(clusters[after + 1].character, U"市区町村県") || after < 1 ||
        scriptOf(clusters[after - 1]) != Script::Hiragana)
        return false;
    const char32_t next = after + 2 < clusters.size() ? clusters[after + 2].character : 0;
    return !isAmong(next, U"のがはともにへを民役内政外立長場街域議境営職税有条") &&
           !isAmong(clusters[after].character, U"のをはがにでへも");
}

// A verb that goes on in one more kanji, a noun (担い|手の) or a verb (取り|残さない, but 暮らし|
// 続けられる is long enough for two lines).
bool isShortCompound(const std::vector<Cluster> &clusters, size_t after)
{
    constexpr size_t kMost = 6;
    constexpr size_t kMostEnding = 3; // of the hiragana behind, some are a particle
    if (scriptOf(clusters[after + 1]) != Script::Han || endsWith(clusters, after, U"しい") ||
        endsWith(clusters, after, U"ない"))
        return false;
    size_t end = after + 2;
    while (end < clusters.size() && end < after + 2 + kMostEnding &&
           scriptOf(clusters[end]) == Script::Hiragana)
        ++end;
    const bool isOneKanji = end > after + 2 || after + 2 == clusters.size() ||
                            (scriptOf(clusters[after + 2]) != Script::Han);
    const size_t stem = runBegin(clusters, after);
    return isOneKanji && stem > 0 && end - stem + 1 <= kMost;
}

// What a verb or an adjective makes a noun with: 反映する|こと, 困難な|もの.
bool isMadeNoun(const std::vector<Cluster> &clusters, size_t after)
{
    return isAmong(clusters[after].character, U"るうくすむぶつぬたない") &&
           beginsWithAny(clusters, after + 1,
                         {U"こと", U"もの", U"とき", U"ため", U"ところ", U"よう"});
}

// Words in hiragana that stand after words in other scripts: 管理|および, 粗大|ごみ.
bool isJoining(const std::vector<Cluster> &clusters, size_t at)
{
    return beginsWithAny(clusters, at, {U"および", U"ならびに", U"または", U"あるいは", U"ごと"});
}

bool isKanaNoun(const std::vector<Cluster> &clusters, size_t at)
{
    return beginsWithAny(clusters, at,
                         {U"ごみ", U"まち", U"づくり", U"こども", U"ふるさと", U"いじめ"});
}

// 学校教育に|おける, 利用者に|とって: what a noun is taken by.
bool isTakenBy(const std::vector<Cluster> &clusters, size_t after)
{
    return clusters[after].character == U'に' &&
           beginsWithAny(clusters, after + 1,
                         {U"おけ", U"おい", U"よる", U"より", U"よっ", U"つい", U"かか", U"あわせ",
                          U"あた", U"とっ", U"むけ", U"つな"});
}

// 活用した|きめ細かな: before a noun or another adjective, not した|ため.
bool isAfterDone(const std::vector<Cluster> &clusters, size_t after)
{
    return (endsWith(clusters, after, U"した") || endsWith(clusters, after, U"れた")) &&
           !isAmong(clusters[after + 1].character, U"らりめがのもはをにとでけい");
}

// 計画及び|まちづくり, 施策並びに|ごみの減量.
bool isJoint(const std::vector<Cluster> &clusters, size_t after)
{
    return endsWith(clusters, after, U"及び") || endsWith(clusters, after, U"並びに");
}

// Two kanji and a verb of doing: 反映|する, 反映|できない. Near enough to a compound.
bool isDone(const std::vector<Cluster> &clusters, size_t after)
{
    if (after + 2 >= clusters.size() || after + 1 - runBegin(clusters, after) != 2)
        return false;
    const char32_t first = clusters[after + 1].character;
    const char32_t second = clusters[after + 2].character;
    return (first == U'す' && second == U'る') || (first == U'で' && second == U'き') ||
           (first == U'し' && isAmong(second, U"てたま")) ||
           (first == U'さ' && isAmong(second, U"れせ"));
}

// 外部|から, 区民|など: in a column with no room for both, rather than inside either.
bool isLongParticle(const std::vector<Cluster> &clusters, size_t at)
{
    return beginsWithAny(clusters, at,
                         {U"から", U"まで", U"など", U"だけ", U"のみ", U"ほか", U"として"});
}

} // namespace

bool endsPlace(const std::vector<Cluster> &clusters, size_t at)
{
    return isOpen(clusters[at - 1])
               ? isAmong(clusters[at].character, U"市区町村県")
               : scriptOf(clusters[at - 1]) == Script::Hiragana && isPlace(clusters, at - 1);
}

// After hiragana, before another script: the end of a phrase, unless the hiragana only begin a word
// (お知らせ) or a verb goes on in a compound (考え方).
int afterHiragana(const std::vector<Cluster> &clusters, size_t after)
{
    const char32_t c = clusters[after].character;
    if (isAmong(c, U"おご")) // ご|意見
        return kBeforeParticle;
    if (isPlace(clusters, after) ||
        (endsWith(clusters, after, U"障がい") && isAmong(clusters[after + 1].character, U"児者")))
        return kInsideRun;
    if ((endsWith(clusters, after, U"きめ") && clusters[after + 1].character == U'細') ||
        (endsWith(clusters, after, U"空き") && clusters[after + 1].character == U'家') ||
        (endsWith(clusters, after, U"ひとり") && clusters[after + 1].character == U'親'))
        return kInsideRun;
    if (isNameJoint(clusters, after) || endsWith(clusters, after, U"その")) // その|他
        return kInsideWord;
    if (c == U'の')
        return kCloser;
    if (endsWith(clusters, after, U"子育て")) // 子育て|情報, no verb here
        return kCompound;
    if (isAmong(c, U"をはがにでとへもやずて"))
        return isAmong(clusters[after + 1].character, U"関伴対係向応基") ? kVerb : 0;
    if (isAmong(c, U"えけせてねべめれきしちひびみりじぎい") && isShortCompound(clusters, after))
        return kInsideRun;
    if (isAmong(c, U"えけせてねべめれきしちひびみりじぎ"))
        return kStem;
    return kAfterEnding;
}

// Two hiragana: を ends a phrase, の は が often do.
int betweenHiragana(const std::vector<Cluster> &clusters, size_t after, PhraseWords &words)
{
    const char32_t before = clusters[after].character;
    if (isJoint(clusters, after))
        return 0;
    if (before == U'を')
        return kAfterEnding;
    if (before == U'で' && clusters[after + 1].character == U'な') // 意見で|ない
        return kInsideRun;
    if (isAmong(clusters[after + 1].character, U"ごお") && after + 2 < clusters.size() &&
        scriptOf(clusters[after + 2]) == Script::Han) // 対する|ご意見
        return kAfterEnding;
    switch (words.placeAfter(after)) {
    case WordPlace::Inside:
        return kBeforeKana;
    case WordPlace::AfterParticle:
        return kPhraseLine / 2;
    case WordPlace::AfterWord:
        if (isJoining(clusters, after + 1))
            return kCompound;
        return isMadeNoun(clusters, after) || isAfterDone(clusters, after) ? kPhraseLine / 2
                                                                           : kStem;
    case WordPlace::Unknown:
        break;
    }
    if (isTakenBy(clusters, after))
        return kCompound;
    if (isJoining(clusters, after + 1))
        return kCompound;
    if (endsWith(clusters, after, U"障が")) // 障がい
        return kBeforeKana;
    if (isKanaNoun(clusters, after + 1))
        return kStem;
    const bool isBehindWord = after > 0 && !isSpace(clusters[after - 1]) &&
                              scriptOf(clusters[after - 1]) != Script::Hiragana; // not ひと|り
    const bool isParticle = (before == U'の' && after > 0 && !isSpace(clusters[after - 1])) ||
                            (isAmong(before, U"はがと") && isBehindWord);
    return isParticle || isMadeNoun(clusters, after) || isAfterDone(clusters, after)
               ? kPhraseLine / 2
               : kBeforeKana;
}

int beforeHiragana(const std::vector<Cluster> &clusters, size_t after)
{
    if (isJoining(clusters, after + 1))
        return kCompound;
    const bool isHan = scriptOf(clusters[after]) == Script::Han;
    if (isKanaNoun(clusters, after + 1))
        return kStem;
    if (isHan && isDone(clusters, after))
        return kDone;
    return isLongParticle(clusters, after + 1) ? kBeforeParticle : kBeforeKana;
}

} // namespace gaiyo
