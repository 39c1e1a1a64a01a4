#pragma once

#include "booklet/column_title.h"
#include "booklet/composed_row.h"
#include "booklet/page_builder.h"
#include "booklet/remaining.h"

#include <optional>

namespace gaiyo {

// A heading in a column of its own, beside the rows since `top` on this page.
struct OpenHeading
{
    size_t column = 0;
    double top = 0;    // of its words
    QString text;      // of one that is set from top to bottom, when its rows have ended
    double height = 0; // of one that is set across and stands; 0 where the row has its words
};

// The page at work, and how far down it is filled.
struct OpenPage
{
    PageBuilder builder;
    Remaining &rest;
    double y = 0;
    double tableTop = -1; // of the table's frame on this page, -1 before it begins
    double rowsTop = -1;  // of the rows whose inner vertical rules are still to be drawn
    bool empty = true;    // nothing but the columns' headings: what comes must be set somehow
    bool blank = true;    // no row or heading yet
    bool responseGoesOn = false; // of several rows, though the row beside it has ended
    // Columns whose cell the row below the present one goes on with; empty for none.
    std::vector<bool> pathsGoOn = {};
    bool anew = false; // the cells of the row that comes have begun anew
    std::vector<OpenHeading> headings = {};
    double mayGrow = 0; // how much higher the row may become that ends here
    // The columns below which the row that stands last has no rule; none where it is drawn.
    std::optional<std::vector<bool>> rowRule = {};
};

// Draws the rows of the table with their structure elements and rules, or, in the form Text, the
// same rows as running text.
class TableDrawer
{
public:
    TableDrawer(const TableLayout &layout, const RowComposer &rows, Composer &body, Composer &bold);

    double headerHeight() const { return m_headerHeight; }
    double headingHeight(int lines, int depth) const;
    double tallestHeading() const; // of one line
    ComposedCell composeHeading(const Paragraph &words, int depth) const;

    // The frame begins, with the row of the columns' titles: the table's own (TH), or a silent
    // repetition.
    void beginTable(OpenPage &sheet, bool own);
    // The first page that is shown begins in the middle of the row at rest.block, or of cells that
    // go on beside it: they have an element of their own from here on. `rowsLeft`: how many rows
    // each such cell still has, by column; 0 for others.
    void beginAnew(OpenPage &sheet, const ComposedRow &row, std::vector<int> rowsLeft);
    // The rows from this block on are not shown.
    void showBefore(size_t block) { m_endOfShown = block; }
    // A row that links lead to as to a heading: the first of those that stand below none.
    void setPlace(size_t block) { m_place = block; }
    void endPage(OpenPage &sheet);
    void closeTable(OpenPage &sheet);

    // `lines` more lines of the heading; true when all of it stands.
    bool drawHeading(OpenPage &sheet, const HeadingBlock &block, const ComposedCell &heading,
                     int lines);

    // The row at rest.block or what goes on of it, in a band of this height. Answers true when all
    // its own cells stand; the caller then finishes the row.
    bool drawRow(OpenPage &sheet, const ComposedRow &row, double height, bool isTarget);
    void finishRow(OpenPage &sheet);
    // The response of several rows, beside those of them that stand between `top` and `bottom`;
    // below `continued` where it goes on from an earlier page.
    void drawSpannedResponse(OpenPage &sheet, const ComposedCell &cell,
                             const ComposedCell &continued, double top, double bottom);
    void repeatSpannedResponse(OpenPage &sheet, const ComposedCell &cell, const ComposedCell &note,
                               double top, double bottom);
    // The least height of the rows beside a heading: of one that is set from top to bottom, at a
    // size that can be read; 0 where its words are the row's.
    double leastBeside(const PathCell &heading, const TableColumn &column) const;
    // How many lines of a row that has so many left stand in a band of this height.
    int linesIn(double height, int left) const;
    // Below a row; the spanned response stays open where `underResponse` is false.
    void drawRowRule(OpenPage &sheet, bool underResponse);

private:
    // Where a cell's text goes: running text in paragraphs, or a label in the middle.
    struct Slot
    {
        size_t column = 0;
        double top = 0;
        bool isLabel = false;
        double scale = 1; // of the letters, against the body
    };

