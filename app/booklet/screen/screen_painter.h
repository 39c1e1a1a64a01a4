#pragma once

#include "booklet/page.h"
#include "booklet/screen/glyph_outlines.h"

class QPainter;

namespace gaiyo {

// Pages on screen, printer or picture: the same data that the PDF is made from, as shapes.
class ScreenPainter
{
public:
    // `fonts` are those that the pages were made with, and must outlive the painter.
    explicit ScreenPainter(const FontSet &fonts)
        : m_outlines(fonts)
    {}

    // In points with the paper's top left corner at the origin of `painter`, whose scale is the
    // caller's. Paints no paper below it.
    void paint(QPainter &painter, const Page &page);

private:
    void paintTexts(QPainter &painter, const Page &page, bool under);
    void paintText(QPainter &painter, const Page &page, const TextItem &item);

    GlyphOutlines m_outlines;
};

// True where both pages are painted alike, whatever their structure is and where they lead to.
bool looksSame(const Page &a, const Page &b);

} // namespace gaiyo
