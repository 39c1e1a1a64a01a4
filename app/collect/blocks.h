#pragma once

#include "base/id.h"
#include "collect/sparse.h"
#include "domain/node.h"
#include "domain/settings.h"

#include <QString>

#include <optional>
#include <variant>
#include <vector>

namespace gaiyo {

// What a comparison says of words: they stand in both states, only in the earlier one, or only in
// the later one. A booklet as such has no marks. Underlined: other words than in the cell beside it
// (新旧対照表), and nothing else.
enum class Mark : quint8 { None, Removed, Added, Underlined };

// A stretch of a paragraph as it is printed; `reference` is where a "No. 2" leads.
struct TextRun
{
    QString text;
    std::optional<OpinionId> reference;
    Mark mark = Mark::None;

    // Shared, because two collections of one document have most of their texts in common.
    bool operator==(const TextRun &other) const
    {
        const bool shared =
            text.constData() == other.text.constData() && text.size() == other.text.size();
        return (shared || text == other.text) && reference == other.reference && mark == other.mark;
    }
};

struct Paragraph
{
    std::vector<TextRun> runs;
    Mark end = Mark::None; // of the break between it and the next paragraph

    QString text() const;
    bool operator==(const Paragraph &) const = default;
};

// The words as a comparison marks them, or as they are where it does not.
inline Paragraph markedOr(const Paragraph &marks, const QString &words)
{
    return marks.runs.empty() ? Paragraph{{{words, {}}}} : marks;
}

// A heading of the outline, on a row of its own. One without any words (hasWords() in
// domain/node.h) makes no block.
struct HeadingBlock
{
    NodeId node;                    // "" where the heading is a category's
    std::optional<size_t> category; // of Collected::legend, or its size for opinions without one
    // Which group of a category or run it stands in, 0 in plan order; below 0 where the group has
    // it once more.
    int group = 0;
    NodeKind kind = NodeKind::Item;
    int depth = 0;       // in the booklet, 0 for a root
    QString number;      // "" where it has none
    QString draftNumber; // "" where （素案：…） is not printed
    QString title;
    QString text; // the whole heading as printed: 取組項目㉖（素案：㉕）情報システムの…
    Mark mark = Mark::None; // of the row as a whole
    Paragraph marked = {};  // in place of `text`, where it has runs
    bool isNone = false;    // it says that what stands below it has no heading

    bool operator==(const HeadingBlock &) const = default;
};

// The response cell of one row or of several rows that stand together.
struct ResponseCell
{
    std::vector<Paragraph> paragraphs; // empty where unanswered
    int span = 1;                      // rows that it serves, from the first on
    std::optional<int> sameAs;         // it only names this no (「No. nの回答と同じ」)
    QString name = {}; // how others name its first row; "" where that is its No. alone

    bool operator==(const ResponseCell &) const = default;
};

// A heading in a column of its own. One cell serves all rows below the heading.
struct PathCell
{
    QString text;  // in every row, "" where the plan is not as deep
    int span = 1;  // rows that it serves, from the first on; 0 in the others
    int node = -1; // position in Collected::pathNodes; -1 for none

    // What is printed: a position changes with every heading that comes before it.
    bool operator==(const PathCell &other) const
    {
        return text == other.text && span == other.span;
    }
};

// What the index says of a heading in a column, beside the words of its cell.
struct PathNode
{
    NodeId node;
    NodeKind kind = NodeKind::Item;
    QString number; // "" where it has none
    QString title;

    bool operator==(const PathNode &) const = default;
};

struct LegendEntry
{
    QString symbol;
    QString text;
    int count = 0; // computed
    QString note = {};
    // Of a comparison: each in place of the words, where it has runs.
    Paragraph symbolMarks = {};
    Paragraph textMarks = {};
    Paragraph countMarks = {};

    bool operator==(const LegendEntry &) const = default;
};

// What a comparison says of a row beside its words.
struct RowMarks
{
    QString becomes;    // a note below the label: （旧12）
    Paragraph category; // in place of the category's words, where it has runs
    Paragraph count;    // likewise
    // The categories that the row had and has, for an edition that says them with their words.
    std::vector<std::pair<LegendEntry, Mark>> categories;

    bool operator==(const RowMarks &) const = default;
};

// A row for an opinion; or of a table with columns of its own, whose cells are then what stands in
// the settings' columns, one by one, whatever their field.
struct RowBlock
{
    OpinionId opinion;
    int no = 0;    // in outline order, by which links know the row
    QString label; // as printed: the same number, or one that begins anew
    std::vector<Paragraph> summary;
    std::optional<ResponseCell> response; // none in the rows that an earlier row's cell spans
    std::optional<size_t> category;       // position in Collected::legend
    int count = 1;
    std::vector<PathCell> path = {}; // by depth, where the settings have columns for headings
    // The free fields in their order, where the settings have columns for any.
    std::vector<std::vector<Paragraph>> free = {};
    std::vector<std::vector<Paragraph>> cells = {}; // empty for an opinion
    // Beside the cells: a bar below the figure, so much of the cell's width; 0 for none.
    std::vector<double> bars = {};
    Mark mark = Mark::None; // of the row as a whole
    Sparse<RowMarks> change = {};

