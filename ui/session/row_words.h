#pragma once

#include "domain/consultation.h"
#include "domain/free_field.h"
#include "domain/row_fields.h"

#include <QString>

namespace gaiyo {

// What people call the fields of rows. Each field that there is has words in one table; a test
// fails on a gap.

// The field's name on the screen: 対応区分. "" where the table has none.
QString fieldWords(Entity entity, QStringView field);

// The name that the document gives a free field of its opinions; 自由項目1 where it gives none.
QString freeFieldWords(const FreeField &named, size_t index);
// The same as fieldWords(), with the names of the document.
QString fieldWords(Entity entity, QStringView field, const Consultation &consultation);

// Paragraphs rather than a word or a number: too long to stand in a line of a list.
bool isLongText(Entity entity, QStringView field);

} // namespace gaiyo
