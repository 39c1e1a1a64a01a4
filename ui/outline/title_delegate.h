#pragma once

#include <QPersistentModelIndex>
#include <QPointer>
#include <QStyledItemDelegate>

class QLineEdit;
class QTreeView;

namespace gaiyo {

// Titles are changed in a field that is as wide as they are: it stands over what is beside the
// tree, as a cell's does in a spreadsheet. What is typed in it is the clerk's: what others save
// meanwhile does not come into it.
class TitleDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit TitleDelegate(QTreeView &tree);

    // True while a title is being changed.
    bool isOpen() const;
    // Whose title it is, while it is; and what stands in the field.
    QModelIndex written() const { return m_field ? QModelIndex(m_at) : QModelIndex(); }
    QString typed() const;
    // Opens the field once more, with these words.
    void reopen(const QModelIndex &index, const QString &typed);

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model,
                      const QModelIndex &index) const override;

Q_SIGNALS:
    void begun(const QModelIndex &index) const;
    // What others saved is to be known before it is written over.
    void ending() const;
    // Somebody else had given another title meanwhile.
    void overwritten(const QString &theirs, const QString &mine) const;
    // It could not be saved: what was typed is still wanted.
    void refused(const QModelIndex &index, const QString &typed) const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void widen(QWidget &editor) const;

    QTreeView &m_tree;
    mutable QPointer<QLineEdit> m_field;
    mutable QPersistentModelIndex m_at;
    mutable QString m_before; // as the field showed it first
};

} // namespace gaiyo
