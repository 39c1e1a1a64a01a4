#pragma once

#include <QObject>

// The booklet as a Word document.
class TestDocxExport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wordsEndAtBothEdges();
    void headingsHaveTheirStyles();
    void titleRowIsRepeated();
    void sharedCellsAreMerged();
    void highMergedCellsBeginAgain();
    void narrowColumnsHaveTheirCharacters();
    void headingsFromTopToBottom();
    void referencesLeadToBookmarks();
    void bookmarkNames();
    void pageAndWords();
    void englishHasItsFont();
    void passagesSayTheirLanguage();
    void signsFollowTheirNeighbours();
    void blocksBeginPages();
    void smallTablesHaveRoomForTheirWords();
    void blocksLookLikeThoseOfPages();
    void headingsAreAGothics();
    void figuresOfSmallTablesStandAtTheRight();
    void categoryWithoutWords();
    void sameBytesAgain();
    void stops();
    void contentsAreAFieldThatIsFilledIn();
    void contentsLeadBehindTheTable();
    void contentsAreOfALongBooklet();
    void indexIsTheLastPage();
    void headingsInColumnsAreHeadings();
};
