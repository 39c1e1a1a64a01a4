#pragma once

#include <QObject>

namespace gaiyo {

// Changing a document: revisions, merged changes, history, and two clerks at one file.
class TestTransaction : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void changesOneRow();
    void mergesChangesPerRow();
    void tellsWhatIsNew();
    void keepsTheRevisionOfARowThatIsAsItWas();
    void acceptsAnyOrderWithinATransaction();
    void refusesARowThatNamesNothing();
    void refusesWhatIsOurFault();
    void doesNothingAfterAFault();
    void rollsBackWhatIsNotCommitted();
    void selectsInOrder();
    void knowsTheRevisionOfEachField();
    void neverGivesAnIdTwice();
    void bringsARemovedRowBack();
    void doesAnOperationOnce();
    void writesNothingWithoutAChange();
    void coalescesSavesOfOneField();
    void startsANewEntry_data();
    void startsANewEntry();
    void keepsWhatWasSentOut();
    void showsOneClerkWhatTheOtherDid();
    void keepsEveryCharacterInTheHistory();
    void readsOneMoment();
    void makesTheSecondWriterWait();
    void saysBusyAfterWaiting();
    void appendsManyRows();
};

} // namespace gaiyo
