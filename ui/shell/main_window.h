#pragma once

#include "shell/document_window.h"
#include "shell/first_pages.h"

class QMenu;
class QMimeData;
class QStackedWidget;

namespace gaiyo {

class FileCommands;
class StartPage;
class ToolBar;

// The window: the start page, or the panes around the open document.
class MainWindow : public DocumentWindow
{
    Q_OBJECT
public:
    explicit MainWindow(const WindowServices &services, QWidget *parent = nullptr);
    ~MainWindow() override;

    const WindowServices &services() const override { return m_services; }
    Commands &commands() override { return *m_commands; }
    StatusLine &status() override { return *m_status; }
    Workspace *workspace() override { return m_workspace; }
    bool openFile(const QString &path) override;
    void showSession(std::unique_ptr<Session> session) override;
    bool closeDocument() override;
    // What was dropped on the window, or named when the program was started: a document is opened,
    // a file to import is imported.
    void takeFile(const QString &path);

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QString nameUnsaved() const;
    bool mayCloseUnsaved();
    void connectEditing();
    QString findDropped(const QMimeData &dropped) const;
    QStringList findOther(const QMimeData &dropped) const;
    void takeOthers(const QStringList &files);
    void showPage(QWidget &page);
    void updateTitle();
    void keepFirstPage();
    void updateRecent();

    WindowServices m_services;
    Commands *m_commands;
    StatusLine *m_status;
    ToolBar *m_tools;
    QStackedWidget *m_stack;
    FirstPages m_firstPages;
    bool m_hasFirstPage = false;
    StartPage *m_start;
    QMenu *m_recent;
    FileCommands *m_files;
    Workspace *m_workspace = nullptr;
};

} // namespace gaiyo
