#pragma once

#include <QAccessible>
#include <QPersistentModelIndex>
#include <QPointer>
#include <QTreeView>

namespace gaiyo {

// One cell of a list or tree as a screen reader sees it. It may outlive its row: then it is not
// valid and answers nothing.
class AccessibleItem : public QAccessibleInterface,
                       public QAccessibleTableCellInterface,
                       public QAccessibleActionInterface
{
public:
    AccessibleItem(QAbstractItemView *view, const QModelIndex &index);

    bool isValid() const override;
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessibleInterface *parent() const override;
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text, const QString &) override {}
    QRect rect() const override;
    QAccessible::Role role() const override;
    QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    bool isSelected() const override;
    QList<QAccessibleInterface *> columnHeaderCells() const override;
    QList<QAccessibleInterface *> rowHeaderCells() const override { return {}; }
    int columnIndex() const override { return m_index.column(); }
    int rowIndex() const override;
    int columnExtent() const override { return 1; }
    int rowExtent() const override { return 1; }
    QAccessibleInterface *table() const override { return parent(); }

    QStringList actionNames() const override;
    void doAction(const QString &name) override;
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

    const QPersistentModelIndex &index() const { return m_index; }

private:
    const QTreeView *tree() const { return qobject_cast<QTreeView *>(m_view.data()); }

    QPointer<QAbstractItemView> m_view;
    QPersistentModelIndex m_index;
};

// The head of a column.
class AccessibleHead : public QAccessibleInterface
{
public:
    AccessibleHead(QAbstractItemView *view, int column);

    bool isValid() const override;
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessibleInterface *parent() const override;
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text, const QString &) override {}
    QRect rect() const override;
    QAccessible::Role role() const override { return QAccessible::ColumnHeader; }
    QAccessible::State state() const override { return {}; }

private:
    QPointer<QAbstractItemView> m_view;
    int m_column;
};

// The header of a list, tree or table; null where it has none.
class QHeaderView *headerOf(const QAbstractItemView &view);
// The row as it is seen: in a tree, among those that are unfolded. -1 for none.
int seenRowOf(const QAbstractItemView &view, const QModelIndex &index);
QModelIndex seenIndex(const QAbstractItemView &view, int row, int column);
int seenRows(const QAbstractItemView &view);

} // namespace gaiyo
