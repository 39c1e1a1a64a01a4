#include "shell/status_line.h"

#include "domain/tally.h"
#include "shell/approval_line.h"
#include "shell/file_links.h"
#include "widgets/eliding_label.h"
#include "widgets/metrics.h"
#include "widgets/theme.h"

#include <QDir>
#include <QLabel>
#include <QLayout>
#include <QStatusBar>

#include <algorithm>

namespace gaiyo {

namespace {

constexpr double kRoomForAll = 80; // full-width characters
constexpr int kMostLines = 3;

} // namespace

StatusLine::StatusLine(QStatusBar &bar, int pause, QObject *parent)
    : QObject(parent)
    , m_state(new ElidingLabel)
    , m_counts(new QLabel)
    , m_pages(new QLabel)
    , m_others(new QLabel)
    , m_links(new FileLinks)
    , m_approval(new ApprovalLine)
{
    m_state->setObjectName(QStringLiteral("saveState"));
    m_counts->setObjectName(QStringLiteral("counts"));
    m_pages->setObjectName(QStringLiteral("pageCount"));
    m_pages->setIndent(ems(1)); // apart from the figures before it
    bar.addWidget(m_state, 1);
    bar.addWidget(m_links);
    m_links->hide();
    m_others->setObjectName(QStringLiteral("others"));
    bar.addPermanentWidget(m_others);
    bar.addPermanentWidget(m_approval);
    m_approval->hide(); // a status bar shows what it is given
    connect(m_approval, &QToolButton::clicked, this, &StatusLine::changesWanted);
    bar.addPermanentWidget(m_counts);
    bar.addPermanentWidget(m_pages);
    m_soon.setSingleShot(true);
    m_soon.setInterval(pause);
    connect(&m_soon, &QTimer::timeout, this, &StatusLine::showCounts);
    bar.setContentsMargins(kGap, 0, kGap, 0);
    bar.installEventFilter(this);
}

bool StatusLine::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        fit();
    else if (event->type() == QEvent::FontChange)
        m_pages->setIndent(ems(1));
    return QObject::eventFilter(watched, event);
}

// In a narrow window what has to be told comes before what is counted, and has more lines where
// these make the window no higher.
void StatusLine::fit()
{
    const bool isUrgent = m_isTrouble || (m_session && m_session->words().hasConflict());
    const QWidget *bar = m_state->parentWidget();
    const bool hasRoom = !isUrgent || !bar || bar->width() >= ems(kRoomForAll);
    m_counts->setVisible(hasRoom);
    m_pages->setVisible(hasRoom);
    m_approval->setAway(!hasRoom);
    // With the width that it has by now: a line more would make the window higher, and it stays so.
    if (bar && bar->layout())
        bar->layout()->activate();
    const QWidget *window = m_state->window();
    const int line = m_state->fontMetrics().lineSpacing();
    const int room = window->height() - window->minimumSizeHint().height();
    m_state->setMostLines(qBound(1, m_state->lines() + room / line, kMostLines));
}

void StatusLine::setSession(Session *session, const Clock *clock)
{
    m_session = session;
    m_clock = clock;
    m_pages->clear();
    m_counts->clear();
    m_others->clear();
    m_state->clear();
    m_links->hide();
    m_state->setPalette(QPalette());
    m_approval->setSession(session);
    if (!session)
        return;
    connect(&session->words(), &TypedWords::typed, this, &StatusLine::showTyping);
    connect(&session->words(), &TypedWords::undone, this, &StatusLine::showAsBefore);
    // What stands against a colleague's words waits for a choice, and not for the next pause.
    connect(&session->words(), &TypedWords::tried, this, [this] {
        if (m_session->words().hasConflict())
            showTyping();
    });
    connect(&session->words(), &TypedWords::replaced, this, [this] {
        if (m_session->words().isEmpty())
            showAsBefore();
    });
    connect(session, &Session::placeSelected, this, &StatusLine::forgetPassing);
    connect(session, &Session::opinionSelected, this, [this] {
        forgetPassing();
        if (m_isTyping && m_session->words().hasConflict())
            showTyping();
    });
    connect(&session->words(), &TypedWords::saved, this, &StatusLine::showSaved);
    connect(&session->words(), &TypedWords::notSaved, this, &StatusLine::showNotSaved);
    // That somebody saves is no trouble to one who has nothing to save.
    connect(session, &Session::notRefreshed, this, [this](const Error &error) {
        if (error.kind != ErrorKind::Busy || !m_session->words().isEmpty())
            showTrouble(error);
    });
    connect(session, &Session::refused, this, &StatusLine::showRefused);
    connect(session, &Session::revertedOtherwise, this, &StatusLine::tell);
    connect(session, &Session::changed, this, [this](const ChangeSet &changes) {
        m_soon.start();
        if (!changes.byOthers)
            showSaved();
    });
    connect(&session->document(), &Document::reachabilityChanged, this, &StatusLine::showReachable);
    if (session->isReadOnly())
        tell(tr("Opened for reading only."));
    showCounts();
}

void StatusLine::setPages(int pages)
{
    m_pages->setText(tr("%1 pages").arg(pages));
}

// Who else has the document open, and in which opinion each of them works.
void StatusLine::setOthers(const std::vector<OpenSession> &others)
{
    QStringList names;
    for (const OpenSession &other : others) {
        const QString name = other.name.isEmpty() ? other.computer : other.name;
        names += other.opinion && m_session
                     ? tr("%1 (%2)").arg(name, m_session->view()->name(*other.opinion))
                     : name;
    }
    m_others->setText(names.isEmpty() ? QString()
                                      : tr("Also here: %1").arg(names.join(QStringLiteral("、"))));
}

