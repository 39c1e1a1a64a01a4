#include "exchange/docx/test_docx_export.h"
#include "exchange/docx/test_word_writer.h"

#include <QCoreApplication>
#include <QTest>

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    TestWordWriter writer;
    TestDocxExport exported;
    int failures = 0;
    for (QObject *test : {static_cast<QObject *>(&writer), static_cast<QObject *>(&exported)})
        failures += QTest::qExec(test, argc, argv);
    return failures;
}
