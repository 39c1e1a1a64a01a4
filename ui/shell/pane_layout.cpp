#include "shell/pane_layout.h"

#include "editor/opinion_editor.h"
#include "editor/opinion_list.h"
#include "letters/origins_pane.h"
#include "shell/commands.h"
#include "widgets/folding_splitter.h"
#include "widgets/metrics.h"

#include <QDataStream>
#include <QIODevice>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <array>
#include <utility>

namespace gaiyo {

namespace {

// Full-width characters.
constexpr double kNarrow = 80;     // below it the pages are a tab
constexpr double kVeryNarrow = 38; // below it the plan is away until it is gone to
constexpr double kLow = 54;        // below it the panels are a line until they are gone to
constexpr double kOrigins = 32;    // below it, above the panels, so are the original words,
constexpr double kBeside = 38;     // and below this where the panels are open
constexpr double kVeryLow = 32;    // below it all that can be reached otherwise
constexpr double kHits = 4;        // of the places found, where they are replaced
constexpr double kLowest = 38;     // below it open panels stand in for the list of opinions
constexpr double kLine = 2.6;      // of the folded panels
constexpr int kLines = 3;     // of the texts, before what can be reached otherwise steps aside,
constexpr int kOpenLines = 4; // and beside open panels
constexpr int kMeasure = 40;  // of a line where the texts stand alone: more is hard to read

constexpr std::array kShowCommands{Command::ShowOutline, Command::ShowList, Command::ShowPages,
                                   Command::ShowPanels, Command::ShowOrigins};

} // namespace

PaneLayout::PaneLayout(const Commands &commands, QWidget *parent)
    : QWidget(parent)
    , m_commands(commands)
    , m_down(new QSplitter(Qt::Vertical, this))
    , m_across(new QSplitter(Qt::Horizontal, m_down))
    , m_middle(new QSplitter(Qt::Vertical, m_across))
    , m_tabs(new QTabWidget(m_down))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_down);
    m_tabs->setObjectName(QStringLiteral("panels"));
    m_tabs->setDocumentMode(true);
}

QWidget *PaneLayout::across() const
{
    return m_across;
}

QWidget *PaneLayout::middle() const
{
    return m_middle;
}

void PaneLayout::setPanes(const Panes &panes)
{
    m_panes = panes;
    build();
    connectCommands();
    showPanes();
}

void PaneLayout::build()
{
    m_words = new FoldingSplitter(m_panes.editor, m_panes.origins, {ems(26), ems(6)});
    m_across->addWidget(m_panes.outline);
    m_across->addWidget(m_middle);
    m_across->addWidget(m_panes.preview);
    m_middle->addWidget(m_panes.list);
    m_middle->addWidget(m_words);
    m_middle->setStretchFactor(0, 3);
    m_middle->setStretchFactor(1, 4);
    m_across->setStretchFactor(0, 2);
    m_across->setStretchFactor(1, 5);
    m_across->setStretchFactor(2, 3);
    m_widths = {ems(24), ems(44), ems(30)};
    m_across->setSizes(m_widths);
    m_middle->setSizes({ems(19), ems(30)});
    m_tabs->addTab(m_panes.findings, tr("Checks before publication"));
    m_tabs->addTab(m_panes.search, tr("Search"));
    m_down->setStretchFactor(0, 5);
    m_down->setStretchFactor(1, 1);
    m_unfolded = {ems(49), ems(10)};
    m_down->setSizes(m_unfolded);
    for (QSplitter *splitter : {m_across, m_middle, m_down})
        splitter->setChildrenCollapsible(false);
    for (QSplitter *splitter : {m_across, m_middle})
        splitter->installEventFilter(this);
    m_words->setFolded(m_panes.origins->isFolded());
    connect(m_panes.origins, &OriginsPane::folded, m_words, &FoldingSplitter::setFolded);
    connect(m_across, &QSplitter::splitterMoved, this, &PaneLayout::noteWidths);
    connect(m_tabs, &QTabWidget::currentChanged, this, &PaneLayout::openPanel);
    // A click unfolds them; one on the panel that is there already folds them again.
    connect(m_tabs, &QTabWidget::tabBarClicked, this, [this](int tab) {
        const bool isThere = m_folded == Folded::No && tab == m_tabs->currentIndex();
        setFolded(isThere ? Folded::ToTabs : Folded::No);
    });
}

