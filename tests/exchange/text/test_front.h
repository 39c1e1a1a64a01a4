#pragma once

#include <QObject>

// What a published text has above its opinions, and of itself between them.
class TestFront : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sectionsAreNoTitle();
    void sectionsAreNoHeadings();
    void sectionsAboveATableAreNoHeadings();
    void headingsBelowSectionsStay_data();
    void headingsBelowSectionsStay();
    void headingsAboveSectionsStay();
    void theListIsNoTitle();
    void sentencesAreNoTitle();
    void countsOfSections_data();
    void countsOfSections();
    void numbersAloneBeginAnOpinion_data();
    void numbersAloneBeginAnOpinion();
    void numbersAloneKeepWhatStandsBetween();
    void numbersAloneInAResponseStay();
    void numbersOfNoOpinionAreTold();
};
