#pragma once

#include "booklet/picture/canvas.h"

#include <QByteArray>

namespace gaiyo {

// A PNG file (ISO/IEC 15948) of 8-bit grays without transparency.
QByteArray pngOf(const Canvas &canvas, int dotsPerInch);

} // namespace gaiyo
