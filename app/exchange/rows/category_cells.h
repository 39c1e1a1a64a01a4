#pragma once

#include "exchange/rows/table_import.h"

#include <functional>
#include <optional>

namespace gaiyo {

// A column 対応 that has sentences, in a table without a column of responses, has the responses;
// `isChosen` answers whether somebody said what a column holds. What was done, as sentences.
QStringList takeAnswers(Table &table, const std::function<bool(int column)> &isChosen);

// 修正内容 with a sentence for each opinion, beside a column of responses, has no categories: the
// column, which is unknown then.
std::optional<int> dropSentences(Table &table, const std::function<bool(int column)> &isChosen);

// 〃 and 同上 in the column of categories are the category above. What was done, as sentences.
QStringList readCategoryDittos(Table &table);

// Categories in two widths, and letters in two sizes, are one (CategoryForms). What was done, as
// sentences.
QStringList joinCategoryForms(Table &table);

} // namespace gaiyo
