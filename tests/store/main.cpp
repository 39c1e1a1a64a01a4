#include "store/test_create.h"

#include <QCoreApplication>
#include <QTest>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    int failures = 0;
    const auto run = [&](auto test) { failures += QTest::qExec(&test, argc, argv); };
    run(gaiyo::TestCreate());
    return failures == 0 ? 0 : 1;
}
