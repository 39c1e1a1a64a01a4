#include "domain/words/personal_rules.h"
#include "domain/words/width_fold.h"

#include <QStringList>

#include <algorithm>
#include <optional>

namespace gaiyo {

namespace {

constexpr qsizetype kLongestPlace = 30; // characters before an address's first number
constexpr qsizetype kLongestHouse = 30; // and behind its last

bool isAscii(QChar c, const char *others)
{
    const char16_t u = c.unicode();
    return (u >= u'a' && u <= u'z') || (u >= u'0' && u <= u'9') ||
           (u < 0x80 && u > 0x20 && strchr(others, int(u)) != nullptr);
}

QChar at(const QString &text, qsizetype i)
{
    return i >= 0 && i < text.size() ? text[i] : QChar();
}

qsizetype lineEnd(const QString &text, qsizetype from)
{
    const qsizetype end = text.indexOf(u'\n', from);
    return end < 0 ? text.size() : end;
}

// A mail address around the @.
void takeMail(const QString &plain, qsizetype mark, FoundStretches &found)
{
    qsizetype start = mark;
    while (start > 0 && mark - start < 64 && isAscii(plain[start - 1], "._%+-"))
        --start;
    qsizetype end = mark + 1;
    while (end < plain.size() && end - mark < 200 && isAscii(plain[end], ".-"))
        ++end;
    while (end > mark && (plain[end - 1] == u'.' || plain[end - 1] == u'-'))
        --end;
    const QStringView domain = QStringView(plain).mid(mark + 1, end - mark - 1);
    const qsizetype dot = domain.lastIndexOf(u'.');
    const bool hasEnding = dot > 0 && domain.size() - dot > 2 && !isFoldedDigit(domain.back());
    if (start < mark && hasEnding)
        found.push_back({start, end, PersonalReason::Contact, true});
}

struct NumberGroups
{
    std::vector<QString> groups;
    std::vector<qsizetype> ends;
    bool isSpaced = false;
};

// Groups of digits with one hyphen, bracket or blank between them.
NumberGroups readGroups(const QString &plain, qsizetype from)
{
    NumberGroups out;
    qsizetype i = from;
    while (out.groups.size() < 4) {
        const qsizetype start = i;
        while (isFoldedDigit(at(plain, i)) && i - start < 12)
            ++i;
        if (i == start)
            break;
        out.groups.push_back(plain.mid(start, i - start));
        out.ends.push_back(i);
        const QChar separator = at(plain, i);
        const bool isBracket = separator == u'(' || separator == u')';
        const bool isPoint = separator == u'.' && isFoldedDigit(at(plain, i + 1));
        if (!isHyphen(separator) && !isBracket && !isPoint && separator != u' ')
            break;
        ++i;
        if (separator == u' ')
            out.isSpaced = true;
        else if (at(plain, i) == u' ' || isHyphen(at(plain, i))) // "03 - 1234", "(03)-1234"
            ++i;
    }
    return out;
}

bool isMobile(const QString &digits)
{
    return digits.startsWith(QStringLiteral("090")) || digits.startsWith(QStringLiteral("080")) ||
           digits.startsWith(QStringLiteral("070")) || digits.startsWith(QStringLiteral("050"));
}

// Behind which group a telephone number ends, if one begins with these groups.
std::optional<size_t> telephoneGroups(const NumberGroups &read, bool isForeign)
{
    const QString &first = read.groups[0];
    if (!isForeign && (!first.startsWith(u'0') || first.startsWith(QStringLiteral("00"))))
        return std::nullopt;
    const auto fits = [&](size_t count) {
        QString digits = isForeign ? QStringLiteral("0") : QString();
        for (size_t i = 0; i < count; ++i)
            digits += read.groups[i];
        return digits.size() == 10 ||
               (digits.size() == 11 &&
                (isMobile(digits) || digits.startsWith(QStringLiteral("0800"))));
    };
    if (!read.isSpaced && first.size() >= 9 && fits(1))
        return 1;
    if (read.groups.size() >= 3 && first.size() <= 5 && read.groups[1].size() <= 4 &&
        read.groups[2].size() >= 3 && read.groups[2].size() <= 4 && fits(3))
        return 3;
    if (!read.isSpaced && read.groups.size() == 2 && first.size() <= 6 && fits(2))
        return 2;
    return std::nullopt;
}

void takeTelephone(const QString &plain, qsizetype digit, FoundStretches &found)
{
    const QChar before = at(plain, digit - 1);
    if (before == u'.' || isAscii(before, "_/=&?")) // a part of an address of the web
        return;
    qsizetype start = digit;
    bool isForeign = false;
    qsizetype from = digit;
    if (before == u'+' && plain.mid(digit, 2) == u"81") {
        isForeign = true;
        start = digit - 1;
        from = digit + 2;
        while (at(plain, from) == u' ' || isHyphen(at(plain, from)) || at(plain, from) == u'(')
            ++from;
        if (at(plain, from) == u'0') // "+81 (0)3"
            ++from;
        if (at(plain, from) == u')')
            ++from;
    } else if (before == u'(') {
        start = digit - 1;
    }
    const NumberGroups read = readGroups(plain, from);
    if (read.groups.empty())
        return;
    const auto groups = telephoneGroups(read, isForeign);
    if (!groups)
        return;
    const qsizetype end = read.ends[*groups - 1];
    if (start < digit && before == u'(' &&
        std::none_of(plain.begin() + digit, plain.begin() + end, [](QChar c) { return c == u')'; }))
        start = digit; // the bracket is around the whole number
    if (!isFoldedDigit(at(plain, end)))
        found.push_back({start, end, PersonalReason::Contact, true});
}

bool isNumeral(QChar c)
{
    return isFoldedDigit(c) || QStringLiteral("一二三四五六七八九十百〇").contains(c);
}

bool isPlaceCharacter(QChar c)
{
    return isKanji(c) || isKatakana(c);
}

// The が of 光が丘.
bool isLinkInPlace(const QString &plain, qsizetype i)
{
    return plain[i] == u'が' && isKanji(at(plain, i - 1)) && at(plain, i + 1) == u'丘';
}

// Kanji of digits as digits, 〇 and ○ among them, unit by unit: 〇三（三九九三）一一一一.
QString withKanjiDigits(QString text)
{
    static const QString kDigits = QStringLiteral("〇一二三四五六七八九");
    for (QChar &c : text) {
        const qsizetype digit = c == u'○' ? 0 : kDigits.indexOf(c);
        if (digit >= 0)
            c = QChar(char16_t(u'0' + digit));
    }
    return text;
}

bool hasTown(QStringView place)
{
    static const QString kTowns = QStringLiteral("都道府県市区町村郡");
    // Behind the town's own character more must follow: 豊玉北 of 練馬区豊玉北.
    for (qsizetype i = 1; i + 1 < place.size(); ++i) {
        if (kTowns.contains(place[i]))
            return true;
    }
    return place.size() >= 2 && QStringLiteral("町村").contains(place.back());
}

// Numbers of plans look like numbers of houses.
bool isOfAPlan(QStringView place)
{
    static const QString kWords[] = {
        QStringLiteral("計画"),   QStringLiteral("施策"), QStringLiteral("目標"),
        QStringLiteral("方針"),   QStringLiteral("事業"), QStringLiteral("区域"),
        QStringLiteral("取組"),   QStringLiteral("項目"), QStringLiteral("資料"),
        QStringLiteral("図表"),   QStringLiteral("別表"), QStringLiteral("区分"),
        QStringLiteral("条例"),   QStringLiteral("年度"), QStringLiteral("番号"),
        QStringLiteral("ページ"), QStringLiteral("議案"), QStringLiteral("路線"),
        QStringLiteral("都市"),   QStringLiteral("意見")};
    return std::any_of(std::begin(kWords), std::end(kWords),
                       [place](const QString &word) { return place.contains(word); });
}

// The house behind an address's numbers: コーポ江古田101号室, on the same line.
qsizetype houseEnd(const QString &plain, qsizetype from)
{
    qsizetype i = from;
    while (at(plain, i) == u' ' && i - from < 2)
        ++i;
    const qsizetype start = i;
    bool hasNumber = false;
    while (i < plain.size() && i - start < kLongestHouse &&
           (isPlaceCharacter(plain[i]) || isHiragana(plain[i]) || isAscii(plain[i], "-'")))
        hasNumber = isFoldedDigit(plain[i++]) || hasNumber;
    const QStringView house = QStringView(plain).mid(start, i - start);
    const bool isHouse = house.size() >= 3 && hasNumber &&
                         (isFoldedDigit(house.back()) || house.endsWith(u"号室") ||
                          house.endsWith(u'号') || house.endsWith(u'階') || house.endsWith(u'f'));
    return isHouse && !isFoldedDigit(house.front()) ? i : from;
}

// 豊玉北6-12-1に住んでいる, 豊玉北6-12-1在住: who lives there is said, not where a park is.
bool isLivedIn(const QString &plain, qsizetype end)
{
    static constexpr QStringView kLiving[] = {u"に住",   u"に居住",   u"在住",
                                              u"に暮ら", u"に転居",   u"に引っ越",
                                              u"の自宅", u"の我が家", u"のわが家"};
    return std::any_of(std::begin(kLiving), std::end(kLiving), [&](QStringView words) {
        return QStringView(plain).mid(end).startsWith(words);
    });
}

void takeAddress(const QString &plain, qsizetype digit, FoundStretches &found)
{
    qsizetype start = digit;
    while (start > 0 && digit - start < kLongestPlace &&
           (isPlaceCharacter(plain[start - 1]) || isLinkInPlace(plain, start - 1)))
        --start;
    const QStringView place = QStringView(plain).mid(start, digit - start);
    if (place.size() < 2 || isOfAPlan(place))
        return;
    int levels = 0;
    const qsizetype end = addressNumbersEnd(plain, digit, &levels);
    if (end < 0)
        return;
    const QStringView numbers = QStringView(plain).mid(digit, end - digit);
    const bool isNamed = numbers.contains(u"番") || (levels >= 2 && numbers.contains(u"丁目"));
    const bool isInTown = hasTown(place);
    if (levels >= 2 && isInTown)
        found.push_back({start, houseEnd(plain, end), PersonalReason::Address, true});
    else if (isNamed && (levels >= 2 || numbers.contains(u"番地")))
        found.push_back({start, houseEnd(plain, end), PersonalReason::Address, isInTown});
    else if (levels >= 2 && isLivedIn(plain, end))
        found.push_back({start, end, PersonalReason::Address, false});
}

// 〒 or 郵便番号 and seven digits, and the address behind them or on the next line.
void takePostalCode(const QString &plain, qsizetype mark, FoundStretches &found)
{
    static const QString kWord = QStringLiteral("郵便番号");
    qsizetype i = mark + (plain[mark] == kWord[0] ? kWord.size() : 1);
    while (at(plain, i) == u' ' || at(plain, i) == u':' || at(plain, i) == u'は')
        ++i;
    int digits = 0;
    while (digits < 7 && (isFoldedDigit(at(plain, i)) || (digits == 3 && isHyphen(at(plain, i)))))
        digits += isFoldedDigit(plain[i++]) ? 1 : 0;
    if (digits != 7)
        return;
    found.push_back({mark, i, PersonalReason::Address, true});
    qsizetype end = lineEnd(plain, i);
    qsizetype start = i;
    if (QStringView(plain).mid(i, end - i).trimmed().isEmpty()) {
        start = std::min(end + 1, plain.size());
        end = lineEnd(plain, start);
    }
    while (start < end && plain[start].isSpace())
        ++start;
    QStringView rest = QStringView(plain).mid(start, end - start);
    for (const QString &label :
         {QStringLiteral("tel"), QStringLiteral("電話"), QStringLiteral("fax"),
          QStringLiteral("携帯"), QStringLiteral("(")}) {
        if (const qsizetype other = rest.indexOf(label); other > 0)
            rest = rest.first(other);
    }
    rest = rest.trimmed();
    const bool isPlace = rest.size() <= 60 && !rest.contains(u'。') &&
                         std::any_of(rest.begin(), rest.end(), [](QChar c) {
                             return QStringLiteral("都道府県市区町村郡").contains(c);
                         });
    if (isPlace)
        found.push_back({start, start + rest.size(), PersonalReason::Address, true});
}

} // namespace

qsizetype addressNumbersEnd(const QString &plain, qsizetype digit, int *levels)
{
    static const QString kWords[] = {QStringLiteral("丁目"), QStringLiteral("番地の"),
                                     QStringLiteral("番地"), QStringLiteral("番"),
                                     QStringLiteral("号室"), QStringLiteral("号"),
                                     QStringLiteral("の"),   QStringLiteral("ノ")};
    *levels = 0;
    qsizetype end = -1;
    qsizetype i = digit;
    while (*levels < 5) {
        const qsizetype start = i;
        while (isNumeral(at(plain, i)) && i - start < 5)
            ++i;
        if (i == start || isNumeral(at(plain, i)))
            break;
        ++*levels;
        end = i;
        bool goesOn = false;
        for (const QString &word : kWords) {
            if (QStringView(plain).mid(i).startsWith(word)) {
                i += word.size();
                if (word != u"の" && word != u"ノ")
                    end = i;
                goesOn = true;
                break;
            }
        }
        if (isHyphen(at(plain, i))) {
            ++i;
            goesOn = true;
        }
        if (!goesOn)
            break;
    }
    return end;
}

void findContacts(const RuledText &text, FoundStretches &found)
{
    const QString &plain = text.plain;
    const QChar *units = plain.constData();
    QString spelled;
    for (qsizetype i = 0; i < plain.size(); ++i) {
        const char16_t c = units[i].unicode();
        if (c == u'@') {
            takeMail(plain, i, found);
        } else if (c >= u'0' && c <= u'9') {
            if (i == 0 || !isFoldedDigit(units[i - 1])) {
                takeTelephone(plain, i, found);
                if (i > 0 && isPlaceCharacter(units[i - 1]))
                    takeAddress(plain, i, found);
            }
        } else if (c == 0x3012 ||
                   (c == u'郵' && QStringView(plain).mid(i).startsWith(u"郵便番号"))) {
            takePostalCode(plain, i, found);
        } else if (c == u'〇' || c == u'○') {
            if (spelled.isEmpty())
                spelled = withKanjiDigits(plain);
            if (i == 0 || !isFoldedDigit(spelled[i - 1]))
                takeTelephone(spelled, i, found);
        } else if (c == u'番' && i > 1) {
            qsizetype digit = i; // 豊玉北二十番五号
            while (digit > 0 && isNumeral(units[digit - 1]))
                --digit;
            if (digit > 0 && digit < i && units[digit - 1] != u'目' && !isFoldedDigit(units[digit]))
                takeAddress(plain, digit, found);
        } else if (c == u'丁' && i > 1 && at(plain, i + 1) == u'目') {
            qsizetype digit = i; // 豊玉北六丁目
            while (digit > 0 && QStringLiteral("一二三四五六七八九十").contains(units[digit - 1]))
                --digit;
            if (digit > 0 && digit < i)
                takeAddress(plain, digit, found);
        }
    }
}

} // namespace gaiyo
