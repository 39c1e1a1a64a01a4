#pragma once

#include "document/operations/operation.h"
#include "shell/search_index.h"

#include <functional>

namespace gaiyo {

// One field with other words in some of its places.
struct Replacement
{
    Operation operation;
    size_t places = 0;
};

// Replaces the words in the wanted places, which go by their begin in the words as they are shown.
// None where nothing would change, and where a heading would be left without words.
std::optional<Replacement> replaceWords(const DocumentView &view, WordField field,
                                        const QString &row, const TextSearch &search,
                                        const QString &with,
                                        const std::function<bool(qsizetype begin)> &isWanted);

} // namespace gaiyo