void StatusLine::tell(const QString &words)
{
    m_isTyping = false;
    m_isTrouble = false;
    m_links->hide();
    m_state->setPalette(QPalette());
    m_state->setText(words);
    fit();
}

void StatusLine::tellOfMode(const QString &words)
{
    if (m_state->text() != m_ofMode || m_ofMode.isEmpty())
        m_beforeMode = m_state->text();
    tell(words);
    m_ofMode = words;
    m_isPassing = false;
}

void StatusLine::tellPassing(const QString &words)
{
    tellOfMode(words);
    m_isPassing = true;
}

void StatusLine::forgetPassing()
{
    if (m_isPassing)
        forgetMode();
}

void StatusLine::forgetMode()
{
    const bool isTold = !m_ofMode.isEmpty() && m_state->text() == m_ofMode;
    m_ofMode.clear();
    m_isPassing = false;
    if (isTold)
        tellAgain(m_beforeMode);
}

// Which opinion words wait in depends on the one that is shown by now.
void StatusLine::tellAgain(const QString &before)
{
    tell(before);
    if (m_session && m_session->words().hasConflict())
        showTyping();
}

void StatusLine::tellFile(const QString &words, const QString &path)
{
    tell(words);
    m_links->setPath(path);
    m_links->show();
}

void StatusLine::showSaved()
{
    const QTime time = m_clock->nowUtc().toLocalTime().time();
    tell(tr("Saved at %1:%2 (automatically)")
             .arg(time.hour())
             .arg(time.minute(), 2, 10, QLatin1Char('0')));
}

void StatusLine::showTyping()
{
    forgetPassing();
    const QString before = m_isTyping ? m_beforeTyping : m_state->text();
    tell(m_session->words().hasConflict() ? conflictWords() : tr("Typing…"));
    m_beforeTyping = before;
    m_isTyping = true;
}

// Where the choice is not on the screen, it says in which opinion it is.
QString StatusLine::conflictWords() const
{
    const auto waiting = m_session->unsavedOpinions(true);
    const bool isHere =
        waiting.empty() || (m_session->opinion() &&
                            std::ranges::find(waiting, *m_session->opinion()) != waiting.end());
    return isHere ? tr("Not saved yet: somebody else has changed the same words. Please choose "
                       "which are to stay.")
                  : tr("The words of %1 are not saved yet: somebody else has changed them, too. "
                       "Please go there and choose which are to stay.")
                        .arg(m_session->view()->name(waiting.front()));
}

void StatusLine::showAsBefore()
{
    if (m_isTyping)
        tell(m_beforeTyping);
}

// A clerk who types wants to know first what becomes of the words.
QString StatusLine::wordsFor(const Error &error) const
{
    if (!m_session || m_session->isReadOnly())
        return error.message;
    if (error.kind == ErrorKind::Busy)
        return tr("Somebody else is saving just now. Yours is saved as soon as that is done.");
    if (error.kind == ErrorKind::Missing)
        return tr("The document is not in its place any more: somebody moved, renamed or removed "
                  "it. What you type is kept in %1 and saved as soon as the document is back.")
            .arg(QDir::toNativeSeparators(m_session->recoveryFolder()));
    if (error.kind == ErrorKind::NotOurs)
        return tr("Another file lies in the place of this document. What you type is kept in %1 "
                  "and saved as soon as this one is back; to go on with the other, close this one "
                  "and open it anew.")
            .arg(QDir::toNativeSeparators(m_session->recoveryFolder()));
    if (error.kind != ErrorKind::Unreachable)
        return error.message;
    return m_session->journal()
               ? tr("The shared folder cannot be reached. You can go on typing; what you type is "
                    "kept in %1 and saved as soon as the folder is back.")
                     .arg(QDir::toNativeSeparators(m_session->recoveryFolder()))
               : tr("The shared folder cannot be reached, and this computer cannot keep what you "
                    "type. Do not close the window before the folder is back.");
}

// Words are saved when the other one is done; a command is not done by itself.
void StatusLine::showRefused(const Error &error)
{
    showTrouble(
        error.kind == ErrorKind::Busy
            ? Error{ErrorKind::Conflict, tr("Somebody else is saving just now, so this was "
                                            "not done. Please do it once more in a moment.")}
            : error);
}

// A command that found no room is given again; words that are typed are saved again by themselves.
void StatusLine::showNotSaved(const Error &error)
{
    if (error.kind != ErrorKind::Full) {
        showTrouble(error);
        return;
    }
    const QString words =
        m_session->journal()
            ? tr("There is no room left where the document is. You can go on typing; what you "
                 "type is kept in %1 and saved as soon as there is room.")
                  .arg(QDir::toNativeSeparators(m_session->recoveryFolder()))
            : tr("There is no room left where the document is. What you type is saved as soon as "
                 "there is room. Do not close the window before.");
    showTrouble({error.kind, words});
}

void StatusLine::showReachable(bool isReachable)
{
    if (isReachable)
        tell(tr("The document can be reached again."));
}

void StatusLine::showTrouble(const Error &error)
{
    tell(wordsFor(error));
    QPalette palette = m_state->palette();
    palette.setColor(QPalette::WindowText, attentionColor(palette));
    m_state->setPalette(palette);
    m_isTrouble = true;
    fit();
}

void StatusLine::showCounts()
{
    if (!m_session)
        return;
    const ViewPtr view = m_session->view();
    const Tally tally = computeTally(view->values(), view->index);
    m_counts->setText(tally.unanswered + tally.uncategorised == 0
                          ? tr("Opinions: %1").arg(tally.opinions)
                          : tr("Opinions: %1, responses not written: %2, categories not set: %3")
                                .arg(tally.opinions)
                                .arg(tally.unanswered)
                                .arg(tally.uncategorised));
}

} // namespace gaiyo
