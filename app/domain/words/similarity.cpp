#include "domain/words/similarity.h"

#include "domain/words/width_fold.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace gaiyo {

namespace {

constexpr size_t kBands = 32;
constexpr size_t kMostRows = 3; // of a band; two where less similar texts are asked for
constexpr size_t kPartners = 4; // of a text within one bucket, beside its neighbour

// Not std::hash: the same groups everywhere.
quint64 mixed(quint64 x)
{
    x ^= x >> 33;
    x *= 0xFF51AFD7ED558CCDULL;
    x ^= x >> 33;
    x *= 0xC4CEB9FE1A85EC53ULL;
    return x ^ (x >> 33);
}

constexpr size_t kMostHashes = kBands * kMostRows;

// What is kept of a text to find its like: the values of its bands, and a byte of each least value.
struct Sketch
{
    std::array<quint32, kBands> bands;
    std::array<quint8, kMostHashes> bytes;
};

// The least values of a text's triples under each of a row of permutations, put together by bands:
// texts that share most triples are likely to share a band's whole value.
class BandHasher
{
public:
    explicit BandHasher(size_t rows)
        : m_rows(rows)
    {
        for (size_t i = 0; i < m_factors.size(); ++i) {
            m_factors[i] = quint32(mixed(2 * i + 1)) | 1;
            m_summands[i] = quint32(mixed(2 * i + 2));
        }
    }

    // How many bytes of two sketches agree at least, by four deviations, if the texts are as
    // similar as this: what has fewer need not be compared.
    size_t leastAgreement(double threshold) const
    {
        const double shared = threshold / (2 - threshold); // Dice as Jaccard
        const double count = double(m_rows * kBands);
        const double least = count * shared - 4 * std::sqrt(count * shared * (1 - shared));
        return size_t(std::max(0.0, least)) + kMostHashes - m_rows * kBands; // unused bytes agree
    }

    // In whatever order the triples are, and however often one is there.
    Sketch sketchOf(const Trigrams &trigrams) const
    {
        const size_t count = m_rows * kBands;
        std::array<quint32, kMostHashes> least;
        least.fill(0xFFFFFFFF);
        for (const quint64 trigram : trigrams) {
            const quint32 x = quint32(mixed(trigram));
            for (size_t i = 0; i < count; ++i)
                least[i] = std::min(least[i], x * m_factors[i] + m_summands[i]);
        }
        Sketch sketch{};
        for (size_t i = 0; i < count; ++i)
            sketch.bytes[i] = quint8(least[i]);
        for (size_t band = 0; band < kBands; ++band) {
            quint64 key = band;
            for (size_t row = 0; row < m_rows; ++row)
                key = mixed(key ^ least[band * m_rows + row]);
            sketch.bands[band] = quint32(key);
        }
        return sketch;
    }

private:
    size_t m_rows;
    std::array<quint32, kMostHashes> m_factors;
    std::array<quint32, kMostHashes> m_summands;
};

struct Pair
{
    size_t first;
    size_t second;
    double similarity;
};

Trigrams unsortedTrigramsOf(const QString &folded)
{
    Trigrams trigrams;
    const auto unit = [&folded](qsizetype i) { return quint64(folded[i].unicode()); };
    if (folded.isEmpty())
        return trigrams;
    if (folded.size() < 3) {
        trigrams.push_back(unit(0) << 16 | unit(folded.size() - 1));
        return trigrams;
    }
    trigrams.reserve(size_t(folded.size()) - 2);
    for (qsizetype i = 0; i + 2 < folded.size(); ++i)
        trigrams.push_back(unit(i) << 32 | unit(i + 1) << 16 | unit(i + 2));
    return trigrams;
}

// Finds the groups of texts that are all different and have words.
class SimilarFinder
{
public:
    SimilarFinder(const std::vector<QString> &folded, double threshold, const Progress &progress)
        : m_folded(folded)
        , m_threshold(threshold)
        , m_progress(progress)
        , m_trigrams(folded.size())
    {}

    // For each text the first one of its group, and how similar it is to it.
    bool run()
    {
        std::vector<quint64> candidates;
        if (!collect(candidates))
            return false;
        std::vector<Pair> pairs;
        for (const quint64 candidate : candidates) {
            if (m_progress.isStopAsked())
                return false;
            const auto first = size_t(candidate >> 32);
            const auto second = size_t(candidate & 0xFFFFFFFF);
            const double similarity = compare(first, second);
            if (similarity >= m_threshold)
                pairs.push_back({first, second, similarity});
        }
        std::stable_sort(pairs.begin(), pairs.end(),
                         [](const Pair &a, const Pair &b) { return a.similarity > b.similarity; });
        m_heads.resize(m_folded.size());
        std::iota(m_heads.begin(), m_heads.end(), size_t(0));
        m_members.resize(m_folded.size());
        m_similarity.assign(m_folded.size(), 1);
        for (const Pair &pair : pairs) {
            if (m_progress.isStopAsked())
                return false;
            join(m_heads[pair.first], m_heads[pair.second]);
        }
        return true;
    }

