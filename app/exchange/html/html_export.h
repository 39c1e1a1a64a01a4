#pragma once

#include "base/progress.h"
#include "collect/blocks.h"

#include <QByteArray>

namespace gaiyo {

// The edition for people who read by ear: one HTML file without scripts or anything to fetch.
// Contents in a long one (contentsWithoutPages()). One heading per opinion, its parts labelled: in
// a table where the booklet has one, which a narrow screen shows as blocks; a shared response is
// named and linked; No. references are links. UTF-8; can be pasted into an office's web system,
// because all style stands in one element of the head. Stopped, it breaks off.
QByteArray exportHtml(const Collected &collected, const Progress &progress = {});

} // namespace gaiyo
