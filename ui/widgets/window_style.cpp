#include "widgets/window_style.h"

#include "widgets/eliding_heads.h"
#include "widgets/metrics.h"
#include "widgets/tool_icons.h"

#include <QAbstractItemView>
#include <QHeaderView>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

#include <tuple>

namespace gaiyo {

namespace {

constexpr double kCorner = 2; // radius

bool isBox(QStyle::PrimitiveElement element)
{
    return element == QStyle::PE_IndicatorCheckBox ||
           element == QStyle::PE_IndicatorItemViewItemCheck;
}

bool isArrow(QStyle::PrimitiveElement element)
{
    return element == QStyle::PE_IndicatorArrowUp || element == QStyle::PE_IndicatorArrowDown ||
           element == QStyle::PE_IndicatorArrowLeft || element == QStyle::PE_IndicatorArrowRight;
}

// Its days stand in the middle of narrow cells.
bool isCalendar(const QWidget &widget)
{
    return widget.inherits("QCalendarView");
}

bool isDark(const QPalette &colors)
{
    return colors.color(QPalette::Window).lightness() <= 128;
}

// How much larger the letters are than at 100 %.
double growth()
{
    return qMax(1.0, QApplication::font().pointSizeF() / kPointSize);
}

// What the arrows of a field of numbers have more than at 100 %.
int widerArrows()
{
    constexpr double kMore = 10; // pixels at 200 %
    return qRound(kMore * (growth() - 1));
}

// So much more of air than at 100 % stands between a picture and its words.
int widerGap(const QStyleOption *option)
{
    const auto *tool = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    const bool hasPicture =
        tool && (!tool->icon.isNull() || tool->features.testFlag(QStyleOptionToolButton::Arrow));
    return hasPicture && tool->toolButtonStyle == Qt::ToolButtonTextBesideIcon &&
                   !tool->text.isEmpty()
               ? qRound(kTight * (growth() - 1))
               : 0;
}

// The picture as the style draws it, and the words a little further on.
void drawToolWords(const QStyle &style, const QStyleOptionToolButton &tool, QPainter &painter)
{
    constexpr int kUsualGap = 4; // Fusion's
    const QRect words =
        tool.rect.adjusted(tool.iconSize.width() + kUsualGap + widerGap(&tool), 0, 0, 0);
    const int flags = Qt::AlignLeft | Qt::AlignVCenter |
                      (style.styleHint(QStyle::SH_UnderlineShortcut, &tool) ? Qt::TextShowMnemonic
                                                                            : Qt::TextHideMnemonic);
    painter.setFont(tool.font);
    style.drawItemText(&painter, QStyle::visualRect(tool.direction, tool.rect, words), flags,
                       tool.palette, tool.state.testFlag(QStyle::State_Enabled), tool.text,
                       QPalette::ButtonText);
}

// Half as wide as a letter, or as there is room; Fusion's are of one size for all letters.
void drawArrow(QPainter &painter, const QRect &area, Qt::ArrowType way, const QStyleOption &option)
{
    const double room = qMin(area.width(), area.height());
    const double half = qMin(QFontMetrics(QApplication::font()).height() * 0.25, room * 0.4);
    const QColor color = option.state.testFlag(QStyle::State_Enabled)
                             ? option.palette.color(QPalette::Text)
                             : option.palette.color(QPalette::PlaceholderText);
    const int degrees = way == Qt::UpArrow      ? 180
                        : way == Qt::LeftArrow  ? 90
                        : way == Qt::RightArrow ? -90
                                                : 0;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(QRectF(area).center());
    painter.rotate(degrees);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(QPolygonF{{-half, -half / 2}, {half, -half / 2}, {0, half / 2 + 0.5}});
    painter.restore();
}

Qt::ArrowType wayOf(QStyle::PrimitiveElement element)
{
    return element == QStyle::PE_IndicatorArrowUp      ? Qt::UpArrow
           : element == QStyle::PE_IndicatorArrowLeft  ? Qt::LeftArrow
           : element == QStyle::PE_IndicatorArrowRight ? Qt::RightArrow
                                                       : Qt::DownArrow;
}

// The box or the round of what can be ticked, with its edge: black on black, nobody would know that
// there is something to tick.
void drawEdge(const QStyleOption &option, QPainter &painter, bool isRound)
{
    const QPalette &colors = option.palette;
    const bool focused = option.state.testFlag(QStyle::State_HasFocus) &&
                         option.state.testFlag(QStyle::State_KeyboardFocusChange);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, isRound);
    painter.setPen(focused ? colors.color(QPalette::Highlight)
                           : colors.color(QPalette::PlaceholderText));
    painter.setBrush(Qt::NoBrush);
    const QRectF edge = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    if (isRound)
        painter.drawEllipse(edge);
    else
        painter.drawRect(edge);
    const int inner = option.rect.width() / 3;
    if (option.state.testFlag(QStyle::State_NoChange)) // some of what is below it
        painter.fillRect(option.rect.adjusted(inner, inner, -inner, -inner),
                         colors.color(QPalette::Text));
    painter.restore();
}

// The edge of a field, a text, a list or a tree; it says which of them has the keys.
void drawFrame(const QStyleOption &option, QPainter &painter)
{
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    painter.save();
    painter.setPen(option.palette.color(focused ? QPalette::Highlight : QPalette::Mid));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
    painter.restore();
}

// A little nearer to the letters than the ground of a button at rest.
QColor groundOf(const QStyleOption &option)
{
    const QColor rest = option.palette.color(QPalette::Button);
    const bool isDown = option.state & (QStyle::State_Sunken | QStyle::State_On);
    const bool isUnder = option.state.testFlag(QStyle::State_MouseOver) &&
                         option.state.testFlag(QStyle::State_Enabled);
    const int percent = isDown ? 20 : isUnder ? 7 : 0;
    const QColor letters = option.palette.color(QPalette::ButtonText);
    const auto between = [&](int a, int b) { return a + (b - a) * percent / 100; };
    return {between(rest.red(), letters.red()), between(rest.green(), letters.green()),
            between(rest.blue(), letters.blue())};
}

// The default one and the one that has the keys are told by the colour of their line, the latter
// by a second line, too.
void drawButton(const QStyleOption &option, QPainter &painter)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(&option);
    const bool isDefault = button && button->features.testFlag(QStyleOptionButton::DefaultButton);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus) &&
                         option.state.testFlag(QStyle::State_KeyboardFocusChange);
    const bool isOn = option.state.testFlag(QStyle::State_Enabled) && (isDefault || focused);
    const double width = focused ? 2 : 1;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(option.palette.color(isOn ? QPalette::Highlight : QPalette::Mid), width));
    painter.setBrush(groundOf(option));
    const double inner = width / 2;
    painter.drawRoundedRect(QRectF(option.rect).adjusted(inner, inner, -inner, -inner), kCorner,
                            kCorner);
    painter.restore();
}

