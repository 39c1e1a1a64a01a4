#pragma once

#include "domain/snapshot.h"

#include <QString>

#include <optional>
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
        int persons = 0; // each counts once in every way
    };

    int letters = 0;
    int persons = 0;
    std::vector<Method> methods; // in the order of the register's list; those that have any
};

PrintedLetters countPrintedLetters(const Snapshot &values);

// How many came in a way, in any usual spelling of it (ＦＡＸ, メール, 持参); none for other words.
std::optional<int> findLettersBy(const PrintedLetters &counts, const QString &spelling);

} // namespace gaiyo
