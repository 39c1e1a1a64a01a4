#pragma once

#include "base/id.h"
#include "booklet/font_set.h"

#include <QRectF>
#include <QString>

#include <optional>
#include <variant>
#include <vector>

namespace gaiyo {

// A page as data. Lengths are points, the origin is the top left corner of the paper. Everything
// stands in reading order; each piece of content names the structure element that it belongs to.

// Name of a structure element through the whole booklet; 0 is an artifact, silent when read aloud.
using ElementId = quint32;
inline constexpr ElementId kArtifact = 0;

enum class Role : quint8 {
    Document,
    Section,  // running text
    Division, // a heading or a text of it
    Title,    // of the booklet
    Paragraph,
    List,
    ListItem,
    Label,
    ListBody,
    Contents, // a list of places in the booklet
    ContentsItem,
    Table,
    TableHead,
    TableBody,
    TableRow,
    ColumnHeader, // heading of a column
    RowHeader,    // heading of a row or of the rows below it
    DataCell,
    Heading,
    Span,
    Link,
};

struct StructElement
{
    StructElement() = default;
    StructElement(ElementId parentElement, Role itsRole)
        : parent(parentElement)
        , role(itsRole)
    {}

    ElementId id = 0;
    ElementId parent = 0; // 0 for the root
    Role role = Role::Paragraph;
    int level = 0; // of a heading, from 1
    int rowSpan = 1;
    int columnSpan = 1;
    std::vector<ElementId> headers; // header cells that a data cell stands under
    QString expansion;              // the words behind a symbol
    QLatin1String language;         // of its words, as a tag of BCP 47, where it is not Japanese
};

// The element begins: here in its parent's content.
struct OpenItem
{
    StructElement element;
};

// Nothing more of the element will come on this or any later page.
struct CloseItem
{
    ElementId element = 0;
};

// A glyph with its place beside the run's origin; x to the right, y up.
struct PageGlyph
{
    float x = 0;
    float y = 0;
    quint32 textLength = 0; // UTF-16 units that it stands for; 0 for a cluster's further glyphs
    quint16 glyph = 0;
    bool missing = false; // 〓 in place of what no font has
};

struct TextItem
{
    ElementId element = kArtifact;
    FontIndex font = 0;
    float size = 10;
    QPointF origin;     // on the baseline
    float gray = 0;     // 0 black, 1 white
    bool red = false;   // in place of the gray
    float angle = 0;    // degrees, anticlockwise around the origin
    bool under = false; // below rules and all other text: the watermark
    // Of Page::text, what this and its neighbours say together, which nobody could put together
    // from where they stand (columns from top to bottom); empty for what says it by itself.
    quint32 wholeBegin = 0, wholeEnd = 0;

    bool isPart() const { return wholeEnd > wholeBegin; }
    bool isTurned() const { return angle < 0; } // clockwise, in a column from top to bottom
    quint32 glyphBegin = 0, glyphEnd = 0;       // in Page::glyphs
    quint32 textBegin = 0, textEnd = 0;         // in Page::text
};

struct RuleItem
{
    QPointF from;
    QPointF to;
    float width = 0.5F;
    float gray = 0;
    bool red = false; // in place of the gray
};

struct FillItem
{
    QRectF area;
    float gray = 0.9F;
};

// A place that leads to an opinion, or to a heading; `element` is the Link that its text belongs
// to.
struct LinkItem
{
    ElementId element = kArtifact;
    QRectF area;
    int no = 0;
    QString description;
    std::optional<size_t> heading = {}; // as BookmarkItem::heading
};

// The place where the row of the opinion with this No. begins.
struct AnchorItem
{
    int no = 0;
    QPointF at;
};

// A row of the table, or the part of one that stands on this page.
struct RowItem
{
    int no = 0;
    QRectF area;
};

// An entry of the bookmarks, or a place that only lines of the index lead to.
struct BookmarkItem
{
    int depth = 0;
    QString title;
    QPointF at;
    size_t heading = 0; // its position in Collected::blocks; behind them all, the index of items
    bool isPlace = false;
};

// The number of the page that a heading stands on, once that is known: finalize puts text in its
// place, which ends here. Until then nothing is painted.
struct PageNumberItem
{
    ElementId element = kArtifact;
    size_t heading = 0;
    QPointF end; // on the baseline
    float size = 10;
};

using PageItem = std::variant<OpenItem, CloseItem, TextItem, RuleItem, FillItem, LinkItem,
                              AnchorItem, RowItem, BookmarkItem, PageNumberItem>;

struct Page
{
    int number = 1;
    bool isInner = false; // what stands before the table ended on an earlier page
    QSizeF size;
    QString text; // of all its glyphs
    std::vector<PageGlyph> glyphs;
    std::vector<PageItem> items;
};

} // namespace gaiyo
