#include "widgets/eliding_heads.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QToolTip>

#include <utility>

namespace gaiyo {

namespace {

// Tells the words of a head that says nothing more of itself; and its columns grow with the
// letters.
class HeadTips final : public QObject
{
public:
    explicit HeadTips(QHeaderView &head)
        : QObject(&head)
        , m_head(head)
        , m_em(emOf(head))
    {
        setObjectName(kName);
        head.viewport()->installEventFilter(this);
        head.installEventFilter(this);
    }

    static bool isThere(const QHeaderView &head)
    {
        return head.findChild<QObject *>(kName, Qt::FindDirectChildrenOnly) != nullptr;
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == &m_head && event->type() == QEvent::FontChange)
            growWithLetters();
        return watched != &m_head && event->type() == QEvent::ToolTip
                   ? showTip(*static_cast<QHelpEvent *>(event))
                   : QObject::eventFilter(watched, event);
    }

private:
    static int emOf(const QHeaderView &head)
    {
        return qMax(1, head.fontMetrics().horizontalAdvance(u'国'));
    }

    // As wide in letters as they were drawn.
    void growWithLetters()
    {
        const int em = emOf(m_head);
        const int before = std::exchange(m_em, em);
        for (int i = 0; em != before && i < m_head.count(); ++i) {
            if (m_head.orientation() == Qt::Horizontal &&
                m_head.sectionResizeMode(i) == QHeaderView::Interactive &&
                !m_head.isSectionHidden(i))
                m_head.resizeSection(i, m_head.sectionSize(i) * em / before);
        }
    }

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
    int m_em;
};

} // namespace

void elideHeads(QHeaderView &head)
{
    head.setTextElideMode(Qt::ElideRight);
    if (!HeadTips::isThere(head))
        new HeadTips(head);
}

} // namespace gaiyo
