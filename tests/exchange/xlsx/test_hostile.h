#pragma once

#include <QObject>

// Workbooks that somebody made to do harm, or that something has damaged.
class TestHostileWorkbooks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void refused_data();
    void refused();
    void truncatedAnywhere();
    void changedAnywhere();
    void noise();
    void mergesUponEachOther();
};
