#include "widgets/empty_hint.h"

#include "widgets/metrics.h"

#include <QAbstractItemView>
#include <QEvent>

namespace gaiyo {

EmptyHint::EmptyHint(QAbstractItemView &view, const QString &text, std::function<bool()> isEmpty)
    : QLabel(text, view.viewport())
    , m_view(view)
    , m_isEmpty(std::move(isEmpty))
{
    setWordWrap(true);
    setAlignment(Qt::AlignTop | Qt::AlignLeft);
    setForegroundRole(QPalette::PlaceholderText);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setMargin(kMargin);
    view.viewport()->installEventFilter(this);
    look();
}

void EmptyHint::look()
{
    setVisible(m_isEmpty());
    place();
}

bool EmptyHint::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::FontChange)
        place();
    return QLabel::eventFilter(watched, event);
}

// Below the last row, whose place is far to find in a long list.
void EmptyHint::place()
{
    if (isHidden())
        return;
    const QAbstractItemModel *model = m_view.model();
    const int rows = model ? model->rowCount() : 0;
    const QRect last = rows > 0 ? m_view.visualRect(model->index(rows - 1, 0)) : QRect();
    const int top = rows > 0 ? last.bottom() + 1 : 0;
    const int width = m_view.viewport()->width();
    setGeometry(0, top, width, heightForWidth(width));
}

} // namespace gaiyo
