#pragma once

#include <QObject>

namespace gaiyo {

// The register of persons: taking in twice is taking in once, whoever does it and whatever came
// between; what is wrong with it is a sentence of its own; at the end nothing of it is left.
class TestRegister : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsWhatCame();
    void takesInOnce();
    void takesInOnceForTwoClerks();
    void waitsForNobodyForEver();
    void belongsToOneDocument();
    void personsAreChangedByWhoSawThem();
    void wordsAreChangedByWhoSawThem();
    void isNoDocumentAndNoDocumentIsIt();
    void refusesWhatIsNotSound_data();
    void refusesWhatIsNotSound();
    void refusesWhoHasNoRights();
    void noticesThatItsFilesWereLeftBehind();
    void givesNewIdsToWhatWasForgotten();
    void nameOfAFileIsNoPath();
    void findsWhatChanged();
    void bytesOfAFileAreMadeGoodAgain();
    void closingLeavesNothing();
    void closingSaysWhatItDidNotFind();
    void closingIsFinishedAfterAFault();
    void closingLeavesWhatIsNotItsOwn();
    void isNotClosedUnderSomebodysHands();
    void isWholeAfterAKillAtAnyStep();
};

} // namespace gaiyo
