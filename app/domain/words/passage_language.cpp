#include "domain/words/passage_language.h"

#include <QString>

#include <algorithm>
#include <array>
#include <iterator>

namespace gaiyo {

namespace {

// Small words that no text of the language does without; of those of Latin letters each belongs to
// few of the languages below.
struct SmallWords
{
    const char *language;
    QStringView words; // between spaces
};
constexpr SmallWords kSmallWords[] = {
    {"en", u" the and of to is are was for not this that with please we you it be have should "},
    {"es", u" el los las una que por para con más pero como está del se y es "},
    {"pt", u" os uma não que por para com mais mas como está do da dos das e é ao "},
    {"fr", u" les des une est pour dans pas plus avec nous vous que et du au ce "},
    {"de", u" der die das und ist nicht für mit ein eine wir sie auf zu den "},
    {"it", u" il gli una che per con più non è di della sono e nel "},
    {"tl", u" ang ng mga sa na po ay hindi para kami at ito "},
    {"id", u" yang dan di untuk dengan tidak ini itu kami dari pada agar "},
    {"vi", u" và của không là cho các có được chúng tôi những người với "},
};
constexpr int kLeastSmallWords = 2; // different ones
constexpr int kLeastLetters = 8;    // of a script that names alone may be written in

// Chinese has these in nearly every sentence; Japanese, as far as kanji alone go, has none of the
// first (no such character is in JIS X 0208) and hardly any of the second.
constexpr QStringView kSimplified =
    u"们这说为对应请还给让问题书馆车电时间开关见现场东业务发过进远运";
constexpr QStringView kTraditional = u"說嗎呢妳您啊吧哪們這麼裡沒";
constexpr int kLeastChinese = 2; // different ones

enum class Script { Other, Latin, Cyrillic, Hangul, Kana, Han };
constexpr size_t kScripts = 6;

Script scriptOf(char16_t unit)
{
    struct Range
    {
        char16_t first;
        char16_t last;
        Script script;
    };
    constexpr Range kRanges[] = {
        {u'A', u'Z', Script::Latin},      {u'a', u'z', Script::Latin},
        {0xC0, 0x24F, Script::Latin},     {0x400, 0x52F, Script::Cyrillic},
        {0x1100, 0x11FF, Script::Hangul}, {0x1E00, 0x1EFF, Script::Latin},
        {0x3041, 0x3096, Script::Kana},   {0x30A1, 0x30FA, Script::Kana},
        {0x3400, 0x9FFF, Script::Han},    {0xAC00, 0xD7A3, Script::Hangul},
        {0xFF66, 0xFF9D, Script::Kana},
    };
    const auto *range = std::upper_bound(
        std::begin(kRanges), std::end(kRanges), unit,
        [](char16_t value, const Range &candidate) { return value <= candidate.last; });
    return range != std::end(kRanges) && unit >= range->first ? range->script : Script::Other;
}

int countDifferent(QStringView words, QStringView of)
{
    return int(std::count_if(of.begin(), of.end(), [&](QChar c) { return words.contains(c); }));
}

bool hasAny(QStringView words, QStringView of)
{
    return countDifferent(words, of) > 0;
}

// Each between spaces and without what stands beside it: an address is one word.
QString spacedWords(QStringView words)
{
    const QString text =
        words.toString().toLower().normalized(QString::NormalizationForm_C).simplified();
    QString spaced(u' ');
    for (QStringView word : QStringView(text).tokenize(u' ')) {
        while (!word.isEmpty() && !word.front().isLetter())
            word = word.sliced(1);
        while (!word.isEmpty() && !word.back().isLetter())
            word.chop(1);
        spaced += word;
        spaced += u' ';
    }
    return spaced;
}

// The one that has most small words in it; none where two have as many.
QLatin1String languageOfLatin(QStringView words)
{
    const QString spaced = spacedWords(words);
    int most = kLeastSmallWords - 1;
    QLatin1String best;
    for (const SmallWords &small : kSmallWords) {
        int count = 0;
        for (const QStringView word : small.words.tokenize(u' ', Qt::SkipEmptyParts))
            count += spaced.contains(u' ' + word.toString() + u' ') ? 1 : 0;
        if (count == most)
            best = {};
        if (count > most) {
            most = count;
            best = QLatin1String(small.language);
        }
    }
    return best;
}

QLatin1String languageOfCyrillic(QStringView words)
{
    if (hasAny(words, u"іїєґІЇЄҐ"))
        return QLatin1String("uk");
    return hasAny(words, u"ыэъёЫЭЪЁ") ? QLatin1String("ru") : QLatin1String();
}

QLatin1String languageOfHan(QStringView words)
{
    if (countDifferent(words, kSimplified) >= kLeastChinese)
        return QLatin1String("zh-Hans");
    return countDifferent(words, kTraditional) >= kLeastChinese ? QLatin1String("zh-Hant")
                                                                : QLatin1String();
}

} // namespace

QLatin1String passageLanguage(QStringView words)
{
    std::array<int, kScripts> counts{};
    for (const QChar c : words) {
        const Script script = scriptOf(c.unicode());
        if (script == Script::Kana)
            return {};
        ++counts[size_t(script)];
    }
    counts[size_t(Script::Other)] = 0;
    const auto most = std::max_element(counts.begin(), counts.end());
    switch (*most >= kLeastLetters ? Script(most - counts.begin()) : Script::Other) {
    case Script::Latin:
        return languageOfLatin(words);
    case Script::Cyrillic:
        return languageOfCyrillic(words);
    case Script::Hangul:
        return QLatin1String("ko");
    case Script::Han:
        return languageOfHan(words);
    case Script::Other:
    case Script::Kana:
        break;
    }
    return {};
}

} // namespace gaiyo
