#pragma once

#include "session/document_view.h"

#include <QString>

#include <vector>

namespace gaiyo {

// A row of a table as it was pasted: cells become fields.
struct OpinionRow
{
    QString summary;
    QString response; // markup
    QString category; // symbol

    bool operator==(const OpinionRow &) const = default;
};

// Rows copied from Word or Excel: cells between tabs, a cell with line breaks in quotation marks.
// A leading cell that is only a number is the row's No. and passed over, and so is a heading row.
std::vector<OpinionRow> readOpinionRows(const QString &text);

std::optional<CategoryId> findCategory(const QString &symbol, const DocumentView &view);

} // namespace gaiyo
