#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace gaiyo {

// The files of a register: 受付_添付/ab/abcd….pdf beside 受付.db, named by the hash of their bytes
// and never in SQLite, so that the register stays small.

QString filesFolderOf(const QString &registerPath);

// The hash by which bytes are kept: SHA-256 in hex.
QString keptHash(const QByteArray &bytes);
// Where bytes of this hash, that came under this name, lie. Nothing of the name but its ending gets
// into the path.
QString keptPath(const QString &registerPath, const QString &sha256, const QString &name);

// Writes the bytes there, whole or not at all; the folder is made if need be. What is there already
// stays, unless its bytes are others: then it was damaged.
Result<void> keepFile(const QString &registerPath, const QByteArray &bytes, const QString &name);

// Removes one of them, and its folder where nothing else is in it. One that is gone is no fault.
Result<void> removeKeptFile(const QString &path);

// Removes what a register keeps there, and answers what does not belong to it and was left.
Result<QStringList> removeKeptFiles(const QString &registerPath);

// What lies in the folder: paths of the register's kind, and all others.
struct FolderContents
{
    QStringList kept;
    QStringList others;
};
FolderContents contentsOfFolder(const QString &registerPath);

} // namespace gaiyo
