#pragma once

#include "document/operations/operation.h"
#include "exchange/pages/found_pages.h"

namespace gaiyo {

// The kind of the one step that they are done as.
inline const QString kPagesStep = QStringLiteral("pages");

// Sets the pages that were found, of the headings of which an edition of the plan has another page
// by these values. What was not found stays as it is.
std::vector<Operation> pageOperations(const FoundPages &found, const Snapshot &values,
                                      PlanEdition edition);

} // namespace gaiyo
