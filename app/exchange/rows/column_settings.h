#pragma once

#include "domain/consultation.h"
#include "domain/settings.h"

#include <vector>

namespace gaiyo {

// A column as a source prints it.
struct PrintedColumn
{
    ColumnField field;
    QString title;
    int longest = 0; // characters of its cells, where somebody has looked
};

// Notes in the consultation's settings which columns the source prints, in its order and with its
// titles, where that differs from the template. A source without a number column gets the
// template's; widths are the template's for the field.
void setColumns(Consultation &consultation, const std::vector<PrintedColumn> &printed);

// What stands before the number of an item, where that is not the template's.
void setItemLabel(Consultation &consultation, const QString &label);

// Notes the counter of submitters (名, 人, 者) where it differs from the template's.
void setSubmitterCounter(Consultation &consultation, const QString &counter);

} // namespace gaiyo
