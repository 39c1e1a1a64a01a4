#include "booklet/front_page.h"

#include "booklet/stamp_boxes.h"

#include <algorithm>

namespace gaiyo {

namespace {

// Sizes against the body's.
constexpr double kTitle = 1.45;
constexpr double kSubtitle = 1.2;
constexpr double kAboveFacts = 1.8;  // ems
constexpr double kLabelWidth = 8;    // ems, with the gap behind it
constexpr double kBehindLabel = 1;   // em
constexpr double kLeastLegend = 8;   // ems, of words beside their count
constexpr double kSymbolWidth = 3;   // ems
constexpr double kWidestSymbol = 12; // ems, behind which a word is broken

constexpr double kBesideCount = 0.5; // ems, between words and their count

bool hasNoText(const LegendEntry &entry)
{
    return entry.text.isEmpty();
}

bool isAlone(const LegendEntry &entry)
{
    return hasNoText(entry) && entry.note.isEmpty();
}
constexpr float kUnbroken = 10000; // ems
constexpr float kHairline = 0.25F;

} // namespace

int FrontPiece::lines() const
{
    size_t most = 1;
    for (const FrontText &text : texts)
        most = std::max(most, size_t(text.firstLine) + text.text->lines.size());
    return int(most);
}

int FrontPiece::linesTogether(int line) const
{
    int next = line + 1;
    while (next < lines() && !mayEndBefore(next))
        ++next;
    return next - line;
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
        addBack();
        return;
    }
    m_pieces = stampPieces(collected.front.stamps, layout, body);
    m_stamps = m_pieces.size();
    for (const FrontItem &item : frontItems(collected)) {
        if (item.part)
            addPart(*item.part);
        else
            addBlock(*item.block);
    }
    if (m_stamps > 0 && m_stamps < m_pieces.size())
        m_pieces[m_stamps].before += layout.fontSize;
}

double FrontPageSetter::widthOf(const Paragraph &words) const
{
    return double(m_body.compose(words, kUnbroken)->lines.front().width) * m_layout.fontSize;
}

