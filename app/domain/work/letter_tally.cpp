#include "domain/work/letter_tally.h"

#include "domain/work/work.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <limits>

namespace gaiyo {

namespace {

// Counts are input: two of them may be more than an int holds.
void add(int &sum, int count)
{
    sum = int(std::min<qint64>(qint64(sum) + count, std::numeric_limits<int>::max()));
}

class LetterTallier
{
public:
    explicit LetterTallier(const Snapshot &snapshot)
        : m_snapshot(snapshot)
    {
        for (const Submitter &submitter : snapshot.work->submitters)
            m_submitters.insert(submitter.id, &submitter);
        for (const Opinion &opinion : snapshot.opinions) {
            if (opinion.node)
                m_placed.insert(opinion.id);
        }
    }

    LetterTally run()
    {
        for (const Letter &letter : m_snapshot.work->letters)
            addLetter(letter);
        findLettersOfOpinions();
        for (const Opinion &opinion : m_snapshot.opinions)
            addOpinion(opinion);
        return std::move(m_tally);
    }

private:
    QString classOf(const Letter &letter) const
    {
        const Submitter *submitter =
            letter.submitter ? m_submitters.value(*letter.submitter) : nullptr;
        return submitter ? submitter->className : QString();
    }

    void addLetter(const Letter &letter)
    {
        m_tally.unusedCharacters += letter.unused;
        if (letter.scope != u"in")
            return;
        m_letters.insert(letter.id, &letter);
        LetterCounts &method = m_tally.methods[letter.method];
        LetterCounts &ofClass = m_tally.classes[classOf(letter)];
        for (LetterCounts *counts : {&m_tally.all, &method, &ofClass})
            ++counts->letters;
        const Submitter *submitter =
            letter.submitter ? m_submitters.value(*letter.submitter) : nullptr;
        if (!submitter)
            return;
        addOnce(*submitter, QString(), m_tally.all);
        addOnce(*submitter, u'm' + letter.method, method);
        addOnce(*submitter, u'c' + submitter->className, ofClass);
    }

    void addOnce(const Submitter &submitter, const QString &sum, LetterCounts &counts)
    {
        const std::pair key(submitter.id, sum);
        if (m_counted.contains(key))
            return;
        m_counted.insert(key);
        add(counts.submitters, submitter.persons);
    }

    void findLettersOfOpinions()
    {
        QHash<OriginalId, const Letter *> letters;
        for (const Original &original : m_snapshot.work->originals)
            letters.insert(original.id, m_letters.value(original.letter));
        for (const Passage &passage : m_snapshot.work->passages) {
            const Letter *letter = letters.value(passage.original);
            if (!passage.opinion || !letter)
                continue;
            const Letter *&first = m_letterOf[*passage.opinion];
            if (!first || letter->no < first->no)
                first = letter;
        }
    }

    // One that is joined to another stands where that one does.
    bool isPlaced(const Opinion &opinion) const
    {
        return m_placed.contains(opinion.joined.value_or(opinion.id));
    }

    void addOpinion(const Opinion &opinion)
    {
        const Letter *letter = m_letterOf.value(opinion.id);
        if (!letter || !isPlaced(opinion))
            return;
        add(m_tally.all.opinions, opinion.count);
        add(m_tally.methods[letter->method].opinions, opinion.count);
        add(m_tally.classes[classOf(*letter)].opinions, opinion.count);
    }

    const Snapshot &m_snapshot;
    LetterTally m_tally;
    QHash<SubmitterId, const Submitter *> m_submitters;
    QHash<LetterId, const Letter *> m_letters; // in scope
    QHash<OpinionId, const Letter *> m_letterOf;
    QSet<OpinionId> m_placed;
    QSet<std::pair<SubmitterId, QString>> m_counted; // with the sum
};

} // namespace

LetterTally computeLetterTally(const Snapshot &snapshot)
{
    return LetterTallier(snapshot).run();
}

} // namespace gaiyo
