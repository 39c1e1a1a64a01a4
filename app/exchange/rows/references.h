#pragma once

#include "base/id.h"

#include <QString>

#include <functional>
#include <optional>

namespace gaiyo {

// Plain response text as markup: "No. 2", "No.35", "№3", "Ｎｏ．４", "No２" become references where
// `find` knows an opinion for the number (its digits in half width, without leading zeros); the
// rest stays literal. Numbers inside longer words (No.12b, No.3-2, ANo.5) are not asked for.
QString linkReferences(const QString &plain,
                       const std::function<std::optional<OpinionId>(const QString &label)> &find);

} // namespace gaiyo
