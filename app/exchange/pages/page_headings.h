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
};

// What is the same in every way to write it: 「１ 公園」 and 「1　公園」.
QString foldedHeading(const QString &words);

// Of the headings that have words, in outline order. Valid as long as the values.
std::vector<PageHeading> pageHeadings(const Snapshot &values);

} // namespace gaiyo
