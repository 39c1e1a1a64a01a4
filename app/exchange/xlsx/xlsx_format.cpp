#include "exchange/xlsx/xlsx_format.h"

#include "exchange/opc/office_package.h"
#include "exchange/xlsx/xlsx_import.h"

#include <QCoreApplication>

namespace gaiyo {

Format xlsxFormat()
{
    FormatReader reader;
    reader.endings = {QStringLiteral("xlsx"), QStringLiteral("xlsm")};
    // Whatever an office program wrote: what cannot be read is told from here, too.
    reader.recognises = startsLikeOffice;
    reader.options = ReadOption::EmptyResponse | ReadOption::Columns;
    reader.read = importXlsx;
    return {QStringLiteral("xlsx"), QCoreApplication::translate("Formats", "Excel workbook (XLSX)"),
            reader, std::nullopt};
}

} // namespace gaiyo
