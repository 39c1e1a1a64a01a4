#include "preview/printing.h"

#include "booklet/screen/screen_painter.h"

#include <QPageLayout>
#include <QPainter>
#include <QPrinter>

namespace gaiyo {

namespace {

// One side of a sheet: one page, or two beside each other.
class SheetPrinter
{
public:
    SheetPrinter(const std::vector<Page> &pages, const FontSet &fonts, QPrinter &printer)
        : m_pages(pages)
        , m_painter(fonts)
        , m_printer(printer)
        , m_canvas(&printer)
    {
        m_canvas.setRenderHint(QPainter::Antialiasing);
    }

    void printSide(const SheetSide &side)
    {
        if (!m_first)
            m_printer.newPage();
        m_first = false;
        const QRectF sheet = m_printer.paperRect(QPrinter::DevicePixel);
        if (m_two) {
            const double half = sheet.width() / 2;
            printPage(side.left, QRectF(0, 0, half, sheet.height()));
            printPage(side.right, QRectF(half, 0, half, sheet.height()));
        } else {
            printPage(side.left, sheet);
        }
    }

    void setTwo(bool two) { m_two = two; }

private:
    // Made smaller where the paper is, never larger.
    void printPage(int number, const QRectF &area)
    {
        if (number < 1 || number > int(m_pages.size()))
            return;
        const Page &page = m_pages[size_t(number - 1)];
        const double perPoint = m_printer.resolution() / 72.0;
        const double scale = std::min(
            {perPoint, area.width() / page.size.width(), area.height() / page.size.height()});
        m_canvas.save();
        m_canvas.translate(area.left() + (area.width() - page.size.width() * scale) / 2,
                           area.top() + (area.height() - page.size.height() * scale) / 2);
        m_canvas.scale(scale, scale);
        m_painter.paint(m_canvas, page);
        m_canvas.restore();
    }

    const std::vector<Page> &m_pages;
    ScreenPainter m_painter;
    QPrinter &m_printer;
    QPainter m_canvas;
    bool m_first = true;
    bool m_two = false;
};

// Those of the printer's range of pages.
std::vector<SheetSide> sidesInRange(const std::vector<Page> &pages, const QPrinter &printer,
                                    std::optional<Imposition> imposition)
{
    const int count = int(pages.size());
    const bool range = printer.printRange() == QPrinter::PageRange && printer.fromPage() > 0;
    const int first = range ? printer.fromPage() : 1;
    const int last = range ? std::min(printer.toPage(), count) : count;
    auto sides = sidesOf(last - first + 1, imposition);
    for (SheetSide &side : sides) {
        for (int *page : {&side.left, &side.right})
            *page += *page > 0 ? first - 1 : 0;
    }
    return sides;
}

} // namespace

std::vector<SheetSide> sidesOf(int pages, std::optional<Imposition> imposition)
{
    if (imposition)
        return imposePages(pages, *imposition);
    std::vector<SheetSide> sides;
    for (int page = 1; page <= pages; ++page)
        sides.push_back({page, 0});
    return sides;
}

QSizeF sheetSize(const Page &page, std::optional<Imposition> imposition)
{
    return imposition ? QSizeF(page.size.width() * 2, page.size.height()) : page.size;
}

void preparePrinter(QPrinter &printer, const std::vector<Page> &pages,
                    std::optional<Imposition> imposition)
{
    if (pages.empty())
        return;
    const QSizeF size = sheetSize(pages.front(), imposition);
    const bool wide = size.width() > size.height();
    printer.setPageSize(QPageSize(wide ? size.transposed() : size, QPageSize::Point, QString(),
                                  QPageSize::FuzzyMatch));
    printer.setPageOrientation(wide ? QPageLayout::Landscape : QPageLayout::Portrait);
    printer.setFullPage(true);
    if (imposition == Imposition::Saddle)
        printer.setDuplex(QPrinter::DuplexShortSide);
}

bool printPages(const std::vector<Page> &pages, const FontSet &fonts, QPrinter &printer,
                std::optional<Imposition> imposition, const Progress &progress)
{
    const auto sides = sidesInRange(pages, printer, imposition);
    SheetPrinter sheets(pages, fonts, printer);
    sheets.setTwo(imposition.has_value());
    for (size_t i = 0; i < sides.size(); ++i) {
        if (!progress.report(double(i) / double(sides.size()))) {
            printer.abort();
            return false;
        }
        sheets.printSide(sides[i]);
    }
    return true;
}

} // namespace gaiyo
