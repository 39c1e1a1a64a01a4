#include "checks/check_context.h"
#include "checks/subjects.h"
#include "checks/word_finder.h"
#include "domain/words/width_fold.h"

#include <algorithm>
#include <vector>

namespace gaiyo {

namespace {

constexpr QStringView kParticles = u"をがはにのでとへも";
// Particles that are no word when they stand twice: をを.
constexpr QStringView kNeverTwice = u"をへ";
// Nor are these between two words in kanji or katakana: 計画のの策定. Not もも (桃), and not in
// front of hiragana: 立ののはな公園.
constexpr QStringView kNeverTwiceBetweenWords = u"がにのでとは";
// Words in hiragana that are no names: みどりのの保全, but よしのの森.
constexpr QStringView kPlainHiragana[] = {u"みどり", u"まち", u"ため", u"こと", u"よう",
                                          u"から",   u"まで", u"など", u"とき", u"ところ"};

const WordFinder &doubledHiragana()
{
    static const WordFinder kFinder(
        {QStringLiteral("についてについて"), QStringLiteral("としてとして"),
         QStringLiteral("によるによる"), QStringLiteral("によりにより"),
         QStringLiteral("というという"), QStringLiteral("ためのための"),
         QStringLiteral("ようによう"), QStringLiteral("ことことが"), QStringLiteral("ですです"),
         QStringLiteral("ますます。"), QStringLiteral("くださいください"),
         QStringLiteral("しましたしました"), QStringLiteral("しますします"),
         QStringLiteral("いただきいただき"), QStringLiteral("ではでは"), QStringLiteral("にはには"),
         QStringLiteral("からから"), QStringLiteral("までまで")});
    return kFinder;
}

bool isOfWord(QChar c)
{
    return isKanji(c) || isKatakana(c);
}

// 何度も何度も, 幾度も幾度も.
bool isSaidTwice(QChar first)
{
    return first == u'何' || first == u'幾';
}

// を stands behind what is done something to; other particles make words of one that is doubled:
// 日に日に.
bool isTwice(const QString &words, qsizetype start, qsizetype particle)
{
    const qsizetype length = particle + 1 - start;
    return (length > 2 || (length == 2 && words[particle] == u'を')) &&
           QStringView(words).mid(particle + 1, length) == QStringView(words).mid(start, length);
}

// How many units of a doubling begin behind this particle: those of 再編を再編を for the first を,
// of システム再編を再編を, and of 練馬区民に区民に.
qsizetype repeatedBehind(const QString &words, qsizetype particle)
{
    qsizetype longest = 0;
    for (qsizetype start = particle - 1; start >= 0 && isOfWord(words[start]); --start) {
        if (particle + 1 - start > words.size() - particle - 1)
            break;
        if (isTwice(words, start, particle) && !isSaidTwice(words[start]))
            longest = particle + 1 - start;
    }
    return longest;
}

bool endsInPlainWord(QStringView words)
{
    return std::ranges::any_of(kPlainHiragana,
                               [&](QStringView word) { return words.endsWith(word); });
}

// をを, 計画のの策定.
bool isParticleTwice(const QString &words, qsizetype at)
{
    if (words[at + 1] != words[at])
        return false;
    if (kNeverTwice.contains(words[at]))
        return isOfWord(words[at - 1]);
    const bool isWordBehind =
        at + 2 < words.size() && isOfWord(words[at + 2]) && words[at + 2] != u'字';
    return kNeverTwiceBetweenWords.contains(words[at]) && isWordBehind &&
           (isOfWord(words[at - 1]) || endsInPlainWord(QStringView(words).left(at)));
}

// ではでは、よろしく and からから回る are words; 区ではでは and 区民からから are none.
bool standsForItself(const QString &words, qsizetype at, QStringView shown)
{
    if (shown != u"ではでは" && shown != u"にはには" && shown != u"からから" &&
        shown != u"までまで")
        return false;
    const bool isBehindWord = at > 0 && isOfWord(words[at - 1]);
    return !isBehindWord || QStringView(words).mid(at + shown.size()).startsWith(u"と");
}

// Words whose doubling is a way to say it.
bool isSaidTwice(QStringView unit)
{
    static constexpr QStringView kEnds[] = {u"ずつ", u"も", u"返し", u"かえし",
                                            u"る",   u"り", u"れ"};
    return std::ranges::any_of(kEnds, [&](QStringView end) { return unit.endsWith(end); });
}

// 検討検討します: that it is a verb is seen by what is behind it. Not 地区地区計画, 一人一人.
bool isVerbTwice(QStringView behind)
{
    static constexpr QStringView kVerbs[] = {u"します", u"して", u"した",
                                             u"する",   u"し、", u"され"};
    return std::ranges::any_of(kVerbs, [&](QStringView verb) { return behind.startsWith(verb); });
}

// What is doubled is a word, or a word and what it is bent with: 検討, 踏まえて.
bool isWordTwice(QStringView unit, QStringView behind)
{
    const auto isHiragana = [](QChar c) { return c >= u'ぁ' && c <= u'ゖ'; };
    if (!std::ranges::all_of(unit, [&](QChar c) { return isKanji(c) || isHiragana(c); }))
        return false;
    if (std::ranges::all_of(unit, isKanji))
        return isVerbTwice(behind);
    return unit.size() > 2 && isHiragana(unit.back()) && !isSaidTwice(unit);
}

// How long 踏まえて is where 踏まえて踏まえて begins, and 検討 of 検討検討します; 0 for none.
qsizetype longWordTwice(const QString &words, qsizetype at)
{
    constexpr qsizetype kMostUnits = 12;
    const QChar *const first = words.constData() + at;
    const qsizetype longest = std::min(kMostUnits, (words.size() - at) / 2);
    for (qsizetype length = 2; length <= longest; ++length) {
        if (first[length] != *first) // nearly always
            continue;
        const QStringView rest = QStringView(words).mid(at);
        if (rest.mid(length, length) == rest.left(length) &&
            isWordTwice(rest.left(length), rest.mid(2 * length)))
            return length;
    }
    return 0;
}

// 区区では, where no name ends in 区.
bool isOfficeTwice(const QString &words, qsizetype at)
{
    if (at + 2 >= words.size() || words[at + 1] != words[at])
        return false;
    static constexpr QStringView kBehind[] = {u"では", u"として", u"は", u"が", u"の考え方"};
    const QStringView rest = QStringView(words).mid(at);
    return QStringView(u"区市町村県").contains(rest[0]) &&
           std::ranges::any_of(kBehind,
                               [&](QStringView behind) { return rest.mid(2).startsWith(behind); });
}

// 計画をに反映: two particles of which only one can be meant. Not をはじめ, をのぞく.
bool isParticleTooMany(const QString &words, qsizetype at)
{
    static constexpr QStringView kPairs[] = {u"をに", u"をが", u"をの", u"をで", u"をは",
                                             u"をへ", u"がを", u"にを", u"はを", u"でを",
                                             u"へを", u"がは", u"はが"};
    if (at + 2 >= words.size() || !isKanji(words[at + 2]) || !isOfWord(words[at - 1]))
        return false;
    return std::ranges::any_of(
        kPairs, [&](QStringView pair) { return words[at] == pair[0] && words[at + 1] == pair[1]; });
}

// 区としてはは、 and 区はは、: not はは (母), nor とは, には.
bool isParticleTwiceAtEnd(const QString &words, qsizetype at)
{
    if (words[at + 1] != words[at] || at + 2 >= words.size())
        return false;
    const QChar before = words[at - 1];
    const QChar behind = words[at + 2];
    const bool isBehindVerb = words[at] == u'は' && before == u'て';
    return (isBehindVerb && (behind == u'、' || isOfWord(behind))) ||
           (isKanji(before) && behind == u'、' && kNeverTwiceBetweenWords.contains(words[at]));
}

struct Doubled
{
    qsizetype start; // of what may go
    qsizetype length;
    QString shown;

