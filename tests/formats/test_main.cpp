#include "base/run_tests.h"
#include "formats/test_associations.h"
#include "formats/test_editions.h"
#include "formats/test_formats.h"
#include "formats/test_pictures.h"
#include "formats/test_reading.h"
#include "formats/test_recognition.h"
#include "formats/test_writing.h"

int main(int argc, char **argv)
{
    return runTestsOf<TestFormats, TestReading, TestWriting, TestRecognition, TestAssociations,
                      TestEditions, TestPictures>(argc, argv);
}
