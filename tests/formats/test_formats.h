#pragma once

#include <QObject>

// The contract of every format, whichever there are: what it says of itself, and what comes back.
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
};
