#pragma once

#include "document/operations/operation.h"
#include "session/document_view.h"

#include <QByteArray>
#include <QStringList>

#include <optional>
#include <vector>

namespace gaiyo {

// False for an empty clipboard, a picture, and blank cells.
bool hasRows(const QString &pasted);

// As spreadsheets put rows on the clipboard: a cell of several lines stands in quotation marks, one
// that has such marks in its only line stands as it is. Of text without signs that control.
std::vector<QStringList> pastedCells(const QString &text);

// Rows copied from Word or Excel as a file of them would be; every cell in quotation marks, so that
// only tabs divide them.
QByteArray tableOf(const QString &pasted);

// The document's category of that symbol or these words; none where it has no such.
std::optional<CategoryId> findCategory(const Category &wanted, const DocumentView &view);

// The opinions of a table that names no places, below one heading of the document. Categories are
// the document's own, by symbol or words; what it has not stands in the notes. A 整理番号 is kept
// where nobody has it.
std::vector<Operation> additionsTo(const std::optional<NodeId> &place, const Snapshot &values,
                                   const DocumentView &view);

} // namespace gaiyo
