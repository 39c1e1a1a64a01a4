#pragma once

#include "booklet/compose.h"
#include "booklet/page_builder.h"
#include "booklet/remaining.h"
#include "booklet/table_layout.h"
#include "collect/way_entries.h"

namespace gaiyo {

inline constexpr double kFrontGap = 0.42; // ems, between a legend's words and rules
inline constexpr float kFrontFrame = 0.5F;

inline constexpr double kCellPadding = 0.6; // ems, beside the words of a small table

enum class Alignment { Left, Centre, Right };

// A text of a piece of the front page, in its own column.
struct FrontText
{
    ComposedPtr text;
    double left = 0;  // points from the paper's edge
    double width = 0; // points
    Alignment alignment = Alignment::Left;
    Role role = Role::Paragraph;
    QString expansion;         // the words behind a symbol
    std::optional<int> target; // the row that it leads to
    int firstLine = 0;         // of the piece, that it begins on
    double drop = 0;           // points that it stands lower: in the middle of its row

    bool hasLine(int line) const
    {
        return line >= firstLine && line < firstLine + int(text->lines.size());
    }
};

// Texts that stand side by side: a paragraph, an entry of the legend, a row of a small table.
struct FrontPiece
{
    std::vector<FrontText> texts;
    double size = 10.5;
    double pitch = 17;
    double before = 0; // blank above it, points
    Role role = Role::Paragraph;
    int level = 1;         // of a heading; 0 is the booklet's title
    bool listEnds = false; // or the table
    bool keepsWithNext = false;
    bool isWhole = false; // an entry of the legend: not divided, where a page can hold it
    float ruleAbove = 0;  // its weight, 0 for none
    float ruleBelow = 0;
    double height = 0;  // that a row has at least; the words stand in its middle
    double padding = 0; // of a small table: beside the words of its cells
    bool beginsPage = false;
    double bar = 0;                   // drawn in the last cell, a share of its room
    std::optional<WayEntry> leadsTo;  // the heading, whose page stands at the end of pageLine
    std::optional<WayEntry> bookmark; // what begins here
    int pageLine = 0;
    bool hasLeader = false; // dots from the words to what stands at the right

    int lines() const;
    // A page may end before the line: two lines at least stand on either side.
    bool mayEndBefore(int line) const { return !isWhole && line >= 2 && line + 2 <= lines(); }
    // From the line on, how many stand together.
    int linesTogether(int line) const;
};

// What stands before the table, or behind it, as pieces from top to bottom.
class FrontPageSetter
{
public:
    enum class Where { Front, Back };
    enum class Listing { Contents, Index };

    FrontPageSetter(const Collected &collected, const TableLayout &layout,
                    const ReferenceTargets &targets, Composer &body, Composer &bold,
                    Where where = Where::Front);
    // A list of places in the booklet, with their pages.
    FrontPageSetter(const Collected &collected, const TableLayout &layout,
                    const ReferenceTargets &targets, Composer &body, Composer &bold,
                    Listing listing, const std::vector<WayEntry> &entries);

    // Small tables that go on there have heading rows of their own: the first page that is shown.
    void headOn(int page) { m_headPage = page; }
    // Sets what fits above `bottom` from `y` on; answers where it ended.
    double place(PageBuilder &builder, Remaining &rest, double y, double bottom) const;
    // That a page must have for the next of it to begin there.
    double leastHeight(const Remaining &rest) const { return leastHeight(rest.frontPiece); }
    // The piece that begins with a heading of the contents; their count for none.
    size_t pieceOf(size_t heading) const;
    // All of it stands.
    bool isDone(const Remaining &rest) const { return rest.frontPiece >= m_pieces.size(); }

private:
    // The columns of a small table or of the legend.
    struct Cells
    {
        std::vector<double> lefts;
        std::vector<double> widths;
        std::vector<bool> areFigures = {}; // figures of a column stand at its right
        double em = 10.5;                  // points
        double padding = kCellPadding;     // ems
        bool fit = true;                   // no figure is broken
    };

