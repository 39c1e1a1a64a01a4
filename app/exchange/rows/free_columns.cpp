#include "exchange/rows/free_columns.h"

#include "domain/free_field.h"
#include "exchange/rows/cell_text.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace gaiyo {

namespace {

constexpr int kMostValues = 12;        // of a set of categories
constexpr qsizetype kLongestValue = 4; // of an abbreviation

bool isAbbreviation(const QString &name)
{
    static const QRegularExpression kName(
        QRegularExpression::anchoredPattern(QStringLiteral("略[記号称](?:区分)?|区分略[記号称]")));
    return kName.match(foldName(name)).hasMatch();
}

bool isFreeColumn(const QString &name)
{
    static const QRegularExpression kName(
        QRegularExpression::anchoredPattern(QStringLiteral("(?:説明会|開催)?の?会場名?")));
    return isAbbreviation(name) || kName.match(foldName(name)).hasMatch();
}

bool hasWords(const Table &table, int column)
{
    return std::any_of(table.records.begin() + qsizetype(table.header) + 1, table.records.end(),
                       [column](const TableRecord &record) {
                           return !record.cells.value(column).trimmed().isEmpty();
                       });
}

} // namespace

QStringList takeFreeColumns(Table &table)
{
    constexpr SourceField kFree[] = {SourceField::Free1, SourceField::Free2, SourceField::Free3};
    TableColumns &columns = table.columns;
    QStringList told;
    for (const int column : std::vector<int>(columns.unknown)) {
        const auto *left =
            std::ranges::find_if(kFree, [&](SourceField field) { return !columns.find(field); });
        if (left == std::end(kFree) || !isFreeColumn(columns.names[column]) ||
            !hasWords(table, column))
            continue;
        columns.fields[*left] = column;
        std::erase(columns.unknown, column);
        for (TableRecord &record : table.records)
            record.cells.resize(std::max(record.cells.size(), qsizetype(column) + 1));
        told += QCoreApplication::translate(
                    "Table", "The column “%1” was taken as a free field of the opinions.")
                    .arg(columns.names[column]);
    }
    return told;
}

void listAbbreviations(Imported &imported)
{
    QJsonObject &settings = imported.values.consultation.settings;
    std::vector<FreeField> fields = freeFieldsOf(settings);
    for (size_t i = 0; i < fields.size(); ++i) {
        if (!isAbbreviation(fields[i].name) || !fields[i].choices.empty())
            continue;
        QStringList values;
        for (const Opinion &opinion : imported.values.opinions)
            values += opinion.*kFreeTexts[i];
        values.removeAll(QString());
        values.removeDuplicates();
        const bool areShort = std::ranges::all_of(
            values, [](const QString &value) { return value.size() <= kLongestValue; });
        if (values.size() < 2 || values.size() > kMostValues || !areShort)
            continue;
        for (const QString &value : std::as_const(values))
            fields[i].choices.push_back({value, {}});
        fields[i].legendTitle = QString();
        imported.assumed +=
            QCoreApplication::translate("Table", "The values of “%1” (%2) became its list; what "
                                                 "they mean can be written in the form of the "
                                                 "booklet, “Free fields”.")
                .arg(fields[i].name, values.join(u'、'));
    }
    if (!fields.empty())
        settings[QStringLiteral("free_fields")] = freeFieldsToJson(fields);
}

} // namespace gaiyo
