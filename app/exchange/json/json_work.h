#pragma once

#include "base/json_reader.h"
#include "base/result.h"
#include "domain/snapshot.h"

namespace gaiyo {

// What the rows of letters that came as JSON must be beside what arrange() asks of every document:
// stretches lie in the words and divide no character, what is masked is ■ in them (the words that a
// mask hides are in no document), and no number stands twice, since it stands on paper. The rows
// are in the order of the JSON. Error: Unreadable, naming the place.
Result<void> checkWork(const JsonValue &json, const Snapshot &values);

} // namespace gaiyo
