#pragma once

#include "exchange/letters/receive.h"

namespace gaiyo {

// The letters of a workbook (.xlsx, .xlsm), one of each row of every sheet that people see and that
// has a column of opinions; of a hidden one only where no other has any. Hidden rows and columns
// are read like the others, and named; so are the sheets, comments and boxes that were not read.
ReceivedLetters readLetterWorkbook(const QString &fileName, const QByteArray &bytes,
                                   const ReceiveOptions &options);

} // namespace gaiyo
