#include "base/run_tests.h"
#include "exchange/plaintext/test_text_round_trip.h"

QObject *makePlainTextTest();

int main(int argc, char **argv)
{
    return runTests(argc, argv,
                    {makePlainTextTest, []() -> QObject * { return new TestTextRoundTrip; }});
}
