#pragma once

#include <QCoreApplication>
#include <QTest>

#include <initializer_list>
#include <memory>

// Runs the test objects of one program after each other; answers how many functions failed.
inline int runTests(int argc, char **argv, std::initializer_list<QObject *(*)()> makers)
{
    QCoreApplication app(argc, argv);
    int failures = 0;
    for (const auto make : makers) {
        const std::unique_ptr<QObject> test(make());
        failures += QTest::qExec(test.get(), argc, argv);
    }
    return failures;
}
