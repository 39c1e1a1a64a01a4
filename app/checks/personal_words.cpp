#include "checks/personal_words.h"

#include "domain/words/code_points.h"
#include "domain/words/similarity.h"
#include "domain/words/width_fold.h"

#include <algorithm>

namespace gaiyo {

namespace {

// As of one width, with one kind of hyphen: as people see that two writings are one.
QString foldedWords(const QString &words)
{
    QString folded = foldedText(words);
    for (QChar &c : folded)
        c = isHyphen(c) ? QChar(u'-') : c;
    return folded;
}

bool isAllMasked(const QString &words)
{
    return std::none_of(words.begin(), words.end(), [](QChar c) {
        return c.isLetterOrNumber(); // ■ is none
    });
}

PersonalWords wordsAt(const QString &text, const CodePoints &points, qsizetype start, qsizetype end,
                      PersonalReason reason)
{
    return {text.mid(start, end - start), reason, int(points.codePointAt(start)),
            int(points.codePointAt(end))};
}

} // namespace

PersonalWordsFinder::PersonalWordsFinder(const QStringList &confirmed, const KnownPeople *people)
    : m_people(people && !people->isEmpty() ? people : nullptr)
{
    for (const QString &words : confirmed)
        m_confirmed += foldedWords(words);
}

std::vector<PersonalWords> PersonalWordsFinder::suspectedIn(const QString &text) const
{
    const auto stretches = findPersonalData(text);
    if (stretches.empty())
        return {};
    const auto known = knownIn(text);
    const CodePoints points(text);
    std::vector<PersonalWords> found;
    for (const PersonalStretch &stretch : stretches) {
        PersonalWords words = wordsAt(text, points, points.unitAt(stretch.start),
                                      points.unitAt(stretch.end), stretch.reason);
        const bool isKnown = std::any_of(known.begin(), known.end(), [&](const auto &other) {
            return other.start < words.end && words.start < other.end;
        });
        if (!isKnown && !isAllMasked(words.words) && !isConfirmed(words.words))
            found.push_back(std::move(words));
    }
    return found;
}

std::vector<PersonalWords> PersonalWordsFinder::knownIn(const QString &text) const
{
    std::vector<PersonalStretch> stretches;
    if (m_people)
        m_people->find(text, stretches);
    if (stretches.empty())
        return {};
    std::sort(stretches.begin(), stretches.end(),
              [](const auto &a, const auto &b) { return a.start < b.start; });
    const CodePoints points(text);
    std::vector<PersonalWords> found;
    qsizetype end = 0; // a name and its surname are found at one place
    for (const PersonalStretch &stretch : stretches) {
        if (stretch.start >= end)
            found.push_back(wordsAt(text, points, stretch.start, stretch.end, stretch.reason));
        end = std::max(end, stretch.end);
    }
    return found;
}

bool PersonalWordsFinder::isConfirmed(const QString &words) const
{
    const QString folded = foldedWords(words);
    return std::any_of(m_confirmed.begin(), m_confirmed.end(),
                       [&](const QString &confirmed) { return confirmed.contains(folded); });
}

} // namespace gaiyo
