#pragma once

#include <QObject>

// What is in the cells, and beside them.
class TestWorkbook : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void savedByPrograms_data();
    void savedByPrograms();
    void formatsInsideACell();
    void struckCell();
    void readingsAreNoWords();
    void escapes_data();
    void escapes();
    void numbers_data();
    void numbers();
    void dates_data();
    void dates();
    void dateFormats_data();
    void dateFormats();
    void shownNumbers_data();
    void shownNumbers();
    void kindsOfCell();
    void placesAreCounted();
    void layout();
    void otherNamespaces();
    void comments();
    void threadedComments();
    void lostConversations();
    void textBoxes();
    void enoughIsEnough();
    void ranges_data();
    void ranges();
};
