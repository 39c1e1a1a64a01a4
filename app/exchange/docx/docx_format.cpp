#include "exchange/docx/docx_format.h"

#include "collect/collect.h"
#include "exchange/docx/docx_export.h"

#include <QCoreApplication>

namespace gaiyo {

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Formats)
};

Result<void> write(const Snapshot &values, QIODevice &out, const WriteContext &context)
{
    const auto collected = collect(values);
    return collected ? exportDocx(*collected, out, context.date, context.progress, true)
                     : collected.error();
}

} // namespace

Format docxFormat()
{
    FormatWriter writer;
    writer.ending = QStringLiteral("docx");
    writer.offers = {{Sentences::tr("Word document"),
                      Sentences::tr("The booklet for Word, with headings, a table and references "
                                    "that follow."),
                      {}}};
    writer.losses = {Loss::OneWay};
    writer.prepare = [](const OptionWords &) { return Result(WriteFunction(write)); };
    return {QStringLiteral("docx"), Sentences::tr("Word document"), std::nullopt, writer};
}

} // namespace gaiyo
