#include "exchange/rows/table.h"

#include "base/sanitize.h"
#include "domain/words/meant_characters.h"

#include <QCoreApplication>

#include <algorithm>

namespace gaiyo {

namespace {

Error unreadable(const QString &message)
{
    return {ErrorKind::Unreadable, message};
}

} // namespace

bool isBlankRecord(const QStringList &cells)
{
    return std::all_of(cells.begin(), cells.end(),
                       [](const QString &cell) { return cell.trimmed().isEmpty(); });
}

QStringList filledCells(const QStringList &cells)
{
    QStringList filled;
    for (const QString &cell : cells) {
        if (!cell.trimmed().isEmpty())
            filled << sanitizeLine(cell).trimmed();
    }
    return filled;
}

QStringList columnNames(const QStringList &cells)
{
    QStringList names;
    for (const QString &cell : cells)
        names << withMeantCharacters(sanitizeLine(cell).trimmed());
    return names;
}

Table startTable(std::vector<TableRecord> records, const TableStart &start,
                 QString (*plainCell)(const QString &))
{
    for (size_t i = 1; i <= std::min(start.linesAbove, start.row); ++i)
        records[start.row - i].cells.fill(QString()); // their names are in those of the columns
    if (!start.hasHeadingRow) {
        const int line = records[start.row].line - 1;
        records.insert(records.begin() + std::ptrdiff_t(start.row),
                       TableRecord{line, QStringList(start.columns.names.size())});
    }
    return {std::move(records), start.row,     start.hasHeadingRow,
            start.isAssumed,    start.columns, plainCell};
}

Result<void> checkColumnMap(const ColumnMap &map, const QStringList &names)
{
    for (auto it = map.begin(); it != map.end(); ++it) {
        if (!hasColumn(names, it.key()))
            return Error{ErrorKind::Usage,
                         QCoreApplication::translate(
                             "Table", "There is no column “%1” in the file. The columns "
                                      "are: %2.")
                             .arg(it.key(), filledCells(names).join(u'、'))};
    }
    return {};
}

Error noOpinionColumn(const std::vector<QStringList> &rows)
{
    // The row with the most names is most likely the one that was meant.
    QStringList names;
    for (const QStringList &row : rows) {
        if (filledCells(row).size() > names.size())
            names = filledCells(row);
    }
    constexpr qsizetype kLongestName = 20;
    constexpr qsizetype kMost = 20;
    QStringList shown;
    for (const QString &name : names.mid(0, kMost))
        shown << (name.size() > kLongestName ? name.left(kLongestName) + u'…' : name);
    if (isRowOfData(names))
        return unreadable(
            QCoreApplication::translate(
                "Table",
                "No row with the names of the columns was found. A row of the table: "
                "“%1”. Please write the names above it, such as 番号, 意見 and 回答, or say "
                "by its number which column has the opinions.")
                .arg(shown.join(u'、')));
    QString listed = shown.join(u'、');
    constexpr qsizetype kLongestList = 300;
    if (listed.size() > kLongestList)
        listed = listed.left(kLongestList) + u'…';
    return unreadable(QCoreApplication::translate(
                          "Table",
                          "No column with the opinions was found. The columns are: %1. Please "
                          "say which of them has the opinions.")
                          .arg(listed));
}

} // namespace gaiyo
