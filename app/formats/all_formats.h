#pragma once

#include "formats/formats.h"
#include "formats/pdf_format.h"

namespace gaiyo {

// The one list of formats, in the order in which people are offered them and in which content is
// asked whose it is. Names are in the language of the moment. `fonts` are asked for when a PDF is
// made.
Formats allFormats(const FontSource &fonts);

// Likewise, what the letters themselves (提出意見一覧) are written as; nothing of it is read.
Formats originalsFormats(const FontSource &fonts);

// Likewise 受付の記録.
Formats receiptFormats(const FontSource &fonts);

// Likewise 決裁版, for those who decide.
Formats approvalFormats(const FontSource &fonts);

} // namespace gaiyo
