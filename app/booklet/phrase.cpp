#include "booklet/phrase.h"

#include "booklet/gap.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace gaiyo {

namespace {

constexpr int kCloser = 80000;       // 計画の|策定: nearer than を and は
constexpr int kVerb = 200000;        // 計画に|関する
constexpr int kAfterEnding = 100000; // 新たな|方法
constexpr int kCompound = 900000;    // 情報|システム
constexpr int kStem = 1200000;       // 考え|方: a verb that goes on
constexpr int kAfterTilde = 2500000; // 7月1日～|7月25日: rather than inside a date
constexpr int kAfterPaper = 900000;  // 総合計画|後期基本計画: two names of one paper
constexpr int kInsideRun = 3600000;  // 公共|施設: dearer than a line more, whatever its length
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

bool endsWith(const std::vector<Cluster> &clusters, size_t after, std::u32string_view word)
{
    if (after + 1 < word.size())
        return false;
    for (size_t i = 0; i < word.size(); ++i) {
        if (clusters[after + 1 - word.size() + i].character != word[i])
            return false;
    }
    return true;
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

// The kanji that ends the name of a place: さいたま市, ○○市.
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
    if (isAmong(c, U"おご") || isPlace(clusters, after))
        return kInsideRun;
    if (c == U'の')
        return kCloser;
    if (endsWith(clusters, after, U"子育て")) // 子育て|情報, no verb here
        return kCompound;
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

// 計画及び|まちづくり, 施策並びに|ごみの減量.
bool isJoint(const std::vector<Cluster> &clusters, size_t after)
{
    return endsWith(clusters, after, U"及び") || endsWith(clusters, after, U"並びに");
}

// Two hiragana: を ends a phrase, の は が often do.
int betweenHiragana(const std::vector<Cluster> &clusters, size_t after)
{
    const char32_t before = clusters[after].character;
    if (isJoint(clusters, after))
        return 0;
    if (before == U'を')
        return kAfterEnding;
    if (before == U'で' && clusters[after + 1].character == U'な') // 意見で|ない
        return kStem;
    return isAmong(before, U"のはがと") || isMadeNoun(clusters, after) ? kPhraseLine / 2
                                                                       : kBeforeKana;
}

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

// Words of kanji have two characters more often than not.
int insideHan(const std::vector<Cluster> &clusters, size_t after)
{
    if (isAfterPaper(clusters, after))
        return kAfterPaper;
    if (isPaper(clusters, after + 1)) // 実施計|画
        return kInsideWord;
    if (after + 2 < clusters.size() && isPaper(clusters, after + 2)) // 実施|計画
        return kInsideRun;
    size_t begin = runBegin(clusters, after);
    if (begin > 0 && endsPlace(clusters, begin)) {
        if (after == begin) // さいたま市|地域防災計画
            return kCompound;
        ++begin;
    }
    const size_t before = after + 1 - begin;
    size_t behind = 1;
    while (after + 1 + behind < clusters.size() &&
           scriptOf(clusters[after + 1 + behind]) == Script::Han)
        ++behind;
    return before % 2 == 0 && behind > 1 ? kInsideRun : kInsideWord;
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
    if (behind == Script::Katakana && isAlone(clusters, after)) // 区|ホームページ
        return kInsideRun;
    if (before != behind)
        return kCompound;
    if (before == Script::Han)
        return insideHan(clusters, after);
    return endsWith(clusters, after, U"パブリック") ? kInsideRun : kInsideKana;
}

} // namespace gaiyo
