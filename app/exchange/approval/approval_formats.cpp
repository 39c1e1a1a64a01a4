#include "exchange/approval/approval_formats.h"

#include "exchange/approval/approval_blocks.h"
#include "exchange/docx/docx_export.h"

#include <QCoreApplication>

namespace gaiyo {

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Formats)
};

Result<void> writeWord(const Snapshot &values, QIODevice &out, const WriteContext &context)
{
    const auto table = collectApproval(values);
    return table ? exportDocx(*table, out, context.date, context.progress) : table.error();
}

} // namespace

std::vector<Format> approvalsWithoutPages()
{
    FormatWriter writer;
    writer.ending = QStringLiteral("docx");
    writer.offers = {{Sentences::tr("Word document"),
                      Sentences::tr("What those who decide are given: the facts on one page, then "
                                    "every opinion with its department and its letters."),
                      {}}};
    writer.losses = {Loss::OneWay};
    writer.prepare = [](const OptionWords &) { return Result(WriteFunction(writeWord)); };
    return {{QStringLiteral("approval_docx"), writer.offers[0].name, std::nullopt, writer}};
}

} // namespace gaiyo
