#pragma once

#include <QObject>

// Word documents that others wrote.
class TestWordReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void paragraphsInOrder();
    void trackedChanges();
    void struckWords();
    void formerFormatsAreNotRead();
    void tables();
    void comments();
    void notesAndHeaders();
    void textBoxes();
    void lists();
    void listNumbers_data();
    void listNumbers();
    void refused_data();
    void refused();
    void truncatedAndChanged();
};
