#pragma once

#include "exchange/format.h"

#include <utility>

namespace gaiyo {

// What the formats that know pages are told alike.
inline const QString kPagesOption = QStringLiteral("--pages");
inline const QString kFontOption = QStringLiteral("--font");

inline Error usageError(const QString &message)
{
    return {ErrorKind::Usage, message};
}

// The pages that --pages names, from and to; none where it is not said. Error: Usage.
Result<std::optional<std::pair<int, int>>> readPagesOption(const OptionWords &words);

// The family that --font names; "" where it is not said. Error: Usage.
Result<QString> readFontOption(const OptionWords &words);

} // namespace gaiyo
