#include "exchange/extract/extract_formats.h"

#include "collect/collect.h"
#include "exchange/docx/docx_export.h"
#include "exchange/extract/extract_sheet.h"
#include "exchange/html/html_export.h"
#include "exchange/plaintext/plain_text_export.h"
#include "exchange/write_whole.h"

#include <QCoreApplication>

namespace gaiyo {

namespace {

struct ExtractSentences
{
    Q_DECLARE_TR_FUNCTIONS(Formats)
};

using ExtractWriter = Result<void> (*)(const Collected &, QIODevice &, const WriteContext &);

Result<void> writeExtractForWord(const Collected &extract, QIODevice &out,
                                 const WriteContext &context)
{
    return exportDocx(extract, out, context.date, context.progress);
}

Result<void> writeExtractAsPage(const Collected &extract, QIODevice &out,
                                const WriteContext &context)
{
    return writeWhole(exportHtml(extract, context.progress), out, context.progress);
}

Result<void> writeExtractAsText(const Collected &extract, QIODevice &out,
                                const WriteContext &context)
{
    return writeWhole(exportPlainText(extract, context.progress), out, context.progress);
}

Format extractFormat(const QString &ending, const QString &name, ExtractWriter write)
{
    FormatWriter writer;
    writer.ending = ending;
    writer.offers = {
        {name, ExtractSentences::tr("The opinions that are marked, under their numbers."), {}}};
    writer.losses = {Loss::OneWay};
    writer.prepare = [write](const OptionWords &) {
        return Result(WriteFunction([write](const Snapshot &values, QIODevice &out,
                                            const WriteContext &context) -> Result<void> {
            const auto extract = collectExtract(values);
            return extract ? write(*extract, out, context) : extract.error();
        }));
    };
    return {QStringLiteral("extract_") + ending, name, std::nullopt, writer};
}

} // namespace

std::vector<Format> extractsWithoutPages()
{
    return {
        extractFormat(QStringLiteral("docx"), ExtractSentences::tr("Word document"),
                      writeExtractForWord),
        extractFormat(QStringLiteral("xlsx"), ExtractSentences::tr("Excel workbook (XLSX)"),
                      writeExtractSheet),
        extractFormat(QStringLiteral("html"), ExtractSentences::tr("Web page"), writeExtractAsPage),
        extractFormat(QStringLiteral("txt"), ExtractSentences::tr("Text"), writeExtractAsText)};
}

} // namespace gaiyo
