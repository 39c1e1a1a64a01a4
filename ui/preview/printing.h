#pragma once

#include "base/progress.h"
#include "booklet/font_set.h"
#include "booklet/imposition.h"
#include "booklet/page.h"

#include <optional>

class QPrinter;

namespace gaiyo {

// What comes on each side, and its size in points; one page to a side where no imposition is given.
std::vector<SheetSide> sidesOf(int pages, std::optional<Imposition> imposition);
QSizeF sheetSize(const Page &page, std::optional<Imposition> imposition);

// Puts the pages on the printer through the booklet's own painter: those of the printer's range
// one a sheet, or two side by side. False where it was stopped.
bool printPages(const std::vector<Page> &pages, const FontSet &fonts, QPrinter &printer,
                std::optional<Imposition> imposition, const Progress &progress);

// Paper and direction as the booklet has them.
void preparePrinter(QPrinter &printer, const std::vector<Page> &pages,
                    std::optional<Imposition> imposition);

} // namespace gaiyo
