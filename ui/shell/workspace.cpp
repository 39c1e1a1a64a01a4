#include "shell/workspace.h"

#include "editor/opinion_commands.h"
#include "editor/opinion_editor.h"
#include "editor/opinion_list.h"
#include "inquiry/inquiry_pane.h"
#include "letters/intake_pane.h"
#include "letters/origins_pane.h"
#include "outline/outline_pane.h"
#include "preview/preview_pane.h"
#include "session/preferences.h"
#include "session/register_in_use.h"
#include "shell/commands.h"
#include "shell/findings_panel.h"
#include "shell/inquiry_mode.h"
#include "shell/intake_mode.h"
#include "shell/pane_layout.h"
#include "shell/search_panel.h"
#include "shell/status_line.h"
#include "shell/window_services.h"
#include "widgets/background_job.h"
#include "widgets/message_bar.h"
#include "widgets/paint_later.h"
#include "widgets/pane_cycle.h"

#include <QApplication>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace gaiyo {

Workspace::Workspace(std::unique_ptr<Session> session, const WindowServices &services,
                     Commands &commands, StatusLine &status, QWidget *parent)
    : QWidget(parent)
    , m_session(std::move(session))
    , m_services(services)
    , m_register(new RegisterInUse(*m_session, services.preferences, this))
    , m_commands(commands)
    , m_modes(new QStackedWidget(this))
    , m_panes(new PaneLayout(commands, m_modes))
    , m_left(new MessageBar)
    , m_status(status)
{
    setObjectName(QStringLiteral("workspace"));
    m_session->setLongRunner([this](const QString &title, const auto &work) {
        QWidget *dialog = QApplication::activeModalWidget();
        const auto done = runJob(dialog ? dialog : window(), title, work);
        paintLater(*window()); // what follows now is long enough without
        return done;
    });
    makePanes();
    build();
    connectPanes(status);
    connectModes(status);
    connectEditCommands();
    connectViewCommands();
    connectOpinionCommands();
    connectOpinions();
    connectCheckCommands();
    connectPhrases();
    updateUndo();
    m_register->look();
    m_poll.setInterval(services.timings.lookForChanges);
    connect(&m_poll, &QTimer::timeout, m_session.get(), &Session::refresh);
    m_poll.start();
    m_people.setInterval(services.timings.lookForOthers);
    connect(&m_people, &QTimer::timeout, this, &Workspace::showOthers);
    m_people.start();
    m_copier.setMaxThreadCount(1);
    m_copyTime.setInterval(services.timings.safetyCopy);
    connect(&m_copyTime, &QTimer::timeout, this, &Workspace::keepCopy);
    m_copyTime.start();
    keepCopy(); // as it was found
    showOthers();
    offerWordsLeft();
}

void Workspace::focusOpinions()
{
    m_list->focusList();
}

Workspace::~Workspace()
{
    m_copier.waitForDone();
    // The panes use the session until they are gone.
    delete m_modes;
}

// With thousands of opinions each takes a while: the window gives way between them.
void Workspace::makePanes()
{
    m_outline = new OutlinePane(*m_session, m_panes->across());
    giveWay(*window());
    m_list = new OpinionList(*m_session, m_panes->middle());
    m_opinions = new OpinionCommands(*m_session, *m_list, this);
    giveWay(*window());
    m_editor = new OpinionEditor(*m_session);
    m_origins = new OriginsPane(*m_session);
    m_preview = new PreviewPane(*m_session, m_services.fonts, m_panes->across());
    giveWay(*window());
    m_findings =
        new FindingsPanel(*m_session, *m_register, m_services.fonts, m_services.timings.check);
    m_search = new SearchPanel(*m_session);
    m_intake =
        new IntakeMode(*m_session, *m_register, m_commands, m_services.openFile, *m_modes, this);
    m_inquiry = new InquiryMode(*m_session, m_services, m_commands, *m_modes, this);
}

void Workspace::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_left->setObjectName(QStringLiteral("wordsLeft"));
    m_left->hide();
    layout->addWidget(m_left);
    m_panes->setPanes({m_outline, m_list, m_editor, m_origins, m_preview, m_findings, m_search});
    showMode(*m_panes);
    layout->addWidget(m_modes, 1);
}

