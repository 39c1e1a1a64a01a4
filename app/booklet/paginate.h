#pragma once

#include "base/result.h"
#include "booklet/contents.h"
#include "booklet/front_page.h"
#include "booklet/remaining.h"
#include "booklet/rows_ahead.h"
#include "booklet/table_drawer.h"

#include <list>
#include <memory>
#include <optional>
#include <utility>

namespace gaiyo {

// The two weights of a booklet's font.
struct BookletComposers
{
    // Error: Invalid for a family that is not there.
    static Result<std::shared_ptr<BookletComposers>> make(const FontSet &fonts,
                                                          const QString &fontFamily,
                                                          LatinStyle latin,
                                                          qsizetype mostKept = Composer::kMostKept);

    Composer body;
    Composer bold;
};

// Rows to pages. Rows stay whole where they fit on a page, unless the document's split policy says
// otherwise; a taller one is split. A response over several rows goes on, or is repeated,
// on each page that one of its rows stands on. Headings keep with the first row below them.
class Paginator
{
public:
    // Column headings are the table's own on page `headPage`; on the others they are repetitions,
    // silent when read aloud. All arguments must outlive the paginator. Error: Invalid where the
    // paper leaves no room for the table or a font is not there.
    static Result<std::unique_ptr<Paginator>> make(const Collected &collected, const FontSet &fonts,
                                                   const QString &fontFamily, int headPage = 1);
    // The same with composers that were used before, for the same fonts: they remember what they
    // made.
    static Result<std::unique_ptr<Paginator>> make(const Collected &collected,
                                                   std::shared_ptr<BookletComposers> composers);

    // Makes the page that `rest` begins with, and moves `rest` behind it. Must not be called where
    // rest.done is set.
    Page nextPage(Remaining &rest);

    // How many pages the booklet has.
    int countPages();

    // From now on links lead to these rows only: for an edition of some of the pages.
    void limitTargets(QSet<int> reachable, QSet<size_t> headings)
    {
        m_targets.limit(std::move(reachable), std::move(headings));
    }
    // The rows behind where `rest` stands are not shown: merged cells end before them.
    void limitRows(const Remaining &rest)
    {
        m_drawer.showBefore(rest.block + (rest.split ? 1 : 0));
    }
    const std::vector<WayEntry> &contents() const { return m_contentsEntries; }
    // Of what stands behind the table: Remaining::frontPiece where a heading of it begins.
    size_t backPieceOf(size_t heading) const { return m_back.pieceOf(heading); }
    const std::vector<WayEntry> &index() const { return m_indexEntries; }
    const TableLayout &layout() const { return m_layout; }

    // Leaves out the places that links lead to, which pages on the screen do not need.
    void leaveOutAnchors() { m_anchors = false; }

    // How many blocks, from the first, had a part in what nextPage() did since the last call.
    size_t takeSeen() { return std::exchange(m_seen, 0); }

private:
    Paginator(const Collected &collected, std::shared_ptr<BookletComposers> composers,
              int headPage);
    static Result<std::unique_ptr<Paginator>>
    make(const Collected &collected, std::shared_ptr<BookletComposers> composers, int headPage);

    // The part of a group of rows that fits on a page.
    struct Part
    {
        std::vector<double> heights; // of the rows that stand whole, from rest.block on
        double height = 0;           // of all of them
        bool finishes = false;       // the whole group stands
        bool rowsStand = false;      // all rows stand, the response goes on
    };

    std::optional<Error> findFault() const;
    bool isHeading(size_t block) const;
    const RowBlock &row(size_t block) const
    {
        m_seen = std::max(m_seen, block + 1);
        return std::get<RowBlock>(m_collected.blocks[block]);
    }
    size_t findChainEnd(size_t block) const;
    size_t findGroupEnd(size_t block) const;
    bool isSpanning(const Remaining &rest) const;
    std::vector<bool> pathsInto(size_t block) const;
    std::vector<int> rowsLeft(const Remaining &rest) const;
    void takeUpRow(OpenPage &sheet);
    double fullHeight() const;
    bool isAnchor(int no) const { return m_anchors && m_targets.isTarget(no); }

    void fillTable(Page &page, OpenPage &sheet);
    bool isTableDone(const Remaining &rest) const
    {
        return rest.contentsDone && rest.block >= m_collected.blocks.size();
    }
    void placeFront(OpenPage &sheet);
    void placeContents(OpenPage &sheet);
    void placeBack(OpenPage &sheet);
    void placeIndex(OpenPage &sheet);
    FrontPageSetter makeListing(FrontPageSetter::Listing listing);
    void startTable(OpenPage &sheet);
    bool placeNext(OpenPage &sheet);
    bool placeChain(OpenPage &sheet);
    bool placeLoneHeading(OpenPage &sheet);
    bool placeGroup(OpenPage &sheet, double chainHeight);
    double leastBeside(size_t block) const;
    bool isWorthBeginning(const Remaining &rest, const Part &part, double blank,
                          double chainHeight);
    bool isWorthSplitting(const Remaining &rest, size_t block, double room, double blank,
                          double pageRoom);
    void setGroup(OpenPage &sheet, const Part &part, double room, bool splitNext);

    Part measure(const Remaining &rest, double room);
    double rowHeight(const Remaining &rest, size_t block);
    double neededForResponse(const Remaining &rest);
    bool repeatsResponse(const Remaining &rest);
    bool isResponseGoingOn(const Remaining &rest);

    const ComposedRow &composed(size_t block);
    const ComposedCell &response(const Remaining &rest);
    ComposedCell responseNote(const Remaining &rest) const;
    ComposedCell continuedAbove(const Remaining &rest);
    const ComposedCell &heading(size_t block);
    double headingHeight(size_t block);
    void reserveForVerticals(size_t block, ComposedRow &composed);
    int linesBelow(size_t block, size_t end, int enough);

    const Collected &m_collected;
    int m_headPage;
    TableLayout m_layout;
    ReferenceTargets m_targets;
    std::shared_ptr<BookletComposers> m_composers;
    RowComposer m_rows;
    TableDrawer m_drawer;
    FrontPageSetter m_front;
    FrontPageSetter m_back;
    std::vector<WayEntry> m_contentsEntries;
    std::vector<WayEntry> m_indexEntries;
    std::optional<FrontPageSetter> m_contents; // made when they are first set
    std::optional<FrontPageSetter> m_index;
    QSizeF m_paper;
    bool m_anchors = true;
    mutable size_t m_seen = 0;

    // The rows composed last: they are often asked for again.
    std::list<std::pair<size_t, ComposedRow>> m_recentRows;
    std::list<std::pair<size_t, ComposedCell>> m_recentHeadings;
    std::pair<size_t, ComposedCell> m_recentResponse{SIZE_MAX, {}};
    std::unique_ptr<RowsAhead> m_ahead; // of a large booklet that is set as a whole
};

} // namespace gaiyo
