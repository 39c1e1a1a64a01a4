#include "preview/sheet_view.h"

#include "preview/printing.h"

#include <QPaintEvent>
#include <QPainter>

namespace gaiyo {

namespace {

constexpr size_t kMostPictures = 12;

} // namespace

SheetView::SheetView(const std::vector<Page> &pages, const FontSet &fonts, QWidget *parent)
    : PaperScroll(parent)
    , m_pages(pages)
    , m_painter(fonts)
{
    setObjectName(QStringLiteral("sheetSides"));
    setAccessibleName(tr("The sheets as they will be printed"));
    setImposition({});
}

void SheetView::setImposition(std::optional<Imposition> imposition)
{
    m_sides = sidesOf(int(m_pages.size()), imposition);
    m_pictures.clear();
    if (!m_pages.empty())
        setPaper(sheetSize(m_pages.front(), imposition));
    setCount(int(m_sides.size()));
    showPage(1);
    viewport()->update();
}

const QPixmap &SheetView::picture(int number)
{
    QPixmap &picture = m_pictures[number];
    if (picture.size() == pictureSize())
        return picture;
    picture = QPixmap(pictureSize());
    picture.setDevicePixelRatio(devicePixelRatioF());
    picture.fill(Qt::white);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale(), scale());
    const SheetSide &side = m_sides[size_t(number - 1)];
    for (const int page : {side.left, side.right}) {
        if (page < 1)
            continue;
        painter.save();
        if (page == side.right)
            painter.translate(m_pages[size_t(page - 1)].size.width(), 0);
        m_painter.paint(painter, m_pages[size_t(page - 1)]);
        painter.restore();
    }
    return picture;
}

void SheetView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    paintDesk(painter, event->rect());
    if (m_pictures.size() > kMostPictures)
        m_pictures.clear();
    const auto [first, last] = findSeen();
    for (int number = first; number <= last; ++number)
        painter.drawPixmap(areaOf(number).topLeft(), picture(number));
}

} // namespace gaiyo
