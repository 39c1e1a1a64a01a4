#include "base/run_tests.h"
#include "booklet/test_fonts.h"
#include "booklet/test_golden.h"
#include "booklet/test_heading_columns.h"
#include "booklet/test_imposition.h"
#include "booklet/test_installed_fonts.h"
#include "booklet/test_legends.h"
#include "booklet/test_lines.h"
#include "booklet/test_live_pages.h"
#include "booklet/test_page_blocks.h"
#include "booklet/test_page_forms.h"
#include "booklet/test_page_ranges.h"
#include "booklet/test_pages.h"
#include "booklet/test_pdf.h"
#include "booklet/test_running_heads.h"
#include "booklet/test_set_lines.h"
#include "booklet/test_small_tables.h"
#include "booklet/test_stacked_rows.h"
#include "booklet/test_total_fit.h"
#include "booklet/test_way.h"

int main(int argc, char **argv)
{
    return runTestsOf<gaiyo::TestFonts, gaiyo::TestGolden, gaiyo::TestHeadingColumns,
                      gaiyo::TestImposition, gaiyo::TestInstalledFonts, gaiyo::TestLegends,
                      gaiyo::TestLines, gaiyo::TestLivePages, gaiyo::TestPageBlocks,
                      gaiyo::TestPageForms, gaiyo::TestPageRanges, gaiyo::TestPages, gaiyo::TestPdf,
                      gaiyo::TestRunningHeads, gaiyo::TestSetLines, gaiyo::TestSmallTables,
                      gaiyo::TestStackedRows, gaiyo::TestTotalFit, gaiyo::TestWay>(argc, argv);
}
