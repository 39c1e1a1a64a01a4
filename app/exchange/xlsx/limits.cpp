#include "exchange/xlsx/limits.h"

#include <QCoreApplication>

namespace gaiyo {

Error tooMuchInWorkbook()
{
    return {ErrorKind::Unreadable, QCoreApplication::translate(
                                       "Xlsx", "The workbook has more cells, texts or formats than "
                                               "can be read. Leave only the rows and sheets that "
                                               "are needed in it, and save it once more.")};
}

Error damagedWorkbook()
{
    return {ErrorKind::Unreadable,
            QCoreApplication::translate("Xlsx", "The workbook is damaged: a cell refers to a text, "
                                                "a row or a column that is not there. Open it in "
                                                "Excel and save it once more.")};
}

} // namespace gaiyo
