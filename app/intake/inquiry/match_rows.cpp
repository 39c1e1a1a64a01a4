#include "intake/inquiry/match_rows.h"

#include "domain/words/similarity.h"

#include <algorithm>
#include <span>
#include <utility>

namespace gaiyo {

namespace {

constexpr double kLeastSimilar = 0.6;
constexpr double kLeastDistance = 0.15; // to the next best
constexpr size_t kRarest = 48;          // of a text's triples, to find what is like it
constexpr size_t kCompared = 8;         // of those that share the most of them

// Which texts have a triple of characters: for each triple, in order, the places of its texts.
class TrigramIndex
{
public:
    explicit TrigramIndex(const std::vector<Trigrams> &texts)
    {
        std::vector<std::pair<quint64, quint32>> all;
        for (size_t i = 0; i < texts.size(); ++i) {
            for (const quint64 trigram : texts[i])
                all.emplace_back(trigram, quint32(i));
        }
        std::ranges::sort(all);
        m_texts.reserve(all.size());
        for (const auto &[trigram, text] : all) {
            if (m_trigrams.empty() || m_trigrams.back() != trigram) {
                m_trigrams.push_back(trigram);
                m_begins.push_back(m_texts.size());
            }
            m_texts.push_back(text);
        }
        m_begins.push_back(m_texts.size());
    }

    std::span<const quint32> textsWith(quint64 trigram) const
    {
        const auto found = std::ranges::lower_bound(m_trigrams, trigram);
        if (found == m_trigrams.end() || *found != trigram)
            return {};
        const auto at = size_t(found - m_trigrams.begin());
        return std::span(m_texts).subspan(m_begins[at], m_begins[at + 1] - m_begins[at]);
    }

private:
    std::vector<quint64> m_trigrams;
    std::vector<size_t> m_begins; // one for each triple, and the end
    std::vector<quint32> m_texts;
};

// Finds the opinion whose summary is much like a text.
class SimilarSummaries
{
public:
    SimilarSummaries(const AskedRows &asked, const std::vector<size_t> &ours)
        : m_ours(ours)
        , m_trigrams(trigramsOfAll(asked, ours))
        , m_index(m_trigrams)
        , m_shared(ours.size(), 0)
    {}

    // The most similar one; none where another is nearly as similar.
    std::optional<size_t> find(const QString &folded)
    {
        const Trigrams trigrams = trigramsOf(folded);
        std::vector<std::pair<double, size_t>> found; // similarity, place
        for (const size_t candidate : candidatesOf(trigrams))
            found.emplace_back(diceOf(trigrams, m_trigrams[candidate]), candidate);
        std::ranges::sort(found, std::greater());
        if (found.empty() || found.front().first < kLeastSimilar)
            return std::nullopt;
        if (found.size() > 1 && found[0].first - found[1].first < kLeastDistance)
            return std::nullopt;
        return m_ours[found.front().second];
    }

private:
    static std::vector<Trigrams> trigramsOfAll(const AskedRows &asked,
                                               const std::vector<size_t> &ours)
    {
        std::vector<Trigrams> all;
        all.reserve(ours.size());
        for (const size_t each : ours)
            all.push_back(trigramsOf(asked.folded[each]));
        return all;
    }

    // Those that share the most of the text's rarest triples: what all texts have tells nothing,
    // and costs the most.
    std::vector<size_t> candidatesOf(const Trigrams &trigrams)
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

    const std::vector<size_t> &m_ours;
    const std::vector<Trigrams> m_trigrams;
    const TrigramIndex m_index;
    std::vector<quint8> m_shared; // how many triples each shares with a text; 0 between two texts
    static_assert(kRarest <= 255);
};

class RowMatcher
{
public:
    RowMatcher(const AskedRows &asked, const QSet<QString> &ours)
        : m_asked(asked)
    {
        for (size_t i = 0; i < asked.rows.size(); ++i) {
            if (!ours.contains(asked.rows[i].opinion))
                continue;
            m_ours.push_back(i);
            m_equal[asked.folded[i]].push_back(i);
        }
    }