void PaneLayout::connectCommands()
{
    for (const Command command : kShowCommands) {
        m_commands.action(command)->setChecked(true);
        m_commands.on(command, this, &PaneLayout::showPanes);
    }
    connect(m_panes.origins, &OriginsPane::toggleWanted, m_commands.action(Command::ShowOrigins),
            &QAction::trigger);
    m_commands.action(Command::WriteAlone)->setChecked(false);
    m_commands.on(Command::WriteAlone, this, &PaneLayout::setWritingAlone);
}

bool PaneLayout::isShown(QWidget *pane) const
{
    const auto checked = [&](Command command) { return m_commands.action(command)->isChecked(); };
    return !checked(Command::WriteAlone) &&
           (pane == m_panes.outline   ? checked(Command::ShowOutline)
            : pane == m_panes.list    ? checked(Command::ShowList)
            : pane == m_panes.preview ? checked(Command::ShowPages)
                                      : checked(Command::ShowPanels));
}

void PaneLayout::showPanes()
{
    const bool alone = m_commands.action(Command::WriteAlone)->isChecked();
    const bool wasAlone = std::exchange(m_isAlone, alone);
    if (alone && !wasAlone) {
        m_heights = m_middle->sizes();
        m_panes.editor->setAlone(true); // while it is as wide as it will be again
    }
    m_panes.outline->setVisible(isShown(m_panes.outline));
    m_panes.list->setVisible(isShown(m_panes.list) && !m_isLowest);
    if (!m_isNarrow)
        m_panes.preview->setVisible(isShown(m_panes.preview));
    else
        m_tabs->setTabVisible(m_tabs->indexOf(m_panes.preview), isShown(m_panes.preview));
    m_tabs->setVisible(isShown(m_tabs));
    m_panes.origins->setOpen(m_commands.action(Command::ShowOrigins)->isChecked());
    setMeasure();
    if (wasAlone && !alone) { // what was away has the room that it had
        m_middle->setSizes(m_heights);
        if (!m_isNarrow)
            m_across->setSizes(m_widths);
        m_panes.editor->setAlone(false);
    }
}

// What is written alone stands in the middle of a wide window.
void PaneLayout::setMeasure()
{
    const bool alone = m_commands.action(Command::WriteAlone)->isChecked();
    const int room = width() - m_panes.editor->widthOf(kMeasure);
    const int margin = alone ? qMax(0, room / 2) : 0;
    layout()->setContentsMargins(margin, 0, margin, 0);
    layout()->activate();
    m_panes.origins->setAway(alone || m_isLowest);
}

void PaneLayout::setWritingAlone(bool alone)
{
    showPanes();
    Q_EMIT writingAlone(alone);
}

void PaneLayout::bring(QWidget *pane)
{
    m_commands.action(Command::WriteAlone)->setChecked(false);
    const bool isTab = m_tabs->indexOf(pane) >= 0;
    for (const auto &[shown, command] : {std::pair(m_panes.outline, Command::ShowOutline),
                                         {m_panes.list, Command::ShowList},
                                         {m_panes.preview, Command::ShowPages},
                                         {m_panes.origins, Command::ShowOrigins}}) {
        if (pane == shown)
            m_commands.action(command)->setChecked(true);
    }
    if (isTab)
        m_commands.action(Command::ShowPanels)->setChecked(true);
    // What the panels stand in for, or keep small, is wanted instead of them.
    if (m_isLowest && (pane == m_panes.list || pane == m_panes.editor || pane == m_panes.origins))
        setFolded(Folded::ToTabs);
    showPanes();
    if (!isTab)
        return;
    m_tabs->setCurrentWidget(pane);
    setFolded(Folded::No);
}

