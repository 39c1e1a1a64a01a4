#pragma once

#include <QObject>

class TestLegendRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void legends_data();
    void legends();
    void wordsThatAreNoLegend_data();
    void wordsThatAreNoLegend();
};
