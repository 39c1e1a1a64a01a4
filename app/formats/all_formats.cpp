#include "formats/all_formats.h"

#include "exchange/csv/csv_format.h"
#include "exchange/docx/docx_format.h"
#include "exchange/html/html_format.h"
#include "exchange/json/json_format.h"
#include "exchange/plaintext/plain_text_format.h"
#include "exchange/text/text_format.h"
#include "exchange/xlsx/xlsx_format.h"

namespace gaiyo {

Formats allFormats(const FontSource &fonts)
{
    // The published text is last: it takes what nobody else knows.
    return Formats({pdfFormat(fonts), docxFormat(), plainTextFormat(), htmlFormat(), csvFormat(),
                    xlsxFormat(), jsonFormat(), textFormat()});
}

} // namespace gaiyo
