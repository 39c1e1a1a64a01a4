#pragma once

#include "exchange/letters/received_letter.h"

namespace gaiyo {

// Sentences for whoever takes the letter in: what was assumed, what of it could not be read, and
// what was taken off on its way.
QStringList remarksOf(const ReceivedLetter &letter);

// One for each file that came with the letter: what became of it, and that its words are not in the
// letter. None for a file that is the letter itself, which `assumed` tells.
QStringList fileRemarksOf(const ReceivedLetter &letter, bool isKept);

} // namespace gaiyo
