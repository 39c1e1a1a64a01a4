#pragma once

#include <QObject>

// What the packages tell the desktop of the files that this program opens.
class TestAssociations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void windowsEndingsAreKnown();
    void linuxTypesAreKnown();
};
