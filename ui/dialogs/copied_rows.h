#pragma once

#include <QString>

class QMimeData;

namespace gaiyo {

// What was copied, as rows for tableOf() and readOutlineText(): the plain text, but where a table
// is beside it whose rows that does not tell apart. Word and web pages end the paragraphs of a cell
// there as they end a row; then, and where there is no plain text, the rows are those of the
// table, and a cell of several lines stands in quotation marks.
QString copiedRows(const QMimeData &data);

} // namespace gaiyo
