#pragma once

#include <QObject>

namespace gaiyo {

// verify, backup, handover and purge: what the command line does with whole files.
class TestCopies : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void verifyFindsAFlippedByte_data();
    void verifyFindsAFlippedByte();
    void verifyFindsRowsThatDisagree_data();
    void verifyFindsRowsThatDisagree();
    void backupIsTheSameDocument();
    void backupOfALiveFileIsOfOneMoment();
    void backupRefuses();
    void stoppedWorkLeavesNothing();
    void handoverHoldsOnlyThePresent();
    void purgeLeavesNoByte_data();
    void purgeLeavesNoByte();
    void purgeLeavesNoByteInTheGapsOfPages();
    void purgeKeepsThePresentAndTheFacts();
    void purgeRefusesAnUnknownOpinion();
    void purgeStandsInNoSavesWay();
};

} // namespace gaiyo
