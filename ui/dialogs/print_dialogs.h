#pragma once

#include "booklet/font_set.h"
#include "domain/snapshot.h"

class QWidget;

namespace gaiyo {

// The booklet as it will come out of the printer, and the printer's choice.
void showPrintPreview(const Snapshot &snapshot, const FontSet &fonts, QWidget *parent);

// Pages, copies and sides are asked for; then it is printed with progress and cancel.
void showPrint(const Snapshot &snapshot, const FontSet &fonts, QWidget *parent);

} // namespace gaiyo
