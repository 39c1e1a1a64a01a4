#include "domain/words/similarity.h"

#include "base/stopped.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <numeric>

using namespace gaiyo;

namespace {

QString randomText(QRandomGenerator &dice, int characters)
{
    QString text;
    for (int i = 0; i < characters; ++i)
        text += QChar(char16_t(0x4E00 + dice.bounded(600)));
    return text;
}

QString edited(QRandomGenerator &dice, QString text, int edits)
{
    for (int i = 0; i < edits; ++i)
        text[dice.bounded(int(text.size()))] = QChar(char16_t(0x3042 + dice.bounded(80)));
    return text;
}

std::vector<std::vector<size_t>> membersOf(const std::vector<SimilarGroup> &groups)
{
    std::vector<std::vector<size_t>> members;
    for (const SimilarGroup &group : groups)
        members.push_back(group.members);
    return members;
}

} // namespace

class TestSimilarity : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void folding()
    {
        QCOMPARE(foldedText(QStringLiteral("ＩＣＴを、 進める。\n")),
                 QStringLiteral("ictを進める"));
        QCOMPARE(foldedText(QStringLiteral("ﾊﾟｿｺﾝとﾃﾞｼﾞﾀﾙ")), QStringLiteral("パソコンとデジタル"));
        QCOMPARE(foldedText(QStringLiteral("1.5倍、1，000円")), QStringLiteral("1.5倍1,000円"));
        QCOMPARE(foldedText(QStringLiteral("葛󠄀城と葛城")), QStringLiteral("葛城と葛城"));
        QVERIFY(foldedText(QStringLiteral("15倍")) != foldedText(QStringLiteral("1.5倍")));
        const QString once = foldedText(QStringLiteral("Ａ．ﾊﾞ　１．２、"));
        QCOMPARE(foldedText(once), once);
    }

    void dice()
    {
        QCOMPARE(diceOf(QStringLiteral("abcd"), QStringLiteral("abcd")), 1.0);
        QCOMPARE(diceOf(QStringLiteral("abcd"), QStringLiteral("bcde")), 0.5);
        QCOMPARE(diceOf(QStringLiteral("abc"), QStringLiteral("xyz")), 0.0);
        QCOMPARE(diceOf(QStringLiteral("ab"), QStringLiteral("ab")), 1.0);
        QCOMPARE(diceOf(QString(), QStringLiteral("ab")), 0.0);
        QCOMPARE(diceOf(QStringLiteral("aaaa"), QStringLiteral("aaa")), 2.0 / 3);
    }

    // Every pair that is similar enough and its group's first member: found, and nothing else. What
    // is compared is every pair there is.
    void groupsAreWhatEveryPairSays()
    {
        QRandomGenerator dice(3);
        std::vector<QString> texts;
        for (int family = 0; family < 60; ++family) {
            const QString first = randomText(dice, 60 + dice.bounded(100));
            texts.push_back(first);
            for (int i = dice.bounded(4); i > 0; --i)
                texts.push_back(edited(dice, first, dice.bounded(5)));
        }
        const auto groups = findSimilar(texts);
        std::vector<int> groupOf(texts.size(), -1);
        for (size_t g = 0; g < groups.size(); ++g) {
            double least = 1;
            QVERIFY(std::is_sorted(groups[g].members.begin() + 1, groups[g].members.end()));
            for (const size_t member : groups[g].members) {
                QCOMPARE(groupOf[member], -1); // in one group only
                groupOf[member] = int(g);
                least = std::min(least, diceOf(foldedText(texts[groups[g].members[0]]),
                                               foldedText(texts[member])));
            }
            QCOMPARE(groups[g].similarity, least);
            QVERIFY(least >= 0.7);
            QCOMPARE(groups[g].isExact, least == 1.0);
        }
        for (size_t a = 0; a < texts.size(); ++a) {
            for (size_t b = a + 1; b < texts.size(); ++b) {
                // Edits of one text stay above 0.8 of each other here: no pair may be torn apart.
                const double shared = diceOf(foldedText(texts[a]), foldedText(texts[b]));
                QCOMPARE(shared, diceOf(foldedText(texts[b]), foldedText(texts[a])));
                if (shared >= 0.85)
                    QVERIFY(groupOf[a] >= 0 && groupOf[a] == groupOf[b]);
            }
        }
    }

    // Also where each text is like the next one and unlike the one after: which of them belong
    // together is not told by who came first.
    void theOrderOfTextsDoesNotMatter()
    {
        QRandomGenerator dice(4);
        std::vector<QString> texts;
        for (int i = 0; i < 40; ++i) {
            QString text = randomText(dice, 100);
            for (int step = dice.bounded(6); step >= 0; --step) {
                texts.push_back(text);
                if (dice.bounded(3) == 0)
                    texts.push_back(text + u'。');
                text = edited(dice, text, 1 + dice.bounded(12));
            }
        }
        const auto wordsOf = [](const std::vector<QString> &from) {
            std::vector<QStringList> groups;
            for (const SimilarGroup &group : findSimilar(from)) {
                QStringList words;
                for (const size_t member : group.members)
                    words += foldedText(from[member]); // of equal ones, any may lead
                std::sort(words.begin() + 1, words.end());
                groups.push_back(words);
            }
            std::sort(groups.begin(), groups.end());
            return groups;
        };
        const auto groups = wordsOf(texts);
        QVERIFY(groups.size() >= 30);
        for (int i = 0; i < 5; ++i) {
            std::shuffle(texts.begin(), texts.end(), dice);
            QVERIFY(wordsOf(texts) == groups);
        }
    }

    void equalOnes()
    {
        const auto groups = findSimilar({QStringLiteral("賛成です。"), QStringLiteral("反対"),
                                         QString(), QStringLiteral("賛成です"),
                                         QStringLiteral(" 。\n"), QStringLiteral("賛成\nです")});
        QCOMPARE(membersOf(groups), (std::vector<std::vector<size_t>>{{0, 3, 5}}));
        QVERIFY(groups[0].isExact);
        QCOMPARE(groups[0].similarity, 1.0);
    }

    // One letter that thousands sent with their own first words: one group, not thousands of pairs.
    void aFormLetter()
    {
        QRandomGenerator dice(5);
        const QString letter = randomText(dice, 200);
        std::vector<QString> texts;
        for (int i = 0; i < 2000; ++i)
            texts.push_back(randomText(dice, 10) + letter);
        const auto groups = findSimilar(texts);
        QCOMPARE(groups.size(), size_t(1));
        QCOMPARE(groups[0].members.size(), size_t(2000));
        QVERIFY(!groups[0].isExact);
    }

    void nothing()
    {
        QVERIFY(findSimilar({}).empty());
        QVERIFY(findSimilar({QStringLiteral("一"), QStringLiteral("二")}).empty());
    }

    void stops()
    {
        const std::vector<QString> texts{QStringLiteral("公園の整備に賛成します。"),
                                         QStringLiteral("公園の整備に、賛成します")};
        QCOMPARE(findSimilar(texts, 0.7).size(), size_t(1));
        QVERIFY(findSimilar(texts, 0.7, stopped()).empty());
    }
};

QObject *makeSimilarityTest()
{
    return new TestSimilarity;
}

#include "test_similarity.moc"