void PaneLayout::leave(QWidget *panel)
{
    if (m_tabs->currentWidget() == panel)
        setFolded(Folded::ToTabs);
}

void PaneLayout::setFindings(int count)
{
    m_tabs->setTabText(m_tabs->indexOf(m_panes.findings),
                       count == 0 ? tr("Checks before publication")
                                  : tr("Checks before publication (%1)").arg(count));
    if (count > 0 && m_folded == Folded::ToLine)
        unfoldForFindings();
    else if (count == 0 && m_folded == Folded::No && !m_hadFindings &&
             m_tabs->currentWidget() == m_panes.findings &&
             !m_tabs->isAncestorOf(QApplication::focusWidget()))
        setFolded(Folded::ToLine);
}

// Once: findings that come and go while somebody types do not move his line up and down. A low
// window has no room for them beside the words; their number stands on the tab.
void PaneLayout::unfoldForFindings()
{
    m_hadFindings = true;
    setFolded(m_isLow ? Folded::ToTabs : Folded::No);
    m_isFoldedForRoom = m_isLow;
}

void PaneLayout::setFolded(Folded folded)
{
    if (folded == m_folded)
        return;
    const bool wasOpen = m_folded == Folded::No;
    m_folded = folded;
    m_isFoldedForRoom = false;
    m_tabs->findChild<QStackedWidget *>()->setVisible(folded != Folded::ToTabs);
    setLowest();
    if (folded == Folded::No) {
        m_tabs->setMaximumHeight(QWIDGETSIZE_MAX);
        m_down->setSizes(m_isLowest ? sizesForPanels() : m_unfolded);
        openPanel();
        return;
    }
    if (wasOpen && m_down->sizes().value(1) > 0) // nothing has a size before the window is shown
        m_unfolded = m_down->sizes();
    m_tabs->setMaximumHeight(m_tabs->tabBar()->sizeHint().height() +
                             (folded == Folded::ToLine ? ems(kLine) : 0));
}

// In a very low window the words have their least lines, and the panels the rest.
QList<int> PaneLayout::sizesForPanels()
{
    const int needed = m_across->minimumSizeHint().height();
    const int least = needed - m_panes.editor->foldableHeight();
    m_panes.editor->fitTexts(least - needed, 0);
    return {least, qMax(1, m_down->height() - least)};
}

// Whoever opens the search sees some of what it finds, however low the panels were. What is above
// becomes tight only when it is low, and has more to give then.
void PaneLayout::openPanel()
{
    makeRoomForPanel();
    QMetaObject::invokeMethod(this, &PaneLayout::makeRoomForPanel, Qt::QueuedConnection);
}

void PaneLayout::makeRoomForPanel()
{
    if (m_folded != Folded::No || m_isLowest || m_tabs->currentWidget() != m_panes.search)
        return;
    const QList<int> sizes = m_down->sizes();
    const int wanted = m_tabs->tabBar()->sizeHint().height() + m_panes.search->sizeHint().height();
    if (sizes.value(1) > 0 && sizes[1] < wanted) // nothing has a size before the window is shown
        m_down->setSizes({qMax(1, sizes[0] + sizes[1] - wanted), wanted});
}

void PaneLayout::shareLowest()
{
    if (m_isLowest)
        m_down->setSizes(sizesForPanels());
}

// In a very low window the search has some rows of its list, as far as the texts above keep their
// least lines.
void PaneLayout::makeRoomForHits()
{
    if (!m_isLowest || m_tabs->currentWidget() != m_panes.search)
        return;
    const int needed = m_across->minimumSizeHint().height();
    const int least = needed - m_panes.editor->foldableHeight();
    const int panel = m_tabs->tabBar()->sizeHint().height() +
                      m_panes.search->minimumSizeHint().height() + ems(kHits);
    const int above = qMin(needed, qMax(least, m_down->height() - panel));
    m_panes.editor->fitTexts(above - needed, 0);
    m_down->setSizes({above, qMax(1, m_down->height() - above)});
}

