#pragma once

#include "domain/added_categories.h"
#include "domain/snapshot.h"

#include <QStringList>

namespace gaiyo {

// Of rows that are added to a document.
AddedCategories categoryChanges(const Snapshot &document, const Snapshot &additions);

// The same in whole sentences, for who adds them; none where nothing changes. Nobody would look for
// it: categories stand on no row.
QStringList categoryChangeWords(const Snapshot &document, const Snapshot &additions);

} // namespace gaiyo
