#include "base/run_tests.h"
#include "store/child.h"
#include "store/test_connection.h"
#include "store/test_copies.h"
#include "store/test_create.h"
#include "store/test_faults.h"
#include "store/test_opening.h"
#include "store/test_register.h"
#include "store/test_schema.h"
#include "store/test_text.h"
#include "store/test_transaction.h"
#include "store/test_upgrade.h"

#include <cstring>

int main(int argc, char **argv)
{
    if (argc > 1 && std::strcmp(argv[1], "--child") == 0) {
        const QCoreApplication application(argc, argv);
        return gaiyo::runChild(application.arguments().mid(2));
    }
    return runTestsOf<gaiyo::TestConnection, gaiyo::TestText, gaiyo::TestCreate, gaiyo::TestSchema,
                      gaiyo::TestOpening, gaiyo::TestUpgrade, gaiyo::TestTransaction,
                      gaiyo::TestFaults, gaiyo::TestCopies, gaiyo::TestRegister>(argc, argv);
}
