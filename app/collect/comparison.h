#pragma once

#include "base/result.h"
#include "collect/blocks.h"
#include "domain/snapshot.h"

#include <QStringView>

namespace gaiyo {

// Notes of rows that say no more than their marks do.
inline constexpr QStringView kCameNote = u"（追加）";
inline constexpr QStringView kWentNote = u"（削除）";

// How the note on the front page begins that says how marks look: text has other marks, and says
// so.
inline constexpr QStringView kLookNote = u"取り消し線は";

// How two states are set beside each other.
struct ComparisonForm
{
    QString before; // what people call the earlier state: 決裁版
    QString after;
    bool changedOnly = false; // leave out the rows in which nothing changed
    MarkLook look = {};
};

// 見え消し: the booklet of the later state, in its form, with what came and went marked in it. Of
// each text, leaving out what is marked as added gives what the earlier booklet says, and leaving
// out what is marked as removed what the later one says, letter for letter; where nothing changed
// but numbers that others changed, the later number stands. Rows and headings that only the earlier
// booklet has stand where they stood in it. Notes on the front page say what is compared and how
// many changes there are. Errors: those of compare() and of collect().
Result<Collected> collectComparison(const Snapshot &before, const Snapshot &after,
                                    const ComparisonForm &form);

} // namespace gaiyo
