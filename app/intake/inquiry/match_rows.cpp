#include "intake/inquiry/match_rows.h"

#include "domain/words/similar_texts.h"

#include <algorithm>
#include <utility>

namespace gaiyo {

namespace {

constexpr double kLeastSimilar = 0.6;
constexpr double kLeastDistance = 0.15; // to the next best

// Finds the opinion whose summary is much like a text.
class SimilarSummaries
{
public:
    SimilarSummaries(const AskedRows &asked, const std::vector<size_t> &ours)
        : m_ours(ours)
        , m_texts(trigramsOfAll(asked, ours))
    {}

    // The most similar one; none where another is nearly as similar.
    std::optional<size_t> find(const QString &folded)
    {
        const auto found = m_texts.nearest(trigramsOf(folded));
        if (found.empty() || found[0].similarity < kLeastSimilar)
            return std::nullopt;
        if (found.size() > 1 && found[0].similarity - found[1].similarity < kLeastDistance)
            return std::nullopt;
        return m_ours[found[0].text];
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

    const std::vector<size_t> &m_ours;
    SimilarTexts m_texts;
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
