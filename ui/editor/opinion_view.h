#pragma once

#include <QItemSelection>
#include <QPersistentModelIndex>
#include <QTreeView>

namespace gaiyo {

// The rows of the list; to cut, copy and paste means whole opinions here.
class OpinionView : public QTreeView
{
    Q_OBJECT
public:
    using QTreeView::QTreeView;

    // Of a row out of sight only that it is above or below.
    QRect visualRect(const QModelIndex &index) const override;

public Q_SLOTS:
    // Found by these names where the menu's commands go to what has the focus.
    void cut() { Q_EMIT cutWanted(); }
    void copy() { Q_EMIT copyWanted(); }
    void paste() { Q_EMIT pasteWanted(); }
    // Many rows at a time cost no more than one layout.
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                     const QList<int> &roles = {}) override;

Q_SIGNALS:
    void cutWanted();
    void copyWanted();
    void pasteWanted();

protected:
    int sizeHintForColumn(int column) const override;
    // A heading takes the whole row.
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                 const QModelIndex &index) const override;
    // What was chosen and in sight stays in sight.
    void resizeEvent(QResizeEvent *event) override;
    // QTreeView looks for both ends of a range by where they lie, which no row out of sight says.
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    // How many are dragged: pictures of whole rows would hide where they are dropped.
    void startDrag(Qt::DropActions actions) override;

private:
    QPersistentModelIndex m_before; // the current row when a key or button was pressed
    QPersistentModelIndex m_anchor; // the end of the range that stays,
    QItemSelection m_range;         // and the range as it was drawn up last
};

} // namespace gaiyo
