#pragma once

#include "domain/snapshot.h"

#include <QMap>
#include <QString>

namespace gaiyo {

// 件・通・名: what came one way, or from one class of people.
struct LetterCounts
{
    int opinions = 0;
    int letters = 0;
    int submitters = 0; // persons

    bool operator==(const LetterCounts &) const = default;
};

// The counts of letters in scope (kLetterScopes). The persons of a submitter count once in every
// sum that they are in; an opinion counts with the letter of its words that has the lowest number
// in scope, by its count, and not at all where it has no place in the plan.
struct LetterTally
{
    LetterCounts all;
    QMap<QString, LetterCounts> methods; // by kLetterMethods; those that somebody used
    QMap<QString, LetterCounts> classes; // "" where none is given
    qint64 unusedCharacters = 0;         // of all letters, in scope or not
};

LetterTally computeLetterTally(const Snapshot &snapshot);

} // namespace gaiyo
