#pragma once

#include "booklet/imposition.h"
#include "booklet/page.h"
#include "booklet/pdf/font_resources.h"
#include "booklet/pdf/page_tree.h"

#include <QDateTime>

namespace gaiyo {

// Pages to a PDF of sheets with two of them on each side. A file for the printing office: it has no
// tags, since the order of its content is that of the sheets and not that of reading.
class SheetPainter
{
public:
    SheetPainter(QIODevice &out, const FontSet &fonts, Imposition imposition, const QString &title,
                 const QDateTime &date);

    void paint(const Page &page);
    // False where `out` could not be written.
    bool finish();

private:
    void writeSide(const SheetSide &side);
    int writeCatalog();

    Imposition m_imposition;
    ObjectWriter m_writer;
    FontResources m_fonts;
    PageTree m_tree;
    QString m_title;
    QDateTime m_date;
    QSizeF m_size;            // of one page
    std::vector<int> m_forms; // an XObject for each page
};

} // namespace gaiyo
