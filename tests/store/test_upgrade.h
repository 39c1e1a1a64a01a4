#pragma once

#include "store/rows/upgrade_plan.h"

#include <QObject>

namespace gaiyo {

// A version after this program's, for the child process too.
UpgradePlan versionAfterThis();

// Files of older versions are brought up to date, and a copy of each is kept first.
class TestUpgrade : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyReleasedVersionIsOpened();
    void upgradedEqualsFreshAndTheOldFileIsKept();
    void readingDoesNotUpgrade();
    void aLaterVersionIsReadWhereItSaysSo_data();
    void aLaterVersionIsReadWhereItSaysSo();
    void aFaultAnywhereLeavesOneVersionOrTheOther_data();
    void aFaultAnywhereLeavesOneVersionOrTheOther();
    void surviveBeingKilled();
    void aColleagueWhoReadsOrSavesIsWaitedFor();
    void aColleagueWithTheOlderProgramCannotSaveAnyMore();
    void aStepThatFailsLeavesTheFile_data();
    void aStepThatFailsLeavesTheFile();
    void theColleagueWhoIsLaterDoesNothing();
    void whereNobodyMayWriteItIsReadAsItIs();
    void aVersionOrAPurgeOfTheOlderProgramIsRefused();
};

} // namespace gaiyo
