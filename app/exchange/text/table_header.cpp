#include "exchange/text/table_header.h"

#include "domain/words/edit_distance.h"
#include "domain/words/meant_characters.h"
#include "exchange/rows/cell_text.h"
#include "exchange/rows/column_settings.h"

#include <algorithm>

namespace gaiyo {

namespace {

constexpr qsizetype kMostColumns = 20;
constexpr qsizetype kLongestName = 60;
constexpr qsizetype kMostSpellings = 100;

QStringList withoutEmpty(QStringList cells)
{
    cells.removeAll(QString());
    return cells;
}

// Fields of a heading row that names at least the opinion and one more column; none for others.
std::optional<std::vector<SourceField>> readFields(const QStringList &cells)
{
    std::vector<SourceField> fields;
    bool exact = false;
    for (const QString &cell : cells) {
        // The number's column often has no name.
        const auto nameless =
            fields.empty() && cell.isEmpty() ? SourceField::No : SourceField::Ignore;
        fields.push_back(guessFieldOfColumn(cell).value_or(nameless));
        exact |= findFieldOfColumn(cell).has_value();
    }
    const auto has = [&](SourceField field) {
        return std::count(fields.begin(), fields.end(), field) == 1;
    };
    const bool usable = exact && has(SourceField::Summary) &&
                        (has(SourceField::Response) || has(SourceField::Category));
    if (!usable)
        return std::nullopt;
    if (!has(SourceField::No))
        fields.insert(fields.begin(), SourceField::No);
    return fields;
}

} // namespace

TableHeader::Taken TableHeader::take(const QStringList &written)
{
    QStringList cells; // a column of the booklet is called so
    for (const QString &cell : written)
        cells << withMeantCharacters(cell);
    const bool possible =
        cells.size() >= 2 && cells.size() <= kMostColumns && !readCount(cells.first()) &&
        std::all_of(cells.begin(), cells.end(),
                    [](const QString &cell) { return cell.size() <= kLongestName; });
    if (!possible)
        return Taken::No;
    if (m_known && isRepeat(cells)) {
        countSpellings(cells);
        return Taken::Repeated;
    }
    const auto fields = readFields(cells);
    const bool other =
        fields && m_known && !std::count(fields->begin(), fields->end(), SourceField::Ignore);
    if (!fields || (m_known && !other))
        return Taken::No;
    m_fields = *fields;
    m_names = withoutEmpty(cells);
    if (m_known)
        return Taken::Changed;
    m_known = true;
    m_firstFields = m_fields;
    countSpellings(cells);
    return Taken::First;
}

// As many names as the heading row that holds has, each like the one in its place.
bool TableHeader::isRepeat(const QStringList &cells) const
{
    const QStringList filled = withoutEmpty(cells);
    if (filled.size() != m_names.size())
        return false;
    for (qsizetype i = 0; i < filled.size(); ++i) {
        const QString name = foldName(m_names[i]);
        if (editDistance(foldName(filled[i]), name) > std::max<qsizetype>(1, name.size() / 3))
            return false;
    }
    return true;
}

void TableHeader::countSpellings(const QStringList &cells)
{
    for (const QString &cell : cells) {
        const auto field = guessFieldOfColumn(cell);
        if (field && m_spellings[*field].size() < kMostSpellings)
            m_spellings[*field] << cell;
    }
}

QStringList TableHeader::oddNames(const QStringList &cells) const
{
    const QStringList filled = withoutEmpty(cells);
    QStringList odd;
    for (qsizetype i = 0; i < filled.size(); ++i) {
        const bool isOther = i < m_names.size() && foldName(filled[i]) != foldName(m_names[i]);
        if (!findFieldOfColumn(filled[i]) && (isOther || guessFieldOfColumn(filled[i])))
            odd << filled[i];
    }
    return odd;
}

QString TableHeader::usualName(const QString &odd) const
{
    const auto field = guessFieldOfColumn(odd);
    const QString usual = field ? mostFrequent(*field) : QString();
    return usual == odd ? QString() : usual;
}

QString TableHeader::mostFrequent(SourceField field) const
{
    const QStringList names = m_spellings.value(field);
    const auto most =
        std::max_element(names.begin(), names.end(), [&](const QString &a, const QString &b) {
            return names.count(a) < names.count(b);
        });
    return most == names.end() ? QString() : *most;
}

std::vector<PrintedColumn> TableHeader::printedColumns() const
{
    const QMap<SourceField, ColumnField> kPrinted{{SourceField::No, ColumnField::No},
                                                  {SourceField::Summary, ColumnField::Summary},
                                                  {SourceField::Response, ColumnField::Response},
                                                  {SourceField::Category, ColumnField::Category},
                                                  {SourceField::Count, ColumnField::Count}};
    std::vector<PrintedColumn> columns;
    for (const SourceField field : m_firstFields) {
        if (!kPrinted.contains(field))
            continue;
        columns.push_back({kPrinted[field], mostFrequent(field)});
    }
    return columns;
}

} // namespace gaiyo
