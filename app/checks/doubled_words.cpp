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
         QStringLiteral("しましたしました"), QStringLiteral("ではでは"), QStringLiteral("にはには"),
         QStringLiteral("からから"), QStringLiteral("までまで")});
    return kFinder;
}

bool isOfWord(QChar c)
{
    return isKanji(c) || isKatakana(c);
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
        if (isTwice(words, start, particle))
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
    for (qsizetype i = 1; i + 1 < words.size(); ++i) {
        if (!kParticles.contains(words[i]))
            continue;
        if (isParticleTwice(words, i)) {
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
