#include "base/run_tests.h"

QObject *makeCalendarTest();
QObject *makeMarkupTest();
QObject *makeNumberingTest();
QObject *makeOutlineTest();
QObject *makeRankTest();
QObject *makeRowValuesTest();
QObject *makeSettingsTest();
QObject *makeTallyTest();

int main(int argc, char **argv)
{
    return runTests(argc, argv,
                    {makeCalendarTest, makeMarkupTest, makeNumberingTest, makeOutlineTest,
                     makeRankTest, makeRowValuesTest, makeSettingsTest, makeTallyTest});
}
