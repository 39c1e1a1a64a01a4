#pragma once

#include "base/progress.h"
#include "document/sharing/merge.h"
#include "session/session.h"

#include <QObject>

namespace gaiyo {

class DocumentWindow;
class Workspace;

// Work on a document whose folder cannot be trusted with several people's edits: in a copy on this
// computer, whose changes are brought back into the document as one operation.
class LocalCopies : public QObject
{
    Q_OBJECT
public:
    explicit LocalCopies(DocumentWindow &window);

    // Above a document that is open for reading only: why, and a copy to work in.
    void offerCopy(Workspace &workspace, const QString &why);
    // Above a copy: what it is, and the way back. Nothing above any other document.
    void showOrigin(Workspace &workspace);

private:
    void openCopyOf(const QString &origin);
    void bringBack(Workspace &workspace, const QString &origin);
    // The document as it is now takes the copy's place; a copy with words that the document does
    // not have is kept beside it.
    Result<void> renew(const QString &copy, const QString &origin, bool keepOld,
                       const Progress &progress);
    void tellResult(const MergeReport &report);
    static QString renumberedWords(const MergeReport &report);

    DocumentWindow &m_window;
};

} // namespace gaiyo
