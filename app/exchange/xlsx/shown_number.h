#pragma once

#include <QString>

#include <optional>

namespace gaiyo {

// What a cell with this number and this format shows: 2026年7月3日, 令和8年7月3日, 12.5%, 1,234.
// None for a format that is not rendered here (fractions, exponents, conditions, time that runs
// on), and where it depends on the program: what is not certain is not guessed.
std::optional<QString> shownNumber(double value, const QString &formatCode, bool is1904);

// The code of a format that has a number only, as Excel has it in Japan; "" for General, none where
// that is not known.
std::optional<QString> builtInFormat(int id);

} // namespace gaiyo
