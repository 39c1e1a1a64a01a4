#include "exchange/receipt/receipt_blocks.h"

#include "domain/template.h"
#include "exchange/receipt/receipt_record.h"

#include <array>

namespace gaiyo {

namespace {

// In characters, and what the cells are: the number heads its row, figures stand in the middle.
struct Form
{
    ColumnField field;
    int width;
};
constexpr std::array kForms{Form{ColumnField::No, 4},       Form{ColumnField::Summary, 6},
                            Form{ColumnField::Summary, 5},  Form{ColumnField::Summary, 6},
                            Form{ColumnField::Summary, 20}, Form{ColumnField::Count, 3},
                            Form{ColumnField::Summary, 18}, Form{ColumnField::Summary, 5}};

// The paper of the document, and nothing of the table that stands on it.
Settings settingsOfRecord(Settings settings)
{
    const QStringList titles = receiptColumns();
    settings.columns.clear();
    for (size_t i = 0; i < kForms.size(); ++i)
        settings.columns.push_back({kForms[i].field, titles[qsizetype(i)], kForms[i].width});
    settings.orientation = Orientation::Landscape;
    settings.frontParts = {FrontPart::Title, FrontPart::Subtitle};
    settings.tableOnNewPage = false;
    settings.paragraphIndent = false;
    return settings;
}

std::vector<Paragraph> paragraphsOf(const QString &words)
{
    std::vector<Paragraph> paragraphs;
    for (const QString &line : words.split(u'\n'))
        paragraphs.push_back({{{line, {}}}});
    return paragraphs;
}

RowBlock rowOf(const QStringList &cells, int no)
{
    RowBlock row;
    row.no = no;
    row.label = cells.constFirst();
    for (const QString &cell : cells)
        row.cells.push_back(cell.isEmpty() ? std::vector<Paragraph>() : paragraphsOf(cell));
    return row;
}

} // namespace

Result<Collected> collectReceipts(const Snapshot &values)
{
    const auto record = makeReceiptRecord(values);
    if (!record)
        return record.error();
    auto settings = resolveSettings(values.consultation);
    if (!settings)
        return settings.error();
    Collected table;
    table.settings = settingsOfRecord(std::move(*settings));
    table.front.title = record->title.constFirst();
    table.front.subtitle = record->title.mid(1).join(QString());
    int no = 0;
    for (const ReceiptRow &row : record->rows)
        table.blocks.emplace_back(rowOf(receiptCells(row), ++no));
    for (const QStringList &sum : receiptSums(*record))
        table.blocks.emplace_back(rowOf(sum, ++no));
    return table;
}

} // namespace gaiyo
