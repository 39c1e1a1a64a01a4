#include "exchange/text/test_garbage.h"
#include "exchange/text/test_seed.h"
#include "exchange/text/test_shapes.h"

#include <QCoreApplication>
#include <QTest>

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    TestSeed seed;
    TestShapes shapes;
    TestGarbage garbage;
    int failures = 0;
    for (QObject *test : {static_cast<QObject *>(&seed), static_cast<QObject *>(&shapes),
                          static_cast<QObject *>(&garbage)})
        failures += QTest::qExec(test, argc, argv);
    return failures;
}
