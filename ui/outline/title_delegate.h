#pragma once

#include <QStyledItemDelegate>

class QTreeView;

namespace gaiyo {

// Titles are changed in a field that is as wide as they are: it stands over what is beside the
// tree, as a cell's does in a spreadsheet.
class TitleDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit TitleDelegate(QTreeView &tree);

    // True while a title is being changed.
    bool isOpen() const;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void widen(QWidget &editor) const;

    QTreeView &m_tree;
};

} // namespace gaiyo
