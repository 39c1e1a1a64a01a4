#include "formats/all_formats.h"

#include "collect/collect.h"
#include "exchange/approval/approval_blocks.h"
#include "exchange/approval/approval_formats.h"
#include "exchange/changes/change_blocks.h"
#include "exchange/changes/change_formats.h"
#include "exchange/comparison/comparison_formats.h"
#include "exchange/csv/csv_format.h"
#include "exchange/docx/docx_format.h"
#include "exchange/epub/epub_format.h"
#include "exchange/extract/extract_formats.h"
#include "exchange/html/html_format.h"
#include "exchange/json/json_format.h"
#include "exchange/originals/originals_blocks.h"
#include "exchange/originals/originals_formats.h"
#include "exchange/plaintext/plain_text_format.h"
#include "exchange/receipt/receipt_blocks.h"
#include "exchange/receipt/receipt_formats.h"
#include "exchange/text/text_format.h"
#include "exchange/xlsx/xlsx_format.h"
#include "exchange/yearly/yearly_formats.h"
#include "exchange/yearly/yearly_paper.h"
#include "formats/picture_format.h"

namespace gaiyo {

Formats allFormats(const FontSource &fonts)
{
    // The published text is last: it takes what nobody else knows.
    return Formats({pdfFormat(fonts), docxFormat(), plainTextFormat(), htmlFormat(), epubFormat(),
                    pictureFormat(fonts), csvFormat(), xlsxFormat(), jsonFormat(), textFormat()});
}

Formats originalsFormats(const FontSource &fonts)
{
    Format pdf = pdfFormat(fonts, [](const Snapshot &values, const WriteContext &,
                                     const OptionWords &) { return collectOriginals(values); });
    pdf.writer->writesOriginals = true;
    std::vector<Format> formats{std::move(pdf)};
    for (Format &format : originalsWithoutPages())
        formats.push_back(std::move(format));
    for (Format &format : formats)
        format.id = QStringLiteral("originals_") + format.writer->ending;
    return Formats(std::move(formats));
}

Formats comparisonFormats(const FontSource &fonts)
{
    Format pdf = pdfFormat(fonts, collectCompared);
    pdf.id = QStringLiteral("comparison_pdf");
    std::vector<Format> others = comparisonsWithoutPages();
    const auto &options = comparisonOptions();
    pdf.writer->options.insert(pdf.writer->options.end(), options.begin(), options.end());
    std::vector<Format> formats{std::move(pdf)};
    for (Format &format : others)
        formats.push_back(std::move(format));
    return Formats(std::move(formats));
}

Formats comparisonFormats(const FontSource &fonts,
                          const std::shared_ptr<const EarlierState> &earlier, bool changedOnly)
{
    std::vector<Format> formats = comparisonFormats(fonts).all();
    for (Format &format : formats) {
        const auto prepare = format.writer->prepare;
        format.writer->prepare = [=](OptionWords words) -> Result<WriteFunction> {
            if (changedOnly)
                words.insert(QStringLiteral("--changed"), {});
            const auto write = prepare(words);
            if (!write)
                return write.error();
            return WriteFunction([write = *write, earlier](const Snapshot &values, QIODevice &out,
                                                           WriteContext context) {
                context.earlier = earlier;
                return write(values, out, context);
            });
        };
    }
    return Formats(std::move(formats));
}

Formats approvalFormats(const FontSource &fonts)
{
    Format pdf = pdfFormat(fonts, collectApproval);
    const auto &options = approvalOptions();
    pdf.writer->options.insert(pdf.writer->options.end(), options.begin(), options.end());
    std::vector<Format> formats{std::move(pdf)};
    for (Format &format : approvalsWithoutPages())
        formats.push_back(std::move(format));
    for (Format &format : formats)
        format.id = QStringLiteral("approval_") + format.writer->ending;
    return Formats(std::move(formats));
}

Formats changeFormats(const FontSource &fonts)
{
    std::vector<Format> formats{
        pdfFormat(fonts, [](const Snapshot &values, const WriteContext &, const OptionWords &) {
            return collectChanges(values);
        })};
    for (Format &format : changeListsWithoutPages())
        formats.push_back(std::move(format));
    for (Format &format : formats)
        format.id = QStringLiteral("changes_") + format.writer->ending;
    return Formats(std::move(formats));
}

Formats extractFormats(const FontSource &fonts)
{
    const CollectFunction collectMarked = [](const Snapshot &values, const WriteContext &,
                                             const OptionWords &) {
        return collectExtract(values);
    };
    Format pdf = pdfFormat(fonts, collectMarked);
    pdf.id = QStringLiteral("extract_pdf");
    Format pictures = pictureFormat(fonts, collectMarked);
    pictures.id = QStringLiteral("extract_pictures");
    std::vector<Format> formats{std::move(pdf), std::move(pictures)};
    for (Format &format : extractsWithoutPages())
        formats.push_back(std::move(format));
    return Formats(std::move(formats));
}

Formats yearlyFormats(const FontSource &fonts, const std::shared_ptr<const YearlyTable> &table)
{
    Format pdf = pdfFormat(fonts, [table](const Snapshot &, const WriteContext &,
                                          const OptionWords &) { return collectYearly(*table); });
    pdf.id = QStringLiteral("yearly_pdf");
    std::vector<Format> formats = yearlyWithoutPages(table);
    formats.push_back(std::move(pdf));
    return Formats(std::move(formats));
}

Formats receiptFormats(const FontSource &fonts)
{
    std::vector<Format> formats{
        pdfFormat(fonts, [](const Snapshot &values, const WriteContext &, const OptionWords &) {
            return collectReceipts(values);
        })};
    for (Format &format : receiptsWithoutPages())
        formats.push_back(std::move(format));
    for (Format &format : formats)
        format.id = QStringLiteral("receipt_") + format.writer->ending;
    return Formats(std::move(formats));
}

} // namespace gaiyo