    size_t headOf(size_t text) const { return m_heads[text]; }
    double similarityOf(size_t text) const { return m_similarity[text]; }

private:
    // The pairs that share a band, each once, in order.
    bool collect(std::vector<quint64> &candidates)
    {
        const BandHasher hasher(m_threshold < 0.6 ? 2 : kMostRows);
        std::vector<Sketch> sketches(m_folded.size());
        for (size_t i = 0; i < m_folded.size(); ++i) {
            if (m_progress.isStopAsked())
                return false;
            sketches[i] = hasher.sketchOf(unsortedTrigramsOf(m_folded[i]));
        }
        std::vector<quint64> bucketed(m_folded.size());
        for (size_t band = 0; band < kBands; ++band) {
            if (m_progress.isStopAsked())
                return false;
            for (size_t i = 0; i < sketches.size(); ++i)
                bucketed[i] = quint64(sketches[i].bands[band]) << 32 | i;
            std::sort(bucketed.begin(), bucketed.end());
            const auto before = std::ptrdiff_t(candidates.size());
            addPairs(bucketed, candidates);
            std::sort(candidates.begin() + before, candidates.end());
            std::inplace_merge(candidates.begin(), candidates.begin() + before, candidates.end());
            candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
        }
        const size_t least = hasher.leastAgreement(m_threshold);
        candidates.erase(std::remove_if(candidates.begin(), candidates.end(),
                                        [&](quint64 pair) {
                                            return agreement(sketches[pair >> 32],
                                                             sketches[pair & 0xFFFFFFFF]) < least;
                                        }),
                         candidates.end());
        return true;
    }

    static size_t agreement(const Sketch &a, const Sketch &b)
    {
        size_t same = 0;
        for (size_t i = 0; i < a.bytes.size(); ++i)
            same += a.bytes[i] == b.bytes[i] ? 1 : 0;
        return same;
    }

    // Within a bucket each text with the one before it and with the first few: a bucket of many
    // thousands is one letter that was sent as often, and has its pairs through these.
    static void addPairs(const std::vector<quint64> &bucketed, std::vector<quint64> &candidates)
    {
        size_t start = 0;
        for (size_t i = 1; i < bucketed.size(); ++i) {
            if (bucketed[i] >> 32 != bucketed[start] >> 32) {
                start = i;
                continue;
            }
            const auto add = [&](size_t other) {
                candidates.push_back((bucketed[other] & 0xFFFFFFFF) << 32 |
                                     (bucketed[i] & 0xFFFFFFFF));
            };
            for (size_t other = start; other < std::min(i, start + kPartners); ++other)
                add(other);
            if (i > start + kPartners)
                add(i - 1);
        }
    }

    double compare(size_t a, size_t b) { return diceOf(trigrams(a), trigrams(b)); }

    const Trigrams &trigrams(size_t text)
    {
        if (m_trigrams[text].empty())
            m_trigrams[text] = trigramsOf(m_folded[text]);
        return m_trigrams[text];
    }

    // Puts two groups together if all of the later one are like the first of the earlier one.
    void join(size_t a, size_t b)
    {
        if (a == b)
            return;
        const size_t head = std::min(a, b);
        const size_t other = std::max(a, b);
        std::vector<size_t> joining = m_members[other];
        joining.push_back(other);
        std::vector<double> similarities;
        for (const size_t text : joining) {
            similarities.push_back(compare(head, text));
            if (similarities.back() < m_threshold)
                return;
        }
        for (size_t i = 0; i < joining.size(); ++i) {
            m_heads[joining[i]] = head;
            m_similarity[joining[i]] = similarities[i];
        }
        m_members[head].insert(m_members[head].end(), joining.begin(), joining.end());
        m_members[other].clear();
    }

