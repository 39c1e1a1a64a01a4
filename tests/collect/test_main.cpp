#include "base/run_tests.h"

QObject *makeCollectTest();
QObject *makeFormsTest();
QObject *makePrintedOrderTest();

int main(int argc, char **argv)
{
    return runTests(argc, argv, {makeCollectTest, makeFormsTest, makePrintedOrderTest});
}
