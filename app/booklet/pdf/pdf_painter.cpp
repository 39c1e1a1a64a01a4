#include "booklet/pdf/pdf_painter.h"

#include "booklet/pdf/metadata.h"
#include "booklet/pdf/pdf_text.h"
#include "collect/book_title.h"

#include <algorithm>

namespace gaiyo {

namespace {

constexpr size_t kLeaf = 256;
constexpr int kOpenDepth = 1; // bookmarks up to this depth show their children

QByteArray anchorName(int no)
{
    return "(n" + QByteArray::number(no).rightJustified(8, '0') + ')';
}

QByteArray headingName(size_t heading)
{
    return "(h" + QByteArray::number(qulonglong(heading)).rightJustified(8, '0') + ')';
}

} // namespace

// Numbers the marked content of a page, and remembers to which element each number belongs.
class PdfPainter::Marks final : public ContentMarks
{
public:
    Marks(StructureWriter &structure, int page, std::vector<int> &owners)
        : m_structure(structure)
        , m_page(page)
        , m_owners(owners)
    {}

    void setElement(ElementId element) { m_element = element; }

    int addContent() override
    {
        const auto mcid = int(m_owners.size());
        m_owners.push_back(m_structure.addContent(m_element, m_page, mcid));
        return mcid;
    }

