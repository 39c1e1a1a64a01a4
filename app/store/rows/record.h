#pragma once

#include <QJsonObject>
#include <QString>

#include <array>
#include <optional>

namespace gaiyo {

// The five kinds of rows that people edit.
enum class Entity { Consultation, Category, Node, Opinion, Response };

inline constexpr std::array kEntities{Entity::Consultation, Entity::Category, Entity::Node,
                                      Entity::Response, Entity::Opinion};

// Id of the only consultation row.
inline constexpr QStringView kConsultationId = u"consultation";

// One row as values by field name. Operations, history, undo and record hashes all work on this
// one shape, so that none of them needs code per table.
//
//   consultation  title subtitle period_from period_to declared_opinions declared_submitters
//                 institution template settings            (dates ISO; settings a JSON object)
//   category      rank symbol text declared
//   node          parent rank kind number auto draft_number title
//   opinion       node rank summary response category count note
//   response      text                                     (markup)
//
// Absent is JSON null; ids are strings; rank as in domain/rank.h.
struct Record
{
    Entity entity = Entity::Opinion;
    QString id;
    QJsonObject fields;  // every field of the entity
    qint64 revision = 0; // of the operation that changed it last

    bool operator==(const Record &) const = default;
};

// What one operation did to one row: `before` absent = made, `after` absent = removed.
struct RowChange
{
    Entity entity = Entity::Opinion;
    QString id;
    std::optional<QJsonObject> before;
    std::optional<QJsonObject> after;

    bool operator==(const RowChange &) const = default;
};

} // namespace gaiyo
