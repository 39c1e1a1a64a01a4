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
    CompareVersions,
    CompareFile,
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
    FindPrevious,
    AddNode,
    AddNodeBelow,
    Rename,
    NodeSettings,
    RemoveNode,
    PasteOutline,
    KeepDraftNumbers,
    ReadPlanPages,
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
    ToOrigins,
    ZoomIn,
    ZoomOut,
    ZoomToWidth,
    ShowOutline,
    ShowList,
    ShowPages,
    ShowPanels,
    ShowOrigins,
    WriteAlone,
    NextPane, // in every mode, as what follows
    PreviousPane,
    ModeLetters,
    ModeOpinions,
    ModeInquiries,
    AddLetter,
    ReceiveLetters,
    ToLetters,
    ToOriginal,
    ToLetterSummary,
    CutOut,
    LinkWords,
    SetAside,
    MaskWords,
    UnmaskWords,
    FreeWords,
    ChoosePlace,
    NextWords,
    CorrectWords,
    RemoveLetter,
    MarkChecked,
    WriteOriginals,
    WriteReceipts,
    UseRegister,
    LeaveRegister,
    OpenLetterFile,
    EditPerson,
    ListPersons,
    NextLetterToDo,
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
    Category7,
    Category8,
    Category9,
    NoCategory,
    ShareWithAbove,
    Separate,
    TakeOpinion,
    MarkForExtract,
    InsertReference,
    InsertPage,
    InsertPhrase,
    KeepPhrase,
    Phrases,
    Departments,
    AssignDepartment,
    IssueInquiry,
    WriteCovering,
    WriteReminder,
    WriteSheetAgain,
    TakeInAnswers,
    TakeClearAnswers,
    TakeAnswer,
    EditAnswer,
    DeclineAnswer,
    PlaceAnswer,
    CloseSheet,
    NextAnswer,
    ShowAnswered,
    ToSheets,
    ToAnswers,
    ToAnswer,
    ShowFindings,
    NextFinding,
    NextUnanswered,
    ConfirmWords,
    CheckManual,
    FrontPage,
    BookletForm,
    Categories,
    EditPlanChanges,
    WritePlanChanges,
    WriteExtract,
    CountYears,
    PrintPreview,
    Print,
    MakePdf,
    Approve,
    Manual,
    About
};

// What the window is for at a time: letters become opinions, opinions the booklet, or departments
// are asked.
enum class Mode { Letters, Opinions, Inquiries };

// Every command of the program once: its words, key and place in the menus.
class Commands : public QObject
{
    Q_OBJECT
public:
    explicit Commands(QObject *parent = nullptr);

    QAction *action(Command command) const { return m_actions.at(command); }
    void fill(QMenuBar &bar, QMenu &recent) const;
    // Every command that has a key, menu by menu, as a table in HTML for the manual.
    QString keyTable() const;
    // The document's categories by symbol and words, each with its key.
    void setCategories(const QStringList &names);
    // Which of them can be used now. A document opens with its opinions.
    void setDocument(bool open, bool writable);
    void setMode(Mode mode);
    // Whether there are any: what writes them says in its own words where there are none.
    void setHasLetters(bool has);
    // Whether there is anything to take back, or to do again.
    void setUndo(bool canUndo, bool canRedo);
    Mode mode() const { return m_mode; }
    // While a menu is open its letters are the menu's: the single keys wait.
    bool eventFilter(QObject *watched, QEvent *event) override;

    template <typename Receiver, typename Function>
    void on(Command command, Receiver *receiver, Function function) const
    {
        connect(action(command), &QAction::triggered, receiver, function);
    }

Q_SIGNALS:
    void modeChanged();
    void used(); // any of them, before it does anything

private:
    void enable();

    std::map<Command, QAction *> m_actions;
    bool m_isOpen = false;
    bool m_isWritable = false;
    bool m_hasLetters = false;
    bool m_canUndo = false;
    bool m_canRedo = false;
    Mode m_mode = Mode::Opinions;
};

} // namespace gaiyo
