#pragma once

#include "booklet/page.h"

namespace gaiyo {

// A cell whose text may go on over a page break.
struct CellProgress
{
    ElementId element = 0;
    ElementId content = 0;   // a Span or heading in it that takes the text; 0 for the cell itself
    ElementId paragraph = 0; // that is open
    int used = 0;            // lines that stand already
};

// What remains to be set: a value, so that a page can be made from where the page before ended.
struct Remaining
{
    bool frontDone = false;
    bool contentsDone = false;
    bool backDone = false;
    // Of the pieces of the front page, then of the contents, of what stands behind the table, and
    // of the index.
    size_t frontPiece = 0;
    int frontLine = 0;                   // of that piece
    ElementId frontList = 0;             // or small table
    std::vector<ElementId> frontHeaders; // of that table's columns
    std::vector<ElementId> frontOpen;
    std::vector<ElementId> frontTexts;

    size_t block = 0; // of Collected::blocks: the next heading or row
    // The row or heading at `block` has begun on an earlier page.
    bool split = false;
    ElementId row = 0;               // its TR
    std::vector<CellProgress> cells; // of that row, or one of that heading

    size_t groupBegin = 0; // the rows that one response spans, or a single row
    size_t groupEnd = 0;   // equal to groupBegin outside of one
    CellProgress response; // of a group of several rows

    ElementId document = 0, table = 0, body = 0;
    std::vector<ElementId> columnHeaders;
    std::vector<ElementId> pathHeaders; // the headings of the row, beside the columns
    // Those of them whose words do not stand yet, and are not the row's own; 0 for others.
    std::vector<ElementId> openHeaders;
    ElementId lastElement = 0;
    int pages = 0;
    bool done = false;
};

} // namespace gaiyo
