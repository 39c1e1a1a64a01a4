#pragma once

#include <QObject>

// The contract of every format, whichever there are.
class TestFormats : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyFormatIsHere();
    void announcementsAreSound();

    void comesBack_data();
    void comesBack();
    void losesAllThatItDeclares_data();
    void losesAllThatItDeclares();
    void oneWayHasTheWords_data();
    void oneWayHasTheWords();

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

    void emptyDocument_data();
    void emptyDocument();
    void sameBytesAgain_data();
    void sameBytesAgain();
    void writingStops_data();
    void writingStops();
    void targetExists_data();
    void targetExists();
    void diskIsFull_data();
    void diskIsFull();
    void deviceIsFull_data();
    void deviceIsFull();
};
