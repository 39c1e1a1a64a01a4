#pragma once

#include "exchange/letters/received_letter.h"
#include "store/register/person.h"

namespace gaiyo {

// Masks in every letter what any of its people, of the other letters' and of `others` is known by,
// beside what is masked already: one writer speaks of another.
void maskKnownPeople(std::vector<ReceivedLetter> &letters, const std::vector<Person> &others);

} // namespace gaiyo
