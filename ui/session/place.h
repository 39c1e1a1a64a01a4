#pragma once

#include "base/id.h"

namespace gaiyo {

// What the list of opinions shows: everything, the tray, or a heading with all below it.
struct Place
{
    enum class Kind { All, Tray, Node };

    Kind kind = Kind::All;
    NodeId node;

    bool operator==(const Place &) const = default;
};

} // namespace gaiyo
