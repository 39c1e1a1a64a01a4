#pragma once

#include "base/result.h"

#include <QString>
#include <QStringList>

#include <set>

namespace gaiyo {

class Connection;

// What belonged to a letter that is gone from the document, by its history.
struct LetterTrace
{
    QStringList originals;
    QStringList submitters;     // its own, of those that are gone as well
    std::set<QString> rows;     // masks and passages
    std::set<QString> opinions; // that have or had words of it, whether they are there or not
};
Result<LetterTrace> traceLetter(Connection &connection, const QString &letterId);
Result<LetterTrace> traceLetter(const QString &path, const QString &letterId);

// The id of the letter that has, or had, this 受付番号 or this id. Errors: NotFound where there is
// and was none, and as DocumentStore::open().
Result<QString> findLetter(const QString &path, const QString &named);

} // namespace gaiyo
