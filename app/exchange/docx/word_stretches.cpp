#include "exchange/docx/word_stretches.h"

#include "domain/words/shared_signs.h"

#include <algorithm>
#include <iterator>

namespace gaiyo {

namespace {

struct Span
{
    char16_t first;
    char16_t last;
};

// What ISO 29500-1, 17.3.2.26 has Word set by w:hAnsi unless a hint says otherwise, as far as the
// pages set it in a Japanese font (resources/fonts/english.txt has the rest).
constexpr Span kOfBoth[] = {
    {0xA4, 0xA4},     {0xA7, 0xA8},     {0xAA, 0xAA},     {0xAD, 0xAD},     {0xAF, 0xB4},
    {0xB6, 0xBA},     {0xBC, 0xBE},     {0xD7, 0xD7},     {0xF7, 0xF7},     {0x2010, 0x2029},
    {0x202F, 0x205E}, {0x2100, 0x2BFF}, {0x2E00, 0x2E7F}, {0xE000, 0xF8FF},
};
// Letters that Japanese uses one by one (α波, Ωの値) and other languages in words.
constexpr Span kGreekAndCyrillic = {0x370, 0x52F};

bool isIn(const Span &span, QChar c)
{
    return c.unicode() >= span.first && c.unicode() <= span.last;
}

bool isOfBoth(QChar c)
{
    return std::any_of(std::begin(kOfBoth), std::end(kOfBoth),
                       [c](const Span &span) { return isIn(span, c); });
}

// A text, as the rule of shared signs sees it.
struct WordSigns
{
    QStringView words;
    std::vector<WesternPart> parts;
    std::vector<bool> isWestern; // shared signs that are

    explicit WordSigns(QStringView text)
        : words(text)
        , isWestern(size_t(text.size()))
    {
        parts.reserve(size_t(text.size()));
        std::ranges::transform(text, std::back_inserter(parts), partOf);
    }

    static WesternPart partOf(QChar c)
    {
        const char16_t unit = c.unicode();
        if (unit == u' ' || unit == u'\t' || unit == 0xA0)
            return WesternPart::Space;
        if (unit < 0x7F)
            return c.isLetterOrNumber() ? WesternPart::Letter : WesternPart::Sign;
        const bool isLetter = (unit >= 0xC0 && unit < 0x300 && !isOfBoth(c)) ||
                              (unit >= 0x1E00 && unit < 0x2000) ||
                              (unit >= 0x2070 && unit < 0x20A0);
        return isLetter ? WesternPart::Letter : WesternPart::None;
    }

    size_t size() const { return parts.size(); }
    char32_t character(size_t at) const { return words[qsizetype(at)].unicode(); }
    WesternPart part(size_t at) const { return parts[at]; }
    void set(size_t at, WesternPlace place)
    {
        isWestern[at] = true;
        parts[at] = place == WesternPlace::Inside ? WesternPart::Letter : WesternPart::Sign;
    }
};

enum class Kind { Either, Western, EastAsian };

bool isAlone(QStringView words, qsizetype at)
{
    const auto isBeside = [&](qsizetype other) {
        return other >= 0 && other < words.size() && isIn(kGreekAndCyrillic, words[other]);
    };
    return !isBeside(at - 1) && !isBeside(at + 1);
}

Kind kindAt(const WordSigns &signs, qsizetype at)
{
    const QChar c = signs.words[at];
    if (c.unicode() < 0x80)
        return Kind::Western;
    if (isIn(kGreekAndCyrillic, c))
        return isAlone(signs.words, at) ? Kind::EastAsian : Kind::Western;
    if (!isOfBoth(c))
        return Kind::Either;
    return signs.isWestern[size_t(at)] ? Kind::Western : Kind::EastAsian;
}

} // namespace

std::vector<WordStretch> wordStretches(QStringView words)
{
    std::vector<WordStretch> stretches;
    WordSigns signs(words);
    SharedSigns(signs, true).place();
    Kind kind = Kind::Either;
    qsizetype begin = 0;
    const auto endAt = [&](qsizetype end) {
        if (end > begin)
            stretches.push_back({words.sliced(begin, end - begin), kind == Kind::EastAsian});
        begin = end;
    };
    for (qsizetype at = 0; at < words.size(); ++at) {
        const Kind next = kindAt(signs, at);
        if (next == Kind::Either || next == kind)
            continue;
        if (kind != Kind::Either)
            endAt(at);
        kind = next;
    }
    endAt(words.size());
    return stretches;
}

} // namespace gaiyo
