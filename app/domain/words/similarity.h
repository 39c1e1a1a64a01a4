#pragma once

#include "base/progress.h"

#include <QString>

#include <vector>

namespace gaiyo {

// A text without what does not make two of them differ: blanks and line ends, width, case, half-
// width katakana, variation selectors, and the points 、。 with their widths (but for a point or
// comma between digits). Two texts that are equal so are the same opinion.
QString foldedText(const QString &text);

// The triples of neighbouring units of a folded text, sorted; of shorter ones what there is.
using Trigrams = std::vector<quint64>;
Trigrams trigramsOf(const QString &folded);

// How much two texts have in common, 0 to 1: twice the triples that both have, by all of them.
double diceOf(const Trigrams &a, const Trigrams &b);
double diceOf(const QString &foldedA, const QString &foldedB);

// Texts that say much the same, as positions in what was given: the one that all others are
// compared with, then these in order. Every one of them is as similar to the first as was asked;
// `similarity` is the least of these. Exact: all are equal when folded.
struct SimilarGroup
{
    std::vector<size_t> members;
    double similarity = 1;
    bool isExact = false;
};

// Groups in the order of their texts; texts without words and those that are like no other are in
// none. The same texts give the same groups on every machine, in whatever order they stand. A
// person decides what comes of them: words alone do not tell what belongs together. Stopped, it
// finds nothing.
std::vector<SimilarGroup> findSimilar(const std::vector<QString> &texts, double threshold = 0.7,
                                      const Progress &progress = {});

} // namespace gaiyo
