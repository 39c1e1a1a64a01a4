#pragma once

#include <QObject>

// Names of columns in more than one line, as offices set them.
class TestHeads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lowerNamesSayWhatColumnsHold_data();
    void lowerNamesSayWhatColumnsHold();
    void oneLineStaysOne_data();
    void oneLineStaysOne();
    void columnsOfTheLowerLineAreMapped_data();
    void columnsOfTheLowerLineAreMapped();
};
