#pragma once

#include "domain/words/known_people.h"
#include "exchange/letters/received_letter.h"

namespace gaiyo {

// 本文.
QString bodyTitle();

// Finds what is to be masked in the letter's originals, by the rules, by its own identity and by
// `others` (whose mails it holds), and masks the subject.
void finishLetter(ReceivedLetter &letter, const QString &subject, std::vector<KnownPerson> others);

} // namespace gaiyo
