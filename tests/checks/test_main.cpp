#include "base/run_tests.h"

QObject *makeComputedWordsTest();
QObject *makeFindingsTest();
QObject *makeInquiriesTest();
QObject *makeLettersTest();
QObject *makeMemoryTest();
QObject *makeNumberColumnsTest();
QObject *makePlanRevisionsTest();
QObject *makeSeedFindingsTest();
QObject *makeWordingsTest();
QObject *makeWordsTest();

int main(int argc, char **argv)
{
    return runTests(argc, argv,
                    {makeComputedWordsTest, makeFindingsTest, makeInquiriesTest, makeLettersTest,
                     makeMemoryTest, makeNumberColumnsTest, makePlanRevisionsTest,
                     makeSeedFindingsTest, makeWordingsTest, makeWordsTest});
}
