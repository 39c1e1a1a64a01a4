#pragma once

#include "formats/pdf_format.h"

namespace gaiyo {

// The pages as pictures for slides, a PNG file each, in one ZIP file: so that there is never half a
// set, and the one name that is asked about is the one that is written. Only out.
Format pictureFormat(const FontSource &fonts);
// The same of other blocks.
Format pictureFormat(const FontSource &fonts, const CollectFunction &collectBlocks);

} // namespace gaiyo