MessageBar &Workspace::addBar(const QString &name, const QString &text)
{
    auto *bar = new MessageBar;
    bar->setObjectName(name);
    bar->setText(text);
    static_cast<QVBoxLayout *>(layout())->insertWidget(0, bar);
    return *bar;
}

// After a crash or a power cut the words are offered back; until the clerk has decided they stay
// where they are kept.
void Workspace::offerWordsLeft()
{
    int places = 0;
    for (const auto &left : m_session->wordsLeft())
        places += int(left.content.words.size());
    if (places == 0)
        return;
    m_left->setText(
        tr("Words in %1 places could not be saved last time. They are still here.").arg(places));
    auto *take = m_left->addButton(tr("Put them back"));
    auto *drop = m_left->addButton(tr("Throw them away"));
    take->setObjectName(QStringLiteral("takeWordsLeft"));
    drop->setObjectName(QStringLiteral("dropWordsLeft"));
    const auto finish = [this] {
        for (auto &left : m_session->wordsLeft())
            left.discard();
        m_session->wordsLeft().clear();
        m_left->hide();
    };
    connect(take, &QPushButton::clicked, this, [this, finish] {
        std::vector<PendingWords> words;
        for (const auto &left : m_session->wordsLeft())
            words.insert(words.end(), left.content.words.begin(), left.content.words.end());
        m_session->words().take(words);
        const auto first =
            std::find_if(words.begin(), words.end(), [](const PendingWords &pending) {
                return pending.key.entity == Entity::Opinion;
            });
        if (first != words.end())
            m_session->jumpTo(OpinionId(first->key.row));
        finish();
    });
    connect(drop, &QPushButton::clicked, this, finish);
    m_left->show();
}

SafetyCopies Workspace::copies() const
{
    return SafetyCopies(m_services.preferences.copiesFolder(m_services.copiesFolder),
                        m_services.clock);
}

// Whether something is new since the last copy; from now on it counts as copied.
bool Workspace::takeCopyDue()
{
    const qint64 revision = m_session->view()->snapshot->revision;
    if (!copies().isKept() || m_session->isReadOnly() || revision == m_copied ||
        !m_session->document().isReachable())
        return false;
    m_copied = revision;
    return true;
}

void Workspace::keepLastCopy()
{
    if (!takeCopyDue())
        return;
    const auto made =
        runUnlessLeft(window(), tr("Making the safety copy…"),
                      [copies = copies(), path = m_session->path()](const Progress &progress) {
                          return copies.make(path, progress);
                      });
    if (!made)
        warnUnlessStopped(window(), tr("Safety copy"), made.error());
}

// In another thread, while work goes on.
void Workspace::keepCopy()
{
    if (!takeCopyDue())
        return;
    m_copier.start([this, copies = copies(), path = m_session->path()] {
        if (const auto made = copies.make(path); !made)
            QMetaObject::invokeMethod(this, [this, made] { m_status.tell(made.error().message); });
    });
}

void Workspace::showOthers()
{
    const auto others = m_session->others();
    m_status.setOthers(others);
    m_list->setOthers(others);
}

void Workspace::connectPanes(StatusLine &status)
{
    connect(m_session.get(), &Session::changed, this, &Workspace::updateUndo);
    for (const auto change : {&TypedWords::typed, &TypedWords::undone, &TypedWords::replaced,
                              &TypedWords::tried, &TypedWords::saved})
        connect(&m_session->words(), change, this, &Workspace::updateUndo);
    connect(&m_commands, &Commands::used, &status, &StatusLine::forgetPassing);
    connect(m_session.get(), &Session::opinionMoved, this, &Workspace::tellMoved);
    connect(m_session.get(), &Session::changed, this, [this](const ChangeSet &changes) {
        if (!changes.categories.isEmpty())
            nameCategories();
    });
    nameCategories();
    connect(m_preview, &PreviewPane::pagesMade, &status, &StatusLine::setPages);
    connect(m_search, &SearchPanel::matchChosen, m_editor, &OpinionEditor::showMatch);
    connect(m_search, &SearchPanel::wordsSought, m_editor, &OpinionEditor::setMarked);
    connect(m_search, &SearchPanel::left, this, [this](const QString &field) {
        m_panes->leave(m_search);
        if (!m_editor->focusField(field))
            focusOpinions();
    });
    connect(m_search, &SearchPanel::hitsWanted, m_panes, &PaneLayout::makeRoomForHits);
    connect(m_findings, &FindingsPanel::counted, m_panes, &PaneLayout::setFindings);
    connect(m_panes, &PaneLayout::writingAlone, m_editor, &OpinionEditor::focusResponse);
}

