#pragma once

#include "base/whole_file.h"
#include "intake/inquiry/issue_sheets.h"

#include <QDateTime>
#include <QString>

#include <functional>

namespace gaiyo {

// Where the files of an inquiry are written.
struct SheetFolder
{
    QString path;   // made where it is not there
    QString format; // xlsx, docx
    bool replaces = false;
    bool onlyMissing = false; // those that are there are left as they are
    std::function<void(int percent)> progress = {};
};

// The names of the files of an inquiry, in the order of its sheets: with no character that some
// system refuses, and no two alike.
QStringList sheetFileNames(const IssuedSheets &issued, const QString &ending);

// The path of the first of these files that is there already; "" for none.
QString presentFile(const SheetFolder &folder, const QStringList &names);

// Error: Exists where one of the files is there already and is not to be replaced.
Result<void> checkFilesAreNew(const SheetFolder &folder, const IssuedSheets &planned);

// Writes a file for each sheet and answers their names: all of them, or none; "" for one that was
// left as it is. Errors: Exists where one is there already; those of writing.
Result<QStringList> writeSheetFiles(const SheetFolder &folder, const IssuedSheets &issued,
                                    const QDateTime &now);

// Writes the first of these sheets to a path, by its ending. Errors: likewise; what is there is
// replaced.
Result<void> writeSheetFile(const QString &path, const IssuedSheets &issued, const QDateTime &now);

} // namespace gaiyo
