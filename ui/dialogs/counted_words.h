#pragma once

#include "session/document_view.h"

namespace gaiyo {

// A word in braces that is counted on the page, and what a menu calls it.
struct CountedWord
{
    QString label;
    QString word; // {node:第2章}
};

// What can be counted of a document beyond its wholes (collect/block_words.h).
struct CountedWords
{
    std::vector<CountedWord> categories;
    std::vector<CountedWord> headings; // chapters and what is directly below them
    std::vector<CountedWord> methods;
};

CountedWords countedWords(const DocumentView &view);

} // namespace gaiyo
