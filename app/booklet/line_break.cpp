#include "booklet/line_break.h"

#include "booklet/phrase.h"

#include <algorithm>
#include <limits>

namespace gaiyo {

namespace {

constexpr Units kTolerance = kEm / 2000; // what rounding may take
constexpr Units kMinWidthForIndent = 8 * kEm;
constexpr Units kBesideTitleMark = 7 * kEm; // most words of a heading
constexpr Units kNarrowLine = 12 * kEm;
constexpr qint64 kNone = std::numeric_limits<qint64>::max();
constexpr int kManyLetters = 3;

// In the measure of phrase.h.
constexpr qint64 kLoneLast = 14000000;
constexpr qint64 kLoneOther = 3000000;
constexpr qint64 kSqueezedTitle = 100000;
constexpr qint64 kRaggedInWord = 4500000; // of running text, which has no lines to spare

bool isText(GapKind kind)
{
    return kind == GapKind::Solid || kind == GapKind::Bracket || kind == GapKind::FullStop;
}

// Punctuation that ends a sentence or a bracket is no reason for a line.
bool isLetter(const Cluster &c)
{
    const CharClass k = c.characterClass;
    return !isSpace(c) && k != CharClass::Closing && k != CharClass::FullStop &&
           k != CharClass::Comma && k != CharClass::WesternClosing && k != CharClass::WesternEnd;
}

qint64 breakCost(BreakKind kind)
{
    switch (kind) {
    case BreakKind::Costly:
        return kAddressCost;
    case BreakKind::InNumber:
        return kNumberCost;
    case BreakKind::InTelephone:
        return kTelephoneCost;
    default:
        return 0;
    }
}

// Where a run of them has no other place to break (ーーーー！): read with a sound of its own, while
// ！ 。 」 belong to what is before them.
bool mayStartInNeed(CharClass c)
{
    return c == CharClass::ProlongedSound || c == CharClass::SmallKana ||
           c == CharClass::Iteration || c == CharClass::MiddleDot || c == CharClass::Hyphen ||
           !isLineStartProhibited(c);
}

} // namespace

void LineBreaker::run(const ShapedText &text, const std::vector<bool> &keep, float width,
                      LineStyle style)
{
    m_text = &text;
    m_style = style;
    m_width = toUnits(width);
    m_lines.clear();
    m_ends.clear();
    const size_t count = text.clusters.size();
    m_positions.resize(count);
    m_adjust.resize(count);
    m_places.measure(text.clusters, keep, m_width, style.title ? kBesideTitleMark : kBesideMark);
    m_indent = m_places.hang() > 0 ? 0 : findIndent();
    m_isRagged = !style.title && isOfWords();
    m_phrases.clear();
    if (fit(0, count).rest >= 0) {
        m_ends.push_back(count);
    } else {
        if (style.title)
            m_phrases = phrasePenalties(text.clusters);
        findEnds();
    }
    size_t begin = 0;
    for (size_t end : m_ends) {
        place(begin, end);
        begin = end;
    }
}

// An em, unless the paragraph stands in by itself; half an em before an opening bracket, whose own
// blank makes up the rest (JLREQ 3.1.5, the second way).
Units LineBreaker::findIndent() const
{
    const Cluster &first = m_text->clusters.front();
    if (!m_style.indent || m_width < kMinWidthForIndent ||
        first.characterClass == CharClass::WideSpace)
        return 0;
    return hasLeadingBlank(first) ? kHalfEm : kEm;
}

bool LineBreaker::mayHang(size_t cluster) const
{
    const Cluster &c = m_text->clusters[cluster];
    return hasTrailingBlank(c) &&
           (c.characterClass == CharClass::FullStop || c.characterClass == CharClass::Comma);
}

LineFit LineBreaker::fit(size_t begin, size_t end) const
{
    LineFit line;
    line.isNarrow = m_width <= kNarrowLine;
    line.rest = m_width - indentOf(begin);
    const qint32 ink = m_places[end - 1].ink;
    if (ink < qint32(begin))
        return line;
    const LinePlace &first = m_places[begin];
    const LinePlace &last = m_places[size_t(ink)];
    line.rest -= last.pen + last.body - (begin == 0 ? 0 : first.pen);
    line.tight = last.tight - first.tight;
    line.quarter = last.quarter - first.quarter;
    line.loose = last.loose - first.loose;
    line.solid = last.solid - first.solid;
    line.places = last.places - first.places;
    if (line.rest < 0 && line.rest >= -kTolerance)
        line.rest = 0;
    // A stop hangs beyond the edge only where it does not fit before it: a line with room for it
    // keeps its own spacing.
    if (m_style.hang && line.rest < 0 && line.rest + last.body >= 0 && mayHang(size_t(ink)))
        line.rest += last.body;
    // The em box of a closing bracket or stop ends at the edge, or else its ink does.
    if (line.rest >= kHalfEm && end < m_places.count() &&
        hasTrailingBlank(m_text->clusters[size_t(ink)]))
        line.rest -= kHalfEm;
    return line;
}

bool LineBreaker::isAllowed(size_t begin, size_t end, const LineFit &line) const
{
    return end > begin && m_places.breakAfter(end - 1) != BreakKind::Never &&
           line.rest + line.tight + line.quarter >= 0;
}

std::optional<qint64> LineBreaker::costOf(size_t begin, size_t end) const
{
    const LineFit line = fit(begin, end);
    return isAllowed(begin, end, line) ? std::optional(cost(begin, end, line)) : std::nullopt;
}

qint64 LineBreaker::cost(size_t begin, size_t end, const LineFit &line) const
{
    if (m_style.title)
        return titleCost(begin, end, line) + breakCost(m_places.breakAfter(end - 1));
    const bool isInner = end < m_places.count();
    const bool isLast = !isInner || beginsAddress(end); // before an address as good as one
    const qint64 runt = begin > 0 && isLast ? lastLineCost(countLetters(begin, end)) : 0;
    if (isInner)
        return kLineCost + innerCost(end, line) + runt + breakCost(m_places.breakAfter(end - 1));
    return kLineCost + naturalCost(line) + runt;
}

// Of a line that another one follows.
qint64 LineBreaker::innerCost(size_t end, const LineFit &line) const
{
    if (isTornBeside(end, line))
        return beginsAddress(end) ? std::min(tornCost(line.rest), kBeforeAddressCost)
                                  : tornCost(line.rest);
    const qint64 cost = justifiedCost(line);
    if (cost < kRaggedCost)
        return cost;
    const BreakKind kind = m_places.breakAfter(end - 1);
    const bool isInNumber = kind == BreakKind::InNumber || kind == BreakKind::InTelephone;
    return isInNumber ? (cost - kRaggedCost) / 2 : cost + raggedEndCost(end);
}

// A line that stays ragged at least ends where a word does.
qint64 LineBreaker::raggedEndCost(size_t end) const
{
    const auto &clusters = m_text->clusters;
    const Cluster &next = clusters[end];
    const bool beginsWord = isNumberText(next) || isWestern(next.characterClass);
    return beginsWord ? 0 : std::min(kRaggedInWord, qint64(phrasePenalty(clusters, end - 1)));
}

// By the squares of what is left at the edges lines of like length cost least.
qint64 LineBreaker::titleCost(size_t begin, size_t end, const LineFit &line) const
{
    const bool last = end == m_places.count();
    const Units rest = std::max<Units>(0, line.rest) * 1000 / std::max<Units>(1, m_width);
    qint64 cost = kPhraseLine + rest * rest + (line.rest < 0 ? kSqueezedTitle : 0);
    if (!last)
        cost += m_phrases.empty() ? phrasePenalty(m_text->clusters, end - 1) : m_phrases[end - 1];
    if ((begin > 0 || !last) && countLetters(begin, end) <= 1)
        cost += last ? kLoneLast : kLoneOther;
    return cost;
}

// Up to kManyLetters.
int LineBreaker::countLetters(size_t begin, size_t end) const
{
    int letters = 0;
    for (size_t i = begin; i < end && letters < kManyLetters; ++i)
        letters += isLetter(m_text->clusters[i]) ? 1 : 0;
    return letters;
}

void LineBreaker::findEnds()
{
    if (m_isRagged)
        return takeRaggedFits();
    const qint64 bound = takeFirstFits();
    takeBestFits(bound);
}

// Whether it is mostly of Western words: a sentence of English, in which a word of Japanese may
// stand.
bool LineBreaker::isOfWords() const
{
    constexpr int kFewestSpaces = 4;
    constexpr int kWesternShare = 4; // letters for each Japanese one
    int spaces = 0;
    int western = 0;
    int japanese = 0;
    for (const Cluster &cluster : m_text->clusters) {
        spaces += cluster.characterClass == CharClass::WesternSpace ? 1 : 0;
        western += cluster.characterClass == CharClass::Western ? 1 : 0;
        japanese += isJapaneseText(cluster.characterClass) ? 1 : 0;
    }
    return spaces >= kFewestSpaces && western >= kWesternShare * japanese && western > 0;
}

// As many words as there is room for in each line.
void LineBreaker::takeRaggedFits()
{
    while (m_ends.empty() || m_ends.back() < m_places.count())
        m_ends.push_back(findRaggedEnd(m_ends.empty() ? 0 : m_ends.back()));
}

// An address or a number is broken only where more than half of the line would be empty.
size_t LineBreaker::findRaggedEnd(size_t begin) const
{
    size_t free = begin;
    size_t costly = begin;
    for (size_t end = begin + 1; end <= m_places.count() && fit(begin, end).rest >= 0; ++end) {
        const BreakKind kind = m_places.breakAfter(end - 1);
        if (kind == BreakKind::Free || end == m_places.count())
            free = end;
        else if (kind != BreakKind::Never)
            costly = end;
    }
    if (free > begin && (costly < free || fit(begin, free).rest <= m_width / 2))
        return free;
    return std::max(free, costly) > begin ? std::max(free, costly) : findEmergencyEnd(begin);
}

// Each line as good as it can be by itself. What they cost together.
qint64 LineBreaker::takeFirstFits()
{
    const size_t count = m_places.count();
    qint64 sum = 0;
    size_t farthest = 0;
    for (size_t begin = 0; begin < count; begin = m_ends.back()) {
        farthest = findFarthest(begin, farthest);
        qint64 least = kNone;
        size_t best = 0;
        for (size_t end = farthest; end > begin; --end) {
            if (m_places.breakAfter(end - 1) == BreakKind::Never)
                continue;
            const LineFit line = fit(begin, end);
            const qint64 now = cost(begin, end, line);
            if (now < least) {
                least = now;
                best = end;
            }
            if (!m_style.title && leastCost(line) >= least)
                break;
        }
        m_ends.push_back(best != 0 ? best : findEmergencyEnd(begin));
        sum += best != 0 ? least : kEmergencyCost;
    }
    return sum;
}

// All lines together, if that costs less than `bound`.
void LineBreaker::takeBestFits(qint64 bound)
{
    const size_t count = m_places.count();
    m_best.assign(count + 1, kNone);
    m_from.resize(count + 1);
    m_best[0] = 0;
    size_t farthest = 0;
    const auto reach = [&](size_t begin, size_t end, qint64 sum) {
        if (sum >= bound || sum >= m_best[end])
            return;
        m_best[end] = sum;
        m_from[end] = begin;
        if (end == count)
            bound = sum;
    };
    for (size_t begin = 0; begin < count; ++begin) {
        const qint64 before = m_best[begin];
        if (before >= bound)
            continue;
        farthest = findFarthest(begin, farthest);
        bool any = false;
        for (size_t end = farthest; end > begin; --end) {
            if (m_places.breakAfter(end - 1) == BreakKind::Never)
                continue;
            any = true;
            const LineFit line = fit(begin, end);
            reach(begin, end, before + cost(begin, end, line));
            if (!m_style.title && before + leastCost(line) >= bound)
                break;
        }
        if (!any)
            reach(begin, findEmergencyEnd(begin), before + kEmergencyCost);
    }
    if (m_best[count] == kNone)
        return;
    m_ends.clear();
    for (size_t end = count; end > 0; end = m_from[end])
        m_ends.push_back(end);
    std::reverse(m_ends.begin(), m_ends.end());
}

// The farthest end of a line that can be squeezed to its width, `begin` where even one cluster is
// too wide; a good guess saves time.
size_t LineBreaker::findFarthest(size_t begin, size_t guess) const
{
    const auto fits = [&](size_t end) {
        const LineFit line = fit(begin, end);
        return line.rest + line.tight + line.quarter >= 0;
    };
    size_t end = std::max(guess, begin + 1);
    while (end > begin && !fits(end))
        --end;
    while (end < m_places.count() && fits(end + 1))
        ++end;
    return end;
}

// No place to break at all: as much as fits, at least one cluster.
size_t LineBreaker::findEmergencyEnd(size_t begin) const
{
    const auto &clusters = m_text->clusters;
    size_t best = begin + 1;
    size_t lawful = 0;
    size_t bearable = 0;
    for (size_t end = begin + 1; end <= clusters.size(); ++end) {
        if (end > begin + 1 && fit(begin, end).rest < 0 && !isSpace(clusters[end - 1]))
            break;
        best = end;
        if (end == clusters.size() || (!isLineEndProhibited(clusters[end - 1].characterClass) &&
                                       !isLineStartProhibited(clusters[end].characterClass)))
            lawful = end;
        if (end < clusters.size() && !isLineEndProhibited(clusters[end - 1].characterClass) &&
            mayStartInNeed(clusters[end].characterClass))
            bearable = end;
    }
    return lawful != 0 ? lawful : bearable != 0 ? bearable : best;
}

bool LineBreaker::beginsAddress(size_t at) const
{
    while (at < m_places.count() && m_places.breakAfter(at) == BreakKind::Never)
        ++at;
    return at < m_places.count() && m_places.breakAfter(at) == BreakKind::Costly;
}

// A line that ends inside an address or before one stays ragged rather than have its few other
// letters far apart: who reads it sees there that the address goes on, or why it would not fit.
bool LineBreaker::isTornBeside(size_t end, const LineFit &line) const
{
    return line.rest > line.loose + line.solid * kEm / 10 &&
           (m_places.breakAfter(end - 1) == BreakKind::Costly || beginsAddress(end));
}

// Words that stand where they do by the blanks that were typed between them (氏名　　　住所) are
// not spread so that it is seen.
bool LineBreaker::isPlaced(size_t begin, size_t end, const LineFit &line) const
{
    if (line.rest <= line.loose + line.solid * kEm / 20)
        return false;
    const auto isWideSpace = [this](size_t i) {
        return m_text->clusters[i].characterClass == CharClass::WideSpace;
    };
    while (begin < end && isWideSpace(begin)) // the line stands in
        ++begin;
    for (size_t i = begin + 1; i < end; ++i) {
        if (isWideSpace(i) && isWideSpace(i - 1))
            return true;
    }
    return false;
}

void LineBreaker::place(size_t begin, size_t end)
{
    const auto &clusters = m_text->clusters;
    const Units indent = indentOf(begin);
    const LineFit fitted = fit(begin, end);
    BrokenLine line{begin, end, toEms(indent), 0, end == clusters.size(), false};
    std::fill(m_adjust.begin() + qptrdiff(begin), m_adjust.begin() + qptrdiff(end), 0);
    size_t inkEnd = end;
    while (inkEnd > begin + 1 && isSpace(clusters[inkEnd - 1]))
        --inkEnd;
    if (fitted.rest < 0)
        line.justified = squeeze(begin, inkEnd, -fitted.rest);
    else if (!line.last && !m_style.title && !m_isRagged && !isTornBeside(end, fitted) &&
             !isPlaced(begin, inkEnd, fitted))
        line.justified = fitted.rest <= kTolerance || stretch(begin, inkEnd, fitted.rest);
    const Units start = begin == 0 ? 0 : m_places[begin].pen;
    Units adjusted = indent - start;
    for (size_t i = begin; i < end; ++i) {
        const Units pen = m_places[i].pen + adjusted;
        m_positions[i] = toEms(pen);
        if (i + 1 == inkEnd)
            line.width = toEms(pen + m_places[i].body);
        adjusted += m_adjust[i];
    }
    m_lines.push_back(line);
}

// `amount`, or as much of it as there is room for, shared out over the gaps that take it, in the
// proportion of their room; to the unit. What was given.
template <typename Takes, typename Room>
Units LineBreaker::spread(size_t begin, size_t end, Units amount, Takes takes, Room room, int sign)
{
    Units whole = 0;
    for (size_t i = begin; i + 1 < end; ++i)
        whole += takes(m_places.gapAfter(i).kind) ? room(m_places.gapAfter(i)) : 0;
    if (whole <= 0)
        return 0;
    amount = std::min(amount, whole);
    Units passed = 0;
    Units given = 0;
    for (size_t i = begin; i + 1 < end; ++i) {
        if (!takes(m_places.gapAfter(i).kind))
            continue;
        passed += room(m_places.gapAfter(i));
        const Units now = amount * passed / whole;
        m_adjust[i] += sign * (now - given);
        given = now;
    }
    return amount;
}

// JLREQ 3.8.3: word spaces, middle dots, brackets and commas, then the quarter ems. False where all
// of that is not enough.
bool LineBreaker::squeeze(size_t begin, size_t end, Units excess)
{
    for (GapKind kind :
         {GapKind::WesternSpace, GapKind::MiddleDot, GapKind::Bracket, GapKind::JapaneseWestern}) {
        const auto takes = [kind](GapKind k) {
            return k == kind || (k == GapKind::NumberComma && kind == GapKind::Bracket);
        };
        excess -= spread(begin, end, excess, takes, shrinkOf, -1);
        if (excess <= kTolerance)
            return true;
    }
    return false;
}

// JLREQ 3.8.4: word spaces, the quarter ems, then all places between Japanese characters; at last
// all of these alike. False where even that would tear the line apart.
bool LineBreaker::stretch(size_t begin, size_t end, Units rest)
{
    const auto isSpaceGap = [](GapKind k) { return k == GapKind::WesternSpace; };
    const auto isQuarter = [](GapKind k) { return k == GapKind::JapaneseWestern; };
    rest -= spread(begin, end, rest, isSpaceGap, stretchOf, 1);
    rest -= spread(begin, end, rest, isQuarter, stretchOf, 1);
    rest -= spread(begin, end, rest, isText, stretchOf, 1);
    if (rest <= kTolerance)
        return true;
    const auto isAny = [&](GapKind k) { return isText(k) || isSpaceGap(k) || isQuarter(k); };
    qint64 places = 0;
    for (size_t i = begin; i + 1 < end; ++i)
        places += isAny(m_places.gapAfter(i).kind) ? 1 : 0;
    rest -= spread(
        begin, end, rest, isAny,
        [most = maxSpread(places, m_width <= kNarrowLine)](const Gap &) { return most; }, 1);
    if (rest <= kTolerance)
        return true;
    std::fill(m_adjust.begin() + qptrdiff(begin), m_adjust.begin() + qptrdiff(end), 0);
    return false;
}

} // namespace gaiyo
