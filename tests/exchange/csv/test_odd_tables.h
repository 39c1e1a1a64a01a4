#pragma once

#include <QObject>

// Tables as people really keep them: columns left empty, dittos, rows in turns, heads that stand
// again.
class TestOddTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyColumnOfPlaces();
    void placesThatStayOpen_data();
    void placesThatStayOpen();
    void rowsInTurns_data();
    void rowsInTurns();
    void turnsThatCannotBePaired_data();
    void turnsThatCannotBePaired();
    void headThatStandsAgain();
    void lineAboveTheHeadStaysTheTitle();
    void answersInTheColumnOfCategories();
    void categoriesThatStay_data();
    void categoriesThatStay();
    void categoriesInTwoWidths();
    void dittoPlaces();
    void placesThatSayNone();
    void numbersThatCannotBeKept_data();
    void numbersThatCannotBeKept();
    void numbersBehindAWord();
    void contactBelowTheTable();
    void shortLinesBelowTheTable();
    void brokenLineIsStillRefused();
    void countInTheNameOfTheColumn();
    void placeOfThePlan();
    void partsInOtherWords();
    void placesFromAbove();
    void numbersThatAreNotKept();
    void headingsInRowsOfTheirOwn();
    void headingsInTwoWidths();
    void headingsAmongTheOpinions();
    void dataIsNotListedAsColumns();
};
