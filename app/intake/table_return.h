#pragma once

#include "base/clock.h"
#include "base/progress.h"
#include "base/result.h"
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

    // Holds references to this.
    ReturnedTable table() const;
};

// `returned` as the reader of `format` makes it of the table. Errors: Invalid for a table without a
// state, or of a state that the document never was in; those of reading.
Result<TableReturn> readTableReturn(const Format &format, Imported returned, const QString &path,
                                    const Author &author, const Clock &clock, IdSource &ids,
                                    const Progress &progress = {});

} // namespace gaiyo
