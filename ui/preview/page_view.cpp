#include "preview/page_view.h"

#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <cmath>

namespace gaiyo {

namespace {

constexpr int kDesk = 114;      // percent; the desk that the pages lie on is darker than the window
constexpr double kBetween = 12; // pixels between two pages
constexpr double kLeastZoom = 0.5;
constexpr double kMostZoom = 4;
constexpr size_t kMostPages = 24; // kept, around those that are seen

} // namespace

PageView::PageView(const FontSet &fonts, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_thread(fonts)
    , m_painter(fonts)
{
    setObjectName(QStringLiteral("pages"));
    setAccessibleName(tr("Pages as they are printed"));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    verticalScrollBar()->setSingleStep(40);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    connect(&m_thread, &PageThread::counted, this, &PageView::takeCount);
    connect(&m_thread, &PageThread::pageMade, this, &PageView::takePage);
    connect(&m_thread, &PageThread::rowFound, this, &PageView::takeRow);
    connect(&m_thread, &PageThread::failed, this, &PageView::failed);
}

void PageView::setDocument(const SnapshotPtr &snapshot)
{
    m_request = m_thread.request(snapshot);
    m_complete = false;
    if (m_row)
        m_thread.requestRow(*m_row);
    viewport()->update();
}

void PageView::takeCount(int request, int pages, bool all)
{
    if (request != m_request)
        return;
    m_complete = all;
    const int count = all ? pages : std::max(m_count, pages);
    if (count != m_count) {
        m_count = count;
        updateBars();
        viewport()->update();
    }
    if (all)
        Q_EMIT counted(m_count);
}

void PageView::takePage(int request, int number, const PagePtr &page)
{
    if (request != m_request)
        return;
    Shown &shown = m_pages[number];
    shown.isDrawn = shown.isDrawn && shown.page && looksSame(*shown.page, *page);
    shown.page = page;
    shown.request = request;
    if (page->size != m_paper) {
        m_paper = page->size;
        updateBars();
    }
    if (m_follow && number == m_rowPage)
        bringRowIntoView();
    viewport()->update();
}

void PageView::takeRow(int request, int no, int page)
{
    if (request != m_request || no != m_row)
        return;
    m_rowPage = page;
    if (page > 0) {
        m_count = std::max(m_count, page);
        updateBars();
        want(page);
    }
    if (m_follow && findPage(page))
        bringRowIntoView();
    viewport()->update();
}

void PageView::showRow(std::optional<int> no)
{
    if (no == m_row && !m_follow && m_rowPage > 0) {
        viewport()->update();
        return;
    }
    m_row = no;
    m_rowPage = 0;
    m_follow = no.has_value();
    if (no)
        m_thread.requestRow(*no);
    viewport()->update();
}

void PageView::bringRowIntoView()
{
    m_follow = false;
    const PagePtr page = findPage(m_rowPage);
    for (const PageItem &item : page->items) {
        const auto *row = std::get_if<RowItem>(&item);
        if (!row || row->no != m_row)
            continue;
        const double y = areaOf(m_rowPage).top() + row->area.top() * scale();
        if (y < 0 || y > viewport()->height() * 0.7)
            verticalScrollBar()->setValue(
                int(verticalScrollBar()->value() + y - viewport()->height() * 0.25));
        return;
    }
}

PagePtr PageView::findPage(int number) const
{
    const auto found = m_pages.find(number);
    return found != m_pages.end() && found->second.request == m_request ? found->second.page
                                                                        : nullptr;
}

void PageView::want(int number)
{
    Shown &shown = m_pages[number];
    if (shown.request == m_request || shown.asked == m_request)
        return;
    shown.asked = m_request;
    m_thread.requestPage(number);
}

double PageView::scale() const
{
    return m_zoom * std::max(100.0, viewport()->width() - 2 * kBetween) / m_paper.width();
}

double PageView::step() const
{
    return m_paper.height() * scale() + kBetween;
}

QRectF PageView::areaOf(int number) const
{
    const QSizeF size = m_paper * scale();
    const double left = std::max(kBetween, (viewport()->width() - size.width()) / 2);
    return {QPointF(left - horizontalScrollBar()->value(),
                    kBetween + (number - 1) * step() - verticalScrollBar()->value()),
            size};
}

void PageView::updateBars()
{
    const int height = int(std::ceil(kBetween + m_count * step()));
    const int width = int(std::ceil(m_paper.width() * scale() + 2 * kBetween));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setRange(0, std::max(0, width - viewport()->width() - 1));
}

void PageView::zoomBy(double factor)
{
    m_zoom = std::clamp(m_zoom * factor, kLeastZoom, kMostZoom);
    updateBars();
    viewport()->update();
}

void PageView::zoomToWidth()
{
    m_zoom = 1;
    updateBars();
    viewport()->update();
}

int PageView::currentPage() const
{
    const double middle = verticalScrollBar()->value() + viewport()->height() / 2.0;
    return std::clamp(int(middle / step()) + 1, 1, std::max(1, m_count));
}

void PageView::showPage(int number)
{
    verticalScrollBar()->setValue(int(step() * (number - 1)));
    want(number);
}

void PageView::draw(Shown &shown)
{
    const double ratio = devicePixelRatioF();
    const QSize size = (m_paper * scale() * ratio).toSize();
    if (shown.picture.size() == size && shown.isDrawn)
        return;
    shown.picture = QPixmap(size);
    shown.picture.setDevicePixelRatio(ratio);
    shown.picture.fill(Qt::white);
    shown.isDrawn = true;
    if (!shown.page)
        return;
    QPainter painter(&shown.picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale(), scale());
    m_painter.paint(painter, *shown.page);
}

// A bar beside the selected row, as far as it goes on this page.
void PageView::mark(QPainter &painter, const Page &page, const QRectF &area) const
{
    const double s = scale();
    for (const PageItem &item : page.items) {
        const auto *row = std::get_if<RowItem>(&item);
        if (row && row->no == m_row)
            painter.fillRect(QRectF(area.left() + (row->area.left() - 7) * s,
                                    area.top() + row->area.top() * s, 4 * s,
                                    row->area.height() * s),
                             palette().color(QPalette::Highlight));
    }
}

// Pages far from what is seen are forgotten; they are made again when they are.
void PageView::forgetFar()
{
    const int current = currentPage();
    for (auto it = m_pages.begin(); it != m_pages.end() && m_pages.size() > kMostPages;) {
        if (std::abs(it->first - current) > int(kMostPages / 2))
            it = m_pages.erase(it);
        else
            ++it;
    }
}

void PageView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), palette().color(QPalette::Window).darker(kDesk));
    forgetFar();
    const int first = std::max(1, int(verticalScrollBar()->value() / step()));
    for (int number = first; number <= m_count; ++number) {
        const QRectF area = areaOf(number);
        if (area.top() > viewport()->height())
            break;
        if (area.bottom() < 0)
            continue;
        want(number);
        Shown &shown = m_pages[number];
        draw(shown);
        painter.drawPixmap(area.topLeft(), shown.picture);
        if (shown.page)
            mark(painter, *shown.page, area);
    }
}

void PageView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateBars();
}

void PageView::scrollContentsBy(int, int)
{
    viewport()->update();
    Q_EMIT scrolled();
}

void PageView::mousePressEvent(QMouseEvent *event)
{
    for (const auto &[number, shown] : m_pages) {
        const QRectF area = areaOf(number);
        if (!shown.page || !area.contains(event->position()))
            continue;
        const QPointF at = (event->position() - area.topLeft()) / scale();
        for (const PageItem &item : shown.page->items) {
            const auto *row = std::get_if<RowItem>(&item);
            if (row && row->area.contains(at)) {
                Q_EMIT rowClicked(row->no);
                return;
            }
        }
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
