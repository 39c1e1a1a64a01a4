#include "booklet/table_drawer.h"

#include "booklet/running_head.h"
#include "collect/path_entries.h"

#include <algorithm>
#include <utility>

namespace gaiyo {

namespace {

constexpr float kRuleGray = 0.25F;
// Of the rules, against those between rows: the eye is led along the rows, and held by the frame.
constexpr float kFrameWeight = 1.8F;
constexpr float kHeaderWeight = 1.4F; // below the columns' titles
constexpr float kColumnWeight = 0.6F;
constexpr double kHeadingPadding = 0.42; // ems
constexpr double kGapAbove = 0.9;        // ems, where text runs on
constexpr double kContinuedSize = 0.85; // （続き） against the body, where its column has the room
constexpr float kContinuedWidth = 3;    // ems of its own size
constexpr double kGoesOnSize = 0.8;     // （次ページへ続く） against the body
constexpr double kLargestGoesOn = 9;    // points: it stands in the margin, whose least is 5 mm,
constexpr double kGoesOnShare = 0.3;    // or this much of it, for large letters
constexpr double kLeastGoesOn = 6;      // points
constexpr double kBesideNumber = 3.5; // ems of the page's number, from its middle
constexpr double kGoesOnGap = 0.3;    // ems, below the frame
constexpr double kBarGap = 1.1;       // ems, from the top of the line above
constexpr double kBarHeight = 0.22;   // ems
constexpr float kBarGray = 0.35F;
constexpr float kGoesOnWidth = 20;        // ems of its own size
constexpr double kVerticalPadding = 0.3;  // ems, all around
constexpr double kSmaller = 0.94;         // against what does not fit
constexpr double kSmallestVertical = 1.5; // points
constexpr double kReadableVertical = 7;   // points: rows grow rather than that letters are smaller,
constexpr double kReadableShare = 0.7;    // or this much of large ones

} // namespace

TableDrawer::TableDrawer(const TableLayout &layout, const RowComposer &rows, Composer &body,
                         Composer &bold)
    : m_layout(layout)
    , m_rows(rows)
    , m_body(body)
    , m_bold(bold)
    , m_responseColumn(layout.findColumn(ColumnField::Response))
{
    m_continued = m_body.compose(QStringLiteral("（続き）"), kContinuedWidth);
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
    if (isStacked() && sheet.rest.split)
        drawGoesOn(sheet);
    if (sheet.tableTop < 0)
        return;
    growForVerticals(sheet, true, m_layout.bottom - sheet.y);
    drawLastRule(sheet);
    endVerticals(sheet, true);
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
    sheet.builder.addLine(*m_goesOn, 0, {x, sheet.y + (kGoesOnGap + kBaseline) * size}, size,
                          kArtifact);
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
    const int room = std::max(1, m_layout.linesIn(height));
    beginVerticals(sheet, row);
    if (sheet.blank)
        repeatHeadings(sheet, row, top, room);
    bool complete = true;
    for (size_t i = 0; i < row.cells.size(); ++i) {
        const int used = rest.cells[i].used;
        if (used == row.cells[i].lines())
            continue;
        const int count = row.cells[i].linesFor(used, room);
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

// No. 12（続き） above the text block, where no column of its own tells it.
void TableDrawer::drawContinuedAbove(OpenPage &sheet, const ComposedRow &row)
{
    const ComposedPtr words =
        m_body.compose(m_rows.nameOf(*row.block) + QStringLiteral("（続き）"), kGoesOnWidth);
    const double room = m_layout.top - std::max(m_layout.headEnd, m_layout.top / 2);
    const double size =
        std::min({kContinuedSize * m_layout.fontSize, m_layout.top / 2, room / (1 + kGoesOnGap)});
    sheet.builder.addLine(
        *words, 0,
        {m_layout.left + m_layout.paddingX, m_layout.top - (1 + kGoesOnGap - kBaseline) * size},
        size, kArtifact);
}

// At the top of a page, of cells that began on an earlier one.
void TableDrawer::repeatHeadings(OpenPage &sheet, const ComposedRow &row, double top, int room)
{
    for (size_t i = 0; i < m_layout.columns.size(); ++i) {
        const PathCell *heading = row.block->findPath(m_layout.columns[i].field);
        const bool isBegun = heading && (heading->span == 0 || sheet.rest.cells[i].used > 0);
        if (!isBegun || heading->text.isEmpty() || m_rows.isVertical(*heading, m_layout.columns[i]))
            continue;
        if (heading->span > 0 && sheet.rest.cells[i].used < row.cells[i].lines())
            continue; // its own lines go on
        const ComposedCell cell = m_rows.composeRepeated(*heading, m_layout.columns[i]);
        const bool goesOn = i < sheet.pathsGoOn.size() && sheet.pathsGoOn[i];
        drawAgain(sheet, cell, sheet.rest.cells[i], slotOf(i, top),
                  goesOn ? cell.lines() : std::min(room, cell.lines()));
    }
}

// Of those that the row begins with; at the top of a page also of those that go on there.
void TableDrawer::beginVerticals(OpenPage &sheet, const ComposedRow &row)
{
    for (size_t i = 0; i < m_layout.columns.size(); ++i) {
        const TableColumn &column = m_layout.columns[i];
        const PathCell *heading = column.vertical ? row.block->findPath(column.field) : nullptr;
        const auto isOpen = [i](const OpenVertical &open) { return open.column == i; };
        if (!heading || !m_rows.isVertical(*heading, column) ||
            std::any_of(sheet.verticals.begin(), sheet.verticals.end(), isOpen))
            continue;
        sheet.verticals.push_back({i, heading->text, sheet.y});
    }
}

void TableDrawer::endVerticals(OpenPage &sheet, bool all)
{
    std::vector<OpenVertical> goOn;
    for (OpenVertical &heading : sheet.verticals) {
        if (all || endsHere(sheet, heading))
            drawVertical(sheet, heading);
        else
            goOn.push_back(std::move(heading));
    }
    sheet.verticals = std::move(goOn);
}

bool TableDrawer::endsHere(const OpenPage &sheet, const OpenVertical &heading) const
{
    const bool goesOn = heading.column < sheet.pathsGoOn.size() && sheet.pathsGoOn[heading.column];
    return !sheet.rest.split && !goesOn;
}

// A page break may leave few lines beside a heading: the last row is as high, then, as its words
// need to be read.
void TableDrawer::growForVerticals(OpenPage &sheet, bool all, double most)
{
    double missing = 0;
    for (const OpenVertical &heading : sheet.verticals) {
        if (all || endsHere(sheet, heading))
            missing =
                std::max(missing, leastVertical(heading.text, m_layout.columns[heading.column]) -
                                      (sheet.y - heading.top));
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

double TableDrawer::readableVertical() const
{
    return std::min(m_layout.fontSize,
                    std::max(kReadableVertical, kReadableShare * m_layout.fontSize));
}

double TableDrawer::leastBeside(const PathCell &heading, const TableColumn &column) const
{
    return m_rows.isVertical(heading, column) ? leastVertical(heading.text, column) : 0;
}

double TableDrawer::leastVertical(const QString &text, const TableColumn &column) const
{
    const double padding = 2 * kVerticalPadding * m_layout.fontSize;
    const double size = readableVertical();
    const int columns = verticalColumnsIn((column.width - padding) / size);
    return double(m_rows.vertical().leastHeight(text, columns)) * size + padding;
}

// In the middle of its rows. Where these leave less room than the words need, the letters are
// smaller, so that none is lost.
void TableDrawer::drawVertical(OpenPage &sheet, const OpenVertical &heading)
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
        size = size > readableVertical() ? std::max(smaller, readableVertical()) : smaller;
    }
    ElementId element = kArtifact;
    if (heading.column < rest.verticalHeaders.size())
        element = std::exchange(rest.verticalHeaders[heading.column], 0);
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
    if (no < 0)
        return drawContinuedAbove(sheet, row);
    const TableColumn &column = m_layout.columns[size_t(no)];
    const ComposedLine &line = m_continued->lines.front();
    const double room = double(column.characters) * m_layout.fontSize + m_layout.paddingX;
    const double size = std::min(m_layout.fontSize * kContinuedSize, room / double(line.width));
    const double x = column.left + (column.width - double(line.width) * size) / 2;
    const double y = sheet.y + m_layout.paddingY + m_layout.pitch + kBaseline * m_layout.fontSize;
    for (size_t i = 0; i < m_continued->lines.size(); ++i)
        sheet.builder.addLine(*m_continued, i, {x, y + double(i) * size}, size, kArtifact);
}

void TableDrawer::drawSpannedResponse(OpenPage &sheet, const ComposedCell &cell, double top,
                                      double bottom)
{
    CellProgress &progress = sheet.rest.response;
    const int room = std::max(1, m_layout.linesIn(bottom - top));
    const int count = cell.linesFor(progress.used, room);
    drawLines(sheet, cell, progress, slotOf(size_t(m_responseColumn), top), count);
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
    growForVerticals(sheet, false, sheet.mayGrow);
    endVerticals(sheet, false);
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
                        m_layout.fontSize, element);
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
                              m_layout.fontSize, kArtifact);
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
    return {x, slot.top + m_layout.paddingY + position * m_layout.pitch +
                   kBaseline * m_layout.fontSize};
}

TableDrawer::Slot TableDrawer::slotOf(size_t column, double top) const
{
    return {column, top, m_rows.isLabel(m_layout.columns[column].field)};
}

} // namespace gaiyo
