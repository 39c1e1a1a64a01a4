#include "base/run_tests.h"

QObject *makeHeaderTest();
QObject *makeHtmlTest();
QObject *makeMailTest();
QObject *makeMailboxTest();

int main(int argc, char **argv)
{
    return runTests(argc, argv, {makeHeaderTest, makeHtmlTest, makeMailTest, makeMailboxTest});
}
