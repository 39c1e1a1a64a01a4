#pragma once

#include <QObject>

namespace gaiyo {

// Files of older versions are brought up to date, and a copy of each is kept first.
class TestUpgrade : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyReleasedVersionIsOpened();
    void upgradedEqualsFreshAndTheOldFileIsKept();
    void readingDoesNotUpgrade();
    void aStepThatFailsLeavesTheFile_data();
    void aStepThatFailsLeavesTheFile();
    void theColleagueWhoIsLaterDoesNothing();
};

} // namespace gaiyo
