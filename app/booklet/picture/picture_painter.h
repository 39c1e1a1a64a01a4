#pragma once

#include "booklet/page.h"

#include <QByteArray>

namespace gaiyo {

// Pages as pictures in grays on white paper, without any part of Qt Gui, which the command line
// would be twice as long in starting with. The same page gives the same bytes. Marks in red
// (comparisons) come out black.
class PicturePainter
{
public:
    // `fonts` are those that the pages were made with, and must outlive the painter.
    PicturePainter(const FontSet &fonts, int dotsPerInch)
        : m_fonts(fonts)
        , m_dotsPerInch(dotsPerInch)
    {}

    // A PNG file that says how large the paper is.
    QByteArray paint(const Page &page) const;

private:
    const FontSet &m_fonts;
    int m_dotsPerInch;
};

} // namespace gaiyo
