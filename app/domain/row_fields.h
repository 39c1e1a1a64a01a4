#pragma once

#include <QJsonValue>
#include <QString>

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace gaiyo {

// The kinds of rows that people edit.
enum class Entity {
    Consultation,
    Category,
    Node,
    Opinion,
    Response,
    Submitter,
    Letter,
    Original,
    Mask,
    Passage,
    Phrase,
    Department,
    Assignment,
    Round,
    Sheet,
    SheetRow,
    Reply,
    PlanChange,
    PlanChangeOpinion,
};

// In the order in which rows can be written: a row comes after the rows that it names.
inline constexpr std::array kEntities{Entity::Consultation,
                                      Entity::Category,
                                      Entity::Department,
                                      Entity::Node,
                                      Entity::Response,
                                      Entity::Opinion,
                                      Entity::Submitter,
                                      Entity::Letter,
                                      Entity::Original,
                                      Entity::Mask,
                                      Entity::Passage,
                                      Entity::Phrase,
                                      Entity::Assignment,
                                      Entity::Round,
                                      Entity::Sheet,
                                      Entity::SheetRow,
                                      Entity::Reply,
                                      Entity::PlanChange,
                                      Entity::PlanChangeOpinion};

enum class FieldType { Text, Integer, Bool, Json };

// Of a text: paragraphs, one line, or a response's markup (domain/markup.h).
enum class TextForm { Paragraphs, Line, Markup };

// How a value lives when two copies meet, and when a change is taken back.
enum class FieldLife {
    Edited,       // the usual: who changed it alone is right, two who did are a conflict
    Fixed,        // given at birth and never changed: the document's stays
    NeverLowered, // a number that counts what was: the higher one stays
    Computed,     // follows from other rows, and is computed anew
};

// Id of the only consultation row.
inline constexpr QStringView kConsultationId = u"consultation";

// One field of a row as those see it who handle rows by name; the tables are in row_members.h. Its
// column, its key in history and in JSON have the same name.
struct Field
{
    const char *name;
    FieldType type;
    bool nullable = false;
    std::optional<Entity> link = {}; // the value is the id of a row of this kind
    bool isWords = false;            // people type it: it can be drafted, searched and purged
    bool isInternal = false;         // never leaves the office: no export, no handover
    int since = 1;                   // schema version that brought the field
    // What rows of an older version, and their history, are taken to have; null where nullable.
    const char *defaultJson = nullptr;
    TextForm form = TextForm::Paragraphs;
    FieldLife life = FieldLife::Edited;
    // Words that the history must not keep, nor any hash of them (store/rows/row_version.h), and
    // that the values of an open document do not have until somebody looks.
    bool isDeferred = false;
    // A link to the row that this one is part of: without that one it says nothing.
    bool isPart = false;
    bool isPlace = false;          // a link that says among which siblings the row has its rank
    std::optional<int> least = {}; // of an integer
    // Whether a text can be the value; none where every text can.
    bool (*accepts)(const QString &text) = nullptr;
};

struct EntityTable
{
    Entity entity;
    const char *name;
    std::span<const Field> fields;
};

// In the order of kEntities.
std::span<const EntityTable> entityTables();

std::span<const Field> fieldsOf(Entity entity);
const Field *findField(Entity entity, QStringView name);
bool hasField(Entity entity, QStringView name);

// The version of the schema that brought the kind of row.
int firstVersionOf(Entity entity);
// The newest version that brought a field: what this program writes, as a file and as JSON.
int newestFieldVersion();

// What the field is taken to be where a row, written by an older version, does not have it.
QJsonValue defaultOf(const Field &field);

QString entityName(Entity entity); // its table's name too
std::optional<Entity> findEntity(const QString &name);

// The field that says among which siblings a row has its rank; "" where all rows are siblings.
QString placeField(Entity entity);

// Whether a value, of the right type, can stand in the field.
bool isPossibleValue(const Field &field, const QJsonValue &value);

// A field that names another row.
struct RowLink
{
    Entity from;
    QString field;
    Entity to;
};

// All of them, in the order of kEntities.
const std::vector<RowLink> &rowLinks();

} // namespace gaiyo
