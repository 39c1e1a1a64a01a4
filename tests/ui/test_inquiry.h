#pragma once

#include <QObject>

// The mode in which departments are asked and their files come back, through the window.
class TestInquiry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chosenRowStaysInSight();
    void listsKeepTheRules();
    void dayOfAnswersIsPast();
    void departmentIsNamedAtAHeading();
    void departmentsAreNamedOnce();
    void departmentsAnswer();
    void refusalsGoWithTheNextAnswer();
    void theFileOfASheetIsWrittenAgain();
    void lettersAreWritten();
    void whatIsNoneOfOursIsSaid();
    void takingInIsStopped();
    void nothingIsIssuedWithoutFiles();
    void pictures_data();
    void pictures();
};