// What can be written in, with its line; it says which has the keys.
void drawField(const QStyleOption &option, QPainter &painter)
{
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(option.palette.color(focused ? QPalette::Highlight : QPalette::Mid));
    painter.setBrush(option.palette.color(
        option.state.testFlag(QStyle::State_Enabled) ? QPalette::Base : QPalette::Window));
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), kCorner, kCorner);
    painter.restore();
}

void drawSpinBox(const QStyle &style, const QStyleOptionSpinBox &box, QPainter &painter,
                 const QWidget *widget)
{
    drawField(box, painter);
    if (box.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    for (const auto &[part, way, step] :
         {std::tuple(QStyle::SC_SpinBoxUp, Qt::UpArrow, QAbstractSpinBox::StepUpEnabled),
          {QStyle::SC_SpinBoxDown, Qt::DownArrow, QAbstractSpinBox::StepDownEnabled}}) {
        QStyleOption button(box);
        const bool isUsed = box.activeSubControls == part;
        button.rect = style.subControlRect(QStyle::CC_SpinBox, &box, part, widget);
        button.state.setFlag(QStyle::State_Enabled, box.state.testFlag(QStyle::State_Enabled) &&
                                                        box.stepEnabled.testFlag(step));
        button.state.setFlag(QStyle::State_Sunken,
                             isUsed && box.state.testFlag(QStyle::State_Sunken));
        button.state.setFlag(QStyle::State_MouseOver,
                             isUsed && box.state.testFlag(QStyle::State_MouseOver));
        button.state.setFlag(QStyle::State_On, false);
        painter.fillRect(button.rect.adjusted(0, 1, -1, -1), groundOf(button));
        drawArrow(painter, button.rect, way, button);
    }
}

void drawComboBox(const QStyle &style, const QStyleOptionComboBox &box, QPainter &painter,
                  const QWidget *widget)
{
    const QRect arrow =
        style.subControlRect(QStyle::CC_ComboBox, &box, QStyle::SC_ComboBoxArrow, widget);
    if (box.editable) {
        drawField(box, painter);
    } else if (box.frame) {
        QStyleOptionButton button;
        static_cast<QStyleOption &>(button) = box;
        button.state.setFlag(QStyle::State_KeyboardFocusChange, true); // it takes keys, as a field
        drawButton(button, painter);
    }
    drawArrow(painter, arrow, Qt::DownArrow, box);
}

// A line below it, and one behind it where another follows.
void drawHead(const QStyleOptionHeader &head, QPainter &painter)
{
    const bool isLast = head.position == QStyleOptionHeader::End ||
                        head.position == QStyleOptionHeader::OnlyOneSection;
    const QRect &area = head.rect;
    painter.save();
    painter.fillRect(area, groundOf(head));
    painter.setPen(head.palette.color(QPalette::Mid));
    const bool isRow = head.orientation == Qt::Vertical;
    if (!isRow || !isLast)
        painter.drawLine(area.bottomLeft(), area.bottomRight());
    if (isRow || !isLast)
        painter.drawLine(area.topRight(), area.bottomRight());
    painter.restore();
}

// How many lines the words of a cell were given.
int linesOf(const QStyleOptionViewItem &item, int height)
{
    const bool mayBeMore = item.features.testFlag(QStyleOptionViewItem::WrapText) ||
                           item.text.contains(u'\n') || item.text.contains(QChar::LineSeparator);
    const int line = qMax(1, item.fontMetrics.height());
    return mayBeMore && item.decorationSize.height() < 2 * line ? qMax(1, height / line) : 1;
}

// The style itself sets them solid.
void drawLines(const QStyle &style, QStyleOptionViewItem item, QPainter &painter,
               const QWidget *widget)
{
    const bool isSelected = item.state.testFlag(QStyle::State_Selected);
    const auto group = !item.state.testFlag(QStyle::State_Enabled)  ? QPalette::Disabled
                       : !item.state.testFlag(QStyle::State_Active) ? QPalette::Inactive
                                                                    : QPalette::Normal;
    const int inner = style.pixelMetric(QStyle::PM_FocusFrameHMargin, &item, widget) + 1;
    const QRect area = style.subElementRect(QStyle::SE_ItemViewItemText, &item, widget)
                           .adjusted(inner, 0, -inner, 0);
    painter.save();
    painter.setClipRect(item.rect, Qt::IntersectClip);
    painter.setFont(item.font);
    painter.setPen(
        item.palette.color(group, isSelected ? QPalette::HighlightedText : QPalette::Text));
    painter.drawText(area, int(item.displayAlignment) | Qt::TextWordWrap,
                     item.text.replace(QChar::LineSeparator, u'\n'));
    painter.restore();
}

} // namespace

