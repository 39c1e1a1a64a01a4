#pragma once

#include "domain/snapshot.h"

#include <QString>

#include <map>

namespace gaiyo {

// The counts of letters that count (Letter::scope), computed.
struct LetterTally
{
    struct Part
    {
        int letters = 0; // 通
        int persons = 0; // 名: of the submitters of these letters, each once

        bool operator==(const Part &) const = default;
    };

    Part all;
    std::map<QString, Part> methods; // by Letter::method
    std::map<QString, Part> classes; // by Submitter::className, "" for those without
};

LetterTally tallyLetters(const Snapshot &values);

} // namespace gaiyo
