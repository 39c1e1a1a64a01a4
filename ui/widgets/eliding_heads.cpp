#include "widgets/eliding_heads.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QToolTip>

namespace gaiyo {

namespace {

// Tells the words of a head that says nothing more of itself.
class HeadTips final : public QObject
{
public:
    explicit HeadTips(QHeaderView &head)
        : QObject(&head)
        , m_head(head)
    {
        setObjectName(kName);
        head.viewport()->installEventFilter(this);
    }

    static bool isThere(const QHeaderView &head)
    {
        return head.findChild<QObject *>(kName, Qt::FindDirectChildrenOnly) != nullptr;
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        return event->type() == QEvent::ToolTip ? showTip(*static_cast<QHelpEvent *>(event))
                                                : QObject::eventFilter(watched, event);
    }

private:
    bool showTip(const QHelpEvent &event)
    {
        const int section = m_head.logicalIndexAt(event.pos());
        const auto of = [&](Qt::ItemDataRole role) {
            return m_head.model()->headerData(section, m_head.orientation(), role).toString();
        };
        if (section < 0 || !of(Qt::ToolTipRole).isEmpty())
            return false;
        QToolTip::showText(event.globalPos(), of(Qt::DisplayRole), &m_head);
        return true;
    }

    static inline const QString kName = QStringLiteral("headTips");
    QHeaderView &m_head;
};

} // namespace

void elideHeads(QHeaderView &head)
{
    head.setTextElideMode(Qt::ElideRight);
    if (!HeadTips::isThere(head))
        new HeadTips(head);
}

} // namespace gaiyo
