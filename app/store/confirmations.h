#pragma once

#include "base/id.h"
#include "base/result.h"

#include <QString>

#include <set>

namespace gaiyo {

// The opinions whose department has confirmed them (stage), and of which since then neither the
// summary nor the response nor the category became another. A confirmation falls off by itself when
// a word changes, and holds again when the word comes back. Errors: those of opening.
Result<std::set<OpinionId>> readConfirmations(const QString &path);

} // namespace gaiyo
