#pragma once

#include "domain/row_fields.h"

#include <QMetaType>
#include <QString>

#include <compare>

namespace gaiyo {

// One field of one row: what a draft, a record of the recovery journal and a conflict are about.
// The words of a response go by their opinion and its field "response": an opinion that nobody has
// answered yet has no row for them.
struct FieldKey
{
    Entity entity = Entity::Opinion;
    QString row;   // its id
    QString field; // its name in row_fields.h

    bool operator==(const FieldKey &) const = default;
    // clang-tidy takes the 0 of the compiler's own comparison for a pointer.
    // NOLINTNEXTLINE(modernize-use-nullptr)
    std::strong_ordering operator<=>(const FieldKey &) const = default;
};

} // namespace gaiyo

Q_DECLARE_METATYPE(gaiyo::FieldKey)
