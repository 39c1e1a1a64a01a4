#pragma once

#include "domain/snapshot.h"

#include <QByteArray>

namespace gaiyo {

// The counts of a document as `gaiyo-cli stats` prints them (app/cli/README.md): computed ones, and
// the declared ones beside them, null where nothing is declared.
QByteArray statsJson(const Snapshot &snapshot);

} // namespace gaiyo
