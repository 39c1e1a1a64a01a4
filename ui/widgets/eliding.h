#pragma once

#include <QFontMetrics>
#include <QStyledItemDelegate>

namespace gaiyo {

// `words` in one line of `width` pixels, with … at the end where they do not fit. Of words that are
// much longer, only those that may be seen are shaped.
QString elided(const QString &words, const QFontMetrics &metrics, int width);

// The same in `most` lines or fewer, one at least.
QStringList elidedLines(const QString &words, const QFont &font, int width, int most);

// Cells of one line with words that may be long: the rest of a paragraph costs nothing.
class LineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

// Cells of a tree whose rows are as high as their words are in the width of their columns; the view
// wraps words and has no uniform rows.
class WrappingDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace gaiyo
