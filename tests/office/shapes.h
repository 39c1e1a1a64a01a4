#pragma once

#include "domain/snapshot.h"

// The shape of a prefecture's published table: 382 opinions under 40 headings with 78 responses,
// one of which serves 36 opinions that stand together; some are named elsewhere, and some refer to
// each other.
gaiyo::Snapshot manySharedResponses();

// What XML, Word and Excel find hard, in every place where words can stand.
gaiyo::Snapshot hardWords();
