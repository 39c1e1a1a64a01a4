#include "editor/opinion_view.h"

#include "editor/opinion_list_model.h"
#include "widgets/eliding.h"
#include "widgets/metrics.h"

#include <QDrag>
#include <QKeyEvent>
#include <QLabel>
#include <QMimeData>
#include <QPainter>
#include <QResizeEvent>
#include <QScrollBar>

#include <algorithm>

namespace gaiyo {

// Of the rows that are in sight: a double click beside the head of a column.
int OpinionView::sizeHintForColumn(int column) const
{
    int width = 0;
    for (QModelIndex row = indexAt({}); row.isValid(); row = indexBelow(row)) {
        if (visualRect(row).top() > viewport()->height())
            break;
        const QString words = row.siblingAtColumn(column).data().toString();
        width = qMax(width, fontMetrics().horizontalAdvance(words));
    }
    return width + 2 * kGap;
}

// QTreeView adds up the heights of all rows between, which it has measured for none of them after a
// reset: to go from one end of 10,000 rows to the other took as long as to draw the window. No row
// is lower than its line of words.
QRect OpinionView::visualRect(const QModelIndex &index) const
{
    const int below = index.isValid() ? index.row() - verticalScrollBar()->value() : 0;
    const int height = viewport()->height();
    if (below >= 0 && below <= height / fontMetrics().height())
        return QTreeView::visualRect(index);
    const int column = index.column();
    return {columnViewportPosition(column), below < 0 ? -height : 2 * height, columnWidth(column),
            indexRowSizeHint(index)};
}

// QTreeView looks where each changed row lies, and with rows of several heights each of them adds
// up all above it: 10,000 rows froze the window for more than a second.
void OpinionView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                              const QList<int> &roles)
{
    constexpr int kFew = 16;
    if (bottomRight.row() - topLeft.row() >= kFew)
        scheduleDelayedItemsLayout(); // which leaves QTreeView nothing to look for
    QTreeView::dataChanged(topLeft, bottomRight, roles);
}

void OpinionView::drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const QVariant heading = index.data(OpinionListModel::HeadingRole);
    if (!heading.isValid()) {
        QTreeView::drawRow(painter, option, index);
        return;
    }
    const QRect row(0, option.rect.top(), viewport()->width(), option.rect.height());
    painter->fillRect(row, palette().color(QPalette::AlternateBase));
    QFont font = option.font;
    font.setBold(true);
    painter->setFont(font);
    painter->setPen(palette().color(QPalette::Text));
    const QRect words = row.adjusted(kGap, 0, -kGap, 0);
    painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                      elided(heading.toString(), QFontMetrics(font), words.width()));
}

void OpinionView::resizeEvent(QResizeEvent *event)
{
    const QRect row = visualRect(currentIndex());
    const QRect before(QPoint(), event->oldSize());
    const bool wasSeen = !event->oldSize().isValid() || before.intersects(row);
    QTreeView::resizeEvent(event);
    if (wasSeen && currentIndex().isValid())
        scrollTo(currentIndex());
}

void OpinionView::keyPressEvent(QKeyEvent *event)
{
    m_before = currentIndex();
    QTreeView::keyPressEvent(event);
}

void OpinionView::mousePressEvent(QMouseEvent *event)
{
    m_before = currentIndex();
    QTreeView::mousePressEvent(event);
}

void OpinionView::startDrag(Qt::DropActions actions)
{
    const QModelIndexList rows = selectionModel()->selectedRows();
    if (rows.isEmpty())
        return;
    QLabel chip(tr("%1 opinions").arg(rows.size()));
    chip.setFont(font());
    chip.setMargin(kGap);
    chip.setFrameShape(QFrame::Box);
    chip.setAutoFillBackground(true);
    chip.setBackgroundRole(QPalette::ToolTipBase);
    chip.setForegroundRole(QPalette::ToolTipText);
    chip.adjustSize();
    auto *drag = new QDrag(this); // deletes itself
    drag->setMimeData(model()->mimeData(rows));
    drag->setPixmap(chip.grab());
    drag->setHotSpot({-kMargin, 0}); // beside the pointer
    drag->exec(actions, defaultDropAction());
}

// A range begins at the row that was the current one before it, and ends at the corner of `rect`
// where the row that was gone to lies, in sight by then.
void OpinionView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    const QModelIndex end = indexAt(rect.bottomRight());
    if (!(command & QItemSelectionModel::Current) || !end.isValid()) {
        QTreeView::setSelection(rect, command);
        return;
    }
    if (!m_anchor.isValid() || m_range.isEmpty() || selectionModel()->selection() != m_range)
        m_anchor = m_before.isValid() ? m_before : QPersistentModelIndex(end);
    const auto [first, last] = std::minmax({m_anchor.row(), end.row()});
    const QItemSelection range(model()->index(first, 0),
                               model()->index(last, model()->columnCount() - 1));
    selectionModel()->select(range, command);
    m_range = selectionModel()->selection();
}

} // namespace gaiyo
