#include "booklet/front_page.h"

#include <algorithm>

namespace gaiyo {

namespace {

constexpr float kTableGray = 0.25F;
constexpr double kTallestHead = 0.3; // of a page, to stand again above the rows that go on

} // namespace

double FrontPageSetter::paddingOf(const FrontPiece &piece) const
{
    if (piece.role != Role::TableRow)
        return 0;
    const double words = (piece.lines() - 1) * piece.pitch + piece.size;
    return std::max(m_layout.paddingY, (piece.height - words) / 2);
}

double FrontPageSetter::heightOf(const FrontPiece &piece) const
{
    return (piece.lines() - 1) * piece.pitch + piece.size + 2 * paddingOf(piece);
}

// A row of a table stands whole, no line of a text alone.
double FrontPageSetter::leastBegin(const FrontPiece &piece) const
{
    const bool isRow = piece.role == Role::TableRow || piece.role == Role::ContentsItem;
    return isRow ? heightOf(piece) : (piece.linesTogether(0) - 1) * piece.pitch + piece.size;
}

// What keeps with the next piece asks for room for its beginning, as far as a page has that.
double FrontPageSetter::leastHeight(size_t piece) const
{
    const FrontPiece &here = m_pieces[piece];
    if (!here.keepsWithNext || piece + 1 == m_pieces.size())
        return leastBegin(here);
    const FrontPiece &next = m_pieces[piece + 1];
    const double page = m_layout.bottom - m_layout.top;
    const double least = heightOf(here) + next.before;
    for (const double more : {leastHeight(piece + 1), leastBegin(next)}) {
        if (least + more <= page)
            return least + more;
    }
    return leastBegin(here);
}

double FrontPageSetter::place(PageBuilder &builder, Remaining &rest, double y, double bottom) const
{
    if (y == m_layout.top)
        y = repeatHead(builder, rest, y);
    const double top = y;
    for (; rest.frontPiece < m_pieces.size(); ++rest.frontPiece) {
        const FrontPiece &piece = m_pieces[rest.frontPiece];
        const double padding = paddingOf(piece);
        if (y > top)
            y += piece.before;
        if (rest.frontLine == 0) {
            const double above = piece.ruleAbove > 0 ? m_layout.fontSize * kFrontGap : 0;
            if (piece.beginsPage && y > m_layout.top)
                return y;
            // What the piece above keeps with stands below it where it begins at all.
            const bool isKept = rest.frontPiece > 0 && m_pieces[rest.frontPiece - 1].keepsWithNext;
            const double least = isKept ? leastBegin(piece) : leastHeight(rest.frontPiece);
            if (y > top && y + above + least > bottom)
                return y;
            if (piece.ruleAbove > 0)
                addRule(builder, y, piece.ruleAbove);
            y += above;
            if (piece.bookmark)
                builder.add(BookmarkItem{piece.bookmark->depth,
                                         piece.bookmark->words,
                                         {m_layout.left, y},
                                         piece.bookmark->heading});
            openPiece(builder, rest, piece);
        }
        const double pieceTop = y;
        y += padding;
        const bool isHere = rest.frontLine > 0;
        for (const int lines = piece.lines(); rest.frontLine < lines; ++rest.frontLine) {
            const bool isFirst = y == pieceTop + padding;
            const int together =
                piece.mayEndBefore(rest.frontLine) ? piece.linesTogether(rest.frontLine) : 1;
            const double end = y + (together - 1) * piece.pitch + piece.size + padding;
            if ((isHere || rest.frontLine > 0) && !isFirst && end > bottom) {
                drawFrame(builder, piece, pieceTop, y);
                return y;
            }
            drawLine(builder, rest, piece, rest.frontLine, y);
            y += rest.frontLine + 1 < lines ? piece.pitch : piece.size;
        }
        y += padding;
        drawFrame(builder, piece, pieceTop, y);
        closePiece(builder, rest, piece);
        rest.frontLine = 0;
        if (piece.ruleBelow > 0) {
            y += m_layout.fontSize * kFrontGap;
            addRule(builder, y, piece.ruleBelow);
        }
    }
    return y;
}

// The heading row of the small table that `rest` goes on with on a new page; null where it does
// not, and where that would take the room of the rows.
const FrontPiece *FrontPageSetter::findHeadToRepeat(const Remaining &rest) const
{
    const auto isHead = [](const FrontPiece &piece) {
        return piece.role == Role::TableRow && piece.texts.front().role == Role::ColumnHeader;
    };
    size_t at = rest.frontPiece;
    if (at >= m_pieces.size() || m_pieces[at].role != Role::TableRow || isHead(m_pieces[at]))
        return nullptr;
    while (at > 0 && m_pieces[at].role == Role::TableRow && !isHead(m_pieces[at]))
        --at;
    const bool fits = heightOf(m_pieces[at]) <= kTallestHead * (m_layout.bottom - m_layout.top);
    return isHead(m_pieces[at]) && fits ? &m_pieces[at] : nullptr;
}

// Silent when read aloud; the table's own on the first page that is shown.
double FrontPageSetter::repeatHead(PageBuilder &builder, Remaining &rest, double y) const
{
    const FrontPiece *head = findHeadToRepeat(rest);
    if (!head)
        return y;
    const bool isOwn = rest.pages == m_headPage;
    const bool isInRow = !rest.frontOpen.empty();
    if (isOwn) { // a row that goes on begins anew below it
        for (auto element = rest.frontOpen.rbegin(); element != rest.frontOpen.rend(); ++element)
            builder.close(*element);
        rest.frontHeaders.clear();
        openPiece(builder, rest, *head);
    }
    Remaining silent;
    silent.frontTexts.assign(head->texts.size(), kArtifact);
    const double top = y;
    y += paddingOf(*head);
    for (int line = 0; line < head->lines(); ++line) {
        drawLine(builder, isOwn ? rest : silent, *head, line, y);
        y += line + 1 < head->lines() ? head->pitch : head->size;
    }
    y += paddingOf(*head);
    drawFrame(builder, *head, top, y);
    if (isOwn) {
        closePiece(builder, rest, *head);
        if (isInRow)
            openPiece(builder, rest, m_pieces[rest.frontPiece]);
    }
    return y;
}

// Around the cells of a row.
void FrontPageSetter::drawFrame(PageBuilder &builder, const FrontPiece &piece, double top,
                                double bottom) const
{
    if (piece.role != Role::TableRow)
        return;
    const double padding = piece.padding;
    const double left = piece.texts.front().left - padding;
    const double right = piece.texts.back().left + piece.texts.back().width + padding;
    const bool isHeader = piece.texts.front().role == Role::ColumnHeader;
    if (isHeader)
        builder.add(FillItem{QRectF(left, top, right - left, bottom - top), m_layout.headerGray});
    drawBar(builder, piece, top);
    builder.addRule(left, top, right, top, m_layout.ruleWidth, kTableGray);
    builder.addRule(left, bottom, right, bottom, m_layout.ruleWidth, kTableGray);
    for (const FrontText &text : piece.texts)
        builder.addRule(text.left - padding, top, text.left - padding, bottom, m_layout.ruleWidth,
                        kTableGray);
    builder.addRule(right, top, right, bottom, m_layout.ruleWidth, kTableGray);
}

void FrontPageSetter::addRule(PageBuilder &builder, double y, float weight) const
{
    builder.addRule(m_layout.left, y, m_layout.right, y, weight,
                    weight < kFrontFrame ? 0.5F : 0.2F);
}

void FrontPageSetter::openPiece(PageBuilder &builder, Remaining &rest,
                                const FrontPiece &piece) const
{
    const auto open = [&](Role role, ElementId parent) {
        rest.frontOpen.push_back(builder.open(role, parent));
        return rest.frontOpen.back();
    };
    rest.frontOpen.clear();
    rest.frontTexts.clear();
    if (piece.role == Role::TableRow)
        return openTableRow(builder, rest, piece);
    if (piece.role == Role::ContentsItem)
        return openListed(builder, rest, piece);
    if (piece.role != Role::ListItem) {
        StructElement words(rest.document, piece.role);
        words.level = piece.level;
        rest.frontOpen.push_back(builder.open(std::move(words)));
        rest.frontTexts.assign(piece.texts.size(), rest.frontOpen.back());
        return;
    }
    if (rest.frontList == 0)
        rest.frontList = builder.open(Role::List, rest.document);
    const ElementId item = open(Role::ListItem, rest.frontList);
    ElementId body = 0;
    for (const FrontText &text : piece.texts) {
        if (text.role == Role::Label) {
            StructElement symbol(open(Role::Label, item), Role::Span);
            symbol.expansion = text.expansion;
            rest.frontOpen.push_back(builder.open(std::move(symbol)));
            rest.frontTexts.push_back(rest.frontOpen.back());
            continue;
        }
        if (body == 0)
            body = open(Role::ListBody, item);
        const ElementId paragraph = open(Role::Paragraph, body);
        rest.frontTexts.push_back(text.target ? open(Role::Link, paragraph) : paragraph);
    }
}

void FrontPageSetter::openTableRow(PageBuilder &builder, Remaining &rest,
                                   const FrontPiece &piece) const
{
    if (rest.frontList == 0)
        rest.frontList = builder.open(Role::Table, rest.document);
    const ElementId row = builder.open(Role::TableRow, rest.frontList);
    rest.frontOpen.push_back(row);
    ElementId rowHeader = 0;
    for (size_t i = 0; i < piece.texts.size(); ++i) {
        StructElement cell(row, piece.texts[i].role);
        if (cell.role != Role::ColumnHeader && i < rest.frontHeaders.size())
            cell.headers.push_back(rest.frontHeaders[i]);
        if (cell.role == Role::DataCell && rowHeader != 0)
            cell.headers.push_back(rowHeader);
        const Role role = cell.role;
        const ElementId element = builder.open(std::move(cell));
        if (role == Role::ColumnHeader)
            rest.frontHeaders.push_back(element);
        else if (role == Role::RowHeader)
            rowHeader = element;
        rest.frontOpen.push_back(element);
        rest.frontTexts.push_back(element);
    }
}

void FrontPageSetter::closePiece(PageBuilder &builder, Remaining &rest,
                                 const FrontPiece &piece) const
{
    for (auto element = rest.frontOpen.rbegin(); element != rest.frontOpen.rend(); ++element)
        builder.close(*element);
    rest.frontOpen.clear();
    if (!piece.listEnds)
        return;
    builder.close(rest.frontList);
    rest.frontList = 0;
    rest.frontHeaders.clear();
}

void FrontPageSetter::drawLine(PageBuilder &builder, const Remaining &rest, const FrontPiece &piece,
                               int line, double y) const
{
    for (size_t i = 0; i < piece.texts.size(); ++i) {
        const FrontText &text = piece.texts[i];
        if (!text.hasLine(line))
            continue;
        const auto own = size_t(line - text.firstLine);
        const double inked = double(text.text->lines[own].width) * piece.size;
        double x = text.left;
        if (text.alignment == Alignment::Centre)
            x += (text.width - inked) / 2;
        else if (text.alignment == Alignment::Right)
            x += text.width - inked;
        const double top = y + text.drop;
        builder.addLine(*text.text, own, {x, top + kBaseline * piece.size}, piece.size,
                        rest.frontTexts[i]);
        if (text.target)
            builder.addLink(rest.frontTexts[i], QRectF(x, top, inked, piece.size), *text.target);
    }
    if (piece.leadsTo && line == piece.pageLine)
        drawListed(builder, rest, piece, y);
}

} // namespace gaiyo
