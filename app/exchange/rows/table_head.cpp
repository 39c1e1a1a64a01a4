#include "exchange/rows/table_head.h"

#include "exchange/rows/cell_text.h"
#include "exchange/rows/column_words.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace gaiyo {

namespace {

constexpr size_t kMostLines = 2; // of names, above the last one

// A single number is no name, but the first row's own.
bool hasMappedName(const QStringList &names, const ColumnMap &map)
{
    int numbers = 0;
    for (const QString &name : names) {
        if (name.isEmpty() || !map.contains(foldName(name)))
            continue;
        if (!readCount(foldName(name)) || ++numbers > 1)
            return true;
    }
    return false;
}

// Two names that offices use are no accident.
bool hasUsualNames(const QStringList &names)
{
    return std::count_if(names.begin(), names.end(), [](const QString &name) {
               const auto meanings = meaningsOfColumn(name);
               return !meanings.empty() && meanings.front().strength > ColumnMeaning::kLast;
           }) >= 2;
}

// What people write in a letter, and nobody over a column.
bool isSentence(const QString &cell)
{
    static const QRegularExpression kSentence(
        QStringLiteral("[。！？!?\\n]|ます|です|ください|下さい|ほしい|欲しい|べき|たい$|ない$|"
                       "いる$|[をがはに].*[をがはに]"));
    constexpr qsizetype kLongestName = 30;
    return cell.size() > kLongestName || kSentence.match(cell).hasMatch();
}

bool isNumber(const QString &cell)
{
    static const QRegularExpression kNumber(
        QRegularExpression::anchoredPattern(QStringLiteral("[0-9]+([-.][0-9]+)*[件人名]?")));
    return kNumber.match(foldName(cell)).hasMatch();
}

bool isMark(const QString &cell)
{
    return !cell.isEmpty() &&
           std::none_of(cell.begin(), cell.end(), [](QChar sign) { return sign.isLetter(); });
}

// The row is one of the table itself.
bool isOpinionRow(const TableColumns &columns, const QStringList &cells)
{
    const auto is = [&](SourceField field, bool (*holds)(const QString &)) {
        const auto column = columns.find(field);
        return column && holds(cells.value(*column));
    };
    return is(SourceField::No, isNumber) || is(SourceField::Count, isNumber) ||
           is(SourceField::Category, isMark) || is(SourceField::Summary, isSentence) ||
           is(SourceField::Response, isSentence);
}

// 意見の内容 over ページ and 意見: the name of one column stands over others, too.
bool namesSeveral(const QStringList &names)
{
    for (qsizetype i = 1; i < names.size(); ++i) {
        if (names[i].isEmpty() || names[i] == names[i - 1])
            return true;
    }
    return false;
}

// A name that was written into each of the cells below it stands there once.
QStringList withoutRepeats(const QStringList &names)
{
    QStringList once = names;
    for (qsizetype i = once.size() - 1; i > 0; --i) {
        if (once[i] == once[i - 1])
            once[i].clear();
    }
    return once;
}

bool isKnown(const QString &name)
{
    return !meaningsOfColumn(name).empty() || namesNoHeading(name);
}

// Every name of the second line stands below one of the first that has several, with at least two
// there, or says its column's once more; and offices use one of them.
bool fillsSpreadNames(const QStringList &first, const QStringList &second)
{
    bool anyKnown = false;
    for (qsizetype from = 0; from < second.size();) {
        qsizetype to = from + 1;
        while (to < second.size() && first.value(to).isEmpty())
            ++to;
        const QStringList below = second.mid(from, to - from);
        const auto filled = below.size() - below.count(QString());
        const bool isSpread = to - from > 1 && !first.value(from).isEmpty();
        if (filled > 0 && !(isSpread && filled > 1 && !below[0].isEmpty()) &&
            !(filled == 1 && below[0] == first.value(from)))
            return false;
        anyKnown = anyKnown || (isSpread && std::ranges::any_of(below, isKnown));
        from = to;
    }
    return anyKnown;
}

// Names of columns, and some where the line above has none: no opinion is so short.
bool isSecondLine(const QStringList &first, const QStringList &second)
{
    bool fills = false;
    for (qsizetype i = 0; i < second.size(); ++i) {
        const QString &name = second[i];
        if (!name.isEmpty() && (isSentence(name) || isNumber(name) || isMark(name)))
            return false;
        fills = fills || (!name.isEmpty() && first.value(i).isEmpty());
    }
    return fills && (hasUsualNames(second) || fillsSpreadNames(first, second));
}

int strengthOf(const QString &name)
{
    const auto meanings = meaningsOfColumn(name);
    return meanings.empty() ? 0 : meanings.front().strength;
}

// 内容 below 回答 is 回答の内容; a name that says it alone stays as it is.
QString nameBelow(const QString &upper, const QString &name)
{
    if (upper.isEmpty() || name == upper || strengthOf(name) > ColumnMeaning::kLast ||
        namesNoHeading(name))
        return name;
    for (const QString &joint : {QStringLiteral("の"), QString()}) {
        if (strengthOf(upper + joint + name) > ColumnMeaning::kLast)
            return upper + joint + name;
    }
    return name;
}

QStringList joinLines(const QStringList &first, const QStringList &second)
{
    QStringList both;
    QString upper; // the name that stands over this column
    for (qsizetype i = 0; i < std::max(first.size(), second.size()); ++i) {
        if (!first.value(i).isEmpty())
            upper = first[i];
        const QString name = second.value(i);
        both << (name.isEmpty() ? first.value(i) : nameBelow(upper, name));
    }
    return both;
}

bool isBlankLine(const QStringList &names)
{
    return std::ranges::all_of(names, &QString::isEmpty);
}

// The line above the names has those of columns that these lack: 番号 beside 内容, which is over
// 意見の概要 and 市の考え方.
bool namesTheRest(const QStringList &above, const QStringList &names)
{
    bool isOne = false;
    for (qsizetype i = 0; i < above.size(); ++i)
        isOne = isOne || (names.value(i).isEmpty() && isKnown(above[i]));
    return isOne && std::ranges::none_of(above, isSentence);
}

} // namespace

