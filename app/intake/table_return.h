#pragma once

#include "base/clock.h"
#include "base/progress.h"
#include "base/result.h"
#include "document/sharing/returned_ids.h"
#include "document/sharing/table_update.h"
#include "exchange/format.h"
#include "store/rows/operation_info.h"

#include <QSet>

namespace gaiyo {

// A table that was exported from a document and came back, with what it is compared with: the
// document as it was when the table was written.
struct TableReturn
{
    Snapshot base;
    Snapshot exported; // as the reader makes it of the table that was written of `base`
    Imported returned;
    QSet<QString> fields; // that can be compared
    std::vector<UnmatchedRow> unmatched;

    // Holds references to this.
    ReturnedTable table() const;
};

// Why a row is nobody's, as the command line has it: twice, unknown, other_words, no_number.
QString reasonWord(UnmatchedRow::Reason reason);

// Reads the bytes as a table of the document at `path`. Errors: Invalid for a table that neither
// names its rows by 整理番号 nor by ids, of another document, or of a state that the document never
// was in; those of reading.
Result<TableReturn> readTableReturn(const Format &format, const QByteArray &bytes,
                                    const ImportOptions &options, const QString &path,
                                    const Author &author, const Clock &clock);

} // namespace gaiyo
