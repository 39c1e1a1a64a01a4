#include "domain/words/meant_characters.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace gaiyo {

namespace {

struct Meant
{
    char16_t found;
    char16_t meant;
};

// In the order of what is found. Of the CJK radicals those that are a whole character; the others
// (⺡ and its like) are only parts of one.
constexpr Meant kMeant[] = {
    {0x2053, 0xFF5E},
    {0x223C, 0xFF5E}, // ～

    {0x2E9F, 0x6BCD}, // 母
    {0x2EA0, 0x6C11}, // 民
    {0x2EAA, 0x758B}, // 疋
    {0x2EAC, 0x793A}, // 示
    {0x2EAE, 0x7AF9}, // 竹
    {0x2EBD, 0x81FC}, // 臼
    {0x2EC1, 0x864E}, // 虎
    {0x2EC4, 0x897F}, // 西
    {0x2EC5, 0x89C1}, // 见
    {0x2EC6, 0x89D2}, // 角
    {0x2EC9, 0x8D1D}, // 贝
    {0x2ECB, 0x8F66}, // 车
    {0x2ED1, 0x9577}, // 長
    {0x2ED3, 0x957F}, // 长
    {0x2ED4, 0x95E8}, // 门
    {0x2ED7, 0x96E8}, // 雨
    {0x2ED8, 0x9752}, // 青
    {0x2EDA, 0x9875}, // 页
    {0x2EDB, 0x98CE}, // 风
    {0x2EDC, 0x98DE}, // 飞
    {0x2EDD, 0x98DF}, // 食
    {0x2EE2, 0x9A6C}, // 马
    {0x2EE3, 0x9AA8}, // 骨
    {0x2EE4, 0x9B3C}, // 鬼
    {0x2EE5, 0x9C7C}, // 鱼
    {0x2EE6, 0x9E1F}, // 鸟
    {0x2EE7, 0x5364}, // 卤
    {0x2EE8, 0x9EA6}, // 麦
    {0x2EE9, 0x9EC4}, // 黄
    {0x2EEA, 0x9EFE}, // 黾
    {0x2EEB, 0x6589}, // 斉
    {0x2EEC, 0x9F50}, // 齐
    {0x2EED, 0x6B6F}, // 歯
    {0x2EEE, 0x9F7F}, // 齿
    {0x2EEF, 0x7ADC}, // 竜
    {0x2EF0, 0x9F99}, // 龙
    {0x2EF2, 0x4E80}, // 亀
    {0x2EF3, 0x9F9F}, // 龟
    // Unicode says 戶 and 黑; fonts of Japan have one glyph for the radical and for these.
    {0x2F3E, 0x6238}, // 戸
    {0x2FCA, 0x9ED2}, // 黒
    {0x5C10, 0x5C11}, // 少, as fonts without a map of their own spell it in PDFs
    // Word's bullets from Symbol and Wingdings: ● ■ ■ ・ → ✔
    {0xF06C, 0x25CF},
    {0xF06E, 0x25A0},
    {0xF0A7, 0x25A0},
    {0xF0B7, 0x30FB},
    {0xF0E0, 0x2192},
    {0xF0FC, 0x2714},
    {0xFE58, 0x2015}, // ―
};

// Compatibility ideographs of Korean codes, which are those of JIS but for their number. The
// others, and those of these that JIS X 0213 has, are forms that people choose. Doubles of what
// stands beyond U+FFFF are left.
bool isKoreanDouble(char16_t c)
{
    if (c >= 0xFA70 && c <= 0xFAD9)
        return !QString(QChar(c)).normalized(QString::NormalizationForm_C).at(0).isSurrogate();
    constexpr std::array<char16_t, 7> kChosen{0xF91D, 0xF928, 0xF929, 0xF936,
                                              0xF970, 0xF9D0, 0xF9DC};
    return c >= 0xF900 && c <= 0xFA0B &&
           std::find(kChosen.begin(), kChosen.end(), c) == kChosen.end();
}

bool isKangxiRadical(char16_t c)
{
    return c >= 0x2F00 && c <= 0x2FD5;
}

// U+FE00 to U+FE0F, or the beginning of U+E0100 to U+E01EF.
bool isSelector(QChar c)
{
    return (c.unicode() >= 0xFE00 && c.unicode() <= 0xFE0F) || c.unicode() == 0xDB40;
}

// `visit` is told the position of every character that stands without a selector.
template <typename Visit>
void visitPlain(const QString &text, Visit visit)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].unicode() >= 0x2000 && (i + 1 == text.size() || !isSelector(text[i + 1])))
            visit(i);
    }
}

} // namespace

std::optional<QChar> findMeantCharacter(QChar character)
{
    const char16_t c = character.unicode();
    if (c < 0x2000)
        return std::nullopt;
    const auto found = std::lower_bound(std::begin(kMeant), std::end(kMeant), c,
                                        [](const Meant &row, char16_t u) { return row.found < u; });
    if (found != std::end(kMeant) && found->found == c)
        return QChar(found->meant);
    if (isKangxiRadical(c) || isKoreanDouble(c))
        return QString(character).normalized(QString::NormalizationForm_KC).at(0);
    return std::nullopt;
}

bool isPrivateUse(QChar character)
{
    return character.unicode() >= 0xE000 && character.unicode() <= 0xF8FF;
}

void countForeignCharacters(const QString &text, ForeignCharacters &found)
{
    visitPlain(text, [&](qsizetype i) {
        if (findMeantCharacter(text[i]))
            ++found.meant[text[i]];
        else if (isPrivateUse(text[i]))
            ++found.privateUse[text[i]];
    });
}

std::vector<std::pair<qsizetype, QChar>> findMeantPlaces(const QString &text)
{
    std::vector<std::pair<qsizetype, QChar>> places;
    visitPlain(text, [&](qsizetype i) {
        if (const auto meant = findMeantCharacter(text[i]))
            places.emplace_back(i, *meant);
    });
    return places;
}

QString withMeantCharacters(const QString &text)
{
    QString out = text;
    for (const auto &[at, meant] : findMeantPlaces(text))
        out[at] = meant;
    return out;
}

QString describeMeant(const CharacterCounts &meant, int most)
{
    QStringList pairs;
    for (auto it = meant.cbegin(); it != meant.cend() && pairs.size() < most; ++it)
        pairs += QString(it.key()) + u'→' + findMeantCharacter(it.key()).value_or(it.key());
    return pairs.join(u'、') + (meant.size() > most ? QStringLiteral("…") : QString());
}

} // namespace gaiyo
