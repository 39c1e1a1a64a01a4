#include "base/run_tests.h"
#include "exchange/xlsx/test_hostile.h"
#include "exchange/xlsx/test_workbook.h"
#include "exchange/xlsx/test_workbook_writer.h"
#include "exchange/xlsx/test_xlsx_export.h"
#include "exchange/xlsx/test_xlsx_import.h"

template <typename Test>
static QObject *make()
{
    return new Test;
}

int main(int argc, char **argv)
{
    return runTests(argc, argv,
                    {&make<TestWorkbook>, &make<TestXlsxImport>, &make<TestHostileWorkbooks>,
                     &make<TestWorkbookWriter>, &make<TestXlsxExport>});
}
