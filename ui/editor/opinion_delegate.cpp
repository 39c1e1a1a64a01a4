#include "editor/opinion_delegate.h"

#include "editor/opinion_list_model.h"
#include "widgets/eliding.h"
#include "widgets/metrics.h"
#include "widgets/theme.h"
#include "widgets/tool_icons.h"

#include <QApplication>
#include <QPainter>

namespace gaiyo {

namespace {

QColor textColor(const QStyleOptionViewItem &option)
{
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    return option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
}

// Only the ground of the cell, as the style has it.
void paintGround(QPainter &painter, QStyleOptionViewItem option)
{
    option.text.clear();
    const QWidget *widget = option.widget;
    const QStyle *style = widget ? widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &option, &painter, widget);
}

void paintLine(QPainter &painter, const QRect &area, const QString &words, const QFont &font,
               const QColor &color)
{
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                     elided(words, QFontMetrics(font), area.width()));
}

} // namespace

int OpinionDelegate::rowHeight(const QFontMetrics &metrics, bool two) const
{
    return gaiyo::rowHeight(metrics) + (two ? metrics.lineSpacing() : 0);
}

// Asked for each cell of all rows above one that is scrolled to: the words, whose width nobody
// needs for that, are not shaped.
QSize OpinionDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool isHeading = m_hasTwoLines && index.data(OpinionListModel::HeadingRole).isValid();
    return {0, rowHeight(option.fontMetrics, m_hasTwoLines && !isHeading)};
}

void OpinionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    QStyleOptionViewItem styled = option;
    initStyleOption(&styled, index);
    painter->save();
    if (index.column() == OpinionListModel::Marks) {
        paintGround(*painter, styled);
        paintMarks(*painter, styled, index);
    } else if (index.column() == OpinionListModel::Category) {
        paintGround(*painter, styled);
        paintCategory(*painter, styled, index);
    } else if (const int marks = marksWidth(styled, index);
               index.column() == OpinionListModel::Words && (m_hasTwoLines || marks > 0)) {
        paintGround(*painter, styled);
        if (marks > 0) {
            QStyleOptionViewItem behind = styled;
            behind.rect.setLeft(styled.rect.right() - marks);
            paintMarks(*painter, behind, index);
            styled.rect.setRight(behind.rect.left());
        }
        paintWords(*painter, styled, index);
    } else {
        QStyledItemDelegate::paint(painter, option, index);
    }
    painter->restore();
}

void OpinionDelegate::paintWords(QPainter &painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    const QRect inner = option.rect.adjusted(kCellMargin, kTight, -kTight, -kTight);
    const int line = option.fontMetrics.height();
    if (!m_hasTwoLines) {
        paintLine(painter, option.rect.adjusted(kCellMargin, 0, -kTight, 0), option.text,
                  option.font, textColor(option));
        return;
    }
    paintLine(painter, {inner.left(), inner.top(), inner.width(), line}, option.text, option.font,
              textColor(option));
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    paintLine(painter,
              {inner.left(), inner.top() + option.fontMetrics.lineSpacing(), inner.width(), line},
              index.data(OpinionListModel::ResponseRole).toString(), option.font,
              isSelected ? textColor(option) : mutedColor(option.palette));
}

void OpinionDelegate::paintCategory(QPainter &painter, const QStyleOptionViewItem &option,
                                    const QModelIndex &index) const
{
    const QColor tint = tintOf(option.palette, index.data(OpinionListModel::HueRole).toInt());
    const QFontMetrics metrics(option.font);
    const int height = qMin(metrics.height() + 2, option.rect.height() - 2);
    const int width = qMax(height + kGap, metrics.horizontalAdvance(option.text) + 2 * kGap);
    QRect ground({}, QSize(qMin(width, option.rect.width() - 2), height));
    ground.moveCenter(option.rect.center());
    const bool isTinted = tint.isValid() && !option.text.isEmpty();
    if (isTinted) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tint);
        painter.drawRoundedRect(ground, height / 2.0, height / 2.0);
    }
    painter.setFont(option.font);
    painter.setPen(isTinted ? option.palette.color(QPalette::Text) : textColor(option));
    // Words in place of a symbol may be longer than the column; they begin with what tells them
    // apart.
    painter.drawText(option.rect, Qt::AlignCenter,
                     elided(option.text, metrics, ground.width() - 2 * kTight));
}

// What the marks of a row take behind its words; 0 where they have their column, or there are none.
int OpinionDelegate::marksWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (!m_hasMarksBehindWords || index.column() != OpinionListModel::Words ||
        index.data(OpinionListModel::HeadingRole).isValid())
        return 0;
    const auto marks = index.data(OpinionListModel::MarksRole).value<ListMarks>();
    const int count = int(marks.isNoted) + int(marks.isShared) + int(marks.isInExtract) +
                      int(marks.people.size());
    return count > 0 ? kTight + count * (option.fontMetrics.height() + 2) : 0;
}

// Note, shared response, 抜 in a square for the extract, and the first letter of everybody who is
// there, in a ring.
void OpinionDelegate::paintMarks(QPainter &painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    const auto marks = index.data(OpinionListModel::MarksRole).value<ListMarks>();
    const int side = option.fontMetrics.height();
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    QRect place(option.rect.left() + kTight, option.rect.center().y() - side / 2, side, side);
    const auto addIcon = [&](ToolIcon icon) {
        toolIcon(icon).paint(&painter, place, Qt::AlignCenter,
                             isSelected ? QIcon::Selected : QIcon::Normal);
        place.translate(side + 2, 0);
    };
    if (marks.isNoted)
        addIcon(ToolIcon::Note);
    if (marks.isShared)
        addIcon(ToolIcon::SameAsAbove);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(textColor(option));
    QFont small = option.font;
    small.setPointSizeF(small.pointSizeF() * 0.8);
    painter.setFont(small);
    if (marks.isInExtract) {
        painter.drawRect(place.adjusted(1, 1, -1, -1));
        painter.drawText(place, Qt::AlignCenter, QStringLiteral("抜"));
        place.translate(side + 2, 0);
    }
    for (const QString &name : marks.people) {
        painter.drawEllipse(place.adjusted(1, 1, -1, -1));
        painter.drawText(place, Qt::AlignCenter, name.isEmpty() ? u"?"_qs : name.left(1));
        place.translate(side + 2, 0);
    }
}

} // namespace gaiyo
