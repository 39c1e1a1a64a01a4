#pragma once

#include "shell/commands.h"

#include <QStringList>

#include <optional>

class QMimeData;
class QWidget;

namespace gaiyo {

// Files that were dropped where opinions are worked on, and are neither a document of ours nor a
// table: asks what they are and tells the mode that takes them. Where none can, says why.
std::optional<Mode> askWhatWasDropped(QWidget &window, const QStringList &files, bool isOpen,
                                      bool isReadOnly);

// The other files that were dropped with this one; folders are none.
QStringList filesBeside(const QString &path, const QMimeData &dropped);

// Documents and tables are taken one at a time: names those that were not. Nothing for none.
void tellNotTaken(QWidget &window, const QStringList &files);

} // namespace gaiyo
