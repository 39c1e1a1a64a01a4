#include "booklet/test_fonts.h"
#include "booklet/test_imposition.h"
#include "booklet/test_lines.h"
#include "booklet/test_live_pages.h"
#include "booklet/test_pages.h"
#include "booklet/test_pdf.h"

#include <QCoreApplication>
#include <QTest>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    int failures = 0;
    const auto run = [&](auto test) { failures += QTest::qExec(&test, argc, argv); };
    run(gaiyo::TestFonts());
    run(gaiyo::TestImposition());
    run(gaiyo::TestLines());
    run(gaiyo::TestLivePages());
    run(gaiyo::TestPages());
    run(gaiyo::TestPdf());
    return failures == 0 ? 0 : 1;
}
