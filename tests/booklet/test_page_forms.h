#pragma once

#include <QObject>

namespace gaiyo {

// The forms of pages beside the table of a ward: blocks around it, opinions one below the other,
// headings in columns.
class TestPageForms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blocksAreTagged();
    void longBlocksGoOnOverPages();
    void backBlocksStandBelowTheTable();
    void symbolsMakeTheirColumnAsWideAsTheyAre();
    void wordsOfTheLegendUseWhatCountsLeave();
    void countsStandBelowWordsThatHaveNoRoom();
    void labelsOfFactsHaveRoom();
    void narrowFieldsAreBrokenAsTitles();
    void categoriesInWordsHaveRoom();
    void figuresAndWordsHaveRoomBesideHeadings();
    void nothingStandsAloneAboveAnOpinion();
    void stackedOpinionsStandAboveTheirResponses();
    void otherLanguagesAreTold();
    void marksAreSpokenBesideAnyCharacter();
    void columnTitlesBreakWhereTheyAreBroken();
    void narrowColumnTitlesAreWhole_data();
    void narrowColumnTitlesAreWhole();
    void stackedRowsGoOnWithTheirNumber();
    void runningTextSaysThatItGoesOn();
    void whatGoesOnKeepsClearOfThePageNumber();
    void stackedLabelsStandAboveTheirWords();
    void stackedWordsReachTheFoot();
    void stackedResponsesServeSeveral();
    void headingCellsSpanTheirRows();
    void emptyHeadingCellsAreClosed();
    void headingCellsAreRepeatedOnEveryPage();
    void repeatedHeadingsStayBesideTheirRows();
    void headingCellsAreWhole_data();
    void headingCellsAreWhole();
    void longHeadingCellsAreNamed();
    void runningHeadIsAboveWhatGoesOn();
    void whatGoesOnCanBeRead_data();
    void whatGoesOnCanBeRead();
    void verticalHeadingsStandInTheirCells_data();
    void verticalHeadingsStandInTheirCells();
    void rowsReachToTheirRules();
    void verticalWordsAreWholeInThePdf();
    void verticalGlyphsAreTheFonts();
    void everyFormKeepsItsPlaces_data();
    void everyFormKeepsItsPlaces();
};

} // namespace gaiyo
