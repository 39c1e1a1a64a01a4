#pragma once

#include "base/progress.h"
#include "domain/snapshot.h"

#include <QByteArray>

namespace gaiyo {

// Of the form of this JSON, which is not the file's: what the work beside the booklet has gained
// since is further arrays of version 2.
inline constexpr int kJsonVersion = 2;

// The document as JSON, lossless: keys in the order of the contract (app/cli/README.md), arrays in
// the snapshot's order, one row to a line, so that two exports can be compared line by line.
// Stopped, it breaks off.
QByteArray exportJson(const Snapshot &snapshot, const Progress &progress = {});

} // namespace gaiyo