    int addSpelledContent(QStringView words) override
    {
        const auto mcid = int(m_owners.size());
        m_owners.push_back(m_structure.addSpelledContent(m_element, m_page, mcid, words));
        return mcid;
    }

private:
    StructureWriter &m_structure;
    int m_page = 0;
    std::vector<int> &m_owners;
    ElementId m_element = 0;
};

PdfPainter::PdfPainter(QIODevice &out, const FontSet &fonts, const Collected &collected,
                       const QDateTime &date)
    : m_writer(out)
    , m_structure(m_writer)
    , m_title(bookTitle(collected))
    , m_date(date)
    , m_fonts(fonts, m_writer)
    , m_tree(m_writer)
    , m_numberShift(collected.settings.firstPageNumber - 1)
{}

void PdfPainter::paint(const Page &page, bool shown)
{
    if (!shown) {
        for (const PageItem &item : page.items) {
            if (const auto *open = std::get_if<OpenItem>(&item))
                m_structure.open(open->element, false);
            else if (const auto *close = std::get_if<CloseItem>(&item))
                m_structure.close(close->element);
        }
        return;
    }
    if (m_tree.isEmpty())
        m_firstNumber = page.number;
    paintOnto(m_tree.add(), page);
}

PageTree::Leaf PdfPainter::reserve(const Page &page)
{
    if (m_tree.isEmpty())
        m_firstNumber = page.number;
    for (const PageItem &item : page.items) {
        if (const auto *open = std::get_if<OpenItem>(&item))
            m_structure.open(open->element, true);
    }
    return m_tree.add();
}

void PdfPainter::paintReserved(const PageTree::Leaf &leaf, const Page &page)
{
    m_isReserved = true;
    paintOnto(leaf, page);
    m_isReserved = false;
}

void PdfPainter::paintOnto(const PageTree::Leaf &leaf, const Page &page)
{
    ContentStream content(page.size.height());
    std::vector<int> owners;
    std::vector<int> annotations;
    const int key = m_structure.reserveParentKey();
    paintItems(page, leaf.page, content, owners, annotations);
    m_structure.setParent(key, m_writer.write('[' + pdfRefs(owners) + ']'));
    writePage(page, leaf, content.take(), key, annotations);
}

void PdfPainter::paintItems(const Page &page, int pageObject, ContentStream &content,
                            std::vector<int> &owners, std::vector<int> &annotations)
{
    // Shades lie under everything else; rules are drawn together.
    content.beginArtifact("/Type/Layout");
    for (const PageItem &item : page.items) {
        if (const auto *fill = std::get_if<FillItem>(&item))
            content.addFill(*fill);
    }
    content.endContent();
    paintUnder(page, content);
    content.beginArtifact("/Type/Layout");
    for (const PageItem &item : page.items) {
        if (const auto *rule = std::get_if<RuleItem>(&item))
            content.addRule(*rule);
    }
    content.endContent();
    Marks marks(m_structure, pageObject, owners);
    ElementId current = 0;
    bool inArtifact = false;
    const char *tag = nullptr;
    for (const PageItem &item : page.items) {
        if (const auto *open = std::get_if<OpenItem>(&item)) {
            if (!m_isReserved)
                m_structure.open(open->element, true);
        } else if (const auto *text = std::get_if<TextItem>(&item)) {
            if (text->under)
                continue;
            const bool artifact = text->element == kArtifact;
            if (artifact && !inArtifact) {
                content.beginArtifact("/Type/Pagination");
            } else if (!artifact && text->element != current) {
                marks.setElement(text->element);
                tag = m_structure.typeOf(text->element);
                content.beginElement(tag, marks.addContent());
            }
            inArtifact = artifact;
            current = text->element;
            content.addText(page, *text, m_fonts.font(text->font), tag,
                            artifact ? nullptr : &marks);
        } else if (const auto *link = std::get_if<LinkItem>(&item)) {
            annotations.push_back(addLink(page, *link, pageObject));
        } else if (const auto *close = std::get_if<CloseItem>(&item)) {
            m_structure.close(close->element);
        } else if (const auto *anchor = std::get_if<AnchorItem>(&item)) {
            m_anchors.push_back({anchor->no, pageObject, page.size.height() - anchor->at.y()});
        } else if (const auto *mark = std::get_if<BookmarkItem>(&item)) {
            const double y = page.size.height() - mark->at.y();
            m_headings.push_back({mark->heading, pageObject, y});
            if (!mark->isPlace)
                m_bookmarks.push_back({mark->depth, mark->title, pageObject, y});
        }
    }
}

// The watermark, which nothing else may be hidden by.
void PdfPainter::paintUnder(const Page &page, ContentStream &content)
{
    bool begun = false;
    for (const PageItem &item : page.items) {
        const auto *text = std::get_if<TextItem>(&item);
        if (!text || !text->under)
            continue;
        if (!begun)
            content.beginArtifact("/Type/Pagination/Subtype/Watermark");
        begun = true;
        content.addText(page, *text, m_fonts.font(text->font), {}, nullptr);
    }
    if (begun)
        content.endContent();
}

int PdfPainter::addLink(const Page &page, const LinkItem &link, int pageObject)
{
    const int annotation = m_writer.allocate();
    const int key = m_structure.reserveParentKey();
    m_structure.setParent(key, m_structure.addAnnotation(link.element, pageObject, annotation));
    const QRectF &area = link.area;
    const QByteArray target = link.heading ? headingName(*link.heading) : anchorName(link.no);
    if (link.heading)
        m_linkedHeadings.insert(*link.heading);
    m_writer.write(annotation,
                   "<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[" + pdfNumber(area.left()) +
                       ' ' + pdfNumber(page.size.height() - area.bottom()) + ' ' +
                       pdfNumber(area.right()) + ' ' + pdfNumber(page.size.height() - area.top()) +
                       "]/Dest" + target + "/Contents" + pdfTextString(link.description) +
                       "/StructParent " + QByteArray::number(key) + ">>");
    return annotation;
}

void PdfPainter::writePage(const Page &page, const PageTree::Leaf &leaf, const QByteArray &content,
                           int key, const std::vector<int> &annotations)
{
    const int contents = m_writer.allocate();
    m_writer.writeStream(contents, {}, content);
    QByteArray body = "<</Type/Page/Parent " + pdfRef(leaf.parent) + "/MediaBox[0 0 " +
                      pdfNumber(page.size.width()) + ' ' + pdfNumber(page.size.height()) +
                      "]/Resources " + pdfRef(m_fonts.object()) + "/Contents " + pdfRef(contents) +
                      "/StructParents " + QByteArray::number(key) + "/Tabs/S";
    if (!annotations.empty())
        body += "/Annots[" + pdfRefs(annotations) + ']';
    m_writer.write(leaf.page, body + ">>");
}

bool PdfPainter::finish()
{
    m_fonts.write();
    m_tree.write();
    const int root = writeCatalog();
    const int info = m_writer.write(infoDictionary(m_title, m_date));
    return m_writer.finish(root, info);
}

// The bookmarks, linked to their neighbours (12.3.3). 0 where there are none.
int PdfPainter::writeOutlines()
{
    if (m_bookmarks.empty())
        return 0;
    struct Item
    {
        int object = 0;
        int parent = -1; // position, -1 for the root
        int previous = -1, next = -1, first = -1, last = -1;
        int visible = 0; // descendants that an open item shows
    };
    std::vector<Item> items(m_bookmarks.size());
    Item root;
    std::vector<int> path; // the item above at each depth
    const auto item = [&](int at) -> Item & { return at < 0 ? root : items[size_t(at)]; };
    for (int i = 0; i < int(items.size()); ++i) {
        items[size_t(i)].object = m_writer.allocate();
        while (!path.empty() &&
               m_bookmarks[size_t(path.back())].depth >= m_bookmarks[size_t(i)].depth)
            path.pop_back();
        const int parent = path.empty() ? -1 : path.back();
        Item &above = item(parent);
        items[size_t(i)].parent = parent;
        items[size_t(i)].previous = above.last;
        if (above.last >= 0)
            items[size_t(above.last)].next = i;
        else
            above.first = i;
        above.last = i;
        path.push_back(i);
    }
    const auto isOpen = [&](int at) { return m_bookmarks[size_t(at)].depth <= kOpenDepth; };
    for (int i = int(items.size()) - 1; i >= 0; --i)
        item(items[size_t(i)].parent).visible += 1 + (isOpen(i) ? items[size_t(i)].visible : 0);

    const int rootObject = m_writer.allocate();
    for (int i = 0; i < int(items.size()); ++i) {
        const Item &at = items[size_t(i)];
        const Bookmark &mark = m_bookmarks[size_t(i)];
        QByteArray body = "<</Title" + pdfTextString(mark.title) + "/Parent " +
                          pdfRef(at.parent < 0 ? rootObject : items[size_t(at.parent)].object) +
                          "/Dest[" + pdfRef(mark.page) + "/XYZ null " + pdfNumber(mark.y) +
                          " null]";
        if (at.previous >= 0)
            body += "/Prev " + pdfRef(items[size_t(at.previous)].object);
        if (at.next >= 0)
            body += "/Next " + pdfRef(items[size_t(at.next)].object);
        if (at.first >= 0)
            body += "/First " + pdfRef(items[size_t(at.first)].object) + "/Last " +
                    pdfRef(items[size_t(at.last)].object) + "/Count " +
                    QByteArray::number(isOpen(i) ? at.visible : -at.visible);
        m_writer.write(at.object, body + ">>");
    }
    m_writer.write(rootObject, "<</Type/Outlines/First " +
                                   pdfRef(items[size_t(root.first)].object) + "/Last " +
                                   pdfRef(items[size_t(root.last)].object) + "/Count " +
                                   QByteArray::number(root.visible) + ">>");
    return rootObject;
}

// The named destinations of headings that links lead to, in the order of their names.
QByteArray PdfPainter::headingAnchors()
{
    QByteArray kids;
    std::vector<const Heading *> linked;
    for (const Heading &mark : m_headings) {
        const bool isNamed = !linked.empty() && linked.back()->heading == mark.heading;
        if (!isNamed && m_linkedHeadings.contains(mark.heading))
            linked.push_back(&mark);
    }
    for (size_t at = 0; at < linked.size(); at += kLeaf) {
        const size_t end = std::min(linked.size(), at + kLeaf);
        QByteArray leaf = "<</Limits[" + headingName(linked[at]->heading) +
                          headingName(linked[end - 1]->heading) + "]/Names[";
        for (size_t i = at; i < end; ++i)
            leaf += headingName(linked[i]->heading) + '[' + pdfRef(linked[i]->page) + "/XYZ null " +
                    pdfNumber(linked[i]->y) + " null]";
        kids += pdfRef(m_writer.write(leaf + "]>>")) + ' ';
    }
    return kids;
}

// The named destinations of the rows. 0 where there are none.
int PdfPainter::writeAnchors()
{
    QByteArray kids = headingAnchors(); // h stands before n
    for (size_t at = 0; at < m_anchors.size(); at += kLeaf) {
        const size_t end = std::min(m_anchors.size(), at + kLeaf);
        QByteArray leaf = "<</Limits[" + anchorName(m_anchors[at].no) +
                          anchorName(m_anchors[end - 1].no) + "]/Names[";
        for (size_t i = at; i < end; ++i)
            leaf += anchorName(m_anchors[i].no) + '[' + pdfRef(m_anchors[i].page) + "/XYZ null " +
                    pdfNumber(m_anchors[i].y) + " null]";
        kids += pdfRef(m_writer.write(leaf + "]>>")) + ' ';
    }
    return kids.isEmpty() ? 0 : m_writer.write("<</Kids[" + kids + "]>>");
}

int PdfPainter::writeCatalog()
{
    const int metadata = m_writer.allocate();
    m_writer.writeStream(metadata, "/Type/Metadata/Subtype/XML",
                         xmpPacket(m_title, m_date, Conformance::Accessible, m_fonts.records()),
                         false);
    const int profile = m_writer.allocate();
    m_writer.writeStream(profile, "/N 3", srgbProfile());
    QByteArray body =
        "<</Type/Catalog/Pages " + pdfRef(m_tree.root()) +
        "/Lang(ja-JP)/MarkInfo<</Marked true>>/StructTreeRoot " + pdfRef(m_structure.finish()) +
        "/ViewerPreferences<</DisplayDocTitle true>>/PageLabels<</Nums[0<</S/D/St " +
        QByteArray::number(m_firstNumber + m_numberShift) + ">>]>>/Metadata " + pdfRef(metadata) +
        "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier"
        "(sRGB IEC61966-2.1)/Info(sRGB IEC61966-2.1)/RegistryName"
        "(http://www.color.org)/DestOutputProfile " +
        pdfRef(profile) + ">>]";
    if (const int outlines = writeOutlines())
        body += "/Outlines " + pdfRef(outlines) + "/PageMode/UseOutlines";
    if (const int anchors = writeAnchors())
        body += "/Names<</Dests " + pdfRef(anchors) + ">>";
    return m_writer.write(body + ">>");
}

} // namespace gaiyo
