#pragma once

#include "domain/category.h"
#include "domain/consultation.h"
#include "domain/node.h"
#include "domain/opinion.h"
#include "domain/row_list.h"
#include "domain/work_ptr.h"

#include <memory>
#include <vector>

namespace gaiyo {

// The whole document as plain values at one moment; shared as const, never changed in place.
//
// Order is part of it: nodes in pre-order (a parent before its children, siblings in their order),
// opinions in outline order (a node's own opinions before its child nodes', in their order) with
// the tray last, categories in their order, responses by their first use with unused ones last.
// arrange() in domain/outline.h brings any valid set of values into this order.
struct Snapshot
{
    Consultation consultation;
    std::vector<Category> categories;
    std::vector<Node> nodes;
    RowList<Opinion> opinions;
    RowList<Response> responses;
    // The work beside what is printed: closed to those who print (domain/work/work.h).
    WorkPtr work = {};
    qint64 revision = 0; // number of the last operation; 0 outside a document

    bool operator==(const Snapshot &) const = default;
};

using SnapshotPtr = std::shared_ptr<const Snapshot>;

} // namespace gaiyo
