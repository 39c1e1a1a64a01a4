#pragma once

#include "booklet/page.h"
#include "booklet/pdf/content_stream.h"
#include "booklet/pdf/font_resources.h"
#include "booklet/pdf/page_tree.h"
#include "booklet/pdf/structure.h"
#include "collect/blocks.h"

#include <QDateTime>
#include <QSet>

namespace gaiyo {

// Pages to a tagged PDF, one after the other; a page leaves memory when it is painted.
class PdfPainter
{
public:
    PdfPainter(QIODevice &out, const FontSet &fonts, const Collected &collected,
               const QDateTime &date);

    // With `shown` false the page stays out of the file, but its structure is followed.
    void paint(const Page &page, bool shown);
    // The page's place in the file and in the structure, for what is painted later, before
    // finish().
    PageTree::Leaf reserve(const Page &page);
    void paintReserved(const PageTree::Leaf &leaf, const Page &page);
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
    struct Heading
    {
        size_t heading = 0; // as BookmarkItem::heading
        int page = 0;       // object
        double y = 0;
    };
    struct Anchor
    {
        int no = 0;
        int page = 0;
        double y = 0;
    };

    class Marks;

    void paintOnto(const PageTree::Leaf &leaf, const Page &page);
    void paintItems(const Page &page, int pageObject, ContentStream &content,
                    std::vector<int> &owners, std::vector<int> &annotations);
    void paintUnder(const Page &page, ContentStream &content);
    int addLink(const Page &page, const LinkItem &link, int pageObject);
    void writePage(const Page &page, const PageTree::Leaf &leaf, const QByteArray &content, int key,
                   const std::vector<int> &annotations);
    int writeOutlines();
    QByteArray headingAnchors();
    int writeAnchors();
    int writeCatalog();

    ObjectWriter m_writer;
    StructureWriter m_structure;
    QString m_title;
    QDateTime m_date;
    FontResources m_fonts;
    PageTree m_tree;
    int m_firstNumber = 0;
    int m_numberShift = 0; // of the printed page numbers
    std::vector<Bookmark> m_bookmarks;
    std::vector<Heading> m_headings; // in order
    std::vector<Anchor> m_anchors;
    QSet<size_t> m_linkedHeadings;
    bool m_isReserved = false; // the page at work has opened its elements before
};

} // namespace gaiyo
