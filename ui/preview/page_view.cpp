#include "preview/page_view.h"

#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

namespace gaiyo {

namespace {

constexpr double kBrought = 0.25; // of the height; where a row is brought to,
constexpr double kWellSeen = 0.7; // and above which it need not be
constexpr size_t kMostPages = 24; // kept, around those that are seen

} // namespace

PageView::PageView(const FontSet &fonts, QWidget *parent)
    : PaperScroll(parent)
    , m_thread(fonts)
    , m_painter(fonts)
{
    setObjectName(QStringLiteral("pages"));
    setAccessibleName(tr("Pages as they are printed"));
    connect(&m_thread, &PageThread::counted, this, &PageView::takeCount);
    connect(&m_thread, &PageThread::pageMade, this, &PageView::takePage);
    connect(&m_thread, &PageThread::rowFound, this, &PageView::takeRow);
    connect(&m_thread, &PageThread::failed, this, &PageView::failed);
}

void PageView::setDocument(const IndexedPtr &state)
{
    m_request = m_thread.request(state);
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
    setCount(all ? pages : std::max(pageCount(), pages));
    if (all)
        Q_EMIT counted(pages);
}

void PageView::takePage(int request, int number, const PagePtr &page)
{
    if (request != m_request)
        return;
    Shown &shown = m_pages[number];
    shown.isDrawn = shown.isDrawn && shown.page && looksSame(*shown.page, *page);
    shown.page = page;
    shown.request = request;
    setPaper(page->size);
    if (m_follow && number == m_rowPage)
        bringRowIntoView();
    viewport()->update();
    Q_EMIT pageMade(number);
}

void PageView::takeRow(int request, int no, int page)
{
    if (request != m_request || no != m_row)
        return;
    m_rowPage = page;
    if (page > 0) {
        setCount(std::max(pageCount(), page));
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
    m_isAway = false;
    if (no)
        m_thread.requestRow(*no);
    viewport()->update();
}

std::optional<double> PageView::topOfRow() const
{
    const PagePtr page = m_row ? findPage(m_rowPage) : nullptr;
    if (!page)
        return std::nullopt;
    for (const PageItem &item : page->items) {
        const auto *row = std::get_if<RowItem>(&item);
        if (row && row->no == m_row)
            return areaOf(m_rowPage).top() + row->area.top() * scale();
    }
    return std::nullopt;
}

bool PageView::isWellSeen(double top) const
{
    return top >= 0 && top <= viewport()->height() * kWellSeen;
}

void PageView::bringRowIntoView()
{
    m_follow = false;
    const auto top = topOfRow();
    if (!top || isWellSeen(*top))
        return;
    m_isBringing = true;
    verticalScrollBar()->setValue(
        int(verticalScrollBar()->value() + *top - viewport()->height() * kBrought));
    m_isBringing = false;
}

void PageView::scrollContentsBy(int dx, int dy)
{
    PaperScroll::scrollContentsBy(dx, dy);
    if (m_isBringing || isFitting())
        return;
    const auto top = topOfRow();
    m_isAway = !top || !isWellSeen(*top);
    m_follow = m_follow && !m_isAway;
}

// Where the papers are not made yet, as soon as they are.
void PageView::onFitted()
{
    if (!m_row || m_isAway)
        return;
    if (topOfRow())
        bringRowIntoView();
    else
        m_follow = true;
}

PagePtr PageView::findPage(int number) const
{
    const auto found = m_pages.find(number);
    return found != m_pages.end() && found->second.request == m_request ? found->second.page
                                                                        : nullptr;
}

bool PageView::isUpToDate() const
{
    const auto [first, last] = findSeen();
    for (int number = first; number <= last; ++number) {
        if (!findPage(number))
            return false;
    }
    return true;
}

QImage PageView::pictureOf(int number, int width)
{
    const PagePtr page = findPage(number);
    if (!page)
        return {};
    const double factor = width / page->size.width();
    QImage image(width, int(page->size.height() * factor), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(factor, factor);
    m_painter.paint(painter, *page);
    return image;
}

void PageView::want(int number)
{
    Shown &shown = m_pages[number];
    if (shown.request == m_request || shown.asked == m_request)
        return;
    shown.asked = m_request;
    m_thread.requestPage(number);
}

void PageView::draw(Shown &shown)
{
    const QSize size = pictureSize();
    if (shown.picture.size() == size && shown.isDrawn)
        return;
    shown.picture = QPixmap(size);
    shown.picture.setDevicePixelRatio(devicePixelRatioF());
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

void PageView::showPage(int number)
{
    PaperScroll::showPage(number);
    want(number);
}

void PageView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    paintDesk(painter, event->rect());
    forgetFar();
    const auto [first, last] = findSeen();
    for (int number = first; number <= last; ++number) {
        const QRectF area = areaOf(number);
        want(number);
        Shown &shown = m_pages[number];
        draw(shown);
        painter.drawPixmap(area.topLeft(), shown.picture);
        if (shown.page)
            mark(painter, *shown.page, area);
    }
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

} // namespace gaiyo
