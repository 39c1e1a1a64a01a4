#include "booklet/front_page.h"

#include "booklet/stamp_boxes.h"

#include <algorithm>
#include <numeric>

namespace gaiyo {

namespace {

// Sizes against the body's.
constexpr double kTitle = 1.45;
constexpr double kSubtitle = 1.2;
constexpr double kLabelWidth = 8;    // ems
constexpr double kSymbolWidth = 3;   // ems
constexpr double kCountWidth = 5;    // ems
constexpr double kWidestSymbol = 12; // ems, behind which a word is broken
constexpr double kLegendGap = 0.42;  // ems, between its words and rules
constexpr double kBlockHeading = 1.1;
constexpr double kBlockGap = 0.8;  // ems, above it
constexpr float kUnbroken = 10000; // ems
constexpr float kFrame = 0.5F;
constexpr float kHairline = 0.25F;
constexpr float kTableGray = 0.25F;
constexpr double kLeastNames = 0.3; // of a table with bars, for its first column
constexpr double kLeastBarRoom = 2; // where there is not room for all
constexpr double kBarRoom = 7;      // ems, for the bar of a cell
constexpr double kBarHeight = 0.42; // ems
constexpr float kBarGray = 0.45F;

} // namespace

int FrontPiece::lines() const
{
    size_t most = 1;
    for (const FrontText &text : texts)
        most = std::max(most, size_t(text.firstLine) + text.text->lines.size());
    return int(most);
}

FrontPageSetter::FrontPageSetter(const Collected &collected, const TableLayout &layout,
                                 const ReferenceTargets &targets, Composer &body, Composer &bold,
                                 Where where)
    : m_collected(collected)
    , m_layout(layout)
    , m_targets(targets)
    , m_body(body)
    , m_bold(bold)
{
    if (where == Where::Back) {
        for (const PageBlock &block : collected.back)
            addBlock(block);
        return;
    }
    m_pieces = stampPieces(collected.front.stamps, layout, body);
    const size_t stamps = m_pieces.size();
    for (const FrontItem &item : frontItems(collected)) {
        if (item.part)
            addPart(*item.part);
        else
            addBlock(*item.block);
    }
    if (stamps > 0 && stamps < m_pieces.size())
        m_pieces[stamps].before += layout.fontSize;
}

double FrontPageSetter::widthOf(const QString &text) const
{
    return double(m_body.compose(text, kUnbroken)->lines.front().width) * m_layout.fontSize;
}

FrontPiece FrontPageSetter::paragraph(Composer &composer, const QString &text, double size,
                                      Alignment alignment, double before) const
{
    const double width = m_layout.right - m_layout.left;
    FrontPiece piece;
    piece.size = size;
    piece.pitch = size * 1.6;
    piece.before = before;
    const auto ems = float(width / size);
    const bool isTitle = alignment == Alignment::Centre;
    piece.texts.push_back({isTitle ? composer.composeTitle(text, ems) : composer.compose(text, ems),
                           m_layout.left,
                           width,
                           alignment,
                           Role::Paragraph,
                           {},
                           {}});
    return piece;
}

void FrontPageSetter::addPart(FrontPart part)
{
    const FrontPage &front = m_collected.front;
    const Settings &settings = m_collected.settings;
    switch (part) {
    case FrontPart::Title:
        return addTitle(front.title, kTitle);
    case FrontPart::Subtitle:
        return addTitle(front.subtitle, kSubtitle);
    case FrontPart::Period:
        return addFact(settings.periodLabel, front.period);
    case FrontPart::OpinionCount:
        return addFact(settings.countLabel, front.opinionCount);
    case FrontPart::Legend:
        for (const PrintedLegend &legend : printedLegends(m_collected))
            addLegend(legend);
        return;
    case FrontPart::Notes:
        return addNotes(front.notes);
    }
}

void FrontPageSetter::addTitle(const QString &text, double size)
{
    if (text.isEmpty())
        return;
    const double em = m_layout.fontSize;
    const bool isFirst = size == kTitle;
    m_pieces.push_back(paragraph(m_bold, text, em * size, Alignment::Centre, em * 0.6));
    m_pieces.back().role = isFirst ? Role::Heading : Role::Title;
    m_pieces.back().level = 0;
}

void FrontPageSetter::addFact(const QString &label, const QString &value)
{
    if (value.isEmpty())
        return;
    const double em = m_layout.fontSize;
    const double width = m_layout.right - m_layout.left;
    const double labelWidth = label.isEmpty() ? 0 : std::min(kLabelWidth * em, width / 2);
    FrontPiece piece;
    piece.size = em;
    piece.pitch = m_layout.pitch;
    piece.before = m_hasFact ? em * 0.5 : em * 1.8;
    m_hasFact = true;
    const auto add = [&](const QString &text, double left, double textWidth) {
        piece.texts.push_back({m_body.compose(text, float(textWidth / em)),
                               left,
                               textWidth,
                               Alignment::Left,
                               Role::Paragraph,
                               {},
                               {}});
    };
    if (!label.isEmpty())
        add(label, m_layout.left, labelWidth);
    add(value, m_layout.left + labelWidth, width - labelWidth);
    m_pieces.push_back(std::move(piece));
}

FrontPiece FrontPageSetter::legendRow(const LegendEntry &entry, const QString &count) const
{
    const double em = m_layout.fontSize;
    const double width = m_layout.right - m_layout.left;
    const double countWidth = count.isEmpty() ? 0 : m_countWidth;
    const double textWidth =
        width - m_symbolWidth - countWidth - (count.isEmpty() ? 0 : m_layout.paddingX);
    FrontPiece piece;
    piece.size = em;
    piece.pitch = m_layout.pitch;
    piece.before = em * kLegendGap;
    piece.role = Role::ListItem;
    piece.ruleBelow = kHairline;
    piece.texts.push_back({m_body.compose(entry.symbol, float(m_symbolWidth / em)),
                           m_layout.left,
                           m_symbolWidth,
                           Alignment::Centre,
                           Role::Label,
                           entry.text,
                           {}});
    piece.texts.push_back({m_body.compose(entry.text, float(textWidth / em)),
                           m_layout.left + m_symbolWidth,
                           textWidth,
                           Alignment::Left,
                           Role::ListBody,
                           {},
                           {}});
    if (!count.isEmpty())
        piece.texts.push_back({m_body.compose(count, float(countWidth / em)),
                               m_layout.right - countWidth - m_layout.paddingX,
                               countWidth,
                               Alignment::Right,
                               Role::ListBody,
                               {},
                               {}});
    return piece;
}

// A category leads to its first opinion.
FrontPiece FrontPageSetter::legendEntry(const PrintedLegend &legend, size_t at) const
{
    const LegendEntry &entry = (*legend.entries)[at];
    FrontPiece piece = legendRow(entry, legendCount(m_collected, entry));
    if (legend.isOfCategories)
        piece.texts.back().target = m_targets.findFirst(at);
    if (!entry.note.isEmpty())
        piece.ruleBelow = 0;
    return piece;
}

// Words as symbols make the column as wide as the widest of them.
void FrontPageSetter::measureLegend(const PrintedLegend &legend)
{
    const double em = m_layout.fontSize;
    const double width = m_layout.right - m_layout.left;
    m_symbolWidth = kSymbolWidth * em;
    m_countWidth = kCountWidth * em;
    for (const LegendEntry &entry : *legend.entries) {
        m_symbolWidth =
            std::max(m_symbolWidth, std::min(widthOf(entry.symbol), kWidestSymbol * em) + em);
        m_countWidth = std::max(m_countWidth, widthOf(legendCount(m_collected, entry)));
    }
    m_countWidth = std::max(m_countWidth, widthOf(legend.total.count));
    m_symbolWidth = std::min(m_symbolWidth, width / 3);
    m_countWidth = std::min(m_countWidth, width / 4);
}

void FrontPageSetter::addLegend(const PrintedLegend &legend)
{
    const double em = m_layout.fontSize;
    measureLegend(legend);
    if (!legend.title.isEmpty()) {
        m_pieces.push_back(paragraph(m_bold, legend.title, em, Alignment::Left, em * 1.2));
        m_pieces.back().ruleBelow = kFrame;
        m_pieces.back().keepsWithNext = true;
    }
    for (size_t i = 0; i < legend.entries->size(); ++i) {
        m_pieces.push_back(legendEntry(legend, i));
        if (i == 0 && legend.title.isEmpty())
            m_pieces.back().ruleAbove = kFrame;
        if (const QString &note = (*legend.entries)[i].note; !note.isEmpty())
            addLegendNote(note);
    }
    if (!legend.total.text.isEmpty())
        addLegendTotal(legend.total);
    m_pieces.back().ruleBelow = kFrame;
    m_pieces.back().listEnds = true;
}

// Below the words of its category.
void FrontPageSetter::addLegendNote(const QString &note)
{
    FrontPiece piece = legendRow({{}, note, 0, {}}, {});
    piece.texts.erase(piece.texts.begin());
    piece.before = m_layout.fontSize * kLegendGap / 2;
    m_pieces.back().keepsWithNext = true;
    m_pieces.push_back(std::move(piece));
}

void FrontPageSetter::addLegendTotal(const LegendTotal &total)
{
    FrontPiece piece = legendRow({{}, total.text, 0, {}}, total.count);
    piece.texts.erase(piece.texts.begin());
    m_pieces.push_back(std::move(piece));
}

void FrontPageSetter::addBlock(const PageBlock &block)
{
    const size_t first = m_pieces.size();
    addPieces(block);
    m_pieces[first].beginsPage = block.newPage;
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
    for (const QString &item : block.items) {
        const double left = m_layout.left + em;
        const double width = m_layout.right - left - em;
        FrontPiece piece;
        piece.size = em;
        piece.pitch = m_layout.pitch;
        piece.before = em * 0.4;
        piece.role = Role::ListItem;
        piece.texts.push_back({m_body.compose(QStringLiteral("・"), 1),
                               left,
                               em,
                               Alignment::Left,
                               Role::Label,
                               {},
                               {}});
        piece.texts.push_back({m_body.compose(item, float(width / em)),
                               left + em,
                               width,
                               Alignment::Left,
                               Role::ListBody,
                               {},
                               {}});
        m_pieces.push_back(std::move(piece));
    }
    m_pieces.back().listEnds = true;
}

// As wide as its words, up to the text block: then each column has its share.
FrontPageSetter::Cells FrontPageSetter::cellsOf(const PageBlock &block) const
{
    const double em = m_layout.fontSize;
    const double padding = 2 * kCellPadding * em;
    std::vector<double> widths(size_t(block.rows.front().size()), 2 * em);
    for (const QStringList &row : block.rows) {
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[size_t(i)] = std::max(widths[size_t(i)], widthOf(row[i]));
    }
    if (!block.bars.empty())
        widths.back() += kBarRoom * em;
    const double all = std::accumulate(widths.begin(), widths.end(), 0.0);
    const double room = m_layout.right - m_layout.left - padding * double(widths.size());
    // Narrow columns keep their words on a line; what is left is shared by the wide ones.
    if (all > room) {
        double rest = room;
        size_t wide = widths.size();
        std::vector<bool> isNarrow(widths.size());
        // The names of what is counted are read in lines; the words over the figures may be broken.
        if (!block.bars.empty()) {
            widths.front() = std::min(widths.front(), kLeastNames * room);
            widths.back() -= (kBarRoom - kLeastBarRoom) * em;
            isNarrow.front() = isNarrow.back() = true;
            rest -= widths.front() + widths.back();
            wide -= 2;
        }
        for (bool changed = true; changed && wide > 0;) {
            changed = false;
            for (size_t i = 0; i < widths.size(); ++i) {
                if (!isNarrow[i] && widths[i] <= rest / double(wide)) {
                    isNarrow[i] = changed = true;
                    rest -= widths[i];
                    --wide;
                    break;
                }
            }
        }
        for (size_t i = 0; i < widths.size(); ++i) {
            if (!isNarrow[i])
                widths[i] = rest / double(wide);
        }
    }
    Cells cells;
    double x = m_layout.left;
    for (double width : widths) {
        cells.lefts.push_back(x);
        cells.widths.push_back(width + padding);
        x += width + padding;
    }
    return cells;
}

FrontPiece FrontPageSetter::tableRow(const PageBlock &block, size_t row, const Cells &cells) const
{
    const double em = m_layout.fontSize;
    const QStringList &words = block.rows[row];
    FrontPiece piece;
    piece.size = em;
    piece.pitch = m_layout.pitch;
    piece.before = row == 0 ? em * kBlockGap : 0;
    piece.role = Role::TableRow;
    piece.keepsWithNext = row == 0 && block.rows.size() > 1;
    for (size_t i = 0; i < cells.lefts.size(); ++i) {
        const QString word = words[qsizetype(i)];
        const double left = cells.lefts[i] + kCellPadding * em;
        const double width = cells.widths[i] - 2 * kCellPadding * em;
        const bool isNumber = !word.isEmpty() && word.front().isDigit() && i > 0;
        if (row > 0 && row <= block.bars.size())
            piece.bar = block.bars[row - 1];
        const Alignment alignment = row == 0   ? Alignment::Centre
                                    : isNumber ? Alignment::Right
                                               : Alignment::Left;
        const Role role = row == 0 ? Role::ColumnHeader : i == 0 ? Role::RowHeader : Role::DataCell;
        piece.texts.push_back({m_body.compose(word, float(width / em) + 0.01F),
                               left,
                               width,
                               alignment,
                               role,
                               {},
                               {}});
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

// A row of a table stands whole; what keeps with the next piece asks for room for its beginning.
double FrontPageSetter::leastHeight(size_t piece) const
{
    const FrontPiece &here = m_pieces[piece];
    const bool isRow = here.role == Role::TableRow || here.role == Role::ContentsItem;
    if (!here.keepsWithNext || piece + 1 == m_pieces.size())
        return isRow ? heightOf(here) : here.size;
    return heightOf(here) + m_pieces[piece + 1].before + leastHeight(piece + 1);
}

double FrontPageSetter::place(PageBuilder &builder, Remaining &rest, double y, double bottom) const
{
    const double top = y;
    for (; rest.frontPiece < m_pieces.size(); ++rest.frontPiece) {
        const FrontPiece &piece = m_pieces[rest.frontPiece];
        const double padding = paddingOf(piece);
        if (y > top)
            y += piece.before;
        if (rest.frontLine == 0) {
            const double above = piece.ruleAbove > 0 ? m_layout.fontSize * kLegendGap : 0;
            if (piece.beginsPage && y > m_layout.top)
                return y;
            if (y > top && y + above + leastHeight(rest.frontPiece) > bottom)
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
            if ((isHere || rest.frontLine > 0) && !isFirst && y + piece.size + padding > bottom) {
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
            y += m_layout.fontSize * kLegendGap;
            addRule(builder, y, piece.ruleBelow);
        }
    }
    return y;
}

// Around the cells of a row.
void FrontPageSetter::drawFrame(PageBuilder &builder, const FrontPiece &piece, double top,
                                double bottom) const
{
    if (piece.role != Role::TableRow)
        return;
    const double padding = kCellPadding * m_layout.fontSize;
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

void FrontPageSetter::addRule(PageBuilder &builder, double y, float weight) const
{
    builder.addRule(m_layout.left, y, m_layout.right, y, weight, weight < kFrame ? 0.5F : 0.2F);
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
        builder.addLine(*text.text, own, {x, y + kBaseline * piece.size}, piece.size,
                        rest.frontTexts[i]);
        if (text.target)
            builder.addLink(rest.frontTexts[i], QRectF(x, y, inked, piece.size), *text.target);
    }
    if (piece.leadsTo && line == piece.pageLine)
        drawListed(builder, rest, piece, y);
}

} // namespace gaiyo
