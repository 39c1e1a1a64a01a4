#pragma once

#include <QObject>

// The elements of WordprocessingML.
class TestWordWriter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wordsAreWords();
    void signsOfBothAreTold();
    void eachStretchIsARun();
    void changesHaveAuthorAndDate();
    void fieldsSayWhatTheySaid();
    void bookmarksHaveIdsOfTheirOwn();
};
