#include "base/run_tests.h"

QObject *makeHtmlTest();

int main(int argc, char **argv)
{
    return runTests(argc, argv, {makeHtmlTest});
}
