#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace gaiyo {

// What a decoder made of its bytes: all of them, or those before the first that is no character.
struct Decoded
{
    QString text;
    std::optional<qsizetype> badByte; // its position from 0
};

// Windows code page 932 (not JIS: 0x8160 is U+FF5E, 0x817C is U+FF0D): JIS X 0208, NEC row 13, the
// IBM extensions in both places, and the user-defined area as U+E000 to U+E757, as Windows maps
// them. The single bytes 0x80, 0xA0 and 0xFD to 0xFF, which Windows maps to characters that no
// program can show, count as bad: they mean that the bytes are something else.
Decoded decodeCp932(const QByteArray &bytes);

// The character of one double-byte code, U+FFFD where there is none.
char16_t cp932Character(unsigned char lead, unsigned char trail);

// Whether the code page has this unit of UTF-16; of a pair it has neither half.
bool isInCp932(QChar unit);

} // namespace gaiyo