    // What stands in a column of headings; null in other columns.
    const PathCell *findPath(ColumnField field) const
    {
        const auto depth = headingDepth(field);
        return depth && size_t(*depth) < path.size() ? &path[size_t(*depth)] : nullptr;
    }

    // What stands in the column of a free field; null in other columns, and where nothing does.
    const std::vector<Paragraph> *findFree(ColumnField field) const
    {
        const auto index = freeIndex(field);
        return index && *index < free.size() && !free[*index].empty() ? &free[*index] : nullptr;
    }

    bool operator==(const RowBlock &) const = default;
};

using Block = std::variant<HeadingBlock, RowBlock>;

// The legend's last row, "" where it has none.
struct LegendTotal
{
    QString text;
    QString count;
    Paragraph countMarks = {}; // of a comparison: in place of the count, where it has runs

    bool operator==(const LegendTotal &) const = default;
};

// Of a free field that has a list of values: a second classification, below the categories'.
struct FreeLegend
{
    QString title;
    std::vector<LegendEntry> entries;

    bool operator==(const FreeLegend &) const = default;
};

// A box that somebody stamps in, or writes, below its title.
struct StampBox
{
    QString title; // 部長
    QString words; // what stands in it beforehand: 年　月　日

    bool operator==(const StampBox &) const = default;
};

// What a comparison says of the front page, each empty where nothing changed.
struct FrontMarks
{
    Paragraph title, subtitle, period, opinionCount;

    bool operator==(const FrontMarks &) const = default;
};

// No. 2, or ◎のNo. 2: how other rows name one that has a response.
QString referenceTo(const Settings &settings, const RowBlock &row);
// No. 2の回答と同じ: what stands in place of a response that another row has.
QString sameResponseAs(const QString &reference);
// （No. 2の回答と同じ）: likewise, where a cell of several rows goes on.
QString responseGoesOn(const QString &reference);

// What stands before the table.
struct FrontPage
{
    QString title;
    QString subtitle;
    QString period;       // 平成28年7月1日～平成28年7月25日, "" for none
    QString opinionCount; // 49件（3名）
    QStringList notes;
    std::vector<PageBlock> blocks = {}; // of the settings, with what is computed in them
    std::vector<StampBox> stamps = {};  // 決裁欄, at the right above all else
    FrontMarks marks = {};              // in place of the words, where they have runs

    bool operator==(const FrontPage &) const = default;
};

// How the blocks stand: as rows of one table below the columns' titles; where there is only one
// column, as running text below its headings; or as running text of all columns, one below the
// other, each with its title.
enum class BodyForm { Table, Text, Stacked };

// How the marks of a comparison look, and who is said to have changed the words.
struct MarkLook
{
    bool isRed = false; // or grey and black
    QString author;

    bool operator==(const MarkLook &) const = default;
};

// A booklet in reading order, everything resolved: what printer, text and HTML editions share.
struct Collected
{
    FrontPage front;
    std::vector<LegendEntry> legend; // all categories, printed or not
    std::vector<Block> blocks;
    Settings settings;
    BodyForm form = BodyForm::Table;
    std::optional<MarkLook> marks = {}; // of a comparison
    std::vector<PageBlock> back = {};   // what stands behind the table
    LegendTotal legendTotal = {};
    std::vector<LegendEntry> goneLegend = {}; // of a comparison: what only the earlier state has
    std::vector<FreeLegend> freeLegends = {};
    std::vector<PathNode> pathNodes =
        {};              // of the plan, where the settings have columns for headings
    int opinions = 0;    // as the front page counts them
    QString footer = {}; // at the foot of every page, beside its number; "" for none

    bool operator==(const Collected &) const = default;
};

// The parts of the front page and the blocks between them, in their order.
struct FrontItem
{
    std::optional<FrontPart> part;
    const PageBlock *block = nullptr; // where there is no part
};
std::vector<FrontItem> frontItems(const Collected &collected); // must outlive the items

// A legend of the front page in the order in which they stand there: the categories', then those of
// free fields. None where the settings print no legend.
struct PrintedLegend
{
    QString title;
    const std::vector<LegendEntry> *entries = nullptr;
    LegendTotal total = {};
    bool isOfCategories = false;
    const std::vector<LegendEntry> *gone = nullptr; // behind the entries; none where null
    // For editions whose headings are not told by brackets; never "".
    QString plainTitle = {};
};
std::vector<PrintedLegend> printedLegends(const Collected &collected); // must outlive them

// （他2件） behind the words of an opinion that stands for several; "" where nothing is said.
QString countNote(const Settings &settings, int count);

// What a reader by ear is told of a cell's symbol; "" where the column has no list of values.
QString choiceExpansion(const Collected &collected, const RowBlock &row, ColumnField field);

// 3件, 3件（12%）, or "", behind a category of the legend.
QString legendCount(const Collected &collected, const LegendEntry &entry);

} // namespace gaiyo
