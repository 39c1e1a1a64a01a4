#include "base/run_tests.h"

QObject *makeSanitizeTest();
QObject *makeIdsTest();
QObject *makeJsonReaderTest();
QObject *makeJsonWriterTest();

int main(int argc, char **argv)
{
    return runTests(argc, argv,
                    {makeSanitizeTest, makeIdsTest, makeJsonReaderTest, makeJsonWriterTest});
}
