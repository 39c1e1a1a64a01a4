#pragma once

#include "domain/words/known_people.h"
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

// Accounts of other services: @name, LINE ID：name.
void findAccounts(const RuledText &text, FoundStretches &found);

// Numbers that everybody has one of (マイナンバー).
void findNumbers(const RuledText &text, FoundStretches &found);

// What stands behind 氏名：, 住所：, 【お名前】 and the like, on the line or the next one.
void findLabelled(const RuledText &text, FoundStretches &found);

// Usual surnames beside a word that is said to people, or beside an age, which is taken with them;
// given names beside a word for a relation.
void findCuedNames(const RuledText &text, FoundStretches &found);

// Names on a line of their own above or below one that only says how to reach somebody: what was
// found before counts.
void findNamesBeside(const RuledText &text, FoundStretches &found);

// Whoever the stretches name for certain, to be looked for in the rest of the text.
std::vector<KnownPerson> namedPeople(const QString &text, const FoundStretches &found);

// Words that stand where names do, and are none: 意見, 住所, 区長.
bool isNoName(QStringView words);

// What stands behind a surname and makes the whole an office, a place or a family, not a name.
bool isTitle(QStringView rest);

// The lines of signatures.
void findSigned(const RuledText &text, FoundStretches &found);

// The end of an address whose numbers begin at a place name before `digit`: behind its numbers and
// house, or -1 where none stands there. `levels` is how many numbers it has.
qsizetype addressNumbersEnd(const QString &plain, qsizetype digit, int *levels);

} // namespace gaiyo
