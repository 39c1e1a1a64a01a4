#pragma once

#include <QObject>

namespace gaiyo {

// By what readers find their way: contents, index, running head, the title as a heading.
class TestWay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTitleIsTheFirstHeading();
    void contentsNameTheBookmarksAndTheirPages();
    void headingsInColumnsLieOnTheWay_data();
    void headingsInColumnsLieOnTheWay();
    void contentsComeWithALongBooklet();
    void contentsInLargePrintAreShort();
    void theIndexNamesItemsAndPages();
    void theIndexLeadsToOpinionsBelowNoHeading();
    void itemsHaveTheRoomThatNumbersLeave();
    void contentsNameWhatStandsBehindTheTable();
    void runningHeadsNameWhereThePageBegins();
    void runningHeadsHaveNoCounts();
    void runningHeadsTakeTheRoomThatIsLeft();
    void longRunningHeadsAreCutFairly();
    void aLongHeadKeepsItsPlace();
    void anEditionOfPagesNamesThoseOfTheWhole();
    void contentsLeadToTheHeadingsInTheFile();
    void barsStandBesideTheirFigures();
    void namesBesideBarsUseTheWholeWidth();
    void longNamesBesideBarsAreLow();
    void namesBesideWordyCategoriesAreReadInLines();
    void wordyCategoriesBeginBelowEachOther();
    void notesStandBesideWordyCategories();
    void legendsKeepTheirEnds();
    void entriesOfLegendsAreWhole();
    void textsAboveTheTitleAreApart();
    void titlesOverFiguresAreLow();
    void smallTablesRepeatTheirHeads();
    void figuresAreNeverBroken();
    void figuresAreWholeBesideManyCategories_data();
    void figuresAreWholeBesideManyCategories();
    void figuresOfWideTablesAreSmaller();
    void smallTablesKeepTheirWords();
    void lineBreaksAreKeptEverywhere();
    void blocksBehindTheTableBeginPages_data();
    void blocksBehindTheTableBeginPages();
};

} // namespace gaiyo
