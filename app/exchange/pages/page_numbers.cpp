#include "exchange/pages/page_numbers.h"

#include "domain/words/width_fold.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

namespace gaiyo {

namespace {

// So many candidates before one are looked at for what it goes on from: a few pages.
constexpr size_t kLookBack = 80;
// Running titles stand on so many pages.
constexpr int kLeastPagesOfATitle = 3;

// A number that may be the one of its page.
struct Candidate
{
    int page = 0;
    int number = 0;
    bool isRoman = false;
    bool isSigned = false; // - 11 -, p.11
    int weight = 0;
    int score = 0;
    int before = -1; // the candidate that it goes on from

    bool goesOnFrom(const Candidate &other) const
    {
        return isRoman == other.isRoman && number - page == other.number - other.page;
    }
};

// One width, one hyphen, small letters; Ⅱ and ⅱ as letters.
QString foldedFoot(const QString &line)
{
    static const QString kRoman[] = {
        QStringLiteral("i"),  QStringLiteral("ii"), QStringLiteral("iii"), QStringLiteral("iv"),
        QStringLiteral("v"),  QStringLiteral("vi"), QStringLiteral("vii"), QStringLiteral("viii"),
        QStringLiteral("ix"), QStringLiteral("x"),  QStringLiteral("xi"),  QStringLiteral("xii")};
    QString folded;
    for (const QChar c : foldUnits(line)) {
        const char16_t unit = c.unicode();
        if (unit >= 0x2160 && unit <= 0x217F && unit % 16 < 12)
            folded += kRoman[unit % 16];
        else
            folded += isHyphen(c) || c == u'~' || c == QChar(0x301C) ? QChar(u'-') : c;
    }
    return folded.simplified();
}

// 0 for what is none.
int romanNumber(const QString &letters)
{
    const auto valueOf = [](QChar c) {
        return c == u'i' ? 1 : c == u'v' ? 5 : c == u'x' ? 10 : c == u'l' ? 50 : 0;
    };
    int sum = 0;
    for (qsizetype i = 0; i < letters.size(); ++i) {
        const int value = valueOf(letters[i]);
        if (value == 0)
            return 0;
        sum += i + 1 < letters.size() && value < valueOf(letters[i + 1]) ? -value : value;
    }
    return sum;
}

QString romanName(int number)
{
    static const std::pair<int, const char *> kLetters[] = {
        {50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}};
    QString name;
    for (const auto &[value, letters] : kLetters) {
        for (; number >= value; number -= value)
            name += QLatin1String(letters);
    }
    return name;
}

// Of a line that is a page number and nothing else.
std::optional<Candidate> numberAlone(const QString &line)
{
    static const QRegularExpression alone(QStringLiteral(
        "^(?<before>[-・]|第|[(\\[]|pp?\\.?|page)?\\s?(?<number>[0-9]{1,4}|[ivxl]{1,8})\\s?"
        "(?:/\\s?(?<of>[0-9]{1,4}))?(?<behind>[-・]|[)\\]]|頁|ページ|ペ-ジ)?$"));
    const auto match = alone.match(line);
    if (!match.hasMatch())
        return std::nullopt;
    Candidate found;
    const QString number = match.captured(u"number");
    found.isRoman = !number[0].isDigit();
    found.number = found.isRoman ? romanNumber(number) : number.toInt();
    const QString before = match.captured(u"before");
    const QString behind = match.captured(u"behind");
    const bool isHyphened = before == u"-" && behind == u"-";
    const bool isNamed =
        before.startsWith(u'p') || behind == u"頁" || behind == u"ページ" || behind == u"ペ-ジ";
    found.isSigned = !found.isRoman && (isHyphened || isNamed ||
                                        match.captured(u"of").toInt() >= qMax(found.number, 2));
    return found.number > 0 ? std::optional(found) : std::nullopt;
}

// みどりの計画 11, 11 みどりの計画: the words, and the number.
std::optional<std::pair<QString, int>> numberBesideATitle(const QString &line)
{
    static const QRegularExpression beside(
        QStringLiteral("^(?:([0-9]{1,4})\\s(.*\\D)|(.*\\D)\\s([0-9]{1,4}))$"));
    const auto match = beside.match(line);
    if (!match.hasMatch())
        return std::nullopt;
    const bool isFirst = !match.captured(1).isEmpty();
    const int number = match.captured(isFirst ? 1 : 4).toInt();
    return number > 0 ? std::optional(std::pair(match.captured(isFirst ? 2 : 3), number))
                      : std::nullopt;
}

// The two lines at each end of a page, the last one first.
QStringList endLines(const QStringList &lines)
{
    QStringList ends;
    for (const qsizetype at : {lines.size() - 1, qsizetype(0), lines.size() - 2, qsizetype(1)}) {
        if (at >= 0 && at < lines.size())
            ends += foldedFoot(lines[at]);
    }
    return ends;
}

class NumberReader
{
public:
    explicit NumberReader(const std::vector<QStringList> &pages)
    {
        for (const QStringList &page : pages)
            m_ends.push_back(endLines(page));
        collect();
        score();
        choose();
    }

