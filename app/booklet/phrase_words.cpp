#include "booklet/phrase_words.h"

#include <string>

namespace gaiyo {

namespace {

BeforeRun beforeRun(const std::vector<Cluster> &clusters, size_t begin)
{
    if (begin == 0)
        return BeforeRun::Nothing;
    const Script script = scriptOf(clusters[begin - 1]);
    if (script == Script::Western)
        return BeforeRun::Number;
    if (script == Script::Katakana || endsWith(clusters, begin - 1, U"障がい") ||
        endsWith(clusters, begin - 1, U"ひとり"))
        return BeforeRun::Word;
    const bool isClosed = clusters[begin - 1].characterClass == CharClass::Closing;
    return script == Script::Han || script == Script::Enclosed || isClosed ? BeforeRun::Other
                                                                           : BeforeRun::Nothing;
}

} // namespace

WordPlace PhraseWords::placeAfter(size_t cluster)
{
    if (cluster < m_begin || cluster + 1 >= m_begin + m_places.size())
        divide(cluster);
    return m_places[cluster + 1 - m_begin];
}

bool PhraseWords::endsWordBefore(size_t first)
{
    if (first < m_begin || first >= m_begin + m_places.size())
        divide(first);
    return m_places[first - m_begin] == WordPlace::Inside;
}

void PhraseWords::divide(size_t cluster)
{
    m_begin = runBegin(m_clusters, cluster);
    const Script script = scriptOf(m_clusters[cluster]);
    std::u16string run;
    size_t end = m_begin;
    for (; end < m_clusters.size() && scriptOf(m_clusters[end]) == script; ++end) {
        const char32_t c = m_clusters[end].character;
        run += c <= 0xFFFF ? char16_t(c) : u'〓'; // no word of the list has one
    }
    const bool hasKanaBehind =
        end < m_clusters.size() && scriptOf(m_clusters[end]) == Script::Hiragana;
    const BeforeRun before = beforeRun(m_clusters, m_begin);
    m_places = script == Script::Han        ? divideKanji(run, before, hasKanaBehind)
               : script == Script::Hiragana ? divideHiragana(run, before != BeforeRun::Nothing)
                                            : divideKatakana(run);
}

} // namespace gaiyo
