#pragma once

#include "domain/snapshot.h"

#include <QString>

#include <map>
#include <unordered_map>

namespace gaiyo {

// The counts of letters that count (Letter::scope), computed.
struct LetterTally
{
    struct Part
    {
        int letters = 0; // 通
        int persons = 0; // 名: of the submitters of these letters, each once
        // 件: of the opinions that have a place in the plan, by their count. One counts with the
        // letter of its words that has the lowest number among those that count.
        int opinions = 0;

        bool operator==(const Part &) const = default;
    };

    Part all;
    std::map<QString, Part> methods;            // by Letter::method
    std::map<QString, Part> classes;            // by Submitter::className, "" for those without
    std::unordered_map<LetterId, int> opinions; // 件 of each letter that has any
    qint64 unusedCharacters = 0;                // of all letters, whether they count or not
};

LetterTally tallyLetters(const Snapshot &values);

} // namespace gaiyo
