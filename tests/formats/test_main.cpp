#include "base/run_tests.h"
#include "formats/test_associations.h"
#include "formats/test_formats.h"
#include "formats/test_recognition.h"

template <typename Test>
static QObject *make()
{
    return new Test;
}

int main(int argc, char **argv)
{
    return runTests(argc, argv,
                    {&make<TestFormats>, &make<TestRecognition>, &make<TestAssociations>});
}
