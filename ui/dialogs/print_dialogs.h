#pragma once

#include "booklet/font_set.h"
#include "booklet/imposition.h"
#include "booklet/page.h"
#include "domain/snapshot.h"

#include <optional>
#include <vector>

class QWidget;

namespace gaiyo {

// The booklet as it will come out of the printer, and the printer's choice.
void showPrintPreview(const Snapshot &snapshot, const FontSet &fonts, QWidget *parent);

// Pages, copies and sides are asked for; then it is printed with progress and cancel.
void showPrint(const Snapshot &snapshot, const FontSet &fonts, QWidget *parent);

// The same of pages that are there, with the way to put them on the sheets chosen beforehand; true
// where all was printed.
bool askAndPrint(const std::vector<Page> &pages, const FontSet &fonts,
                 std::optional<Imposition> chosen, QWidget *parent);

} // namespace gaiyo
