#pragma once

#include "document/repair/safety_copies.h"
#include "session/session.h"
#include "widgets/background_job.h"

#include <QThreadPool>
#include <QTimer>
#include <QWidget>

#include <memory>

class QStackedWidget;

namespace gaiyo {

class Commands;
class FindingsPanel;
class InquiryMode;
class IntakeMode;
class OpinionCommands;
class OpinionEditor;
class OpinionList;
class OriginsPane;
class OutlinePane;
class PaneLayout;
class PreviewPane;
class RegisterInUse;
class SearchPanel;
class StatusLine;
class MessageBar;
struct WindowServices;

// The panes around an open document, and the commands that work in them.
class Workspace : public QWidget
{
    Q_OBJECT
public:
    Workspace(std::unique_ptr<Session> session, const WindowServices &services, Commands &commands,
              StatusLine &status, QWidget *parent = nullptr);
    ~Workspace() override;

    Session &session() { return *m_session; }
    PreviewPane &preview() { return *m_preview; }
    // Saves what is typed; false where something could not be saved.
    bool save();
    // Before closing: a safety copy of what was done last, which the clerk need not wait for.
    void keepLastCopy();
    void focusOpinions();
    IntakeMode &intake() { return *m_intake; }
    // What was just done to several opinions, with the way back beside it.
    void tellDone(const QString &words);
    InquiryMode &inquiry() { return *m_inquiry; }
    void showLetters();
    void showOpinions();
    void showInquiries();
    // A sentence above the panes with what can be done about it.
    MessageBar &addBar(const QString &name, const QString &text);
    QByteArray saveLayout() const;
    void restoreLayout(const QByteArray &state);

Q_SIGNALS:
    void formWanted(const QString &words); // the booklet's form, where these words stand

private:
    void showMode(QWidget &mode);
    void makePanes();
    void build();
    void offerWordsLeft();
    void showOthers();
    void keepCopy();
    bool takeCopyDue();
    SafetyCopies copies() const;
    void connectPanes(StatusLine &status);
    void connectModes(StatusLine &status);
    void connectEditCommands();
    void connectViewCommands();
    void connectOpinionCommands();
    void connectOpinions();
    void pasteInOutline();
    void connectCheckCommands();
    void updateUndo();
    void tellMoved(const QString &before);
    void takeBack(bool isUndo);
    void nameCategories();
    void moveUp();
    void moveDown();
    void moveToPlace();
    void showSearch();
    void nextToDo();
    void assignDepartment();
    void connectPhrases();
    void readEarlier();
    void keepPhrase();

    std::unique_ptr<Session> m_session;
    const WindowServices &m_services;
    RegisterInUse *m_register;
    Commands &m_commands;
    QStackedWidget *m_modes;
    PaneLayout *m_panes;
    OutlinePane *m_outline = nullptr;
    OpinionList *m_list = nullptr;
    OpinionCommands *m_opinions = nullptr;
    OpinionEditor *m_editor = nullptr;
    OriginsPane *m_origins = nullptr;
    PreviewPane *m_preview = nullptr;
    FindingsPanel *m_findings = nullptr;
    SearchPanel *m_search = nullptr;
    IntakeMode *m_intake = nullptr;
    InquiryMode *m_inquiry = nullptr;
    MessageBar *m_left; // words of a session that ended badly
    StatusLine &m_status;
    QTimer m_poll;   // for what others change
    QTimer m_people; // for who is here
    QTimer m_copyTime;
    qint64 m_copied = -1;   // revision of the last safety copy
    QThreadPool m_copier;   // ends before what it works with
    BorrowingJob m_earlier; // likewise
};

} // namespace gaiyo