FrontPiece FrontPageSetter::paragraph(Composer &composer, const Paragraph &words, double size,
                                      Alignment alignment, double before) const
{
    const double width = m_layout.right - m_layout.left;
    FrontPiece piece;
    piece.size = size;
    piece.pitch = size * 1.6;
    piece.before = before;
    const auto ems = float(width / size);
    const bool isTitle = alignment == Alignment::Centre;
    piece.texts.push_back(
        {isTitle ? composer.composeTitle(words, ems) : composer.compose(words, ems),
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
        return addTitle(markedOr(front.marks.title, front.title), kTitle);
    case FrontPart::Subtitle:
        return addTitle(markedOr(front.marks.subtitle, front.subtitle), kSubtitle);
    case FrontPart::Period:
        return addFact(settings.periodLabel, markedOr(front.marks.period, front.period));
    case FrontPart::OpinionCount:
        return addFact(settings.countLabel, markedOr(front.marks.opinionCount, front.opinionCount));
    case FrontPart::Legend:
        for (const PrintedLegend &legend : printedLegends(m_collected))
            addLegend(legend);
        return;
    case FrontPart::Notes:
        return addNotes(front.notes);
    }
}

void FrontPageSetter::addTitle(const Paragraph &words, double size)
{
    if (words.text().isEmpty())
        return;
    const double em = m_layout.fontSize;
    const bool isFirst = size == kTitle;
    const bool isTop = m_pieces.size() == m_stamps;
    // As far from the title as the title's lines from each other; from a text above it as facts
    // are.
    const double before = !isFirst ? 1.0 : isTop ? 0.6 : kAboveFacts;
    m_pieces.push_back(paragraph(m_bold, words, em * size, Alignment::Centre, em * before));
    m_pieces.back().role = isFirst ? Role::Heading : Role::Title;
    m_pieces.back().level = 0;
}

// As wide as the widest label and a gap, so that values begin below each other; a label is folded
// only where it is wider than half of the line and than what the values leave.
double FrontPageSetter::factLabelWidth() const
{
    const double em = m_layout.fontSize;
    const double width = m_layout.right - m_layout.left;
    const FrontPage &front = m_collected.front;
    const Settings &settings = m_collected.settings;
    double labels = 0;
    double values = 0;
    const auto measure = [&](FrontPart part, const QString &label, const Paragraph &value) {
        if (label.isEmpty() || value.text().isEmpty() ||
            std::ranges::find(settings.frontParts, part) == settings.frontParts.end())
            return;
        labels = std::max(labels, widthOf(label));
        values = std::max(values, widthOf(value));
    };
    measure(FrontPart::Period, settings.periodLabel, markedOr(front.marks.period, front.period));
    measure(FrontPart::OpinionCount, settings.countLabel,
            markedOr(front.marks.opinionCount, front.opinionCount));
    const double room = std::max(width / 2 + kBehindLabel * em, width - values - 0.01);
    return std::max(std::min(kLabelWidth * em, width / 2),
                    std::min(labels + kBehindLabel * em, room));
}

void FrontPageSetter::addFact(const QString &label, const Paragraph &value)
{
    if (value.text().isEmpty())
        return;
    const double em = m_layout.fontSize;
    const double width = m_layout.right - m_layout.left;
    const double labelWidth = label.isEmpty() ? 0 : factLabelWidth();
    FrontPiece piece;
    piece.size = em;
    piece.pitch = m_layout.pitch;
    piece.before = em * (m_hasFact ? 0.5 : kAboveFacts);
    m_hasFact = true;
    const auto add = [&](const Paragraph &words, double left, double textWidth) {
        piece.texts.push_back({m_body.composeTitle(words, float(textWidth / em)),
                               left,
                               textWidth,
                               Alignment::Left,
                               Role::Paragraph,
                               {},
                               {}});
    };
    if (!label.isEmpty())
        add(Paragraph{{{label, {}}}}, m_layout.left, labelWidth - kBehindLabel * em + 0.01);
    add(value, m_layout.left + labelWidth, width - labelWidth);
    m_pieces.push_back(std::move(piece));
}

FrontPiece FrontPageSetter::legendRow(const LegendEntry &entry, const Paragraph &count) const
{
    const double em = m_layout.fontSize;
    const double width = m_layout.right - m_layout.left;
    const bool isCounted = !count.text().isEmpty();
    const bool isBeside = isCounted && !m_hasCountsBelow;
    const double countWidth = isCounted ? m_countWidth : 0;
    const double textWidth =
        width - m_symbolWidth - (isBeside ? countWidth + m_layout.paddingX + kBesideCount * em : 0);
    FrontPiece piece;
    piece.size = em;
    piece.pitch = m_layout.pitch;
    piece.before = em * kFrontGap;
    piece.role = Role::ListItem;
    piece.isWhole = true;
    piece.ruleBelow = kHairline;
    // Words begin below each other; symbols stand in the middle.
    const bool isWordy = m_symbolWidth > kSymbolWidth * em;
    const double around = isWordy ? em / 2 : 0;
    const double symbolWidth = m_symbolWidth - 3 * around; // words have an em behind them
    piece.texts.push_back(
        {m_body.compose(markedOr(entry.symbolMarks, entry.symbol), float(symbolWidth / em) + 0.01F),
         m_layout.left + around,
         symbolWidth,
         isWordy ? Alignment::Left : Alignment::Centre,
         Role::Label,
         entry.text,
         {}});
    piece.texts.push_back(
        {m_body.composeTitle(markedOr(entry.textMarks, entry.text), float(textWidth / em)),
         m_layout.left + m_symbolWidth,
         textWidth,
         Alignment::Left,
         Role::ListBody,
         {},
         {}});
    if (isCounted)
        piece.texts.push_back({m_body.compose(count, float(countWidth / em) + 0.01F),
                               m_layout.right - countWidth - m_layout.paddingX,
                               countWidth,
                               Alignment::Right,
                               Role::ListBody,
                               {},
                               {},
                               isBeside || entry.text.isEmpty() ? 0 : piece.lines()});
    return piece;
}

Paragraph FrontPageSetter::countOf(const LegendEntry &entry) const
{
    return markedOr(entry.countMarks, legendCount(m_collected, entry));
}

// A category leads to its first opinion.
FrontPiece FrontPageSetter::legendEntry(const PrintedLegend &legend, size_t at) const
{
    LegendEntry entry = (*legend.entries)[at];
    if (hasNoText(entry)) // beside its words, which stand in place of a symbol
        std::swap(entry.text, entry.note);
    FrontPiece piece = legendRow(entry, countOf(entry));
    if (hasNoText((*legend.entries)[at]))
        piece.texts.front().expansion.clear();
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
    m_countWidth = 0;
    const bool alone =
        std::ranges::all_of(*legend.entries, isAlone) && (!legend.gone || legend.gone->empty());
    const double widest = alone ? width : kWidestSymbol * em;
    double words = 0;
    const auto measure = [&](const LegendEntry &entry) {
        words =
            std::max(words, std::min(widthOf(markedOr(entry.symbolMarks, entry.symbol)), widest));
        m_countWidth = std::max(m_countWidth, widthOf(countOf(entry)));
    };
    std::ranges::for_each(*legend.entries, measure);
    if (legend.gone)
        std::ranges::for_each(*legend.gone, measure);
    if (words + em > m_symbolWidth)
        m_symbolWidth = words + 1.5 * em;
    m_countWidth =
        std::max(m_countWidth, widthOf(markedOr(legend.total.countMarks, legend.total.count)));
    m_symbolWidth = std::min(m_symbolWidth, alone ? width * 2 / 3 : width / 3);
    const double beside =
        width - m_symbolWidth - m_countWidth - m_layout.paddingX - kBesideCount * em;
    m_hasCountsBelow = m_countWidth > 0 && beside < kLeastLegend * em &&
                       std::ranges::any_of(*legend.entries, [&](const LegendEntry &entry) {
                           return widthOf(markedOr(entry.textMarks, entry.text)) > beside;
                       });
    if (!m_hasCountsBelow)
        m_countWidth = std::min(m_countWidth, width / 3);
}

void FrontPageSetter::addLegend(const PrintedLegend &legend)
{
    const double em = m_layout.fontSize;
    measureLegend(legend);
    if (!legend.title.isEmpty()) {
        m_pieces.push_back(paragraph(m_bold, legend.title, em, Alignment::Left, em * 1.2));
        m_pieces.back().ruleBelow = kFrontFrame;
        m_pieces.back().keepsWithNext = true;
    }
    for (size_t i = 0; i < legend.entries->size(); ++i) {
        m_pieces.push_back(legendEntry(legend, i));
        if (i == 0 && legend.title.isEmpty())
            m_pieces.back().ruleAbove = kFrontFrame;
        // No entry is alone, above a page's end or below it.
        if (i == 0 || i + 2 == legend.entries->size())
            m_pieces.back().keepsWithNext = true;
        if (const LegendEntry &entry = (*legend.entries)[i];
            !entry.note.isEmpty() && !hasNoText(entry))
            addLegendNote(entry.note);
    }
    if (legend.gone) {
        for (const LegendEntry &entry : *legend.gone)
            m_pieces.push_back(legendRow(entry, countOf(entry)));
    }
    if (!legend.total.text.isEmpty())
        addLegendTotal(legend.total, *legend.entries);
    m_pieces.back().ruleBelow = kFrontFrame;
    m_pieces.back().listEnds = true;
}

// Below the words of its category.
void FrontPageSetter::addLegendNote(const QString &note)
{
    FrontPiece piece = legendRow({{}, note, 0, {}}, {});
    piece.texts.erase(piece.texts.begin());
    piece.before = m_layout.fontSize * kFrontGap / 2;
    m_pieces.back().keepsWithNext = true;
    m_pieces.push_back(std::move(piece));
}

void FrontPageSetter::addLegendTotal(const LegendTotal &total,
                                     const std::vector<LegendEntry> &entries)
{
    // Below the words of the categories, be they beside their symbols or in place of them.
    const bool hasWords = m_symbolWidth <= kSymbolWidth * m_layout.fontSize ||
                          !std::ranges::all_of(entries, hasNoText);
    LegendEntry words;
    (hasWords ? words.text : words.symbol) = total.text;
    FrontPiece piece = legendRow(words, markedOr(total.countMarks, total.count));
    piece.texts.erase(piece.texts.begin() + (hasWords ? 0 : 1));
    m_pieces.back().keepsWithNext = true;
    m_pieces.push_back(std::move(piece));
}

} // namespace gaiyo
