#include "booklet/front_page.h"
#include "collect/marked_item.h"
#include "collect/small_table.h"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace gaiyo {

namespace {

constexpr double kBlockHeading = 1.1;
constexpr double kBlockGap = 0.8;   // ems, above it
constexpr double kLeastBarRoom = 2; // where there is not room for all
constexpr double kBarRoom = 7;      // ems, for the bar of a cell
constexpr double kBarHeight = 0.42; // ems
constexpr double kLeastName = 3;    // ems, of what is counted
constexpr double kNarrowName = 5;   // of it in small letters
constexpr double kEasyName = 8;     // of it where there is room
constexpr double kNarrowPadding = 0.3;
constexpr double kLeastPadding = 0.1;
constexpr double kLeastCell = 3;    // ems, of words in a small table
constexpr float kNarrowCell = 9;    // ems
constexpr double kWholeTitle = 4;   // ems, of the title of a column: up to here on one line
constexpr double kWidestWord = 0.3; // of the room, for one that is not broken
constexpr double kSmallerTable = 0.94;
constexpr double kSmallestTable = 0.5; // against the body
constexpr double kSmallerWords = 0.75; // from here on words may be broken, but no figure
constexpr double kLeastSize = 7.5;     // points, so that the titles of columns are low
constexpr int kTitleLines = 4;
constexpr float kBarGray = 0.45F;
constexpr float kWidestMark = 5; // ems

// Of the spaces that were typed behind a mark, ems.
double spaceBehind(const QString &mark)
{
    double space = 0;
    for (auto c = mark.crbegin(); c != mark.crend() && c->isSpace(); ++c)
        space += *c == u'　' ? 1 : 1.0 / 3;
    return space;
}

} // namespace

void FrontPageSetter::addBlock(const PageBlock &block)
{
    const size_t first = m_pieces.size();
    addPieces(block);
    m_pieces[first].beginsPage = block.newPage;
}

void FrontPageSetter::addBack()
{
    std::vector<size_t> firsts; // pieces, by block
    for (const PageBlock &block : m_collected.back) {
        firsts.push_back(m_pieces.size());
        addBlock(block);
    }
    for (WayEntry &entry : backEntries(m_collected)) {
        const size_t block = *findBackBlock(m_collected, entry);
        m_pieces[firsts[block]].bookmark = std::move(entry);
    }
}

size_t FrontPageSetter::pieceOf(size_t heading) const
{
    const auto found = std::ranges::find_if(m_pieces, [heading](const FrontPiece &piece) {
        return piece.bookmark && piece.bookmark->heading == heading;
    });
    return size_t(found - m_pieces.begin());
}

void FrontPageSetter::addPieces(const PageBlock &block)
{
    const double em = m_layout.fontSize;
    const double before = m_pieces.empty() ? 0 : em * kBlockGap;
    switch (block.type) {
    case PageBlockType::Heading:
        m_pieces.push_back(
            paragraph(m_bold, block.text, em * kBlockHeading, Alignment::Left, em * 1.4));
        m_pieces.back().role = Role::Heading;
        m_pieces.back().keepsWithNext = true;
        return;
    case PageBlockType::Paragraph: {
        double gap = before;
        for (const QString &line : block.text.split(u'\n')) {
            m_pieces.push_back(paragraph(m_body, line, em, Alignment::Left, gap));
            gap = em * 0.4;
        }
        return;
    }
    case PageBlockType::List:
        return addList(block);
    case PageBlockType::Table:
        return addTable(block);
    }
}

