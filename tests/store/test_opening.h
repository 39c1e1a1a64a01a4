#pragma once

#include <QObject>

namespace gaiyo {

// What is not a sound document of ours is refused with the right kind, and left as it is.
class TestOpening : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void refuses_data();
    void refuses();
    void refusesAnAlteredSchema_data();
    void refusesAnAlteredSchema();
    void refusesATruncatedFileAtEveryPage();
    void refusesAStrangersWal();
    void refusesATooLongPath();
    void opensALongPath();
    void opensAnyName_data();
    void opensAnyName();
    void doesNotWaitForAPipe();
    void aStrangeJournalDoesNoHarm_data();
    void aStrangeJournalDoesNoHarm();
    void refusalOfAForeignSchemaOffersAWay();
    void setsItsPragmas();
    void writesNothingWhenReading();
    void makesTheJournalBeforeTheFirstSave();
    void opensReadOnlyWhatCannotBeWritten();
    void keepsTheLocksOfThisProcess();
    void neverCrashesOnFlippedBits();
};

} // namespace gaiyo
