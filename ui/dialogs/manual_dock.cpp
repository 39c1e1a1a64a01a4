#include "dialogs/manual_dock.h"

#include "dialogs/manual.h"
#include "widgets/metrics.h"

#include <QApplication>
#include <QCloseEvent>
#include <QCoreApplication>
#include <QDataStream>
#include <QIODevice>
#include <QKeyEvent>
#include <QMainWindow>
#include <QScopedValueRollback>
#include <QTextBrowser>

#include <algorithm>
#include <tuple>
#include <utility>

namespace gaiyo {

namespace {

// Full-width characters.
constexpr double kWidth = 26; // as it stands until somebody draws it wider
constexpr double kLeastWidth = 20;
constexpr double kHeight = 14; // below the work
constexpr double kLeastHeight = 11;
constexpr double kWork = 48;       // what the work keeps of the width, where it could do with less,
constexpr double kWorkHeight = 26; // and of the height, where panels may be opened in it
constexpr double kStay = 3;        // that the work needs a little more or less moves nothing

} // namespace

ManualDock::ManualDock(QMainWindow &window)
    : QDockWidget(QCoreApplication::translate("Manual", "How to use"), &window)
    , m_window(window)
    , m_text(new QTextBrowser)
{
    setObjectName(QStringLiteral("manual"));
    setAllowedAreas(Qt::LeftDockWidgetArea | Qt::RightDockWidgetArea);
    m_text->setObjectName(QStringLiteral("manualText"));
    m_text->setAccessibleName(windowTitle());
    m_text->setMinimumSize(1, 1);
    m_text->setFrameShape(QFrame::NoFrame); // it stands at an edge of the window
    m_text->document()->setDocumentMargin(kMargin);
    setWidget(m_text);
    window.addDockWidget(Qt::RightDockWidgetArea, this);
    window.installEventFilter(this);
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &ManualDock::stand);
    connect(this, &QDockWidget::topLevelChanged, this, [this](bool apart) {
        if (m_isStanding)
            return;
        m_isApart = apart;
        m_later.start();
    });
    connect(this, &QDockWidget::dockLocationChanged, this, [this](Qt::DockWidgetArea area) {
        if (!m_isStanding && (area == Qt::LeftDockWidgetArea || area == Qt::RightDockWidgetArea))
            m_isLeft = area == Qt::LeftDockWidgetArea;
    });
}

void ManualDock::showChapter(const QString &keys, const QString &chapter)
{
    if (!isAncestorOf(QApplication::focusWidget()))
        m_before = QApplication::focusWidget();
    m_text->setHtml(manualText(keys, ems(kLeastWidth) - 5 * kMargin));
    stand();
    show();
    raise();
    if (isFloating()) // a window of its own has the keys only when it is the active one
        activateWindow();
    m_text->setFocus(Qt::ShortcutFocusReason);
    if (!chapter.isEmpty()) { // once it is shown: only what is laid out can be scrolled
        QMetaObject::invokeMethod(
            m_text, [this, chapter] { m_text->scrollToAnchor(chapter); }, Qt::QueuedConnection);
    }
}

// What the work leaves, beside it and below, where it keeps so much of the width.
QSize ManualDock::findRoom(int work) const
{
    const QWidget *panes = m_window.centralWidget();
    const bool isThere = isVisible() && !isFloating();
    const QRect all = isThere ? panes->geometry() | geometry() : panes->geometry();
    const int border = style()->pixelMetric(QStyle::PM_DockWidgetSeparatorExtent, nullptr, this);
    const QSize least = panes->minimumSizeHint().expandedTo({work, ems(kWorkHeight)});
    return all.size() - least - QSize(border, border);
}

// To stand there, or to go there.
int ManualDock::leastBelow() const
{
    return ems(kLeastHeight + (m_place == Place::Below ? 0 : kStay));
}

// The work is as narrow as it goes before anything lies over it.
QSize ManualDock::findRoom() const
{
    const QSize room = findRoom(ems(kWork));
    if (room.width() >= ems(kLeastWidth) || room.height() >= leastBelow())
        return room;
    return {qMin(findRoom(0).width(), ems(kLeastWidth)), room.height()};
}

// Never over the work: where both do not even go one above the other it is a window of its own.
ManualDock::Place ManualDock::findPlace(const QSize &room) const
{
    return m_isApart                          ? Place::Apart
           : room.width() >= ems(kLeastWidth) ? Place::Beside
           : room.height() >= leastBelow()    ? Place::Below
                                              : Place::Apart;
}

void ManualDock::stand()
{
    const QScopedValueRollback<bool> standing(m_isStanding, true);
    // It may be made too small for both: then this moves.
    m_window.setMinimumWidth(m_window.centralWidget()->minimumSizeHint().width());
    const QSize room = findRoom();
    const Place place = findPlace(room);
    const bool isNew = place != std::exchange(m_place, place) || isHidden();
    if (place == Place::Apart)
        standApart();
    else if (isNew || m_placedIn != m_window.size())
        standAtEdge(room);
    m_placedIn = m_window.size();
}

void ManualDock::standApart()
{
    if (isVisible() && isFloating())
        return;
    const QRect where = placeApart(); // before it moves
    setApart(true);
    setGeometry(where);
}

// The keys stay where they are. A window of its own that was closed goes with its handle: with that
// left, what is a part of the window again could not be closed.
void ManualDock::setApart(bool apart)
{
    const bool hasKeys = isAncestorOf(QApplication::focusWidget());
    if (isHidden())
        destroy();
    setFloating(apart);
    if (!hasKeys)
        return;
    activateWindow();
    m_text->setFocus(Qt::OtherFocusReason);
}

