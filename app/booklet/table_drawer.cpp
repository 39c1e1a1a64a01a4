#include "booklet/table_drawer.h"

#include "booklet/running_head.h"
#include "collect/path_entries.h"

#include <algorithm>
#include <utility>

namespace gaiyo {

namespace {

const QString kContinued = QStringLiteral("（続き）");
constexpr float kRuleGray = 0.25F;
// Of the rules, against those between rows: the eye is led along the rows, and held by the frame.
constexpr float kFrameWeight = 1.8F;
constexpr float kHeaderWeight = 1.4F; // below the columns' titles
constexpr float kColumnWeight = 0.6F;
constexpr double kHeadingPadding = 0.42; // ems
constexpr double kGapAbove = 0.9;        // ems, where text runs on
constexpr double kGoesOnSize = 0.8;      // （次ページへ続く） against the body
constexpr double kLargestGoesOn = 9;     // points: it stands in the margin, whose least is 5 mm,
constexpr double kGoesOnShare = 0.3;     // or this much of it, for large letters
constexpr double kLeastGoesOn = 6;       // points
constexpr double kBesideNumber = 3.5;    // ems of the page's number, from its middle
constexpr double kGoesOnGap = 0.3;       // ems, below the frame
constexpr double kBelowHead = 0.2;       // ems, from the running head to （続き） below it
constexpr double kLeastContinued = 0.7;  // of （続き） against the body, wherever it stands
constexpr double kGoesOnBelowText = 0.6;
constexpr double kBarGap = 1.1;     // ems, from the top of the line above
constexpr double kBarHeight = 0.22; // ems
constexpr float kBarGray = 0.35F;
constexpr float kGoesOnWidth = 20;        // ems of its own size
constexpr double kSmaller = 0.94;         // against what does not fit
constexpr double kSmallestVertical = 1.5; // points

} // namespace

TableDrawer::TableDrawer(const TableLayout &layout, const RowComposer &rows, Composer &body,
                         Composer &bold)
    : m_layout(layout)
    , m_rows(rows)
    , m_body(body)
    , m_bold(bold)
    , m_responseColumn(layout.findColumn(ColumnField::Response))
{
    m_continued = m_body.compose(kContinued, kContinuedWidth);
    m_goesOn = m_body.compose(QStringLiteral("（次ページへ続く）"), kGoesOnWidth);
    if (isText())
        return;
    double height = 1;
    for (const TableColumn &column : layout.columns) {
        m_titles.push_back(composeColumnTitle(m_body, layout, column));
        height = std::max(height, m_titles.back().height(layout.linePitch));
    }
    m_headerHeight = height * layout.fontSize + 2 * layout.paddingY;
}

double TableDrawer::headingHeight(int lines, int depth) const
{
    const double size = m_layout.headingSize(depth);
    return gapAbove(depth) + ((lines - 1) * m_layout.linePitch + 1 + 2 * kHeadingPadding) * size;
}

double TableDrawer::gapAbove(int depth) const
{
    return isText() && depth == 0 ? kGapAbove * m_layout.fontSize : 0;
}

double TableDrawer::tallestHeading() const
{
    double tallest = 0;
    for (int depth = 0; depth < int(m_layout.headings.size()); ++depth)
        tallest = std::max(tallest, headingHeight(1, depth));
    return tallest;
}

ComposedCell TableDrawer::composeHeading(const Paragraph &words, int depth) const
{
    const double width = m_layout.right - m_layout.left - 2 * m_layout.paddingX;
    Composer &composer = m_layout.heading(depth).bold ? m_bold : m_body;
    ComposedCell cell;
    cell.append(
        composer.compose(words, float(width / m_layout.headingSize(depth)), {.title = true}));
    return cell;
}

void TableDrawer::beginTable(OpenPage &sheet, bool own)
{
    PageBuilder &builder = sheet.builder;
    sheet.y += roomAbove(sheet);
    if (isText()) {
        if (sheet.rest.body == 0)
            sheet.rest.body = builder.open(Role::Section, sheet.rest.document);
        return;
    }
    const double top = sheet.y;
    const double bottom = top + m_headerHeight;
    sheet.tableTop = top;
    builder.add(FillItem{QRectF(m_layout.left, top, m_layout.right - m_layout.left, m_headerHeight),
                         m_layout.headerGray});
    if (sheet.rest.table == 0)
        sheet.rest.table = builder.open(Role::Table, sheet.rest.document);
    ElementId head = 0;
    ElementId row = 0;
    if (own) {
        head = builder.open(Role::TableHead, sheet.rest.table);
        row = builder.open(Role::TableRow, head);
    }
    for (size_t i = 0; i < m_titles.size(); ++i) {
        const ElementId element = own ? builder.open(Role::ColumnHeader, row) : kArtifact;
        drawTitle(sheet, i, element);
        if (!own)
            continue;
        sheet.rest.columnHeaders.push_back(element);
        builder.close(element);
    }
    if (own) {
        builder.close(row);
        builder.close(head);
    }
    if (sheet.rest.body == 0)
        sheet.rest.body = builder.open(Role::TableBody, sheet.rest.table);
    builder.addRule(m_layout.left, bottom, m_layout.right, bottom,
                    kHeaderWeight * m_layout.ruleWidth, kRuleGray);
    sheet.y = bottom;
    sheet.rowsTop = top;
}

// In the middle of the row.
void TableDrawer::drawTitle(OpenPage &sheet, size_t column, ElementId element)
{
    const ColumnTitle &title = m_titles[column];
    const TableColumn &place = m_layout.columns[column];
    const double size = title.size * m_layout.fontSize;
    const double top = sheet.tableTop +
                       (m_headerHeight - title.height(m_layout.linePitch) * m_layout.fontSize) / 2;
    for (int i = 0; i < title.words.lines(); ++i) {
        const auto at = title.words.place(i);
        const ComposedParagraph &words = title.words.paragraph(at);
        const double width = double(words.lines[at.line].width) * size;
        sheet.builder.addLine(words, at.line,
                              {place.left + (place.width - width) / 2,
                               top + (i * m_layout.linePitch + kBaseline) * size},
                              size, element);
    }
}

// The vertical rules between the columns, for the rows since the last heading.
void TableDrawer::endRows(OpenPage &sheet)
{
    if (sheet.rowsTop >= 0 && sheet.y > sheet.rowsTop) {
        for (size_t i = 1; i < m_layout.columns.size(); ++i)
            sheet.builder.addRule(m_layout.columns[i].left, sheet.rowsTop, m_layout.columns[i].left,
                                  sheet.y, kColumnWeight * m_layout.ruleWidth, kRuleGray);
    }
    sheet.rowsTop = -1;
}

void TableDrawer::endPage(OpenPage &sheet)
{
    if (isText() && sheet.rest.split)
        drawGoesOn(sheet);
    if (sheet.tableTop < 0)
        return;
    growForHeadings(sheet, true, m_layout.bottom - sheet.y);
    drawLastRule(sheet);
    endHeadings(sheet, true);
    const auto &goOn = sheet.pathsGoOn;
    if (std::find(goOn.begin(), goOn.end(), true) != goOn.end()) // at the top of the next page
        drawRules(sheet, {});
    endRows(sheet);
    drawFrame(sheet);
    if (sheet.rest.split || sheet.responseGoesOn)
        drawGoesOn(sheet);
}

// Around all of the table on this page; its corners are closed.
void TableDrawer::drawFrame(OpenPage &sheet)
{
    const float width = kFrameWeight * m_layout.ruleWidth;
    const double half = double(width) / 2;
    for (double x : {m_layout.left, m_layout.right})
        sheet.builder.addRule(x, sheet.tableTop - half, x, sheet.y + half, width, kRuleGray);
    for (double y : {sheet.tableTop, sheet.y})
        sheet.builder.addRule(m_layout.left, y, m_layout.right, y, width, kRuleGray);
}

// Below the frame, at its right end; clear of the page's number in the middle.
void TableDrawer::drawGoesOn(OpenPage &sheet)
{
    const QSizeF paper = sheet.builder.page().size;
    const double margin = paper.height() - m_layout.bottom;
    const double number = std::max(kNumberSize, kNumberShare * m_layout.fontSize);
    const double room = m_layout.right - paper.width() / 2 - kBesideNumber * number;
    const auto width = double(m_goesOn->lines.front().width);
    const double size =
        std::min({kGoesOnSize * m_layout.fontSize, std::max(kLargestGoesOn, kGoesOnShare * margin),
                  std::max(kLeastGoesOn, room / width)});
    const double x = m_layout.right - width * size;
    const double gap = isText() ? kGoesOnBelowText : kGoesOnGap;
    sheet.builder.addLine(*m_goesOn, 0, {x, sheet.y + (gap + kBaseline) * size}, size, kArtifact);
}

void TableDrawer::closeTable(OpenPage &sheet)
{
    for (ElementId *element : {&sheet.rest.body, &sheet.rest.table}) {
        if (*element != 0)
            sheet.builder.close(*element);
        *element = 0;
    }
}

bool TableDrawer::drawHeading(OpenPage &sheet, const HeadingBlock &block,
                              const ComposedCell &heading, int lines)
{
    PageBuilder &builder = sheet.builder;
    Remaining &rest = sheet.rest;
    drawLastRule(sheet);
    endRows(sheet);
    const double size = m_layout.headingSize(block.depth);
    const double height = headingHeight(lines, block.depth) - gapAbove(block.depth);
    if (!sheet.empty)
        sheet.y += gapAbove(block.depth);
    builder.add(FillItem{QRectF(m_layout.left, sheet.y, m_layout.right - m_layout.left, height),
                         grayOf(m_layout.heading(block.depth).shade)});
    if (!rest.split) {
        addPathMarks(sheet);
        builder.add(BookmarkItem{depthOnTheWay(m_rows.collected(), block),
                                 block.text,
                                 {m_layout.left, sheet.y},
                                 sheet.rest.block});
        openHeading(sheet, block.depth);
    }
    CellProgress &progress = rest.cells.front();
    const double top = sheet.y + kHeadingPadding * size;
    for (int i = 0; i < lines; ++i, ++progress.used) {
        const auto place = heading.place(progress.used);
        builder.addLine(
            heading.paragraph(place), place.line,
            {m_layout.left + m_layout.paddingX, top + (i * m_layout.linePitch + kBaseline) * size},
            size, progress.content);
    }
    sheet.y += height;
    if (!isText()) {
        builder.addRule(m_layout.left, sheet.y, m_layout.right, sheet.y, m_layout.ruleWidth,
                        kRuleGray);
        sheet.rowsTop = sheet.y;
    }
    sheet.empty = false;
    sheet.blank = false;
    rest.split = progress.used < heading.lines();
    if (!rest.split)
        finishRow(sheet);
    return !rest.split;
}

// The headings in columns that begin here.
void TableDrawer::addPathMarks(OpenPage &sheet)
{
    for (const WayEntry &entry : pathsBegun(m_rows.collected(), sheet.rest.block))
        sheet.builder.add(
            BookmarkItem{entry.depth, entry.words, {m_layout.left, sheet.y}, entry.heading});
    if (sheet.rest.block == m_place)
        sheet.builder.add(BookmarkItem{0, {}, {m_layout.left, sheet.y}, *m_place, true});
}

// Below the first line. The figure itself is the text: the bar is silent.
void TableDrawer::drawBars(OpenPage &sheet, const RowBlock &row)
{
    const double top = sheet.y + m_layout.paddingY + kBarGap * m_layout.fontSize;
    for (size_t i = 0; i < std::min(row.bars.size(), m_layout.columns.size()); ++i) {
        const TableColumn &column = m_layout.columns[i];
        const double width = (column.width - 2 * m_layout.paddingX) * row.bars[i];
        if (width > 0)
            sheet.builder.add(FillItem{
                QRectF(column.left + m_layout.paddingX, top, width, kBarHeight * m_layout.fontSize),
                kBarGray});
    }
}

bool TableDrawer::drawRow(OpenPage &sheet, const ComposedRow &row, double height, bool isTarget)
{
    Remaining &rest = sheet.rest;
    drawLastRule(sheet);
    const double top = sheet.y;
    if (rest.split) {
        drawContinued(sheet, row);
    } else {
        addPathMarks(sheet);
        drawBars(sheet, *row.block);
        if (isTarget)
            sheet.builder.add(AnchorItem{row.block->no, {m_layout.left, top}});
        if (rest.row == 0)
            openRow(sheet, row, {});
    }
    sheet.builder.add(
        RowItem{row.block->no, QRectF(m_layout.left, top, m_layout.right - m_layout.left, height)});
    bool complete = true;
    for (size_t i = 0; i < row.cells.size(); ++i) {
        beginBeside(sheet, row, i);
        const int used = rest.cells[i].used;
        if (used == row.cells[i].lines())
            continue;
        const int room = linesIn(height, row.cells[i].lines() - used);
        const int count = row.cells[i].linesFor(used, std::max(1, room));
        drawLines(sheet, row.cells[i], rest.cells[i], slotOf(i, top), count);
        complete = complete && rest.cells[i].used == row.cells[i].lines();
    }
    sheet.y = top + height;
    sheet.empty = false;
    sheet.blank = false;
    sheet.anew = false;
    rest.split = true;
    return complete;
}

// Running text that goes on ends with the text block: no rule is below it that it should keep clear
// of.
int TableDrawer::linesIn(double height, int left) const
{
    const int lines = isText() ? m_layout.linesIn(height + m_layout.paddingY) : 0;
    return left > lines ? std::max(lines, m_layout.linesIn(height)) : m_layout.linesIn(height);
}

// （続き） stands above the text block where no column of numbers has it.
bool TableDrawer::tellsAbove() const
{
    return isStacked() || m_layout.findColumn(ColumnField::No) < 0;
}

// How much lower the page begins, so that （続き） has its size below the running head.
double TableDrawer::roomAbove(const OpenPage &sheet) const
{
    const Remaining &rest = sheet.rest;
    const auto &blocks = m_rows.collected().blocks;
    if (!rest.split || !tellsAbove() || !std::holds_alternative<RowBlock>(blocks[rest.block]))
        return 0;
    const double needed = (1 + kGoesOnGap) * kContinuedSize * m_layout.fontSize;
    const double belowHead = m_layout.headEnd + kBelowHead * kContinuedSize * m_layout.fontSize;
    const double begin = std::max(m_layout.headEnd > 0 ? belowHead : 0, m_layout.top / 2);
    return std::max(0.0, begin + needed - m_layout.top);
}

// No. 12（続き） above the text block, where no column of its own tells it.
void TableDrawer::drawContinuedAbove(OpenPage &sheet, const ComposedRow &row)
{
    const bool isShared = row.shared.isInside(sheet.rest.cells.front().used);
    const ComposedPtr words = m_body.compose(
        (isShared ? row.shared.name : m_rows.nameOf(*row.block)) + QStringLiteral("（続き）"),
        kGoesOnWidth);
    const double size = kContinuedSize * m_layout.fontSize;
    const double bottom = isText() ? sheet.y : sheet.tableTop;
    sheet.builder.addLine(
        *words, 0,
        {m_layout.left + m_layout.paddingX, bottom - (1 + kGoesOnGap - kBaseline) * size}, size,
        kArtifact);
}

// The heading in this column begins with the row; at the top of a page also one that goes on there.
void TableDrawer::beginBeside(OpenPage &sheet, const ComposedRow &row, size_t column)
{
    const TableColumn &place = m_layout.columns[column];
    const PathCell *heading = row.block->findPath(place.field);
    const auto isOpen = [column](const OpenHeading &open) { return open.column == column; };
    if (!heading || heading->text.isEmpty() ||
        std::any_of(sheet.headings.begin(), sheet.headings.end(), isOpen))
        return;
    const Remaining &rest = sheet.rest;
    const bool isRepeated = heading->span == 0 || rest.split;
    const bool isOwn = isRepeated ? rest.cells[column].used < row.cells[column].lines()
                                  : !m_rows.isBeside(*heading, place);
    OpenHeading open{column, sheet.y, {}, 0};
    if (m_rows.isVertical(*heading, place)) {
        open.text = heading->text;
        if (isRepeated) {
            drawContinuedMark(sheet, slotOf(column, sheet.y), 0);
            open.top += m_layout.pitch;
        }
    } else if (!isOwn) {
        open.height = drawAcross(sheet, *heading, column, isRepeated);
    }
    sheet.headings.push_back(std::move(open));
}

// Answers the height of the cell that it needs. What stands on an earlier page already is silent
// but where the cell begins anew.
double TableDrawer::drawAcross(OpenPage &sheet, const PathCell &heading, size_t column,
                               bool isRepeated)
{
    Remaining &rest = sheet.rest;
    const TableColumn &place = m_layout.columns[column];
    const BesideCell cell =
        isRepeated ? m_rows.composeRepeated(heading, place) : *m_rows.composeBeside(heading, place);
    Slot slot = slotOf(column, sheet.y);
    slot.scale = cell.scale;
    CellProgress words;
    if (column < rest.openHeaders.size())
        words.element = std::exchange(rest.openHeaders[column], 0);
    if (words.element == kArtifact) {
        drawAgain(sheet, cell.words, rest.cells[column], slot, cell.lines);
    } else {
        drawLines(sheet, cell.words, words, slot, cell.lines);
        closeCell(sheet, words);
    }
    if (isRepeated)
        drawContinuedMark(sheet, slot, cell.lines);
    return m_layout.cellHeight(cell.lines + (isRepeated ? 1 : 0), cell.scale);
}

void TableDrawer::endHeadings(OpenPage &sheet, bool all)
{
    std::vector<OpenHeading> goOn;
    for (OpenHeading &heading : sheet.headings) {
        if (!all && !endsHere(sheet, heading))
            goOn.push_back(std::move(heading));
        else if (!heading.text.isEmpty())
            drawVertical(sheet, heading);
    }
    sheet.headings = std::move(goOn);
}

bool TableDrawer::endsHere(const OpenPage &sheet, const OpenHeading &heading) const
{
    const bool goesOn = heading.column < sheet.pathsGoOn.size() && sheet.pathsGoOn[heading.column];
    return !sheet.rest.split && !goesOn;
}

// Where the rows beside a heading are few, or a page break leaves few of them, the last is as much
// higher as its words need.
void TableDrawer::growForHeadings(OpenPage &sheet, bool all, double most)
{
    double missing = 0;
    for (const OpenHeading &heading : sheet.headings) {
        if (all || endsHere(sheet, heading))
            missing = std::max(missing, leastHeight(heading) - (sheet.y - heading.top));
    }
    const double more = std::clamp(missing, 0.0, std::max(0.0, most));
    sheet.y += more;
    auto &items = sheet.builder.page().items;
    const auto last = std::find_if(items.rbegin(), items.rend(), [](const PageItem &item) {
        return std::holds_alternative<RowItem>(item);
    });
    if (more > 0 && last != items.rend())
        std::get<RowItem>(*last).area.adjust(0, 0, 0, more);
}

double TableDrawer::leastBeside(const PathCell &heading, const TableColumn &column) const
{
    if (m_rows.isVertical(heading, column))
        return m_rows.leastVertical(heading.text, column);
    const auto across = m_rows.composeBeside(heading, column);
    return across ? m_layout.cellHeight(across->lines, across->scale) : 0;
}

double TableDrawer::leastHeight(const OpenHeading &heading) const
{
    return heading.text.isEmpty()
               ? heading.height
               : m_rows.leastVertical(heading.text, m_layout.columns[heading.column]);
}

// In the middle of its rows. Where these leave less room than the words need, the letters are
// smaller, so that none is lost.
void TableDrawer::drawVertical(OpenPage &sheet, const OpenHeading &heading)
{
    Remaining &rest = sheet.rest;
    const TableColumn &column = m_layout.columns[heading.column];
    const double height = sheet.y - heading.top - 2 * kVerticalPadding * m_layout.fontSize;
    const double width = column.width - 2 * kVerticalPadding * m_layout.fontSize;
    double size = m_layout.fontSize;
    std::vector<VerticalColumn> columns;
    const auto fits = [&] {
        const double wide = (double(columns.size()) - 1) * kVerticalPitch + 1;
        return wide * size <= width &&
               std::all_of(columns.begin(), columns.end(), [&](const VerticalColumn &set) {
                   return double(set.height) * size <= height + 0.01 * size;
               });
    };
    for (;;) {
        columns = m_rows.vertical().set(heading.text, float(height / size));
        if (fits() || size < kSmallestVertical)
            break;
        const double smaller = size * kSmaller;
        size = size > m_rows.readableVertical() ? std::max(smaller, m_rows.readableVertical())
                                                : smaller;
    }
    ElementId element = kArtifact;
    if (heading.column < rest.openHeaders.size())
        element = std::exchange(rest.openHeaders[heading.column], 0);
    double tallest = 0;
    for (const VerticalColumn &set : columns)
        tallest = std::max(tallest, double(set.height));
    const double x =
        column.left + column.width / 2 + (double(columns.size()) - 1) * kVerticalPitch * size / 2;
    const double top = (heading.top + sheet.y - tallest * size) / 2;
    sheet.builder.addColumns(columns, {x, top}, size, element);
    if (element != kArtifact)
        sheet.builder.close(element);
}

void TableDrawer::drawContinued(OpenPage &sheet, const ComposedRow &row)
{
    if (isStacked())
        return drawContinuedAbove(sheet, row);
    const int no = m_layout.findColumn(ColumnField::No);
    const int category = m_layout.findColumn(ColumnField::Category);
    for (int column : {no, category}) {
        if (column < 0)
            continue;
        const ComposedCell &cell = row.cells[size_t(column)];
        const CellProgress &progress = sheet.rest.cells[size_t(column)];
        // A category is said in full: 反映できない cut off after 反映 would be its contrary.
        const int lines = column == no ? std::min(1, cell.lines()) : cell.lines();
        if (progress.used == cell.lines())
            drawAgain(sheet, cell, progress, slotOf(size_t(column), sheet.y), lines);
    }
    if (tellsAbove())
        return drawContinuedAbove(sheet, row);
    drawContinuedMark(sheet, slotOf(size_t(no), sheet.y), 1);
}

// （続き） on this line of the cell.
void TableDrawer::drawContinuedMark(OpenPage &sheet, const Slot &slot, int line)
{
    const TableColumn &column = m_layout.columns[slot.column];
    const auto width = double(m_continued->lines.front().width);
    const double room = double(column.characters) * m_layout.fontSize + m_layout.paddingX;
    const double share = std::max(slot.scale * kContinuedSize, kLeastContinued);
    const double size = std::min(share * m_layout.fontSize, room / width);
    const bool isWide = width * size > room - m_layout.paddingX;
    const double x = slot.isLabel || isWide ? column.left + (column.width - width * size) / 2
                                            : m_layout.textLeft(column);
    const double y = slot.top + m_layout.paddingY +
                     slot.scale * (line * m_layout.pitch + kBaseline * m_layout.fontSize);
    for (size_t i = 0; i < m_continued->lines.size(); ++i)
        sheet.builder.addLine(*m_continued, i, {x, y + double(i) * size}, size, kArtifact);
}

void TableDrawer::drawSpannedResponse(OpenPage &sheet, const ComposedCell &cell,
                                      const ComposedCell &continued, double top, double bottom)
{
    CellProgress &progress = sheet.rest.response;
    Slot slot = slotOf(size_t(m_responseColumn), top);
    for (int i = 0; i < continued.lines(); ++i) {
        const auto place = continued.place(i);
        const ComposedParagraph &words = continued.paragraph(place);
        const double room = double(m_layout.columns[slot.column].characters) * m_layout.fontSize +
                            m_layout.paddingX;
        const double size = std::min(kContinuedSize * m_layout.fontSize,
                                     room / double(words.lines[place.line].width));
        sheet.builder.addLine(words, place.line, lineOrigin(continued, i, slot, i), size,
                              kArtifact);
    }
    slot.top += continued.lines() * m_layout.pitch;
    const int room = std::max(1, m_layout.linesIn(bottom - slot.top));
    drawLines(sheet, cell, progress, slot, cell.linesFor(progress.used, room));
}

void TableDrawer::repeatSpannedResponse(OpenPage &sheet, const ComposedCell &cell,
                                        const ComposedCell &note, double top, double bottom)
{
    const int room = m_layout.linesIn(bottom - top);
    const ComposedCell &shown = cell.lines() <= room ? cell : note;
    drawAgain(sheet, shown, sheet.rest.response, slotOf(size_t(m_responseColumn), top),
              std::min(room, shown.lines()));
}

void TableDrawer::drawRowRule(OpenPage &sheet, bool underResponse)
{
    if (isText()) {
        if (m_layout.stackedRules && !sheet.rest.split)
            sheet.builder.addRule(m_layout.left, sheet.y, m_layout.right, sheet.y,
                                  m_layout.ruleWidth, kRuleGray);
        return;
    }
    std::vector<bool> leftOut = sheet.pathsGoOn;
    if (sheet.rest.split)
        leftOut.clear(); // the row itself goes on, on the next page
    growForHeadings(sheet, false, sheet.mayGrow);
    endHeadings(sheet, false);
    leftOut.resize(m_layout.columns.size());
    if (m_responseColumn >= 0 && !underResponse)
        leftOut[size_t(m_responseColumn)] = true;
    sheet.rowRule = std::move(leftOut);
}

// When it is known that the row above grows no more.
void TableDrawer::drawLastRule(OpenPage &sheet)
{
    if (sheet.rowRule)
        drawRules(sheet, *sheet.rowRule);
    sheet.rowRule.reset();
}

// Below all columns but these, in as few strokes as can be.
void TableDrawer::drawRules(OpenPage &sheet, const std::vector<bool> &leftOut)
{
    const auto isOut = [&](size_t column) { return column < leftOut.size() && leftOut[column]; };
    for (size_t from = 0; from < m_layout.columns.size();) {
        size_t to = from;
        while (to < m_layout.columns.size() && !isOut(to))
            ++to;
        if (to > from) {
            const double right =
                to == m_layout.columns.size() ? m_layout.right : m_layout.columns[to].left;
            sheet.builder.addRule(m_layout.columns[from].left, sheet.y, right, sheet.y,
                                  m_layout.ruleWidth, kRuleGray);
        }
        from = to + 1;
    }
}

void TableDrawer::drawLines(OpenPage &sheet, const ComposedCell &cell, CellProgress &progress,
                            const Slot &slot, int count)
{
    PageBuilder &builder = sheet.builder;
    for (int i = 0; i < count; ++i, ++progress.used) {
        const auto place = cell.place(progress.used);
        const ComposedParagraph &paragraph = cell.paragraph(place);
        ElementId element = progress.content != 0 ? progress.content : progress.element;
        const bool isParagraph = !slot.isLabel && !paragraph.text.isEmpty();
        const ParagraphPart &part = cell.part(place);
        if (isParagraph) {
            if (progress.paragraph == 0)
                progress.paragraph =
                    openParagraph(sheet, part, paragraph.text, progress.element, progress);
            element = part.expansion.isEmpty() ? progress.paragraph : progress.content;
        }
        builder.addLine(paragraph, place.line, lineOrigin(cell, progress.used, slot, i),
                        slot.scale * m_layout.fontSize, element);
        if (!isParagraph || !cell.isLastOfParagraph(progress.used))
            continue;
        builder.close(element);
        if (element != progress.paragraph)
            builder.close(progress.paragraph);
        progress.paragraph = 0;
        if (!part.expansion.isEmpty())
            progress.content = 0;
    }
}

// What stands on an earlier page already: the words of the cell where it begins anew, else silent.
void TableDrawer::drawAgain(OpenPage &sheet, const ComposedCell &cell, const CellProgress &progress,
                            const Slot &slot, int count)
{
    if (!sheet.anew || progress.element == 0)
        return drawSilently(sheet, cell, slot, count);
    CellProgress again = progress;
    again.used = 0;
    drawLines(sheet, cell, again, slot, count);
    if (again.paragraph != 0)
        sheet.builder.close(again.paragraph);
}

void TableDrawer::drawSilently(OpenPage &sheet, const ComposedCell &cell, const Slot &slot,
                               int count)
{
    for (int i = 0; i < count; ++i) {
        const auto place = cell.place(i);
        sheet.builder.addLine(cell.paragraph(place), place.line, lineOrigin(cell, i, slot, i),
                              slot.scale * m_layout.fontSize, kArtifact);
    }
}

QPointF TableDrawer::lineOrigin(const ComposedCell &cell, int line, const Slot &slot,
                                int position) const
{
    const TableColumn &column = m_layout.columns[slot.column];
    const auto place = cell.place(line);
    double x = m_layout.textLeft(column);
    if (slot.isLabel)
        x += (column.width - 2 * m_layout.paddingX -
              double(cell.paragraph(place).lines[place.line].width) * m_layout.fontSize) /
             2;
    return {x, slot.top + m_layout.paddingY +
                   slot.scale * (position * m_layout.pitch + kBaseline * m_layout.fontSize)};
}

TableDrawer::Slot TableDrawer::slotOf(size_t column, double top) const
{
    return {column, top, m_rows.isLabel(m_layout.columns[column].field)};
}

} // namespace gaiyo
