#pragma once

#include <QObject>

// Tables shaped like those that other offices publish.
class TestOtherOffices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void prefectureWithSharedResponses_data();
    void prefectureWithSharedResponses();
    void categoryBeforeResponse();
    void namesInTwoLines();
    void oneLineOfNames();
    void wordsForTheResponseAbove();
    void sameAsAboveUnderAnotherHeading();
    void countsPerRow();
    void circledLegend();
    void circlesOfSeveralKinds();
    void wordsBelowTheTable();
    void sumsAndNotes_data();
    void sumsAndNotes();
    void wordsThatOnlyLookLikeASum();
    void opinionAndResponseInOneCell_data();
    void opinionAndResponseInOneCell();
    void sectionsAboveTheTableAreNoTitle();
    void whatTheTableSaysOfTheConsultation();
    void cellsThatAreNotDivided_data();
    void cellsThatAreNotDivided();
    void bracketedHeadingAboveOthers();
    void headingsThatStayBeside_data();
    void headingsThatStayBeside();
    void categoriesOverTheirRows();
    void categoriesThatAreLeftOpen_data();
    void categoriesThatAreLeftOpen();
    void numbersBySubmitter();
    void numbersThatAreCounted_data();
    void numbersThatAreCounted();
    void itemsAreCalledAsTheOfficeDoes_data();
    void itemsAreCalledAsTheOfficeDoes();
    void tenThousandOpinions();
};
