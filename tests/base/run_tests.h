#pragma once

#include <QCoreApplication>
#include <QMetaMethod>
#include <QTest>

#include <cctype>
#include <initializer_list>
#include <memory>
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

// Runs the test objects of one program after each other; answers how many functions failed.
inline int runTests(int argc, char **argv, std::initializer_list<QObject *(*)()> makers)
{
    QCoreApplication app(argc, argv);
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
