#pragma once

#include "exchange/inquiry/inquiry_sheet.h"

#include <QList>

#include <map>
#include <utility>

namespace gaiyo {

// Which column, from 0, has which field.
using ReturnedColumns = std::map<InquiryField, int>;

// The field that people call so; none for another word.
std::optional<InquiryField> findHeading(const QString &heading);

// How sure it is that a row names the columns: by the words for machines, by those for people.
enum class HeadingKind { None, Headings, Names };

struct ReturnedHeading
{
    HeadingKind kind = HeadingKind::None;
    ReturnedColumns columns;
};

// The words of a row's cells, by column.
using ReturnedCells = QList<std::pair<int, QString>>;
// What a row names whose cells have these words.
ReturnedHeading readHeading(const ReturnedCells &cells);

// Looks for the columns of a table row by row: who sorted the headings with the rows may have them
// anywhere.
class ColumnSearch
{
public:
    // Takes the next row; true once both of the rows that name columns were there.
    bool take(const ReturnedCells &cells);
    // Empty where no table of an inquiry was seen. A column that has lost one of its names is known
    // by the other.
    ReturnedColumns columns() const;

private:
    ReturnedHeading m_names;
    ReturnedHeading m_headings;
};

} // namespace gaiyo
