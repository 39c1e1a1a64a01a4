#include "exchange/csv/test_csv_export.h"
#include "exchange/csv/test_csv_import.h"
#include "exchange/csv/test_csv_reader.h"
#include "exchange/csv/test_other_offices.h"

#include <QCoreApplication>
#include <QTest>

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    TestCsvReader reader;
    TestCsvImport import;
    TestOtherOffices offices;
    TestCsvExport exported;
    int failures = 0;
    for (QObject *test : {static_cast<QObject *>(&reader), static_cast<QObject *>(&import),
                          static_cast<QObject *>(&offices), static_cast<QObject *>(&exported)})
        failures += QTest::qExec(test, argc, argv);
    return failures;
}
