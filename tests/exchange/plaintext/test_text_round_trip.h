#pragma once

#include <QObject>

// The edition to read aloud, taken in as a published text.
class TestTextRoundTrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headingsComeBack_data();
    void headingsComeBack();
};
