// The tables themselves and nothing else, so that a test can be a program with other ones: what
// is asked of them stands in row_lookup.cpp.

#include "domain/row_fields.h"

namespace gaiyo {

namespace {

constexpr bool kNullable = true;
constexpr bool kWords = true;
constexpr bool kInternal = true;

constexpr Field kConsultation[] = {
    {"title", FieldType::Text, false, {}, kWords},
    {"subtitle", FieldType::Text, false, {}, kWords},
    {"period_from", FieldType::Text, kNullable},
    {"period_to", FieldType::Text, kNullable},
    {"declared_opinions", FieldType::Integer, kNullable},
    {"declared_submitters", FieldType::Integer, kNullable},
    {"institution", FieldType::Text, false, {}, kWords},
    {"template", FieldType::Text},
    {"settings", FieldType::Json},
};

constexpr Field kCategory[] = {
    {"rank", FieldType::Text},
    {"symbol", FieldType::Text, false, {}, kWords},
    {"text", FieldType::Text, false, {}, kWords},
    {"declared", FieldType::Integer, kNullable},
};

constexpr Field kNode[] = {
    {"parent", FieldType::Text, kNullable, Entity::Node},
    {"rank", FieldType::Text},
    {"kind", FieldType::Text},
    {"number", FieldType::Text, kNullable, {}, kWords},
    {"auto", FieldType::Bool},
    {"draft_number", FieldType::Text, kNullable, {}, kWords},
    {"title", FieldType::Text, false, {}, kWords},
};

constexpr Field kResponse[] = {
    {"text", FieldType::Text, false, {}, kWords},
};

constexpr Field kOpinion[] = {
    {"node", FieldType::Text, kNullable, Entity::Node},
    {"rank", FieldType::Text},
    {"summary", FieldType::Text, false, {}, kWords},
    {"response", FieldType::Text, kNullable, Entity::Response},
    {"category", FieldType::Text, kNullable, Entity::Category},
    {"count", FieldType::Integer},
    {"note", FieldType::Text, kNullable, {}, kWords, kInternal},
};

constexpr std::array kTables{
    EntityTable{Entity::Consultation, "consultation", kConsultation},
    EntityTable{Entity::Category, "category", kCategory},
    EntityTable{Entity::Node, "node", kNode},
    EntityTable{Entity::Response, "response", kResponse},
    EntityTable{Entity::Opinion, "opinion", kOpinion},
};

} // namespace

std::span<const EntityTable> entityTables()
{
    return kTables;
}

} // namespace gaiyo
