#pragma once

#include "base/id.h"

#include <QString>

#include <optional>

namespace gaiyo {

// 対応区分: a symbol with its words, and the count that a source printed beside it, if one did.
struct Category
{
    CategoryId id;
    QString symbol;
    QString text;
    std::optional<int> declared;
    bool changesPlan = false; // ◎: the plan is changed for opinions of this category

    bool operator==(const Category &) const = default;
};

} // namespace gaiyo
