#pragma once

#include "exchange/inquiry/inquiry_sheet.h"

#include <QMap>

#include <map>

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

// What a row names whose cells have these words. `cells`: by column.
ReturnedHeading readHeading(const QMap<int, QString> &cells);

} // namespace gaiyo
