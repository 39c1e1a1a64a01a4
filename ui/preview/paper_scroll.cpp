#include "preview/paper_scroll.h"

#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <cmath>

namespace gaiyo {

namespace {

constexpr int kGround = 114;    // percent; the ground behind the papers is darker than the window
constexpr double kBetween = 12; // pixels between two papers
constexpr int kShadow = 5;      // pixels
constexpr int kShade = 9;       // of 255, of each step of it
constexpr int kDark = 100;      // of 255: a ground on which no shadow is seen
constexpr double kLeastZoom = 0.5;
constexpr double kMostZoom = 4;

} // namespace

PaperScroll::PaperScroll(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::StyledPanel); // shows where the keys are
    verticalScrollBar()->setSingleStep(40);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
}

void PaperScroll::setPaper(const QSizeF &points)
{
    if (points == m_paper)
        return;
    m_paper = points;
    keepTop();
}

void PaperScroll::setCount(int count)
{
    if (count == m_count)
        return;
    m_count = count;
    keepTop();
}

double PaperScroll::widthScale() const
{
    return std::max(100.0, viewport()->width() - 2 * kBetween) / m_paper.width();
}

double PaperScroll::scale() const
{
    if (m_fit == Fit::Width)
        return m_zoom * widthScale();
    return std::min(widthScale(),
                    std::max(100.0, viewport()->height() - 2 * kBetween) / m_paper.height());
}

QSize PaperScroll::pictureSize() const
{
    return (m_paper * scale() * devicePixelRatioF()).toSize();
}

double PaperScroll::step() const
{
    return m_paper.height() * scale() + kBetween;
}

QRectF PaperScroll::areaOf(int number) const
{
    const QSizeF size = m_paper * scale();
    const double left = std::max(kBetween, (viewport()->width() - size.width()) / 2);
    return {QPointF(left - horizontalScrollBar()->value(),
                    kBetween + (number - 1) * step() - verticalScrollBar()->value()),
            size};
}

std::pair<int, int> PaperScroll::findSeen() const
{
    int first = std::max(1, int(verticalScrollBar()->value() / step()));
    if (areaOf(first).bottom() < 0)
        ++first;
    int last = first - 1;
    while (last < m_count && areaOf(last + 1).top() <= viewport()->height())
        ++last;
    return {first, last};
}

// The papers lie on it: a soft shadow, a little lower than they are, and where the ground is too
// dark for one an edge.
void PaperScroll::paintDesk(QPainter &painter, const QRect &area) const
{
    const QColor ground = palette().color(QPalette::Window).darker(kGround);
    painter.fillRect(area, ground);
    const auto [first, last] = findSeen();
    for (int number = first; number <= last; ++number) {
        const QRectF paper = areaOf(number);
        if (ground.lightness() < kDark) {
            painter.fillRect(paper.adjusted(-1, -1, 1, 1), palette().color(QPalette::Mid));
            continue;
        }
        for (int depth = kShadow; depth > 0; --depth)
            painter.fillRect(paper.adjusted(-depth, 1 - depth, depth, depth + 1),
                             QColor(0, 0, 0, kShade));
    }
}

void PaperScroll::updateBars()
{
    const int height = int(std::ceil(kBetween + m_count * step()));
    const int width = int(std::ceil(m_paper.width() * scale() + 2 * kBetween));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setRange(0, std::max(0, width - viewport()->width() - 1));
}

// What was at the top stays there.
void PaperScroll::keepTop()
{
    m_isFitting = true;
    updateBars();
    verticalScrollBar()->setValue(qRound(m_place * step()));
    m_isFitting = false;
    viewport()->update();
    onFitted();
    Q_EMIT scrolled();
}

// What was in the middle stays there.
void PaperScroll::setZoom(Fit fit, double zoom)
{
    const double middle = (verticalScrollBar()->value() + viewport()->height() / 2.0) / step();
    m_fit = fit;
    m_zoom = zoom;
    m_place = std::max(0.0, middle - viewport()->height() / 2.0 / step());
    keepTop();
}

void PaperScroll::zoomBy(double factor)
{
    const double least = std::min(kLeastZoom, scale() / widthScale());
    setZoom(Fit::Width, std::clamp(scale() / widthScale() * factor, least, kMostZoom));
}

void PaperScroll::zoomToWidth()
{
    setZoom(Fit::Width, 1);
}

void PaperScroll::zoomToPage()
{
    setZoom(Fit::Page, 1);
}

int PaperScroll::currentPage() const
{
    const double middle = verticalScrollBar()->value() + viewport()->height() / 2.0;
    return std::clamp(int(middle / step()) + 1, 1, std::max(1, m_count));
}

void PaperScroll::showPage(int number)
{
    verticalScrollBar()->setValue(int(step() * (number - 1)));
}

void PaperScroll::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    keepTop();
}

void PaperScroll::scrollContentsBy(int, int)
{
    if (m_isFitting)
        return;
    m_place = verticalScrollBar()->value() / step();
    viewport()->update();
    Q_EMIT scrolled();
}

void PaperScroll::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() == Qt::ControlModifier)
        zoomBy(event->angleDelta().y() > 0 ? 1.1 : 1 / 1.1);
    else
        QAbstractScrollArea::wheelEvent(event);
}

} // namespace gaiyo