WindowStyle::WindowStyle()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
{}

void WindowStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (auto *head = qobject_cast<QHeaderView *>(widget))
        elideHeads(*head);
}

// Some desktops put pictures on buttons that say what they do; and a second, lighter word beside
// one that cannot be chosen is louder than one that can.
int WindowStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                           QStyleHintReturn *data) const
{
    return hint == SH_DialogButtonBox_ButtonsHaveIcons || hint == SH_EtchDisabledText
               ? 0
               : QProxyStyle::styleHint(hint, option, widget, data);
}

// Of the same family as those of the toolbar.
QIcon WindowStyle::standardIcon(StandardPixmap which, const QStyleOption *option,
                                const QWidget *widget) const
{
    switch (which) {
    case SP_MessageBoxQuestion:
        return toolIcon(ToolIcon::Question);
    case SP_MessageBoxInformation:
        return toolIcon(ToolIcon::Information);
    case SP_MessageBoxWarning:
        return toolIcon(ToolIcon::Warning);
    case SP_MessageBoxCritical:
        return toolIcon(ToolIcon::Critical);
    case SP_ToolBarHorizontalExtensionButton: // Fusion's is black in every theme
        return toolIcon(ToolIcon::More);
    case SP_TitleBarCloseButton: // Fusion's are of one size for all letters
        return toolIcon(ToolIcon::Close);
    case SP_TitleBarNormalButton:
        return toolIcon(ToolIcon::Apart);
    default:
        return QProxyStyle::standardIcon(which, option, widget);
    }
}

