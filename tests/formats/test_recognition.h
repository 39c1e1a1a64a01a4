#pragma once

#include <QObject>

// Which format a file is of: one answer for the command line and the windows.
class TestRecognition : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fileIsOf_data();
    void fileIsOf();
    void samplesAreTheirOwn();
    void namesToImport();
};
