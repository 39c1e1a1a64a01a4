#pragma once

#include <QObject>

// Texts shaped like the seed, in the ways that offices differ.
class TestShapes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textWithoutHeadings();
    void readsPeriods_data();
    void readsPeriods();
    void readsCounts_data();
    void readsCounts();
    void readsCountsInWords();
    void readsLegends();
    void readsLegendsWithoutCounts_data();
    void readsLegendsWithoutCounts();
    void fillsSymbolsOfAnotherLegend();
    void readsSpacedCells();
    void readsHeadings_data();
    void readsHeadings();
    void headingsInTwoWidthsAreOne_data();
    void headingsInTwoWidthsAreOne();
    void refusesSentencesAsHeadings();
    void readsHeadingsByNumerals_data();
    void readsHeadingsByNumerals();
    void sharesAboveAHeadingByNumeral();
    void listsInOpinionsAreNoHeadings();
    void followsTheColumnOrder();
    void dropsMisspeltHeadings();
    void keepsParagraphs();
    void joinsOpenCells();
    void doesNotSwallowBehindAnOpenParagraph();
    void joinsCellsBrokenOverLines_data();
    void joinsCellsBrokenOverLines();
    void marksKeepTheirLines_data();
    void marksKeepTheirLines();
    void brokenLinesGoOn_data();
    void brokenLinesGoOn();
    void listsInCellsAreNoHeadings_data();
    void listsInCellsAreNoHeadings();
    void headingsBehindUnfinishedRows();
    void rowCutOffSharesNoAnswer();
    void sharesUnderOneHeadingOnly();
    void emptyResponseOption();
    void dittoShares();
    void numbersMayJump();
    void linksReferences_data();
    void linksReferences();
    void referencesFollowPrintedNumbers();
    void restartedNumbersMeanTheOwnChapter();
    void categoriesComeFromTheCells();
    void categoriesInTwoWidthsAreOne();
    void opinionsBeforeAHeadingAreUndecided();
    void refusesWhatIsNoTable_data();
    void refusesWhatIsNoTable();
    void refusesAColumnMap();
    void survivesHugeInput();
};
