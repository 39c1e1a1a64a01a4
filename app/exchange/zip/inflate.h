#pragma once

#include "base/progress.h"
#include "base/result.h"

#include <QByteArrayView>

#include <functional>

namespace gaiyo {

// Takes one stretch of a part; an error ends the reading.
using PartSink = std::function<Result<void>(QByteArrayView)>;

// Unpacks a deflated stream (without a header of zlib or gzip) in stretches of some 64 KiB. Gives
// out `size` bytes or ends with an error: Unreadable where the stream is damaged, ends early, or
// gives more or less; those of the sink; Cancelled.
Result<void> inflateTo(QByteArrayView packed, qint64 size, const PartSink &sink,
                       const Progress &progress = {});

} // namespace gaiyo
