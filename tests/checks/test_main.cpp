#include "base/run_tests.h"

QObject *makeFindingsTest();
QObject *makeSeedFindingsTest();

int main(int argc, char **argv)
{
    return runTests(argc, argv, {makeFindingsTest, makeSeedFindingsTest});
}
