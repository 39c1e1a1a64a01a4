#include "exchange/rows/table_head.h"

#include "exchange/rows/cell_text.h"
#include "exchange/rows/column_words.h"

#include <QRegularExpression>

#include <algorithm>

namespace gaiyo {

namespace {

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
    return names.size() > 1 && std::any_of(names.begin() + 1, names.end(),
                                           [](const QString &name) { return name.isEmpty(); });
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
    return fills && hasUsualNames(second);
}

} // namespace

bool TableHeadSearch::take(const QStringList &names)
{
    const size_t row = m_rows++;
    if (!m_firstLine.isEmpty()) {
        takeSecondLine(names, row);
        return true;
    }
    auto columns = findColumns(names, m_map);
    if (!columns)
        return false;
    if (!m_map.isEmpty() && !hasMappedName(names, m_map))
        return takeNumbered(*columns, names, row);
    const bool isSure = !m_map.isEmpty() || isTableHead(*columns);
    if (!m_found || isSure)
        m_found = TableStart{row, true, false, *columns};
    if (isSure && m_map.isEmpty() && namesSeveral(names))
        m_firstLine = names;
    return isSure && m_firstLine.isEmpty();
}

void TableHeadSearch::takeSecondLine(const QStringList &names, size_t row)
{
    if (!isSecondLine(m_firstLine, names))
        return;
    QStringList both;
    for (qsizetype i = 0; i < std::max(m_firstLine.size(), names.size()); ++i)
        both << (names.value(i).isEmpty() ? m_firstLine.value(i) : names[i]);
    const auto columns = findColumns(both, m_map);
    if (columns && isTableHead(*columns))
        m_found = TableStart{row, true, false, *columns, true};
}

bool TableHeadSearch::takeNumbered(const TableColumns &columns, const QStringList &names,
                                   size_t row)
{
    // The cells are no names here that could say what the other columns hold.
    const QStringList blanks(names.size());
    const auto numbered = findColumns(blanks, m_map);
    const bool isOpinion = numbered && isOpinionRow(*numbered, names);
    const bool isKnown = !isOpinion && hasUsualNames(names);
    const bool isFilled = !names.value(*columns.find(SourceField::Summary)).isEmpty();
    if (isKnown || (isFilled && !m_found))
        m_found =
            TableStart{row, !isOpinion, !isOpinion && !isKnown, isOpinion ? *numbered : columns};
    return isKnown || (m_found && !m_found->hasHeadingRow);
}

} // namespace gaiyo
