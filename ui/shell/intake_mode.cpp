#include "shell/intake_mode.h"

#include "dialogs/letter_dialog.h"
#include "dialogs/receive_dialog.h"
#include "dialogs/register_dialog.h"
#include "dialogs/words_dialog.h"
#include "formats/all_formats.h"
#include "letters/intake_commands.h"
#include "letters/intake_pane.h"
#include "letters/letter_files.h"
#include "letters/letter_list.h"
#include "letters/letter_opinions.h"
#include "letters/letter_person.h"
#include "letters/original_view.h"
#include "letters/register_state.h"
#include "session/kept_copy.h"
#include "session/operations.h"
#include "shell/commands.h"
#include "shell/context_menus.h"
#include "shell/person_commands.h"
#include "widgets/background_job.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QShortcut>

#include <memory>
#include <utility>

namespace gaiyo {

IntakeMode::IntakeMode(Session &session, RegisterInUse &persons, const Commands &commands,
                       FileOpener openFile, QWidget &home, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_persons(persons)
    , m_commands(commands)
    , m_home(home)
    , m_people(new PersonCommands(session, persons, home, this))
    , m_openFile(std::move(openFile))
{
    connectCommands();
    connect(m_people, &PersonCommands::told, this, &IntakeMode::told);
    connect(m_people, &PersonCommands::letterWanted, this,
            [this](const LetterId &letter) { showPlace({.letter = letter}); });
}

IntakePane &IntakeMode::pane()
{
    if (m_pane)
        return *m_pane;
    m_pane = new IntakePane(m_session, m_persons, &m_home);
    m_pane->restoreState(m_layout);
    addKeys();
    connect(m_pane, &IntakePane::told, this, &IntakeMode::told);
    connect(&m_pane->registerBar(), &RegisterBar::otherWanted, this, &IntakeMode::useRegister);
    connect(&m_pane->opinions(), &LetterOpinions::opinionWanted, this, &IntakeMode::opinionWanted);
    connect(&m_pane->person().files(), &LetterFiles::wanted, this, &IntakeMode::openFile);
    connect(&m_pane->person(), &LetterPerson::editWanted, this, &IntakeMode::editPerson);
    return *m_pane;
}

QByteArray IntakeMode::saveState() const
{
    return m_pane ? m_pane->saveState() : m_layout;
}

void IntakeMode::restoreState(const QByteArray &state)
{
    m_layout = state;
    if (m_pane)
        m_pane->restoreState(state);
}

void IntakeMode::editPerson()
{
    m_people->edit(pane().letters().current());
}

void IntakeMode::connectCommands()
{
    const Commands &commands = m_commands;
    const auto onWords = [&](Command command, void (IntakeCommands::*act)()) {
        commands.on(command, this, [this, act] { (pane().commands().*act)(); });
    };
    commands.on(Command::AddLetter, this, &IntakeMode::typeLetter);
    commands.on(Command::ReceiveLetters, this, &IntakeMode::chooseFiles);
    onWords(Command::CutOut, &IntakeCommands::cut);
    onWords(Command::LinkWords, &IntakeCommands::link);
    onWords(Command::SetAside, &IntakeCommands::setAside);
    onWords(Command::MaskWords, &IntakeCommands::mask);
    onWords(Command::UnmaskWords, &IntakeCommands::unmask);
    onWords(Command::FreeWords, &IntakeCommands::free);
    onWords(Command::ChoosePlace, &IntakeCommands::choosePlace);
    commands.on(Command::CorrectWords, this, &IntakeMode::correctWords);
    commands.on(Command::MarkChecked, this, &IntakeMode::markChecked);
    commands.on(Command::RemoveLetter, this, &IntakeMode::removeLetter);
    commands.on(Command::UseRegister, this, &IntakeMode::useRegister);
    commands.on(Command::LeaveRegister, this, &IntakeMode::leaveRegister);
    commands.on(Command::OpenLetterFile, this, &IntakeMode::chooseFile);
    commands.on(Command::EditPerson, this, &IntakeMode::editPerson);
    commands.on(Command::ListPersons, m_people, &PersonCommands::list);
    commands.on(Command::NextWords, this, [this] { pane().nextWords(); });
    commands.on(Command::NextLetterToDo, this, [this] { pane().nextToDo(); });
    commands.on(Command::ToLetters, this, [this] { pane().letters().focusList(); });
    commands.on(Command::ToOriginal, this, [this] { pane().original().setFocus(); });
    commands.on(Command::ToLetterSummary, this, [this] { pane().opinions().focusSummary(); });
}

void IntakeMode::addKeys()
{
    const Commands &commands = m_commands;
    using enum Command;
    addContextMenu(m_pane->original(), commands,
                   {{CutOut, LinkWords, SetAside, MaskWords, UnmaskWords},
                    {FreeWords},
                    {ChoosePlace},
                    {CorrectWords, MarkChecked},
                    {OpenLetterFile, EditPerson},
                    {NextWords},
                    {Copy}});
    addContextMenu(m_pane->letters().view(), commands,
                   {{ReceiveLetters, AddLetter},
                    {CorrectWords, RemoveLetter},
                    {OpenLetterFile, EditPerson},
                    {NextLetterToDo}});
    addContextMenu(m_pane->opinions().view(), commands, {{ChoosePlace}, {ToLetterSummary}});
    for (QWidget *view :
         {static_cast<QWidget *>(&m_pane->original()), &m_pane->opinions().view()}) {
        auto *place = new QShortcut(Qt::Key_N, view);
        place->setContext(Qt::WidgetShortcut);
        connect(place, &QShortcut::activated, commands.action(ChoosePlace), &QAction::trigger);
    }
}

void IntakeMode::typeLetter()
{
    Q_EMIT wanted();
    LetterDialog dialog(m_session, m_persons, m_home.window());
    dialog.exec();
    if (dialog.made())
        showNew(*dialog.made());
}

void IntakeMode::correctWords()
{
    const OriginalView &view = pane().original();
    const Original *original = view.letter().originalAt(view.selection().start);
    if (!original) {
        Q_EMIT told(tr("Please choose a letter first."));
    } else if (original->origin != u"typed") {
        Q_EMIT told(tr("These words came by machine and are kept as they came. Only what was typed "
                       "here can be corrected."));
    } else {
        WordsDialog(m_session, m_persons, original->id, original->text.value_or(QString()),
                    m_home.window())
            .exec();
    }
}

// The original at the caret; a mark that was set too early is taken back.
void IntakeMode::markChecked()
{
    const OriginalView &view = pane().original();
    const Original *original = view.letter().originalAt(view.selection().start);
    const Letter *letter = original ? m_session.work().findLetter(original->letter) : nullptr;
    if (!letter) {
        Q_EMIT told(tr("Please choose a letter first."));
        return;
    }
    const bool checked = !original->checked;
    const QString words = checked ? tr("Letter %1 (%2) is marked as looked through for masks.")
                                  : tr("Letter %1 (%2) is no longer marked as looked through.");
    const QString done = words.arg(QString::number(letter->no), original->title);
    if (m_session.apply(operations::checkOriginal(original->id, checked)))
        Q_EMIT told(done);
}

// Opinions that have no other words go with it, if the clerk wants that; else nothing goes.
void IntakeMode::removeLetter()
{
    const auto id = pane().letters().current();
    const Letter *letter = id ? m_session.work().findLetter(*id) : nullptr;
    if (!letter) {
        Q_EMIT told(tr("Please choose a letter first."));
        return;
    }
    const qint64 since = m_session.view()->snapshot->revision;
    const size_t opinions = pane().letters().ownOpinions().size();
    QMessageBox box(QMessageBox::Question, tr("Remove the letter"),
                    opinions == 0 ? tr("Letter %1 will be removed.").arg(letter->no)
                                  : tr("Letter %1 and the %2 opinions that were made of its words "
                                       "alone will be removed.")
                                        .arg(letter->no)
                                        .arg(opinions),
                    QMessageBox::Cancel, m_home.window());
    box.setObjectName(QStringLiteral("removeLetter"));
    auto *remove = box.addButton(tr("Remove"), QMessageBox::DestructiveRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    if (box.clickedButton() == remove)
        m_session.apply(operations::removeLetter(*id, opinions > 0, since));
}

void IntakeMode::showNew(const LetterId &id)
{
    pane().showLetter(id);
    pane().enter();
    pane().original().selectNextUnused();
}

void IntakeMode::useRegister()
{
    RegisterDialog(m_persons, m_home.window()).exec();
}

void IntakeMode::leaveRegister()
{
    Q_EMIT told(m_persons.isUsed()
                    ? tr("The register of persons is not used any more; it stays as it is.")
                    : tr("No register of persons is in use."));
    m_persons.leave();
}

void IntakeMode::chooseFile()
{
    if (m_persons.state() != RegisterInUse::State::Ready)
        Q_EMIT told(tr("The files of letters are kept with the register of persons, and none is in "
                       "use."));
    else if (!pane().person().files().choose())
        Q_EMIT told(tr("No file came with this letter."));
}

// Another program may change or lock what it shows: it gets a copy.
void IntakeMode::openFile(const KeptFile &file)
{
    const auto copy = std::make_shared<QString>();
    const auto done = runUnlessLeft(
        m_home.window(), tr("Reading the file…"),
        [copy, file, path = m_persons.path(), folder = m_copies.path()](const Progress &) {
            auto made = copyKeptFile(path, file, folder);
            if (made)
                *copy = *made;
            return made ? Result<void>() : made.error();
        });
    if (!done) {
        if (done.error().kind != ErrorKind::Cancelled)
            Q_EMIT told(done.error().message);
    } else if (m_openFile && m_openFile(*copy)) {
        Q_EMIT told(
            tr("A copy of “%1” was opened; what is changed in it is not kept.").arg(file.name));
    } else {
        Q_EMIT told(tr("No program on this computer opens “%1”.").arg(file.name));
    }
}

void IntakeMode::chooseFiles()
{
    const QString read =
        tr("Mails, tables of forms, texts") +
        QStringLiteral(" (*.eml *.mbox *.csv *.tsv *.txt *.xlsx *.xlsm *.docx *.docm)");
    const QString kept = tr("PDFs, pictures, messages of Outlook, for the register of persons") +
                         QStringLiteral(" (*.pdf *.png *.jpg *.jpeg *.tif *.tiff *.heic *.gif "
                                        "*.bmp *.webp *.msg *.doc *.xls *.rtf *.jtd *.odt *.ods)");
    const QString all = tr("All files") + QStringLiteral(" (*)");
    const QString filter =
        (m_persons.isUsed() ? QStringList{read, kept, all} : QStringList{read, all})
            .join(QStringLiteral(";;"));
    const QStringList paths = QFileDialog::getOpenFileNames(
        m_home.window(), tr("Receive letters"), QFileInfo(m_session.path()).path(), filter);
    if (!paths.isEmpty())
        takeFiles(paths);
}

void IntakeMode::takeFiles(const QStringList &paths)
{
    Q_EMIT wanted();
    const auto files = std::make_shared<ReceivedFiles>();
    const auto isRead =
        runUnlessLeft(m_home.window(), tr("Reading the files…"),
                      [files, paths, formats = allFormats({}), isUsed = m_persons.isUsed(),
                       look = m_persons.lookNow()](const Progress &progress) -> Result<void> {
                          auto read = readLetterFiles(paths, formats, isUsed, progress);
                          if (!read)
                              return read.error();
                          *files = std::move(*read);
                          if (isUsed)
                              askRegister(*files, look);
                          return {};
                      });
    if (!isRead)
        return;
    const auto whole = m_session.document().wholeSnapshot();
    if (!whole) {
        Q_EMIT told(whole.error().message);
        return;
    }
    findDoubles(*files, **whole);
    ReceiveDialog dialog(m_session, m_persons, std::move(*files), m_home.window());
    dialog.exec();
    if (!dialog.first())
        return;
    showNew(*dialog.first());
    Q_EMIT told(dialog.report());
}

void IntakeMode::enter()
{
    pane().opinions().showAnew();
    pane().enter();
}

void IntakeMode::showPlace(const LetterPlace &place)
{
    Q_EMIT wanted();
    if (place.original)
        pane().showWords(place.letter, *place.original, place.start, place.end);
    else
        pane().showLetter(place.letter);
    pane().enter();
}

void IntakeMode::showPassage(const PassageId &id)
{
    Q_EMIT wanted();
    pane().showPassage(id);
    pane().enter();
}

} // namespace gaiyo
