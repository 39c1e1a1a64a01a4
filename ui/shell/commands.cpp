#include "shell/commands.h"

#include "widgets/labels.h"

#include <QActionGroup>
#include <QApplication>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QMenuBar>

#include <optional>
#include <vector>

namespace gaiyo {

namespace {

// Qt's own Japanese misspells it, in menus and in lists of keys; ours is asked before that one.
[[maybe_unused]] constexpr const char *kBackspace = QT_TRANSLATE_NOOP("QShortcut", "Backspace");

// What a command needs to be of use.
enum class Needs { Nothing, Document, SomeLetters, Writing };

struct Entry
{
    Command command;
    const char *text;
    const char *keys; // separated by blanks
    Needs needs;
    bool separator = false; // above it
};

struct Menu
{
    const char *title;
    std::vector<Entry> entries;
};

using enum Command;
using enum Needs;

// clang-format off
const std::vector<Menu> &menus()
{
    static const std::vector<Menu> all{
        {QT_TRANSLATE_NOOP("Commands", "&File"), {
            {NewBooklet, QT_TRANSLATE_NOOP("Commands", "&New booklet…"), "Ctrl+N", Nothing},
            {Open, QT_TRANSLATE_NOOP("Commands", "&Open…"), "Ctrl+O", Nothing},
            {Import, QT_TRANSLATE_NOOP("Commands", "&Import…"), "Ctrl+I", Nothing},
            {Sample, QT_TRANSLATE_NOOP("Commands", "Open the s&ample"), "", Nothing},
            {SaveNow, QT_TRANSLATE_NOOP("Commands", "&Save now"), "Ctrl+S", Writing, true},
            {SaveCopy, QT_TRANSLATE_NOOP("Commands", "Save a &copy…"), "Ctrl+Shift+S", Document},
            {OpenCopy, QT_TRANSLATE_NOOP("Commands", "Open a safety cop&y…"), "", Document},
            {NameVersion, QT_TRANSLATE_NOOP("Commands", "Name this &version…"), "", Writing, true},
            {CompareVersions, QT_TRANSLATE_NOOP("Commands", "Changes since a version (&marked)…"), "", Document},
            {CompareFile, QT_TRANSLATE_NOOP("Commands", "Compare &with another file…"), "", Document},
            {History, QT_TRANSLATE_NOOP("Commands", "&History and earlier versions…"), "", Document},
            {Export, QT_TRANSLATE_NOOP("Commands", "&Export…"), "Ctrl+E", Document},
            {Preferences, QT_TRANSLATE_NOOP("Commands", "&Preferences…"), "Ctrl+,", Nothing, true},
            {Close, QT_TRANSLATE_NOOP("Commands", "C&lose"), "Ctrl+W", Document, true},
            {Quit, QT_TRANSLATE_NOOP("Commands", "&Quit"), "Ctrl+Q", Nothing}}},
        {QT_TRANSLATE_NOOP("Commands", "&Edit"), {
            {Undo, QT_TRANSLATE_NOOP("Commands", "&Undo"), "Ctrl+Z", Writing},
            {Redo, QT_TRANSLATE_NOOP("Commands", "&Redo"), "Ctrl+Y Ctrl+Shift+Z", Writing},
            {Cut, QT_TRANSLATE_NOOP("Commands", "Cu&t"), "Ctrl+X", Writing, true},
            {Copy, QT_TRANSLATE_NOOP("Commands", "&Copy"), "Ctrl+C", Document},
            {Paste, QT_TRANSLATE_NOOP("Commands", "&Paste"), "Ctrl+V", Writing},
            {Find, QT_TRANSLATE_NOOP("Commands", "&Find and replace"), "Ctrl+F Ctrl+H", Document, true},
            {FindNext, QT_TRANSLATE_NOOP("Commands", "Ne&xt place found"), "F3", Document},
            {FindPrevious, QT_TRANSLATE_NOOP("Commands", "Pre&vious place found"), "Shift+F3",
             Document},
            {AddNode, QT_TRANSLATE_NOOP("Commands", "Add a &heading"), "Ctrl+Shift+N", Writing, true},
            {AddNodeBelow, QT_TRANSLATE_NOOP("Commands", "Add a heading one level &in"), "Ctrl+Shift+M", Writing},
            {Rename, QT_TRANSLATE_NOOP("Commands", "Re&name the heading"), "F2", Writing},
            {NodeSettings, QT_TRANSLATE_NOOP("Commands", "Number and &kind of the heading…"), "Ctrl+Shift+I", Writing},
            {RemoveNode, QT_TRANSLATE_NOOP("Commands", "Remove the hea&ding"), "", Writing},
            {PasteOutline, QT_TRANSLATE_NOOP("Commands", "Paste as h&eadings"), "Ctrl+Shift+V", Writing},
            {KeepDraftNumbers, QT_TRANSLATE_NOOP("Commands", "Note the draft number&s"), "", Writing},
            {ReadPlanPages, QT_TRANSLATE_NOOP("Commands", "Read the pa&ges of the headings…"), "", Writing},
            {MoveUp, QT_TRANSLATE_NOOP("Commands", "Move up"), "Alt+Up Alt+Shift+Up", Writing, true},
            {MoveDown, QT_TRANSLATE_NOOP("Commands", "Move down"), "Alt+Down Alt+Shift+Down", Writing},
            {Indent, QT_TRANSLATE_NOOP("Commands", "Heading one level in"), "Alt+Right Alt+Shift+Right", Writing},
            {Outdent, QT_TRANSLATE_NOOP("Commands", "Heading one level out"), "Alt+Left Alt+Shift+Left", Writing}}},
        {QT_TRANSLATE_NOOP("Commands", "&View"), {
            {ModeLetters, QT_TRANSLATE_NOOP("Commands", "Letters"), "Ctrl+F1", Document},
            {ModeOpinions, QT_TRANSLATE_NOOP("Commands", "Opinions"), "Ctrl+F2", Document},
            {ModeInquiries, QT_TRANSLATE_NOOP("Commands", "Inquiries"), "Ctrl+F3", Document},
            {NextOpinion, QT_TRANSLATE_NOOP("Commands", "&Next opinion"), "Ctrl+PgDown", Document, true},
            {PreviousOpinion, QT_TRANSLATE_NOOP("Commands", "&Previous opinion"), "Ctrl+PgUp", Document},
            {ToOutline, QT_TRANSLATE_NOOP("Commands", "Go to the p&lan"), "Alt+1", Document, true},
            {ToList, QT_TRANSLATE_NOOP("Commands", "Go to the li&st of opinions"), "Alt+2", Document},
            {ToSummary, QT_TRANSLATE_NOOP("Commands", "Go to the &opinion"), "Alt+3", Document},
            {ToResponse, QT_TRANSLATE_NOOP("Commands", "Go to the &response"), "Alt+4", Document},
            {ToNote, QT_TRANSLATE_NOOP("Commands", "Go to the no&te"), "Alt+5", Document},
            {ToPages, QT_TRANSLATE_NOOP("Commands", "Go to the r&esult"), "Alt+6", Document},
            {ToOrigins, QT_TRANSLATE_NOOP("Commands", "Go to the ori&ginal words"), "Alt+7", Document},
            {NextPane, QT_TRANSLATE_NOOP("Commands", "Go to the next pane"), "F6", Document, true},
            {PreviousPane, QT_TRANSLATE_NOOP("Commands", "Go to the pane before"), "Shift+F6", Document},
            {ZoomIn, QT_TRANSLATE_NOOP("Commands", "Pages l&arger"), "Ctrl++ Ctrl+;", Document, true},
            {ZoomOut, QT_TRANSLATE_NOOP("Commands", "Pages s&maller"), "Ctrl+-", Document},
            {ZoomToWidth, QT_TRANSLATE_NOOP("Commands", "Pages to the &width"), "Ctrl+Shift+9", Document},
            {ShowOutline, QT_TRANSLATE_NOOP("Commands", "T&he plan"), "", Document, true},
            {ShowList, QT_TRANSLATE_NOOP("Commands", "List o&f opinions"), "", Document},
            {ShowPages, QT_TRANSLATE_NOOP("Commands", "Res&ult"), "", Document},
            {ShowPanels, QT_TRANSLATE_NOOP("Commands", "&Checks and search"), "", Document},
            {ShowOrigins, QT_TRANSLATE_NOOP("Commands", "Original wor&ds of the opinion"), "", Document},
            {WriteAlone, QT_TRANSLATE_NOOP("Commands", "Opinion and response onl&y"), "F11", Document}}},
        {QT_TRANSLATE_NOOP("Commands", "Le&tters"), {
            {AddLetter, QT_TRANSLATE_NOOP("Commands", "&Type a letter…"), "Ctrl+L", Writing},
            {ReceiveLetters, QT_TRANSLATE_NOOP("Commands", "Receive &files…"), "Ctrl+Shift+L", Writing},
            {CutOut, QT_TRANSLATE_NOOP("Commands", "Marked words become an &opinion"), "O", Writing, true},
            {LinkWords, QT_TRANSLATE_NOOP("Commands", "&Link them to an opinion…"), "L", Writing},
            {SetAside, QT_TRANSLATE_NOOP("Commands", "Set them &aside…"), "G", Writing},
            {MaskWords, QT_TRANSLATE_NOOP("Commands", "&Mask them…"), "M", Writing},
            {UnmaskWords, QT_TRANSLATE_NOOP("Commands", "Take the mas&k away…"), "U", Writing},
            {FreeWords, QT_TRANSLATE_NOOP("Commands", "Fr&ee what was used or set aside"), "Del", Writing},
            {ChoosePlace, QT_TRANSLATE_NOOP("Commands", "&Place of the opinion…"), "Ctrl+M", Writing},
            {CorrectWords, QT_TRANSLATE_NOOP("Commands", "Correct t&he words…"), "F2", Writing, true},
            {RemoveLetter, QT_TRANSLATE_NOOP("Commands", "Remo&ve the letter…"), "Ctrl+Shift+Del", Writing},
            {MarkChecked, QT_TRANSLATE_NOOP("Commands", "Mask&s looked through, or not yet"), "K", Writing},
            {WriteOriginals, QT_TRANSLATE_NOOP("Commands", "&Write the letters themselves…"), "", SomeLetters, true},
            {WriteReceipts, QT_TRANSLATE_NOOP("Commands", "Write the recor&d of receipt…"), "", SomeLetters},
            {UseRegister, QT_TRANSLATE_NOOP("Commands", "&Use a register of persons…"), "", Document, true},
            {OpenLetterFile, QT_TRANSLATE_NOOP("Commands", "Open a file of the letter…"), "Ctrl+Shift+F", Document},
            {EditPerson, QT_TRANSLATE_NOOP("Commands", "Ed&it who wrote…"), "", Document},
            {ListPersons, QT_TRANSLATE_NOOP("Commands", "Persons of the re&gister…"), "Ctrl+Shift+G", Document},
            {LeaveRegister, QT_TRANSLATE_NOOP("Commands", "Do not use the register an&y more"), "", Document},
            {NextWords, QT_TRANSLATE_NOOP("Commands", "&Next words that are left"), "Tab", Document, true},
            {NextLetterToDo, QT_TRANSLATE_NOOP("Commands", "The same in all lette&rs"), "F9", Document},
            {ToLetters, QT_TRANSLATE_NOOP("Commands", "Go to the list of letters"), "Alt+1", Document, true},
            {ToOriginal, QT_TRANSLATE_NOOP("Commands", "Go to the words of the letter"), "Alt+2", Document},
            {ToLetterSummary, QT_TRANSLATE_NOOP("Commands", "Go to the summary"), "Alt+3", Document}}},
        {QT_TRANSLATE_NOOP("Commands", "&Opinion"), {
            {AddOpinion, QT_TRANSLATE_NOOP("Commands", "&Add an opinion"), "Ctrl+Enter Ctrl+Return", Writing},
            {SplitOpinion, QT_TRANSLATE_NOOP("Commands", "&Divide at the cursor"), "Ctrl+Shift+D", Writing},
            {JoinOpinion, QT_TRANSLATE_NOOP("Commands", "&Join with the one above"), "Ctrl+Shift+J", Writing},
            {MoveToPlace, QT_TRANSLATE_NOOP("Commands", "Change the p&lace…"), "Ctrl+M", Writing},
            {PasteOpinions, QT_TRANSLATE_NOOP("Commands", "Paste rows as &opinions"), "Ctrl+Shift+O", Writing},
            {RemoveOpinion, QT_TRANSLATE_NOOP("Commands", "Remove the opinion"), "Ctrl+Shift+Del", Writing},
            {OpinionHistory, QT_TRANSLATE_NOOP("Commands", "&History of the opinion…"), "Ctrl+Shift+H", Document},
            {Category1, QT_TRANSLATE_NOOP("Commands", "Category &1"), "Ctrl+1", Writing, true},
            {Category2, QT_TRANSLATE_NOOP("Commands", "Category &2"), "Ctrl+2", Writing},
            {Category3, QT_TRANSLATE_NOOP("Commands", "Category &3"), "Ctrl+3", Writing},
            {Category4, QT_TRANSLATE_NOOP("Commands", "Category &4"), "Ctrl+4", Writing},
            {Category5, QT_TRANSLATE_NOOP("Commands", "Category &5"), "Ctrl+5", Writing},
            {Category6, QT_TRANSLATE_NOOP("Commands", "Category &6"), "Ctrl+6", Writing},
            {Category7, QT_TRANSLATE_NOOP("Commands", "Category &7"), "Ctrl+7", Writing},
            {Category8, QT_TRANSLATE_NOOP("Commands", "Category &8"), "Ctrl+8", Writing},
            {Category9, QT_TRANSLATE_NOOP("Commands", "Category &9"), "Ctrl+9", Writing},
            {NoCategory, QT_TRANSLATE_NOOP("Commands", "No category"), "Ctrl+0", Writing},
            {ShareWithAbove, QT_TRANSLATE_NOOP("Commands", "&Same response as above"), "Ctrl+Shift+U", Writing, true},
            {Separate, QT_TRANSLATE_NOOP("Commands", "A response o&f its own"), "", Writing},
            {TakeOpinion, QT_TRANSLATE_NOOP("Commands", "I &work on it, or no more"), "Ctrl+T", Writing},
            {MarkForExtract, QT_TRANSLATE_NOOP("Commands", "In the e&xtract, or no more"), "Ctrl+Shift+X", Writing},
            {InsertReference, QT_TRANSLATE_NOOP("Commands", "Insert a &No."), "Ctrl+R", Writing},
            {InsertPage, QT_TRANSLATE_NOOP("Commands", "Insert the pa&ge of a heading…"), "", Writing},
            {InsertPhrase, QT_TRANSLATE_NOOP("Commands", "Insert a phrase or an &earlier answer"), "Ctrl+Space", Writing},
            {KeepPhrase, QT_TRANSLATE_NOOP("Commands", "&Keep the response as a phrase"), "", Writing},
            {Phrases, QT_TRANSLATE_NOOP("Commands", "Ph&rases…"), "", Writing}}},
        {QT_TRANSLATE_NOOP("Commands", "&Inquiry"), {
            {Departments, QT_TRANSLATE_NOOP("Commands", "&Departments…"), "", Writing},
            {AssignDepartment, QT_TRANSLATE_NOOP("Commands", "Department in &charge…"), "Ctrl+Shift+K", Writing},
            {IssueInquiry, QT_TRANSLATE_NOOP("Commands", "&Issue an inquiry…"), "", Writing, true},
            {WriteCovering, QT_TRANSLATE_NOOP("Commands", "Letter that &goes with it…"), "", Document},
            {WriteReminder, QT_TRANSLATE_NOOP("Commands", "Re&mind departments…"), "", Document},
            {WriteSheetAgain, QT_TRANSLATE_NOOP("Commands", "Write the &file of the sheet again…"), "", Document},
            {TakeInAnswers, QT_TRANSLATE_NOOP("Commands", "Take in ans&wers…"), "", Writing},
            {TakeClearAnswers, QT_TRANSLATE_NOOP("Commands", "Take all answers without dou&bt"), "Ctrl+Shift+A", Writing},
            {TakeAnswer, QT_TRANSLATE_NOOP("Commands", "&Take the answer"), "Return Enter", Writing, true},
            {EditAnswer, QT_TRANSLATE_NOOP("Commands", "&Edit and take it…"), "F2", Writing},
            {DeclineAnswer, QT_TRANSLATE_NOOP("Commands", "Do &not take it"), "Backspace", Writing},
            {PlaceAnswer, QT_TRANSLATE_NOOP("Commands", "It is for another o&pinion…"), "P", Writing},
            {CloseSheet, QT_TRANSLATE_NOOP("Commands", "C&lose the sheet, or open it again"), "", Writing},
            {NextAnswer, QT_TRANSLATE_NOOP("Commands", "Ne&xt answer to decide"), "F8", Document, true},
            {ShowAnswered, QT_TRANSLATE_NOOP("Commands", "Show the &opinion"), "Ctrl+J", Document},
            {ToSheets, QT_TRANSLATE_NOOP("Commands", "Go to the list of inquiries"), "Alt+1", Document, true},
            {ToAnswers, QT_TRANSLATE_NOOP("Commands", "Go to the rows and answers"), "Alt+2", Document},
            {ToAnswer, QT_TRANSLATE_NOOP("Commands", "Go to the answer"), "Alt+3", Document}}},
        {QT_TRANSLATE_NOOP("Commands", "&Check"), {
            {ShowFindings, QT_TRANSLATE_NOOP("Commands", "&Checks before publication"), "F7", Document},
            {NextFinding, QT_TRANSLATE_NOOP("Commands", "&Next finding"), "F8", Document},
            {NextUnanswered, QT_TRANSLATE_NOOP("Commands", "Next opinion to &do"), "F9", Document},
            {ConfirmWords, QT_TRANSLATE_NOOP("Commands", "The words found may be &published"), "Ctrl+Shift+F8", Writing, true},
            {CheckManual, QT_TRANSLATE_NOOP("Commands", "&How the checks work"), "", Nothing, true}}},
        {QT_TRANSLATE_NOOP("Commands", "&Print and publish"), {
            {FrontPage, QT_TRANSLATE_NOOP("Commands", "&Front page…"), "", Writing},
            {BookletForm, QT_TRANSLATE_NOOP("Commands", "F&orm of the booklet…"), "", Writing},
            {Categories, QT_TRANSLATE_NOOP("Commands", "&Categories…"), "", Writing},
            {EditPlanChanges, QT_TRANSLATE_NOOP("Commands", "C&hanges of the plan…"), "", Writing, true},
            {WritePlanChanges, QT_TRANSLATE_NOOP("Commands", "&Write the list of changes…"), "", Document},
            {WriteExtract, QT_TRANSLATE_NOOP("Commands", "Write the e&xtract…"), "", Document},
            {CountYears, QT_TRANSLATE_NOOP("Commands", "Counts over the &years…"), "", Nothing},
            {PrintPreview, QT_TRANSLATE_NOOP("Commands", "Print pre&view…"), "Ctrl+Shift+P", Document, true},
            {Print, QT_TRANSLATE_NOOP("Commands", "&Print…"), "Ctrl+P", Document},
            {MakePdf, QT_TRANSLATE_NOOP("Commands", "Make a P&DF…"), "Ctrl+Shift+E", Document},
            {Approve, QT_TRANSLATE_NOOP("Commands", "Make the &approved version…"), "", Writing, true}}},
        {QT_TRANSLATE_NOOP("Commands", "&Help"), {
            {Manual, QT_TRANSLATE_NOOP("Commands", "&How to use"), "F1", Nothing},
            {About, QT_TRANSLATE_NOOP("Commands", "&About Gaiyo"), "", Nothing}}}};
    return all;
}
// clang-format on

QString words(const char *text)
{
    return QCoreApplication::translate("Commands", text);
}

QList<QKeySequence> keysOf(const Entry &entry)
{
    QList<QKeySequence> keys;
    const auto names = QString::fromLatin1(entry.keys).split(u' ', Qt::SkipEmptyParts);
    for (const QString &name : names)
        keys += QKeySequence(name, QKeySequence::PortableText);
    return keys;
}

bool isMode(Command command)
{
    return command == ModeLetters || command == ModeOpinions || command == ModeInquiries;
}

// What is on or off, with a mark in the menu.
bool isSwitch(Command command)
{
    return (command >= ShowOutline && command <= WriteAlone) || isMode(command);
}

// The single keys are those of the words of a letter, or of an answer; everywhere else they are
// letters.
bool isOfWords(Command command)
{
    return command == NextWords || command == MarkChecked ||
           (command >= CutOut && command <= FreeWords) ||
           (command >= TakeAnswer && command <= PlaceAnswer);
}

// The mode that a command belongs to; none for those that are of use in both.
std::optional<Mode> modeOf(Command command)
{
    if (command >= ToLetters && command <= NextLetterToDo)
        return Mode::Letters;
    if (command >= TakeClearAnswers && command <= ToAnswer)
        return Mode::Inquiries;
    const bool isOfOpinions =
        (command >= AddNode && command <= WriteAlone) ||
        (command >= AddOpinion && command <= KeepPhrase && command != OpinionHistory) ||
        command == NextUnanswered;
    return isOfOpinions ? std::optional(Mode::Opinions) : std::nullopt;
}

// Whether it is of use in a mode. F8 goes to the next answer where departments are asked.
bool isOf(Command command, Mode mode)
{
    const bool isTaken = command == NextFinding && mode == Mode::Inquiries;
    return !isTaken && modeOf(command).value_or(mode) == mode;
}

QAction *modeAction(const Commands &commands, Mode mode)
{
    switch (mode) {
    case Mode::Letters:
        return commands.action(ModeLetters);
    case Mode::Opinions:
        return commands.action(ModeOpinions);
    case Mode::Inquiries:
        break;
    }
    return commands.action(ModeInquiries);
}

QAction::MenuRole roleOf(Command command)
{
    return command == Quit          ? QAction::QuitRole
           : command == About       ? QAction::AboutRole
           : command == Preferences ? QAction::PreferencesRole
                                    : QAction::NoRole;
}

} // namespace

Commands::Commands(QObject *parent)
    : QObject(parent)
{
    for (const Menu &menu : menus()) {
        for (const Entry &entry : menu.entries) {
            auto *action = new QAction(words(entry.text), this);
            action->setObjectName(QStringLiteral("command%1").arg(int(entry.command)));
            action->setShortcuts(keysOf(entry));
            action->setMenuRole(roleOf(entry.command));
            action->setCheckable(isSwitch(entry.command));
            if (isOfWords(entry.command))
                action->setShortcutContext(Qt::WidgetShortcut);
            connect(action, &QAction::triggered, this, &Commands::used);
            m_actions[entry.command] = action;
        }
    }
    QCoreApplication::instance()->installEventFilter(this);
    auto *modes = new QActionGroup(this);
    for (const Command command : {ModeLetters, ModeOpinions, ModeInquiries})
        modes->addAction(action(command));
    enable();
}

bool Commands::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && QApplication::activePopupWidget()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (!(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))) {
            event->accept(); // it comes again as a key that is pressed
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

void Commands::fill(QMenuBar &bar, QMenu &recent) const
{
    for (const Menu &menu : menus()) {
        QMenu *made = bar.addMenu(words(menu.title));
        for (const Entry &entry : menu.entries) {
            if (entry.separator)
                made->addSeparator();
            made->addAction(action(entry.command));
            if (entry.command == Open)
                made->addMenu(&recent);
        }
    }
}

void Commands::setDocument(bool open, bool writable)
{
    m_isOpen = open;
    m_isWritable = writable;
    setMode(Mode::Opinions);
}

void Commands::setMode(Mode mode)
{
    const bool isOther = mode != m_mode;
    m_mode = mode;
    modeAction(*this, mode)->setChecked(true);
    enable();
    if (isOther)
        Q_EMIT modeChanged();
}

QString Commands::keyTable() const
{
    QString html;
    for (const Menu &menu : menus()) {
        QString rows;
        for (const Entry &entry : menu.entries) {
            QStringList keys;
            const auto sequences = keysOf(entry);
            for (const QKeySequence &key : sequences)
                keys += key.toString(QKeySequence::NativeText);
            if (!keys.isEmpty())
                rows += QStringLiteral("<tr><td>%1</td><td>%2</td></tr>")
                            .arg(withoutMnemonic(action(entry.command)->text()).toHtmlEscaped(),
                                 keys.join(QStringLiteral(" / ")).toHtmlEscaped());
        }
        if (!rows.isEmpty())
            html += QStringLiteral("<h4>%1</h4><table cellpadding=\"3\" width=\"100%\">%2</table>")
                        .arg(withoutMnemonic(words(menu.title)).toHtmlEscaped(), rows);
    }
    return html;
}

void Commands::setCategories(const QStringList &names)
{
    for (int i = 0; i <= int(Category9) - int(Category1); ++i) {
        QAction *each = action(Command(int(Category1) + i));
        each->setVisible(i < names.size());
        if (i < names.size())
            each->setText(words(QT_TRANSLATE_NOOP("Commands", "&%1 %2"))
                              .arg(i + 1)
                              .arg(withoutKeys(names[i])));
    }
}

void Commands::setHasLetters(bool has)
{
    if (has == m_hasLetters)
        return;
    m_hasLetters = has;
    enable();
}

void Commands::setUndo(bool canUndo, bool canRedo)
{
    m_canUndo = canUndo;
    m_canRedo = canRedo;
    action(Undo)->setEnabled(m_isOpen && m_isWritable && canUndo);
    action(Redo)->setEnabled(m_isOpen && m_isWritable && canRedo);
}

void Commands::enable()
{
    for (const Menu &menu : menus()) {
        for (const Entry &entry : menu.entries) {
            const bool isHere = isOf(entry.command, m_mode);
            const bool isMet =
                entry.needs == SomeLetters ? m_hasLetters : entry.needs == Document || m_isWritable;
            action(entry.command)
                ->setEnabled(entry.needs == Nothing || (m_isOpen && isHere && isMet));
            // Why not stands where it is looked for.
            if (entry.needs == SomeLetters)
                action(entry.command)
                    ->setText(
                        m_isOpen && !m_hasLetters
                            ? words(QT_TRANSLATE_NOOP("Commands", "%1 (there are no letters)"))
                                  .arg(words(entry.text))
                            : words(entry.text));
        }
    }
    setUndo(m_canUndo, m_canRedo);
}

} // namespace gaiyo
