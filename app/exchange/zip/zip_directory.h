#pragma once

#include "base/result.h"

#include <QByteArray>

#include <vector>

namespace gaiyo {

// How much a package may ask of us before anything of it is read.
struct ZipLimits
{
    qsizetype parts = 2'000;
    qint64 partBytes = qint64(256) * 1024 * 1024; // inflated
    qint64 allBytes = qint64(512) * 1024 * 1024;  // inflated, all parts together
    qint64 ratio = 200;                           // inflated to packed, for parts beyond
    qint64 ratioFrom = qint64(1024) * 1024;       // this size
};

// A part as the directory at the end of a zip file describes it.
struct ZipPart
{
    QByteArray name; // with slashes, without a leading one
    qint64 size = 0; // inflated
    qint64 packedSize = 0;
    qint64 begin = 0; // of the packed bytes in the file
    quint32 crc = 0;
    bool isDeflated = false;
};

// What names are compared by: packages do not tell capitals apart.
QByteArray foldPartName(const QByteArray &name);

// Reads the directory. Nothing that stands before the parts is believed: what their own headers say
// is not used but for where the bytes begin. Error: Unreadable for what is no zip file or is cut
// off, and for one that is encrypted, has a name twice, parts that overlap or lie outside, or more
// than the limits allow.
Result<std::vector<ZipPart>> readZipDirectory(const QByteArray &bytes, const ZipLimits &limits);

} // namespace gaiyo
