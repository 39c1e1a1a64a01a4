#include "exchange/xlsx/test_workbook_writer.h"
#include "exchange/xlsx/test_xlsx_export.h"

#include <QCoreApplication>
#include <QTest>

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    TestWorkbookWriter writer;
    TestXlsxExport exported;
    int failures = 0;
    for (QObject *test : {static_cast<QObject *>(&writer), static_cast<QObject *>(&exported)})
        failures += QTest::qExec(test, argc, argv);
    return failures;
}
