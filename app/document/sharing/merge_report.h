#pragma once

#include "document/sharing/conflict.h"
#include "domain/row_fields.h"

#include <QString>

#include <vector>

namespace gaiyo {

// What a merge did, and what it left to people: nothing of the document was overwritten.
struct MergeReport
{
    struct Conflict
    {
        Entity entity = Entity::Opinion;
        // mine: in the copy; theirs: in the document. field "" where one side removed the row: the
        // values are then the row's fields as JSON objects, null on the side that removed it.
        FieldConflict values;
    };

    // A letter or an opinion of the copy, whose 受付番号 or 整理番号 the document has given to
    // another.
    struct Renumbered
    {
        Entity entity = Entity::Letter;
        QString id;
        QString from; // in the copy
        QString to;   // in the document
    };

    int added = 0;
    int changed = 0;
    int removed = 0;
    std::vector<Renumbered> renumbered; // in their order; the numbers may stand on paper
    std::vector<Conflict> conflicts;
    qint64 base = 0;              // the last revision that both had in common
    bool wasMergedBefore = false; // this state of the copy; nothing was done
};

} // namespace gaiyo
