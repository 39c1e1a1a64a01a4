#include "base/run_tests.h"
#include "exchange/plaintext/test_plain_text.h"
#include "exchange/plaintext/test_text_round_trip.h"

template <typename Test>
static QObject *make()
{
    return new Test;
}

int main(int argc, char **argv)
{
    return runTests(argc, argv, {&make<TestPlainText>, &make<TestTextRoundTrip>});
}
