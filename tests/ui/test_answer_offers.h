#pragma once

#include <QObject>

// What the window offers where an answer cannot be taken as it is.
class TestAnswerOffers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatTheAnswerDoesNotSpeakOfStays();
    void theSummaryIsTheCitizens();
    void sharedResponsesAreDivided();
    void joinedOpinionsAreAnsweredWhereTheyAre();
    void removedOpinionsComeBackWithTheirAnswer();
    void rowsWithoutANumberFindTheirPlace();
    void theCategoryOfAContinuationStays();
    void brokenLinesAreJoined();
};
