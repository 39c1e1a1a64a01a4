// How well and how fast similar opinions are found: recall and precision on made opinions whose
// families are known, at 10,000 and 100,000 of them, with the memory that it took.

#include "domain/words/similarity.h"

#include <QFile>
#include <QRandomGenerator>
#include <QStringList>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace gaiyo;

namespace {

// How a copy differs from what was sent first.
enum Kind { First, Exact, Widths, Edited, Greeted, Ended, Inserted, Reordered, Kinds };
const char *const kKindNames[] = {"first",   "exact", "other widths and points", "edited",
                                  "greeted", "ended", "words inserted",          "reordered"};

struct Made
{
    std::vector<QString> texts;
    std::vector<int> families;
    std::vector<Kind> kinds;
};

// Opinions of the published text's own clauses, many of one topic with the same words before and
// behind; some of them sent again.
class OpinionMaker
{
public:
    OpinionMaker()
    {
        QFile file(QStringLiteral(GAIYO_TEST_DATA "/nerima-2016.txt"));
        if (!file.open(QIODevice::ReadOnly))
            return;
        QString text = QString::fromUtf8(file.readAll());
        for (const char16_t c : u"\t\n、。")
            text.replace(QChar(c), u'|');
        for (const QString &clause : text.split(u'|')) {
            if (clause.size() >= 6 && clause.size() <= 30)
                m_clauses += clause;
        }
    }

    Made make(int count)
    {
        Made made;
        int family = 0;
        while (int(made.texts.size()) < count) {
            const QStringList first = opinion();
            int copies = m_dice.bounded(10) == 0 ? 1 + m_dice.bounded(5) : 0;
            if (m_dice.bounded(2000) == 0)
                copies = 200; // a form letter
            for (int i = 0; i <= copies && int(made.texts.size()) < count; ++i) {
                const Kind kind = i == 0 ? First : Kind(1 + m_dice.bounded(Kinds - 1));
                made.texts.push_back(again(first, kind));
                made.families.push_back(family);
                made.kinds.push_back(kind);
            }
            ++family;
        }
        return made;
    }

private:
    QString pick(const QStringList &list) { return list[m_dice.bounded(int(list.size()))]; }

    // Sentences of two to four clauses. A third of all opinions are of one of ten topics.
    QStringList opinion()
    {
        QStringList sentences;
        if (m_dice.bounded(3) == 0)
            sentences += QStringLiteral("計画の「%1」の部分について意見を述べます。")
                             .arg(m_clauses[m_dice.bounded(10)]);
        for (int i = 2 + m_dice.bounded(4); i > 0; --i) {
            QStringList clauses;
            for (int k = 2 + m_dice.bounded(3); k > 0; --k)
                clauses += pick(m_clauses);
            sentences += clauses.join(u'、') + u'。';
        }
        if (m_dice.bounded(3) == 0)
            sentences += QStringLiteral("ご検討をよろしくお願いいたします。");
        return sentences;
    }

    QString again(QStringList sentences, Kind kind)
    {
        static const QStringList kGreetings{
            QStringLiteral("いつもお世話になっております。"),
            QStringLiteral("練馬区に住む者です。初めて意見を出します。"),
            QStringLiteral("担当の皆様、日々のお仕事ありがとうございます。")};
        QString text = sentences.join(QString());
        switch (kind) {
        case Widths:
            for (QChar &c : text) {
                if (c.unicode() > 0x20 && c.unicode() < 0x7F)
                    c = QChar(char16_t(c.unicode() + 0xFEE0));
            }
            return text.replace(u'、', u'，').insert(text.size() / 2, u'\n');
        case Edited:
            for (int i = 0; i < 3; ++i)
                text[m_dice.bounded(int(text.size()))] = u'も';
            return text;
        case Greeted:
            return pick(kGreetings) + text;
        case Ended:
            return text + QStringLiteral("以上、よろしくお願い申し上げます。");
        case Inserted:
            return text.insert(text.indexOf(u'、') + 1, QStringLiteral("ぜひとも"));
        case Reordered:
            std::rotate(sentences.begin(), sentences.begin() + 1, sentences.end());
            return sentences.join(QString());
        default:
            return text;
        }
    }

    QRandomGenerator m_dice{11};
    QStringList m_clauses;
};

// The most memory that the program had, in megabytes.
double peakMemory()
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray status = file.readAll();
    const qsizetype at = status.indexOf("VmHWM:");
    return at < 0 ? 0 : status.mid(at + 6, 20).simplified().split(' ')[0].toDouble() / 1024;
}

// Of the copies, and of those among them that are as similar to their first as was asked: found
// are those that stand in one group with it.
void printRecall(const Made &made, const std::vector<int> &groupOf)
{
    struct Count
    {
        int copies = 0;
        int similar = 0;
        int found = 0;
    };
    Count counts[Kinds];
    size_t first = 0;
    for (size_t i = 1; i < made.texts.size(); ++i) {
        if (made.kinds[i] == First) {
            first = i;
            continue;
        }
        Count &count = counts[made.kinds[i]];
        ++count.copies;
        if (diceOf(foldedText(made.texts[first]), foldedText(made.texts[i])) < 0.7)
            continue;
        ++count.similar;
        count.found += groupOf[i] >= 0 && groupOf[i] == groupOf[first];
    }
    for (int kind = 1; kind < Kinds; ++kind) {
        const Count &count = counts[kind];
        std::printf("    %-24s recall %.4f (%d of %d at 0.7 or more; %d copies)\n",
                    kKindNames[kind], double(count.found) / std::max(1, count.similar), count.found,
                    count.similar, count.copies);
    }
}

void measure(int count)
{
    const Made made = OpinionMaker().make(count);
    const double before = peakMemory();
    const std::clock_t start = std::clock();
    const auto groups = findSimilar(made.texts);
    const double seconds = double(std::clock() - start) / CLOCKS_PER_SEC;

    std::vector<int> groupOf(made.texts.size(), -1);
    qsizetype joined = 0;
    qsizetype right = 0;
    for (size_t g = 0; g < groups.size(); ++g) {
        for (const size_t member : groups[g].members) {
            groupOf[member] = int(g);
            if (member == groups[g].members.front())
                continue;
            ++joined;
            right += made.families[member] == made.families[groups[g].members.front()] ? 1 : 0;
        }
    }
    std::printf("%7d opinions: %.2f s of processor, %.0f MB at most (%.0f before); %zu groups; "
                "precision %.4f (%lld of %lld)\n",
                count, seconds, peakMemory(), before, groups.size(), double(right) / double(joined),
                right, joined);
    printRecall(made, groupOf);
}

} // namespace

int main()
{
    measure(10'000);
    measure(100'000);
    return 0;
}
