// The tables themselves and nothing else, so that a test can be a program with other ones: what
// is asked of them stands in row_lookup.cpp.

#include "domain/row_members.h"

#include <algorithm>
#include <array>

namespace gaiyo {

namespace {

template <typename Row>
constexpr auto listFields()
{
    return std::apply([](const auto &...fields) { return std::array{fields.field...}; },
                      RowInfo<Row>::fields);
}

template <typename Row>
constexpr auto kFields = listFields<Row>();

template <typename... Rows>
constexpr auto listTables(std::type_identity<std::tuple<Rows...>>)
{
    return std::array{EntityTable{RowInfo<Rows>::entity, RowInfo<Rows>::name, kFields<Rows>}...};
}

constexpr auto kTables = listTables(std::type_identity<RowTypes>());
static_assert(std::ranges::equal(kTables, kEntities, {}, &EntityTable::entity));

} // namespace

std::span<const EntityTable> entityTables()
{
    return kTables;
}

} // namespace gaiyo
