#include "exchange/rows/free_columns.h"

#include "domain/free_field.h"
#include "exchange/rows/cell_text.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <utility>
#include <vector>

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

// What belongs to an opinion, is nobody's name or home, and is printed beside it: those first that
// a reader would miss most, for there may be more columns than fields. A list, because a column
// that nobody knows may say who wrote.
const std::vector<QRegularExpression> &freeNames()
{
    static const auto kNames = [] {
        std::vector<QRegularExpression> names;
        for (const QString &pattern :
             {QStringLiteral("(?:(?:ご|御)?意見の?)?(?:件名|タイトル|表題|標題|題名|題目|見出し)"),
              QStringLiteral("(?:(?:説明会|開催)?の?会場名?)"),
              QStringLiteral(
                  "(?:(?:素|原|本)?案|計画(?:案|書)?)?(?:の|への)?(?:修正|変更|反映|追加)の?"
                  "(?:内容|箇所|個所|か所|点|理由|ページ|頁)|"
                  "(?:(?:素|原)?案の?)?(?:修正|変更)[前後案](?:の?(?:文章?|案|内容|記述|"
                  "表現))?|"
                  "(?:(?:素|原|本)?案|計画(?:案|書)?)(?:の|への)?(?:修正|変更|反映)"),
              QStringLiteral("(?:(?:左記|上記)以外の)?(?:同種|同趣旨|同様|類似|関連)(?:する|の)?の?"
                             "(?:ご|御)?意見(?:等|の概要)?"),
              QStringLiteral(
                  "関[連係](?:する)?(?:施策|事業|計画|課題|条文|資料)名?|(?:判断|採否)?の?"
                  "理由|根拠(?:法令|条文)?"),
              QStringLiteral("(?:担当|所管|主管|回答|関係|対応)の?(?:部署|部局|部課|部|局|課|室|係|"
                             "所属|組織)名?"),
              QStringLiteral("(?:(?:(?:素|原|本)?案|計画(?:案|書)?)(?:の|への)?)?(?:修正|変更|反映)"
                             "の?(?:有・?無|要否|可否)")})
            names.emplace_back(QRegularExpression::anchoredPattern(pattern));
        return names;
    }();
    return kNames;
}

bool isRemarks(const QString &name)
{
    static const QRegularExpression kName(
        QRegularExpression::anchoredPattern(QStringLiteral("備考欄?|メモ|特記事項|摘要")));
    return kName.match(foldName(name)).hasMatch();
}

bool hasWords(const Table &table, int column)
{
    return std::any_of(table.records.begin() + qsizetype(table.header) + 1, table.records.end(),
                       [column](const TableRecord &record) {
                           return !record.cells.value(column).trimmed().isEmpty();
                       });
}

} // namespace

QStringList takeFreeColumns(Table &table, const std::optional<int> &sentences)
{
    constexpr SourceField kFree[] = {SourceField::Free1, SourceField::Free2, SourceField::Free3};
    TableColumns &columns = table.columns;
    std::vector<int> wanted;
    for (const int column : columns.unknown) {
        if (isAbbreviation(columns.names[column]))
            wanted.push_back(column);
    }
    for (const QRegularExpression &name : freeNames()) {
        for (const int column : columns.unknown) {
            if (name.match(foldName(columns.names[column])).hasMatch())
                wanted.push_back(column);
        }
    }
    if (sentences)
        wanted.insert(wanted.begin(), *sentences);
    // 該当ページ, which goes to the notes where it cannot be printed: the last of them.
    const auto pages = columns.isNoteGuessed ? columns.find(SourceField::Note) : std::nullopt;
    if (pages)
        wanted.push_back(*pages);
    QStringList told;
    for (const int column : wanted) {
        const auto *left =
            std::ranges::find_if(kFree, [&](SourceField field) { return !columns.find(field); });
        const bool isHere = std::ranges::count(columns.unknown, column) || column == pages;
        if (left == std::end(kFree) || !isHere || !hasWords(table, column))
            continue;
        if (column == pages) {
            columns.fields.remove(SourceField::Note);
            columns.isNoteGuessed = false;
        }
        columns.fields[*left] = column;
        std::erase(columns.unknown, column);
        std::erase_if(columns.rivals, [&](const auto &rival) { return rival.left == column; });
        for (TableRecord &record : table.records)
            record.cells.resize(std::max(record.cells.size(), qsizetype(column) + 1));
        told += QCoreApplication::translate(
                    "Table", "The column “%1” was taken as a free field of the opinions.")
                    .arg(columns.names[column]);
    }
    return told;
}

void offerRemarks(Table &table)
{
    TableColumns &columns = table.columns;
    const auto remarks = std::ranges::find_if(columns.unknown, [&](int column) {
        return isRemarks(columns.names[column]) && hasWords(table, column);
    });
    if (remarks == columns.unknown.end() || columns.find(SourceField::Note))
        return;
    columns.fields[SourceField::Note] = *remarks;
    columns.unknown.erase(remarks);
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
