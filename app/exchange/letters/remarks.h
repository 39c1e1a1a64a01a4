#pragma once

#include "exchange/letters/received_letter.h"

namespace gaiyo {

// Sentences for whoever takes the letter in: what was assumed, what of it could not be read, and
// what was taken off on its way.
QStringList remarksOf(const ReceivedLetter &letter);

} // namespace gaiyo
