#include "booklet/line_places.h"

#include "booklet/line_mark.h"

#include <algorithm>
#include <string_view>

namespace gaiyo {

namespace {

constexpr Units kMinWidthForHang = 8 * kEm;
constexpr Units kMaxHang = 4 * kEm;
constexpr Units kMaxWideHang = 8 * kEm; // 　　(10)　, 第12章　: in a line thrice as long
constexpr Units kLongNumber = 3;        // against the line, its part
constexpr size_t kLongWord = 10;
constexpr size_t kKeptLetters = 2; // at the end of a line, and at the beginning of the next

// What a number counts: 3|件 is never torn apart.
constexpr std::u32string_view kUnits = U"年月日時分秒週人名件回歳円％階台個本枚通点項章節条号位倍割"
                                       U"区町村市校園館戸軒社団班世課次期版番"
                                       U"ｍｋｇｔ㎜㎝㎞㎎㎏㎡㎢㎥℃㌔㍍㌧㌘㌫";
constexpr std::u32string_view kMultiples = U"万億兆千百十";
constexpr std::u32string_view kCounters = U"かカヶケヵ箇"; // か所, ヶ月

bool isOneOf(char32_t c, std::u32string_view of)
{
    return of.find(c) != std::u32string_view::npos;
}

bool isAddressBreak(char32_t c)
{
    return c < 0x80 && isOneOf(c, U"/.-_?&=#@,:%+~");
}

// Behind it the next digits of a number are told from those before it: １，２３４, ０３－１２３４.
bool endsGroup(const Cluster &c)
{
    return c.character == U'，' || c.character == U'－';
}

// Stands for a number that nobody knows: 〇件, ○km.
bool isOpenNumber(const Cluster &c)
{
    return c.character == U'〇' || c.character == U'○';
}

bool isHyphen(const Cluster &c)
{
    return c.character == U'－' || c.character == U'-' || c.character == 0x2212;
}

// A number or a letter that counts: 3, ３, Ａ, Ⅲ, ③, ㊳.
bool isOrdinal(const Cluster &c)
{
    const char32_t u = c.character;
    return isNumberText(c) || c.characterClass == CharClass::Western ||
           (u >= U'Ａ' && u <= U'Ｚ') || (u >= U'ａ' && u <= U'ｚ') ||
           (u >= 0x2160 && u <= 0x217F) || (u >= 0x2460 && u <= 0x24FF) ||
           (u >= 0x3251 && u <= 0x32BF);
}

bool isBlank(const Cluster &c)
{
    return c.character == U' ' || c.character == 0xA0;
}

} // namespace

void LinePlaces::measure(const std::vector<Cluster> &clusters, const std::vector<bool> &keep,
                         Units width, Units leastBeside)
{
    m_clusters = &clusters;
    m_places.resize(clusters.size());
    m_gaps.resize(clusters.size());
    m_breaks.resize(clusters.size());
    m_hasAddress = false;
    m_hasGroups = false;
    measureGaps(keep);
    if (m_hasGroups)
        openNumbers(keep, width);
    if (m_hasAddress)
        openAddresses(keep, width);
    findHang(width, leastBeside);
    addUp(width);
}

void LinePlaces::measureGaps(const std::vector<bool> &keep)
{
    const auto &clusters = *m_clusters;
    for (size_t i = 0; i < clusters.size(); ++i)
        m_places[i].body = bodyWidth(clusters[i]);
    for (size_t i = 0; i + 1 < clusters.size(); ++i) {
        if (isPlainText(clusters[i]) && isPlainText(clusters[i + 1])) {
            m_gaps[i] = {GapKind::Solid, 0};
            m_breaks[i] = keep[i] ? BreakKind::Never : BreakKind::Free;
        } else {
            measureGap(i, keep[i]);
        }
    }
    m_gaps.back() = {};
    m_breaks.back() = BreakKind::Free;
    for (size_t i = 0; i < clusters.size(); ++i) {
        if (isSpace(clusters[i]) && isClosedUp(i))
            closeUp(i);
        else if (isNumberText(clusters[i]) || isOpenNumber(clusters[i]))
            keepUnit(i);
        else if (isHyphen(clusters[i]))
            keepHyphen(i);
    }
}

void LinePlaces::measureGap(size_t at, bool keep)
{
    const Cluster &a = (*m_clusters)[at];
    const Cluster &b = (*m_clusters)[at + 1];
    m_gaps[at] = gapBetween(a, b);
    m_breaks[at] = !keep && canBreakBetween(a, b) ? BreakKind::Free : BreakKind::Never;
    if (a.character == U'@' || (a.character == U'/' && b.character == U'/') ||
        (a.character == U'w' && b.character == U'w'))
        m_hasAddress = true;
    if (endsGroup(a) && b.characterClass == CharClass::WideDigit)
        m_hasGroups = true;
}

// 3|件, 12|万|人, 5|か|所; and 第|4, （|他|2.
void LinePlaces::keepUnit(size_t number)
{
    const auto &clusters = *m_clusters;
    if (number > 0 && clusters[number - 1].character == U'第')
        m_breaks[number - 1] = BreakKind::Never;
    keepOthers(number);
    const auto at = [&](size_t i) { return i < clusters.size() ? clusters[i].character : 0; };
    size_t unit = number + 1;
    if (isOpenNumber(clusters[number]) && unit < clusters.size() &&
        clusters[unit].characterClass == CharClass::Western)
        m_breaks[number] = BreakKind::Never;
    while (isOneOf(at(unit), kMultiples))
        m_breaks[unit++ - 1] = BreakKind::Never;
    if (isOneOf(at(unit), kUnits)) {
        m_breaks[unit - 1] = BreakKind::Never;
    } else if (isOneOf(at(unit), kCounters) && isOneOf(at(unit + 1), U"所月年国条")) {
        m_breaks[unit - 1] = BreakKind::Never;
        m_breaks[unit] = BreakKind::Never;
    }
}

// （|他|2|件）, （|ほ|か| |12: what is behind the bracket stays with the number.
void LinePlaces::keepOthers(size_t number)
{
    const auto &clusters = *m_clusters;
    size_t begin = number;
    while (begin > 0 && isBlank(clusters[begin - 1]))
        --begin;
    const auto before = [&](size_t back) {
        return back <= begin ? clusters[begin - back].character : 0;
    };
    const size_t length = isOneOf(before(1), U"他外")                ? 1
                          : before(1) == U'か' && before(2) == U'ほ' ? 2
                                                                     : 0;
    if (length == 0 || begin <= length ||
        clusters[begin - length - 1].characterClass != CharClass::Opening)
        return;
    for (size_t i = begin - length; i < number; ++i)
        m_breaks[i] = BreakKind::Never;
}

// Ⅲ|－|２, （１）|－①, 図|－１: what joins numbers and letters begins no line, as a minus may.
void LinePlaces::keepHyphen(size_t hyphen)
{
    const auto &clusters = *m_clusters;
    if (hyphen == 0 || hyphen + 1 == clusters.size())
        return;
    const Cluster &before = clusters[hyphen - 1];
    const Cluster &behind = clusters[hyphen + 1];
    const bool joins = (isOrdinal(before) || before.characterClass == CharClass::Closing ||
                        before.characterClass == CharClass::WesternClosing ||
                        isOneOf(before.character, U"図表式章節条項号編部")) &&
                       (isOrdinal(behind) || behind.characterClass == CharClass::Opening ||
                        behind.characterClass == CharClass::WesternOpening);
    if (!joins)
        return;
    m_breaks[hyphen - 1] = BreakKind::Never;
    if (m_gaps[hyphen - 1].kind == GapKind::Solid)
        m_gaps[hyphen - 1].kind = GapKind::Fixed;
}

// A space beside the blank that punctuation has of its own would make it twice as wide: 。 」.
bool LinePlaces::isClosedUp(size_t at) const
{
    const auto &clusters = *m_clusters;
    if (at == 0 || at + 1 == clusters.size())
        return false;
    const Cluster &before = clusters[at - 1];
    const Cluster &behind = clusters[at + 1];
    const bool inside = hasLeadingBlank(before) || hasTrailingBlank(behind);
    if (clusters[at].character == U'　')
        return hasLeadingBlank(before) || (hasTrailingBlank(before) && hasTrailingBlank(behind));
    return isBlank(clusters[at]) && (inside || hasTrailingBlank(before) || hasLeadingBlank(behind));
}

void LinePlaces::closeUp(size_t at)
{
    m_places[at].body = 0;
    m_gaps[at - 1] = {};
    m_gaps[at] = gapBetween((*m_clusters)[at - 1], (*m_clusters)[at + 1]);
    if (!canBreakBetween((*m_clusters)[at - 1], (*m_clusters)[at + 1]))
        m_breaks[at] = BreakKind::Never;
}

// A number that takes a good part of a line would leave the line before it half empty.
void LinePlaces::openNumbers(const std::vector<bool> &keep, Units width)
{
    const auto &clusters = *m_clusters;
    const auto isDigit = [&](size_t i) {
        return i < clusters.size() && clusters[i].characterClass == CharClass::WideDigit;
    };
    for (size_t begin = 0; begin < clusters.size(); ++begin) {
        if (!isDigit(begin))
            continue;
        size_t end = begin;
        Units all = 0;
        for (; isDigit(end) ||
               (end < clusters.size() && endsGroup(clusters[end]) && isDigit(end + 1));
             ++end)
            all += m_places[end].body + m_gaps[end].width;
        if (all > width / kLongNumber)
            openNumber(begin, end, keep);
        begin = end;
    }
}

// Not behind １， or before a last digit.
void LinePlaces::openNumber(size_t begin, size_t end, const std::vector<bool> &keep)
{
    for (size_t i = begin + kKeptLetters; i + kKeptLetters < end; ++i) {
        if (endsGroup((*m_clusters)[i]) && !keep[i])
            m_breaks[i] =
                (*m_clusters)[i].character == U'－' ? BreakKind::InTelephone : BreakKind::InNumber;
    }
}

// An e-mail address or a URL may be broken behind its punctuation.
void LinePlaces::openAddresses(const std::vector<bool> &keep, Units width)
{
    const auto &clusters = *m_clusters;
    const auto isWord = [&](size_t i) { return isWestern(clusters[i].characterClass); };
    const auto at = [&](size_t i) { return clusters[i].character; };
    for (size_t begin = 0; begin < clusters.size(); ++begin) {
        if (!isWord(begin))
            continue;
        size_t end = begin;
        bool address = false;
        for (; end < clusters.size() && isWord(end); ++end) {
            address = address || (at(end) == U'@' && end > begin) ||
                      (end >= begin + 2 && at(end) == U'/' && at(end - 1) == U'/') ||
                      (end >= begin + 3 && at(end) == U'.' && at(end - 1) == U'w' &&
                       at(end - 2) == U'w' && at(end - 3) == U'w');
        }
        for (size_t i = begin; address && i + 1 < end; ++i) {
            if (isAddressBreak(at(i)) && !isAddressBreak(at(i + 1)) && !keep[i] &&
                !isLineStartProhibited(clusters[i + 1].characterClass))
                m_breaks[i] = BreakKind::Costly;
        }
        if (address)
            closeHead(begin, end, width);
        begin = end - 1;
    }
}

// What ends a line says something: not https:// and www. alone, unless the name behind them is too
// long to stand on a line with them.
void LinePlaces::closeHead(size_t begin, size_t end, Units width)
{
    const auto is = [&](size_t at, std::u32string_view words) {
        size_t i = 0;
        while (i < words.size() && at + i < end && (*m_clusters)[at + i].character == words[i])
            ++i;
        return i == words.size();
    };
    size_t head = begin;
    while (head < end && !is(head, U"://") && !is(head, U"www."))
        ++head;
    size_t name = head + (is(head, U"://") ? 3 : 0);
    name += is(name, U"www.") ? 4 : 0;
    while (head > begin && m_breaks[head - 1] == BreakKind::Never) // http
        --head;
    size_t behind = name;
    while (behind + 1 < end && m_breaks[behind] == BreakKind::Never)
        ++behind;
    Units all = 0;
    for (size_t i = head; i <= behind && i < end; ++i)
        all += m_places[i].body;
    for (size_t i = head; i < name && i + 1 < end && all <= width; ++i)
        m_breaks[i] = BreakKind::Never;
}

void LinePlaces::findHang(Units width, Units leastBeside)
{
    m_hang = 0;
    const auto &clusters = *m_clusters;
    const size_t end = width < kMinWidthForHang ? 0 : findMarkEnd(clusters);
    if (end == 0)
        return;
    Units hang = bodyInset(clusters[0]) == kQuarterEm ? kQuarterEm : 0;
    for (size_t i = 0; i < end; ++i)
        hang += m_places[i].body + m_gaps[i].width;
    if (hang > std::min(std::max(kMaxHang, std::min(kMaxWideHang, width / 3)), width - leastBeside))
        return;
    m_hang = hang;
    for (size_t i = 0; i < end; ++i) // the text stands below the text, whatever its line gives
        m_gaps[i].kind = GapKind::Fixed;
}

void LinePlaces::addUp(Units width)
{
    const auto &clusters = *m_clusters;
    LinePlace sum;
    sum.pen = isMiddleDot(clusters[0]) ? kQuarterEm : 0;
    size_t wordBegin = 0;
    for (size_t i = 0; i < clusters.size(); ++i) {
        LinePlace &place = m_places[i];
        const Units body = place.body;
        if (!isSpace(clusters[i]))
            sum.ink = qint32(i);
        place = sum;
        place.body = body;
        if (m_breaks[i] != BreakKind::Never) {
            if (sum.pen + body - m_places[wordBegin].pen > width - m_hang)
                openLongWord(wordBegin, i, width - m_hang);
            wordBegin = i + 1;
        }
        const Gap &gap = m_gaps[i];
        sum.pen += body + gap.width;
        if (gap.kind == GapKind::Solid) {
            ++sum.solid;
            ++sum.places;
        } else if (gap.kind != GapKind::Fixed) {
            (gap.kind == GapKind::JapaneseWestern ? sum.quarter : sum.tight) += shrinkOf(gap);
            const bool text = gap.kind == GapKind::Bracket || gap.kind == GapKind::FullStop;
            sum.solid += text ? 1 : 0;
            sum.loose += text ? 0 : stretchOf(gap);
            const bool isStiff = gap.kind == GapKind::MiddleDot || gap.kind == GapKind::NumberComma;
            sum.places += isStiff ? 0 : 1;
        }
    }
}

// Whether a line that ends behind the cluster would cut a number that has room on a line:
// （3|8件）.
bool LinePlaces::cutsNumber(size_t at, Units width) const
{
    const auto &clusters = *m_clusters;
    const auto isDigit = [&](size_t i) { return i < clusters.size() && isNumberText(clusters[i]); };
    const auto isInside = [&](size_t i) { // 1,234 and 9.1
        return isDigit(i) || (i > 0 && i < clusters.size() && isDigit(i - 1) && isDigit(i + 1) &&
                              isOneOf(clusters[i].character, U",.，．"));
    };
    if (!isInside(at) || !isInside(at + 1))
        return false;
    size_t first = at;
    while (first > 0 && isInside(first - 1))
        --first;
    const bool isBracketed = first > 0 && clusters[first - 1].characterClass == CharClass::Opening;
    Units all = isBracketed ? kEm / 2 : 0;
    for (size_t i = first; isInside(i); ++i)
        all += m_places[i].body;
    return all <= width + kQuarterEm; // the rest stands in the margin of the cell
}

// What holds together but is wider than a line is broken where it must be, but for the first and
// the last letters of a long one, and inside no number.
void LinePlaces::openLongWord(size_t begin, size_t end, Units width)
{
    const auto &clusters = *m_clusters;
    const size_t kept = end - begin < kLongWord ? 0 : kKeptLetters;
    for (size_t i = begin + kept; i + kept < end; ++i) {
        const bool prohibited = isLineEndProhibited(clusters[i].characterClass) ||
                                isLineStartProhibited(clusters[i + 1].characterClass) ||
                                (clusters[i].characterClass == CharClass::Inseparable &&
                                 clusters[i].character == clusters[i + 1].character);
        if (!prohibited && m_breaks[i] == BreakKind::Never && !cutsNumber(i, width))
            m_breaks[i] = BreakKind::Free;
    }
}

} // namespace gaiyo
