#pragma once

#include "domain/words/similarity.h"

#include <span>
#include <utility>
#include <vector>

namespace gaiyo {

// Which texts have a triple of characters: for each triple, in order, the places of its texts.
class TrigramIndex
{
public:
    explicit TrigramIndex(const std::vector<Trigrams> &texts);

    std::span<const quint32> textsWith(quint64 trigram) const;

private:
    void append(const std::vector<std::pair<quint64, quint32>> &sorted);

    std::vector<quint64> m_trigrams;
    std::vector<size_t> m_begins; // one for each triple, and the end
    std::vector<quint32> m_texts;
};

// Finds among many texts those that are much like one.
class SimilarTexts
{
public:
    explicit SimilarTexts(std::vector<Trigrams> texts);

    struct Found
    {
        double similarity; // as diceOf()
        size_t text;       // its place
    };

    // The most similar first, of equal ones the first; of the few that share the most of the text's
    // rarest triples. Empty where none shares any.
    std::vector<Found> nearest(const Trigrams &trigrams);

private:
    std::vector<size_t> candidatesOf(const Trigrams &trigrams);

    const std::vector<Trigrams> m_trigrams;
    const TrigramIndex m_index;
    std::vector<quint8> m_shared; // how many triples each shares with a text; 0 between two texts
};

} // namespace gaiyo
