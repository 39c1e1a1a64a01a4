#include "letters/shares_delegate.h"

#include "letters/letter_list_model.h"
#include "widgets/metrics.h"
#include "widgets/theme.h"

#include <QPainter>

namespace gaiyo {

namespace {

constexpr double kBarHeight = 0.45; // of a letter

int barHeight(const QFontMetrics &metrics)
{
    return qMax(6, int(metrics.height() * kBarHeight));
}

// From the left, each as wide as its share.
void paintBar(QPainter &painter, const QRect &bar, const LetterShares &shares,
              const QPalette &colors, bool isSelected)
{
    const QColor ink =
        isSelected ? colors.color(QPalette::HighlightedText) : colors.color(QPalette::Highlight);
    const QColor grey = isSelected ? ink : mutedColor(colors);
    int done = 0;
    const auto paint = [&](int share, const QBrush &brush) {
        const int from = bar.left() + bar.width() * done / shares.all();
        done += share;
        const int to = bar.left() + bar.width() * done / shares.all();
        painter.fillRect(QRect(from, bar.top(), to - from, bar.height()), brush);
    };
    if (shares.all() > 0) {
        paint(shares.used, ink);
        paint(shares.setAside, QBrush(grey, Qt::BDiagPattern));
        paint(shares.masked, QBrush(grey, Qt::Dense5Pattern));
    }
    painter.setPen(grey);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(bar.adjusted(0, 0, -1, -1));
}

} // namespace

void SharesDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QString words = item.text;
    item.text.clear();
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
    const bool isSelected = item.state.testFlag(QStyle::State_Selected);
    const QRect inside = item.rect.adjusted(kCellMargin, kTight, -kTight, -kTight);
    const int height = barHeight(item.fontMetrics);
    const QRect bar(inside.left(), inside.bottom() - height, inside.width(), height);
    painter->save();
    paintBar(*painter, bar, index.data(LetterListModel::SharesRole).value<LetterShares>(),
             item.palette, isSelected);
    painter->setPen(item.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text));
    painter->setFont(item.font);
    const QRect line(inside.left(), inside.top(), inside.width(), item.fontMetrics.height());
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                      item.fontMetrics.elidedText(words, Qt::ElideRight, line.width()));
    painter->restore();
}

QSize SharesDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(option.fontMetrics.height() + barHeight(option.fontMetrics) + 3 * kTight);
    return size;
}

} // namespace gaiyo
