#include "exchange/rows/column_settings.h"

#include "domain/template.h"
#include "exchange/rows/cell_text.h"

#include <QJsonArray>

#include <algorithm>

namespace gaiyo {

namespace {

constexpr int kCountWidth = 4;
constexpr int kFreeWidth = 8;

Settings templateSettings(const Consultation &consultation)
{
    const auto form = loadTemplate(consultation.templateName);
    Q_ASSERT(form.ok());
    return form->settings;
}

// The template's column of the field, under the printed title where that says something else.
Column columnFor(const PrintedColumn &printed, const std::vector<Column> &usual)
{
    const bool isFree = freeIndex(printed.field).has_value();
    const bool isShort = printed.longest > 0 && printed.longest < kCountWidth;
    Column column{printed.field, printed.title, isFree && !isShort ? kFreeWidth : kCountWidth};
    for (const Column &known : usual) {
        if (known.field != printed.field)
            continue;
        column.width = known.width;
        if (printed.title.isEmpty() || foldName(printed.title) == foldName(known.title))
            column.title = known.title;
    }
    return column;
}

} // namespace

void setColumns(Consultation &consultation, const std::vector<PrintedColumn> &printed)
{
    const Settings usual = templateSettings(consultation);
    std::vector<Column> columns;
    columns.reserve(printed.size() + 1);
    for (const PrintedColumn &column : printed)
        columns.push_back(columnFor(column, usual.columns));
    const bool numbered = std::any_of(columns.begin(), columns.end(),
                                      [](const Column &c) { return c.field == ColumnField::No; });
    if (!numbered)
        columns.insert(columns.begin(), columnFor({ColumnField::No, {}}, usual.columns));
    if (columns == usual.columns)
        return;
    QJsonArray array;
    for (const Column &column : columns)
        array.append(QJsonObject{{QStringLiteral("field"), columnFieldName(column.field)},
                                 {QStringLiteral("title"), column.title},
                                 {QStringLiteral("width"), column.width}});
    consultation.settings[QStringLiteral("columns")] = array;
}

void setItemLabel(Consultation &consultation, const QString &label)
{
    if (label != templateSettings(consultation).itemLabel)
        consultation.settings[QStringLiteral("item_label")] = label;
}

void setSubmitterCounter(Consultation &consultation, const QString &counter)
{
    if (counter != templateSettings(consultation).submitterCounter)
        consultation.settings[QStringLiteral("submitter_counter")] = counter;
}

} // namespace gaiyo
