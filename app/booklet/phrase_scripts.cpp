#include "booklet/phrase_scripts.h"

#include "booklet/gap.h"

#include <algorithm>

namespace gaiyo {

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

bool beginsWith(const std::vector<Cluster> &clusters, size_t at, std::u32string_view word)
{
    if (at + word.size() > clusters.size())
        return false;
    for (size_t i = 0; i < word.size(); ++i) {
        if (clusters[at + i].character != word[i])
            return false;
    }
    return true;
}

bool beginsWithAny(const std::vector<Cluster> &clusters, size_t at,
                   std::initializer_list<std::u32string_view> words)
{
    return std::any_of(words.begin(), words.end(),
                       [&](std::u32string_view word) { return beginsWith(clusters, at, word); });
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

bool isNameJoint(const std::vector<Cluster> &clusters, size_t at)
{
    if (at == 0 || at + 1 >= clusters.size() || scriptOf(clusters[at - 1]) != Script::Han ||
        scriptOf(clusters[at + 1]) != Script::Han)
        return false;
    const char32_t c = clusters[at].character;
    return isAmong(c, U"ヶヵケノツ") ||
           (c == U'が' && isAmong(clusters[at + 1].character, U"丘原浜峰沢岡崎"));
}

bool isOpen(const Cluster &cluster)
{
    return isAmong(cluster.character, U"○〇◯");
}

size_t runBegin(const std::vector<Cluster> &clusters, size_t at)
{
    const Script script = scriptOf(clusters[at]);
    while (at > 0 && scriptOf(clusters[at - 1]) == script)
        --at;
    return at;
}

} // namespace gaiyo
