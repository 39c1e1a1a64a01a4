#include "widgets/kept_row.h"

#include <QAbstractItemView>
#include <QResizeEvent>
#include <QScrollBar>

namespace gaiyo {

namespace {

class RowKeeper : public QObject
{
public:
    explicit RowKeeper(QAbstractItemView &view)
        : QObject(&view)
        , m_view(view)
    {
        view.viewport()->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Resize)
            note(static_cast<QResizeEvent *>(event)->oldSize());
        return QObject::eventFilter(watched, event);
    }

private:
    // Asked before the list knows of its new size; what comes next of several sizes finds the row
    // where the one before has left it.
    void note(const QSize &before)
    {
        const QModelIndex row = m_view.currentIndex();
        if (m_isWaiting || !row.isValid() ||
            !QRect(QPoint(), before).intersects(m_view.visualRect(row)))
            return;
        m_isWaiting = true;
        QMetaObject::invokeMethod(
            this, [this] { bring(); }, Qt::QueuedConnection);
    }
    void bring()
    {
        m_isWaiting = false;
        if (m_view.currentIndex().isValid())
            m_view.scrollTo(m_view.currentIndex());
    }

    QAbstractItemView &m_view;
    bool m_isWaiting = false;
};

} // namespace

KeptScroll::KeptScroll(QAbstractItemView &view)
    : m_view(view)
    , m_at(view.verticalScrollBar()->value())
    , m_isChosenSeen(view.currentIndex().isValid() &&
                     view.viewport()->rect().intersects(view.visualRect(view.currentIndex())))
{
    view.verticalScrollBar()->setValue(0);
}

KeptScroll::~KeptScroll()
{
    m_view.doItemsLayout();
    m_view.verticalScrollBar()->setValue(m_at);
    if (m_isChosenSeen && m_view.currentIndex().isValid())
        m_view.scrollTo(m_view.currentIndex());
}

void keepRowInSight(QAbstractItemView &view)
{
    new RowKeeper(view);
}

} // namespace gaiyo
