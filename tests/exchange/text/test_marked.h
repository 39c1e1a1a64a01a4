#pragma once

#include <QObject>

class TestMarked : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void opinionsStandBelowMarks();
    void knowsTheMarks_data();
    void knowsTheMarks();
    void countsStandBehindTheNumber();
    void sectionsAreHeadings();
    void headingsBetweenStayHeadings_data();
    void headingsBetweenStayHeadings();
    void listsOfResponsesAreNoHeadings();
    void numeralsAreHeadings_data();
    void numeralsAreHeadings();
    void tellsWhatWasAssumed();
    void countsAndCategoriesAreRead();
    void wordsWithoutAnOpinionAreTold();
    void ordinaryTextIsStillRefused_data();
    void ordinaryTextIsStillRefused();
    void tablesStayTables();
    void nothingIsLost();
};
