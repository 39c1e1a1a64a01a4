#pragma once

#include "store/rows/record.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace gaiyo {

// What rows were in older versions of the schema. Fields are only ever added: those of version n
// are the ones that are not younger than n, and a column that came later stands behind all that
// were there before, as ALTER TABLE leaves it.

// The fields of that version, in the order of its columns: first those with which the kind of row
// came, behind which stand the columns that every row has, then those of each later version. None
// where the kind of row came later.
std::vector<const Field *> fieldsOfVersion(Entity entity, int version);

// Fields as a program of any version wrote them, as those of today: what an older one did not know
// is what it is taken to have been, what only a newer one knows is left out. The one place where
// that is done.
QJsonObject completeFields(Entity entity, const QJsonObject &stored);

// The same for a row in the history. {} is what a purge left, and stays; none where it is not JSON.
std::optional<QJsonObject> findStoredFields(Entity entity, const QByteArray &json);

// What the history keeps of a change: all but deferred words (Field::isDeferred) and what proves
// stretches of them. In their place stand marks, which say whether the words changed. A hash would
// not do: who knows a letter but for four masked digits tries out the ten thousand that they can
// be. `hidesWords`: the change masked some, and the file has to be written anew (former_words.h).
inline constexpr QStringView kWordsMark = u"words";
inline constexpr QStringView kFormerMark = u"former words";
inline constexpr QStringView kHiddenMark = u"hidden words"; // former ones, still to be wiped
struct KeptChange
{
    std::optional<QJsonObject> before;
    std::optional<QJsonObject> after;
};
KeptChange keptInHistory(Entity entity, std::optional<QJsonObject> before,
                         std::optional<QJsonObject> after, bool hidesWords = false);
// True for a value of the history that stands for one that it does not have.
bool isLeftOut(const Field &field, const QJsonValue &value);
// Whether nobody changed the one row into the other: but for what follows from other rows, counts
// on or was given, and for words that the history does not have.
bool areSameEdits(Entity entity, const QJsonObject &a, const QJsonObject &b);

// Words that the history does not have are gone: empty in their place.
QJsonObject withoutMarks(Entity entity, QJsonObject fields);

// The same fields as that version had them.
QJsonObject fieldsInVersion(Entity entity, const QJsonObject &fields, int version);

// True if `hash` was written, by a program of any version, for a row that has these fields today.
bool isHashOf(const QByteArray &hash, Entity entity, const QString &id, const QJsonObject &fields);

} // namespace gaiyo
