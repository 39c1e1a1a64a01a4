#include "exchange/changes/change_blocks.h"

#include "domain/template.h"
#include "exchange/changes/change_table.h"

#include <array>

namespace gaiyo {

namespace {

// In characters, and what the cells are: the number heads its row, pages stand in the middle.
struct ChangeColumn
{
    ColumnField field;
    int width;
};
constexpr std::array kChangeColumns{
    ChangeColumn{ColumnField::No, 3},       ChangeColumn{ColumnField::Summary, 11},
    ChangeColumn{ColumnField::Count, 4},    ChangeColumn{ColumnField::Count, 4},
    ChangeColumn{ColumnField::Summary, 18}, ChangeColumn{ColumnField::Summary, 18},
    ChangeColumn{ColumnField::Summary, 11}};

// The paper of the document, and nothing of the table that stands on it.
Settings settingsOfChanges(Settings settings)
{
    const QStringList titles = changeColumns();
    settings.columns.clear();
    for (size_t i = 0; i < kChangeColumns.size(); ++i)
        settings.columns.push_back(
            {kChangeColumns[i].field, titles[qsizetype(i)], kChangeColumns[i].width});
    settings.orientation = Orientation::Landscape;
    settings.frontParts = {FrontPart::Title, FrontPart::Subtitle};
    settings.tableOnNewPage = false;
    settings.paragraphIndent = false;
    return settings;
}

RowBlock changeRow(const ChangeTable &table, size_t at)
{
    RowBlock row;
    row.no = int(at) + 1;
    row.label = table.rows[at].constFirst();
    for (qsizetype column = 0; column < table.rows[at].size(); ++column)
        row.cells.push_back(changeCell(table, at, column));
    return row;
}

} // namespace

Result<Collected> collectChanges(const Snapshot &values)
{
    const auto changes = makeChangeTable(values);
    if (!changes)
        return changes.error();
    auto settings = resolveSettings(values.consultation);
    if (!settings)
        return settings.error();
    Collected table;
    table.settings = settingsOfChanges(std::move(*settings));
    table.front.title = changes->title.constFirst();
    table.front.subtitle = changes->title.mid(1).join(QString());
    for (size_t i = 0; i < changes->rows.size(); ++i)
        table.blocks.emplace_back(changeRow(*changes, i));
    return table;
}

} // namespace gaiyo
