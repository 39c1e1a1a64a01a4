#pragma once

#include "exchange/rows/table_import.h"

#include <optional>

namespace gaiyo {

// In a document that is made of a table, columns that offices print beside their opinions (会場,
// 略記, 件名, 修正内容, 担当課, 修正の有無, 該当ページ; and `sentences`, of dropSentences()) are
// free fields, as many as there are left. A sentence for each; the others stay unknown.
QStringList takeFreeColumns(Table &table, const std::optional<int> &sentences);

// 備考 is proposed for the internal notes where nothing else is: what an office wrote there may be
// meant for nobody else. For a clerk who sees what is proposed; else it stays out, and is named.
void offerRemarks(Table &table);

// 略記 (創・笑・環) is a second set of categories: its values become the field's list. What they
// mean no table says: they are left without words, and without a legend.
void listAbbreviations(Imported &imported);

} // namespace gaiyo