void FrontPageSetter::addList(const PageBlock &block)
{
    const double em = m_layout.fontSize;
    if (!block.text.isEmpty()) {
        m_pieces.push_back(paragraph(m_body, block.text, em, Alignment::Left, em * kBlockGap));
        m_pieces.back().keepsWithNext = true;
    }
    std::vector<std::pair<ComposedPtr, QString>> items; // their marks, and their words
    double markWidth = em;
    for (const QString &item : block.items) {
        const MarkedItem marked = markedItem(item);
        items.emplace_back(m_body.compose(marked.mark, kWidestMark), marked.words);
        const double mark =
            double(items.back().first->lines.front().width) + spaceBehind(marked.mark);
        markWidth = std::max(markWidth, mark * em);
    }
    for (const auto &[mark, words] : items) {
        const double left = m_layout.left + em;
        const double width = m_layout.right - left - markWidth;
        FrontPiece piece;
        piece.size = em;
        piece.pitch = m_layout.pitch;
        piece.before = std::max(em * 0.4, m_layout.pitch - em); // at least as lines of one item
        piece.role = Role::ListItem;
        piece.texts.push_back({mark, left, markWidth, Alignment::Left, Role::Label, {}, {}});
        piece.texts.push_back({m_body.compose(words, float(width / em)),
                               left + markWidth,
                               width,
                               Alignment::Left,
                               Role::ListBody,
                               {},
                               {}});
        m_pieces.push_back(std::move(piece));
    }
    m_pieces.back().listEnds = true;
}

// In smaller letters, and closer to the rules, where figures would be broken in those of the body.
FrontPageSetter::Cells FrontPageSetter::cellsOf(const PageBlock &block) const
{
    for (double em = m_layout.fontSize;; em *= kSmallerTable) {
        Cells cells = cellsIn(block, em, kCellPadding);
        if (!cells.fit && em < kSmallerWords * m_layout.fontSize)
            cells = cellsIn(block, em, kNarrowPadding);
        if (cells.fit && !block.bars.empty() && isNameNarrow(block, cells)) {
            if (Cells closer = cellsIn(block, em, kNarrowPadding); closer.fit)
                return closer;
        }
        if (cells.fit)
            return cells;
        if (em <= kSmallestTable * m_layout.fontSize)
            return cellsIn(block, em, kLeastPadding);
    }
}

// Whether names of what is counted are broken for want of room that closer cells would leave.
bool FrontPageSetter::isNameNarrow(const PageBlock &block, const Cells &cells) const
{
    const double width = cells.widths.front() - 2 * cells.padding * cells.em;
    return width < kEasyName * cells.em && std::ranges::any_of(block.rows, [&](const auto &row) {
               return widthOf(row.front()) * cells.em / m_layout.fontSize > width + 0.01;
           });
}

// As wide as its words, up to the text block: then each column has its share.
FrontPageSetter::Cells FrontPageSetter::cellsIn(const PageBlock &block, double em,
                                                double paddingEms) const
{
    const double padding = 2 * paddingEms * em;
    const double size = em / m_layout.fontSize;
    std::vector<double> widths(size_t(block.rows.front().size()), 2 * em);
    for (const QStringList &row : block.rows) {
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[size_t(i)] = std::max(widths[size_t(i)], widthOf(row[i]) * size);
    }
    const double bars = block.bars.empty() ? 0 : kBarRoom * em;
    const double all = std::accumulate(widths.begin(), widths.end(), bars);
    const double room = m_layout.right - m_layout.left - padding * double(widths.size());
    Cells cells;
    cells.em = em;
    cells.padding = paddingEms;
    if (all <= room)
        widths.back() += bars;
    else
        cells.fit = block.bars.empty() ? shareByWords(block.rows, em, room, widths)
                                       : shareBesideBars(block, em, room, widths);
    cells.areFigures = figureColumns(block.rows);
    double x = m_layout.left;
    for (double width : widths) {
        cells.lefts.push_back(x);
        cells.widths.push_back(width + padding);
        x += width + padding;
    }
    return cells;
}

// Of the figures in each column but the first, which has room for a few letters.
std::vector<double> FrontPageSetter::figureWidths(const std::vector<QStringList> &rows,
                                                  double em) const
{
    std::vector<double> least(size_t(rows.front().size()), em);
    least.front() *= kLeastName;
    for (size_t row = 1; row < rows.size(); ++row) {
        for (size_t i = 1; i < least.size(); ++i) {
            if (const QString word = rows[row].value(qsizetype(i)); isFigure(word))
                least[i] = std::max(least[i], widthOf(word) * em / m_layout.fontSize);
        }
    }
    return least;
}