bool isRowOfData(const QStringList &cells)
{
    return std::ranges::any_of(
        cells, [](const QString &cell) { return isSentence(cell) || isNumber(cell); });
}

TableHeadSearch::TableHeadSearch(const ColumnMap &map)
    : m_map(map)
{
    if (m_map.isEmpty())
        return;
    m_named.named = m_map.named;
    m_unmapped = std::make_unique<TableHeadSearch>(m_named);
}

bool TableHeadSearch::take(const QStringList &names)
{
    m_isDone = m_isDone || takeRow(names);
    if (!m_unmapped)
        return m_isDone;
    m_unmapped->take(names);
    takeLinesOf(m_unmapped->found());
    return m_isDone && m_unmapped->m_isDone;
}

// A head of several lines is one whatever the map says of its columns.
void TableHeadSearch::takeLinesOf(const std::optional<TableStart> &unmapped)
{
    if (!unmapped || unmapped->linesAbove == 0)
        return;
    const QStringList &names = unmapped->columns.names;
    const bool isSame = m_found && m_found->hasHeadingRow && m_found->row <= unmapped->row &&
                        m_found->row + unmapped->linesAbove >= unmapped->row;
    const auto columns = findColumns(names, m_map);
    if (columns && (isSame || hasMappedName(names, m_map)))
        m_found = TableStart{unmapped->row, true, false, *columns, unmapped->linesAbove};
}

bool TableHeadSearch::takeRow(const QStringList &names)
{
    const size_t row = m_rows++;
    if (!m_firstLine.isEmpty())
        return takeSecondLine(names, row);
    const QStringList above = std::exchange(m_above, withoutRepeats(names));
    auto columns = findColumns(names, m_map);
    if (!columns)
        return false;
    if (!m_map.isEmpty() && !hasMappedName(names, m_map))
        return takeNumbered(*columns, names, row);
    const bool isSure = !m_map.isEmpty() || isTableHead(*columns);
    if (!m_found || isSure)
        m_found = TableStart{row, true, false, *columns};
    if (!isSure || !m_map.isEmpty())
        return isSure;
    if (namesSeveral(above) && namesTheRest(above, names)) {
        m_firstLine = above;
        const bool isLast = takeSecondLine(names, row);
        if (m_found->linesAbove > 0)
            return isLast;
        m_linesAbove = 0;
    }
    m_firstLine = namesSeveral(names) ? withoutRepeats(names) : QStringList();
    return m_firstLine.isEmpty();
}

// True where no more lines can follow: there may be three, and empty ones between.
bool TableHeadSearch::takeSecondLine(const QStringList &names, size_t row)
{
    ++m_linesAbove;
    if (isBlankLine(names))
        return m_linesAbove >= kMostLines;
    if (!isSecondLine(m_firstLine, names))
        return true;
    const QStringList both = joinLines(m_firstLine, names);
    const auto columns = findColumns(both, m_map);
    if (!columns || !isTableHead(*columns))
        return true;
    m_found = TableStart{row, true, false, *columns, m_linesAbove};
    m_firstLine = withoutRepeats(both);
    return m_linesAbove >= kMostLines || !namesSeveral(m_firstLine);
}

bool TableHeadSearch::takeNumbered(const TableColumns &columns, const QStringList &names,
                                   size_t row)
{
    // The cells are no names here that could say what the other columns hold.
    const QStringList blanks(names.size());
    const auto numbered = findColumns(blanks, m_map);
    const bool isOpinion = numbered && isOpinionRow(*numbered, names);
    const bool isUsual = !isOpinion && hasUsualNames(names);
    const bool isFilled = !names.value(*columns.find(SourceField::Summary)).isEmpty();
    if (isUsual || (isFilled && !m_found))
        m_found =
            TableStart{row, !isOpinion, !isOpinion && !isUsual, isOpinion ? *numbered : columns};
    return isUsual || (m_found && !m_found->hasHeadingRow);
}

} // namespace gaiyo
