#pragma once

#include <QObject>

// Counts that stand in words at the end of opinions.
class TestCountedWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areReadAndPrintedAgain_data();
    void areReadAndPrintedAgain();
    void bareCounts_data();
    void bareCounts();
    void figuresOfAnyWidth();
    void stayWords_data();
    void stayWords();
    void otherCountsAreTold();
    void ofADocument();
    void besideAColumn();
};
