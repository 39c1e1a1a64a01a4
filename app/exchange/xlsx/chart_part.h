#pragma once

#include "exchange/xlsx/sheet_form.h"

#include <QByteArray>

namespace gaiyo {

// The parts of a sheet's chart (ISO 29500-1, 20.5 and 21.2): bars of its rows, below them. The
// sheet must have one.
QByteArray drawingPart(const SheetForm &form);
QByteArray chartPart(const SheetForm &form);

} // namespace gaiyo
