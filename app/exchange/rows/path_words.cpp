#include "exchange/rows/path_words.h"

#include "base/sanitize.h"
#include "exchange/rows/cell_text.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace gaiyo {

namespace {

bool saysNone(const QString &cell)
{
    static const QRegularExpression kNone(QRegularExpression::anchoredPattern(QStringLiteral(
        "[-‐‑‒–—―−─━ー－ｰ]+|(?:特に|該当|該当箇所|記載|記入|指定)?(?:なし|無し|無)")));
    return kNone.match(cell).hasMatch();
}

// Told once, with where it was first.
struct Told
{
    int cells = 0;
    int line = 0;
    QString word;

    void add(int at, const QString &cell)
    {
        if (cells++ > 0)
            return;
        line = at;
        word = cell;
    }
};

QString pathCell(const Table &table, const TableRecord &record, int column)
{
    return sanitizeLine(table.plainCell(record.cells.value(column))).trimmed();
}

} // namespace

bool meansAbove(const QString &cell)
{
    static const QRegularExpression kAbove(QRegularExpression::anchoredPattern(QStringLiteral(
        "[(（〔【［\\[「『]?[\\s　]*(?:同[\\s　]*上|同前|仝上?|上(?:記)?[にと]同じ)。?[\\s　]*[)"
        "）〕】］\\]」』]?。?|"
        "[〃々″”\"]|''|´´")));
    return kAbove.match(cell).hasMatch();
}

bool isOurTable(const Table &table)
{
    static const QRegularExpression kTray(
        QRegularExpression::anchoredPattern(QStringLiteral("未定[0-9]+")));
    const TableColumns &columns = table.columns;
    if (columns.find(SourceField::Id) || columns.find(SourceField::Ref) ||
        columns.find(SourceField::SharedWith))
        return true;
    const auto number = columns.find(SourceField::No);
    return number && std::any_of(table.records.begin() + std::ptrdiff_t(table.header) + 1,
                                 table.records.end(), [&](const TableRecord &record) {
                                     return kTray.match(record.cells.value(*number)).hasMatch();
                                 });
}

QStringList readPathWords(Table &table)
{
    Told above;
    Told none;
    QStringList last(qsizetype(table.columns.path.size()));
    for (size_t i = table.header + 1; i < table.records.size(); ++i) {
        TableRecord &record = table.records[i];
        bool hasPlace = false;
        for (size_t level = 0; level < table.columns.path.size(); ++level) {
            const int column = table.columns.path[level].column;
            const QString cell = pathCell(table, record, column);
            if (cell.isEmpty())
                continue;
            QString &before = last[qsizetype(level)];
            if (saysNone(cell)) {
                none.add(record.line, cell);
                record.cells[column].clear();
                before.clear();
            } else if (meansAbove(cell)) {
                above.add(record.line, cell);
                record.cells[column] = before;
            } else {
                before = record.cells[column];
            }
            hasPlace = hasPlace || !record.cells[column].trimmed().isEmpty();
        }
        if (!hasPlace && !isBlankRecord(record.cells)) // and none is above the next row
            last.fill(QString());
    }
    QStringList told;
    if (above.cells > 0)
        told << QCoreApplication::translate(
                    "Table", "Line %1: “%2” in a column of headings was read as the heading above "
                             "(%3 rows).")
                    .arg(QString::number(above.line), above.word, QString::number(above.cells));
    if (none.cells > 0)
        told << QCoreApplication::translate(
                    "Table", "Line %1: “%2” in a column of headings was read as no heading, like "
                             "an empty cell (%3 rows).")
                    .arg(QString::number(none.line), none.word, QString::number(none.cells));
    return told;
}

QStringList dropEmptyPath(Table &table)
{
    auto &path = table.columns.path;
    const bool isFilled =
        std::any_of(table.records.begin() + std::ptrdiff_t(table.header) + 1, table.records.end(),
                    [&](const TableRecord &record) {
                        return std::ranges::any_of(path, [&](const TableColumns::Level &level) {
                            return !pathCell(table, record, level.column).isEmpty();
                        });
                    });
    if (path.empty() || isFilled)
        return {};
    QStringList names;
    for (const TableColumns::Level &level : path) {
        const QString name = table.columns.names.value(level.column);
        names << (name.isEmpty() ? QString::number(level.column + 1) : name);
    }
    path.clear();
    return {QCoreApplication::translate(
                "Table", "The column “%1” names no heading in any row and was taken for none.")
                .arg(names.join(u'、'))};
}

} // namespace gaiyo
