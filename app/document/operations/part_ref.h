#pragma once

#include "store/document_store.h"

#include <QString>

namespace gaiyo {

// 12-3: the number of the next opinion that is cut of letter 12, which counts it. A number that a
// row of a table has brought is passed over.
QString takePartRef(WriteTransaction &transaction, const Record &letter);

} // namespace gaiyo