    std::vector<QString> names() const
    {
        std::vector<QString> names;
        names.reserve(m_ends.size());
        for (int page = 0; page < int(m_ends.size()); ++page)
            names.push_back(nameOf(page));
        return names;
    }

private:
    void collect()
    {
        QHash<QString, int> titles;
        for (const QStringList &ends : m_ends) {
            for (const QString &line : ends) {
                if (const auto beside = numberBesideATitle(line))
                    ++titles[beside->first];
            }
        }
        for (size_t page = 0; page < m_ends.size(); ++page) {
            for (qsizetype i = 0; i < m_ends[page].size(); ++i) {
                auto found = numberAlone(m_ends[page][i]);
                const auto beside = numberBesideATitle(m_ends[page][i]);
                if (!found && beside && titles.value(beside->first) >= kLeastPagesOfATitle) {
                    found.emplace();
                    found->number = beside->second;
                }
                if (!found)
                    continue;
                found->page = int(page);
                found->weight = (found->isSigned ? 3 : 1) + (i == 0 ? 1 : 0);
                m_candidates.push_back(*found);
            }
        }
    }

    // The best way through the candidates to each: going on counts for much, a leap against.
    void score()
    {
        for (size_t i = 0; i < m_candidates.size(); ++i) {
            Candidate &each = m_candidates[i];
            each.score = each.weight;
            for (size_t j = i > kLookBack ? i - kLookBack : 0; j < i; ++j) {
                const Candidate &other = m_candidates[j];
                const int score = other.score + each.weight + (each.goesOnFrom(other) ? 4 : -5);
                if (other.page < each.page && score > each.score) {
                    each.score = score;
                    each.before = int(j);
                }
            }
        }
    }

    void choose()
    {
        const auto best = std::ranges::max_element(m_candidates, {}, &Candidate::score);
        std::vector<Candidate> way;
        for (int i = best == m_candidates.end() ? -1 : int(best - m_candidates.begin()); i >= 0;
             i = m_candidates[size_t(i)].before)
            way.push_back(m_candidates[size_t(i)]);
        std::ranges::reverse(way);
        for (size_t i = 0; i < way.size(); ++i) {
            const bool isHeld = (i > 0 && way[i].goesOnFrom(way[i - 1])) ||
                                (i + 1 < way.size() && way[i + 1].goesOnFrom(way[i]));
            if (isHeld || way[i].isSigned || m_ends.size() == 1)
                m_chosen.push_back(way[i]);
        }
    }

    QString nameOf(int page) const
    {
        if (m_chosen.empty())
            return QString::number(page + 1);
        const auto behind = std::ranges::upper_bound(m_chosen, page, {}, &Candidate::page);
        const Candidate *from = behind == m_chosen.begin() ? nullptr : &*std::prev(behind);
        // Before a new count that began between the two, the page belongs to the later one if its
        // first page has passed.
        if (behind != m_chosen.end() && (!from || !behind->goesOnFrom(*from)) &&
            behind->number - behind->page + page > 0 && (!from || from->page != page))
            from = &*behind;
        if (!from)
            return {};
        const int number = from->number - from->page + page;
        return number < 1 ? QString() : from->isRoman ? romanName(number) : QString::number(number);
    }

    std::vector<QStringList> m_ends;
    std::vector<Candidate> m_candidates;
    std::vector<Candidate> m_chosen; // by page
};

// 36, 36-37, 資料編3, a-12, 別冊2-5, ii, 表紙; no formula, no date, no word of another column.
bool isPage(const QString &folded)
{
    static const QRegularExpression page(
        QStringLiteral("^(?:(?:[\\p{L}・ー]{1,8}[-.]?)?(?!0+(?![0-9]))[0-9]{1,4}(?:[-,][0-9]{1,4})?"
                       "|[\\p{Han}\\p{Hiragana}\\p{Katakana}・ー]{1,8})$"));
    return page.match(folded).hasMatch() || romanNumber(folded.toLower()) > 0;
}

} // namespace

std::vector<QString> pageNames(const std::vector<QStringList> &pages)
{
    return NumberReader(pages).names();
}

QString tidyPage(const QString &typed)
{
    static const QRegularExpression signs(QStringLiteral(
        "^(?:第|pp?\\.?|page)?\\s?(.*?)\\s?(?:頁目?|ページ目?|ペ-ジ目?|p\\.?|page)?$"));
    const QString page = signs.match(foldedFoot(typed)).captured(1).trimmed();
    return isPage(page) ? page : QString();
}

} // namespace gaiyo
