#include "base/run_tests.h"
#include "exchange/docx/test_docx_export.h"
#include "exchange/docx/test_word_reader.h"
#include "exchange/docx/test_word_writer.h"

template <typename Test>
static QObject *make()
{
    return new Test;
}

int main(int argc, char **argv)
{
    return runTests(argc, argv,
                    {&make<TestWordReader>, &make<TestWordWriter>, &make<TestDocxExport>});
}
