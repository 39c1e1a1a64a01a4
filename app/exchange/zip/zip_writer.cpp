#include "exchange/zip/zip_writer.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QtEndian>

#include <zlib.h>

namespace gaiyo {

namespace {

template <typename Number>
void append(QByteArray &bytes, Number value)
{
    const Number little = qToLittleEndian(value);
    bytes.append(reinterpret_cast<const char *>(&little), sizeof little);
}

constexpr quint16 kVersion = 20;
constexpr quint16 kUtf8Names = 0x0800;
constexpr quint16 kFirstDay = (1 << 5) | 1; // 1980-01-01
// Japanese in UTF-8 makes zlib's usual level 6 search long: a workbook of 10,000 rows takes twice
// the time for a file that is a seventh smaller (measured on words without sense, the worst case).
constexpr int kLevel = 4;

} // namespace

// One deflated stream after the other, with one state of zlib.
class ZipWriter::Deflater
{
public:
    Deflater()
    {
        constexpr int kRaw = -MAX_WBITS;
        constexpr int kMemory = 8;
        if (deflateInit2(&m_stream, kLevel, Z_DEFLATED, kRaw, kMemory, Z_DEFAULT_STRATEGY) != Z_OK)
            qFatal("zlib has no memory");
    }
    ~Deflater() { deflateEnd(&m_stream); }
    Deflater(const Deflater &) = delete;
    Deflater &operator=(const Deflater &) = delete;

    void reset() { deflateReset(&m_stream); }

    void pack(QByteArrayView bytes, int flush, QByteArray &packed)
    {
        m_stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.data()));
        m_stream.avail_in = uInt(bytes.size());
        char stretch[16 * 1024];
        do {
            m_stream.next_out = reinterpret_cast<Bytef *>(stretch);
            m_stream.avail_out = sizeof stretch;
            deflate(&m_stream, flush);
            packed.append(stretch, qsizetype(sizeof stretch - m_stream.avail_out));
        } while (m_stream.avail_out == 0);
    }

private:
    z_stream m_stream = {};
};

ZipWriter::ZipWriter(QIODevice &out, const Progress &progress)
    : m_out(out)
    , m_progress(progress)
    , m_deflater(std::make_unique<Deflater>())
{}

ZipWriter::~ZipWriter() = default;

void ZipWriter::begin(const QByteArray &name, Packing packing)
{
    endPart();
    Entry entry;
    entry.name = name;
    entry.packing = packing;
    entry.crc = quint32(crc32(0, nullptr, 0));
    entry.at = quint32(m_written);
    m_entries.push_back(entry);
    m_deflater->reset();
    m_isOpen = true;
}

void ZipWriter::write(QByteArrayView bytes)
{
    Q_ASSERT(m_isOpen);
    if (m_hasFailed || bytes.isEmpty())
        return;
    Entry &entry = m_entries.back();
    entry.crc = quint32(
        crc32(entry.crc, reinterpret_cast<const Bytef *>(bytes.data()), uInt(bytes.size())));
    entry.size += quint32(bytes.size());
    if (entry.packing == Packing::Stored)
        m_packed.append(bytes.data(), bytes.size());
    else
        m_deflater->pack(bytes, Z_NO_FLUSH, m_packed);
}

void ZipWriter::endPart()
{
    if (!m_isOpen)
        return;
    m_isOpen = false;
    Entry &entry = m_entries.back();
    if (entry.packing == Packing::Deflated)
        m_deflater->pack({}, Z_FINISH, m_packed);
    entry.packedSize = quint32(m_packed.size());
    QByteArray header;
    append<quint32>(header, 0x04034b50);
    put(header + commonHeader(entry) + entry.name);
    put(m_packed);
    m_packed.clear();
}

// What stands both before a part and in the directory, up to the length of the extra field.
QByteArray ZipWriter::commonHeader(const Entry &entry)
{
    QByteArray header;
    append<quint16>(header, kVersion);
    append<quint16>(header, kUtf8Names);
    append<quint16>(header, entry.packing == Packing::Deflated ? Z_DEFLATED : 0);
    append<quint16>(header, 0);
    append<quint16>(header, kFirstDay);
    append<quint32>(header, entry.crc);
    append<quint32>(header, entry.packedSize);
    append<quint32>(header, entry.size);
    append<quint16>(header, quint16(entry.name.size()));
    append<quint16>(header, 0);
    return header;
}

void ZipWriter::put(const QByteArray &bytes)
{
    if (m_progress.isStopAsked())
        m_hasFailed = true;
    if (m_hasFailed)
        return;
    m_hasFailed = m_out.write(bytes) != bytes.size();
    m_written += bytes.size();
}

Result<void> ZipWriter::finish()
{
    endPart();
    QByteArray directory;
    for (const Entry &entry : m_entries) {
        append<quint32>(directory, 0x02014b50);
        append<quint16>(directory, kVersion);
        directory += commonHeader(entry);
        directory.append(QByteArray(10, '\0')); // no comment, one disk, no attributes
        append<quint32>(directory, entry.at);
        directory += entry.name;
    }
    QByteArray end;
    append<quint32>(end, 0x06054b50);
    append<quint32>(end, 0); // one disk
    append<quint16>(end, quint16(m_entries.size()));
    append<quint16>(end, quint16(m_entries.size()));
    append<quint32>(end, quint32(directory.size()));
    append<quint32>(end, quint32(m_written));
    append<quint16>(end, 0);
    put(directory + end);
    if (m_progress.isStopAsked())
        return stoppedError();
    if (m_hasFailed)
        return Error{ErrorKind::Io, QCoreApplication::translate(
                                        "Formats", "It could not be written to its end. Check the "
                                                   "disk or the shared folder and try again.")};
    return {};
}

} // namespace gaiyo
