#pragma once

#include "base/result.h"
#include "domain/node.h"
#include "exchange/import_report.h"
#include "exchange/rows/column_names.h"

#include <QMap>
#include <QStringList>

#include <optional>
#include <vector>

namespace gaiyo {

// What the columns of a table hold, by their position from 0.
struct TableColumns
{
    struct Level
    {
        int column;
        NodeKind kind; // of a heading that does not say
    };

    // Two columns that both look like one field.
    struct Rivals
    {
        int taken;
        int left;
    };

    QStringList names;
    QMap<SourceField, int> fields; // but for the path
    std::vector<Level> path;       // from the outermost level on
    std::vector<int> unknown;      // neither known nor asked to be ignored
    std::vector<Rivals> rivals;    // the one left is among `unknown`
    bool isNoteGuessed = false;    // its column's name has to stand in the note

    std::optional<int> find(SourceField field) const
    {
        return fields.contains(field) ? std::optional(fields[field]) : std::nullopt;
    }
    int lastUsed() const;
};

// --map in the order of its checks: column (a name as foldName() has it, or a 1-based index) to
// field.
struct ColumnMap : QMap<QString, SourceField>
{
    // By the names that the document has for its free fields: columns that need not be there.
    QMap<QString, SourceField> named;
};

// Of what a reader is told (ImportOptions). Error: Usage for a word that is no FIELD, and for two
// columns that are to be the same one.
Result<ColumnMap> readColumnMap(const ImportOptions &options);

// The columns of a heading row; none where it has no opinion column. Columns between a path column
// and the opinion that no name explains, and that do not say who, when or how, are deeper levels.
std::optional<TableColumns> findColumns(const QStringList &names, const ColumnMap &map);

// True where the row names another column beside the opinion: what a line of a note seldom does.
bool isTableHead(const TableColumns &columns);

// True where a column of the map is in the row.
bool hasColumn(const QStringList &names, const QString &column);

} // namespace gaiyo
