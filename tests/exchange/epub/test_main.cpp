#include "base/run_tests.h"

QObject *makeEpubTest();

int main(int argc, char **argv)
{
    return runTests(argc, argv, {makeEpubTest});
}
