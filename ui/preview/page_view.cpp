#include "preview/page_view.h"

#include "widgets/metrics.h"

#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <cmath>

namespace gaiyo {

namespace {

constexpr int kDesk = 114; // percent; the desk that the pages lie on is darker than the window
constexpr double kBetween = 12; // pixels between two pages
constexpr double kLeastZoom = 0.5;
constexpr double kMostZoom = 4;
constexpr size_t kMostPictures = 6;

} // namespace

PageView::PageView(const FontSet &fonts, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_painter(fonts)
{
    setObjectName(QStringLiteral("pages"));
    setAccessibleName(tr("Pages as they are printed"));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    viewport()->setBackgroundRole(QPalette::Mid);
    verticalScrollBar()->setSingleStep(40);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
}

QSizeF PageView::paper() const
{
    return m_pages && !m_pages->pages.empty() ? m_pages->pages.front()->size : QSizeF(595, 842);
}

double PageView::scale() const
{
    const double width = std::max(100.0, viewport()->width() - 2 * kBetween);
    return m_zoom * width / paper().width();
}

QRectF PageView::areaOf(size_t page) const
{
    const QSizeF size = paper() * scale();
    const double left =
        std::max(kBetween, (viewport()->width() - size.width()) / 2) - horizontalScrollBar()->value();
    const double top =
        kBetween + double(page) * (size.height() + kBetween) - verticalScrollBar()->value();
    return {QPointF(left, top), size};
}

void PageView::updateBars()
{
    const QSizeF size = paper() * scale();
    const double pages = m_pages ? double(m_pages->pages.size()) : 0;
    const int height = int(std::ceil(kBetween + pages * (size.height() + kBetween)));
    const int width = int(std::ceil(size.width() + 2 * kBetween));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setRange(0, std::max(0, width - viewport()->width() - 1));
}

void PageView::setPages(const PageSetPtr &pages)
{
    m_pages = pages;
    updateBars();
    viewport()->update();
}

void PageView::showRow(std::optional<int> no)
{
    m_row = no;
    const auto spot = no && m_pages ? m_pages->findRow(*no) : std::nullopt;
    if (spot) {
        const QRectF area = areaOf(spot->page);
        const double y = area.top() + spot->top * scale();
        if (y < 0 || y > viewport()->height() * 0.7)
            verticalScrollBar()->setValue(int(verticalScrollBar()->value() + y -
                                              viewport()->height() * 0.25));
    }
    viewport()->update();
}

void PageView::zoomBy(double factor)
{
    m_zoom = std::clamp(m_zoom * factor, kLeastZoom, kMostZoom);
    m_pictures.clear();
    updateBars();
    showRow(m_row);
}

void PageView::zoomToWidth()
{
    m_zoom = 1;
    m_pictures.clear();
    updateBars();
    showRow(m_row);
}

size_t PageView::currentPage() const
{
    const double step = paper().height() * scale() + kBetween;
    const double middle = verticalScrollBar()->value() + viewport()->height() / 2.0;
    const size_t count = m_pages ? m_pages->pages.size() : 0;
    return std::min(size_t(std::max(0.0, middle / step)), count > 0 ? count - 1 : 0);
}

void PageView::showPage(size_t page)
{
    const double step = paper().height() * scale() + kBetween;
    verticalScrollBar()->setValue(int(step * double(page)));
}

const QPixmap &PageView::pictureOf(size_t page)
{
    const PagePtr &source = m_pages->pages[page];
    auto &[holder, picture] = m_pictures[source.get()];
    const double ratio = devicePixelRatioF();
    const QSize size = (paper() * scale() * ratio).toSize();
    if (picture.size() != size) {
        holder = source;
        picture = QPixmap(size);
        picture.setDevicePixelRatio(ratio);
        picture.fill(Qt::white);
        QPainter painter(&picture);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.scale(scale(), scale());
        m_painter.paint(painter, *source);
    }
    return picture;
}

// A bar beside the selected row, as far as it goes on this page.
void PageView::mark(QPainter &painter, size_t page, const QRectF &area) const
{
    const auto spot = m_row ? m_pages->findRow(*m_row) : std::nullopt;
    if (!spot || spot->page != page)
        return;
    double bottom = paper().height() - 40;
    double left = 0;
    for (const PageItem &item : m_pages->pages[page]->items) {
        if (const auto *anchor = std::get_if<AnchorItem>(&item)) {
            if (anchor->at.y() > spot->top + 1)
                bottom = std::min(bottom, anchor->at.y());
            if (anchor->no == *m_row)
                left = anchor->at.x();
        }
    }
    const double s = scale();
    painter.fillRect(QRectF(area.left() + (left - 7) * s, area.top() + spot->top * s, 4 * s,
                            (bottom - spot->top) * s),
                     palette().color(QPalette::Highlight));
}

void PageView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), palette().color(QPalette::Window).darker(kDesk));
    const size_t count = m_pages ? m_pages->pages.size() : 0;
    const double step = paper().height() * scale() + kBetween;
    const size_t first = size_t(std::max(0.0, verticalScrollBar()->value() / step - 1));
    if (m_pictures.size() > kMostPictures)
        m_pictures.clear();
    for (size_t page = first; page < count; ++page) {
        const QRectF area = areaOf(page);
        if (area.top() > viewport()->height())
            break;
        if (area.bottom() < 0)
            continue;
        painter.drawPixmap(area.topLeft(), pictureOf(page));
        mark(painter, page, area);
    }
}

void PageView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    m_pictures.clear();
    updateBars();
    showRow(m_row);
}

void PageView::scrollContentsBy(int, int)
{
    viewport()->update();
    Q_EMIT scrolled();
}

void PageView::mousePressEvent(QMouseEvent *event)
{
    for (size_t page = 0; m_pages && page < m_pages->pages.size(); ++page) {
        const QRectF area = areaOf(page);
        if (!area.contains(event->position()))
            continue;
        if (const auto no = m_pages->rowAt(page, (event->position().y() - area.top()) / scale()))
            Q_EMIT rowClicked(*no);
        return;
    }
}

void PageView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() == Qt::ControlModifier)
        zoomBy(event->angleDelta().y() > 0 ? 1.1 : 1 / 1.1);
    else
        QAbstractScrollArea::wheelEvent(event);
}

} // namespace gaiyo
