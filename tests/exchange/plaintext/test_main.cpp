#include "base/run_tests.h"

QObject *makePlainTextTest();

int main(int argc, char **argv)
{
    return runTests(argc, argv, {makePlainTextTest});
}
