#include "store/child.h"
#include "store/test_connection.h"
#include "store/test_copies.h"
#include "store/test_create.h"
#include "store/test_faults.h"
#include "store/test_opening.h"
#include "store/test_schema.h"
#include "store/test_text.h"
#include "store/test_transaction.h"
#include "store/test_upgrade.h"

#include <QCoreApplication>
#include <QTest>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == u"--child")
        return gaiyo::runChild(arguments.mid(2));
    int failures = 0;
    const auto run = [&](auto test) { failures += QTest::qExec(&test, argc, argv); };
    run(gaiyo::TestConnection());
    run(gaiyo::TestText());
    run(gaiyo::TestCreate());
    run(gaiyo::TestSchema());
    run(gaiyo::TestOpening());
    run(gaiyo::TestUpgrade());
    run(gaiyo::TestTransaction());
    run(gaiyo::TestFaults());
    run(gaiyo::TestCopies());
    return failures == 0 ? 0 : 1;
}
