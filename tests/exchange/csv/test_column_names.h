#pragma once

#include <QObject>

class TestColumnNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opinions_data();
    void opinions();
    void responses_data();
    void responses();
    void categories_data();
    void categories();
    void others_data();
    void others();
    void countsThatTheNameTellsOf();
};
