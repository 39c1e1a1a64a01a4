#pragma once

#include "domain/words/personal_data.h"

#include <QString>

#include <vector>

namespace gaiyo {

// What the rules look at: a text, and the same in one width and case, unit by unit. The stretches
// that they add are in units, not code points: findPersonalData() counts them anew.
struct RuledText
{
    const QString &text;
    const QString &plain; // foldUnits(text)
};

using FoundStretches = std::vector<PersonalStretch>;

// Mail addresses, telephone numbers, 〒 with what follows, addresses with numbers of streets.
void findContacts(const RuledText &text, FoundStretches &found);

// Numbers that everybody has one of (マイナンバー).
void findNumbers(const RuledText &text, FoundStretches &found);

// What stands behind 氏名：, 住所：, 【お名前】 and the like, on the line or the next one.
void findLabelled(const RuledText &text, FoundStretches &found);

// Usual surnames beside a word that is said to people, or beside an age, which is taken with them;
// given names beside a word for a relation.
void findCuedNames(const RuledText &text, FoundStretches &found);

// The lines of signatures.
void findSigned(const RuledText &text, FoundStretches &found);

// The end of an address whose numbers begin at a place name before `digit`: behind its numbers and
// house, or -1 where none stands there. `levels` is how many numbers it has.
qsizetype addressNumbersEnd(const QString &plain, qsizetype digit, int *levels);

} // namespace gaiyo
