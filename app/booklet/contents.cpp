#include "booklet/contents.h"

#include "booklet/front_page.h"
#include "collect/page_estimate.h"

#include <algorithm>
#include <cmath>

namespace gaiyo {

namespace {

constexpr double kIndent = 1;        // ems, of each depth
constexpr double kPageRoom = 2.6;    // ems, of its number
constexpr double kGap = 1;           // ems, beside a column
constexpr double kWidestBeside = 13; // ems, of the numbers of an item's opinions
constexpr double kEasyEntry = 10;    // ems: words with less beside their numbers stand above them
constexpr double kLeastWords = 12;   // ems, beside those numbers
constexpr double kEntryPitch = 1.36; // ems, of the lines of one; closer than one to the next
constexpr double kAboveEntry = 0.62;
constexpr double kAboveChapter = 1.05;
constexpr int kLeastDots = 3;
constexpr double kTitleSize = 1.2; // against the body's
constexpr double kLabelSize = 0.85;
constexpr float kLabelWidth = 10;  // ems
constexpr double kDotGap = 0.5;    // ems
constexpr double kDot = 0.07;      // ems
constexpr double kDotHeight = 0.3; // ems, above the baseline
constexpr float kDotGray = 0.45F;

double pagesOf(const Collected &collected, const TableLayout &layout)
{
    BodyMeasure measure{layout.pitch,
                        layout.paddingY,
                        layout.bottom - layout.top,
                        layout.form == BodyForm::Stacked,
                        {}};
    for (const TableColumn &column : layout.columns)
        measure.columns.emplace_back(column.field, double(column.characters));
    return estimatePages(collected, measure);
}

} // namespace

std::vector<WayEntry> wantedContents(const Collected &collected, const TableLayout &layout)
{
    if (collected.settings.contents == ContentsPolicy::Auto &&
        pagesOf(collected, layout) < kLongBooklet)
        return {};
    return contentsEntries(collected);
}

FrontPageSetter::FrontPageSetter(const Collected &collected, const TableLayout &layout,
                                 const ReferenceTargets &targets, Composer &body, Composer &bold,
                                 Listing listing, const std::vector<WayEntry> &entries)
    : m_collected(collected)
    , m_layout(layout)
    , m_targets(targets)
    , m_body(body)
    , m_bold(bold)
{
    const double em = m_layout.fontSize;
    const QString title =
        listing == Listing::Contents ? QStringLiteral("目次") : indexTitle(collected);
    m_pieces.push_back(paragraph(m_bold, title, em * kTitleSize, Alignment::Centre, 0));
    m_pieces.back().role = Role::Heading;
    m_pieces.back().keepsWithNext = true;
    if (listing == Listing::Index)
        m_pieces.back().bookmark = WayEntry{0, title, {}, collected.blocks.size()};
    double besideWidth = 0;
    for (const WayEntry &entry : entries)
        besideWidth = std::max(besideWidth, widthOf(entry.beside));
    besideWidth =
        std::min({besideWidth, kWidestBeside * em, (m_layout.right - m_layout.left) * 0.4});
    const bool isBelow = listing == Listing::Index && !fitBeside(entries, besideWidth);
    const bool hasChapters =
        listing == Listing::Contents ||
        std::ranges::any_of(entries, [](const WayEntry &entry) { return entry.depth > 0; });
    for (size_t i = 0; i < entries.size(); ++i) {
        const bool isChapter = hasChapters && entries[i].depth == 0;
        m_pieces.push_back(listed(listing, entries[i], isBelow ? 0 : besideWidth, isChapter));
        m_pieces.back().keepsWithNext =
            i + 1 < entries.size() && entries[i + 1].depth > entries[i].depth;
    }
    FrontPiece label = paragraph(m_body, QString(), em * kLabelSize, Alignment::Right, em * 0.4);
    label.texts.front().text = m_body.compose(QStringLiteral("ページ"), kLabelWidth);
    label.keepsWithNext = true;
    m_pieces.insert(m_pieces.begin() + 1, std::move(label));
    m_pieces[2].before = em * 0.3;
    m_pieces.back().listEnds = true;
}

// Whether the words of an index have room beside the numbers: in large type on a small page they
// would be cut into lines of a few characters, with blank paper beside them.
bool FrontPageSetter::fitBeside(const std::vector<WayEntry> &entries, double besideWidth) const
{
    const double em = m_layout.fontSize;
    const double room = m_layout.right - m_layout.left - (kPageRoom + 2 * kGap) * em - besideWidth;
    return std::ranges::all_of(entries, [&](const WayEntry &entry) {
        const double left = room - entry.depth * kIndent * em;
        return entry.beside.isEmpty() || left >= kLeastWords * em || left >= widthOf(entry.words);
    });
}

// The words, what stands beside them, or below where that has no width, and room for the number of
// the page.
FrontPiece FrontPageSetter::listed(Listing listing, const WayEntry &entry, double besideWidth,
                                   bool isChapter) const
{
    const double em = m_layout.fontSize;
    const bool isContents = listing == Listing::Contents;
    FrontPiece piece;
    piece.size = em;
    piece.pitch = em * kEntryPitch;
    piece.before = em * (isChapter ? kAboveChapter : kAboveEntry);
    piece.role = Role::ContentsItem;
    piece.leadsTo = entry;
    piece.hasLeader = isContents;
    const double left = m_layout.left + entry.depth * kIndent * em;
    const bool isAlone = !isContents && (entry.beside.isEmpty() || besideWidth == 0);
    const double end = m_layout.right - (kPageRoom + kGap) * em;
    const double besideLeft = m_layout.right - kPageRoom * em - besideWidth;
    const double beside = besideLeft - 2 * kGap * em - left;
    const bool isNarrow = isContents && beside < kEasyEntry * em && !entry.beside.isEmpty();
    const double width =
        isNarrow ? m_layout.right - left : std::max(4 * em, isAlone ? end - left : beside);
    Composer &composer = isChapter ? m_bold : m_body;
    piece.texts.push_back({composer.composeTitle(entry.words, float(width / em)),
                           left,
                           width,
                           Alignment::Left,
                           Role::Link,
                           {},
                           {}});
    const int lastLine = piece.lines() - 1;
    const bool endsBeside =
        !isNarrow || double(piece.texts.front().text->lines.back().width) * em <= beside;
    piece.pageLine = !isContents ? 0 : endsBeside ? lastLine : lastLine + 1;
    if (entry.beside.isEmpty())
        return piece;
    if (isAlone) {
        const double room = std::max(4 * em, width - kIndent * em);
        piece.texts.push_back({m_body.compose(entry.beside, float(room / em) + 0.01F),
                               left + kIndent * em,
                               room,
                               Alignment::Left,
                               Role::Link,
                               {},
                               {},
                               lastLine + 1});
        piece.pageLine = piece.lines() - 1;
    } else {
        piece.texts.push_back({m_body.compose(entry.beside, float(besideWidth / em) + 0.01F),
                               besideLeft,
                               besideWidth,
                               isContents ? Alignment::Right : Alignment::Left,
                               Role::Link,
                               {},
                               {},
                               piece.pageLine});
    }
    return piece;
}

void FrontPageSetter::openListed(PageBuilder &builder, Remaining &rest,
                                 const FrontPiece &piece) const
{
    if (rest.frontList == 0)
        rest.frontList = builder.open(Role::Contents, rest.document);
    const ElementId item = builder.open(Role::ContentsItem, rest.frontList);
    const ElementId words = builder.open(Role::Paragraph, item);
    rest.frontOpen = {item, words};
    if (m_targets.isReachable(piece.leadsTo->heading))
        rest.frontOpen.push_back(builder.open(Role::Link, words));
    rest.frontTexts.assign(piece.texts.size(), rest.frontOpen.back());
}

// On one grid, so that the dots of all lines stand below each other.
void FrontPageSetter::drawDots(PageBuilder &builder, QPointF from, double end, double size) const
{
    const double gap = kDotGap * size;
    const double y = from.y() - kDotHeight * size;
    const double dot = kDot * size;
    const auto first = int(std::ceil((from.x() - m_layout.left) / gap));
    const auto behind = int(std::ceil((end - m_layout.left) / gap));
    if (behind - first <= kLeastDots)
        return;
    for (int i = first; i < behind; ++i) {
        const double x = m_layout.left + i * gap;
        builder.addRule(x, y, x + dot, y, float(dot), kDotGray);
    }
}

// The dots, the place of the number, and the link over all of the line.
void FrontPageSetter::drawListed(PageBuilder &builder, const Remaining &rest,
                                 const FrontPiece &piece, double y) const
{
    const double baseline = y + kBaseline * piece.size;
    const FrontText &words = piece.texts.front();
    const FrontText &last = piece.texts.back();
    const double inked = words.hasLine(piece.pageLine)
                             ? double(words.text->lines[size_t(piece.pageLine)].width) * piece.size
                             : 0;
    if (piece.hasLeader) {
        const double width = piece.texts.size() > 1
                                 ? double(last.text->lines.front().width) * piece.size
                                 : -kPageRoom * piece.size / 2;
        const double end = m_layout.right - (kPageRoom + kGap) * piece.size - width;
        drawDots(builder, {words.left + inked + kGap * piece.size, baseline}, end, piece.size);
    }
    const ElementId element = rest.frontTexts.front();
    builder.add(PageNumberItem{
        element, piece.leadsTo->heading, {m_layout.right, baseline}, float(piece.size)});
    const double above = piece.hasLeader ? 0 : piece.pageLine * piece.pitch;
    if (m_targets.isReachable(piece.leadsTo->heading))
        builder.add(LinkItem{
            element, QRectF(words.left, y - above, m_layout.right - words.left, above + piece.size),
            0, QStringLiteral("「%1」へ").arg(piece.leadsTo->words), piece.leadsTo->heading});
}

} // namespace gaiyo
