#pragma once

#include <QObject>

// RFC 4180, and what is not.
class TestCsvReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsRecords_data();
    void readsRecords();
    void countsLines();
    void refusesBrokenQuotations_data();
    void refusesBrokenQuotations();
    void guardsRoundTrip();
    void guardsFormulas_data();
    void guardsFormulas();
};
