#include "exchange/rows/table_columns.h"

#include "exchange/rows/cell_text.h"
#include "exchange/rows/column_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

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
    for (qsizetype i = 0; i < names.size(); ++i) {
        const auto named = map.named.constFind(foldName(names[i]));
        if (named != map.named.cend() && !fields[size_t(i)] &&
            std::ranges::find(fields, std::optional(*named)) == fields.end())
            fields[size_t(i)] = *named;
    }
    return fields;
}

// A free field may be called what it likes, but not take a table's opinions, responses or ids away.
void addFreeNames(const QStringList &names, ColumnMap &map)
{
    constexpr std::array kOthers{SourceField::No, SourceField::Summary, SourceField::Response,
                                 SourceField::Id};
    for (qsizetype i = 0; i < names.size(); ++i) {
        const auto usual = findFieldOfColumn(names[i]);
        if (!names[i].isEmpty() && (!usual || std::ranges::find(kOthers, *usual) == kOthers.end()))
            map.named.insert(foldName(names[i]), SourceField(int(SourceField::Free1) + int(i)));
    }
}

bool isHere(const ColumnMeaning &meaning, int column, const std::optional<int> &opinion)
{
    using Side = ColumnMeaning::Side;
    return meaning.side == Side::Anywhere ||
           (opinion &&
            (meaning.side == Side::BeforeOpinion ? column < *opinion : column > *opinion));
}

std::optional<int> columnWith(const ColumnFields &fields, SourceField field)
{
    const auto found = std::find(fields.begin(), fields.end(), field);
    return found == fields.end() ? std::nullopt : std::optional(int(found - fields.begin()));
}

using Meanings = std::vector<std::vector<ColumnMeaning>>;

// Gives the field to the open column that means it most surely, the first of equals.
void settleField(SourceField field, const Meanings &meanings, ColumnFields &fields)
{
    std::optional<int> best;
    int most = 0;
    for (int i = 0; i < int(fields.size()); ++i) {
        for (const ColumnMeaning &meaning : meanings[size_t(i)]) {
            if (meaning.field == field && !fields[size_t(i)] && meaning.strength > most) {
                best = i;
                most = meaning.strength;
            }
        }
    }
    if (best && !columnWith(fields, field))
        fields[size_t(*best)] = field;
}

// Where no column is the opinions' own, one that holds the responses, too, is. Alone in its row the
// name is a title.
void takeBoth(const QStringList &names, ColumnFields &fields)
{
    const auto isNamed = [](const QString &name) { return !name.isEmpty(); };
    if (columnWith(fields, SourceField::Summary) || columnWith(fields, SourceField::Response) ||
        std::count_if(names.begin(), names.end(), isNamed) < 2)
        return;
    const auto both = std::find_if(names.begin(), names.end(), namesOpinionAndResponse);
    if (both != names.end() && !fields[size_t(both - names.begin())])
        fields[size_t(both - names.begin())] = SourceField::Summary;
}

// Names the columns that the map leaves open: the surest first, for each what it means first of
// what is left to have.
void addUsualFields(const QStringList &names, ColumnFields &fields)
{
    Meanings meanings;
    for (const QString &name : names)
        meanings.push_back(meaningsOfColumn(name));
    settleField(SourceField::Summary, meanings, fields);
    takeBoth(names, fields);
    const auto opinion = columnWith(fields, SourceField::Summary);
    for (int strength = ColumnMeaning::kBest; strength >= ColumnMeaning::kLast; --strength) {
        for (int i = 0; i < int(fields.size()); ++i) {
            for (const ColumnMeaning &meaning : meanings[size_t(i)]) {
                if (meaning.strength == strength && !fields[size_t(i)] &&
                    isHere(meaning, i, opinion) && !columnWith(fields, meaning.field))
                    fields[size_t(i)] = meaning.field;
            }
        }
    }
}

// A name like 内容 or 質問 is an opinion's only beside a column of responses.
bool isOpinionHere(const QStringList &names, const ColumnFields &mapped, const ColumnFields &fields)
{
    const int column = *columnWith(fields, SourceField::Summary);
    if (mapped[size_t(column)] || columnWith(fields, SourceField::Response) ||
        namesOpinionAndResponse(names[column]))
        return true;
    for (const ColumnMeaning &meaning : meaningsOfColumn(names[column])) {
        if (meaning.field == SourceField::Summary)
            return meaning.strength > ColumnMeaning::kLast;
    }
    return false;
}

// Columns without a field that look like one of the three of which a booklet has one each.
void findRivals(const ColumnFields &before, const ColumnFields &fields, TableColumns &columns)
{
    for (const int left : columns.unknown) {
        const auto field = findFieldOfColumn(columns.names[left]);
        if (field != SourceField::Summary && field != SourceField::Response &&
            field != SourceField::Category)
            continue;
        const auto taken = columnWith(fields, *field);
        if (taken && !before[size_t(*taken)])
            columns.rivals.push_back({*taken, left});
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
            const bool isRival = findFieldOfColumn(columns.names[column]) == SourceField::Summary;
            if (field || isRival || namesNoHeading(columns.names[column]))
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

Result<ColumnMap> readColumnMap(const ImportOptions &options)
{
    ColumnMap map;
    addFreeNames(options.freeNames, map);
    if (options.isReturn)
        map.named.insert(QStringLiteral("整理番号"), SourceField::Ref);
    const auto &words = options.columns;
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
    const ColumnFields mapped = mappedFields(names, map);
    ColumnFields fields = mapped;
    addUsualFields(names, fields);
    const auto summary = std::find(fields.begin(), fields.end(), SourceField::Summary);
    if (summary == fields.end() || !isOpinionHere(names, mapped, fields))
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
    findRivals(mapped, fields, columns);
    const auto note = columns.find(SourceField::Note);
    columns.isNoteGuessed = note && !mapped[size_t(*note)];
    return columns;
}

bool isTableHead(const TableColumns &columns)
{
    return columns.fields.size() + qsizetype(columns.path.size()) > 1;
}

} // namespace gaiyo
