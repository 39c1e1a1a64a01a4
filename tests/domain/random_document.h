#pragma once

#include "domain/snapshot.h"

#include <QRandomGenerator>

namespace gaiyo {

// Documents of every shape, the same for the same seed: nested headings, a tray, shared and unused
// responses, references (also to opinions that are not there), categories without a symbol, null
// beside empty values, and text of all that has to survive: characters beyond the BMP, variation
// sequences, circled numbers, what looks like markup, HTML or JSON, marks inside, paragraphs.
class RandomDocument
{
public:
    explicit RandomDocument(quint32 seed)
        : m_dice(seed)
    {}

    Snapshot make();

private:
    QString text(int most);
    std::optional<QString> textOrNull(int most);
    QString markup();
    Consultation consultation();
    void addCategories();
    void addNodes();
    void addResponses();
    void addOpinions();
    void addWork();
    void addLetter(Work &work, int i);
    void addInquiry(Work &work);
    void addPlanChanges(Work &work);
    bool oneIn(int n) { return m_dice.bounded(n) == 0; }

    QRandomGenerator m_dice;
    Snapshot m_values;
};

// A plan of chapters, sections, subsections and items with this many answered opinions, for tests
// of size.
Snapshot makeLargeDocument(int opinions);

} // namespace gaiyo
