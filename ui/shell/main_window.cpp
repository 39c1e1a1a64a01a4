#include "shell/main_window.h"

#include "formats/formats.h"
#include "letters/intake_pane.h"
#include "preview/preview_pane.h"
#include "session/preferences.h"
#include "session/session.h"
#include "shell/commands.h"
#include "shell/dropped_files.h"
#include "shell/file_commands.h"
#include "shell/inquiry_mode.h"
#include "shell/intake_mode.h"
#include "shell/start_page.h"
#include "shell/status_line.h"
#include "shell/tool_bar.h"
#include "shell/workspace.h"
#include "widgets/background_job.h"
#include "widgets/dropping.h"
#include "widgets/metrics.h"
#include "widgets/paint_later.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDropEvent>
#include <QFileInfo>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTimer>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace gaiyo {

namespace {

const QString kWindowLayout = QStringLiteral("window");
const QString kPanesLayout = QStringLiteral("panes");
const QString kIntakeLayout = QStringLiteral("intake");
constexpr int kFirstPageAfter = 300; // ms; drawing the window comes first, writing takes a while

// Cut, copy and paste belong to the field that is typed in.
void sendToField(const char *slot)
{
    if (QWidget *field = QApplication::focusWidget())
        QMetaObject::invokeMethod(field, slot);
}

} // namespace

MainWindow::MainWindow(const WindowServices &services, QWidget *parent)
    : DocumentWindow(parent)
    , m_services(services)
    , m_commands(new Commands(this))
    , m_status(new StatusLine(*statusBar(), services.timings.count, this))
    , m_tools(new ToolBar(*m_commands))
    , m_stack(new QStackedWidget)
    , m_firstPages(QFileInfo(services.recoveryFolder).path() + QStringLiteral("/first-pages"))
    , m_start(new StartPage(services.preferences, m_firstPages))
    , m_recent(new QMenu(tr("&Recent files"), this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    resizeToEms(*this, 105, 66);
    m_commands->fill(*menuBar(), *m_recent);
    addToolBar(m_tools);
    m_tools->hide(); // nothing to do with it on the start page
    const auto showTools = [this] {
        const bool isAlone = m_commands->mode() == Mode::Opinions &&
                             m_commands->action(Command::WriteAlone)->isChecked();
        m_tools->setVisible(m_workspace && !isAlone);
    };
    connect(m_commands->action(Command::WriteAlone), &QAction::toggled, this, showTools);
    connect(m_commands, &Commands::modeChanged, this, showTools);
    m_stack->addWidget(m_start);
    setCentralWidget(m_stack);
    m_files = new FileCommands(*this);
    connect(m_start, &StartPage::newWanted, m_files, &FileCommands::makeNew);
    connect(m_start, &StartPage::openWanted, m_files, &FileCommands::open);
    connect(m_start, &StartPage::importWanted, m_files, [this] { m_files->import(); });
    connect(m_start, &StartPage::sampleWanted, m_files, &FileCommands::openSample);
    connect(m_start, &StartPage::fileWanted, this, &MainWindow::openFile);
    connectEditing();
    updateRecent();
    updateTitle();
    restoreGeometry(m_services.preferences.layout(kWindowLayout));
}

MainWindow::~MainWindow()
{
    m_status->setSession(nullptr, nullptr); // what goes is laid out once more
    delete m_workspace;
}

void MainWindow::connectEditing()
{
    m_commands->on(Command::Cut, this, [] { sendToField("cut"); });
    m_commands->on(Command::Copy, this, [] { sendToField("copy"); });
    m_commands->on(Command::Paste, this, [] { sendToField("paste"); });
}

bool MainWindow::openFile(const QString &path)
{
    return m_files->openPath(path);
}

void MainWindow::takeFile(const QString &path)
{
    m_files->take(path);
}

// The first file among what is dropped that can be opened or imported; "" for none.
QString MainWindow::findDropped(const QMimeData &dropped) const
{
    const auto urls = dropped.urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile() && m_files->canTake(url.toLocalFile()))
            return url.toLocalFile();
    }
    return {};
}

