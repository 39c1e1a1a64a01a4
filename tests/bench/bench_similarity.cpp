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

struct Made
{
    std::vector<QString> texts;
    std::vector<int> families;
};

// Opinions of the published text's own clauses, some of them sent again: the same with other points
// and widths, with a few words changed, with words before and behind.
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
            const QString first = opinion();
            int copies = m_dice.bounded(10) == 0 ? 1 + m_dice.bounded(5) : 0;
            if (m_dice.bounded(2000) == 0)
                copies = 200; // a form letter
            for (int i = 0; i <= copies && int(made.texts.size()) < count; ++i) {
                made.texts.push_back(i == 0 ? first : again(first));
                made.families.push_back(family);
            }
            ++family;
        }
        return made;
    }

private:
    QString clause() { return m_clauses[m_dice.bounded(int(m_clauses.size()))]; }

    QString opinion()
    {
        QString text;
        for (int i = 4 + m_dice.bounded(8); i > 0; --i)
            text += clause() + (i == 1 ? u'。' : u'、');
        return text;
    }

    QString again(QString text)
    {
        switch (m_dice.bounded(4)) {
        case 0:
            return text.replace(u'、', u'，').insert(text.size() / 2, u'\n');
        case 1:
            for (int i = 0; i < 2; ++i)
                text[m_dice.bounded(int(text.size()))] = u'も';
            return text;
        case 2:
            return clause() + u'。' + text;
        default:
            return text.insert(text.indexOf(u'、') + 1, QStringLiteral("ぜひ"));
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
    // Of the copies that are as similar to their family's first as was asked.
    qsizetype copies = 0;
    qsizetype found = 0;
    size_t first = 0;
    for (size_t i = 1; i < made.texts.size(); ++i) {
        if (made.families[i] != made.families[first]) {
            first = i;
            continue;
        }
        if (diceOf(foldedText(made.texts[first]), foldedText(made.texts[i])) < 0.7)
            continue;
        ++copies;
        found += groupOf[i] >= 0 && groupOf[i] == groupOf[first] ? 1 : 0;
    }
    std::printf("%7d opinions: %.2f s of processor, %.0f MB at most (%.0f before); %zu groups; "
                "recall %.4f (%lld of %lld), precision %.4f (%lld of %lld)\n",
                count, seconds, peakMemory(), before, groups.size(), double(found) / double(copies),
                found, copies, double(right) / double(joined), right, joined);
}

} // namespace

int main()
{
    measure(10'000);
    measure(100'000);
    return 0;
}
