#include "exchange/encoding/cp932.h"

#include "exchange/encoding/cp932_table.h"

#include <vector>

namespace gaiyo {

namespace {

constexpr char16_t kNone = 0xFFFD;
constexpr int kRowLength = 188;

bool isLead(unsigned char byte)
{
    return (byte >= 0x81 && byte <= 0x9F) || (byte >= 0xE0 && byte <= 0xFC);
}

char16_t singleByte(unsigned char byte)
{
    if (byte < 0x80)
        return byte;
    if (byte >= 0xA1 && byte <= 0xDF)
        return char16_t(0xFF61 + byte - 0xA1); // half-width katakana
    return kNone;
}

using RowByLead = std::array<const char16_t *, 256>;

RowByLead rowsByLead()
{
    RowByLead rows{};
    for (const Cp932Row &row : kCp932Rows)
        rows[row.lead] = row.characters;
    return rows;
}

} // namespace

char16_t cp932Character(unsigned char lead, unsigned char trail)
{
    static const RowByLead rows = rowsByLead();
    if (trail < 0x40 || trail == 0x7F || trail > 0xFC)
        return kNone;
    const int column = trail - 0x40 - (trail > 0x7F ? 1 : 0);
    if (lead >= 0xF0 && lead <= 0xF9)
        return char16_t(0xE000 + (lead - 0xF0) * kRowLength + column);
    return rows[lead] ? rows[lead][column] : kNone;
}

bool isInCp932(QChar unit)
{
    static const std::vector<bool> known = [] {
        std::vector<bool> all(0x10000);
        for (int byte = 0; byte < 0x100; ++byte)
            all[singleByte(static_cast<unsigned char>(byte))] = true;
        for (int lead = 0x81; lead <= 0xFC; ++lead) {
            for (int trail = 0x40; trail <= 0xFC; ++trail) {
                if (isLead(static_cast<unsigned char>(lead)))
                    all[cp932Character(static_cast<unsigned char>(lead),
                                       static_cast<unsigned char>(trail))] = true;
            }
        }
        all[kNone] = false;
        return all;
    }();
    return known[unit.unicode()];
}

Decoded decodeCp932(const QByteArray &bytes)
{
    Decoded decoded;
    decoded.text.reserve(bytes.size());
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        const bool lead = isLead(byte);
        char16_t character = kNone;
        if (!lead)
            character = singleByte(byte);
        else if (i + 1 < bytes.size())
            character = cp932Character(byte, static_cast<unsigned char>(bytes[i + 1]));
        if (character == kNone) {
            decoded.badByte = i;
            return decoded;
        }
        decoded.text += QChar(character);
        i += lead ? 1 : 0;
    }
    return decoded;
}

} // namespace gaiyo
