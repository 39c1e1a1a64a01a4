#pragma once

#include "session/session.h"
#include "shell/window_services.h"

#include <QMainWindow>

#include <memory>

namespace gaiyo {

class Commands;
class StatusLine;
class Workspace;

// What commands on whole documents need of the window in which they work.
class DocumentWindow : public QMainWindow
{
public:
    using QMainWindow::QMainWindow;

    virtual const WindowServices &services() const = 0;
    virtual Commands &commands() = 0;
    virtual StatusLine &status() = 0;
    virtual Workspace *workspace() = 0; // none where no document is open

    // Opens a document in place of the one that is open; told in a message where it cannot be.
    virtual bool openFile(const QString &path) = 0;
    virtual void showSession(std::unique_ptr<Session> session) = 0;
    // Asks where words are not saved; true where the document is closed.
    virtual bool closeDocument() = 0;
};

} // namespace gaiyo
