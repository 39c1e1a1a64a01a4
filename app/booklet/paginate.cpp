#include "booklet/paginate.h"

#include <QCoreApplication>

#include <algorithm>

namespace gaiyo {

namespace {

constexpr double kEpsilon = 0.001;
constexpr double kMostBlank = 0.1;   // of a page, while a row could be split to save space
constexpr double kLeastBegin = 0.2;  // of a page, to begin a row that only a page cannot hold whole
constexpr double kLeastTable = 0.35; // of a page, to begin the table below the front matter
constexpr double kAboveBack = 1.8;   // ems, between the table and what stands behind it
constexpr size_t kRecent = 64;
constexpr qsizetype kKeptOfPass = 256; // paragraphs; most never come again
constexpr size_t kWorthAhead = 64;     // blocks: a thread costs more than few of them

Error invalid(const char *message)
{
    return {ErrorKind::Invalid, QCoreApplication::translate("Booklet", message)};
}

} // namespace

Result<std::shared_ptr<BookletComposers>> BookletComposers::make(const FontSet &fonts,
                                                                 const QString &fontFamily,
                                                                 LatinStyle latin,
                                                                 qsizetype mostKept)
{
    auto body = fonts.findChain(fontFamily, false, latin);
    auto bold = fonts.findChain(fontFamily, true, latin);
    if (!body || !bold)
        return fonts.errorOf(fontFamily);
    return std::shared_ptr<BookletComposers>(new BookletComposers{
        Composer(fonts, std::move(*body), mostKept), Composer(fonts, std::move(*bold), mostKept)});
}

Result<std::unique_ptr<Paginator>> Paginator::make(const Collected &collected, const FontSet &fonts,
                                                   const QString &fontFamily, int headPage)
{
    auto composers =
        BookletComposers::make(fonts, fontFamily, collected.settings.latin, kKeptOfPass);
    if (!composers)
        return composers.error();
    auto paginator = make(collected, std::move(*composers), headPage);
    if (paginator && collected.blocks.size() > kWorthAhead) {
        auto others =
            BookletComposers::make(fonts, fontFamily, collected.settings.latin, kKeptOfPass);
        if (!others)
            return others.error();
        (*paginator)->m_ahead =
            std::make_unique<RowsAhead>(collected, (*paginator)->m_layout, std::move(*others));
    }
    return paginator;
}

Result<std::unique_ptr<Paginator>> Paginator::make(const Collected &collected,
                                                   std::shared_ptr<BookletComposers> composers)
{
    return make(collected, std::move(composers), 1);
}

Result<std::unique_ptr<Paginator>> Paginator::make(const Collected &collected,
                                                   std::shared_ptr<BookletComposers> composers,
                                                   int headPage)
{
    std::unique_ptr<Paginator> paginator(new Paginator(collected, std::move(composers), headPage));
    if (const auto fault = paginator->findFault())
        return *fault;
    return paginator;
}

Paginator::Paginator(const Collected &collected, std::shared_ptr<BookletComposers> composers,
                     int headPage)
    : m_collected(collected)
    , m_headPage(headPage)
    , m_layout(TableLayout::make(collected))
    , m_targets(collected)
    , m_composers(std::move(composers))
    , m_rows(collected, m_layout, m_composers->body, m_composers->bold)
    , m_drawer(m_layout, m_rows, m_composers->body, m_composers->bold)
    , m_front(collected, m_layout, m_targets, m_composers->body, m_composers->bold)
    , m_back(collected, m_layout, m_targets, m_composers->body, m_composers->bold,
             FrontPageSetter::Where::Back)
    , m_contentsEntries(wantedContents(collected, m_layout))
    , m_indexEntries(indexEntries(collected))
    , m_paper(paperSize(collected.settings))
{
    m_front.headOn(headPage);
    m_back.headOn(headPage);
    for (const WayEntry &entry : m_indexEntries) {
        if (!entry.isInColumn() &&
            std::holds_alternative<RowBlock>(collected.blocks[entry.heading]))
            m_drawer.setPlace(entry.heading);
    }
}

std::optional<Error> Paginator::findFault() const
{
    if (m_layout.columns.empty() || m_layout.findColumn(ColumnField::Summary) < 0)
        return invalid(QT_TRANSLATE_NOOP("Booklet", "The booklet has no column for the opinions. "
                                                    "Add one in the booklet's settings."));
    const double needed = double(m_layout.columns.size()) * 2 * m_layout.fontSize;
    if (m_layout.right - m_layout.left < needed)
        return invalid(QT_TRANSLATE_NOOP("Booklet",
                                         "The page is too narrow for the columns. Make the left "
                                         "and right margins or the characters smaller."));
    if (fullHeight() < m_layout.cellHeight(4) + m_drawer.tallestHeading())
        return invalid(QT_TRANSLATE_NOOP("Booklet",
                                         "The page has no room for the table. Make the top and "
                                         "bottom margins or the characters smaller, or shorten "
                                         "the columns' headings."));
    return {};
}

double Paginator::fullHeight() const
{
    return m_layout.bottom - m_layout.top - m_drawer.headerHeight();
}

Page Paginator::nextPage(Remaining &rest)
{
    Page page;
    page.number = ++rest.pages;
    page.size = m_paper;
    OpenPage sheet{PageBuilder(page, m_targets, rest.lastElement), rest, m_layout.top};
    if (rest.document == 0)
        rest.document = sheet.builder.open(Role::Document, 0);
    page.isInner = rest.contentsDone;
    if (!rest.frontDone)
        placeFront(sheet);
    if (rest.frontDone && !rest.contentsDone)
        placeContents(sheet);
    const double room = m_layout.bottom - sheet.y;
    const bool apart = m_collected.settings.tableOnNewPage || !m_contentsEntries.empty();
    const bool alone = apart && sheet.y > m_layout.top;
    if (rest.contentsDone && !isTableDone(rest) && !alone &&
        (sheet.y == m_layout.top || room > kLeastTable * (m_layout.bottom - m_layout.top)))
        fillTable(page, sheet);
    if (isTableDone(rest)) {
        m_drawer.closeTable(sheet);
        if (!rest.backDone)
            placeBack(sheet);
        if (rest.backDone)
            placeIndex(sheet);
    }
    if (rest.done)
        sheet.builder.close(rest.document);
    return page;
}

void Paginator::placeFront(OpenPage &sheet)
{
    Remaining &rest = sheet.rest;
    sheet.y = m_front.place(sheet.builder, rest, sheet.y, m_layout.bottom);
    if (m_front.isDone(rest)) {
        rest.frontDone = true;
        rest.frontPiece = 0; // now of the contents
    }
    if (sheet.y > m_layout.top)
        sheet.y += 2 * m_layout.fontSize;
}

FrontPageSetter Paginator::makeListing(FrontPageSetter::Listing listing)
{
    return {m_collected,
            m_layout,
            m_targets,
            m_composers->body,
            m_composers->bold,
            listing,
            listing == FrontPageSetter::Listing::Index ? m_indexEntries : m_contentsEntries};
}

// On pages of their own.
void Paginator::placeContents(OpenPage &sheet)
{
    Remaining &rest = sheet.rest;
    if (!m_contentsEntries.empty()) {
        if (sheet.y > m_layout.top)
            return;
        if (!m_contents)
            m_contents.emplace(makeListing(FrontPageSetter::Listing::Contents));
        sheet.y = m_contents->place(sheet.builder, rest, sheet.y, m_layout.bottom);
        if (!m_contents->isDone(rest))
            return;
    }
    rest.contentsDone = true;
    rest.frontPiece = 0; // now of what stands behind the table
}

// Likewise, at the end of the booklet.
void Paginator::placeIndex(OpenPage &sheet)
{
    Remaining &rest = sheet.rest;
    if (!m_indexEntries.empty()) {
        if (sheet.y > m_layout.top)
            return;
        if (!m_index)
            m_index.emplace(makeListing(FrontPageSetter::Listing::Index));
        sheet.y = m_index->place(sheet.builder, rest, sheet.y, m_layout.bottom);
        if (!m_index->isDone(rest))
            return;
    }
    rest.done = true;
}

// Below the table where there is room, as the front page's pieces are set.
void Paginator::placeBack(OpenPage &sheet)
{
    if (m_back.isDone(sheet.rest)) {
        sheet.rest.backDone = true;
        sheet.rest.frontPiece = 0;
        return;
    }
    const bool below = sheet.y > m_layout.top;
    if (below)
        sheet.y += kAboveBack * m_layout.fontSize;
    if (below && m_back.leastHeight(sheet.rest) > m_layout.bottom - sheet.y)
        return;
    sheet.y = m_back.place(sheet.builder, sheet.rest, sheet.y, m_layout.bottom);
    if (m_back.isDone(sheet.rest)) {
        sheet.rest.backDone = true;
        sheet.rest.frontPiece = 0;
    }
}

int Paginator::countPages()
{
    Remaining rest;
    while (!rest.done)
        nextPage(rest);
    return rest.pages;
}

void Paginator::fillTable(Page &page, OpenPage &sheet)
{
    Remaining &rest = sheet.rest;
    const Page before = sheet.y > m_layout.top ? page : Page();
    const Remaining restBefore = rest;
    startTable(sheet);
    const bool mayGiveUp = !sheet.empty;
    sheet.blank = true;
    while (rest.block < m_collected.blocks.size() && placeNext(sheet))
        continue;
    if (mayGiveUp && sheet.blank) { // no row fits below the front matter: no lone headings either
        page = before;
        rest = restBefore;
        return;
    }
    sheet.responseGoesOn = isResponseGoingOn(rest);
    m_drawer.endPage(sheet);
}

void Paginator::startTable(OpenPage &sheet)
{
    const bool own = sheet.rest.columnHeaders.empty() && sheet.rest.pages >= m_headPage;
    const bool below = sheet.y > m_layout.top;
    m_drawer.beginTable(sheet, own);
    sheet.empty = !below;
    if (own && m_layout.form == BodyForm::Table)
        takeUpRow(sheet);
}

// The titles are the table's own on this page: rows or merged cells that began before it begin
// here.
void Paginator::takeUpRow(OpenPage &sheet)
{
    Remaining &rest = sheet.rest;
    if (rest.block >= m_collected.blocks.size() || isHeading(rest.block))
        return;
    if (rest.groupEnd <= rest.block)
        rest.response = {}; // of rows that have ended
    std::vector<int> left = rowsLeft(rest);
    if (rest.split || std::any_of(left.begin(), left.end(), [](int rows) { return rows > 0; }))
        m_drawer.beginAnew(sheet, composed(rest.block), std::move(left));
}

// Of cells that began beside an earlier row, and go on beside the one at rest.block.
std::vector<int> Paginator::rowsLeft(const Remaining &rest) const
{
    std::vector<int> left(m_layout.columns.size());
    for (size_t i = 0; i < left.size(); ++i) {
        const auto goesOn = [&](size_t block) {
            const std::vector<bool> into = pathsInto(block);
            return i < into.size() && into[i];
        };
        for (size_t block = rest.block; goesOn(block); ++block)
            ++left[i];
    }
    const int column = m_layout.findColumn(ColumnField::Response);
    if (column >= 0 && isSpanning(rest) && rest.block > rest.groupBegin &&
        rest.block < rest.groupEnd)
        left[size_t(column)] = int(rest.groupEnd - rest.block);
    return left;
}

bool Paginator::isHeading(size_t block) const
{
    m_seen = std::max(m_seen, block + 1);
    return std::holds_alternative<HeadingBlock>(m_collected.blocks[block]);
}

// Headings from `block` on that lead, each deeper than the one above, to a row: its position. The
// block itself where it is a heading that leads to none.
size_t Paginator::findChainEnd(size_t block) const
{
    for (size_t at = block; at < m_collected.blocks.size(); ++at) {
        if (!isHeading(at))
            return at;
        const auto &here = std::get<HeadingBlock>(m_collected.blocks[at]);
        if (at > block && std::get<HeadingBlock>(m_collected.blocks[at - 1]).depth >= here.depth)
            return block;
    }
    return block;
}

size_t Paginator::findGroupEnd(size_t block) const
{
    const auto &cell = row(block).response;
    const bool spans = cell && (m_layout.form == BodyForm::Stacked ||
                                m_layout.findColumn(ColumnField::Response) >= 0);
    size_t end = block + 1;
    const size_t last =
        std::min(m_collected.blocks.size(), block + size_t(spans ? std::max(1, cell->span) : 1));
    while (end < last && !isHeading(end) && !row(end).response)
        ++end;
    return end;
}

// The columns whose cell the row at `block` goes on with, if there is one.
std::vector<bool> Paginator::pathsInto(size_t block) const
{
    if (!m_layout.hasPaths() || block >= m_collected.blocks.size() || isHeading(block))
        return {};
    std::vector<bool> columns;
    for (const TableColumn &column : m_layout.columns) {
        const PathCell *heading = row(block).findPath(column.field);
        columns.push_back(heading && heading->span == 0);
    }
    return columns;
}

bool Paginator::isSpanning(const Remaining &rest) const
{
    return m_layout.form != BodyForm::Stacked && rest.groupEnd > rest.groupBegin + 1;
}

// False where the page is full.
bool Paginator::placeNext(OpenPage &sheet)
{
    Remaining &rest = sheet.rest;
    if (isHeading(rest.block))
        return rest.split ? placeLoneHeading(sheet) : placeChain(sheet);
    if (rest.groupEnd <= rest.block) {
        rest.groupBegin = rest.block;
        rest.groupEnd = findGroupEnd(rest.block);
        rest.response = {};
    }
    return placeGroup(sheet, 0);
}

bool Paginator::placeChain(OpenPage &sheet)
{
    Remaining &rest = sheet.rest;
    const size_t end = findChainEnd(rest.block);
    if (end == rest.block)
        return placeLoneHeading(sheet);
    double height = 0;
    for (size_t i = rest.block; i < end; ++i)
        height += headingHeight(i);
    const double beside = leastBeside(end);
    // A chain that no page could keep together.
    if (height + std::max(m_layout.cellHeight(2), beside) > fullHeight())
        return placeLoneHeading(sheet);

    Remaining ahead;
    ahead.block = ahead.groupBegin = end;
    ahead.groupEnd = findGroupEnd(end);
    const double room = m_layout.bottom - sheet.y - height;
    if (!sheet.empty && beside > room + kEpsilon)
        return false;
    const Part part = measure(ahead, room);
    if (!part.finishes && !sheet.empty &&
        !isWorthBeginning(ahead, part, m_layout.bottom - sheet.y, height))
        return false;
    for (; rest.block < end; ++rest.block)
        m_drawer.drawHeading(sheet, std::get<HeadingBlock>(m_collected.blocks[rest.block]),
                             heading(rest.block), heading(rest.block).lines());
    rest.groupBegin = rest.block;
    rest.groupEnd = ahead.groupEnd;
    rest.response = {};
    return placeGroup(sheet, height);
}

bool Paginator::placeLoneHeading(OpenPage &sheet)
{
    Remaining &rest = sheet.rest;
    const ComposedCell &title = heading(rest.block);
    const int left = title.lines() - (rest.split ? rest.cells.front().used : 0);
    const double room = m_layout.bottom - sheet.y;
    int lines = left;
    const int depth = std::get<HeadingBlock>(m_collected.blocks[rest.block]).depth;
    if (m_drawer.headingHeight(lines, depth) > room + kEpsilon) {
        if (!sheet.empty)
            return false;
        while (lines > 1 && m_drawer.headingHeight(lines, depth) > room + kEpsilon)
            --lines;
    }
    if (!m_drawer.drawHeading(sheet, std::get<HeadingBlock>(m_collected.blocks[rest.block]), title,
                              lines))
        return false;
    ++rest.block;
    return true;
}

// The rows of the group at rest.block, whole or what fits of them. False where the page is full.
// Headings of `chainHeight` stand directly above.
bool Paginator::placeGroup(OpenPage &sheet, double chainHeight)
{
    const double room = m_layout.bottom - sheet.y;
    if (!sheet.empty && chainHeight == 0 && !sheet.rest.split &&
        leastBeside(sheet.rest.block) > room + kEpsilon)
        return false;
    const Part part = measure(sheet.rest, room);
    if (!part.finishes && !sheet.empty && chainHeight == 0 &&
        !isWorthBeginning(sheet.rest, part, room, 0))
        return false;
    const size_t next = sheet.rest.block + part.heights.size();
    const double pageRoom = fullHeight() - (part.heights.empty() ? chainHeight : 0);
    const bool splitNext =
        !part.finishes && !part.rowsStand &&
        ((sheet.empty && part.heights.empty()) || (chainHeight > 0 && part.heights.empty()) ||
         isWorthSplitting(sheet.rest, next, room - part.height, room - part.height, pageRoom));
    setGroup(sheet, part, room, splitNext);
    return part.finishes;
}

// The room on the page that the headings need which begin beside this row.
double Paginator::leastBeside(size_t block) const
{
    double least = 0;
    for (const TableColumn &column : m_layout.columns) {
        const PathCell *heading = row(block).findPath(column.field);
        if (heading && heading->span > 0)
            least = std::max(least, m_drawer.leastBeside(*heading, column));
    }
    return least;
}

// Whether a group that does not fit should begin on this page, which has something on it already.
bool Paginator::isWorthBeginning(const Remaining &rest, const Part &part, double blank,
                                 double chainHeight)
{
    const double pageRoom = fullHeight() - chainHeight;
    const bool wantsRoom = blank > kMostBlank * fullHeight();
    if (part.heights.empty())
        return isWorthSplitting(rest, rest.block, blank - chainHeight, blank, pageRoom);
    const SplitPolicy policy = m_collected.settings.split;
    if (policy == SplitPolicy::Freely || (policy == SplitPolicy::SaveSpace && wantsRoom))
        return true;
    return blank > kLeastBegin * fullHeight() && !measure(rest, pageRoom).finishes;
}

// Whether the row should be split to fill `room`, below headings that would fill the rest of
// `blank`.
bool Paginator::isWorthSplitting(const Remaining &rest, size_t block, double room, double blank,
                                 double pageRoom)
{
    if (m_layout.linesIn(room) < 2)
        return false;
    // No ■ご意見 at the foot of a page whose opinion is on the next.
    if (m_layout.form == BodyForm::Stacked && !(rest.split && block == rest.block)) {
        const ComposedCell &cell = composed(block).cells.front();
        if (m_drawer.linesIn(room, cell.lines()) < cell.leastBegin())
            return false;
    }
    const double height = rowHeight(rest, block);
    if (height < m_layout.cellHeight(4)) // two lines on each side
        return false;
    switch (m_collected.settings.split) {
    case SplitPolicy::Never: // but one that no page has room for
        return height > pageRoom + kEpsilon && room > kLeastBegin * fullHeight();
    case SplitPolicy::SaveSpace:
        return blank > kMostBlank * fullHeight();
    case SplitPolicy::Freely:
        return true;
    }
    Q_UNREACHABLE();
}

// Sets the rows of `part`, then what fits of the next one if it is to be split.
void Paginator::setGroup(OpenPage &sheet, const Part &part, double room, bool splitNext)
{
    Remaining &rest = sheet.rest;
    const bool spans = isSpanning(rest);
    const bool repeats = repeatsResponse(rest);
    const bool goesOn = spans && rest.response.element != 0 && !repeats;
    const double top = sheet.y;
    const double bottom = top + (splitNext ? room : part.height);
    const bool responseFrom = rest.block == rest.groupBegin && !rest.split;
    double below = part.height; // of the rows that come
    sheet.mayGrow = 0;
    if (goesOn && rest.response.used < response(rest).lines())
        m_drawer.drawSpannedResponse(sheet, response(rest), continuedAbove(rest), top, bottom);
    if (repeats)
        m_drawer.repeatSpannedResponse(sheet, response(rest), responseNote(rest), top, bottom);

    for (size_t i = 0; i < part.heights.size(); ++i) {
        const ComposedRow &current = composed(rest.block);
        sheet.pathsGoOn = pathsInto(rest.block + 1);
        m_drawer.drawRow(sheet, current, part.heights[i], isAnchor(current.block->no));
        below -= part.heights[i];
        sheet.mayGrow = splitNext ? 0 : m_layout.bottom - sheet.y - below;
        if (i == 0 && responseFrom && spans && response(rest).lines() > 0)
            m_drawer.drawSpannedResponse(sheet, response(rest), {}, top, bottom);
        const bool lastHere = i + 1 == part.heights.size() && !splitNext;
        if (lastHere && part.rowsStand) { // the response goes on beside the last row
            m_drawer.drawRowRule(sheet, true);
            return;
        }
        m_drawer.finishRow(sheet);
        ++rest.block;
        m_drawer.drawRowRule(sheet, !spans || lastHere);
    }
    if (splitNext) {
        const ComposedRow &current = composed(rest.block);
        sheet.pathsGoOn = pathsInto(rest.block + 1);
        const double height =
            std::min(sheet.y + rowHeight(rest, rest.block), m_layout.bottom) - sheet.y;
        const bool complete = m_drawer.drawRow(sheet, current, height, isAnchor(current.block->no));
        if (part.heights.empty() && responseFrom && spans && response(rest).lines() > 0)
            m_drawer.drawSpannedResponse(sheet, response(rest), {}, top, bottom);
        if (complete && rest.block + 1 < rest.groupEnd) {
            m_drawer.finishRow(sheet);
            ++rest.block;
        }
        m_drawer.drawRowRule(sheet, true);
        return;
    }
    if (part.finishes && spans && rest.response.element != 0)
        sheet.builder.close(rest.response.element);
}

Paginator::Part Paginator::measure(const Remaining &rest, double room)
{
    Part part;
    for (size_t block = rest.block; block < rest.groupEnd; ++block) {
        const double height = rowHeight(rest, block);
        if (part.height + height > room + kEpsilon)
            break;
        part.heights.push_back(height);
        part.height += height;
    }
    if (part.heights.empty())
        return part;
    const bool all = rest.block + part.heights.size() == rest.groupEnd;
    const double needed = neededForResponse(rest);
    const bool fits = needed <= room + kEpsilon;
    const int lines = 2 + continuedAbove(rest).lines();
    const double least = std::min({needed, room, all ? needed : m_layout.cellHeight(lines)});
    if (least > part.height) {
        part.heights.back() += least - part.height;
        part.height = least;
    }
    part.finishes = all && (fits || repeatsResponse(rest));
    part.rowsStand = all && !part.finishes;
    return part;
}

// The height of the row, or of what is left of it.
double Paginator::rowHeight(const Remaining &rest, size_t block)
{
    const ComposedRow &current = composed(block);
    if (block != rest.block || !rest.split)
        return m_layout.cellHeight(current.maxLines({}));
    std::vector<int> used;
    for (const CellProgress &cell : rest.cells)
        used.push_back(cell.used);
    const int category = m_layout.findColumn(ColumnField::Category);
    const int repeated = category < 0 ? 0 : current.cells[size_t(category)].lines();
    return m_layout.cellHeight(std::max({2, repeated, current.maxLines(used)})); // No. and （続き）
}

// True where a response over several rows stands partly on this page, beside rows that have ended.
bool Paginator::isResponseGoingOn(const Remaining &rest)
{
    return isSpanning(rest) && !rest.split && rest.response.used > 0 &&
           rest.block < rest.groupEnd && rest.response.used < response(rest).lines();
}

// The height of what is left of a response over several rows; of the note that stands for it where
// all of it stands on an earlier page. 0 where there is none.
double Paginator::neededForResponse(const Remaining &rest)
{
    if (!isSpanning(rest))
        return 0;
    const int lines = repeatsResponse(rest) ? responseNote(rest).lines()
                                            : response(rest).lines() - rest.response.used;
    return lines > 0 ? m_layout.cellHeight(lines + continuedAbove(rest).lines()) : 0;
}

bool Paginator::repeatsResponse(const Remaining &rest)
{
    return isSpanning(rest) && rest.response.used > 0 &&
           rest.response.used >= response(rest).lines();
}

const ComposedRow &Paginator::composed(size_t block)
{
    const auto found = std::find_if(m_recentRows.begin(), m_recentRows.end(),
                                    [=](const auto &recent) { return recent.first == block; });
    if (found != m_recentRows.end())
        return found->second;
    m_seen = std::max(m_seen, block + 1);
    auto ahead = m_ahead ? m_ahead->take(block) : std::nullopt;
    m_recentRows.emplace_front(block, ahead ? std::move(*ahead) : m_rows.composeAt(block));
    if (m_layout.form == BodyForm::Table)
        reserveForVerticals(block, m_recentRows.front().second);
    if (m_recentRows.size() > kRecent)
        m_recentRows.pop_back();
    return m_recentRows.front().second;
}

// A heading from top to bottom begins with this row: what the rows below it do not have of the
// lines that it needs, this one has.
void Paginator::reserveForVerticals(size_t block, ComposedRow &composed)
{
    for (size_t i = 0; i < m_layout.columns.size(); ++i) {
        const TableColumn &column = m_layout.columns[i];
        const PathCell *heading = column.vertical ? row(block).findPath(column.field) : nullptr;
        if (!heading || heading->span == 0 || !m_rows.isVertical(*heading, column))
            continue;
        const int needed = m_rows.verticalLines(*heading, column);
        const size_t end = block + size_t(heading->span);
        composed.cells[i].reserve(needed - linesBelow(block + 1, end, needed));
    }
}

int Paginator::linesBelow(size_t block, size_t end, int enough)
{
    int lines = 0;
    for (; block < end && block < m_collected.blocks.size() && !isHeading(block) && lines < enough;
         ++block)
        lines += m_rows.composeRow(row(block)).maxLines({});
    return lines;
}

const ComposedCell &Paginator::response(const Remaining &rest)
{
    if (m_recentResponse.first != rest.groupBegin)
        m_recentResponse = {rest.groupBegin,
                            m_rows.composeResponse(*row(rest.groupBegin).response)};
    return m_recentResponse.second;
}

// What stands above the response where it began on an earlier page and goes on on this one.
ComposedCell Paginator::continuedAbove(const Remaining &rest)
{
    if (!isSpanning(rest) || rest.response.used == 0 || repeatsResponse(rest))
        return {};
    return m_rows.composeContinued(row(rest.groupBegin), row(rest.groupEnd - 1));
}

ComposedCell Paginator::responseNote(const Remaining &rest) const
{
    const RowBlock &first = row(rest.groupBegin);
    const QString named = m_rows.nameOf(first).isEmpty() ? QStringLiteral("前のページ")
                                                         : referenceTo(m_collected.settings, first);
    return m_rows.composeText(responseGoesOn(named), ColumnField::Response);
}

const ComposedCell &Paginator::heading(size_t block)
{
    const auto found = std::find_if(m_recentHeadings.begin(), m_recentHeadings.end(),
                                    [=](const auto &recent) { return recent.first == block; });
    if (found != m_recentHeadings.end())
        return found->second;
    const auto &at = std::get<HeadingBlock>(m_collected.blocks[block]);
    m_recentHeadings.emplace_front(
        block,
        m_drawer.composeHeading(
            at.marked.runs.empty() ? Paragraph{{{at.text, {}, at.mark}}} : at.marked, at.depth));
    if (m_recentHeadings.size() > kRecent)
        m_recentHeadings.pop_back();
    return m_recentHeadings.front().second;
}

double Paginator::headingHeight(size_t block)
{
    return m_drawer.headingHeight(heading(block).lines(),
                                  std::get<HeadingBlock>(m_collected.blocks[block]).depth);
}

} // namespace gaiyo
