#pragma once

#include "domain/snapshot.h"

#include <QObject>

namespace gaiyo {

class DocumentWindow;
class Workspace;

// Somebody put an earlier state of the document in its place: what was shown until then is kept as
// a safety copy, and told.
class ReplacedFile : public QObject
{
    Q_OBJECT
public:
    ReplacedFile(Workspace &workspace, DocumentWindow &window);

private:
    void look();
    void keep(const SnapshotPtr &before);

    Workspace &m_workspace;
    DocumentWindow &m_window;
    SnapshotPtr m_shown;
};

} // namespace gaiyo
