#pragma once

#include "collect/blocks.h"

namespace gaiyo {

// A file of the book between the title and what stands behind the table.
struct EpubFile
{
    QString name;
    size_t first = 0; // of Collected::blocks
    size_t end = 0;
};

// Which blocks stand in which file: a chapter in each, a long one in several; with very many
// chapters only their lengths count.
std::vector<EpubFile> planEpub(const Collected &collected);

} // namespace gaiyo
