#include "widgets/accessible_table.h"

#include "widgets/accessible_item.h"

#include <QAccessibleWidget>
#include <QHash>
#include <QHeaderView>

#include <map>

namespace gaiyo {

namespace {

// A list, tree or table: first the heads of its columns, then its cells row by row, in the numbers
// that QTreeView and QTableView use in the events that they send.
class AccessibleTable : public QAccessibleWidget, public QAccessibleTableInterface
{
public:
    explicit AccessibleTable(QAbstractItemView *view)
        : QAccessibleWidget(view, QAccessible::Table)
    {}
    ~AccessibleTable() override
    {
        for (const QAccessible::Id id : std::as_const(m_items))
            QAccessible::deleteAccessibleInterface(id);
        for (const auto &entry : m_heads)
            QAccessible::deleteAccessibleInterface(entry.second);
    }

    QAccessible::Role role() const override
    {
        const auto *tree = qobject_cast<const QTreeView *>(object());
        return tree && tree->rootIsDecorated() ? QAccessible::Tree : QAccessible::Table;
    }
    bool isValid() const override { return object() && view()->model(); }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TableInterface ? static_cast<QAccessibleTableInterface *>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }

    int childCount() const override { return (rowCount() + 1) * columnCount(); }
    QAccessibleInterface *child(int number) const override
    {
        const int columns = columnCount();
        if (number < 0 || columns == 0)
            return nullptr;
        return number < columns ? head(number) : cellAt(number / columns - 1, number % columns);
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        const QPoint at = view()->viewport()->mapFromGlobal(QPoint(x, y));
        return item(view()->indexAt(at));
    }
    QAccessibleInterface *focusChild() const override { return item(view()->currentIndex()); }
    int indexOfChild(const QAccessibleInterface *wanted) const override
    {
        for (const auto &[column, id] : m_heads) {
            if (QAccessible::accessibleInterface(id) == wanted)
                return column;
        }
        const auto *found = dynamic_cast<const AccessibleItem *>(wanted);
        if (!found || !found->isValid())
            return -1;
        const int row = seenRowOf(*view(), found->index());
        return row < 0 ? -1 : (row + 1) * columnCount() + found->index().column();
    }

    QAccessibleInterface *caption() const override { return nullptr; }
    QAccessibleInterface *summary() const override { return nullptr; }
    QAccessibleInterface *cellAt(int row, int column) const override
    {
        return isValid() ? item(seenIndex(*view(), row, column)) : nullptr;
    }
    QString columnDescription(int column) const override
    {
        return isValid() ? view()->model()->headerData(column, Qt::Horizontal).toString()
                         : QString();
    }
    QString rowDescription(int) const override { return {}; }
    int columnCount() const override { return isValid() ? view()->model()->columnCount() : 0; }
    int rowCount() const override { return isValid() ? seenRows(*view()) : 0; }

    int selectedCellCount() const override { return int(chosen().size()); }
    QList<QAccessibleInterface *> selectedCells() const override
    {
        QList<QAccessibleInterface *> cells;
        for (const QModelIndex &index : chosen())
            cells += item(index);
        return cells;
    }
    int selectedColumnCount() const override { return 0; }
    QList<int> selectedColumns() const override { return {}; }
    bool isColumnSelected(int) const override { return false; }
    bool selectColumn(int) override { return false; }
    bool unselectColumn(int) override { return false; }
    int selectedRowCount() const override { return int(selectedRows().size()); }
    QList<int> selectedRows() const override
    {
        QList<int> rows;
        for (const QModelIndex &index : chosen()) {
            const int row = seenRowOf(*view(), index);
            if (row >= 0 && !rows.contains(row))
                rows += row;
        }
        return rows;
    }
    bool isRowSelected(int row) const override
    {
        const QModelIndex index = isValid() ? seenIndex(*view(), row, 0) : QModelIndex();
        return index.isValid() && view()->selectionModel()->isSelected(index);
    }
    bool selectRow(int row) override { return setSelected(row, QItemSelectionModel::Select); }
    bool unselectRow(int row) override { return setSelected(row, QItemSelectionModel::Deselect); }

    // A cell whose row is gone becomes invalid: that tells the reader.
    void modelChange(QAccessibleTableModelChangeEvent *) override
    {
        m_items.removeIf([](const QHash<QPersistentModelIndex, QAccessible::Id>::iterator &entry) {
            if (entry.key().isValid())
                return false;
            QAccessible::deleteAccessibleInterface(entry.value());
            return true;
        });
    }

private:
    QAbstractItemView *view() const { return static_cast<QAbstractItemView *>(object()); }
    QModelIndexList chosen() const
    {
        return isValid() && view()->selectionModel() ? view()->selectionModel()->selectedIndexes()
                                                     : QModelIndexList();
    }
    bool setSelected(int row, QItemSelectionModel::SelectionFlag how)
    {
        const QModelIndex index = isValid() ? seenIndex(*view(), row, 0) : QModelIndex();
        if (!index.isValid())
            return false;
        view()->selectionModel()->select(index, how | QItemSelectionModel::Rows);
        return true;
    }

    QAccessibleInterface *item(const QModelIndex &index) const
    {
        if (!index.isValid())
            return nullptr;
        const QPersistentModelIndex key(index);
        if (const auto found = m_items.constFind(key); found != m_items.constEnd())
            return QAccessible::accessibleInterface(*found);
        auto *made = new AccessibleItem(view(), index);
        m_items.insert(key, QAccessible::registerAccessibleInterface(made));
        return made;
    }
    QAccessibleInterface *head(int column) const
    {
        const auto found = m_heads.find(column);
        if (found != m_heads.end())
            return QAccessible::accessibleInterface(found->second);
        auto *made = new AccessibleHead(view(), column);
        m_heads[column] = QAccessible::registerAccessibleInterface(made);
        return made;
    }

    mutable QHash<QPersistentModelIndex, QAccessible::Id> m_items;
    mutable std::map<int, QAccessible::Id> m_heads;
};

QAccessibleInterface *makeTable(const QString &className, QObject *object)
{
    if (className != u"QTreeView" && className != u"QTableView")
        return nullptr;
    auto *view = qobject_cast<QAbstractItemView *>(object);
    return view ? new AccessibleTable(view) : nullptr;
}

} // namespace

void installAccessibleTables()
{
    QAccessible::installFactory(makeTable);
}

} // namespace gaiyo
