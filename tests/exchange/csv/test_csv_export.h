#pragma once

#include <QObject>

// What is written is read back the same.
class TestCsvExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seedRoundTrips();
    void writesWhatExcelReads();
    void roundTripsWhatIsHard();
    void roundTripsWithoutHeadings();
    void roundTripsAnything_data();
    void roundTripsAnything();
};
