#include "base/run_tests.h"

QObject *makeCalendarTest();
QObject *makeCompareTest();
QObject *makeDifferenceTest();
QObject *makeMarkupTest();
QObject *makeMeantCharactersTest();
QObject *makeNumberingTest();
QObject *makeOutlineTest();
QObject *makePassageLanguageTest();
QObject *makePersonalDataTest();
QObject *makeRankTest();
QObject *makeRowListTest();
QObject *makeRowValuesTest();
QObject *makeSentencesTest();
QObject *makeSettingsTest();
QObject *makeSimilarityTest();
QObject *makeTallyTest();

int main(int argc, char **argv)
{
    return runTests(argc, argv,
                    {makeCalendarTest, makeCompareTest, makeDifferenceTest, makeMarkupTest,
                     makeMeantCharactersTest, makeNumberingTest, makeOutlineTest,
                     makePassageLanguageTest, makePersonalDataTest, makeRankTest, makeRowListTest,
                     makeRowValuesTest, makeSentencesTest, makeSettingsTest, makeSimilarityTest,
                     makeTallyTest});
}
