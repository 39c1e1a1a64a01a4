#pragma once

#include "shell/commands.h"

#include <QStringList>

#include <optional>

class QWidget;

namespace gaiyo {

// Files that were dropped where opinions are worked on, and are neither a document of ours nor a
// table: asks what they are and tells the mode that takes them. Where none can, says why.
std::optional<Mode> askWhatWasDropped(QWidget &window, const QStringList &files, bool isOpen,
                                      bool isReadOnly);

} // namespace gaiyo
