#pragma once

#include "booklet/imposition.h"
#include "booklet/screen/screen_painter.h"
#include "preview/paper_scroll.h"

#include <QPixmap>

#include <map>
#include <optional>
#include <vector>

namespace gaiyo {

// The sides of the sheets as they will come out of the printer. Only what is seen is painted, so
// that a booklet of thousands of pages is there at once.
class SheetView : public PaperScroll
{
    Q_OBJECT
public:
    // Pages and fonts must outlive the view.
    SheetView(const std::vector<Page> &pages, const FontSet &fonts, QWidget *parent = nullptr);

    // One page to a side where none is given.
    void setImposition(std::optional<Imposition> imposition);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const QPixmap &picture(int number);

    const std::vector<Page> &m_pages;
    ScreenPainter m_painter;
    std::vector<SheetSide> m_sides;
    std::map<int, QPixmap> m_pictures; // of sides, from 1
};

} // namespace gaiyo
