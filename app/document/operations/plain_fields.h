#pragma once

#include "document/operations/operation_context.h"

namespace gaiyo {

// What add_ and set_ of every kind of row have in common; all of it follows from the fields'
// description (domain/row_members.h). Links, ranks and objects are the operation's business.

// Takes the texts, numbers and flags that stand among the arguments under their own names.
void readGivenFields(ArgumentReader &arguments, Entity entity, QJsonObject &fields);

// Gives the row its rank: before the row named by the argument "before", or behind the others of
// its place, which `fields` names. `self` is "" for a new row.
Result<void> readRank(OperationContext &context, Entity entity, const QString &self,
                      QJsonObject &fields);

// The id that the caller made before (the argument "id"), or a new one. Invalid where it is, or
// was, that of a row: what was done once is not done twice.
Result<QString> readNewId(OperationContext &context, ArgumentReader &arguments);

// The last step of an add_: the arguments are judged, the row gets an id.
Result<QString> insertRow(OperationContext &context, Entity entity, const QJsonObject &fields);

// The same for a row whose id the caller may have made.
Result<QString> insertNamedRow(OperationContext &context, Entity entity, const QJsonObject &fields);

// The last step of a set_ or move_: the arguments are judged, and what a colleague changed since.
Result<QString> updateRow(OperationContext &context, Entity entity, const QString &id,
                          const QJsonObject &fields);

} // namespace gaiyo
