#pragma once

#include "formats/formats.h"
#include "formats/pdf_format.h"

namespace gaiyo {

struct YearlyTable;

// The one list of formats, in the order in which people are offered them and in which content is
// asked whose it is. Names are in the language of the moment. `fonts` are asked for when a PDF is
// made.
Formats allFormats(const FontSource &fonts);

// Likewise, what the letters themselves (提出意見一覧) are written as; nothing of it is read.
Formats originalsFormats(const FontSource &fonts);

// Likewise 見え消し, for which the context of writing has the earlier state.
Formats comparisonFormats(const FontSource &fonts);
// The same, with the earlier state and the choice of rows made already.
Formats comparisonFormats(const FontSource &fonts,
                          const std::shared_ptr<const EarlierState> &earlier, bool changedOnly);

// Likewise 受付の記録.
Formats receiptFormats(const FontSource &fonts);

// Likewise 決裁版, for those who decide.
Formats approvalFormats(const FontSource &fonts);

// Likewise 修正箇所一覧（新旧対照表）.
Formats changeFormats(const FontSource &fonts);

// Likewise the extract (広報用の抜粋).
Formats extractFormats(const FontSource &fonts);

// Likewise the table of consultations over the years, which may be filled until it is written.
Formats yearlyFormats(const FontSource &fonts, const std::shared_ptr<const YearlyTable> &table);

} // namespace gaiyo
