// How long the difference of two texts takes: a response of 2,000 characters with a few words
// changed, the same written anew, and one of 20,000.

#include "domain/text_difference.h"

#include <QRandomGenerator>
#include <QStringList>

#include <cstdio>
#include <ctime>

using namespace gaiyo;

namespace {

QString randomText(QRandomGenerator &dice, int characters)
{
    static const QStringList words{
        QStringLiteral("区民"),     QStringLiteral("の"),     QStringLiteral("意見"),
        QStringLiteral("を"),       QStringLiteral("踏まえ"), QStringLiteral("、"),
        QStringLiteral("サービス"), QStringLiteral("の充実"), QStringLiteral("に努めます"),
        QStringLiteral("。"),       QStringLiteral("ICT"),    QStringLiteral("令和８年度"),
        QStringLiteral("情報化"),   QStringLiteral("推進"),   QStringLiteral("{{No:o12}}"),
        QStringLiteral("について")};
    QString text;
    while (text.size() < characters)
        text += words[dice.bounded(int(words.size()))];
    return text;
}

QString withEdits(QRandomGenerator &dice, QString text, int edits)
{
    for (int i = 0; i < edits; ++i)
        text.insert(dice.bounded(int(text.size())), QStringLiteral("さらに検討"));
    return text;
}

void measure(const char *name, const QString &before, const QString &after)
{
    constexpr int kTimes = 20;
    const std::clock_t start = std::clock(); // the processor's: others may be at work
    size_t pieces = 0;
    for (int i = 0; i < kTimes; ++i)
        pieces = findDifference(before, after).size();
    std::printf("%-44s %8.2f ms  %zu pieces\n", name,
                double(std::clock() - start) * 1000 / CLOCKS_PER_SEC / kTimes, pieces);
}

} // namespace

int main()
{
    QRandomGenerator dice(5);
    const QString text = randomText(dice, 2000);
    const QString large = randomText(dice, 20'000);
    measure("2,000 characters, 10 places changed", text, withEdits(dice, text, 10));
    measure("2,000 characters, 100 places changed", text, withEdits(dice, text, 100));
    measure("2,000 characters, written anew", text, randomText(dice, 2000));
    measure("20,000 characters, 50 places changed", large, withEdits(dice, large, 50));
    measure("20,000 characters, written anew", large, randomText(dice, 20'000));
    return 0;
}
