#pragma once

#include <QObject>

namespace gaiyo {

// A fault at every file operation, a full disk, a killed process: the old state or the new one.
class TestFaults : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void commitsWhollyOrNot_data();
    void commitsWhollyOrNot();
    void createsWhollyOrNot_data();
    void createsWhollyOrNot();
    void surviveBeingKilledInACommit();
    void surviveBeingKilledInACreate();
    void saysThatTheDiskIsFull();
    void readsAfterAKilledWriter();
};

} // namespace gaiyo
