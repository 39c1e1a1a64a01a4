#include "domain/words/similar_texts.h"

#include <algorithm>

namespace gaiyo {

namespace {

constexpr size_t kRarest = 48;  // of a text's triples, to find what is like it
constexpr size_t kCompared = 8; // of those that share the most of them
static_assert(kRarest <= 255);  // m_shared

} // namespace

// Stretch by stretch of the triples: all of them beside their texts at once would take three times
// what is kept.
TrigramIndex::TrigramIndex(const std::vector<Trigrams> &texts)
{
    constexpr size_t kStretch = 64 * 1024;
    std::vector<size_t> counts(size_t(1) << 16, 0); // by the first character
    const auto firstOf = [](quint64 trigram) { return size_t(trigram >> 32); };
    size_t all = 0;
    for (const Trigrams &trigrams : texts) {
        all += trigrams.size();
        for (const quint64 trigram : trigrams)
            ++counts[firstOf(trigram)];
    }
    m_texts.reserve(all);
    std::vector<quint32> taken(texts.size(), 0); // of the triples of each text
    std::vector<std::pair<quint64, quint32>> some;
    for (size_t first = 0; first < counts.size();) {
        size_t count = 0;
        while (first < counts.size() && (count == 0 || count + counts[first] <= kStretch))
            count += counts[first++];
        some.clear();
        for (size_t i = 0; i < texts.size(); ++i) {
            quint32 &next = taken[i];
            for (; next < texts[i].size() && firstOf(texts[i][next]) < first; ++next)
                some.emplace_back(texts[i][next], quint32(i));
        }
        std::ranges::sort(some);
        append(some);
    }
    m_begins.push_back(m_texts.size());
}

void TrigramIndex::append(const std::vector<std::pair<quint64, quint32>> &sorted)
{
    for (const auto &[trigram, text] : sorted) {
        if (m_trigrams.empty() || m_trigrams.back() != trigram) {
            m_trigrams.push_back(trigram);
            m_begins.push_back(m_texts.size());
        }
        m_texts.push_back(text);
    }
}

std::span<const quint32> TrigramIndex::textsWith(quint64 trigram) const
{
    const auto found = std::ranges::lower_bound(m_trigrams, trigram);
    if (found == m_trigrams.end() || *found != trigram)
        return {};
    const auto at = size_t(found - m_trigrams.begin());
    return std::span(m_texts).subspan(m_begins[at], m_begins[at + 1] - m_begins[at]);
}

SimilarTexts::SimilarTexts(std::vector<Trigrams> texts)
    : m_trigrams(std::move(texts))
    , m_index(m_trigrams)
    , m_shared(m_trigrams.size(), 0)
{}

std::vector<SimilarTexts::Found> SimilarTexts::nearest(const Trigrams &trigrams)
{
    std::vector<Found> found;
    for (const size_t candidate : candidatesOf(trigrams))
        found.push_back({diceOf(trigrams, m_trigrams[candidate]), candidate});
    std::ranges::sort(found, [](const Found &a, const Found &b) {
        return a.similarity != b.similarity ? a.similarity > b.similarity : a.text < b.text;
    });
    return found;
}

// Those that share the most of the text's rarest triples: what all texts have tells nothing,
// and costs the most.
std::vector<size_t> SimilarTexts::candidatesOf(const Trigrams &trigrams)
{
    std::vector<std::span<const quint32>> having;
    for (const quint64 trigram : trigrams) {
        if (const auto some = m_index.textsWith(trigram); !some.empty())
            having.push_back(some);
    }
    std::ranges::stable_sort(having, {}, [](const auto &some) { return some.size(); });
    having.resize(std::min(having.size(), kRarest));
    std::vector<quint32> touched;
    for (const auto &some : having) {
        for (const quint32 candidate : some) {
            if (m_shared[candidate]++ == 0)
                touched.push_back(candidate);
        }
    }
    std::vector<std::pair<int, size_t>> order;
    order.reserve(touched.size());
    for (const quint32 candidate : touched)
        order.emplace_back(-int(std::exchange(m_shared[candidate], 0)), candidate);
    const size_t most = std::min(order.size(), kCompared);
    std::partial_sort(order.begin(), order.begin() + std::ptrdiff_t(most), order.end());
    std::vector<size_t> candidates;
    for (size_t i = 0; i < most; ++i)
        candidates.push_back(order[i].second);
    return candidates;
}

} // namespace gaiyo
