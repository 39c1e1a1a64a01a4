#include "domain/words/known_people.h"
#include "domain/words/name_reading.h"
#include "domain/words/personal_rules.h"
#include "domain/words/surnames.h"
#include "domain/words/width_fold.h"

#include <QStringList>

#include <algorithm>

namespace gaiyo {

namespace {

constexpr qsizetype kLongestName = 8;    // characters of surname and given name
constexpr qsizetype kLongestBehind = 14; // （練馬区在住）

bool isBlank(QChar c)
{
    return c == u' ' || c == QChar(0x3000) || c == u'\t';
}

bool isNameCharacter(QChar c)
{
    return isKanji(c) || isKatakana(c) || isHiragana(c);
}

} // namespace

bool isNoName(QStringView words)
{
    static const QStringView kWords[] = {
        u"意見", u"計画", u"素案", u"様",   u"殿",   u"区長", u"市長", u"町長", u"村長", u"知事",
        u"課",   u"係",   u"以上", u"電話", u"住所", u"氏名", u"担当", u"御中", u"件名", u"書",
        u"案",   u"在住", u"在勤", u"在学", u"賛成", u"反対", u"資料", u"区民", u"市民", u"住民",
        u"町民", u"匿名", u"個人", u"団体", u"令和", u"平成", u"会社", u"公園", u"理由", u"質問",
        u"回答", u"内容", u"提案", u"要望", u"学生", u"無職", u"主婦", u"年",   u"学校", u"自治会",
        u"町会", u"協会", u"組合", u"男性", u"女性", u"記入", u"提出", u"代表", u"前略", u"拝啓",
        u"敬具", u"草々", u"追伸", u"一般", u"役所", u"地区", u"施策", u"項目", u"道路"};
    return std::any_of(std::begin(kWords), std::end(kWords),
                       [words](QStringView word) { return words.contains(word); });
}

namespace {

bool isAllKanji(QStringView words)
{
    return std::all_of(words.begin(), words.end(), isKanji);
}

// Whether words that stand alone are somebody's name: a usual surname with a given one, or two
// short words with a blank between; where a name is expected, others of its length, too.
bool isNameAlone(QStringView words, bool isExpected)
{
    const auto blank = std::find_if(words.begin(), words.end(), isBlank);
    const qsizetype first = blank - words.begin();
    const QStringView second = blank == words.end() ? QStringView() : words.sliced(first).trimmed();
    const qsizetype letters = first + second.size();
    const bool isSpelled = std::all_of(words.begin(), words.end(),
                                       [](QChar c) { return isNameCharacter(c) || isBlank(c); });
    if (!isSpelled || letters < 2 || letters > kLongestName || !isKanji(words.front()) ||
        std::any_of(second.begin(), second.end(), isBlank))
        return false;
    const qsizetype surname = leadingSurname(words.first(first));
    const QStringView given = second.isEmpty() ? words.sliced(surname) : second;
    const bool isUsual = surname > 0 && (second.isEmpty() || surname == first) &&
                         (surname > 1 || !second.isEmpty()) && !given.isEmpty() &&
                         given.size() <= 4 && !isTitle(given);
    if (isUsual)
        return true;
    if (isNoName(words))
        return false;
    if (!second.isEmpty())
        return first <= 3 && second.size() <= 4 && isAllKanji(words.first(first));
    return isExpected && letters >= 3 && letters <= 5 && isAllKanji(words.first(2));
}

// The lines of a text, and how much of each is found.
struct Line
{
    qsizetype start;
    qsizetype end;
    bool isReach = false;   // nothing but how to reach somebody
    bool isAddress = false; // where he lives among it
    bool isFound = false;   // something of it
};

std::vector<Line> linesOf(const QString &text)
{
    std::vector<Line> lines;
    for (qsizetype at = 0; at <= text.size();) {
        const qsizetype end = text.indexOf(u'\n', at);
        const qsizetype to = end < 0 ? text.size() : end;
        lines.push_back({at, to});
        at = to + 1;
    }
    return lines;
}

// What of a line is not found, without blanks and points.
QString restOf(const QString &plain, const Line &line, const FoundStretches &found)
{
    QString rest;
    for (qsizetype i = line.start; i < line.end; ++i) {
        const bool isFound = std::any_of(found.begin(), found.end(), [i](const auto &stretch) {
            return i >= stretch.start && i < stretch.end;
        });
        if (!isFound && plain[i].isLetterOrNumber())
            rest += plain[i];
    }
    return rest;
}

bool isLabelAlone(const QString &words)
{
    static const QStringList kLabels{QString(),
                                     QStringLiteral("住所"),
                                     QStringLiteral("ご住所"),
                                     QStringLiteral("電話"),
                                     QStringLiteral("電話番号"),
                                     QStringLiteral("tel"),
                                     QStringLiteral("携帯"),
                                     QStringLiteral("携帯電話"),
                                     QStringLiteral("fax"),
                                     QStringLiteral("mail"),
                                     QStringLiteral("email"),
                                     QStringLiteral("メール"),
                                     QStringLiteral("連絡先"),
                                     QStringLiteral("現住所"),
                                     QStringLiteral("メールアドレス")};
    return kLabels.contains(words);
}

// Lines that only say how to reach somebody. Only those that something was found in are looked at.
void markReach(const QString &plain, const FoundStretches &found, std::vector<Line> &lines)
{
    for (const PersonalStretch &stretch : found) {
        auto line =
            std::upper_bound(lines.begin(), lines.end(), stretch.start,
                             [](qsizetype at, const Line &each) { return at < each.start; });
        if (line == lines.begin())
            continue;
        --line;
        line->isFound = true;
        const bool isWay =
            stretch.reason == PersonalReason::Address || stretch.reason == PersonalReason::Contact;
        if (!isWay || line->end - line->start > 80)
            continue;
        line->isReach = line->isReach || isLabelAlone(restOf(plain, *line, found));
        line->isAddress = line->isAddress || stretch.reason == PersonalReason::Address;
    }
}

void takeLine(const RuledText &text, const Line &line, bool isExpected, FoundStretches &found)
{
    qsizetype start = line.start;
    qsizetype end = line.end;
    while (start < end && isBlank(text.text[start]))
        ++start;
    while (end > start && isBlank(text.text[end - 1]))
        --end;
    QStringView words = QStringView(text.text).mid(start, end - start);
    if (words.isEmpty() || words.size() > kLongestName + 3 + kLongestBehind)
        return;
    // A reading, or where he lives, in brackets behind the name.
    const auto bracket =
        std::find_if(words.begin(), words.end(), [](QChar c) { return c == u'(' || c == u'（'; });
    const bool isClosed = words.back() == u')' || words.back() == u'）';
    if (bracket != words.end() && (!isClosed || words.end() - bracket > kLongestBehind))
        return;
    words = words.first(bracket - words.begin()).trimmed();
    if (!words.isEmpty() && isNameAlone(words, isExpected))
        found.push_back({start, start + words.size(), PersonalReason::Name, true});
}

} // namespace

void findNamesBeside(const RuledText &text, FoundStretches &found)
{
    if (found.empty())
        return;
    std::vector<Line> lines = linesOf(text.text);
    markReach(text.plain, found, lines);
    FoundStretches names;
    for (size_t i = 0; i < lines.size(); ++i) {
        if (!lines[i].isReach)
            continue;
        if (i > 0 && !lines[i - 1].isFound)
            takeLine(text, lines[i - 1], false, names);
        if (i + 1 < lines.size() && !lines[i + 1].isFound)
            takeLine(text, lines[i + 1], lines[i].isAddress, names);
    }
    found.insert(found.end(), names.begin(), names.end());
}

std::vector<KnownPerson> namedPeople(const QString &text, const FoundStretches &found)
{
    QStringList names;
    for (const PersonalStretch &stretch : found) {
        const QStringView words =
            QStringView(text).mid(stretch.start, stretch.end - stretch.start).trimmed();
        if (stretch.reason == PersonalReason::Name && stretch.isCertain && words.size() >= 3 &&
            isNameAlone(words, true))
            names += words.toString();
    }
    names.removeDuplicates();
    std::vector<KnownPerson> people;
    for (const QString &name : names)
        people.push_back({{name}, {}, {}, {}});
    return people;
}

} // namespace gaiyo
