#include "checks/kana_drift.h"

#include "domain/words/width_fold.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace gaiyo {

namespace {

constexpr qsizetype kFewest = 4;         // characters of a heading
constexpr qsizetype kLongest = 80;       // no heading is longer
constexpr qsizetype kMostKana = 2;       // in place of other kana: は・が, づ・ず
constexpr qsizetype kLongestReading = 4; // of one kanji: うけたまわ is told apart by its length

// One kind of kana, small vowels as large ones, without ー.
QString plainKana(const QString &words)
{
    static constexpr QStringView kSmall = u"ぁぃぅぇぉ";
    static constexpr QStringView kLarge = u"あいうえお";
    QString plain;
    plain.reserve(words.size());
    for (QChar c : words) {
        if (c == u'ー')
            continue;
        if (c >= QChar(0x30A1) && c <= QChar(0x30F6))
            c = QChar(char16_t(c.unicode() - 0x60));
        const qsizetype small = kSmall.indexOf(c);
        plain += small < 0 ? c : kLarge[small];
    }
    return plain;
}

bool isAllHiragana(QStringView words)
{
    return std::ranges::all_of(words, isHiragana);
}

// Whether one may stand for the other: りくみ・組, '' ・り.
bool areWritingsOfOne(QStringView a, QStringView b)
{
    if (a.isEmpty() || b.isEmpty())
        return isAllHiragana(a) && isAllHiragana(b) && a.size() + b.size() <= kMostKana;
    if (isAllHiragana(a) && isAllHiragana(b))
        return std::max(a.size(), b.size()) <= kMostKana;
    if (!isAllHiragana(a))
        std::swap(a, b);
    return isAllHiragana(a) && std::ranges::all_of(b, isKanji) && b.size() <= a.size() &&
           a.size() <= b.size() * kLongestReading;
}

// The length of the longest words that both have in order, of what is behind each pair of places.
class Common
{
public:
    Common(QStringView a, QStringView b)
        : m_width(b.size() + 1)
        , m_lengths(size_t((a.size() + 1) * m_width))
    {
        for (qsizetype i = a.size() - 1; i >= 0; --i) {
            for (qsizetype k = b.size() - 1; k >= 0; --k)
                at(i, k) =
                    a[i] == b[k] ? at(i + 1, k + 1) + 1 : std::max(at(i + 1, k), at(i, k + 1));
        }
    }

    int &at(qsizetype i, qsizetype k) { return m_lengths[size_t(i * m_width + k)]; }

private:
    qsizetype m_width;
    std::vector<int> m_lengths;
};

bool areOfOneLength(const QString &a, const QString &b)
{
    return a.size() >= kFewest && b.size() >= kFewest && a.size() <= kLongest &&
           b.size() <= kLongest && a.size() <= 2 * b.size() && b.size() <= 2 * a.size();
}

} // namespace

bool differsInKana(const QString &a, const QString &b)
{
    if (a == b || !areOfOneLength(a, b))
        return false;
    const QString one = plainKana(a);
    const QString other = plainKana(b);
    Common common(one, other);
    if (2 * qsizetype(common.at(0, 0)) < std::min(one.size(), other.size()))
        return false;
    qsizetype i = 0;
    qsizetype k = 0;
    int words = 0; // characters in common that are no hiragana
    while (i < one.size() || k < other.size()) {
        const qsizetype from = i;
        const qsizetype otherFrom = k;
        while (i < one.size() && k < other.size() && one[i] != other[k])
            common.at(i + 1, k) >= common.at(i, k + 1) ? ++i : ++k;
        if (i == one.size() || k == other.size()) {
            i = one.size();
            k = other.size();
        }
        if ((i > from || k > otherFrom) &&
            !areWritingsOfOne(QStringView(one).mid(from, i - from),
                              QStringView(other).mid(otherFrom, k - otherFrom)))
            return false;
        for (; i < one.size() && k < other.size() && one[i] == other[k]; ++i, ++k)
            words += isHiragana(one[i]) ? 0 : 1;
    }
    return words >= 2;
}

} // namespace gaiyo
