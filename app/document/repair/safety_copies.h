#pragma once

#include "base/clock.h"
#include "base/progress.h"
#include "base/result.h"

#include <QDateTime>
#include <QDir>
#include <QString>

#include <vector>

namespace gaiyo {

// Copies of documents in a folder of this user's, or of the office's choice; none where the office
// wants none. Each document has a folder of its own in it, named after its path. The copies are
// thinned: all of the last hour, then one for an hour, a day, a week, up to a year.
class SafetyCopies
{
public:
    struct Copy
    {
        QString path;
        QDateTime at; // UTC
    };

    // "" keeps none.
    SafetyCopies(QString folder, const Clock &clock)
        : m_folder(std::move(folder))
        , m_clock(clock)
    {}

    bool isKept() const { return !m_folder.isEmpty(); }
    // Where those of this document are; it need not be reachable.
    QString folderOf(const QString &documentPath) const;
    // The newest first. Only what the names say: nothing is opened.
    std::vector<Copy> list(const QString &documentPath) const;
    // Those of each other path, the newest first: a document may have been moved or renamed.
    std::vector<std::vector<Copy>> listElsewhere(const QString &documentPath) const;
    // A whole copy of this moment, reopened and verified, then the thinning. Takes as long as
    // reading the document twice; may run in another thread than the document's. Nothing is done
    // where none are kept, or where the newest one is of this very state. Errors as backupTo().
    Result<void> make(const QString &documentPath, const Progress &progress = {}) const;

    // The path of a copy of this moment, in its folder; nothing is there yet. Error: ReadOnly.
    Result<QString> makeRoom(const QString &documentPath) const;

private:
    static std::vector<Copy> listIn(const QDir &folder);
    bool hasThisState(const QString &documentPath) const;
    void thin(const QString &documentPath) const;

    QString m_folder;
    const Clock &m_clock;
};

} // namespace gaiyo
