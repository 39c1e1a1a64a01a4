#include "domain/rank.h"

namespace gaiyo {

namespace {

// In ASCII order, so that the bytes of the ranks sort as the digits do.
constexpr QStringView kDigits = u"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
constexpr int kBase = 62;

int digit(const QString &rank, qsizetype i, int ifShort)
{
    return i < rank.size() ? int(kDigits.indexOf(rank[i])) : ifShort;
}

void halve(std::vector<QString> &ranks, size_t first, size_t last, const QString &before,
           const QString &after)
{
    if (first == last)
        return;
    const size_t middle = first + (last - first) / 2;
    ranks[middle] = rankBetween(before, after);
    halve(ranks, first, middle, before, ranks[middle]);
    halve(ranks, middle + 1, last, ranks[middle], after);
}

} // namespace

QString rankBetween(const QString &before, const QString &after)
{
    Q_ASSERT(after.isEmpty() || before < after);
    QString rank;
    bool bounded = !after.isEmpty(); // still a prefix of `after`
    for (qsizetype i = 0;; ++i) {
        const int low = digit(before, i, 0);
        const int high = bounded ? digit(after, i, 0) : kBase;
        // At the open end the next digit is enough: ranks of rows added one by one stay short.
        const int middle = bounded || i >= before.size() ? (low + high) / 2 : low + 1;
        if (middle > low && middle < high) {
            rank += kDigits[middle];
            return rank;
        }
        rank += kDigits[low];
        if (low < high)
            bounded = false;
    }
}

std::vector<QString> ranksBetween(const QString &before, const QString &after, size_t count)
{
    std::vector<QString> ranks(count);
    halve(ranks, 0, count, before, after);
    return ranks;
}

std::vector<QString> spreadRanks(size_t count)
{
    int width = 1;
    for (size_t room = kBase; room <= count + 1; room *= kBase)
        ++width;
    size_t room = 1;
    for (int i = 0; i < width; ++i)
        room *= kBase;
    const size_t step = room / (count + 1);
    std::vector<QString> ranks;
    ranks.reserve(count);
    for (size_t n = 1; n <= count; ++n) {
        QString rank(width, u'0');
        size_t value = n * step;
        for (int i = width - 1; i >= 0; --i, value /= kBase)
            rank[i] = kDigits[qsizetype(value % kBase)];
        while (rank.endsWith(u'0'))
            rank.chop(1);
        ranks.push_back(rank);
    }
    return ranks;
}

} // namespace gaiyo
