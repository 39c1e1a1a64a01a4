#pragma once

#include <array>

namespace gaiyo {

// The characters of one lead byte: trail bytes 0x40 to 0xFC without 0x7F, U+FFFD where there is
// none.
struct Cp932Row
{
    unsigned char lead;
    char16_t characters[188 + 1]; // with the literal's closing zero
};

extern const std::array<Cp932Row, 45> kCp932Rows;

} // namespace gaiyo