    bool operator==(const Doubled &) const = default;
};

std::vector<Doubled> doubledIn(const QString &words)
{
    std::vector<Doubled> found;
    for (qsizetype i = 0; i + 1 < words.size(); ++i) {
        if (isKanji(words[i]) && (i == 0 || !isKanji(words[i - 1]))) {
            const qsizetype length = isOfficeTwice(words, i) ? 1 : longWordTwice(words, i);
            if (length > 0) {
                found.push_back({i + length, length, words.mid(i, 2 * length)});
                i += 2 * length - 1;
                continue;
            }
        }
        if (i == 0 || !kParticles.contains(words[i]))
            continue;
        if (isParticleTooMany(words, i)) {
            found.push_back({i, 0, quotedFrom(words, i, 2, 2)});
            ++i;
        } else if (isParticleTwice(words, i) || isParticleTwiceAtEnd(words, i)) {
            found.push_back({i, 1, quotedFrom(words, i, 2, 1)});
            ++i;
        } else if (const qsizetype length = repeatedBehind(words, i)) {
            found.push_back({i + 1, length, words.mid(i + 1 - length, 2 * length)});
            i += length;
        }
    }
    doubledHiragana().look(words, [&](qsizetype at, size_t word) {
        const QString shown = doubledHiragana().word(word);
        if (standsForItself(words, at, shown))
            return;
        if (shown.endsWith(u'。')) // よろしくお願いしますます。
            found.push_back({at, 2, shown});
        else if (shown.left(shown.size() / 2) == shown.mid(shown.size() / 2))
            found.push_back({at, shown.size() / 2, shown});
        else
            found.push_back({at, 0, shown});
    });
    return found;
}

} // namespace

void checkDoubledWords(CheckContext &context)
{
    for (const PrintedText &text : context.texts()) {
        for (const Doubled &doubled : text.facts.found<std::vector<Doubled>>(doubledIn)) {
            context.report("doubled_word", Severity::Warning, text,
                           Checks::tr("%1 has “%2”; is it once too often?")
                               .arg(placeName(text), doubled.shown));
            if (doubled.length > 0)
                context.addFix(text.edit(doubled.start, doubled.length, {}));
        }
    }
}

} // namespace gaiyo