// Where letters are worked on, every file is taken for one of letters that is no document of ours;
// where departments are asked, for one that came back.
QStringList MainWindow::findOther(const QMimeData &dropped) const
{
    QStringList paths;
    const auto urls = dropped.urls();
    for (const QUrl &url : urls) {
        const QFileInfo file(url.toLocalFile());
        if (url.isLocalFile() && file.isFile() &&
            file.suffix().compare(kDocumentEnding, Qt::CaseInsensitive) != 0)
            paths += file.filePath();
    }
    return paths;
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QMimeData &dropped = *event->mimeData();
    if (!findDropped(dropped).isEmpty() || !findOther(dropped).isEmpty())
        acceptAsCopy(*event);
}

// Afterwards: the program that it came from waits for the end of this event.
void MainWindow::dropEvent(QDropEvent *event)
{
    const QString path = findDropped(*event->mimeData());
    const QStringList others = findOther(*event->mimeData());
    const bool isOfMode = m_workspace && m_commands->mode() != Mode::Opinions &&
                          !m_workspace->session().isReadOnly() && !others.isEmpty();
    if (path.isEmpty() && others.isEmpty())
        return;
    acceptAsCopy(*event);
    const auto take = [this, path, others, isOfMode, left = filesBeside(path, *event->mimeData())] {
        if (isOfMode || path.isEmpty()) {
            takeOthers(others);
        } else {
            takeFile(path);
            tellNotTaken(*this, left);
        }
    };
    QMetaObject::invokeMethod(this, take, Qt::QueuedConnection);
}

void MainWindow::takeOthers(const QStringList &files)
{
    const bool isReadOnly = m_workspace && m_workspace->session().isReadOnly();
    if (!m_workspace || isReadOnly || m_commands->mode() == Mode::Opinions) {
        const auto mode = askWhatWasDropped(*this, files, m_workspace != nullptr, isReadOnly);
        if (!mode || !m_workspace)
            return;
        m_commands->action(*mode == Mode::Letters ? Command::ModeLetters : Command::ModeInquiries)
            ->trigger();
    }
    if (m_commands->mode() == Mode::Letters)
        m_workspace->intake().takeFiles(files);
    else
        m_workspace->inquiry().takeFiles(files);
}

// The start page does not say how small the window with a document may be.
void MainWindow::showPage(QWidget &page)
{
    const auto policy = &page == m_start ? QSizePolicy::Preferred : QSizePolicy::Ignored;
    m_start->setSizePolicy(policy, policy);
    m_stack->setCurrentWidget(&page);
}

void MainWindow::showSession(std::unique_ptr<Session> session)
{
    const PaintPause pause(*this); // what is made takes some turns, and is seen when all is there
    m_services.preferences.addRecentFile(session->path());
    m_status->setSession(session.get(), &m_services.clock);
    const bool writable = !session->isReadOnly();
    m_workspace = new Workspace(std::move(session), m_services, *m_commands, *m_status, m_stack);
    m_workspace->restoreLayout(m_services.preferences.layout(kPanesLayout));
    m_workspace->intake().restoreState(m_services.preferences.layout(kIntakeLayout));
    // As the start page will show it: when it is there for the first time, and when work ends.
    PageView &pages = m_workspace->preview().view();
    connect(&pages, &PageView::pageMade, this, [this](int number) {
        if (number == 1 && !std::exchange(m_hasFirstPage, true))
            QTimer::singleShot(kFirstPageAfter, m_workspace, [this] { keepFirstPage(); });
    });
    m_hasFirstPage = false;
    pages.askFor(1);
    giveWay(*this); // the panes are made, and laid out when they are shown
    m_stack->addWidget(m_workspace);
    showPage(*m_workspace);
    m_tools->show();
    m_workspace->focusOpinions();
    m_commands->setDocument(true, writable);
    m_files->connectSession(*m_workspace);
    updateRecent();
    updateTitle();
}

// "No. 3、No. 8…" of the words that are not in the file; "" where they are of no opinion.
QString MainWindow::nameUnsaved() const
{
    const Session &session = m_workspace->session();
    const std::vector<OpinionId> opinions = session.unsavedOpinions();
    constexpr size_t kNamed = 3;
    QStringList names;
    for (size_t i = 0; i < std::min(opinions.size(), kNamed); ++i)
        names += session.view()->name(opinions[i]);
    return names.join(QStringLiteral("、")) +
           (opinions.size() > kNamed ? QStringLiteral("…") : QString());
}

