// The program of a made-up next version: its version 6 did not have these fields, whatever the
// real one has. One of each type, with and without NULL, and a link.

#define entityTables tablesOfToday
#include "domain/row_fields.cpp" // NOLINT(bugprone-suspicious-include)
#undef entityTables

#include "document/next_version/next_fields.h"

#include <algorithm>

namespace gaiyo {

const std::vector<NextField> &nextFields()
{
    static const std::vector<NextField> fields{
        {Entity::Consultation, "declared_opinions", nullptr,
         R"(ALTER TABLE "consultation" ADD COLUMN "declared_opinions" INTEGER)"},
        {Entity::Consultation, "institution", "\"区\"",
         R"(ALTER TABLE "consultation" ADD COLUMN "institution" TEXT NOT NULL DEFAULT '区')"},
        {Entity::Consultation, "settings", "{}",
         R"(ALTER TABLE "consultation" ADD COLUMN "settings" TEXT NOT NULL DEFAULT '{}')"},
        {Entity::Node, "auto", "true",
         R"(ALTER TABLE "node" ADD COLUMN "auto" INTEGER NOT NULL DEFAULT 1 CHECK ("auto" IN (0, 1)))"},
        {Entity::Opinion, "category", nullptr,
         R"(ALTER TABLE "opinion" ADD COLUMN "category" TEXT REFERENCES "category" ("id") DEFERRABLE INITIALLY DEFERRED)"},
        {Entity::Opinion, "count", "1",
         R"(ALTER TABLE "opinion" ADD COLUMN "count" INTEGER NOT NULL DEFAULT 1 CHECK ("count" >= 1))"},
        {Entity::Opinion, "note", nullptr, R"(ALTER TABLE "opinion" ADD COLUMN "note" TEXT)"},
    };
    return fields;
}

namespace {

std::vector<Field> laterFields(const EntityTable &table)
{
    std::vector<Field> fields(table.fields.begin(), table.fields.end());
    for (const NextField &next : nextFields()) {
        const auto field = std::ranges::find_if(fields, [&](const Field &f) {
            return QLatin1String(f.name) == QLatin1String(next.name);
        });
        if (next.entity != table.entity)
            continue;
        field->since = 7;
        field->defaultJson = next.defaultJson;
    }
    return fields;
}

} // namespace

std::span<const EntityTable> entityTables()
{
    static const std::vector<std::vector<Field>> fields = [] {
        std::vector<std::vector<Field>> all;
        for (const EntityTable &table : tablesOfToday())
            all.push_back(laterFields(table));
        return all;
    }();
    static const std::vector<EntityTable> tables = [] {
        std::vector<EntityTable> all(tablesOfToday().begin(), tablesOfToday().end());
        for (size_t i = 0; i < all.size(); ++i)
            all[i].fields = fields[i];
        return all;
    }();
    return tables;
}

} // namespace gaiyo
