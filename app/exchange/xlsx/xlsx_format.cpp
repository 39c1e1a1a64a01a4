#include "exchange/xlsx/xlsx_format.h"

#include "exchange/opc/office_package.h"
#include "exchange/xlsx/xlsx_export.h"
#include "exchange/xlsx/xlsx_head.h"
#include "exchange/xlsx/xlsx_import.h"

#include <QCoreApplication>

namespace gaiyo {

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Formats)
};

Result<void> write(const Snapshot &values, QIODevice &out, const WriteContext &context)
{
    return exportXlsx(values, out, context);
}

} // namespace

Format xlsxFormat()
{
    FormatReader reader;
    reader.endings = {QStringLiteral("xlsx"), QStringLiteral("xlsm")};
    // Whatever an office program wrote: what cannot be read is told from here, too.
    reader.recognises = startsLikeOffice;
    reader.options = ReadOption::EmptyResponse | ReadOption::EmptyPlace | ReadOption::Columns |
                     ReadOption::Sheet;
    reader.read = importXlsx;
    reader.head = readXlsxHead;
    FormatWriter writer;
    writer.ending = QStringLiteral("xlsx");
    writer.offers = {{Sentences::tr("Excel workbook (XLSX)"),
                      Sentences::tr("Opinions, headings and the legend as sheets to filter and "
                                    "print; can be imported again."),
                      {}}};
    writer.losses = {Loss::Ids,   Loss::FrontPage,       Loss::Form,           Loss::Legend,
                     Loss::Notes, Loss::ComputedNumbers, Loss::UnusedResponses};
    writer.prepare = [](const OptionWords &) { return Result(WriteFunction(write)); };
    return {QStringLiteral("xlsx"), Sentences::tr("Excel workbook (XLSX)"), reader, writer};
}

} // namespace gaiyo