// What is ticked or pressed grows with the letters beside it; a cell begins where its head does.
int WindowStyle::pixelMetric(PixelMetric metric, const QStyleOption *option,
                             const QWidget *widget) const
{
    const int usual = QProxyStyle::pixelMetric(metric, option, widget);
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_ToolBarExtensionExtent:
        return qRound(usual * growth());
    case PM_ScrollBarExtent: // lists stand side by side in half a window
        return qRound(usual * (2 + growth()) / 3);
    case PM_LineEditIconSize: // as much as leaves a day beside it its room
        return qRound(usual * (1 + growth()) / 2);
    case PM_SmallIconSize:
        return widget && (widget->inherits("QDockWidgetTitleButton") ||
                          widget->inherits("QDockWidget"))
                   ? qRound(usual * growth())
                   : usual;
    case PM_HeaderDefaultSectionSizeVertical:
        return widget ? qMax(usual, rowHeight(widget->fontMetrics())) : usual;
    case PM_FocusFrameHMargin:
        return qobject_cast<const QAbstractItemView *>(widget) && !isCalendar(*widget)
                   ? kCellMargin - 1
                   : usual;
    default:
        return usual;
    }
}

QRect WindowStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                  SubControl part, const QWidget *widget) const
{
    const QRect usual = QProxyStyle::subControlRect(control, option, part, widget);
    const auto *box = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    if (control != CC_SpinBox || !box || box->buttonSymbols == QAbstractSpinBox::NoButtons)
        return usual;
    const bool isRight = box->direction == Qt::LeftToRight;
    const int more = widerArrows();
    if (part == SC_SpinBoxUp || part == SC_SpinBoxDown)
        return usual.adjusted(isRight ? -more : 0, 0, isRight ? 0 : more, 0);
    return part == SC_SpinBoxEditField
               ? usual.adjusted(isRight ? 0 : more, 0, isRight ? -more : 0, 0)
               : usual;
}

QSize WindowStyle::sizeFromContents(ContentsType type, const QStyleOption *option,
                                    const QSize &size, const QWidget *widget) const
{
    QSize needed = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_SpinBox)
        return needed + QSize(widerArrows(), 0);
    if (type == CT_ToolButton)
        return needed + QSize(widerGap(option), 0);
    const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
    if (type != CT_ItemViewItem || !item)
        return needed;
    const QFontMetrics &letters = item->fontMetrics;
    const int between = letters.lineSpacing() - letters.height();
    const int around = rowHeight(letters) - letters.height();
    return needed + QSize(0, (linesOf(*item, needed.height()) - 1) * between + around);
}

void WindowStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                                QPainter *painter, const QWidget *widget) const
{
    if (element == PE_PanelButtonCommand) {
        drawButton(*option, *painter);
        return;
    }
    if (element == PE_IndicatorBranch) {
        if (option->state.testFlag(State_Children))
            drawArrow(*painter, option->rect,
                      option->state.testFlag(State_Open) ? Qt::DownArrow : Qt::RightArrow, *option);
        return;
    }
    if (isArrow(element)) {
        drawArrow(*painter, option->rect, wayOf(element), *option);
        return;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (isBox(element) || element == PE_IndicatorRadioButton)
        drawEdge(*option, *painter, element == PE_IndicatorRadioButton);
    if ((element == PE_Frame && qobject_cast<const QAbstractScrollArea *>(widget)) ||
        (element == PE_FrameLineEdit && isDark(option->palette)))
        drawFrame(*option, *painter);
}

void WindowStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    const auto *head = qstyleoption_cast<const QStyleOptionHeader *>(option);
    if (element == CE_HeaderSection && head) {
        drawHead(*head, *painter);
        return;
    }
    const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
    if (element == CE_ItemViewItem && item && linesOf(*item, item->rect.height()) > 1) {
        QStyleOptionViewItem ground(*item);
        ground.text.clear();
        QProxyStyle::drawControl(element, &ground, painter, widget);
        drawLines(*proxy(), *item, *painter, widget);
        return;
    }
    if (element == CE_ToolButtonLabel && widerGap(option) > 0) {
        QStyleOptionToolButton picture(*static_cast<const QStyleOptionToolButton *>(option));
        picture.text.clear();
        QProxyStyle::drawControl(element, &picture, painter, widget);
        drawToolWords(*proxy(), *static_cast<const QStyleOptionToolButton *>(option), *painter);
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void WindowStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                     QPainter *painter, const QWidget *widget) const
{
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (control == CC_SpinBox && spin)
        drawSpinBox(*proxy(), *spin, *painter, widget);
    else if (control == CC_ComboBox && combo)
        drawComboBox(*proxy(), *combo, *painter, widget);
    else
        QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace gaiyo
