#include "base/run_tests.h"

QObject *makeLettersTest();
QObject *makeLetterWordTest();
QObject *makeLetterWorkbookTest();

int main(int argc, char **argv)
{
    return runTests(argc, argv, {&makeLettersTest, &makeLetterWorkbookTest, &makeLetterWordTest});
}