// Where the window is low, the list and the words have the room; once for each time that it becomes
// so, for who unfolds the panels there wants to see them.
void PaneLayout::setLow(bool low)
{
    if (low == m_isLow)
        return;
    m_isLow = low;
    const bool isForRoom = low && m_folded == Folded::No;
    if (isForRoom || (!low && m_isFoldedForRoom))
        setFolded(low ? Folded::ToTabs : Folded::No);
    m_isFoldedForRoom = isForRoom;
}

void PaneLayout::setVeryLow(bool low)
{
    if (std::exchange(m_isVeryLow, low) == low)
        return;
    m_panes.list->hideTools(low);
    m_panes.editor->setLow(low);
}

// For a low screen: once for each time that it becomes so, as the panels.
void PaneLayout::setOriginsLow(bool low)
{
    QAction *origins = m_commands.action(Command::ShowOrigins);
    if (low == m_areOriginsLow)
        return;
    m_areOriginsLow = low;
    const bool isForRoom = low && origins->isChecked();
    if (isForRoom || (!low && m_areOriginsFoldedForRoom)) {
        origins->setChecked(!low);
        showPanes();
    }
    m_areOriginsFoldedForRoom = isForRoom;
}

// Beside the help, or where letters are very large; once for each time that it becomes so.
void PaneLayout::setVeryNarrow(bool narrow)
{
    QAction *outline = m_commands.action(Command::ShowOutline);
    if (std::exchange(m_isVeryNarrow, narrow) == narrow)
        return;
    const bool isForRoom = narrow && outline->isChecked();
    if (isForRoom || (!narrow && m_isOutlineAwayForRoom)) {
        outline->setChecked(!narrow);
        showPanes();
    }
    m_isOutlineAwayForRoom = isForRoom;
}

// Where the panels are open in a very low window: their rows lead to the opinions, too.
void PaneLayout::setLowest()
{
    const bool lowest = m_folded == Folded::No && height() < ems(kLowest);
    if (std::exchange(m_isLowest, lowest) == lowest)
        return;
    // What is written has all the room that it needs, also below what has to be told about it.
    m_tabs->setMinimumHeight(lowest ? m_tabs->tabBar()->sizeHint().height() : 0);
    m_panes.editor->setLowest(lowest);
    showPanes();
}

// Whatever takes the height – panels, the help, a bar –, before the texts have too few lines.
void PaneLayout::setShort()
{
    if (!m_across->isVisible() || m_isAlone)
        return;
    const int lines = m_panes.editor->heightFor(m_folded == Folded::No ? kOpenLines : kLines);
    const int needed = m_middle->minimumSizeHint().height() + lines - m_panes.editor->barHeight();
    const int room = m_across->height() - m_panes.editor->barHeight();
    const bool isShort = m_isShort ? room < m_shortNeed : room < needed;
    if (std::exchange(m_isShort, isShort) == isShort)
        return;
    m_shortNeed = needed;
    m_panes.editor->setShort(isShort);
}

void PaneLayout::fitTexts()
{
    if (!m_across->isVisible())
        return;
    // The opinion next to the chosen one is seen before the texts get more than they must have.
    const int next = m_panes.list->isVisible() ? m_panes.list->lineHeight() : 0;
    m_panes.editor->fitTexts(m_across->height() - m_middle->minimumSizeHint().height(), next);
}

void PaneLayout::noteWidths()
{
    const QList<int> widths = m_across->sizes();
    if (!m_isNarrow && !m_isAlone && widths.size() == 3 && !widths.contains(0))
        m_widths = widths;
}

// What was beside the pages has its widths again when they are back, and the panels are as they
// were before they took the pages in.
void PaneLayout::setNarrow(bool narrow)
{
    if (narrow == m_isNarrow)
        return;
    m_isNarrow = narrow;
    if (narrow) {
        m_foldedWhenWide = m_folded;
        m_tabs->addTab(m_panes.preview, tr("Result"));
    } else {
        const bool wasTab = m_tabs->currentWidget() == m_panes.preview;
        m_across->addWidget(m_panes.preview); // out of the tabs
        if (wasTab) {
            m_tabs->setCurrentWidget(m_panes.findings);
            setFolded(m_foldedWhenWide);
        }
    }
    showPanes();
    if (!narrow)
        m_across->setSizes(m_widths); // of those that are shown by now
}

