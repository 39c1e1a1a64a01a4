#include "domain/rank.h"

#include <QRandomGenerator>
#include <QTest>

#include <list>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

bool isSound(const QString &rank)
{
    return !rank.isEmpty() && !rank.endsWith(u'0');
}

} // namespace

class TestRank : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsOrderUnderRandomInsertion();
    void staysShortWhereRowsAreAppended();
    void growsSlowlyWhereRowsArePrepended();
    void alwaysFindsRoomBetween();
    void spreadsEvenly();
    void spreadsInAGap();
};

void TestRank::keepsOrderUnderRandomInsertion()
{
    QRandomGenerator dice(7);
    std::vector<QString> ranks;
    qsizetype longest = 0;
    for (int i = 0; i < 10000; ++i) {
        const size_t at = dice.bounded(quint32(ranks.size() + 1));
        const QString rank = rankBetween(at == 0 ? QString() : ranks[at - 1],
                                         at == ranks.size() ? QString() : ranks[at]);
        QVERIFY(isSound(rank));
        QVERIFY(at == 0 || ranks[at - 1].toLatin1() < rank.toLatin1());
        QVERIFY(at == ranks.size() || rank.toLatin1() < ranks[at].toLatin1());
        ranks.insert(ranks.begin() + qsizetype(at), rank);
        longest = std::max(longest, rank.size());
    }
    QVERIFY2(longest <= 12, qPrintable(QString::number(longest)));
}

void TestRank::staysShortWhereRowsAreAppended()
{
    QString rank;
    for (int i = 0; i < 10000; ++i) {
        const QString next = rankBetween(rank, {});
        QVERIFY(isSound(next) && rank < next);
        rank = next;
    }
    QVERIFY2(rank.size() <= 400, qPrintable(QString::number(rank.size())));
}

void TestRank::growsSlowlyWhereRowsArePrepended()
{
    QString rank;
    for (int i = 0; i < 2000; ++i) {
        const QString next = rankBetween({}, rank);
        QVERIFY(isSound(next) && (rank.isEmpty() || next < rank));
        rank = next;
    }
    QVERIFY2(rank.size() <= 500, qPrintable(QString::number(rank.size())));
}

// The narrowest gaps: always into the same one, from either side.
void TestRank::alwaysFindsRoomBetween()
{
    for (const bool below : {false, true}) {
        QString low = u"1"_s;
        QString high = u"2"_s;
        for (int i = 0; i < 2000; ++i) {
            const QString rank = rankBetween(low, high);
            QVERIFY(isSound(rank) && low < rank && rank < high);
            (below ? high : low) = rank;
        }
    }
    QVERIFY(rankBetween(u"1"_s, u"101"_s) > u"1"_s);
    QVERIFY(rankBetween(u"1"_s, u"101"_s) < u"101"_s);
    QVERIFY(rankBetween(u"az"_s, u"b"_s) < u"b"_s);
}

void TestRank::spreadsEvenly()
{
    for (const size_t count : {0, 1, 2, 60, 61, 62, 3842, 10000, 100000}) {
        const auto ranks = spreadRanks(count);
        QCOMPARE(ranks.size(), count);
        for (size_t i = 0; i < count; ++i) {
            QVERIFY(isSound(ranks[i]) && ranks[i].size() <= 4);
            QVERIFY(i == 0 || ranks[i - 1] < ranks[i]);
        }
    }
}

void TestRank::spreadsInAGap()
{
    for (const auto &[low, high] : {std::pair(u""_s, u""_s), std::pair(u"a"_s, u"b"_s),
                                    std::pair(u""_s, u"01"_s), std::pair(u"zz"_s, u""_s)}) {
        for (const size_t count : {0, 1, 2, 65, 1000}) {
            const auto ranks = ranksBetween(low, high, count);
            QCOMPARE(ranks.size(), count);
            for (size_t i = 0; i < count; ++i) {
                QVERIFY(isSound(ranks[i]));
                QVERIFY(ranks[i].size() <= std::max(low.size(), high.size()) + 8);
                QVERIFY((i == 0 ? low : ranks[i - 1]) < ranks[i]);
                QVERIFY(high.isEmpty() || ranks[i] < high);
            }
        }
    }
}

QObject *makeRankTest()
{
    return new TestRank;
}

#include "test_rank.moc"
