#include "widgets/tool_icons.h"

#include <QApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPalette>

namespace gaiyo {

namespace {

// All shapes stand in a square of 20 units, with a margin of 2.
constexpr qreal kSide = 20;
constexpr qreal kLine = 1.5;

QPainterPath bubble()
{
    QPainterPath path;
    path.addRoundedRect(QRectF(2.5, 3, 15, 10.5), 2.5, 2.5);
    path.moveTo(6, 13.5);
    path.lineTo(6, 17);
    path.lineTo(10, 13.5);
    return path;
}

QPainterPath page()
{
    QPainterPath path(QPointF(5, 2.5));
    path.lineTo(12, 2.5);
    path.lineTo(15.5, 6);
    path.lineTo(15.5, 17.5);
    path.lineTo(5, 17.5);
    path.closeSubpath();
    path.moveTo(12, 2.5);
    path.lineTo(12, 6);
    path.lineTo(15.5, 6);
    return path;
}

void addLine(QPainterPath &path, qreal x1, qreal y1, qreal x2, qreal y2)
{
    path.moveTo(x1, y1);
    path.lineTo(x2, y2);
}

QPainterPath heading()
{
    QPainterPath path;
    addLine(path, 3, 4.5, 17, 4.5);
    addLine(path, 3, 5.5, 17, 5.5);
    addLine(path, 7, 10.5, 17, 10.5);
    addLine(path, 7, 15.5, 17, 15.5);
    path.addEllipse(QPointF(3.8, 10.5), 0.5, 0.5);
    path.addEllipse(QPointF(3.8, 15.5), 0.5, 0.5);
    return path;
}

QPainterPath sameAsAbove()
{
    QPainterPath path;
    path.addRoundedRect(QRectF(3, 2.5, 14, 5.5), 1.5, 1.5);
    path.addRoundedRect(QRectF(3, 12, 14, 5.5), 1.5, 1.5);
    addLine(path, 8.5, 10, 8.5, 10);
    addLine(path, 8, 9, 8, 11);
    addLine(path, 12, 9, 12, 11);
    return path;
}

QPainterPath undo()
{
    QPainterPath path;
    addLine(path, 3, 7.5, 13, 7.5);
    path.arcTo(QRectF(8.5, 7.5, 8.5, 8.5), 90, -180);
    path.lineTo(7, 16);
    addLine(path, 3, 7.5, 7, 3.5);
    addLine(path, 3, 7.5, 7, 11.5);
    return path;
}

QPainterPath search()
{
    QPainterPath path;
    path.addEllipse(QPointF(8.5, 8.5), 5.5, 5.5);
    addLine(path, 12.6, 12.6, 17.5, 17.5);
    return path;
}

// An envelope with a cross.
QPainterPath addLetter()
{
    QPainterPath path;
    path.addRoundedRect(QRectF(2.5, 6.5, 13, 9.5), 1, 1);
    addLine(path, 2.8, 7, 9, 12);
    path.lineTo(15.2, 7);
    addLine(path, 16.2, 1.5, 16.2, 6);
    addLine(path, 14, 3.8, 18.4, 3.8);
    return path;
}

// An arrow into a tray.
QPainterPath receive()
{
    QPainterPath path;
    addLine(path, 10, 2.5, 10, 11);
    addLine(path, 6.5, 7.5, 10, 11);
    path.lineTo(13.5, 7.5);
    addLine(path, 3, 11.5, 3, 17);
    path.lineTo(17, 17);
    path.lineTo(17, 11.5);
    return path;
}

// Two links of a chain.
QPainterPath links()
{
    QPainterPath path;
    path.addRoundedRect(QRectF(2.5, 7, 9, 6), 3, 3);
    path.addRoundedRect(QRectF(8.5, 7, 9, 6), 3, 3);
    return path;
}

// A line that is taken out from between others.
QPainterPath aside()
{
    QPainterPath path;
    addLine(path, 3, 4.5, 17, 4.5);
    addLine(path, 3, 15.5, 17, 15.5);
    addLine(path, 3, 10, 8, 10);
    addLine(path, 11.5, 7.8, 16, 12.2);
    addLine(path, 16, 7.8, 11.5, 12.2);
    return path;
}

// A hatched block in a line.
QPainterPath mask()
{
    QPainterPath path;
    path.addRect(QRectF(5, 6, 10, 8));
    addLine(path, 5, 10, 9, 6);
    addLine(path, 6, 14, 14, 6);
    addLine(path, 11, 14, 15, 10);
    addLine(path, 2, 10, 3, 10);
    addLine(path, 17, 10, 18, 10);
    return path;
}

QPainterPath next()
{
    QPainterPath path;
    addLine(path, 3, 10, 15.5, 10);
    addLine(path, 11, 5.5, 15.5, 10);
    path.lineTo(11, 14.5);
    return path;
}

// A slip with a folded corner.
QPainterPath note()
{
    QPainterPath path(QPointF(3, 3.5));
    path.lineTo(17, 3.5);
    path.lineTo(17, 12);
    path.lineTo(12.5, 16.5);
    path.lineTo(3, 16.5);
    path.closeSubpath();
    path.moveTo(17, 12);
    path.lineTo(12.5, 12);
    path.lineTo(12.5, 16.5);
    addLine(path, 6, 7.5, 14, 7.5);
    addLine(path, 6, 11, 10, 11);
    return path;
}

void addDot(QPainterPath &path, qreal x, qreal y)
{
    path.addEllipse(QPointF(x, y), 0.3, 0.3);
}

QPainterPath round()
{
    QPainterPath path;
    path.addEllipse(QPointF(kSide / 2, kSide / 2), 7.5, 7.5);
    return path;
}

QPainterPath question()
{
    QPainterPath path = round();
    path.moveTo(7.5, 7.7);
    path.arcTo(QRectF(7.5, 5.3, 5, 4.8), 180, -220);
    path.lineTo(10, 10.6);
    path.lineTo(10, 11.6);
    addDot(path, 10, 14.2);
    return path;
}

QPainterPath information()
{
    QPainterPath path = round();
    addDot(path, 10, 6.2);
    addLine(path, 10, 9.2, 10, 14);
    return path;
}

QPainterPath warning()
{
    QPainterPath path(QPointF(10, 3));
    path.lineTo(17.8, 16.5);
    path.lineTo(2.2, 16.5);
    path.closeSubpath();
    addLine(path, 10, 8, 10, 11.6);
    addDot(path, 10, 14);
    return path;
}

QPainterPath critical()
{
    QPainterPath path = round();
    addLine(path, 7.2, 7.2, 12.8, 12.8);
    addLine(path, 12.8, 7.2, 7.2, 12.8);
    return path;
}

QPainterPath calendar()
{
    QPainterPath path;
    path.addRoundedRect(QRectF(3, 4.5, 14, 12.5), 1.5, 1.5);
    addLine(path, 3, 8.5, 17, 8.5);
    addLine(path, 7, 2.5, 7, 6);
    addLine(path, 13, 2.5, 13, 6);
    for (const qreal y : {11.3, 14.2}) {
        for (const qreal x : {6.5, 10.0, 13.5})
            addDot(path, x, y);
    }
    return path;
}

QPainterPath shapeOf(ToolIcon icon)
{
    QPainterPath path;
    switch (icon) {
    case ToolIcon::AddOpinion:
        path = bubble();
        addLine(path, 10, 5.5, 10, 11);
        addLine(path, 7.2, 8.2, 12.8, 8.2);
        break;
    case ToolIcon::Heading:
        return heading();
    case ToolIcon::Number:
        addLine(path, 7.5, 3, 6, 17);
        addLine(path, 14, 3, 12.5, 17);
        addLine(path, 3.5, 7.5, 17, 7.5);
        addLine(path, 3, 12.5, 16.5, 12.5);
        break;
    case ToolIcon::SameAsAbove:
        return sameAsAbove();
    case ToolIcon::AddLetter:
        return addLetter();
    case ToolIcon::Receive:
        return receive();
    case ToolIcon::Link:
        return links();
    case ToolIcon::Aside:
        return aside();
    case ToolIcon::Mask:
        return mask();
    case ToolIcon::Next:
        return next();
    case ToolIcon::Note:
        return note();
    case ToolIcon::Search:
        return search();
    case ToolIcon::Undo:
        return undo();
    case ToolIcon::Preview:
        path = page();
        for (const qreal y : {9.0, 11.5, 14.0})
            addLine(path, 7.5, y, 13, y);
        break;
    case ToolIcon::Pdf:
        path = page();
        addLine(path, 10.2, 8.5, 10.2, 14.5);
        addLine(path, 7.8, 12.2, 10.2, 14.5);
        addLine(path, 12.6, 12.2, 10.2, 14.5);
        break;
    case ToolIcon::Question:
        return question();
    case ToolIcon::Information:
        return information();
    case ToolIcon::Calendar:
        return calendar();
    case ToolIcon::More:
        for (const qreal x : {5.0, 10.5}) {
            addLine(path, x, 6, x + 4, 10);
            addLine(path, x + 4, 10, x, 14);
        }
        break;
    case ToolIcon::Close:
        addLine(path, 5, 5, 15, 15);
        addLine(path, 5, 15, 15, 5);
        break;
    case ToolIcon::Apart:
        path.addRect(QRectF(4, 8, 8, 8));
        path.moveTo(8, 8);
        for (const QPointF &corner :
             {QPointF(8, 4), QPointF(16, 4), QPointF(16, 12), QPointF(12, 12)})
            path.lineTo(corner);
        break;
    case ToolIcon::Warning:
        return warning();
    case ToolIcon::Critical:
        return critical();
    }
    return path;
}

// Asked for its picture whenever it is shown, so that it follows the theme at once.
class LineEngine : public QIconEngine
{
public:
    explicit LineEngine(ToolIcon icon)
        : m_icon(icon)
    {}

    void paint(QPainter *painter, const QRect &area, QIcon::Mode mode, QIcon::State) override
    {
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->translate(area.topLeft());
        painter->scale(area.width() / kSide, area.height() / kSide);
        const auto role =
            mode == QIcon::Selected ? QPalette::HighlightedText : QPalette::ButtonText;
        painter->setPen(QPen(QApplication::palette().color(group, role), kLine, Qt::SolidLine,
                             Qt::RoundCap, Qt::RoundJoin));
        painter->drawPath(shapeOf(m_icon));
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new LineEngine(m_icon); }

private:
    ToolIcon m_icon;
};

} // namespace

QIcon toolIcon(ToolIcon icon)
{
    return QIcon(new LineEngine(icon));
}

} // namespace gaiyo
