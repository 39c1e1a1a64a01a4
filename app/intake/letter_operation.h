#pragma once

#include "document/operations/operation.h"
#include "exchange/letters/received_letter.h"
#include "store/register/person.h"

namespace gaiyo {

// The operation that adds the letter: its words arrive masked, and nothing says who wrote. With the
// ids that its rows were given before, or without.
Operation letterOperation(const ReceivedLetter &letter, const Admission *ids);

} // namespace gaiyo
