#include "base/run_tests.h"
#include "formats/test_associations.h"
#include "formats/test_formats.h"
#include "formats/test_reading.h"
#include "formats/test_recognition.h"
#include "formats/test_writing.h"

template <typename Test>
static QObject *make()
{
    return new Test;
}

int main(int argc, char **argv)
{
    return runTests(argc, argv,
                    {&make<TestFormats>, &make<TestReading>, &make<TestWriting>,
                     &make<TestRecognition>, &make<TestAssociations>});
}