// The pages keep no window wide: where there is no room beside the rest they become a tab. The
// splitter is asked and not the layout, which remembers for a while what was before the pages went.
QSize PaneLayout::minimumSizeHint() const
{
    QSize size = m_down->minimumSizeHint();
    if (!m_isNarrow && !m_panes.preview->isHidden())
        size.rwidth() -= m_panes.preview->minimumSizeHint().width() + m_across->handleWidth();
    // Nor does what is folded where there is no room keep it high.
    if (m_folded == Folded::No && !m_tabs->isHidden())
        size.rheight() -=
            m_tabs->minimumSizeHint().height() - m_tabs->tabBar()->sizeHint().height();
    size.rheight() -= m_panes.origins->foldableHeight() + m_panes.list->foldableHeight() +
                      m_panes.editor->foldableHeight();
    return size;
}

void PaneLayout::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    setNarrow(width() < ems(kNarrow));
    setVeryNarrow(width() < ems(kVeryNarrow));
    setLow(height() < ems(kLow));
    setLowest();
    if (m_isLowest) // once all in it has found its lines
        QMetaObject::invokeMethod(this, &PaneLayout::shareLowest, Qt::QueuedConnection);
    setMeasure();
    noteWidths();
}

// The panels take their room from the list and the words.
bool PaneLayout::eventFilter(QObject *watched, QEvent *event)
{
    // Also where what stands beside the texts needs more room now, or less: a bar, too.
    if ((watched == m_across && event->type() == QEvent::Resize) ||
        (watched == m_middle && event->type() == QEvent::LayoutRequest)) {
        const bool isOpen = m_folded == Folded::No;
        const int room = m_across->height() - m_panes.editor->barHeight();
        setOriginsLow(room < ems(isOpen ? kBeside : kOrigins));
        setVeryLow(room < ems(isOpen ? kBeside : kVeryLow));
        setShort();
        fitTexts();
    }
    return QWidget::eventFilter(watched, event);
}

QByteArray PaneLayout::saveState() const
{
    QByteArray state;
    QDataStream out(&state, QIODevice::WriteOnly);
    out << m_across->saveState() << m_middle->saveState() << m_down->saveState();
    for (const Command command : kShowCommands)
        out << (m_commands.action(command)->isChecked() ||
                (command == Command::ShowOrigins && m_areOriginsFoldedForRoom) ||
                (command == Command::ShowOutline && m_isOutlineAwayForRoom));
    out << m_words->unfoldedSizes() << (m_folded == Folded::No ? m_down->sizes() : m_unfolded)
        << m_widths;
    return state;
}

void PaneLayout::restoreState(const QByteArray &state)
{
    QDataStream in(state);
    for (QSplitter *splitter : {m_across, m_middle, m_down}) {
        QByteArray part;
        in >> part;
        if (!part.isEmpty())
            splitter->restoreState(part);
    }
    for (const Command command : kShowCommands) {
        bool shown = true;
        in >> shown;
        m_commands.action(command)->setChecked(in.status() != QDataStream::Ok || shown);
    }
    QList<int> sizes;
    in >> sizes;
    m_words->setUnfoldedSizes(sizes);
    QList<int> down;
    in >> down;
    if (in.status() == QDataStream::Ok && down.size() == 2 && down[1] > 0) {
        m_unfolded = down;
        m_down->setSizes(down);
    }
    QList<int> widths;
    in >> widths;
    if (in.status() == QDataStream::Ok && widths.size() == 3) {
        m_widths = widths;
        if (!m_isNarrow)
            m_across->setSizes(widths);
    }
    showPanes();
    if (std::exchange(m_areOriginsLow, false)) // a low window stays one with what was saved
        setOriginsLow(true);
    if (std::exchange(m_isVeryNarrow, false)) // likewise
        setVeryNarrow(true);
}

} // namespace gaiyo
