#pragma once

#include <QAction>

#include <map>

class QMenu;
class QMenuBar;

namespace gaiyo {

enum class Command {
    NewBooklet,
    Open,
    Import,
    Sample,
    SaveNow,
    SaveCopy,
    OpenCopy,
    NameVersion,
    History,
    Export,
    Preferences,
    Close,
    Quit,
    Undo,
    Redo,
    Cut,
    Copy,
    Paste,
    Find,
    FindNext,
    AddNode,
    AddNodeBelow,
    Rename,
    NodeSettings,
    RemoveNode,
    PasteOutline,
    KeepDraftNumbers,
    MoveUp,
    MoveDown,
    Indent,
    Outdent,
    NextOpinion,
    PreviousOpinion,
    ToOutline,
    ToList,
    ToSummary,
    ToResponse,
    ToNote,
    ToPages,
    ZoomIn,
    ZoomOut,
    ZoomToWidth,
    ShowOutline,
    ShowList,
    ShowPages,
    ShowPanels,
    WriteAlone,
    AddOpinion,
    SplitOpinion,
    JoinOpinion,
    MoveToPlace,
    RemoveOpinion,
    OpinionHistory,
    PasteOpinions,
    Category1,
    Category2,
    Category3,
    Category4,
    Category5,
    Category6,
    NoCategory,
    ShareWithAbove,
    Separate,
    InsertReference,
    ShowFindings,
    NextFinding,
    NextUnanswered,
    FrontPage,
    BookletForm,
    Categories,
    PrintPreview,
    Print,
    MakePdf,
    Manual,
    About
};

// Every command of the program once: its words, key and place in the menus.
class Commands : public QObject
{
    Q_OBJECT
public:
    explicit Commands(QObject *parent = nullptr);

    QAction *action(Command command) const { return m_actions.at(command); }
    void fill(QMenuBar &bar, QMenu &recent) const;
    // Which of them can be used now.
    void setDocument(bool open, bool writable);

    template <typename Receiver, typename Function>
    void on(Command command, Receiver *receiver, Function function) const
    {
        connect(action(command), &QAction::triggered, receiver, function);
    }

private:
    std::map<Command, QAction *> m_actions;
};

} // namespace gaiyo
