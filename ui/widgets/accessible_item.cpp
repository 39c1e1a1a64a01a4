#include "widgets/accessible_item.h"

#include <QHeaderView>
#include <QTableView>

namespace gaiyo {

namespace {

// A tree whose rows have no rows of their own: its numbers need no walk.
bool isFlat(const QAbstractItemView &view)
{
    const auto *tree = qobject_cast<const QTreeView *>(&view);
    return !tree || !tree->rootIsDecorated();
}

} // namespace

QHeaderView *headerOf(const QAbstractItemView &view)
{
    if (const auto *tree = qobject_cast<const QTreeView *>(&view))
        return tree->header();
    const auto *table = qobject_cast<const QTableView *>(&view);
    return table ? table->horizontalHeader() : nullptr;
}

int seenRows(const QAbstractItemView &view)
{
    if (!view.model())
        return 0;
    if (isFlat(view))
        return view.model()->rowCount(view.rootIndex());
    const auto &tree = static_cast<const QTreeView &>(view);
    int rows = 0;
    for (QModelIndex at = view.model()->index(0, 0, view.rootIndex()); at.isValid();
         at = tree.indexBelow(at))
        ++rows;
    return rows;
}

int seenRowOf(const QAbstractItemView &view, const QModelIndex &index)
{
    if (!index.isValid())
        return -1;
    if (isFlat(view))
        return index.row();
    const auto &tree = static_cast<const QTreeView &>(view);
    const QModelIndex wanted = index.siblingAtColumn(0);
    int row = 0;
    for (QModelIndex at = view.model()->index(0, 0, view.rootIndex()); at.isValid();
         at = tree.indexBelow(at)) {
        if (at == wanted)
            return row;
        ++row;
    }
    return -1;
}

QModelIndex seenIndex(const QAbstractItemView &view, int row, int column)
{
    if (!view.model() || row < 0 || column < 0)
        return {};
    QModelIndex at = view.model()->index(isFlat(view) ? row : 0, 0, view.rootIndex());
    if (!isFlat(view)) {
        const auto &tree = static_cast<const QTreeView &>(view);
        for (int i = 0; i < row && at.isValid(); ++i)
            at = tree.indexBelow(at);
    }
    return at.siblingAtColumn(column);
}

AccessibleItem::AccessibleItem(QAbstractItemView *view, const QModelIndex &index)
    : m_view(view)
    , m_index(index)
{}

bool AccessibleItem::isValid() const
{
    return m_view && m_view->model() && m_index.isValid() && m_index.model() == m_view->model();
}

QAccessibleInterface *AccessibleItem::parent() const
{
    return m_view ? QAccessible::queryAccessibleInterface(m_view) : nullptr;
}

QString AccessibleItem::text(QAccessible::Text kind) const
{
    if (!isValid())
        return {};
    if (kind == QAccessible::Description)
        return m_index.data(Qt::AccessibleDescriptionRole).toString();
    if (kind != QAccessible::Name && kind != QAccessible::Value)
        return {};
    const QString words = m_index.data(Qt::AccessibleTextRole).toString();
    return words.isEmpty() ? m_index.data(Qt::DisplayRole).toString() : words;
}

QRect AccessibleItem::rect() const
{
    if (!isValid())
        return {};
    const QRect area = m_view->visualRect(m_index);
    return area.isEmpty() ? QRect()
                          : QRect(m_view->viewport()->mapToGlobal(area.topLeft()), area.size());
}

QAccessible::Role AccessibleItem::role() const
{
    return tree() && tree()->rootIsDecorated() ? QAccessible::TreeItem : QAccessible::Cell;
}

bool AccessibleItem::isSelected() const
{
    return isValid() && m_view->selectionModel() && m_view->selectionModel()->isSelected(m_index);
}

QAccessible::State AccessibleItem::state() const
{
    QAccessible::State state;
    if (!isValid()) {
        state.invalid = true;
        return state;
    }
    state.selectable = true;
    state.focusable = true;
    state.multiSelectable = m_view->selectionMode() == QAbstractItemView::ExtendedSelection;
    state.selected = isSelected();
    state.active = state.focused = m_view->hasFocus() && m_view->currentIndex() == m_index;
    state.invisible = !m_view->viewport()->rect().intersects(m_view->visualRect(m_index));
    state.disabled = !(m_index.flags() & Qt::ItemIsEnabled);
    state.editable = bool(m_index.flags() & Qt::ItemIsEditable);
    const QModelIndex first = m_index.sibling(m_index.row(), 0);
    if (role() == QAccessible::TreeItem && m_view->model()->hasChildren(first)) {
        state.expandable = true;
        state.expanded = tree()->isExpanded(first);
        state.collapsed = !state.expanded;
    }
    return state;
}

void *AccessibleItem::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TableCellInterface)
        return static_cast<QAccessibleTableCellInterface *>(this);
    if (type == QAccessible::ActionInterface)
        return static_cast<QAccessibleActionInterface *>(this);
    return nullptr;
}

QList<QAccessibleInterface *> AccessibleItem::columnHeaderCells() const
{
    QAccessibleInterface *table = isValid() && headerOf(*m_view) ? parent() : nullptr;
    return table ? QList<QAccessibleInterface *>{table->child(m_index.column())}
                 : QList<QAccessibleInterface *>();
}

int AccessibleItem::rowIndex() const
{
    return isValid() ? seenRowOf(*m_view, m_index) : -1;
}

QStringList AccessibleItem::actionNames() const
{
    QStringList names{pressAction()};
    if (state().expandable)
        names += toggleAction();
    return names;
}

void AccessibleItem::doAction(const QString &name)
{
    if (!isValid())
        return;
    const QModelIndex index = m_index;
    m_view->setCurrentIndex(index);
    if (auto *view = qobject_cast<QTreeView *>(m_view.data()); view && name == toggleAction())
        view->setExpanded(index.siblingAtColumn(0), !view->isExpanded(index.siblingAtColumn(0)));
    else if (name == pressAction())
        Q_EMIT m_view->activated(index);
}

AccessibleHead::AccessibleHead(QAbstractItemView *view, int column)
    : m_view(view)
    , m_column(column)
{}

bool AccessibleHead::isValid() const
{
    return m_view && m_view->model() && m_column < m_view->model()->columnCount();
}

QAccessibleInterface *AccessibleHead::parent() const
{
    return m_view ? QAccessible::queryAccessibleInterface(m_view) : nullptr;
}

QString AccessibleHead::text(QAccessible::Text kind) const
{
    return isValid() && kind == QAccessible::Name
               ? m_view->model()->headerData(m_column, Qt::Horizontal).toString()
               : QString();
}

QRect AccessibleHead::rect() const
{
    const QHeaderView *header = isValid() ? headerOf(*m_view) : nullptr;
    if (!header)
        return {};
    const QPoint corner(header->sectionViewportPosition(m_column), 0);
    return {header->viewport()->mapToGlobal(corner),
            QSize(header->sectionSize(m_column), header->height())};
}

} // namespace gaiyo
