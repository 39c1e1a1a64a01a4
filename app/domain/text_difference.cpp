#include "domain/text_difference.h"

#include <QHash>

#include <algorithm>

namespace gaiyo {

namespace {

using Kind = DifferencePiece::Kind;

// Steps of the search; beyond it two texts have so little in common that marks do not help. Bounds
// time and memory for texts of any length: about 20 ms and 16 MB.
constexpr int kMostSteps = 2000;
constexpr qsizetype kParticle = 2; // UTF-16 units that alone between two changes are no help

enum class Script { Alone, Blank, Kanji, Hiragana, Katakana, Word };

Script scriptOf(char32_t c)
{
    if (QChar::isSpace(c) && c != U'\n')
        return Script::Blank;
    if (c == U'々' || c == U'〆' || c == U'ヶ')
        return Script::Kanji;
    if (c == U'ー')
        return Script::Katakana;
    switch (QChar::script(c)) {
    case QChar::Script_Han:
        return Script::Kanji;
    case QChar::Script_Hiragana:
        return Script::Hiragana;
    case QChar::Script_Katakana:
        return Script::Katakana;
    default:
        return QChar::isLetterOrNumber(c) ? Script::Word : Script::Alone;
    }
}

constexpr char32_t kJoiner = 0x200D; // 👨‍👩‍👧 is one sign of three

// What belongs to the character before it, so that no glyph is torn: marks, variations, tones of
// skin and the letters of a flag's region.
bool isAttached(char32_t c)
{
    return QChar::isMark(c) || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF) ||
           (c >= 0x1F3FB && c <= 0x1F3FF) || (c >= 0xE0020 && c <= 0xE007F) || c == kJoiner;
}

// Two of them are one flag.
bool isHalfFlag(char32_t c)
{
    return c >= 0x1F1E6 && c <= 0x1F1FF;
}

struct Character
{
    char32_t code;
    qsizetype size;
};

Character characterAt(QStringView text, qsizetype at)
{
    const QChar first = text[at];
    if (first.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
        return {QChar::surrogateToUcs4(first, text[at + 1]), 2};
    return {first.unicode(), 1};
}

// The length of the {{…}} of markup that begins there, 0 for none.
qsizetype markupLength(QStringView text)
{
    if (!text.startsWith(u"{{No:") && !text.startsWith(u"{{Page:") && !text.startsWith(u"{{lb}}"))
        return 0;
    const qsizetype end = text.indexOf(u"}}");
    return end < 0 ? 0 : end + 2;
}

// The length of the word that begins there.
qsizetype tokenLength(QStringView text)
{
    if (const qsizetype length = markupLength(text))
        return length;
    const Character first = characterAt(text, 0);
    const Script script = scriptOf(first.code);
    qsizetype end = first.size;
    char32_t last = first.code;
    bool isOpenFlag = isHalfFlag(first.code); // its other half is to come
    while (end < text.size()) {
        const Character next = characterAt(text, end);
        const bool isFlag = isOpenFlag && isHalfFlag(next.code);
        const bool goesOn = isAttached(next.code) || last == kJoiner || isFlag ||
                            (script != Script::Alone && scriptOf(next.code) == script);
        if (!goesOn)
            break;
        isOpenFlag = false;
        last = next.code;
        end += next.size;
    }
    return end;
}

std::vector<QStringView> tokensOf(QStringView text)
{
    std::vector<QStringView> tokens;
    while (!text.isEmpty()) {
        const qsizetype length = tokenLength(text);
        tokens.push_back(text.first(length));
        text = text.sliced(length);
    }
    return tokens;
}

// Both texts as numbers, the same for the same word.
class TokenNumbers
{
public:
    std::vector<int> numbersOf(const std::vector<QStringView> &tokens)
    {
        std::vector<int> numbers;
        numbers.reserve(tokens.size());
        for (const QStringView token : tokens)
            numbers.push_back(*m_numbers.tryEmplace(token, int(m_numbers.size())));
        return numbers;
    }

private:
    struct Numbers : QHash<QStringView, int>
    {
        int *tryEmplace(QStringView token, int number)
        {
            const auto found = find(token);
            return found != end() ? &*found : &*insert(token, number);
        }
    };
    Numbers m_numbers;
};

// The shortest way from one row of numbers to another (E. Myers, An O(ND) difference algorithm,
// 1986): what happens to each, in order.
class ShortestWay
{
public:
    ShortestWay(const std::vector<int> &before, const std::vector<int> &after)
        : m_before(before)
        , m_after(after)
    {}

    // Empty where it takes more than kMostSteps.
    std::vector<Kind> find()
    {
        const int rows = int(m_before.size() + m_after.size());
        std::vector<int> reached(2 * size_t(kMostSteps) + 3, 0);
        for (int steps = 0; steps <= std::min(rows, kMostSteps); ++steps) {
            if (walk(steps, reached))
                return wayBack(steps);
        }
        return {};
    }

private:
    static size_t at(int diagonal) { return size_t(diagonal + kMostSteps + 1); }

    static bool comesFromAbove(int steps, int diagonal, int below, int above)
    {
        return diagonal == -steps || (diagonal != steps && below < above);
    }

    // One step more on each diagonal, and on as long as both are the same; true at the end.
    bool walk(int steps, std::vector<int> &reached)
    {
        m_trace.insert(m_trace.end(), reached.begin() + qsizetype(at(-steps - 1)),
                       reached.begin() + qsizetype(at(steps + 1)) + 1);
        for (int diagonal = -steps; diagonal <= steps; diagonal += 2) {
            const int below = reached[at(diagonal - 1)];
            const int above = reached[at(diagonal + 1)];
            int x = comesFromAbove(steps, diagonal, below, above) ? above : below + 1;
            while (x < int(m_before.size()) && x - diagonal < int(m_after.size()) &&
                   m_before[size_t(x)] == m_after[size_t(x - diagonal)])
                ++x;
            reached[at(diagonal)] = x;
            if (x >= int(m_before.size()) && x - diagonal >= int(m_after.size()))
                return true;
        }
        return false;
    }

    std::vector<Kind> wayBack(int steps) const
    {
        std::vector<Kind> way;
        int x = int(m_before.size());
        int y = int(m_after.size());
        for (; steps >= 0; --steps) {
            const auto reachedAt = [this, steps](int diagonal) {
                return m_trace[size_t(steps * (steps + 2) + diagonal + steps + 1)];
            };
            const int diagonal = x - y;
            const int below = reachedAt(diagonal - 1);
            const int above = reachedAt(diagonal + 1);
            const bool added = comesFromAbove(steps, diagonal, below, above);
            const int fromX = steps == 0 ? 0 : added ? above : below;
            const int fromY = steps == 0 ? 0 : fromX - (added ? diagonal + 1 : diagonal - 1);
            for (; x > fromX + (steps > 0 && !added ? 1 : 0) &&
                   y > fromY + (steps > 0 && added ? 1 : 0);
                 --x, --y)
                way.push_back(Kind::Same);
            if (steps > 0)
                way.push_back(added ? Kind::Added : Kind::Removed);
            x = fromX;
            y = fromY;
        }
        std::reverse(way.begin(), way.end());
        return way;
    }

    const std::vector<int> &m_before;
    const std::vector<int> &m_after;
    // Of each step, how far the diagonals around it had got before: 3 numbers, then 5, 7…
    std::vector<int> m_trace;
};

// What stands between two stretches that are the same.
struct Change
{
    QString removed;
    QString added;

    bool isEmpty() const { return removed.isEmpty() && added.isEmpty(); }
    qsizetype size() const { return std::max(removed.size(), added.size()); }
};

// Puts pieces together, each change as one.
class PieceMaker
{
public:
    void add(Kind kind, QStringView text)
    {
        if (kind == Kind::Same) {
            m_same += text;
            return;
        }
        if (!m_same.isEmpty())
            endSame();
        (kind == Kind::Removed ? m_change.removed : m_change.added) += text;
    }

    std::vector<DifferencePiece> take()
    {
        put(m_change);
        put(Kind::Same, m_same);
        return std::move(m_pieces);
    }

private:
    // A change begins. The word or two since the last one become part of it where they are all that
    // parts both.
    void endSame()
    {
        if (m_same.size() <= kParticle && m_same.size() <= m_change.size() &&
            !m_same.contains(u'\n')) {
            m_change.removed += m_same;
            m_change.added += m_same;
        } else {
            put(m_change);
            put(Kind::Same, m_same);
            m_change = {};
        }
        m_same.clear();
    }

    void put(const Change &change)
    {
        put(Kind::Removed, change.removed);
        put(Kind::Added, change.added);
    }
    void put(Kind kind, const QString &text)
    {
        if (!text.isEmpty())
            m_pieces.push_back({kind, text});
    }

    Change m_change;
    QString m_same; // behind it
    std::vector<DifferencePiece> m_pieces;
};

std::vector<DifferencePiece> replacement(const QString &before, const QString &after)
{
    PieceMaker pieces;
    pieces.add(Kind::Removed, before);
    pieces.add(Kind::Added, after);
    return pieces.take();
}

bool isMostlyChanged(const std::vector<DifferencePiece> &pieces)
{
    qsizetype same = 0;
    qsizetype all = 0;
    for (const DifferencePiece &piece : pieces) {
        const qsizetype size = piece.text.size() * (piece.kind == Kind::Same ? 2 : 1);
        same += piece.kind == Kind::Same ? size : 0;
        all += size;
    }
    return same * 3 < all;
}

} // namespace

std::vector<DifferencePiece> findDifference(const QString &before, const QString &after)
{
    const auto old = tokensOf(before);
    const auto now = tokensOf(after);
    TokenNumbers numbers;
    const std::vector<int> oldNumbers = numbers.numbersOf(old);
    const std::vector<int> nowNumbers = numbers.numbersOf(now);
    const auto way = ShortestWay(oldNumbers, nowNumbers).find();
    if (way.empty())
        return replacement(before, after);
    PieceMaker maker;
    auto oldAt = old.begin();
    auto nowAt = now.begin();
    for (const Kind kind : way) {
        maker.add(kind, kind == Kind::Added ? *nowAt : *oldAt);
        oldAt += kind == Kind::Added ? 0 : 1;
        nowAt += kind == Kind::Removed ? 0 : 1;
    }
    auto pieces = maker.take();
    return isMostlyChanged(pieces) ? replacement(before, after) : pieces;
}

} // namespace gaiyo
