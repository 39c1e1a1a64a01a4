#pragma once

#include "base/clock.h"
#include "base/progress.h"
#include "base/result.h"
#include "store/document_store.h"

#include <QString>

#include <memory>

namespace gaiyo {

// The way to the document's file, made anew after it was lost. "Unreachable" is a state of its own:
// nothing is said about the document then, neither that it changed nor that it is gone.
class StoreLink
{
public:
    StoreLink(QString path, Access access, Author author, const Clock &clock);

    Result<void> open(const Progress &progress = {});
    DocumentStore *operator->() const { return m_store.get(); }

    const QString &path() const { return m_path; }
    bool isOpen() const { return m_store != nullptr; }
    bool isReachable() const { return m_isReachable; }
    // Why it is not open: the file is not in its folder, or the folder is out of reach.
    Error whyLost() const;
    // True where the error means that the file's state is not known any more.
    bool noteFailure(const Error &error);
    void noteSuccess() { m_isReachable = true; }

    // The UUID of the operation that the values in memory end with: what is found again is the
    // same document only if it has this operation.
    void setLastOperation(const QString &uuid) { m_lastOperation = uuid; }
    const QString &lastOperation() const { return m_lastOperation; }
    // The one that it begins with: what has another is another document.
    void setFirstOperation(const QString &uuid) { m_firstOperation = uuid; }

    enum class Found { Same, Other };
    // Opens the file again. Other: it was replaced by one that does not have what we know, such
    // as a safety copy. Error: Unreachable while it is not there to be opened; NotOurs where
    // another document is there; others as open().
    Result<Found> reconnect(qint64 knownRevision);

private:
    Error otherError() const;

    QString m_path;
    Access m_access;
    Author m_author;
    const Clock &m_clock;
    std::unique_ptr<DocumentStore> m_store;
    QString m_lastOperation;
    QString m_firstOperation;
    bool m_isOther = false; // what is there now
    bool m_isReachable = true;
};

} // namespace gaiyo
