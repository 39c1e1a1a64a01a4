#pragma once

#include <QObject>

// The contract of every reader: what cannot be read, and stopping in the middle.
class TestReading : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void emptyInputIsRefused_data();
    void emptyInputIsRefused();
    void cutInput_data();
    void cutInput();
    void wrongBytes_data();
    void wrongBytes();
    void wrongEncoding_data();
    void wrongEncoding();
    void hugeInput_data();
    void hugeInput();
    void readingStops_data();
    void readingStops();
    void badSources();
};
