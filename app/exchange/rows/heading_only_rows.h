#pragma once

#include "exchange/rows/table_import.h"

namespace gaiyo {

// Where no opinion has a heading in its own row, and rows have nothing but headings, each of these
// heads the rows below it, which get its words. What was done, as sentences.
QStringList fillFromHeadingRows(Table &table);

// EmptyPlace::Above: opinions without a heading get those of the row above. What was done, as
// sentences.
QStringList takePlacesFromAbove(Table &table);

// In a table without a column of headings, numbered words alone in the opinions' column (１
// 計画全般), where all other rows have more than their opinion: they are headings. What was done,
// as sentences.
QStringList takeHeadingsAmongOpinions(Table &table);

} // namespace gaiyo
