#pragma once

#include "base/result.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace gaiyo {

// What a column of a form's table holds.
enum class LetterField {
    ReceivedOn,
    Method,
    Class,
    Kind,
    Persons,
    Place,
    Subject,
    Text,
    Name,
    Kana,
    Organisation,
    Representative,
    Address,
    Tel,
    Mail,
    People,   // others who are named: masked, and kept nowhere
    Personal, // age, sex, profession: about a person, and taken nowhere
    Ignore
};

// received_on, method, class, …: the words of --map.
QStringList letterFieldWords();
std::optional<LetterField> findLetterField(const QString &word);

// The field of a column by its usual names, and by the words in a question of a form.
std::optional<LetterField> findFieldOfHeading(const QString &heading);

// The columns of a table. Several may hold one field: parts of a name or an address are put
// together, several opinions are several originals.
struct LetterColumns
{
    QStringList headings;
    std::vector<std::optional<LetterField>> fields; // none: not known

    bool has(LetterField field) const;
    std::vector<int> all(LetterField field) const;
};

// Error: Usage for a word that is no field.
Result<LetterColumns> readLetterColumns(const QStringList &headings,
                                        const QMap<QString, QString> &map);

// True where each column of the map is among the headings.
bool hasMappedColumns(const QStringList &headings, const QMap<QString, QString> &map);

} // namespace gaiyo
