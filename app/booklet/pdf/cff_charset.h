#pragma once

#include <QByteArrayView>

#include <optional>
#include <vector>

namespace gaiyo {

// The CIDs of a CID-keyed CFF font's glyphs, from its charset (Adobe technical note 5176, 13); none
// where the font is keyed by names or cannot be read.
std::optional<std::vector<quint16>> readCffCids(QByteArrayView cff, unsigned glyphCount);

} // namespace gaiyo
