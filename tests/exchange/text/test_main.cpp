#include "base/run_tests.h"
#include "exchange/text/test_front.h"
#include "exchange/text/test_garbage.h"
#include "exchange/text/test_marked.h"
#include "exchange/text/test_seed.h"
#include "exchange/text/test_shapes.h"

int main(int argc, char **argv)
{
    return runTestsOf<TestSeed, TestShapes, TestMarked, TestFront, TestGarbage>(argc, argv);
}
