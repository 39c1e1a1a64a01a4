#include "domain/work/phrase_counts.h"

#include "domain/snapshot_index.h"
#include "domain/words/width_fold.h"
#include "domain/work/work.h"

#include <QRegularExpression>
#include <QStringList>

#include <unordered_set>

namespace gaiyo {

namespace {

QString foldedWords(const QString &text)
{
    QString words = foldUnits(text);
    words.removeIf([](QChar c) { return c.isSpace(); });
    return words;
}

// Matches nothing for a phrase that is all blanks.
QRegularExpression patternOf(const QString &phrase)
{
    static const QRegularExpression blank(QStringLiteral("〔[^〔〕]{0,40}〕"));
    QStringList parts;
    for (const QString &part : phrase.split(blank)) {
        if (const QString words = foldedWords(part); !words.isEmpty())
            parts += QRegularExpression::escape(words);
    }
    return QRegularExpression(parts.isEmpty() ? QStringLiteral("(?!)")
                                              : parts.join(QStringLiteral("[^。]{0,100}?")));
}

int countIn(const QString &text, const QRegularExpression &pattern)
{
    int count = 0;
    for (auto matches = pattern.globalMatch(text); matches.hasNext(); matches.next())
        ++count;
    return count;
}

// Folded, as they are printed.
std::vector<QString> printedResponses(const Snapshot &snapshot)
{
    const SnapshotIndex index(snapshot);
    std::unordered_set<ResponseId> seen;
    std::vector<QString> texts;
    for (const Opinion &opinion : snapshot.opinions) {
        if (!opinion.node || opinion.joined || !opinion.response)
            continue;
        if (!seen.insert(*opinion.response).second)
            continue;
        if (const Response *response = index.findResponse(*opinion.response))
            texts.push_back(foldedWords(index.plainText(response->markup)));
    }
    return texts;
}

} // namespace

std::vector<int> countPhrases(const Snapshot &snapshot)
{
    const auto &phrases = snapshot.work->phrases;
    if (phrases.empty())
        return {};
    const std::vector<QString> texts = printedResponses(snapshot);
    std::vector<int> counts;
    for (const Phrase &phrase : phrases) {
        const QRegularExpression pattern = patternOf(phrase.text);
        int count = 0;
        for (const QString &text : texts)
            count += countIn(text, pattern);
        counts.push_back(count);
    }
    return counts;
}

} // namespace gaiyo
