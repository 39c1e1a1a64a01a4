// The part of PaneLayout that shares the room out where there is little.

#include "editor/opinion_editor.h"
#include "editor/opinion_list.h"
#include "letters/origins_pane.h"
#include "shell/commands.h"
#include "shell/pane_layout.h"
#include "widgets/metrics.h"

#include <QApplication>
#include <QEvent>
#include <QSplitter>
#include <QTabBar>
#include <QTreeView>

#include <utility>

namespace gaiyo {

namespace {

// Full-width characters.
constexpr double kNarrow = 80;      // below it the pages are a tab
constexpr double kVeryNarrow = 38;  // below it the plan is away until it is gone to,
constexpr double kForBar = 50;      // and below this where a bar is high for want of width,
constexpr double kForEveryBar = 26; // at any width where the window is even lower than this
constexpr double kLow = 54;         // below it the panels are a line until they are gone to
constexpr double kOrigins = 32;     // below it, above the panels, so are the original words,
constexpr double kBeside = 38;      // and below this where the panels are open
constexpr double kVeryLow = 32;     // below it all that can be reached otherwise
constexpr double kPanel = 7;        // of open panels, before the texts have more than they must
constexpr double kHits = 4;         // of the places found, where they are replaced
constexpr double kLowest = 38;      // below it open panels stand in for the list of opinions
constexpr int kLines = 3;     // of the texts, before what can be reached otherwise steps aside,
constexpr int kOpenLines = 4; // and beside open panels

} // namespace

void PaneLayout::fitPanes()
{
    setNarrow(width() < ems(kNarrow));
    setVeryNarrow(isVeryNarrow());
    setLow(height() < ems(kLow));
    m_isLowForBar = m_isListAwayForBar = false; // until it is looked at in this size
    if (m_folded == Folded::No && !m_isLowest && height() < ems(kLowest) && areRowsInUse())
        foldForRoom();
    setLowest();
    if (m_isLowest) // once all in it has found its lines
        QMetaObject::invokeMethod(this, &PaneLayout::shareLowest, Qt::QueuedConnection);
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
        if (!m_panes.outline->isAncestorOf(QApplication::focusWidget()))
            setVeryNarrow(isVeryNarrow());
        setLowForBar();
        setListAwayForBar();
        fitTexts();
        if (m_isLowest &&
            std::exchange(m_sharedBar, m_panes.editor->barHeight()) != m_panes.editor->barHeight())
            QMetaObject::invokeMethod(this, &PaneLayout::shareLowest, Qt::QueuedConnection);
    }
    return QWidget::eventFilter(watched, event);
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

bool PaneLayout::isVeryNarrow() const
{
    const bool isBarHigh = height() < ems(kVeryLow) && m_panes.editor->barHeight() > 0;
    const double forBar = height() < ems(kForEveryBar) ? kNarrow : kForBar;
    return width() < ems(isBarHigh ? forBar : kVeryNarrow);
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
    const bool lowest = m_folded == Folded::No && (height() < ems(kLowest) || m_isLowForBar);
    if (std::exchange(m_isLowest, lowest) == lowest)
        return;
    // What is written has all the room that it needs, also below what has to be told about it.
    m_tabs->setMinimumHeight(lowest ? m_tabs->tabBar()->sizeHint().height() : 0);
    m_panes.editor->setLowest(lowest);
    // A row more of the findings, whose words say what they are.
    if (auto *findings = m_panes.findings->findChild<QTreeView *>())
        findings->setHeaderHidden(lowest);
    showPanes();
    if (!lowest && m_folded == Folded::No) // once what was away has its room
        QMetaObject::invokeMethod(this, &PaneLayout::shareAsBefore, Qt::QueuedConnection);
}

// What goes while it has the keys would give them to a field that is printed.
bool PaneLayout::areRowsInUse() const
{
    const QWidget *keys = QApplication::focusWidget();
    return m_panes.list->isAncestorOf(keys) || m_panes.origins->isAncestorOf(keys);
}

void PaneLayout::foldForRoom()
{
    setFolded(Folded::ToTabs);
    m_isFoldedForRoom = true;
}

// Likewise where a bar above the texts has no room beside the list and the panels.
void PaneLayout::setLowForBar()
{
    const bool isOpen = m_folded == Folded::No && m_panes.editor->barHeight() > 0 && !m_isAlone;
    const bool isLow = isOpen && (m_isLowForBar || (!m_isLowest && lacksRoom()));
    if (isLow && !m_isLowForBar && areRowsInUse()) {
        foldForRoom();
        return;
    }
    if (std::exchange(m_isLowForBar, isLow) == isLow)
        return;
    setLowest();
    if (m_isLowest)
        QMetaObject::invokeMethod(this, &PaneLayout::shareLowest, Qt::QueuedConnection);
}

// And where the panels are folded already: until the bar goes, or the list is gone to.
void PaneLayout::setListAwayForBar()
{
    const bool hasBar = m_folded != Folded::No && m_panes.editor->barHeight() > 0 && !m_isAlone;
    const bool isAway =
        hasBar && !m_panes.list->isAncestorOf(QApplication::focusWidget()) &&
        (m_isListAwayForBar || (m_across->isVisible() && m_panes.list->isVisible() && lacksRoom()));
    if (std::exchange(m_isListAwayForBar, isAway) != isAway)
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

// Of the least that all above the panels needs.
bool PaneLayout::lacksRoom()
{
    m_panes.editor->tellHeights();
    const int needed =
        m_middle->minimumSizeHint().height() - qMax(0, m_panes.editor->spareHeight());
    const int tabs = m_folded == Folded::No || m_tabs->isHidden()
                         ? m_down->height() - m_across->height()
                         : m_tabs->maximumHeight() + m_down->handleWidth();
    return needed > m_down->height() - tabs;
}

// The note is gone to where it was away for want of room, or is left.
void PaneLayout::makeRoomForNote(bool isWanted)
{
    m_isNoteWanted = isWanted;
    m_isListAway = m_areOriginsAway = false;
    showPanes();
    if (!isWanted || m_isAlone || !m_across->isVisible())
        return;
    if (lacksRoom()) {
        m_areOriginsAway = true;
        showPanes();
    }
    putListAway();
}

void PaneLayout::makeRoomForOrigins()
{
    if (!m_panes.origins->isFolded() && m_across->isVisible())
        putListAway();
}

// The panels first, which are one key away.
void PaneLayout::putListAway()
{
    if (lacksRoom() && m_folded == Folded::No)
        setFolded(Folded::ToTabs);
    m_isListAway = lacksRoom();
    showPanes();
    fitTexts();
}

// The original words are left: what there is no room for beside the list is a line again.
void PaneLayout::followKeys(const QWidget *now)
{
    if (!m_isListAway || m_areOriginsAway || !now || now->window() != window() ||
        m_panes.origins->isAncestorOf(now))
        return;
    m_isListAway = false;
    showPanes();
    if (!lacksRoom())
        return;
    m_commands.action(Command::ShowOrigins)->setChecked(false);
    m_areOriginsFoldedForRoom = m_areOriginsLow;
    showPanes();
}

void PaneLayout::fitTexts()
{
    if (!m_across->isVisible())
        return;
    // The opinion next to the chosen one is seen before the texts get more than they must have.
    const int next = m_panes.list->isVisible() ? m_panes.list->lineHeight() : 0;
    m_panes.editor->fitTexts(m_across->height() - m_middle->minimumSizeHint().height(), next);
    if (m_isNoteWanted || m_isListAway)
        m_panes.editor->tellHeights();
}

// In a very low window the panels have some rows, then the words their lines.
QList<int> PaneLayout::sizesForPanels()
{
    const bool isSearch = m_tabs->currentWidget() == m_panes.search;
    return sizesFor(isSearch ? m_panes.search->sizeHint().height() - kGap : ems(kPanel),
                    qMax(0, m_panes.editor->heightFor(kOpenLines)));
}

// So much for the page of the panels, as far as the words keep their least lines; these get no more
// than they need now and `more`.
QList<int> PaneLayout::sizesFor(int page, int more)
{
    const int needed = m_across->minimumSizeHint().height();
    const int least = needed - m_panes.editor->foldableHeight();
    const int room = m_down->height() - m_tabs->tabBar()->sizeHint().height() - page;
    const int above = qBound(least, room, qMax(least, needed + more));
    m_panes.editor->fitTexts(above - needed, 0);
    return {above, qMax(1, m_down->height() - above)};
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

// The panels are as high as they were before the window was very low.
void PaneLayout::shareAsBefore()
{
    if (!m_isLowest && m_folded == Folded::No)
        m_down->setSizes(m_unfolded);
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
    m_down->setSizes(sizesFor(m_panes.search->minimumSizeHint().height() + ems(kHits), 0));
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

} // namespace gaiyo