    const std::vector<QString> &m_folded;
    double m_threshold;
    const Progress &m_progress;
    std::vector<Trigrams> m_trigrams; // of those that were compared
    std::vector<size_t> m_heads;
    std::vector<std::vector<size_t>> m_members; // but for the head
    std::vector<double> m_similarity;
};

bool isDropped(char16_t c)
{
    return c == u'、' || c == u'。' || c == u'，' || c == u'．' || c == u',' || c == u'.' ||
           c == 0xFF61 || c == 0xFF64 || c == 0x200B || (c >= 0xFE00 && c <= 0xFE0F);
}

bool isBetweenDigits(const QString &text, qsizetype i)
{
    const auto isDigit = [](QChar c) { return isFoldedDigit(QChar(foldedUnit(c.unicode()))); };
    return i > 0 && i + 1 < text.size() && isDigit(text[i - 1]) && isDigit(text[i + 1]);
}

// Half-width katakana in full width; 0 for the sound marks.
char16_t fullKatakana(char16_t c)
{
    static const char16_t kKana[] =
        u"ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテト"
        u"ナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";
    return c >= 0xFF66 && c <= 0xFF9D ? kKana[c - 0xFF66] : c;
}

} // namespace

QString foldedText(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (text[i].isSpace())
            continue;
        if (isDropped(c)) {
            if (isBetweenDigits(text, i))
                out += c == u',' || c == u'，' || c == u'、' ? u',' : u'.';
            continue;
        }
        if (c == 0xDB40 && i + 1 < text.size()) { // an ideographic variation selector
            ++i;
        } else if ((c == 0xFF9E || c == 0xFF9F) && !out.isEmpty() && isKatakana(out.back())) {
            out.back() = QChar(char16_t(out.back().unicode() + (c == 0xFF9E ? 1 : 2)));
        } else {
            out += QChar(foldedUnit(fullKatakana(c)));
        }
    }
    return out;
}

Trigrams trigramsOf(const QString &folded)
{
    Trigrams trigrams = unsortedTrigramsOf(folded);
    std::sort(trigrams.begin(), trigrams.end());
    return trigrams;
}

double diceOf(const Trigrams &a, const Trigrams &b)
{
    if (a.empty() || b.empty())
        return a.empty() && b.empty() ? 1 : 0;
    size_t common = 0;
    for (size_t i = 0, k = 0; i < a.size() && k < b.size();) {
        if (a[i] == b[k]) {
            ++common;
            ++i;
            ++k;
        } else if (a[i] < b[k]) {
            ++i;
        } else {
            ++k;
        }
    }
    return 2 * double(common) / double(a.size() + b.size());
}

double diceOf(const QString &foldedA, const QString &foldedB)
{
    return diceOf(trigramsOf(foldedA), trigramsOf(foldedB));
}

std::vector<SimilarGroup> findSimilar(const std::vector<QString> &texts, double threshold,
                                      const Progress &progress)
{
    std::vector<QString> folded(texts.size());
    for (size_t i = 0; i < texts.size(); ++i)
        folded[i] = foldedText(texts[i]);

    // Equal ones first: they stand as one text in what follows.
    std::vector<size_t> order;
    for (size_t i = 0; i < texts.size(); ++i) {
        if (!folded[i].isEmpty())
            order.push_back(i);
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](size_t a, size_t b) { return folded[a] < folded[b]; });
    std::vector<std::vector<size_t>> equal;
    for (size_t i = 0; i < order.size(); ++i) {
        if (i == 0 || folded[order[i]] != folded[order[i - 1]])
            equal.emplace_back();
        equal.back().push_back(order[i]);
    }
    // What was sent most often leads, else the text alone decides: not where it stood.
    std::stable_sort(equal.begin(), equal.end(),
                     [](const auto &a, const auto &b) { return a.size() > b.size(); });
    std::vector<QString> distinct;
    distinct.reserve(equal.size());
    for (const auto &group : equal)
        distinct.push_back(folded[group.front()]);
    folded.clear();

    SimilarFinder finder(distinct, threshold, progress);
    if (!finder.run())
        return {};
    std::vector<SimilarGroup> byHead(equal.size());
    for (size_t i = 0; i < equal.size(); ++i) {
        SimilarGroup &group = byHead[finder.headOf(i)];
        group.isExact = group.members.empty();
        group.members.insert(group.members.end(), equal[i].begin(), equal[i].end());
        group.similarity = std::min(group.similarity, finder.similarityOf(i));
    }
    std::vector<SimilarGroup> groups;
    for (SimilarGroup &group : byHead) {
        if (group.members.size() < 2)
            continue;
        std::sort(group.members.begin() + 1, group.members.end());
        groups.push_back(std::move(group));
    }
    std::sort(groups.begin(), groups.end(), [](const SimilarGroup &a, const SimilarGroup &b) {
        return std::min(a.members[0], a.members[1]) < std::min(b.members[0], b.members[1]);
    });
    return groups;
}

} // namespace gaiyo
