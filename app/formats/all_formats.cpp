#include "formats/all_formats.h"

#include "exchange/approval/approval_blocks.h"
#include "exchange/approval/approval_formats.h"
#include "exchange/csv/csv_format.h"
#include "exchange/docx/docx_format.h"
#include "exchange/html/html_format.h"
#include "exchange/json/json_format.h"
#include "exchange/originals/originals_blocks.h"
#include "exchange/originals/originals_formats.h"
#include "exchange/plaintext/plain_text_format.h"
#include "exchange/receipt/receipt_blocks.h"
#include "exchange/receipt/receipt_formats.h"
#include "exchange/text/text_format.h"
#include "exchange/xlsx/xlsx_format.h"

namespace gaiyo {

Formats allFormats(const FontSource &fonts)
{
    // The published text is last: it takes what nobody else knows.
    return Formats({pdfFormat(fonts), docxFormat(), plainTextFormat(), htmlFormat(), csvFormat(),
                    xlsxFormat(), jsonFormat(), textFormat()});
}

Formats originalsFormats(const FontSource &fonts)
{
    Format pdf = pdfFormat(fonts, collectOriginals);
    pdf.writer->writesOriginals = true;
    std::vector<Format> formats{std::move(pdf)};
    for (Format &format : originalsWithoutPages())
        formats.push_back(std::move(format));
    for (Format &format : formats)
        format.id = QStringLiteral("originals_") + format.writer->ending;
    return Formats(std::move(formats));
}

Formats approvalFormats(const FontSource &fonts)
{
    std::vector<Format> formats{pdfFormat(fonts, collectApproval)};
    for (Format &format : approvalsWithoutPages())
        formats.push_back(std::move(format));
    for (Format &format : formats)
        format.id = QStringLiteral("approval_") + format.writer->ending;
    return Formats(std::move(formats));
}

Formats receiptFormats(const FontSource &fonts)
{
    std::vector<Format> formats{pdfFormat(fonts, collectReceipts)};
    for (Format &format : receiptsWithoutPages())
        formats.push_back(std::move(format));
    for (Format &format : formats)
        format.id = QStringLiteral("receipt_") + format.writer->ending;
    return Formats(std::move(formats));
}

} // namespace gaiyo