    void addPart(FrontPart part);
    void addTitle(const Paragraph &words, double size);
    void addFact(const QString &label, const Paragraph &value);
    double factLabelWidth() const; // with the gap behind it
    void addLegend(const PrintedLegend &legend);
    void measureLegend(const PrintedLegend &legend);
    void addBlock(const PageBlock &block);
    void addBack();
    void addPieces(const PageBlock &block);
    bool fitBeside(const std::vector<WayEntry> &entries, double besideWidth) const;
    FrontPiece listed(Listing listing, const WayEntry &entry, double besideWidth,
                      bool isChapter) const;
    void addList(const PageBlock &block);
    void addTable(const PageBlock &block);
    Cells cellsOf(const PageBlock &block) const;
    bool isNameNarrow(const PageBlock &block, const Cells &cells) const;
    Cells cellsIn(const PageBlock &block, double em, double padding) const;
    bool shareBesideBars(const PageBlock &block, double em, double room,
                         std::vector<double> &widths) const;
    std::vector<double> figureWidths(const std::vector<QStringList> &rows, double em) const;
    int titleLines(const QStringList &titles, double em, const std::vector<double> &widths) const;
    bool shareByWords(const std::vector<QStringList> &rows, double em, double room,
                      std::vector<double> &widths) const;
    bool giveToFigures(const std::vector<QStringList> &rows, double em,
                       std::vector<double> &widths) const;
    FrontPiece tableRow(const PageBlock &block, size_t row, const Cells &cells) const;
    void addLegendNote(const QString &note);
    void addLegendTotal(const LegendTotal &total, const std::vector<LegendEntry> &entries);
    double widthOf(const QString &text) const { return widthOf(Paragraph{{{text, {}}}}); }
    double widthOf(const Paragraph &words) const; // points, on one line
    void addNotes(const QStringList &notes);
    FrontPiece paragraph(Composer &composer, const QString &text, double size, Alignment alignment,
                         double before) const
    {
        return paragraph(composer, Paragraph{{{text, {}}}}, size, alignment, before);
    }
    FrontPiece paragraph(Composer &composer, const Paragraph &words, double size,
                         Alignment alignment, double before) const;
    Paragraph countOf(const LegendEntry &entry) const;
    FrontPiece legendEntry(const PrintedLegend &legend, size_t at) const;
    FrontPiece legendRow(const LegendEntry &entry, const Paragraph &count) const;

    void addRule(PageBuilder &builder, double y, float weight) const;
    double heightOf(const FrontPiece &piece) const;
    const FrontPiece *findHeadToRepeat(const Remaining &rest) const;
    double repeatHead(PageBuilder &builder, Remaining &rest, double y) const;
    double paddingOf(const FrontPiece &piece) const; // above its words, and below
    double leastBegin(const FrontPiece &piece) const;
    double leastHeight(size_t piece) const;
    void drawFrame(PageBuilder &builder, const FrontPiece &piece, double top, double bottom) const;
    void openPiece(PageBuilder &builder, Remaining &rest, const FrontPiece &piece) const;
    void openTableRow(PageBuilder &builder, Remaining &rest, const FrontPiece &piece) const;
    void closePiece(PageBuilder &builder, Remaining &rest, const FrontPiece &piece) const;
    void drawBar(PageBuilder &builder, const FrontPiece &piece, double top) const;
    void openListed(PageBuilder &builder, Remaining &rest, const FrontPiece &piece) const;
    void drawDots(PageBuilder &builder, QPointF from, double end, double size) const;
    void drawListed(PageBuilder &builder, const Remaining &rest, const FrontPiece &piece,
                    double y) const;
    void drawLine(PageBuilder &builder, const Remaining &rest, const FrontPiece &piece, int line,
                  double y) const;

    const Collected &m_collected;
    const TableLayout &m_layout;
    const ReferenceTargets &m_targets;
    Composer &m_body;
    Composer &m_bold;
    int m_headPage = 1;
    std::vector<FrontPiece> m_pieces;
    size_t m_stamps = 0; // pieces before the page's own
    bool m_hasFact = false;
    double m_symbolWidth = 0; // of the legend's widest symbol, with room around it
    double m_countWidth = 0;
    bool m_hasCountsBelow = false; // of the legend: there is no room for them beside its words
};

} // namespace gaiyo
