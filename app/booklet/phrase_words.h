#pragma once

#include "booklet/phrase_scripts.h"
#include "booklet/word_division.h"

#include <vector>

namespace gaiyo {

// The words that follow each other in runs of one script (word_division.h). The run that was asked
// for last is kept.
class PhraseWords
{
public:
    // `clusters` outlive it.
    explicit PhraseWords(const std::vector<Cluster> &clusters)
        : m_clusters(clusters)
    {}

    // Whether one may end after a cluster of kanji or katakana that is not the last of its run.
    bool mayEndAfter(size_t cluster) { return placeAfter(cluster) != WordPlace::Inside; }
    // The same of hiragana, with what ends there.
    WordPlace placeAfter(size_t cluster);
    // Whether the run's first kanji only ends the word before it: ケア|児, バリアフリー|化.
    bool endsWordBefore(size_t first);

private:
    void divide(size_t cluster);

    const std::vector<Cluster> &m_clusters;
    size_t m_begin = 0;
    std::vector<WordPlace> m_places;
};

} // namespace gaiyo
