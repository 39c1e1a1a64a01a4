#pragma once

#include "store/document_store.h"

namespace gaiyo {

// Computes anew what follows from the words of letters (Letter::unused), for the letters that this
// transaction touched, whatever touched them: an operation, undo, a merge. To be called before the
// commit.
void computeLetters(WriteTransaction &transaction);

} // namespace gaiyo
