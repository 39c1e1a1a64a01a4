#pragma once

#include "collect/blocks.h"
#include "exchange/format.h"

#include <memory>

namespace gaiyo {

class FontSet;

// Where a PDF's fonts come from, which are read only when they are needed.
using FontSource = std::function<Result<std::shared_ptr<const FontSet>>()>;

// What of a document stands on the pages, as blocks.
using CollectFunction =
    std::function<Result<Collected>(const Snapshot &, const WriteContext &, const OptionWords &)>;

// The booklet as pages; only out. It stands here and not in exchange, which does not know pages.
Format pdfFormat(const FontSource &fonts);
// The same of other blocks.
Format pdfFormat(const FontSource &fonts, const CollectFunction &collectBlocks);

} // namespace gaiyo
