#include "booklet/line_break.h"

#include <QStringView>

#include <algorithm>

namespace gaiyo {

namespace {

constexpr float kEpsilon = 0.0005F;
constexpr float kQuarter = 0.25F;
constexpr float kHalf = 0.5F;
constexpr float kMaxStretch = 0.5F; // beyond it a ragged line is less ugly
constexpr float kMinWidthForHang = 8;
constexpr float kMaxHang = 4;

bool isWide(const Cluster &c)
{
    return c.advance > 0.9F;
}

bool hasTrailingBlank(const Cluster &c)
{
    return isWide(c) &&
           (c.characterClass == CharClass::Closing || c.characterClass == CharClass::Comma ||
            c.characterClass == CharClass::FullStop);
}

bool hasLeadingBlank(const Cluster &c)
{
    return isWide(c) && c.characterClass == CharClass::Opening;
}

bool isMiddleDot(const Cluster &c)
{
    return isWide(c) && c.characterClass == CharClass::MiddleDot;
}

bool isSpace(const Cluster &c)
{
    return c.characterClass == CharClass::WesternSpace ||
           c.characterClass == CharClass::WideSpace || c.characterClass == CharClass::Invisible;
}

// A word space is a third of an em wide, of which a quarter stays (JLREQ 3.2.3, 3.8.3).
float naturalSpace(const Cluster &c)
{
    return c.character == U'\t' ? c.advance : std::min(c.advance, 1.0F / 3);
}

bool isNumberText(const Cluster &c)
{
    return c.characterClass == CharClass::Digit || c.characterClass == CharClass::WideDigit;
}

// （, 、 and the like inside a number of wide digits: １，０００．５.
bool joinsWideDigits(const Cluster &c)
{
    return c.character == U'．' || c.character == U'，';
}

} // namespace

float bodyWidth(const Cluster &c)
{
    if (hasTrailingBlank(c) || hasLeadingBlank(c) || isMiddleDot(c))
        return c.advance - kHalf;
    if (c.characterClass == CharClass::WesternSpace && c.character != U'\t')
        return std::min(naturalSpace(c), kQuarter);
    return c.advance;
}

float bodyInset(const Cluster &c)
{
    if (hasLeadingBlank(c))
        return kHalf;
    return isMiddleDot(c) ? kQuarter : 0;
}

Gap gapBetween(const Cluster &a, const Cluster &b)
{
    if (isSpace(a) && a.characterClass == CharClass::WesternSpace)
        return {GapKind::WesternSpace, naturalSpace(a) - bodyWidth(a)};
    if (hasTrailingBlank(a)) {
        if (hasTrailingBlank(b) || b.characterClass == CharClass::WideSpace)
            return {GapKind::Fixed, 0};
        if (isMiddleDot(b))
            return {GapKind::MiddleDot, kQuarter};
        if (a.characterClass == CharClass::FullStop)
            return {GapKind::FullStop, kHalf};
        return {GapKind::Bracket, kHalf};
    }
    if (hasLeadingBlank(b)) {
        if (hasLeadingBlank(a) || a.characterClass == CharClass::WideSpace ||
            a.characterClass == CharClass::WesternOpening)
            return {GapKind::Fixed, 0};
        if (isMiddleDot(a))
            return {GapKind::MiddleDot, kQuarter};
        return {GapKind::Bracket, kHalf};
    }
    if (isMiddleDot(a) || isMiddleDot(b))
        return {GapKind::MiddleDot, isMiddleDot(a) && isMiddleDot(b) ? kHalf : kQuarter};
    const CharClass before = a.characterClass;
    const CharClass after = b.characterClass;
    const bool apart =
        (isJapaneseText(before) && (isWesternText(after) || after == CharClass::WesternOpening)) ||
        ((isWesternText(before) || before == CharClass::WesternClosing ||
          before == CharClass::WesternEnd) &&
         isJapaneseText(after));
    if (apart)
        return {GapKind::JapaneseWestern, kQuarter};
    const bool solid = !isWestern(before) && !isWestern(after) && !isSpace(a) && !isSpace(b) &&
                       !hasLeadingBlank(a) && !hasTrailingBlank(b) &&
                       (canBreakBetween(a, b) || isLineStartProhibited(after));
    return {solid ? GapKind::Solid : GapKind::Fixed, 0};
}

bool canBreakBetween(const Cluster &a, const Cluster &b)
{
    const CharClass before = a.characterClass;
    const CharClass after = b.characterClass;
    if (isLineStartProhibited(after) || isLineEndProhibited(before))
        return false;
    if (isSpace(a))
        return a.character != 0xA0 && a.character != 0x202F && a.character != 0x2060;
    if (before == CharClass::Inseparable && a.character == b.character)
        return false;
    if (before == CharClass::WideDigit && after == CharClass::WideDigit)
        return false;
    if (joinsWideDigits(a) && after == CharClass::WideDigit)
        return false;
    if (isWestern(before) && isWestern(after))
        return false;
    return !(isNumberText(a) && after == CharClass::Postfix);
}

// A place where a line might end.
struct LineBreaker::Fit
{
    size_t end = 0; // one past the last cluster; 0 for none
    float used = 0; // natural width up to the last body with ink
    float shrink = 0;
    float stretch = 0; // what JLREQ's first three steps can give
};

namespace {

float shrinkOf(const Gap &gap)
{
    switch (gap.kind) {
    case GapKind::WesternSpace:
    case GapKind::MiddleDot:
    case GapKind::Bracket:
        return gap.width;
    case GapKind::JapaneseWestern:
        return kQuarter / 2;
    default:
        return 0;
    }
}

float stretchOf(const Gap &gap)
{
    switch (gap.kind) {
    case GapKind::WesternSpace:
        return kQuarter - gap.width > 0 ? kQuarter - gap.width : 0;
    case GapKind::JapaneseWestern:
    case GapKind::Solid:
    case GapKind::Bracket:
    case GapKind::FullStop:
        return kQuarter;
    default:
        return 0;
    }
}

} // namespace

void LineBreaker::run(const ShapedText &text, const std::vector<bool> &keep, float width,
                      LineStyle style)
{
    m_text = &text;
    m_style = style;
    m_lines.clear();
    m_positions.assign(text.clusters.size(), 0);
    m_adjust.assign(text.clusters.size(), 0);
    measure(keep);
    const float hang = findHang(width);
    allowBreaksInLongWords(width - hang);
    for (size_t begin = 0; begin < text.clusters.size();) {
        const float indent = begin != 0 ? hang : hang > 0 ? 0 : findIndent(width);
        const Fit fit = findEnd(begin, width - indent);
        place(fit, begin, indent, width - indent);
        begin = fit.end;
    }
}

void LineBreaker::measure(const std::vector<bool> &keep)
{
    const auto &clusters = m_text->clusters;
    m_gaps.assign(clusters.size(), {});
    m_breaks.assign(clusters.size(), true);
    for (size_t i = 0; i + 1 < clusters.size(); ++i) {
        m_gaps[i] = gapBetween(clusters[i], clusters[i + 1]);
        m_breaks[i] = !keep[i] && canBreakBetween(clusters[i], clusters[i + 1]);
    }
}

// A word that is wider than the column is broken where it must be; URLs at JLREQ's places first.
void LineBreaker::allowBreaksInLongWords(float width)
{
    const auto &clusters = m_text->clusters;
    size_t wordBegin = 0;
    float wordWidth = 0;
    for (size_t i = 0; i < clusters.size(); ++i) {
        wordWidth += bodyWidth(clusters[i]);
        if (!m_breaks[i]) {
            wordWidth += m_gaps[i].width;
            continue;
        }
        if (wordWidth > width + kEpsilon) {
            const auto isUrlBreak = [](char32_t c) {
                return QStringView(u"/?&=#").contains(QChar(char16_t(c < 0x80 ? c : 0)));
            };
            const bool url =
                std::any_of(clusters.begin() + qptrdiff(wordBegin), clusters.begin() + qptrdiff(i),
                            [](const Cluster &c) { return c.character == U'/'; });
            for (size_t k = wordBegin; k < i; ++k) {
                const bool prohibited = isLineEndProhibited(clusters[k].characterClass) ||
                                        isLineStartProhibited(clusters[k + 1].characterClass) ||
                                        (clusters[k].characterClass == CharClass::Inseparable &&
                                         clusters[k].character == clusters[k + 1].character);
                m_breaks[k] = m_breaks[k] || (url ? isUrlBreak(clusters[k].character) &&
                                                        !isUrlBreak(clusters[k + 1].character)
                                                  : !prohibited);
            }
        }
        wordBegin = i + 1;
        wordWidth = 0;
    }
}

// ・ ① (1) ※ ■ at the head of a paragraph: how far its other lines stand in.
float LineBreaker::findHang(float width) const
{
    const auto &clusters = m_text->clusters;
    if (width < kMinWidthForHang || clusters.size() < 2)
        return 0;
    size_t end = 0;
    const auto at = [&](size_t i) { return i < clusters.size() ? clusters[i].character : U'\0'; };
    const char32_t first = at(0);
    constexpr QStringView kMarks = u"・※■□◆◇●○◎▲△▼▽★☆•▪＊";
    const bool circled =
        (first >= 0x2460 && first <= 0x24FF) || (first >= 0x3251 && first <= 0x32BF);
    if (circled || (first < 0x10000 && kMarks.contains(QChar(char16_t(first))))) {
        end = 1;
    } else if (first == U'(' || first == U'（') {
        size_t i = 1;
        while (i < 4 && i < clusters.size() && isNumberText(clusters[i]))
            ++i;
        if (i > 1 && (at(i) == U')' || at(i) == U'）'))
            end = i + 1;
    }
    if (end == 0)
        return 0;
    while (end < clusters.size() && isSpace(clusters[end]))
        ++end;
    if (end == clusters.size())
        return 0;
    float hang = bodyInset(clusters[0]) == kQuarter ? kQuarter : 0;
    for (size_t i = 0; i < end; ++i)
        hang += bodyWidth(clusters[i]) + m_gaps[i].width;
    return hang <= kMaxHang ? hang : 0;
}

// An em, unless the paragraph stands in by itself; half an em before an opening bracket, whose own
// blank makes up the rest (JLREQ 3.1.5, the second way).
float LineBreaker::findIndent(float width) const
{
    const Cluster &first = m_text->clusters.front();
    if (!m_style.indent || width < kMinWidthForHang || first.characterClass == CharClass::WideSpace)
        return 0;
    return hasLeadingBlank(first) ? kHalf : 1;
}

bool LineBreaker::mayHang(size_t cluster) const
{
    const Cluster &c = m_text->clusters[cluster];
    return m_style.hang && hasTrailingBlank(c) &&
           (c.characterClass == CharClass::FullStop || c.characterClass == CharClass::Comma);
}

LineBreaker::Fit LineBreaker::findEnd(size_t begin, float width) const
{
    const auto &clusters = m_text->clusters;
    Fit natural;
    Fit squeezed;
    Fit at;
    float pen = 0;
    float shrink = 0;
    float stretch = 0;
    if (begin == 0 && isMiddleDot(clusters[begin]))
        pen = kQuarter;
    for (size_t i = begin; i < clusters.size(); ++i) {
        const float before = pen;
        pen += bodyWidth(clusters[i]);
        if (!isSpace(clusters[i])) {
            at.used = pen;
            // A stop hangs beyond the edge only where it does not fit before it: a line with room
            // for it keeps its own spacing.
            if (mayHang(i) && pen > width + kEpsilon && before <= width + kEpsilon)
                at.used = before;
            at.shrink = shrink;
            at.stretch = stretch;
        }
        if (at.used - at.shrink > width + kEpsilon)
            break;
        at.end = i + 1;
        if (m_breaks[i]) {
            if (at.used <= width + kEpsilon)
                natural = at;
            else if (squeezed.end == 0)
                squeezed = at;
        }
        pen += m_gaps[i].width;
        shrink += shrinkOf(m_gaps[i]);
        stretch += stretchOf(m_gaps[i]);
    }
    if (natural.end == clusters.size())
        return natural;
    if (squeezed.end != 0) {
        const float excess = squeezed.used - width;
        const float rest = width - natural.used;
        const bool tighter = natural.end == 0 || excess * natural.stretch <= rest * squeezed.shrink;
        if (tighter && rest > kEpsilon)
            return squeezed;
        if (natural.end == 0)
            return squeezed;
    }
    return natural.end != 0 ? natural : findEmergencyEnd(begin, width);
}

// No place to break at all: as much as fits, at least one cluster.
LineBreaker::Fit LineBreaker::findEmergencyEnd(size_t begin, float width) const
{
    const auto &clusters = m_text->clusters;
    Fit best;
    Fit lawful;
    Fit at;
    float pen = 0;
    for (size_t i = begin; i < clusters.size(); ++i) {
        pen += bodyWidth(clusters[i]);
        if (!isSpace(clusters[i]))
            at.used = pen;
        at.end = i + 1;
        if (i > begin && pen > width + kEpsilon && !isSpace(clusters[i]))
            break;
        best = at;
        if (i + 1 == clusters.size() || (!isLineEndProhibited(clusters[i].characterClass) &&
                                         !isLineStartProhibited(clusters[i + 1].characterClass)))
            lawful = at;
        pen += m_gaps[i].width;
    }
    return lawful.end != 0 ? lawful : best;
}

void LineBreaker::place(const Fit &fit, size_t begin, float indent, float width)
{
    const auto &clusters = m_text->clusters;
    BrokenLine line{begin, fit.end, indent, 0, fit.end == clusters.size(), false};
    std::fill(m_adjust.begin() + qptrdiff(begin), m_adjust.begin() + qptrdiff(fit.end), 0.0F);
    size_t inkEnd = fit.end;
    while (inkEnd > begin + 1 && isSpace(clusters[inkEnd - 1]))
        --inkEnd;
    float rest = width - fit.used;
    if (rest < -kEpsilon) {
        line.justified = squeeze(begin, inkEnd, -rest);
    } else if (!line.last) {
        // The em box of a closing bracket or stop ends at the edge, or else its ink does.
        if (hasTrailingBlank(clusters[inkEnd - 1]) && rest >= kHalf - kEpsilon)
            rest -= kHalf;
        line.justified = rest <= kEpsilon || stretch(begin, inkEnd, rest);
    }
    float pen = begin == 0 && isMiddleDot(clusters[begin]) ? kQuarter : 0;
    for (size_t i = begin; i < fit.end; ++i) {
        m_positions[i] = pen + indent;
        pen += bodyWidth(clusters[i]);
        if (i < inkEnd)
            line.width = pen + indent;
        pen += m_gaps[i].width + m_adjust[i];
    }
    m_lines.push_back(line);
}

// JLREQ 3.8.3: word spaces, middle dots, brackets and commas, then the quarter ems. False where all
// of that is not enough.
bool LineBreaker::squeeze(size_t begin, size_t end, float excess)
{
    for (GapKind kind :
         {GapKind::WesternSpace, GapKind::MiddleDot, GapKind::Bracket, GapKind::JapaneseWestern}) {
        float room = 0;
        for (size_t i = begin; i + 1 < end; ++i)
            room += m_gaps[i].kind == kind ? shrinkOf(m_gaps[i]) : 0;
        if (room <= 0)
            continue;
        const float part = std::min(1.0F, excess / room);
        for (size_t i = begin; i + 1 < end; ++i) {
            if (m_gaps[i].kind == kind)
                m_adjust[i] -= shrinkOf(m_gaps[i]) * part;
        }
        excess -= room * part;
        if (excess <= kEpsilon)
            return true;
    }
    return false;
}

// JLREQ 3.8.4: word spaces, the quarter ems, then all places between Japanese characters; at last
// all of these alike. False where even that would tear the line apart.
bool LineBreaker::stretch(size_t begin, size_t end, float rest)
{
    const auto step = [&](auto &&takes) {
        float room = 0;
        for (size_t i = begin; i + 1 < end; ++i)
            room += takes(m_gaps[i].kind) ? stretchOf(m_gaps[i]) : 0;
        if (room <= 0)
            return;
        const float part = std::min(1.0F, rest / room);
        for (size_t i = begin; i + 1 < end; ++i) {
            if (takes(m_gaps[i].kind))
                m_adjust[i] += stretchOf(m_gaps[i]) * part;
        }
        rest -= room * part;
    };
    const auto isText = [](GapKind kind) {
        return kind == GapKind::Solid || kind == GapKind::Bracket || kind == GapKind::FullStop;
    };
    step([](GapKind kind) { return kind == GapKind::WesternSpace; });
    if (rest > kEpsilon)
        step([](GapKind kind) { return kind == GapKind::JapaneseWestern; });
    if (rest > kEpsilon)
        step(isText);
    if (rest <= kEpsilon)
        return true;

    const auto isAny = [&](size_t i) {
        return isText(m_gaps[i].kind) || m_gaps[i].kind == GapKind::WesternSpace ||
               m_gaps[i].kind == GapKind::JapaneseWestern;
    };
    int places = 0;
    for (size_t i = begin; i + 1 < end; ++i)
        places += isAny(i) ? 1 : 0;
    if (places == 0 || rest / float(places) > kMaxStretch) {
        std::fill(m_adjust.begin() + qptrdiff(begin), m_adjust.begin() + qptrdiff(end), 0.0F);
        return false;
    }
    for (size_t i = begin; i + 1 < end; ++i) {
        if (isAny(i))
            m_adjust[i] += rest / float(places);
    }
    return true;
}

} // namespace gaiyo
