#include "shell/pane_layout.h"

#include "editor/opinion_editor.h"
#include "editor/opinion_list.h"
#include "letters/origins_pane.h"
#include "shell/commands.h"
#include "widgets/folding_splitter.h"
#include "widgets/metrics.h"

#include <QApplication>
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

constexpr double kLine = 2.6; // of the folded panels, in full-width characters
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

PaneLayout::~PaneLayout()
{
    // The panes are taken away by the base class, and the keys go from one to the next meanwhile.
    disconnect(qApp, nullptr, this, nullptr);
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
    connect(m_panes.editor, &OpinionEditor::noteWanted, this, &PaneLayout::makeRoomForNote);
    connect(qApp, &QApplication::focusChanged, this,
            [this](const QWidget *, const QWidget *now) { followKeys(now); });
    m_words->setFolded(m_panes.origins->isFolded());
    connect(m_panes.origins, &OriginsPane::folded, m_words, &FoldingSplitter::setFolded);
    connect(m_across, &QSplitter::splitterMoved, this, &PaneLayout::noteWidths);
    connect(m_down, &QSplitter::splitterMoved, this, [this] {
        if (m_folded == Folded::No && !m_isLowest)
            m_unfolded = m_down->sizes();
    });
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
    m_panes.list->setVisible(isShown(m_panes.list) && !m_isLowest && !m_isListAway &&
                             !m_isListAwayForBar);
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
        // Once the bars of the window are back, which take some of its height.
        QMetaObject::invokeMethod(this, &PaneLayout::fitPanes, Qt::QueuedConnection);
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
    m_panes.origins->setAway(alone || m_isLowest || m_areOriginsAway);
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
    if (pane == m_panes.list)
        m_isListAwayForBar = false;
    showPanes();
    if (pane == m_panes.origins)
        makeRoomForOrigins();
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
    const bool wasLowest = m_isLowest;
    m_folded = folded;
    m_isFoldedForRoom = false;
    m_tabs->findChild<QStackedWidget *>()->setVisible(folded != Folded::ToTabs);
    setLowest();
    if (folded == Folded::No) {
        m_tabs->setMaximumHeight(QWIDGETSIZE_MAX);
        m_down->setSizes(m_isLowest ? sizesForPanels() : m_unfolded);
        // Again, once what stepped aside for them is gone.
        QMetaObject::invokeMethod(this, &PaneLayout::shareLowest, Qt::QueuedConnection);
        openPanel();
        return;
    }
    // Nothing has its size before the window is shown; a very low one shares in its own way.
    if (wasOpen && m_down->isVisible() && !wasLowest)
        m_unfolded = m_down->sizes();
    m_tabs->setMaximumHeight(m_tabs->tabBar()->sizeHint().height() +
                             (folded == Folded::ToLine ? ems(kLine) : 0));
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

void PaneLayout::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (!m_isAlone) // what is away then has no need of room
        fitPanes();
    setMeasure();
    noteWidths();
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
