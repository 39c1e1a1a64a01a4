#pragma once

#include "intake/inquiry/issue_sheets.h"

#include <QDateTime>
#include <QString>

namespace gaiyo {

// Where the files of an inquiry are written.
struct SheetFolder
{
    QString path;   // made where it is not there
    QString format; // xlsx
    bool replaces = false;
};

// The names of the files of an inquiry, in the order of its sheets: with no character that some
// system refuses, and no two alike.
QStringList sheetFileNames(const IssuedSheets &issued, const QString &ending);

// Writes a file for each sheet and answers their names: all of them, or none. Errors: Exists where
// one is there already; those of writing.
Result<QStringList> writeSheetFiles(const SheetFolder &folder, const IssuedSheets &issued,
                                    const QDateTime &now);

} // namespace gaiyo
