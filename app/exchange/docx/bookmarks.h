#pragma once

#include "collect/blocks.h"

#include <QString>

#include <unordered_map>

namespace gaiyo {

// The bookmarks of a booklet's rows. A name follows from the opinion, so that it stays the same
// when numbers change; Word takes 40 characters of letters, digits and _.
class BookletBookmarks
{
public:
    struct Target
    {
        QString name; // "" for none
        QString label;
    };

    // None at all where the booklet has no column of numbers.
    explicit BookletBookmarks(const Collected &collected);

    QString nameOf(const RowBlock &row) const;
    // Where a reference to the opinion leads, an empty target where it is not printed.
    Target find(const OpinionId &opinion) const;

private:
    std::unordered_map<OpinionId, Target> m_targets;
};

} // namespace gaiyo
