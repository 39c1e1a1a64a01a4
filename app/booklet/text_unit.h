#pragma once

#include <QStringView>

namespace gaiyo {

// A variation selector.
inline bool isSelector(char32_t c)
{
    return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
}

// The colour of a hand's or a face's skin, which is not seen in outline.
inline bool isSkinTone(char32_t c)
{
    return c >= 0x1F3FB && c <= 0x1F3FF;
}

// An accent that is drawn over, under or through the letter before it.
inline bool isCombiningMark(char32_t c)
{
    return c >= 0x300 && c < 0x370 && c != 0x34F;
}

struct DecodedCharacter
{
    char32_t character;
    qsizetype length; // UTF-16 units
};

// The character at `at`; half of a pair that lacks the other stands for itself.
DecodedCharacter decode(QStringView text, qsizetype at);

// A character with what is attached to it.
struct TextUnit
{
    char32_t base = 0;
    char32_t selector = 0;
    qsizetype end = 0;
    bool isMarked = false; // more than a selector is attached
    bool isEmoji = false;  // a picture, by what is attached
    bool isJoined = false; // with pictures that follow

    static TextUnit read(QStringView text, qsizetype at, bool isJoining = true);
};

} // namespace gaiyo
