#pragma once

#include <QString>

#include <optional>

namespace gaiyo {

// A number that says of itself on which level it stands in no plan but its own: １－１, 1.2.3, ア,
// (ア), A, II, （一）, 第1部, 第一, 基本方針２, 施策２－１. The kinds of the grammar have none of
// them.
struct OwnNumber
{
    QString number; // as written: 施策２－１
    QString title;
    QString form; // the same for all numbers of one level: 施策 and two parts

    bool operator==(const OwnNumber &) const = default;
};

// Of a line that is known to be a heading; none where it begins with no such number, or has no
// title behind it.
std::optional<OwnNumber> readOwnNumber(const QString &line);

} // namespace gaiyo
