#include "exchange/rows/category_cells.h"

#include "exchange/rows/category_forms.h"
#include "exchange/rows/cell_text.h"
#include "exchange/rows/path_words.h"
#include "exchange/rows/record_reader.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace gaiyo {

namespace {

// Of the cells of a column, what tells sentences from categories.
struct CellLengths
{
    qsizetype cells = 0;
    qsizetype different = 0;
    qsizetype sentences = 0;
    qsizetype characters = 0;
};

CellLengths measure(const Table &table, int column)
{
    static const QRegularExpression kSentence(
        QStringLiteral("[。！？]|(?:ます|です|ません|ました|した|である|する予定|していく)$|「[^」]"
                       "+」[をにとはへ]|"
                       "[をに](?:修正|変更|追加|追記|削除|記載|差し?替え)$"));
    CellLengths lengths;
    QSet<QString> different;
    for (size_t i = table.header + 1; i < table.records.size(); ++i) {
        const QString cell = table.plainCell(table.records[i].cells.value(column)).trimmed();
        if (cell.isEmpty() || isDitto(cell))
            continue;
        ++lengths.cells;
        lengths.characters += cell.size();
        lengths.sentences += kSentence.match(cell).hasMatch() ? 1 : 0;
        different.insert(foldName(cell));
    }
    lengths.different = different.size();
    return lengths;
}

// Sentences that come again are the categories' own words.
bool areAnswers(const CellLengths &lengths)
{
    constexpr qsizetype kLong = 40;
    constexpr qsizetype kMiddling = 12;
    constexpr qsizetype kWords = 6;
    constexpr qsizetype kManyCells = 8;
    if (lengths.cells == 0)
        return false;
    const qsizetype average = lengths.characters / lengths.cells;
    const bool areDifferent = lengths.different * 10 >= lengths.cells * 8;
    return (average >= kLong && lengths.different * 2 > lengths.cells) ||
           (areDifferent &&
            (average >= kMiddling || (lengths.sentences * 2 > lengths.cells && average >= kWords) ||
             (lengths.cells >= kManyCells && average >= kWords)));
}

} // namespace

QStringList takeAnswers(Table &table, const std::function<bool(int column)> &isChosen)
{
    static const QRegularExpression kNames(QRegularExpression::anchoredPattern(QStringLiteral(
        "(?:[区市町村県都府道国]の)?対応(?:状況|結果|方針|等)?|(?:(?:ご|御)?意見の?)?"
        "(?:反映(?:内容|結果|状況)|取扱い?|取り扱い)")));
    TableColumns &columns = table.columns;
    const auto category = columns.find(SourceField::Category);
    if (!category || columns.find(SourceField::Response) || isChosen(*category) ||
        !kNames.match(foldName(columns.names.value(*category))).hasMatch() ||
        !areAnswers(measure(table, *category)))
        return {};
    columns.fields.remove(SourceField::Category);
    columns.fields[SourceField::Response] = *category;
    return {QCoreApplication::translate("Table", "The column “%1” has sentences, and the table no "
                                                 "other column of responses: it was taken for the "
                                                 "responses.")
                .arg(columns.names.value(*category))};
}

std::optional<int> dropSentences(Table &table, const std::function<bool(int column)> &isChosen)
{
    static const QRegularExpression kNames(QRegularExpression::anchoredPattern(
        QStringLiteral(".*(?:修正|変更|反映)の?(?:内容|箇所|点)?|"
                       ".*(?:対応|処理|取扱い?|取り扱い|対処)の?(?:方針|内容|結果)")));
    TableColumns &columns = table.columns;
    const auto category = columns.find(SourceField::Category);
    if (!category || !columns.find(SourceField::Response) || isChosen(*category) ||
        !kNames.match(foldName(columns.names.value(*category))).hasMatch() ||
        !areAnswers(measure(table, *category)))
        return std::nullopt;
    columns.fields.remove(SourceField::Category);
    columns.unknown.insert(std::ranges::lower_bound(columns.unknown, *category), *category);
    return category;
}

QStringList readCategoryDittos(Table &table)
{
    const auto category = table.columns.find(SourceField::Category);
    if (!category)
        return {};
    QString above;
    int rows = 0;
    QString told;
    for (size_t i = table.header + 1; i < table.records.size(); ++i) {
        TableRecord &record = table.records[i];
        const QString cell = table.plainCell(record.cells.value(*category)).trimmed();
        if (!meansAbove(cell) || above.isEmpty()) {
            above = hasOpinion(table, record) ? cell : above;
            continue;
        }
        record.cells[*category] = above;
        if (rows++ == 0)
            told = QCoreApplication::translate("Table", "Line %1: “%2” in the column of categories "
                                                        "was read as the one above, “%3”")
                       .arg(QString::number(record.line), cell, above);
    }
    if (rows == 0)
        return {};
    return {told + QCoreApplication::translate("Table", " (%1 rows).").arg(rows)};
}

QStringList joinCategoryForms(Table &table)
{
    const auto category = table.columns.find(SourceField::Category);
    if (!category)
        return {};
    QStringList told;
    CategoryForms forms;
    for (size_t i = table.header + 1; i < table.records.size(); ++i) {
        TableRecord &record = table.records[i];
        const QString cell = table.plainCell(record.cells.value(*category)).trimmed();
        if (cell.isEmpty())
            continue;
        if (const QString known = forms.read(record.line, cell, told); known != cell)
            record.cells[*category] = known;
    }
    return told;
}

} // namespace gaiyo
