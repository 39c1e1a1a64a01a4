#include "domain/kanji_number.h"

namespace gaiyo {

std::optional<int> readKanjiNumber(QStringView number)
{
    static constexpr QStringView kDigits = u"一二三四五六七八九";
    int tens = 0;
    int ones = 0;
    for (const QChar c : number) {
        const qsizetype digit = kDigits.indexOf(c);
        if (c == u'十' && tens == 0) {
            tens = ones > 0 ? ones : 1;
            ones = 0;
        } else if (digit >= 0 && ones == 0) {
            ones = int(digit) + 1;
        } else {
            return std::nullopt;
        }
    }
    return tens * 10 + ones > 0 ? std::optional(tens * 10 + ones) : std::nullopt;
}

} // namespace gaiyo
