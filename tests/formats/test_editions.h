#pragma once

#include <QObject>

// What is written of a document beside the booklet and its tables: the letters themselves.
class TestEditions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyFormHasTheSameWords_data();
    void everyFormHasTheSameWords();
    void masksLeaveNothing();
    void uncheckedOriginalsAreRefused();
    void longOriginalsAreDivided();
};
