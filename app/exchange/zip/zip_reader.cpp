#include "exchange/zip/zip_reader.h"

#include <QCoreApplication>

#include <zlib.h>

namespace gaiyo {

Result<ZipReader> ZipReader::open(const QByteArray &bytes, const ZipLimits &limits,
                                  const Progress &progress)
{
    auto parts = readZipDirectory(bytes, limits);
    if (!parts)
        return parts.error();
    ZipReader reader;
    reader.m_bytes = bytes;
    reader.m_progress = progress;
    reader.m_parts = std::move(*parts);
    for (size_t i = 0; i < reader.m_parts.size(); ++i)
        reader.m_byName.insert(foldPartName(reader.m_parts[i].name), i);
    return reader;
}

const ZipPart *ZipReader::findPart(const QByteArray &name) const
{
    const auto found = m_byName.constFind(foldPartName(name));
    return found == m_byName.cend() ? nullptr : &m_parts[*found];
}

Result<void> ZipReader::read(const ZipPart &part, const PartSink &sink) const
{
    uLong crc = crc32(0, nullptr, 0);
    const auto checked = [&](QByteArrayView stretch) {
        crc = crc32(crc, reinterpret_cast<const Bytef *>(stretch.data()), uInt(stretch.size()));
        return sink(stretch);
    };
    const auto packed = QByteArrayView(m_bytes).sliced(part.begin, part.packedSize);
    const auto done =
        part.isDeflated ? inflateTo(packed, part.size, checked, m_progress) : checked(packed);
    if (!done)
        return done;
    if (crc != part.crc)
        return Error{ErrorKind::Unreadable,
                     QCoreApplication::translate(
                         "Zip",
                         "The part “%1” of the file is damaged: its check sum is not the one "
                         "that it was written with. Copy the file once more from where it "
                         "came from, or ask for it again.")
                         .arg(QString::fromUtf8(part.name.left(80)))};
    return {};
}

} // namespace gaiyo
