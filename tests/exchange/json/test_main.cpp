#include "base/run_tests.h"

QObject *makeRoundTripTest();
QObject *makeFaultsTest();
QObject *makeStatsTest();

int main(int argc, char **argv)
{
    return runTests(argc, argv, {makeRoundTripTest, makeFaultsTest, makeStatsTest});
}
