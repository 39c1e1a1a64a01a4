#include "booklet/text_unit.h"

#include "booklet/character_class.h"

#include <QChar>

namespace gaiyo {

namespace {

// May be a picture where what follows says so; every other character never is.
bool mayBeEmoji(char32_t c)
{
    return c >= 0x1F000 || (c >= 0x2000 && c < 0x2C00) || c == 0xA9 || c == 0xAE || c == 0x3030 ||
           c == 0x303D || c == 0x3297 || c == 0x3299;
}

// What makes a picture out of such a character: by itself, in a row of them, with a skin.
bool makesEmoji(char32_t attached)
{
    return attached == 0xFE0F || attached == 0x200D || isSkinTone(attached);
}

bool isBlank(char32_t c)
{
    return c < 0x20 || QChar::isSpace(c) || characterClass(c) == CharClass::Invisible;
}

// Belongs to the character before it and is never alone in a line.
bool isAttached(char32_t c)
{
    if (c < 0x300)
        return false;
    if (isSelector(c) || c == 0x3099 || c == 0x309A || c == 0x200D || c == 0x200C)
        return true;
    if (c >= 0x3000 && c < 0xA000)
        return false;
    const bool isTag = c >= 0xE0020 && c <= 0xE007F; // of a region's flag
    return QChar::isMark(c) || isSkinTone(c) || isTag;
}

} // namespace

DecodedCharacter decode(QStringView text, qsizetype at)
{
    const QChar c = text[at];
    if (c.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
        return {QChar::surrogateToUcs4(c, text[at + 1]), 2};
    return {c.unicode(), 1};
}

TextUnit TextUnit::read(QStringView text, qsizetype at, bool isJoining)
{
    const DecodedCharacter first = decode(text, at);
    TextUnit unit{first.character, 0, at + first.length};
    while (unit.end < text.size()) {
        const DecodedCharacter next = decode(text, unit.end);
        if (!isAttached(next.character) || (isSkinTone(next.character) && isBlank(first.character)))
            break;
        if (next.character == 0x20E3 || (mayBeEmoji(first.character) && makesEmoji(next.character)))
            unit.isEmoji = true;
        if (isSelector(next.character) && unit.selector == 0)
            unit.selector = next.character;
        else
            unit.isMarked = true;
        unit.end += next.length;
        if (!isJoining || next.character != 0x200D || unit.end >= text.size())
            continue;
        const DecodedCharacter joined = decode(text, unit.end);
        if (!mayBeEmoji(first.character) || !mayBeEmoji(joined.character))
            continue;
        unit.isJoined = true;
        unit.end += joined.length;
    }
    return unit;
}

} // namespace gaiyo
