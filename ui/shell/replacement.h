#pragma once

#include "document/operations/operation.h"
#include "shell/search_index.h"
#include "widgets/text_search.h"

#include <functional>

namespace gaiyo {

// One field with other words in some of its places.
struct Replacement
{
    Operation operation;
    size_t places = 0;
};

// What is looked for, what comes in its place, and where.
struct Replacing
{
    // Of a field's places, which go by their begin in the words as they are shown in `seen`.
    using IsWanted = std::function<bool(WordField field, const QString &row, qsizetype begin)>;

    TextSearch search;
    QString with;
    ViewPtr seen; // by the clerk who chose
    IsWanted isWanted;
};

// Replaces the wanted ones in the words as they are now: a colleague may have saved others since.
// None where nothing would change, and where a heading would be left without words.
std::optional<Replacement> replaceWords(const DocumentView &now, WordField field,
                                        const QString &row, const Replacing &replacing);

} // namespace gaiyo
