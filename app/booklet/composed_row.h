#pragma once

#include "booklet/compose.h"
#include "booklet/page.h"
#include "booklet/table_layout.h"
#include "booklet/vertical_text.h"

#include <optional>

namespace gaiyo {

// What a paragraph is, where it is more than one of running text.
struct ParagraphPart
{
    Role role = Role::Paragraph;
    bool keepsWithNext = false;
    QString expansion; // the words behind what is printed
};

// The lines of a cell, counted through its paragraphs.
class ComposedCell
{
public:
    struct Place
    {
        quint32 paragraph = 0;
        quint32 line = 0;
    };

    void append(ComposedPtr paragraph, ParagraphPart part = {});
    void append(const ComposedCell &more);
    // Room for so many lines that stand together: something else is drawn there.
    void reserve(int lines);
    const ParagraphPart &part(Place place) const { return m_parts[place.paragraph]; }

    int lines() const { return int(m_places.size()); }
    Place place(int line) const { return m_places[size_t(line)]; }
    const ComposedParagraph &paragraph(Place place) const { return *m_paragraphs[place.paragraph]; }
    bool isLastOfParagraph(int line) const;

    // How many lines from `from` on go on a page with room for `room`: all, or as many as leave at
    // least two on each side, no single line of a paragraph behind or ahead, and no blank line
    // ahead; at least one.
    int linesFor(int from, int room) const;
    // How many lines must go on a page that the cell begins on, so that none of these rules is
    // broken: all, where it cannot be divided.
    int leastBegin() const;

private:
    bool isGoodCut(int from, int cut) const;

    std::vector<ComposedPtr> m_paragraphs;
    std::vector<ParagraphPart> m_parts; // of each paragraph
    std::vector<Place> m_places;
};

// The lines of a cell that answer several rows, where they stand below the last of these.
struct SharedLines
{
    int begin = 0, end = 0;
    QString name; // of the rows together

    // Whether a page that begins with this line begins in the midst of them.
    bool isInside(int line) const { return line > begin && line < end; }
};

// A row in lines: a cell for each column; that of the response is empty where it has its own span.
struct ComposedRow
{
    const RowBlock *block = nullptr;
    std::vector<ComposedCell> cells; // beside TableLayout::columns
    SharedLines shared = {};         // where rows are stacked

    int maxLines(const std::vector<int> &used) const;
};

// Around a heading from top to bottom, ems.
inline constexpr double kVerticalPadding = 0.3;

// A heading in a column of its own, beside its rows.
struct BesideCell
{
    ComposedCell words;
    int lines = 0;    // that are shown
    double scale = 1; // of the letters, against the body
};

// （続き） against the body, where its column has the room, and its width in ems of its own size.
inline constexpr double kContinuedSize = 0.85;
inline constexpr float kContinuedWidth = 3;

// Rows to lines.
class RowComposer
{
public:
    RowComposer(const Collected &collected, const TableLayout &layout, Composer &composer,
                Composer &bold)
        : m_collected(collected)
        , m_layout(layout)
        , m_composer(composer)
        , m_bold(bold)
        , m_vertical(composer)
    {}

    // The response is left out where it spans several rows.
    ComposedRow composeRow(const RowBlock &row) const;
    // The row at `block` with all its columns one below the other. A response of several rows
    // stands below the last of them.
    ComposedRow composeStacked(size_t block) const;
    // Either, as the layout is. The block is a row.
    ComposedRow composeAt(size_t block) const
    {
        return m_layout.form == BodyForm::Stacked ? composeStacked(block)
                                                  : composeRow(*rowAt(block));
    }
    ComposedCell composeHeading(const PathCell &heading, const TableColumn &column) const;
    // A heading that is set across: in smaller letters where it would fill most of a page. None
    // where it would do so even then: its words are those of the row that it begins with, which may
    // be split.
    std::optional<BesideCell> composeBeside(const PathCell &heading,
                                            const TableColumn &column) const;
    // As it stands again at the top of a page: of one that is too long for it the number, or the
    // beginning where it has none.
    BesideCell composeRepeated(const PathCell &heading, const TableColumn &column) const;
    // True where the heading stands beside its rows, from top to bottom or across: together they
    // are as high as it, and its words are in none of them.
    bool isBeside(const PathCell &heading, const TableColumn &column) const
    {
        return isVertical(heading, column) || composeBeside(heading, column);
    }
    // True where the heading is set from top to bottom, in the middle of the rows that it serves:
    // it has no lines then. One that would need more than half a page is set across.
    bool isVertical(const PathCell &heading, const TableColumn &column) const;
    // The least size of its letters, and the height of a cell that holds them at that.
    double readableVertical() const;
    double leastVertical(const QString &text, const TableColumn &column) const;
    // How many lines the rows should have together to hold it.
    int verticalLines(const PathCell &heading, const TableColumn &column) const;
    const Collected &collected() const { return m_collected; }
    VerticalSetter &vertical() const { return m_vertical; }
    ComposedCell composeResponse(const ResponseCell &response) const;
    ComposedCell composeText(const QString &text, ColumnField field) const
    {
        return composeLabel({{{text, {}}}}, field);
    }
    // No. 1～3（続き） above what goes on of the response to these rows, in its column: at
    // kContinuedSize, or as large as the column has the room.
    ComposedCell composeContinued(const RowBlock &first, const RowBlock &last) const;
    // No. 12, or "" where the booklet has no column for it.
    QString nameOf(const RowBlock &row) const;
    // Of rows that stand together: No. 1・2, No. 1～3.
    QString nameOf(const RowBlock &first, const RowBlock &last) const;
    QString categoryText(const RowBlock &row) const;
    // Whether the column's cells are set in its middle: numbers and symbols.
    bool isLabel(ColumnField field) const;
    // The words behind the symbol that stands in the column, where only that is printed.
    QString expansionOf(const RowBlock &row, ColumnField field) const;

private:
    QString categoryExpansion(const RowBlock &row) const;
    ComposedCell composeParagraphs(const std::vector<Paragraph> &paragraphs, float width) const;
    ComposedCell composeCell(const RowBlock &row, const TableColumn &column) const;
    ComposedCell composeLabel(const Paragraph &words, ColumnField field) const;
    ComposedCell composeFree(const RowBlock &row, const TableColumn &column) const;
    ComposedCell composeNo(const RowBlock &row) const;
    void stackNo(ComposedCell &cell, const RowBlock &row) const;
    void stackLabel(ComposedCell &cell, const QString &words, Mark mark) const;
    bool leadsToSummary(const Column &column) const;
    void stackFact(ComposedCell &cell, const Column &column, const Paragraph &value, Mark mark,
                   const QString &expansion = {}) const;
    void stackResponse(ComposedCell &cell, const Column &column, size_t block) const;
    void stackFree(ComposedCell &cell, const Column &column, const RowBlock &row) const;
    void stackColumn(ComposedCell &cell, const Column &column, size_t block) const;
    size_t firstAnswered(size_t block) const;
    const RowBlock *rowAt(size_t block) const
    {
        return block < m_collected.blocks.size() ? std::get_if<RowBlock>(&m_collected.blocks[block])
                                                 : nullptr;
    }
    Paragraph categoryWords(const RowBlock &row) const;
    Paragraph countWords(const RowBlock &row) const;

    const Collected &m_collected;
    const TableLayout &m_layout;
    Composer &m_composer;
    Composer &m_bold;
    mutable VerticalSetter m_vertical; // remembers what it measured
};

} // namespace gaiyo
