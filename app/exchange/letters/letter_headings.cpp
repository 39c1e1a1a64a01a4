#include "exchange/letters/letter_headings.h"

#include "base/sanitize.h"
#include "exchange/csv/cell_guard.h"
#include "exchange/letters/letter_columns.h"

#include <QCoreApplication>

#include <algorithm>

namespace gaiyo {

QStringList headingsOf(const CsvRecord &record)
{
    QStringList headings;
    for (const QString &cell : record.cells)
        headings << sanitizeLine(unguardCell(cell)).trimmed();
    return headings;
}

Result<std::optional<size_t>> findLetterHeadings(const std::vector<CsvRecord> &records,
                                                 const QMap<QString, QString> &map)
{
    const size_t within = std::min(records.size(), kLetterHeadingWithin);
    // A title above the table is no heading, though it names opinions.
    const bool isOneColumn = std::all_of(records.begin(), records.begin() + std::ptrdiff_t(within),
                                         [](const CsvRecord &r) { return r.cells.size() == 1; });
    for (size_t i = 0; i < within; ++i) {
        const QStringList headings = headingsOf(records[i]);
        if (!hasMappedColumns(headings, map))
            continue;
        const auto columns = readLetterColumns(headings, map);
        if (!columns)
            return columns.error();
        const auto known = std::count_if(columns->fields.begin(), columns->fields.end(),
                                         [](const auto &field) { return field.has_value(); });
        if (columns->has(LetterField::Text) && (known >= 2 || !map.isEmpty() || isOneColumn))
            return std::optional(i);
    }
    return std::optional<size_t>();
}

QString listedNames(const QStringList &names)
{
    QString list = names.mid(0, 20).join(QStringLiteral("、"));
    return list.size() > 300 ? list.left(300) + u'…' : list;
}

QStringList widestHeadings(const std::vector<CsvRecord> &records)
{
    QStringList names;
    for (const CsvRecord &record : records) {
        QStringList filled = headingsOf(record);
        filled.removeAll(QString());
        if (filled.size() > names.size())
            names = filled;
        if (record.line > 40)
            break;
    }
    return names;
}

QString noLetterHeadings(const std::vector<CsvRecord> &records)
{
    return QCoreApplication::translate(
               "Letters",
               "No column with the opinions was found. The columns are: %1. Name the column with "
               "--map COLUMN=text.")
        .arg(listedNames(widestHeadings(records)));
}

QStringList missingColumns(const std::vector<CsvRecord> &records, const QMap<QString, QString> &map)
{
    QStringList missing;
    for (auto it = map.cbegin(); it != map.cend(); ++it) {
        const QMap<QString, QString> one{{it.key(), it.value()}};
        const bool isThere =
            std::any_of(records.begin(), records.end(), [&](const CsvRecord &record) {
                return hasMappedColumns(headingsOf(record), one);
            });
        if (!isThere)
            missing += it.key();
    }
    return missing;
}

} // namespace gaiyo
