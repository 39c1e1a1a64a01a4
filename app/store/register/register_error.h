#pragma once

#include "base/result.h"

#include <QString>

namespace gaiyo {

// What a fault of the file means where that file is the register of persons, which an office may
// keep apart, and without which everything but names goes on.
Error registerError(const Error &error, const QString &path);

Error otherDocumentError(const QString &path);
// Somebody else wrote the same person in between.
Error changedPersonError();
// Likewise the words of the same letter.
Error changedWordsError();
Error closedRegisterError(const QString &path);
// The folder with the files does not lie beside it.
Error filesLeftBehindError(const QString &path, const QString &folder);

} // namespace gaiyo
