#include "exchange/approval/approval_formats.h"

#include "exchange/approval/approval_blocks.h"
#include "exchange/approval/approval_sheet.h"
#include "exchange/docx/docx_export.h"

#include <QCoreApplication>

namespace gaiyo {

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Formats)
};

using TableWriter = Result<void> (*)(const Collected &, QIODevice &, const WriteContext &);

Result<void> writeWord(const Collected &table, QIODevice &out, const WriteContext &context)
{
    return exportDocx(table, out, context.date, context.progress);
}

Format approvalIn(const QString &ending, const QString &name, const QString &sentence,
                  TableWriter write)
{
    FormatWriter writer;
    writer.ending = ending;
    writer.options = approvalOptions();
    writer.offers = {{name, sentence, {}}};
    writer.losses = {Loss::OneWay};
    writer.prepare = [write](const OptionWords &options) {
        return Result(WriteFunction([write, options](const Snapshot &values, QIODevice &out,
                                                     const WriteContext &context) -> Result<void> {
            const auto table = collectApproval(values, context, options);
            return table ? write(*table, out, context) : table.error();
        }));
    };
    return {QStringLiteral("approval_") + ending, name, std::nullopt, writer};
}

} // namespace

std::vector<Format> approvalsWithoutPages()
{
    return {approvalIn(QStringLiteral("docx"), Sentences::tr("Word document"),
                       Sentences::tr("What those who decide are given: the facts on one page, then "
                                     "every opinion with its department and its letters."),
                       writeWord),
            approvalIn(QStringLiteral("xlsx"), Sentences::tr("Excel workbook (XLSX)"),
                       Sentences::tr("The same: the facts on one sheet, the opinions on another."),
                       writeApprovalSheet)};
}

} // namespace gaiyo
