#pragma once

#include "domain/words/known_people.h"
#include "exchange/letters/received_letter.h"

namespace gaiyo {

// 本文.
QString bodyTitle();

// Finds what is to be masked in the letter's originals, by the rules, by its own identity and by
// `others` (whose mails it holds), and masks the subject. One that says more than that opinions are
// sent, or that has no other words with it, is the first of the originals.
void finishLetter(ReceivedLetter &letter, const QString &subject, std::vector<KnownPerson> others);

} // namespace gaiyo
