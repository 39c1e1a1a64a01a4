#pragma once

#include <QStyledItemDelegate>

namespace gaiyo {

// A bar of what became of a letter's words above their sentence: used is full, set aside hatched,
// masked dotted, unused empty.
class SharesDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace gaiyo
