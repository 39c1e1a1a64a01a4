#pragma once

#include "domain/row_fields.h"

#include <QString>

namespace gaiyo {

// What people call the fields of rows. Each field that there is has words in one table; a test
// fails on a gap.

// The field's name on the screen: 対応区分. "" where the table has none.
QString fieldWords(Entity entity, QStringView field);

// Paragraphs rather than a word or a number: too long to stand in a line of a list.
bool isLongText(Entity entity, QStringView field);

} // namespace gaiyo
