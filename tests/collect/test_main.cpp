#include "base/run_tests.h"

QObject *makeCollectTest();

int main(int argc, char **argv)
{
    return runTests(argc, argv, {makeCollectTest});
}