    // Of a row that began on an earlier page, by column.
    struct CellsAnew
    {
        std::vector<int> rowsLeft; // as of beginAnew()
        std::vector<bool> said;    // all its words stand there

        bool isSaid(size_t column) const { return column < said.size() && said[column]; }
    };
    struct NewCell
    {
        size_t column = 0;
        int span = 1;        // rows
        bool isSaid = false; // no words of its own come
    };

    // Running text has no titles, no rules, and no element of a table.
    bool isText() const { return m_layout.form != BodyForm::Table; }
    bool isStacked() const { return m_layout.form == BodyForm::Stacked; }
    double gapAbove(int depth) const; // of a heading, but at the top of a page
    void addPathMarks(OpenPage &sheet);
    void drawBars(OpenPage &sheet, const RowBlock &row);
    void openHeading(OpenPage &sheet, int depth);
    void openRow(OpenPage &sheet, const ComposedRow &row, const CellsAnew &anew);
    void openHeadingCell(OpenPage &sheet, size_t column, int span, bool isBeside);
    CellProgress openCell(OpenPage &sheet, const ComposedRow &row, const NewCell &asked);
    int shownOf(int span, const Remaining &rest) const;
    static void closeCell(OpenPage &sheet, const CellProgress &cell);
    void drawContinued(OpenPage &sheet, const ComposedRow &row);
    void drawLines(OpenPage &sheet, const ComposedCell &cell, CellProgress &progress,
                   const Slot &slot, int count);
    void drawAgain(OpenPage &sheet, const ComposedCell &cell, const CellProgress &progress,
                   const Slot &slot, int count);
    void drawTitle(OpenPage &sheet, size_t column, ElementId element);
    void drawSilently(OpenPage &sheet, const ComposedCell &cell, const Slot &slot, int count);
    QPointF lineOrigin(const ComposedCell &cell, int line, const Slot &slot, int position) const;
    void drawFrame(OpenPage &sheet);
    void drawGoesOn(OpenPage &sheet);
    bool tellsAbove() const;
    double roomAbove(const OpenPage &sheet) const;
    void drawContinuedAbove(OpenPage &sheet, const ComposedRow &row);
    void drawContinuedMark(OpenPage &sheet, const Slot &slot, int line);
    void drawRules(OpenPage &sheet, const std::vector<bool> &leftOut);
    ElementId openParagraph(OpenPage &sheet, const ParagraphPart &part, const QString &text,
                            ElementId parent, CellProgress &progress);
    void beginBeside(OpenPage &sheet, const ComposedRow &row, size_t column);
    double drawAcross(OpenPage &sheet, const PathCell &heading, size_t column, bool isRepeated);
    // Those whose rows end here; with `all` also those that go on on the next page.
    void endHeadings(OpenPage &sheet, bool all);
    bool endsHere(const OpenPage &sheet, const OpenHeading &heading) const;
    void growForHeadings(OpenPage &sheet, bool all, double most);
    double leastHeight(const OpenHeading &heading) const;
    void drawVertical(OpenPage &sheet, const OpenHeading &heading);
    void drawLastRule(OpenPage &sheet);
    void endRows(OpenPage &sheet);
    Slot slotOf(size_t column, double top) const;

    const TableLayout &m_layout;
    const RowComposer &m_rows;
    Composer &m_body;
    Composer &m_bold;
    std::vector<ColumnTitle> m_titles;
    ComposedPtr m_continued; // （続き）
    ComposedPtr m_goesOn;    // （次ページへ続く）
    double m_headerHeight = 0;
    int m_responseColumn = -1;
    size_t m_endOfShown = SIZE_MAX;
    std::optional<size_t> m_place;
};

} // namespace gaiyo
