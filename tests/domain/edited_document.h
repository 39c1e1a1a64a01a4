#pragma once

#include "domain/snapshot.h"

namespace gaiyo {

// The document with opinions moved, removed and added, and with other words, categories and counts,
// at random, the same for the same seed. Among the words are such as look like the marks of
// formats.
Snapshot editedDocument(const Snapshot &before, quint32 seed);

} // namespace gaiyo
