#pragma once

#include "exchange/xlsx/format_pieces.h"

#include <QDateTime>

namespace gaiyo {

// A moment by the pieces of a format; none where they are not rendered here.
std::optional<QString> shownMoment(const QDateTime &moment, const FormatPieces &format);

} // namespace gaiyo