// Asks no longer once the words are saved after all. Whoever stays is led to the first opinion
// with such words.
bool MainWindow::mayCloseUnsaved()
{
    Session &session = m_workspace->session();
    const QString named = nameUnsaved();
    QMessageBox box(
        QMessageBox::Warning, tr("Not saved"),
        named.isEmpty()
            ? tr("Some words could not be saved yet; the line at the foot of the window says why. "
                 "Close all the same and lose them?")
            : tr("Some words of %1 could not be saved yet; the line at the foot of the window "
                 "says why. Close all the same and lose them?")
                  .arg(named),
        QMessageBox::Cancel | QMessageBox::Discard, this);
    box.setObjectName(QStringLiteral("notSaved"));
    box.setDefaultButton(QMessageBox::Cancel);
    connect(&session.words(), &TypedWords::saved, &box, [&] {
        if (session.words().isEmpty())
            box.done(QMessageBox::Discard); // there is nothing to lose
    });
    QPushButton *copy = nullptr;
    if (!session.document().isReachable()) {
        copy = box.addButton(tr("&Save a copy…"), QMessageBox::ActionRole);
        copy->setObjectName(QStringLiteral("saveCopy"));
    }
    const int answer = box.exec();
    if (answer == QMessageBox::Discard)
        return true;
    if (copy && box.clickedButton() == copy)
        m_commands->action(Command::SaveCopy)->trigger();
    const std::vector<OpinionId> opinions = session.unsavedOpinions();
    if (!opinions.empty())
        session.jumpTo(opinions.front());
    return false;
}

bool MainWindow::closeDocument()
{
    if (!m_workspace)
        return true;
    if (!m_workspace->save() && !mayCloseUnsaved())
        return false;
    m_workspace->keepLastCopy();
    keepFirstPage();
    m_services.preferences.setLayout(kPanesLayout, m_workspace->saveLayout());
    m_services.preferences.setLayout(kIntakeLayout, m_workspace->intake().saveState());
    m_status->setSession(nullptr, nullptr);
    m_commands->setDocument(false, false);
    delete m_workspace;
    m_workspace = nullptr;
    showPage(*m_start);
    m_tools->hide();
    m_start->refresh();
    updateTitle();
    return true;
}

void MainWindow::keepFirstPage()
{
    const QImage page = m_workspace->preview().view().pictureOf(1, FirstPages::kWidth);
    if (page.isNull()) // not made since the last change: an older picture is better than none
        return;
    const Session &session = m_workspace->session();
    m_firstPages.keep(session.path(), {page, session.view()->values().consultation.title,
                                       m_services.clock.nowUtc().toLocalTime().date()});
    m_firstPages.forgetOthers(m_services.preferences.recentFiles());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!closeDocument()) {
        event->ignore();
        return;
    }
    m_services.preferences.setLayout(kWindowLayout, saveGeometry());
    m_files->keepManual();
    event->accept();
}

// Larger letters may have made it larger than the screen. Once the panes have found their new
// sizes, which say how small it may be.
void MainWindow::changeEvent(QEvent *event)
{
    DocumentWindow::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        QTimer::singleShot(0, this, [this] { fitToScreen(*this); });
}

void MainWindow::updateTitle()
{
    if (!m_workspace) {
        setWindowTitle(tr("Gaiyo"));
        return;
    }
    const Session &session = m_workspace->session();
    const QString name = QFileInfo(session.path()).completeBaseName();
    setWindowTitle(session.isReadOnly() ? tr("%1 (reading only) – Gaiyo").arg(name)
                                        : tr("%1 – Gaiyo").arg(name));
}

void MainWindow::updateRecent()
{
    m_recent->clear();
    const QStringList files = m_services.preferences.recentFiles();
    for (const QString &path : files) {
        QAction *action = m_recent->addAction(QFileInfo(path).fileName());
        action->setToolTip(path);
        connect(action, &QAction::triggered, this, [this, path] { openFile(path); });
    }
    m_recent->setEnabled(!files.isEmpty());
}

} // namespace gaiyo
