#pragma once

#include "domain/snapshot.h"

namespace gaiyo {

// Fills an empty booklet with a few opinions, so that its form can be looked at before there are
// any. Not for a document that is kept.
void addSampleRows(Snapshot &values, bool withHeadings);

} // namespace gaiyo
