#pragma once

#include <QByteArrayView>
#include <QString>

namespace gaiyo {

// A text read to its end, whatever stands in it.
struct LenientText
{
    QString text;
    int bad = 0; // characters that could not be read: U+FFFD stands in the place of each
};

// The codes in which Japanese mail was written before UTF-8, all by way of the CP932 table, so that
// NEC's and IBM's extensions come through in each of them.

// ISO-2022-JP as mail programs write it: JIS X 0208 in 7 bits with NEC row 13 and rows 89 to 92,
// ESC ( I and bytes from 0xA1 on for half-width katakana, ESC $ ( ? for the user-defined area.
// JIS X 0212 (ESC $ ( D) has no table here: each of its characters is bad.
LenientText decodeIso2022Jp(QByteArrayView bytes);

// EUC-JP with the same rows; three-byte characters (JIS X 0212) are bad.
LenientText decodeEucJp(QByteArrayView bytes);

// Shift_JIS, taken for CP932.
LenientText decodeShiftJis(QByteArrayView bytes);

} // namespace gaiyo
