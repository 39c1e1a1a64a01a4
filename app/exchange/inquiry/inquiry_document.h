#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "exchange/inquiry/inquiry_sheet.h"

#include <QDateTime>

class QIODevice;

namespace gaiyo {

// Writes a 照会表 for Word: how to fill it in and the categories, then a page for each opinion with
// a table that has its fields below each other. What is changed in it from now on is tracked. Which
// sheet this is, and which opinion, stands there as hidden words: they are what Word, LibreOffice
// and everybody who copies a table keep (tags of fields, variables of the document and titles of
// tables are lost by LibreOffice). Errors: Io; Cancelled.
Result<void> writeInquiryDocument(const InquirySheet &sheet, QIODevice &out, const QDateTime &date,
                                  const Progress &progress = {});

// gaiyo-sheet FORMAT DOCUMENT SHEET REVISION OPERATION HASH…, the hashes those of all words that
// stand outside the tables of the opinions.
inline const QString kIdentityPattern =
    QStringLiteral("gaiyo-sheet (\\d+) (\\S+) (\\S+) (\\d+) (\\S+)((?: [0-9a-f]{8})*)");
// gaiyo-key SHEET/OPINION HASH, of sentHash().
inline const QString kKeyPattern = QStringLiteral("gaiyo-key ([^\\s/]+)/(\\S+) ([0-9a-f]{16})");

} // namespace gaiyo
