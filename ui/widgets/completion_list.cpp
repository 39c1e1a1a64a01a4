#include "widgets/completion_list.h"

#include <QKeyEvent>
#include <QScreen>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTextEdit>

namespace gaiyo {

namespace {

constexpr int kRowsShown = 8;
constexpr int kWordsShown = 36; // full-width characters
constexpr int kLineGap = 8;
constexpr int kGap = 4; // between the line of the cursor and the list

} // namespace

CompletionList::CompletionList(const QString &name, const QString &accessibleName, QTextEdit &edit)
    : QListView(&edit)
    , m_edit(edit)
    , m_model(new QStandardItemModel(this))
{
    setObjectName(name);
    setAccessibleName(accessibleName);
    setWindowFlags(Qt::ToolTip);
    setFocusPolicy(Qt::NoFocus);
    setUniformItemSizes(true);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTextElideMode(Qt::ElideRight);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setModel(m_model);
    hide();
    connect(this, &QListView::clicked, this, &CompletionList::accept);
    edit.installEventFilter(this);
    connect(edit.verticalScrollBar(), &QScrollBar::valueChanged, this, [this] { follow(); });
}

// The line of the cursor has moved: a bar came above the field, or the window is another size.
bool CompletionList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Move)
        QMetaObject::invokeMethod(this, &CompletionList::follow, Qt::QueuedConnection);
    return QListView::eventFilter(watched, event);
}

void CompletionList::follow()
{
    if (isVisible())
        place();
}

void CompletionList::offer(const std::vector<Item> &items)
{
    m_model->clear();
    for (const Item &item : items) {
        auto *row = new QStandardItem(item.shown);
        row->setData(item.id, Qt::UserRole);
        row->setToolTip(item.whole);
        m_model->appendRow(row);
    }
    if (items.empty()) {
        hide();
        return;
    }
    place();
    setCurrentIndex(m_model->index(0, 0));
    show();
}

// Below the line of the cursor, or above it where the screen ends.
void CompletionList::place()
{
    const QFontMetrics metrics(font());
    const int rows = qMin(kRowsShown, m_model->rowCount());
    const int width = metrics.horizontalAdvance(QString(kWordsShown, u'国'));
    resize(width, rows * (metrics.height() + kLineGap) + 2 * frameWidth() + 2);
    const QRect cursor = m_edit.cursorRect();
    QPoint at = m_edit.viewport()->mapToGlobal(cursor.bottomLeft() + QPoint(0, kGap));
    const QRect screen = m_edit.screen()->availableGeometry();
    if (at.y() + height() > screen.bottom())
        at.setY(m_edit.viewport()->mapToGlobal(cursor.topLeft()).y() - height() - kGap);
    at.setX(qMax(screen.left(), qMin(at.x(), screen.right() - width)));
    move(at);
}

void CompletionList::accept()
{
    const QString id = currentIndex().data(Qt::UserRole).toString();
    hide();
    if (!id.isEmpty())
        Q_EMIT chosen(id);
}

bool CompletionList::takeKey(const QKeyEvent &event)
{
    if (!isVisible())
        return false;
    const int row = currentIndex().row();
    switch (event.key()) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        setCurrentIndex(m_model->index(
            qBound(0, row + (event.key() == Qt::Key_Down ? 1 : -1), m_model->rowCount() - 1), 0));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        accept();
        return true;
    case Qt::Key_Escape:
        hide();
        Q_EMIT dismissed();
        return true;
    default:
        return false;
    }
}

} // namespace gaiyo
