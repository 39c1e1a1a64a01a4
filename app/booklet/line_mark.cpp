#include "booklet/line_mark.h"

#include "booklet/gap.h"

#include <string_view>

namespace gaiyo {

namespace {

constexpr size_t kMostDigits = 3;
constexpr size_t kMostIndent = 4; // spaces before a mark

bool isOneOf(char32_t c, std::u32string_view of)
{
    return c != 0 && of.find(c) != std::u32string_view::npos;
}

// Reads clusters one by one from the first on.
class MarkReader
{
public:
    explicit MarkReader(const std::vector<Cluster> &clusters)
        : m_clusters(clusters)
    {}

    size_t read()
    {
        while (look() == U'　' && m_at < kMostIndent) // the mark itself stands in: 　ア　
            ++m_at;
        const bool found =
            readBullet() || readDash() || readBracketed() || readQuestion() || readNumbered();
        if (!found)
            return 0;
        const char32_t mark = look(size_t(0) - 1);
        skipSpaces();
        if (mark == U'・' || mark == U'•')
            return m_at < m_clusters.size() ? m_at : 0;
        return m_at < m_clusters.size() && !isPartOfSentence(mark) ? m_at : 0;
    }

private:
    char32_t look(size_t ahead = 0) const
    {
        const size_t at = m_at + ahead;
        return at < m_clusters.size() ? m_clusters[at].character : 0;
    }
    bool isSpaceNext(size_t ahead = 0) const
    {
        return m_at + ahead < m_clusters.size() && isSpace(m_clusters[m_at + ahead]);
    }
    void skipSpaces()
    {
        while (isSpaceNext())
            ++m_at;
    }
    bool take(size_t count)
    {
        m_at += count;
        return true;
    }

    // ○○町内会, ■■課: in place of a name. ◎は反映, (2)の図, ※印: spoken of, by a particle before
    // another word. A word may begin with the same kana: ○のびのび遊ぶ. ◎5件、○12件: counted.
    bool isPartOfSentence(char32_t mark) const
    {
        if (look() == mark || look() == U'印' || isCounted(mark))
            return true;
        const char32_t next = look(1);
        return isOneOf(look(), U"はをのがにともで") && (next < 0x3041 || next > 0x309F);
    }

    bool isCounted(char32_t mark) const
    {
        const size_t digits = countDigits(0);
        return digits > 0 && look(digits) == U'件' && isOneOf(mark, U"※■□◆◇●○◎◯▲△▼▽★☆");
    }

    bool readBullet()
    {
        const char32_t c = look();
        const bool enclosed = (c >= 0x2460 && c <= 0x24FF) || (c >= 0x3251 && c <= 0x32BF) ||
                              (c >= 0x32D0 && c <= 0x32FE) || (c >= 0x2776 && c <= 0x2793);
        const bool bullet = isOneOf(c, U"・※■□◆◇●○◎▲△▼▽★☆•▪▶▷◯＊→⇒➡⇨☞✓✔☐☑");
        return (enclosed || bullet) && take(c == U'※' ? 1 + countNoteNumber() : 1);
    }
    // ※1　 and ※２　, not ※3年間.
    size_t countNoteNumber() const
    {
        const size_t count = countDigits(1);
        return isSpaceNext(1 + count) ? count : 0;
    }

    // A dash or an asterisk is a mark before a space, or before text that is no number.
    bool readDash()
    {
        if (!isOneOf(look(), U"-‐–—―－*>"))
            return false;
        const bool japanese = m_at + 1 < m_clusters.size() && isPlainText(m_clusters[m_at + 1]);
        return (isSpaceNext(1) || japanese) && take(1);
    }

    size_t countDigits(size_t from) const
    {
        size_t count = 0;
        while (count < kMostDigits && m_at + from + count < m_clusters.size() &&
               isNumberText(m_clusters[m_at + from + count]))
            ++count;
        return count;
    }
    // How many clusters from `from` on are one number, letter or kana of an enumeration.
    size_t countOrdinal(size_t from) const
    {
        size_t count = countDigits(from);
        if (count > 0)
            return count;
        while (count < kMostDigits && isOneOf(look(from + count), U"一二三四五六七八九十"))
            ++count;
        if (count > 0)
            return count;
        return isOneOrdinal(look(from)) ? 1 : 0;
    }
    static bool isOneOrdinal(char32_t c)
    {
        return (c >= U'ア' && c <= U'ン') || (c >= U'ｱ' && c <= U'ﾝ') || (c >= U'a' && c <= U'z') ||
               (c >= U'A' && c <= U'Z') || (c >= U'ａ' && c <= U'ｚ') ||
               (c >= U'Ａ' && c <= U'Ｚ') || isRoman(c) ||
               isOneOf(c, U"あいうえおかきくけこイロハ");
    }
    static bool isRoman(char32_t c) { return c >= 0x2160 && c <= 0x217F; }

    bool readBracketed()
    {
        if (!isOneOf(look(), U"(（〔[［【"))
            return false;
        const size_t count = countOrdinal(1);
        return count > 0 && isOneOf(look(1 + count), U")）〕]］】") && take(count + 2);
    }

    // Q1　 Ａ１． 問1　 Q： Q.2 A　: a question, or what is answered. A4 before a space may be
    // paper.
    bool readQuestion()
    {
        if (!isOneOf(look(), U"QAＱＡ問答"))
            return false;
        const bool isStrong = isOneOf(look(), U"QＱ問");
        const size_t before = isOneOf(look(1), U".．") && countDigits(2) > 0 ? 2 : 1;
        const size_t count = countDigits(before);
        const size_t end = before + count;
        if (isOneOf(look(end), U"：:"))
            return take(end + 1);
        if (count > 0 && isOneOf(look(end), U".．)）"))
            return !isOneOf(look(end + 1), U"0123456789") && take(end + 1);
        const bool isApart = look(end) == U'　' || (isStrong && isSpaceNext(end));
        return count > 0 && isApart && take(end);
    }

    // 1. 1) ア） Ⅰ　 第1　 第２章　
    bool readNumbered()
    {
        const size_t before = look() == U'第' ? 1 : 0;
        const size_t count = countOrdinal(before);
        if (count == 0)
            return false;
        size_t end = before + count;
        if (before == 1) {
            if (isOneOf(look(end), U"章節条項編部"))
                ++end;
            return isSpaceNext(end) && take(end);
        }
        if (isOneOf(look(end), U")）"))
            return take(end + 1);
        if (isOneOf(look(end), U".．")) {
            const bool number =
                m_at + end + 1 < m_clusters.size() && isWesternOrDigit(m_clusters[m_at + end + 1]);
            return !number && take(end + 1);
        }
        return isSpaceNext(end) && isStrongBefore(end) && take(end);
    }
    static bool isWesternOrDigit(const Cluster &c)
    {
        return isNumberText(c) || c.characterClass == CharClass::Western;
    }
    // Before a space a number is a mark, and one kana; a Latin letter begins a word or a name.
    bool isStrongBefore(size_t end) const
    {
        const char32_t c = look();
        return isNumberText(m_clusters[m_at]) || isRoman(c) || c >= 0x3041 || look(end) == U'　';
    }

    const std::vector<Cluster> &m_clusters;
    size_t m_at = 0;
};

} // namespace

size_t findMarkEnd(const std::vector<Cluster> &clusters)
{
    return clusters.size() < 2 ? 0 : MarkReader(clusters).read();
}

} // namespace gaiyo
