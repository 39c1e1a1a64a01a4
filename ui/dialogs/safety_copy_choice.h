#pragma once

#include "document/repair/safety_copies.h"

#include <optional>

class QWidget;

namespace gaiyo {

// 控えを開く: those of this document by the time at which they were kept, the newest first, or a
// file from elsewhere; none where nothing was chosen.
std::optional<QString> chooseSafetyCopy(const SafetyCopies &copies, const QString &documentPath,
                                        QWidget *parent);

// How the file is called that a copy is worked on as, without the ending: by the time on this
// computer's clock, where it is one of the document's.
QString nameOfCopy(const SafetyCopies &copies, const QString &documentPath, const QString &copy);

} // namespace gaiyo
