#include "widgets/shared_width.h"

#include <QAbstractItemModel>
#include <QEvent>
#include <QHeaderView>
#include <QTreeView>

#include <algorithm>
#include <vector>

namespace gaiyo {

namespace {

constexpr int kRowsAsked = 100; // beside those in sight

struct Column
{
    int section = 0;
    int head = 0;  // what its head needs
    int width = 0; // at first what its words need beyond that
};

// Heads are whole, and the list is scrolled where it is narrower than these. Of the rest, what
// needs less than its share leaves some to the others; what nobody needs falls to the last column.
void share(std::vector<Column> &columns, int room)
{
    for (const Column &column : columns)
        room -= column.head;
    std::vector<Column *> byNeed;
    byNeed.reserve(columns.size());
    for (Column &column : columns)
        byNeed.push_back(&column);
    std::ranges::stable_sort(byNeed, {}, [](const Column *column) { return column->width; });
    int left = std::max(room, 0);
    for (size_t i = 0; i < byNeed.size(); ++i) {
        byNeed[i]->width = std::min(byNeed[i]->width, left / int(byNeed.size() - i));
        left -= byNeed[i]->width;
    }
    columns.back().width += left;
    for (Column &column : columns)
        column.width += column.head;
}

class WidthSharer final : public QObject
{
public:
    explicit WidthSharer(QTreeView &list)
        : QObject(&list)
        , m_list(list)
        , m_head(*list.header())
        , m_headArea(m_head.viewport())
    {
        m_head.setResizeContentsPrecision(kRowsAsked);
        m_headArea->installEventFilter(this);
        list.viewport()->installEventFilter(this);
        const auto *model = list.model();
        connect(model, &QAbstractItemModel::rowsInserted, this, &WidthSharer::shareSoon);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &WidthSharer::shareSoon);
        connect(model, &QAbstractItemModel::modelReset, this, &WidthSharer::shareSoon);
        connect(model, &QAbstractItemModel::dataChanged, this, &WidthSharer::shareSoon);
        connect(&m_head, &QHeaderView::sectionResized, this,
                [this] { m_isDragged = m_isDragged || m_isPressed; });
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == m_headArea) // the head itself may be gone when it hears of its end
            notePress(event->type());
        else if (event->type() == QEvent::Resize || event->type() == QEvent::FontChange)
            shareSoon();
        return QObject::eventFilter(watched, event);
    }

private:
    void notePress(QEvent::Type type)
    {
        if (type == QEvent::MouseButtonPress || type == QEvent::MouseButtonDblClick)
            m_isPressed = true;
        else if (type == QEvent::MouseButtonRelease)
            m_isPressed = false;
    }

    // Once for many rows, and when the list knows of them.
    void shareSoon()
    {
        if (m_isDragged || m_isWaiting)
            return;
        m_isWaiting = true;
        QMetaObject::invokeMethod(
            this, [this] { shareNow(); }, Qt::QueuedConnection);
    }

    void shareNow()
    {
        m_isWaiting = false;
        std::vector<Column> columns;
        for (int i = 0; i < m_head.count(); ++i) {
            const int section = m_head.logicalIndex(i);
            if (!m_head.isSectionHidden(section))
                columns.push_back(columnOf(section));
        }
        if (columns.empty() || m_isDragged)
            return;
        const bool isEmpty = m_list.model()->rowCount() == 0; // then they are all of one width
        for (Column &column : columns)
            column.width = isEmpty ? m_list.viewport()->width() : column.width;
        share(columns, m_list.viewport()->width());
        for (const Column &column : columns)
            m_head.resizeSection(column.section, column.width);
    }

    Column columnOf(int section) const
    {
        const QAbstractItemView &view = m_list; // where it may be asked
        const int head = m_head.sectionSizeHint(section);
        return {section, head, std::max(view.sizeHintForColumn(section) - head, 0)};
    }

    QTreeView &m_list;
    QHeaderView &m_head;
    QWidget *m_headArea;
    bool m_isWaiting = false;
    bool m_isPressed = false;
    bool m_isDragged = false;
};

} // namespace

void shareWidth(QTreeView &list)
{
    new WidthSharer(list);
}

} // namespace gaiyo
