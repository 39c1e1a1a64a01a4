#pragma once

#include <QObject>

namespace gaiyo {

// The legend and the counts of categories, with symbols and with words.
class TestLegends : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsOfTheLegendUseWhatCountsLeave();
    void countsStandBelowWordsThatHaveNoRoom();
    void namesBesideWordyCategoriesAreReadInLines();
    void wordyCategoriesBeginBelowEachOther();
    void notesStandBesideWordyCategories();
    void legendsKeepTheirEnds();
    void entriesOfLegendsAreWhole();
};

} // namespace gaiyo
