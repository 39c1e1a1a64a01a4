#pragma once

#include <QObject>

// The contract of every writer: the same bytes again, stopping, and places that take no more.
class TestWriting : public QObject
{
    Q_OBJECT
private Q_SLOTS:
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