void Workspace::connectModes(StatusLine &status)
{
    m_commands.on(Command::ModeLetters, this, &Workspace::showLetters);
    m_commands.on(Command::ModeOpinions, this, &Workspace::showOpinions);
    m_commands.on(Command::ModeInquiries, this, &Workspace::showInquiries);
    const auto count = [this] {
        m_commands.setHasLetters(!m_session->work().work().letters.empty());
    };
    connect(m_session.get(), &Session::changed, this, count);
    count();
    connect(m_intake, &IntakeMode::wanted, this, &Workspace::showLetters);
    connect(m_intake, &IntakeMode::told, &status, &StatusLine::tellOfMode);
    connect(m_origins, &OriginsPane::letterWanted, m_intake, &IntakeMode::showPassage);
    connect(m_intake, &IntakeMode::opinionWanted, this, &Workspace::showOpinions);
    connect(m_findings, &FindingsPanel::letterWanted, m_intake, &IntakeMode::showPlace);
    connect(m_inquiry, &InquiryMode::wanted, this, &Workspace::showInquiries);
    connect(m_inquiry, &InquiryMode::told, &status, &StatusLine::tellOfMode);
    connect(m_inquiry, &InquiryMode::refused, &status, &StatusLine::tellPassing);
    connect(m_inquiry, &InquiryMode::lineChosen, &status, &StatusLine::forgetPassing);
    connect(m_inquiry, &InquiryMode::opinionWanted, this, &Workspace::showOpinions);
    connect(&m_commands, &Commands::modeChanged, &status, &StatusLine::forgetMode);
    m_commands.on(Command::AssignDepartment, this, &Workspace::assignDepartment);
    // What is searched and checked is shown among the opinions.
    for (const Command command : {Command::Find, Command::FindNext, Command::FindPrevious,
                                  Command::ShowFindings, Command::NextFinding})
        m_commands.on(command, this, &Workspace::showOpinions);
}

// The mode that is not seen does not say how narrow the window may be.
void Workspace::showMode(QWidget &mode)
{
    if (m_modes->indexOf(&mode) < 0) {
        m_modes->addWidget(&mode);
        orderTabsByPanes(mode);
    }
    for (int i = 0; i < m_modes->count(); ++i) {
        QWidget *each = m_modes->widget(i);
        const auto policy = each == &mode ? QSizePolicy::Preferred : QSizePolicy::Ignored;
        each->setSizePolicy(policy, policy);
    }
    m_modes->setCurrentWidget(&mode);
}

void Workspace::showLetters()
{
    if (m_commands.mode() == Mode::Letters)
        return;
    m_session->saveWords();
    m_commands.setMode(Mode::Letters);
    showMode(m_intake->pane());
    m_intake->enter();
}

void Workspace::showOpinions()
{
    if (m_commands.mode() == Mode::Opinions)
        return;
    m_session->saveWords();
    m_commands.setMode(Mode::Opinions);
    showMode(*m_panes);
    m_editor->showFields();
    focusOpinions();
}

void Workspace::showInquiries()
{
    if (m_commands.mode() == Mode::Inquiries)
        return;
    m_session->saveWords();
    m_commands.setMode(Mode::Inquiries);
    showMode(m_inquiry->pane());
    m_inquiry->enter();
}

bool Workspace::save()
{
    return m_session->saveWords();
}

QByteArray Workspace::saveLayout() const
{
    return m_panes->saveState();
}

void Workspace::restoreLayout(const QByteArray &state)
{
    m_panes->restoreState(state);
}

} // namespace gaiyo
