#include "base/run_tests.h"
#include "exchange/csv/test_added_rows.h"
#include "exchange/csv/test_column_names.h"
#include "exchange/csv/test_counted_words.h"
#include "exchange/csv/test_csv_export.h"
#include "exchange/csv/test_csv_import.h"
#include "exchange/csv/test_csv_reader.h"
#include "exchange/csv/test_free_columns.h"
#include "exchange/csv/test_heads.h"
#include "exchange/csv/test_legend_rows.h"
#include "exchange/csv/test_odd_tables.h"
#include "exchange/csv/test_other_offices.h"
#include "exchange/csv/test_table_rows.h"

int main(int argc, char **argv)
{
    return runTestsOf<TestCsvReader, TestCsvImport, TestOtherOffices, TestOddTables, TestHeads,
                      TestCountedWords, TestFreeColumns, TestCsvExport, TestTableRows,
                      TestColumnNames, TestLegendRows, TestAddedRows>(argc, argv);
}
