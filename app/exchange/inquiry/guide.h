#pragma once

#include "exchange/inquiry/inquiry_sheet.h"

#include <utility>
#include <vector>

namespace gaiyo {

// 記入のしかた: what the department is told before it writes, as pairs of a title and its words.
struct InquiryGuide
{
    QString title;
    std::vector<std::pair<QString, QString>> facts; // whom, what, until when
    std::vector<std::pair<QString, QString>> rules;
};

// `isWorkbook`: for Excel, else for Word.
InquiryGuide guideOf(const InquirySheet &sheet, bool isWorkbook);

} // namespace gaiyo
