#pragma once

#include "domain/snapshot.h"

#include <QObject>

namespace gaiyo {

class Commands;
class Workspace;
struct WindowServices;

// Somebody put an earlier state of the document in its place: what was shown until then is kept as
// a safety copy, and told.
class ReplacedFile : public QObject
{
    Q_OBJECT
public:
    ReplacedFile(Workspace &workspace, const WindowServices &services, const Commands &commands);

private:
    void look();
    void keep(const SnapshotPtr &before);

    Workspace &m_workspace;
    const WindowServices &m_services;
    const Commands &m_commands;
    SnapshotPtr m_shown;
};

} // namespace gaiyo
