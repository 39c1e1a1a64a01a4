#pragma once

#include "store/document_store.h"

#include <QString>

#include <optional>

namespace gaiyo {

// The words of an original that a document and its copy have, with everything masked that is masked
// in one of them; none where the words differ in more than masks.
std::optional<QString> unitedWords(WriteTransaction &into, WriteTransaction &copy,
                                   const QString &original);

} // namespace gaiyo
