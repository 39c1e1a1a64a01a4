#include "base/run_tests.h"

QObject *makeSanitizeTest();
QObject *makeIdsTest();
QObject *makeInstallationTest();
QObject *makeJsonReaderTest();
QObject *makeJsonWriterTest();
QObject *makeProgressTest();
QObject *makeWholeFileTest();

int main(int argc, char **argv)
{
    return runTests(argc, argv,
                    {makeSanitizeTest, makeIdsTest, makeInstallationTest, makeJsonReaderTest,
                     makeJsonWriterTest, makeProgressTest, makeWholeFileTest});
}