// No figure is broken; what they leave is for the names of what is counted, until these are read
// with ease, for the words over the figures, which are broken, and for the bars.
bool FrontPageSetter::shareBesideBars(const PageBlock &block, double em, double room,
                                      std::vector<double> &widths) const
{
    const std::vector<double> wanted = std::exchange(widths, figureWidths(block.rows, em));
    double left = room - std::accumulate(widths.begin(), widths.end(), 0.0);
    if (left < 0) {
        for (double &width : widths)
            width *= room / (room - left);
        return false;
    }
    const auto give = [&](size_t column, double upTo) {
        const double given = std::clamp(upTo - widths[column], 0.0, left);
        widths[column] += given;
        left -= given;
    };
    const auto giveTitles = [&](double part) {
        double asked = 0;
        for (size_t i = 1; i < widths.size(); ++i)
            asked += std::max(0.0, std::max(2 * em, part * wanted[i]) - widths[i]);
        const double share = asked > left ? left / asked : 1;
        for (size_t i = 1; i < widths.size(); ++i)
            give(i, widths[i] + share * (std::max(2 * em, part * wanted[i]) - widths[i]));
    };
    const bool isLarge = em > kSmallerWords * m_layout.fontSize;
    const double named = std::min(wanted.front(), (isLarge ? kEasyName : kNarrowName) * em);
    const double bar = widths.back();
    give(0, named);
    giveTitles(0.5);
    give(widths.size() - 1, bar + kLeastBarRoom * em);
    give(0, wanted.front());
    giveTitles(1);
    give(widths.size() - 1, std::max(bar, wanted.back()) + kBarRoom * em);
    const bool isNamed = widths.front() >= named - 0.01;
    return isNamed &&
           (em <= kLeastSize || titleLines(block.rows.front(), em, widths) <= kTitleLines);
}

// Of the tallest title.
int FrontPageSetter::titleLines(const QStringList &titles, double em,
                                const std::vector<double> &widths) const
{
    size_t most = 1;
    for (size_t i = 0; i < widths.size(); ++i) {
        const auto room = float(widths[i] / em) + 0.01F;
        most = std::max(most, m_body.composeTitle(titles[qsizetype(i)], room)->lines.size());
    }
    return int(most);
}

// In the proportion of what its words need on one line, so that the cells of a row have like many
// lines; but no word, figure or telephone number is broken, and nothing is wider than it needs.
// False where there is not room for that: then each column has its share.
bool FrontPageSetter::shareByWords(const std::vector<QStringList> &rows, double em, double room,
                                   std::vector<double> &widths) const
{
    const double points = em / m_layout.fontSize;
    std::vector<double> least(widths.size(), 0);
    std::vector<double> wanted(widths.size(), em);
    for (size_t row = 0; row < rows.size(); ++row) {
        for (size_t i = 0; i < widths.size(); ++i) {
            const QString word = rows[row].value(qsizetype(i));
            const double whole = widthOf(word) * points;
            const bool isTitle = row == 0;
            const double named = isTitle ? kWholeTitle : kLeastCell;
            const double unbroken =
                isFigure(word) ? whole
                               : std::min(double(m_body.widestWord(word)) * em, kWidestWord * room);
            least[i] = std::max({least[i], unbroken, std::min(whole, named * em)});
            wanted[i] = std::max(wanted[i], isTitle ? std::max(whole / 2, least[i]) : whole);
        }
    }
    if (shareByNeed(wanted, least, room)) {
        widths = wanted;
        return true;
    }
    shareRoom(widths, room);
    return giveToFigures(rows, em, widths) && points < kSmallerWords;
}

