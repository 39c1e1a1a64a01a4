#pragma once

#include <QObject>

// The law of import: no line is dropped in silence.
class TestGarbage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLineIsKeptOrReported_data();
    void everyLineIsKeptOrReported();
    void everyCharacterOfRandomTextIsSomewhere();
};
