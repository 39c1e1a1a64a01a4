#include "base/run_tests.h"

QObject *makeCollectTest();
QObject *makeExtractTest();
QObject *makeFormsTest();
QObject *makeFreeFieldsTest();
QObject *makeIndexTest();
QObject *makePrintedOrderTest();
QObject *makeSmallTableTest();

int main(int argc, char **argv)
{
    return runTests(argc, argv,
                    {makeCollectTest, makeExtractTest, makeFormsTest, makeFreeFieldsTest,
                     makeIndexTest, makePrintedOrderTest, makeSmallTableTest});
}
