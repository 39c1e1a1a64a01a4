#pragma once

#include "domain/snapshot.h"
#include "domain/work/work_states.h"

#include <QByteArray>

namespace gaiyo {

// The counts of a document as `gaiyo-cli stats` prints them (app/cli/README.md): computed ones, and
// the declared ones beside them, null where nothing is declared. `standing` is what was
// confirmed or decided on and still holds.
QByteArray statsJson(const Snapshot &snapshot, const WorkStates::Standing &standing);

} // namespace gaiyo
