#pragma once

#include "domain/consultation.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace gaiyo {

// What a column of a foreign table holds: the FIELD words of --map, in their order.
enum class SourceField {
    No,
    Path1,
    Path2,
    Path3,
    Path4,
    Summary,
    Response,
    Category,
    Count,
    DraftNumber,
    SharedWith,
    Note,
    Id,
    Ref,
    Free1,
    Free2,
    Free3,
    Ignore
};

// Which of an opinion's free fields it is; none for another field.
std::optional<size_t> freeIndexOf(SourceField field);

// For ImportOptions: what the document calls its free fields.
QStringList freeNamesOf(const Consultation &consultation);

// The title of the column of our own tables that has the ids of opinions: gaiyo_id@STATE, STATE
// being the state of the document that was exported; and the state of such a title, "" for none.
QString idColumnTitle(const QString &state);
QString stateOfIdColumn(const QString &title);
// Where a workbook says it once more.
inline const QString kStateProperty = QStringLiteral("gaiyo_state");

// no, path1, …, ignore: the one list of these words.
QStringList sourceFieldWords();
QString sourceFieldWord(SourceField field);
std::optional<SourceField> findSourceField(const QString &word);

// The field of a column with one of the usual names; width and white space do not matter.
std::optional<SourceField> findFieldOfColumn(const QString &header);

// The same for a name with at most one character wrong (区の方考え方).
std::optional<SourceField> guessFieldOfColumn(const QString &header);

// 区, 市, 町 … of a response column's name (県 of ご意見に対する県の考え方); "" where it says none.
QString institutionOf(const QString &header);

} // namespace gaiyo