    RowMatch match(const ReturnedRow &row)
    {
        const auto key = find(m_asked.byId, row.opinion);
        const auto ref = find(m_asked.byRef, row.ref);
        const QString folded = foldedText(row.summary.text);
        if (key && ref && *key != *ref)
            return settle(*key, *ref, folded);
        if (key || ref)
            return believe(key ? RowMatch::By::Key : RowMatch::By::Ref, key ? *key : *ref,
                           key && ref, folded, row.place);
        if (folded.isEmpty())
            return {};
        if (const auto equal = findEqual(folded, row.place))
            return {RowMatch::By::Summary, equal};
        if (m_equal.contains(folded)) // several, and nothing tells which
            return {};
        if (!m_similar)
            m_similar.emplace(m_asked, m_ours);
        const auto similar = m_similar->find(folded);
        return similar ? RowMatch{RowMatch::By::Similar, similar} : RowMatch();
    }

private:
    static std::optional<size_t> find(const QHash<QString, size_t> &places, const QString &name)
    {
        const auto found = name.isEmpty() ? places.constEnd() : places.constFind(name);
        return found == places.constEnd() ? std::nullopt : std::optional(*found);
    }

    // Key and number disagree: the words decide.
    RowMatch settle(size_t key, size_t ref, const QString &folded) const
    {
        const bool isKey = m_asked.folded[key] == folded;
        const bool isRef = m_asked.folded[ref] == folded;
        if (isRef && !isKey)
            return {RowMatch::By::Ref, ref};
        return {RowMatch::By::Key, key, !isKey};
    }

    // Where the words are exactly those of another opinion, they are what people looked at; but two
    // that agree are not outvoted.
    RowMatch believe(RowMatch::By by, size_t named, bool isNamedTwice, const QString &folded,
                     const QString &place) const
    {
        if (folded.isEmpty() || m_asked.folded[named] == folded)
            return {by, named};
        const auto other = findEqual(folded, place);
        if (!other)
            return {by, named};
        if (isNamedTwice)
            return {by, named, true};
        return {RowMatch::By::Summary, other, true};
    }

    // Of several with the same words the one at the same place.
    std::optional<size_t> findEqual(const QString &folded, const QString &place) const
    {
        const auto equal = m_equal.constFind(folded);
        if (folded.isEmpty() || equal == m_equal.constEnd())
            return std::nullopt;
        if (equal->size() == 1)
            return equal->front();
        std::vector<size_t> here;
        for (const size_t each : *equal) {
            if (foldedText(m_asked.rows[each].place) == foldedText(place))
                here.push_back(each);
        }
        return here.size() == 1 ? std::optional(here.front()) : std::nullopt;
    }

    const AskedRows &m_asked;
    std::vector<size_t> m_ours;
    QHash<QString, std::vector<size_t>> m_equal; // by folded summary
    std::optional<SimilarSummaries> m_similar;   // made when it is needed
};

} // namespace

void AskedRows::add(InquiryRow row)
{
    byId.insert(row.opinion, rows.size());
    if (!row.ref.isEmpty())
        byRef.insert(row.ref, rows.size());
    if (row.no > 0)
        byNo.insert(row.no, rows.size());
    folded.push_back(foldedText(row.summary));
    rows.push_back(std::move(row));
}

std::vector<RowMatch> matchRows(const std::vector<ReturnedRow> &rows, const AskedRows &asked,
                                const QSet<QString> &ours)
{
    RowMatcher matcher(asked, ours);
    std::vector<RowMatch> matches;
    matches.reserve(rows.size());
    for (const ReturnedRow &row : rows)
        matches.push_back(matcher.match(row));
    return matches;
}

} // namespace gaiyo