// A figure is never broken: its column takes what it needs from the widest that has more. False
// where there is not enough.
bool FrontPageSetter::giveToFigures(const std::vector<QStringList> &rows, double em,
                                    std::vector<double> &widths) const
{
    const std::vector<double> least = figureWidths(rows, em);
    for (size_t i = 0; i < widths.size(); ++i) {
        while (widths[i] < least[i]) {
            size_t richest = i;
            for (size_t j = 0; j < widths.size(); ++j) {
                if (widths[j] - least[j] > widths[richest] - least[richest])
                    richest = j;
            }
            const double given = std::min(least[i] - widths[i], widths[richest] - least[richest]);
            if (given < 0.01)
                return false;
            widths[richest] -= given;
            widths[i] += given;
        }
    }
    return true;
}

FrontPiece FrontPageSetter::tableRow(const PageBlock &block, size_t row, const Cells &cells) const
{
    const double em = cells.em;
    const QStringList &words = block.rows[row];
    FrontPiece piece;
    piece.size = em;
    piece.padding = cells.padding * em;
    piece.pitch = em * m_layout.linePitch;
    piece.before = row == 0 ? m_layout.fontSize * kBlockGap : 0;
    piece.role = Role::TableRow;
    piece.keepsWithNext = row == 0 && block.rows.size() > 1;
    for (size_t i = 0; i < cells.lefts.size(); ++i) {
        const QString word = words[qsizetype(i)];
        const double left = cells.lefts[i] + piece.padding;
        const double width = cells.widths[i] - 2 * piece.padding;
        const bool isNumber = cells.areFigures[i] && isFigure(word);
        if (row > 0 && row <= block.bars.size())
            piece.bar = block.bars[row - 1];
        const Alignment alignment = row == 0   ? Alignment::Centre
                                    : isNumber ? Alignment::Right
                                               : Alignment::Left;
        const Role role = row == 0 ? Role::ColumnHeader : i == 0 ? Role::RowHeader : Role::DataCell;
        const float room = float(width / em) + 0.01F;
        // Balanced, and not spread over its width; as are words in a cell that is narrow.
        const bool isHeading = row == 0 || i == 0 || room < kNarrowCell;
        piece.texts.push_back(
            {isHeading ? m_body.composeTitle(word, room) : m_body.compose(word, room),
             left,
             width,
             alignment,
             role,
             {},
             {}});
    }
    for (FrontText &title : piece.texts) {
        if (row == 0)
            title.drop = (piece.lines() - int(title.text->lines.size())) * piece.pitch / 2;
    }
    return piece;
}

void FrontPageSetter::addTable(const PageBlock &block)
{
    const double em = m_layout.fontSize;
    if (!block.text.isEmpty()) {
        m_pieces.push_back(paragraph(m_body, block.text, em, Alignment::Left, em * kBlockGap));
        m_pieces.back().keepsWithNext = true;
    }
    const Cells cells = cellsOf(block);
    for (size_t row = 0; row < block.rows.size(); ++row)
        m_pieces.push_back(tableRow(block, row, cells));
    if (block.rows.size() > 2) // no total alone on the next page
        m_pieces[m_pieces.size() - 2].keepsWithNext = true;
    if (!block.text.isEmpty())
        m_pieces[m_pieces.size() - block.rows.size()].before = em * 0.4;
    m_pieces.back().listEnds = true;
}

void FrontPageSetter::addNotes(const QStringList &notes)
{
    const double em = m_layout.fontSize;
    double before = em;
    for (const QString &note : notes) {
        m_pieces.push_back(paragraph(m_body, note, em, Alignment::Left, before));
        before = em * 0.4;
    }
}

// From the left of the last cell, whose figure says the same at its right.
void FrontPageSetter::drawBar(PageBuilder &builder, const FrontPiece &piece, double top) const
{
    if (piece.bar <= 0)
        return;
    const FrontText &cell = piece.texts.back();
    const double figure = double(cell.text->lines.front().width) * piece.size;
    const double room = std::min(kBarRoom * piece.size, cell.width - figure) - piece.size / 2;
    const double height = kBarHeight * piece.size;
    const double middle = top + m_layout.paddingY + piece.size / 2;
    if (room > 0)
        builder.add(
            FillItem{QRectF(cell.left, middle - height / 2, piece.bar * room, height), kBarGray});
}

} // namespace gaiyo
