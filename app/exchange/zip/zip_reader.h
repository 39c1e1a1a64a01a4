#pragma once

#include "base/progress.h"
#include "exchange/zip/inflate.h"
#include "exchange/zip/zip_directory.h"

#include <QHash>

namespace gaiyo {

// A zip file that others wrote: by its directory alone, within ZipLimits, each part in stretches.
// Names are only looked for, never made into paths. Holds on to the bytes, without a copy.
class ZipReader
{
public:
    // Errors: those of readZipDirectory().
    static Result<ZipReader> open(const QByteArray &bytes, const ZipLimits &limits = {},
                                  const Progress &progress = {});

    const std::vector<ZipPart> &parts() const { return m_parts; }
    // Null where there is none of that name, in whatever capitals.
    const ZipPart *findPart(const QByteArray &name) const;

    // Gives the part to `sink` in stretches. Errors: Unreadable where bytes, size or check sum are
    // not what the directory says (all but the last stretch have been given then); those of the
    // sink; Cancelled.
    Result<void> read(const ZipPart &part, const PartSink &sink) const;

private:
    QByteArray m_bytes;
    Progress m_progress;
    std::vector<ZipPart> m_parts;
    QHash<QByteArray, size_t> m_byName;
};

} // namespace gaiyo
