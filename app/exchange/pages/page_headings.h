#pragma once

#include "domain/snapshot.h"

#include <QString>

#include <vector>

namespace gaiyo {

// A heading of the plan as it is looked for: its words without spaces, in one width.
struct PageHeading
{
    const Node *node;
    QString number;
    QString title;
    QString shown;
    QString label; // 取組項目, as the booklet prints it in front of an item; "" for other headings

    // Whether folded words are these, with or without the label; so is `number` beside `title`.
    bool isCalled(const QString &words) const;
    bool isCalled(const QString &itsNumber, const QString &itsTitle) const;
};

// What is the same in every way to write it: 「１ 公園」 and 「1　公園」.
QString foldedHeading(const QString &words);

// Of the headings that have words, in outline order. Valid as long as the values.
std::vector<PageHeading> pageHeadings(const Snapshot &values);

} // namespace gaiyo
