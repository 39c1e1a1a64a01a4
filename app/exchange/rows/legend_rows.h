#pragma once

#include "exchange/rows/table.h"

#include <QString>

#include <optional>
#include <vector>

namespace gaiyo {

// One of a table's categories as its legend has it.
struct LegendWords
{
    QString symbol; // in the form that the table's rows have
    QString text;
    std::optional<int> declared; // how many opinions it says there are
};

// （凡例）, ※反映区分: what stands before or above a legend.
bool isLegendTitle(const QString &words);

// ◎：反映する　○：一部反映する, behind a title or alone; none for less than two.
std::vector<LegendWords> legendLine(const QString &line);

// A symbol and its words: ◎：反映する, Ａ　反映する.
std::optional<LegendWords> legendEntry(const QString &line);

// A legend above or below a table, in its order: rows of a symbol and its words, or one row of
// several (◎：反映する　○：一部反映する). Only where the column of categories has some of its
// symbols; its rows, and the title above them, are emptied. None where the table has none.
std::vector<LegendWords> takeLegendRows(Table &table);

} // namespace gaiyo
