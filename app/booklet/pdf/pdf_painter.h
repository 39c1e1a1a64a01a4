#pragma once

#include "booklet/page.h"
#include "booklet/pdf/content_stream.h"
#include "booklet/pdf/structure.h"
#include "collect/blocks.h"

#include <QDateTime>

#include <map>

namespace gaiyo {

// Pages to a tagged PDF, one after the other; a page leaves memory when it is painted.
class PdfPainter
{
public:
    PdfPainter(QIODevice &out, const FontSet &fonts, const Collected &collected,
               const QDateTime &date);

    // With `shown` false the page stays out of the file, but its structure is followed.
    void paint(const Page &page, bool shown);
    // False where `out` could not be written.
    bool finish();

private:
    struct Bookmark
    {
        int depth = 0;
        QString title;
        int page = 0; // object
        double y = 0;
    };
    struct Anchor
    {
        int no = 0;
        int page = 0;
        double y = 0;
    };

    class Marks;

    void paintItems(const Page &page, int pageObject, ContentStream &content,
                    std::vector<int> &owners, std::vector<int> &annotations);
    void paintUnder(const Page &page, ContentStream &content);
    int addLink(const Page &page, const LinkItem &link, int pageObject);
    void writePage(const Page &page, int pageObject, const QByteArray &content, int key,
                   const std::vector<int> &annotations);
    PdfFont &font(FontIndex index);
    void writePageTree();
    void writeResources();
    int writeOutlines();
    int writeAnchors();
    int writeCatalog();

    const FontSet &m_fonts;
    ObjectWriter m_writer;
    StructureWriter m_structure;
    QString m_title;
    QDateTime m_date;
    int m_numberShift = 0; // of the printed page numbers
    std::map<FontIndex, PdfFont> m_pdfFonts;
    int m_resources = 0;
    int m_pageTree = 0;
    std::vector<int> m_pageNodes; // each of kPagesPerNode pages
    std::vector<int> m_pages;
    int m_firstNumber = 0;
    std::vector<Bookmark> m_bookmarks;
    std::vector<Anchor> m_anchors;
};

} // namespace gaiyo