void ManualDock::standAtEdge(const QSize &room)
{
    const bool isBelow = m_place == Place::Below;
    const auto area = isBelow    ? Qt::BottomDockWidgetArea
                      : m_isLeft ? Qt::LeftDockWidgetArea
                                 : Qt::RightDockWidgetArea;
    if (isFloating())
        setApart(false);
    if (m_window.dockWidgetArea(this) != area)
        m_window.addDockWidget(area, this);
    m_given = isBelow ? (m_height > 0 ? m_height : ems(kHeight))
                      : qMin(m_width > 0 ? m_width : ems(kWidth), room.width());
    m_window.resizeDocks({this}, {m_given}, isBelow ? Qt::Vertical : Qt::Horizontal);
}

// Where it was, else at the edge of the screen where it covers least.
QRect ManualDock::placeApart() const
{
    const QRect room = m_window.screen()->availableGeometry();
    if (m_apart.isValid()) { // on a screen that may be another one by now
        QRect place(m_apart.topLeft(), m_apart.size().boundedTo(room.size()));
        place.moveTo(qBound(room.left(), place.left(), room.right() + 1 - place.width()),
                     qBound(room.top(), place.top(), room.bottom() + 1 - place.height()));
        return place;
    }
    return findFreeEdge(room);
}

// High beside the work; where that covers what is written, low below or above it.
QRect ManualDock::findFreeEdge(const QRect &screen) const
{
    const QRect work = m_window.frameGeometry();
    const int most = qMin(ems(28), screen.width() / 2);
    const auto wide = [&](int free) {
        return qMax(qMin(ems(kLeastWidth), most), qMin(free, most));
    };
    const int tall = screen.height() * 4 / 5;
    const int low = qMin(ems(kHeight), screen.height() / 3);
    const auto high = [&](int free) { return qMax(low, qMin(free, screen.height() / 2)); };
    QRect right({0, 0}, QSize(wide(screen.right() - work.right()), tall));
    QRect left({0, 0}, QSize(wide(work.left() - screen.left()), tall));
    const int width = qMin(ems(kWork), screen.width());
    QRect below({0, 0}, QSize(width, high(screen.bottom() - work.bottom())));
    QRect above({0, 0}, QSize(width, high(work.top() - screen.top())));
    for (QRect *each : {&right, &left})
        each->moveCenter(screen.center());
    for (QRect *each : {&below, &above})
        each->moveLeft(
            qBound(screen.left(), work.center().x() - width / 2, screen.right() + 1 - width));
    right.moveRight(screen.right());
    left.moveLeft(screen.left());
    below.moveBottom(screen.bottom());
    above.moveTop(screen.top());
    const QRect edges[]{right, left, below, above};
    const QRect words = m_before && m_before->isVisible()
                            ? QRect(m_before->mapToGlobal(QPoint()), m_before->size())
                            : QRect();
    const auto covers = [&](const QRect &edge) {
        const QRect lost = edge.intersected(words);
        const QRect over = edge.intersected(work);
        return std::tuple(lost.width() * lost.height(), edge.height() < tall,
                          over.width() * over.height());
    };
    return *std::ranges::min_element(edges, {}, covers);
}

// As the clerk drew it, and not as it was given room.
void ManualDock::note()
{
    if (m_isStanding || !isVisible() || m_placedIn != m_window.size())
        return;
    const bool isBelow = m_place == Place::Below;
    int &drawn = isBelow ? m_height : m_width;
    if (m_isApart)
        m_apart = geometry();
    else if (const int now = isBelow ? height() : width(); !isFloating() && now != m_given)
        drawn = m_given = now;
}

void ManualDock::resizeEvent(QResizeEvent *event)
{
    QDockWidget::resizeEvent(event);
    note();
}

void ManualDock::moveEvent(QMoveEvent *event)
{
    QDockWidget::moveEvent(event);
    note();
}

QByteArray ManualDock::saveState() const
{
    QByteArray state;
    QDataStream out(&state, QIODevice::WriteOnly);
    out << m_isApart << m_isLeft << m_width << m_apart << m_height;
    return state;
}

void ManualDock::restoreState(const QByteArray &state)
{
    QDataStream in(state);
    bool apart = false;
    bool left = false;
    int width = 0;
    QRect where;
    in >> apart >> left >> width >> where;
    if (in.status() != QDataStream::Ok)
        return;
    m_isApart = apart;
    m_isLeft = left;
    m_width = width;
    m_apart = where;
    int height = 0;
    in >> height; // 0 where it was not kept yet
    m_height = height;
}

// Whoever reads it goes on writing where that was.
void ManualDock::closeEvent(QCloseEvent *event)
{
    const bool hasKeys = isAncestorOf(QApplication::focusWidget());
    QDockWidget::closeEvent(event);
    m_window.setMinimumSize(0, 0); // as its panes say again
    if (!hasKeys || !m_before || !m_before->isVisible())
        return;
    m_before->activateWindow();
    m_before->setFocus(Qt::OtherFocusReason);
}

// Where it lies over the work for want of room, Escape that nothing else wants takes it away from
// there, too. What the clerk has put apart stays.
bool ManualDock::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != &m_window || !isVisible())
        return QDockWidget::eventFilter(watched, event);
    const bool isEscape = event->type() == QEvent::KeyPress &&
                          static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape;
    if (isEscape && isFloating() && !m_isApart)
        return close();
    // Before the work has less than it needs, and the window grows for it.
    if (event->type() == QEvent::Resize && !m_isStanding)
        stand();
    else if (event->type() == QEvent::LayoutRequest)
        m_later.start();
    return QDockWidget::eventFilter(watched, event);
}

void ManualDock::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QDockWidget::keyPressEvent(event);
}

} // namespace gaiyo
