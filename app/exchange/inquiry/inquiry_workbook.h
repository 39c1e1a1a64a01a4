#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "exchange/inquiry/inquiry_sheet.h"

#include <QDateTime>

class QIODevice;

namespace gaiyo {

// Writes a 照会表 for Excel: how to fill it in, the rows, the categories, and hidden what tells the
// reader which sheet this is. Errors: Invalid where a text is too long for a cell, naming its No.;
// Io; Cancelled.
Result<void> writeInquiryWorkbook(const InquirySheet &sheet, QIODevice &out, const QDateTime &date,
                                  const Progress &progress = {});

// Names of its sheets and of what the file says of itself.
inline const QString kAnswersSheet = QStringLiteral("回答");
inline const QString kGuideSheet = QStringLiteral("記入のしかた");
inline const QString kLegendSheet = QStringLiteral("凡例");
inline const QString kIdentitySheet = QStringLiteral("_gaiyo");

// Of the row of kIdentitySheet by which what we wrote on other sheets is known again: wordsHash().
inline const QString kOwnWords = QStringLiteral("own");

} // namespace gaiyo
