#pragma once

#include "domain/snapshot.h"

#include <QString>

#include <vector>

namespace gaiyo {

// How many letters came, and in which ways: all that the booklet may say of them. None of their
// words, and nobody who wrote them.
struct PrintedLetters
{
    struct Method
    {
        QString words; // 電子メール
        int letters = 0;
        int opinions = 0;
    };

    int letters = 0;
    int persons = 0;
    std::vector<Method> methods; // in the order of the register's list; those that have any
};

PrintedLetters countPrintedLetters(const Snapshot &values);

} // namespace gaiyo
