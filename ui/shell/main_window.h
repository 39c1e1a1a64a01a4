#pragma once

#include "shell/window_services.h"

#include <QMainWindow>

class QMenu;
class QMimeData;
class QStackedWidget;

namespace gaiyo {

class Commands;
class FileCommands;
class StartPage;
class StatusLine;
class Session;
class Workspace;

// The window: the start page, or the panes around the open document.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(const WindowServices &services, QWidget *parent = nullptr);
    ~MainWindow() override;

    const WindowServices &services() const { return m_services; }
    Commands &commands() { return *m_commands; }
    StatusLine &status() { return *m_status; }
    Workspace *workspace() { return m_workspace; }

    // Opens a document in place of the one that is open; told in a message where it cannot be.
    bool openFile(const QString &path);
    // What was dropped on the window, or named when the program was started: a document is opened,
    // a file to import is imported.
    void takeFile(const QString &path);
    void showSession(std::unique_ptr<Session> session);
    // Asks where words are not saved; true where the document is closed.
    bool closeDocument();

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void connectEditing();
    QString findDropped(const QMimeData &dropped) const;
    void updateTitle();
    void updateRecent();

    WindowServices m_services;
    Commands *m_commands;
    StatusLine *m_status;
    QStackedWidget *m_stack;
    StartPage *m_start;
    QMenu *m_recent;
    FileCommands *m_files;
    Workspace *m_workspace = nullptr;
};

} // namespace gaiyo
