#pragma once

#include "domain/snapshot.h"

#include <QByteArray>

#include <set>

namespace gaiyo {

// The counts of a document as `gaiyo-cli stats` prints them (app/cli/README.md): computed ones, and
// the declared ones beside them, null where nothing is declared. `confirmed` are the opinions whose
// confirmation by their department still holds.
QByteArray statsJson(const Snapshot &snapshot, const std::set<OpinionId> &confirmed);

} // namespace gaiyo
