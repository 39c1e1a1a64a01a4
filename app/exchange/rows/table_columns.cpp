#include "exchange/rows/table_columns.h"

#include "exchange/rows/cell_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace gaiyo {

namespace {

bool isPath(SourceField field)
{
    return field >= SourceField::Path1 && field <= SourceField::Path4;
}

NodeKind kindOfPath(SourceField field)
{
    return kNodeKinds[size_t(field) - size_t(SourceField::Path1)];
}

NodeKind deeper(NodeKind kind)
{
    return kind == NodeKind::Item ? kind : kNodeKinds[size_t(kind) + 1];
}

// The column that a key of the map means: by name first, so that a column named 2 can be mapped.
std::optional<int> columnOf(const QStringList &names, const QString &key)
{
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (!names[i].isEmpty() && foldName(names[i]) == key)
            return int(i);
    }
    const auto index = readCount(key);
    if (index && *index >= 1 && *index <= names.size())
        return *index - 1;
    return std::nullopt;
}

using ColumnFields = std::vector<std::optional<SourceField>>;

ColumnFields mappedFields(const QStringList &names, const ColumnMap &map)
{
    ColumnFields fields(size_t(names.size()));
    for (auto it = map.begin(); it != map.end(); ++it) {
        if (const auto column = columnOf(names, it.key()))
            fields[size_t(*column)] = it.value();
    }
    return fields;
}

// Names the columns that the map leaves open; of two with the same field the first counts.
void addUsualFields(const QStringList &names, ColumnFields &fields)
{
    for (size_t i = 0; i < fields.size(); ++i) {
        const auto field = fields[i] ? std::nullopt : findFieldOfColumn(names[qsizetype(i)]);
        if (field && std::find(fields.begin(), fields.end(), field) == fields.end())
            fields[i] = field;
    }
}

// Path columns by level, each followed by the unknown ones that stand between it and the next path
// column or the opinion.
void addPath(const ColumnFields &fields, int summary, TableColumns &columns)
{
    for (int level = int(SourceField::Path1); level <= int(SourceField::Path4); ++level) {
        const auto found = std::find(fields.begin(), fields.end(), SourceField(level));
        if (found == fields.end())
            continue;
        int column = int(found - fields.begin());
        NodeKind kind = kindOfPath(SourceField(level));
        columns.path.push_back({column, kind});
        for (++column; column < summary; ++column) {
            const auto field = fields[size_t(column)];
            if (field && isPath(*field))
                break;
            if (field)
                continue;
            kind = deeper(kind);
            columns.path.push_back({column, kind});
        }
    }
}

} // namespace

int TableColumns::lastUsed() const
{
    int last = -1;
    for (const int column : fields)
        last = std::max(last, column);
    for (const Level &level : path)
        last = std::max(last, level.column);
    return last;
}

Result<ColumnMap> readColumnMap(const QMap<QString, QString> &words)
{
    ColumnMap map;
    for (auto it = words.begin(); it != words.end(); ++it) {
        const auto field = findSourceField(it.value());
        if (!field)
            return Error{
                ErrorKind::Usage,
                QCoreApplication::translate(
                    "Table",
                    "“%1” is not a field that a column can be mapped to. Choose one of %2.")
                    .arg(it.value(), sourceFieldWords().join(u' '))};
        const bool twice = *field != SourceField::Ignore && map.values().contains(*field);
        if (twice)
            return Error{ErrorKind::Usage,
                         QCoreApplication::translate(
                             "Table", "Two columns are mapped to “%1”. Map one column only.")
                             .arg(it.value())};
        map.insert(foldName(it.key()), *field);
    }
    return map;
}

bool hasColumn(const QStringList &names, const QString &column)
{
    return columnOf(names, column).has_value();
}

std::optional<TableColumns> findColumns(const QStringList &names, const ColumnMap &map)
{
    ColumnFields fields = mappedFields(names, map);
    addUsualFields(names, fields);
    const auto summary = std::find(fields.begin(), fields.end(), SourceField::Summary);
    if (summary == fields.end())
        return std::nullopt;
    TableColumns columns;
    columns.names = names;
    addPath(fields, int(summary - fields.begin()), columns);
    for (int i = 0; i < int(fields.size()); ++i) {
        const auto field = fields[size_t(i)];
        const bool level = std::any_of(columns.path.begin(), columns.path.end(),
                                       [&](const auto &l) { return l.column == i; });
        if (field && !isPath(*field) && *field != SourceField::Ignore)
            columns.fields[*field] = i;
        else if (!field && !level)
            columns.unknown.push_back(i);
    }
    return columns;
}

} // namespace gaiyo
