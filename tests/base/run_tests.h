#pragma once

#include <QCoreApplication>
#include <QMetaMethod>
#include <QTest>

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <initializer_list>
#include <memory>
#include <optional>
#include <vector>

// The arguments for one of several test objects: of the functions that a call names, only its own.
// None where all that are named are others'.
inline std::vector<char *> argumentsFor(const QObject &test, int argc, char **argv)
{
    const QMetaObject &type = *test.metaObject();
    std::vector<char *> own;
    bool namesOthers = false;
    bool namesOwn = false;
    for (int i = 0; i < argc; ++i) {
        const QByteArray word = QByteArray(argv[i]).split(':').first();
        const bool isFunction = i > 0 && !word.isEmpty() &&
                                (std::isalpha(uchar(word[0])) != 0 || word[0] == '_') &&
                                QByteArray(argv[i - 1]) != "-o";
        const bool isOwn =
            isFunction && type.indexOfMethod(QByteArray(word + "()").constData()) >= 0;
        namesOwn |= isOwn;
        namesOthers |= isFunction && !isOwn;
        if (!isFunction || isOwn)
            own.push_back(argv[i]);
    }
    if (namesOthers && !namesOwn)
        own.clear();
    return own;
}

// Every function of all test objects, as -functions of a program with one class prints them: QTest
// leaves the program behind the first class.
inline int printFunctions(std::initializer_list<QObject *(*)()> makers)
{
    static const QList<QByteArray> kNone{"initTestCase", "cleanupTestCase", "init", "cleanup"};
    for (const auto make : makers) {
        const std::unique_ptr<QObject> test(make());
        const QMetaObject &type = *test->metaObject();
        for (int i = type.methodOffset(); i < type.methodCount(); ++i) {
            const QMetaMethod method = type.method(i);
            const bool isTest = method.access() == QMetaMethod::Private &&
                                method.methodType() == QMetaMethod::Slot &&
                                method.parameterCount() == 0 && !kNone.contains(method.name()) &&
                                !method.name().endsWith("_data");
            if (isTest)
                std::printf("%s()\n", method.name().constData());
        }
    }
    return 0;
}

// Runs the test objects of one program after each other, in its application if it has made one;
// answers how many functions failed.
inline int runTests(int argc, char **argv, std::initializer_list<QObject *(*)()> makers)
{
    std::optional<QCoreApplication> application;
    if (!QCoreApplication::instance())
        application.emplace(argc, argv);
    if (std::any_of(argv, argv + argc,
                    [](const char *word) { return !qstrcmp(word, "-functions"); }))
        return printFunctions(makers);
    int failures = 0;
    bool hasRun = false;
    for (const auto make : makers) {
        const std::unique_ptr<QObject> test(make());
        auto arguments = argumentsFor(*test, argc, argv);
        if (arguments.empty())
            continue;
        hasRun = true;
        failures += QTest::qExec(test.get(), int(arguments.size()), arguments.data());
    }
    if (!hasRun)
        qWarning("No test object has a function of this name.");
    return hasRun ? failures : 1;
}

// The same for classes of tests.
template <typename... Tests>
int runTestsOf(int argc, char **argv)
{
    return runTests(argc, argv, {[]() -> QObject * { return new Tests; }...});
}
