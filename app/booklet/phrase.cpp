#include "booklet/phrase.h"

#include "booklet/gap.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace gaiyo {

namespace {

constexpr int kCloser = 80000;         // 計画の|策定: nearer than を and は
constexpr int kVerb = 200000;          // 計画に|関する
constexpr int kAfterEnding = 100000;   // 新たな|方法
constexpr int kCompound = 900000;      // 情報|システム
constexpr int kStem = 1200000;         // 考え|方: a verb that goes on
constexpr int kAfterTilde = 2500000;   // 7月1日～|7月25日: rather than inside a date
constexpr int kInsideRun = 3000000;    // 公共|施設
constexpr int kInsideWord = kTornWord; // 情|報
constexpr int kInsideKana = 4500000;   // カタ|カナ
constexpr int kBeforeKana = 5000000;   // 区|の, 行|う

enum class Script { Han, Hiragana, Katakana, Western, Enclosed, Other };

bool isAmong(char32_t c, std::u32string_view of)
{
    return of.find(c) != std::u32string_view::npos;
}

Script scriptOf(const Cluster &cluster)
{
    const char32_t c = cluster.character;
    if ((c >= 0x3041 && c <= 0x309F) && cluster.characterClass != CharClass::Iteration)
        return Script::Hiragana;
    if ((c >= 0x30A1 && c <= 0x30FF) || (c >= 0xFF66 && c <= 0xFF9F))
        return c == U'・' ? Script::Other : Script::Katakana;
    if ((c >= 0x2460 && c <= 0x24FF) || (c >= 0x3251 && c <= 0x32BF))
        return Script::Enclosed;
    if (isWestern(cluster.characterClass) || cluster.characterClass == CharClass::WideDigit)
        return Script::Western;
    if (cluster.characterClass == CharClass::Iteration ||
        (cluster.characterClass == CharClass::Ideographic && c >= 0x3400))
        return Script::Han;
    return Script::Other;
}

// In place of a name or number: ○○市, 〇年度.
bool isOpen(const Cluster &cluster)
{
    return isAmong(cluster.character, U"○〇◯");
}

// Where the run of one script that the cluster belongs to begins.
size_t runBegin(const std::vector<Cluster> &clusters, size_t at)
{
    const Script script = scriptOf(clusters[at]);
    while (at > 0 && scriptOf(clusters[at - 1]) == script)
        --at;
    return at;
}

// After hiragana, before another script: the end of a phrase, unless the hiragana only begin a word
// (お知らせ) or a verb goes on in a compound (考え方).
int afterHiragana(const std::vector<Cluster> &clusters, size_t after)
{
    const char32_t c = clusters[after].character;
    if (isAmong(c, U"おご"))
        return kInsideRun;
    if (c == U'の')
        return kCloser;
    if (isAmong(c, U"をはがにでとへもやずて"))
        return isAmong(clusters[after + 1].character, U"関伴対係向応基") ? kVerb : 0;
    if (isAmong(c, U"えけせてねべめれきしちひびみりじぎ"))
        return kStem;
    return kAfterEnding;
}

// What a verb or an adjective makes a noun with: 反映する|こと, 困難な|もの.
bool isMadeNoun(const std::vector<Cluster> &clusters, size_t after)
{
    constexpr std::u32string_view kNouns[] = {U"こと", U"もの",   U"とき",
                                              U"ため", U"ところ", U"よう"};
    if (!isAmong(clusters[after].character, U"るうくすむぶつぬたない"))
        return false;
    return std::any_of(std::begin(kNouns), std::end(kNouns), [&](std::u32string_view noun) {
        for (size_t i = 0; i < noun.size(); ++i) {
            if (after + 1 + i >= clusters.size() || clusters[after + 1 + i].character != noun[i])
                return false;
        }
        return true;
    });
}

// Two hiragana: を ends a phrase, の は が often do.
int betweenHiragana(const std::vector<Cluster> &clusters, size_t after)
{
    const char32_t before = clusters[after].character;
    if (before == U'を')
        return kAfterEnding;
    if (before == U'で' && clusters[after + 1].character == U'な') // 意見で|ない
        return kStem;
    return isAmong(before, U"のはがと") || isMadeNoun(clusters, after) ? kPhraseLine / 2
                                                                       : kBeforeKana;
}

// Words of kanji have two characters more often than not.
int insideHan(const std::vector<Cluster> &clusters, size_t after)
{
    const size_t before = after + 1 - runBegin(clusters, after);
    size_t behind = 1;
    while (after + 1 + behind < clusters.size() &&
           scriptOf(clusters[after + 1 + behind]) == Script::Han)
        ++behind;
    return before % 2 == 0 && behind > 1 ? kInsideRun : kInsideWord;
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

} // namespace

int phrasePenalty(const std::vector<Cluster> &clusters, size_t after)
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
    if (before == Script::Hiragana)
        return behind == Script::Hiragana ? betweenHiragana(clusters, after)
                                          : afterHiragana(clusters, after);
    if (behind == Script::Hiragana)
        return before == Script::Han && isDone(clusters, after) ? kStem : kBeforeKana;
    if (behind == Script::Enclosed) // 取組項目|㉖
        return kInsideRun;
    if (before == Script::Han && isNumberText(b)) // 平成|28
        return kInsideRun;
    if (before != behind)
        return kCompound;
    return before == Script::Han ? insideHan(clusters, after) : kInsideKana;
}

} // namespace gaiyo
