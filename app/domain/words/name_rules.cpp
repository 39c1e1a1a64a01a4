#include "domain/words/name_reading.h"
#include "domain/words/personal_rules.h"
#include "domain/words/surnames.h"
#include "domain/words/width_fold.h"

#include <algorithm>
#include <array>

namespace gaiyo {

namespace {

constexpr qsizetype kLongestName = 8; // surname and given name in characters

QChar at(const QString &text, qsizetype i)
{
    return i >= 0 && i < text.size() ? text[i] : QChar();
}

bool isBlank(QChar c)
{
    return c == u' ' || c == QChar(0x3000);
}

bool startsAt(const QString &text, qsizetype i, QStringView words)
{
    return i >= 0 && QStringView(text).mid(i).startsWith(words);
}

// The stretch of a name that ends before `end`, start == end for none.
struct Name
{
    qsizetype start;
    qsizetype end;
};

// Kanji before `end`, one blank among them.
qsizetype runStart(const QString &text, qsizetype end)
{
    qsizetype start = end;
    bool blank = false;
    while (start > 0 && end - start < kLongestName + 4) {
        const QChar c = text[start - 1];
        const bool isInnerBlank = (c == u' ' || c == QChar(0x3000)) && !blank && start < end &&
                                  start > 1 && isKanji(text[start - 2]);
        if (!isKanji(c) && !isInnerBlank)
            break;
        blank = blank || isInnerBlank;
        --start;
    }
    return start;
}

// A surname, alone or with a given name, at the end of the kanji before `end`.
Name nameBefore(const QString &text, qsizetype end)
{
    const qsizetype start = runStart(text, end);
    const QStringView run = QStringView(text).mid(start, end - start);
    if (run.isEmpty())
        return {end, end};
    if (const qsizetype surname = leadingSurname(run); surname > 0) {
        const QStringView rest = run.sliced(surname).trimmed();
        const bool fits = rest.size() <= 3 && !isTitle(rest) && (surname > 1 || rest.size() != 1);
        if (fits)
            return {start, end};
    }
    // 町会長田中, 隣人の佐藤: the surname alone, behind other words.
    const qsizetype surname = trailingSurname(run);
    return surname >= 2 ? Name{end - surname, end} : Name{end, end};
}

void takeBefore(const RuledText &text, qsizetype cue, bool isCertain, FoundStretches &found)
{
    const Name name = nameBefore(text.text, cue);
    if (name.start < name.end)
        found.push_back({name.start, name.end, PersonalReason::Name, isCertain});
}

// …と申します: what stands before it is a name, usual or not.
void takeIntroduction(const RuledText &text, qsizetype cue, FoundStretches &found)
{
    const Name usual = nameBefore(text.text, cue);
    if (usual.start < usual.end) {
        found.push_back({usual.start, usual.end, PersonalReason::Name, true});
        return;
    }
    static const QString kNoNames = QStringLiteral("会課者民組社団員所部校院局店園");
    const QChar *units = text.text.constData();
    qsizetype start = runStart(text.text, cue);
    const auto isKana = [](QChar c) { return isKatakana(c) || isHiragana(c); };
    if (start == cue) { // in kana, if a blank or a point says where it begins
        while (start > 0 && cue - start < 12 &&
               (isKana(text.text[start - 1]) || text.text[start - 1] == QChar(0x3000)))
            --start;
        if (start > 0 && !QStringLiteral("、。\n 　の").contains(text.text[start - 1]))
            return;
    }
    const bool isName =
        cue - start >= 2 && cue - start <= kLongestName && !kNoNames.contains(text.text[cue - 1]);
    if (isName)
        found.push_back(
            {start, cue, PersonalReason::Name, std::any_of(units + start, units + cue, isBlank)});
}

// 息子の健太は: two or three kanji that end as given names do.
void takeRelative(const RuledText &text, qsizetype from, FoundStretches &found)
{
    static const QString kEndings = QStringLiteral("子美香奈恵江代太郎介輔斗翔也哉樹菜莉愛花");
    static const QStringView kWords[] = {
        u"様子", u"弟子", u"息子", u"親子",   u"椅子",   u"帽子",   u"調子",
        u"女子", u"男子", u"双子", u"教子",   u"世代",   u"時代",   u"年代",
        u"交代", u"太郎", u"仲介", u"紹介",   u"厄介",   u"迷子",   u"母子",
        u"父子", u"分子", u"君代", u"食事代", u"部屋代", u"医療代", u"電気代"};
    qsizetype end = from;
    while (end < text.text.size() && end - from < 4 && isKanji(text.text[end]))
        ++end;
    const QStringView name = QStringView(text.text).mid(from, end - from);
    const bool isWord = std::any_of(std::begin(kWords), std::end(kWords), [name](QStringView word) {
        return name == word && word != u"太郎";
    });
    const QChar next = at(text.text, end);
    const bool isSubject = QStringLiteral("がはをにもと、（(").contains(next) ||
                           startsAt(text.text, end, u"くん") || startsAt(text.text, end, u"ちゃん");
    if (name.size() >= 2 && name.size() <= 3 && kEndings.contains(name.back()) && !isWord &&
        isSubject && end < text.text.size())
        found.push_back({from, end, PersonalReason::Name, false});
}

// 田中太郎（72歳）, 田中太郎 72才: the whole name of somebody, and how old he is.
void takeAged(const RuledText &text, qsizetype age, FoundStretches &found)
{
    qsizetype digits = age;
    while (digits > 0 && age - digits < 3 && isFoldedDigit(text.plain[digits - 1]))
        --digits;
    qsizetype cue = digits;
    if (cue > 0 && (text.plain[cue - 1] == u'(' || text.plain[cue - 1] == u' '))
        --cue;
    if (digits == age || cue == digits)
        return;
    const Name name = nameBefore(text.text, cue);
    const QStringView words = QStringView(text.text).mid(name.start, name.end - name.start);
    if (std::count_if(words.begin(), words.end(), isKanji) < 3)
        return;
    found.push_back({name.start, name.end, PersonalReason::Name, false});
    found.push_back({digits, age + 1, PersonalReason::Other, false});
}

// 私は, 名前は: what follows is said of oneself.
bool isOfOneself(const QString &text, qsizetype start, bool &isName)
{
    static constexpr QStringView kOneself[] = {u"私は",     u"わたしは", u"わたくしは", u"私、",
                                               u"私は、",   u"僕は",     u"名前は",     u"氏名は",
                                               u"名前は、", u"氏名は、"};
    for (const QStringView words : kOneself) {
        if (start >= words.size() && startsAt(text, start - words.size(), words)) {
            isName = words.contains(u"名");
            return true;
        }
    }
    return false;
}

bool isBeginning(QChar before)
{
    return before.isNull() || QStringLiteral("\n 　、。の（(「").contains(before);
}

// 私、田中一郎は: a usual surname and what follows it, named beside oneself.
void takeNamedOneself(const RuledText &text, qsizetype cue, FoundStretches &found)
{
    const qsizetype end = startOfReading(text.text, cue);
    const qsizetype start = runStart(text.text, end);
    bool isName = false;
    if (!isOfOneself(text.text, start, isName) || isName || at(text.text, start - 1) != u'、')
        return;
    const QStringView run = QStringView(text.text).mid(start, end - start);
    const qsizetype surname = leadingSurname(run);
    const QStringView given = run.sliced(surname).trimmed();
    if (surname >= 2 && !given.isEmpty() && given.size() <= 3 && !isTitle(given))
        found.push_back({start, end, PersonalReason::Name, true});
}

// 練馬区の田中です: a surname that is said of oneself; 私は田中太郎です, 名前は乙黒葉月です.
void takeIAm(const RuledText &text, qsizetype cue, FoundStretches &found)
{
    const qsizetype end = startOfReading(text.text, cue);
    const bool isEnd =
        cue + 2 >= text.text.size() || QStringLiteral("。、\n 　").contains(at(text.text, cue + 2));
    if (!isEnd)
        return;
    bool isName = false;
    const qsizetype start = runStart(text.text, end);
    const QStringView run = QStringView(text.text).mid(start, end - start);
    if (isOfOneself(text.text, start, isName)) {
        const qsizetype surname = leadingSurname(run);
        const QStringView given = run.sliced(surname).trimmed();
        const bool isUsual = surname >= 2 && given.size() <= 3 && !isTitle(given);
        const bool isPair = run.size() <= kLongestName && run.size() >= 3 && run.contains(u'　');
        const bool isWhole = isName && run.size() >= 3 && run.size() <= 6;
        if (isUsual || isPair || isWhole)
            found.push_back(
                {start, end, PersonalReason::Name, isPair || (isUsual && !given.isEmpty())});
        return;
    }
    const Name name = nameBefore(text.text, end);
    if (name.end - name.start >= 2 && isBeginning(at(text.text, name.start - 1)))
        found.push_back({name.start, name.end, PersonalReason::Name, false});
}

} // namespace

bool isTitle(QStringView rest)
{
    static const QStringView kTitles[] = {
        u"課長", u"部長", u"係長",   u"区長", u"市長", u"町長", u"村長", u"知事", u"議員", u"委員",
        u"会長", u"先生", u"医師",   u"教授", u"店長", u"園長", u"校長", u"議長", u"職員", u"担当",
        u"住民", u"市民", u"区民",   u"町民", u"家",   u"邸",   u"駅",   u"橋",   u"市",   u"区",
        u"県",   u"町",   u"村",     u"川",   u"山",   u"病院", u"公園", u"学校", u"小",   u"中学",
        u"高校", u"大学", u"商店",   u"工業", u"建設", u"宅",   u"方",   u"一族", u"出身", u"在住",
        u"在勤", u"在学", u"生まれ", u"育ち", u"勤務", u"地区", u"地域", u"町内", u"周辺", u"方面",
        u"関係", u"団地", u"通り",   u"台"};
    return std::any_of(std::begin(kTitles), std::end(kTitles),
                       [rest](QStringView title) { return rest.startsWith(title); });
}

void findCuedNames(const RuledText &text, FoundStretches &found)
{
    static constexpr std::array<QStringView, 12> kRelatives{u"息子", u"娘",   u"長男", u"長女",
                                                            u"次男", u"次女", u"三男", u"主人",
                                                            u"夫",   u"妻",   u"孫",   u"弟"};
    const QString &words = text.text;
    const QChar *units = words.constData();
    for (qsizetype i = 1; i < words.size(); ++i) {
        const qsizetype end = startOfReading(words, i); // of the name before this cue
        switch (units[i].unicode()) {
        case u'さ':
            if (at(words, i + 1) == u'ん' && isKanji(units[end - 1]))
                takeBefore(text, end, false, found);
            break;
        case u'様':
            if (isKanji(units[end - 1]) && !QStringLiteral("々子式相態").contains(at(words, i + 1)))
                takeBefore(text, end, false, found);
            break;
        case u'氏':
            if (isKanji(units[end - 1]) && !QStringLiteral("名子神族").contains(at(words, i + 1)))
                takeBefore(text, end, false, found);
            break;
        case u'く':
            if (at(words, i + 1) == u'ん' && isKanji(units[end - 1]))
                takeBefore(text, end, false, found);
            break;
        case u'と':
            if (startsAt(words, i, u"と申しますか"))
                break; // 何と申しますか
            if (startsAt(words, i, u"と申します") || startsAt(words, i, u"と申す") ||
                startsAt(words, i, u"といいます。") || startsAt(words, i, u"と言います。"))
                takeIntroduction(text, isBlank(units[end - 1]) ? end - 1 : end, found);
            break;
        case u'で':
            if (at(words, i + 1) == u'す' && isKanji(units[end - 1]))
                takeIAm(text, i, found);
            break;
        case u'は':
        case u'が':
            if (isKanji(units[end - 1]))
                takeNamedOneself(text, i, found);
            break;
        case u'歳':
        case u'才':
            takeAged(text, i, found);
            break;
        case u'の':
            for (const QStringView relative : kRelatives) {
                if (i >= relative.size() && startsAt(words, i - relative.size(), relative)) {
                    takeRelative(text, i + 1, found);
                    break;
                }
            }
            break;
        default:
            break;
        }
    }
}

} // namespace gaiyo
