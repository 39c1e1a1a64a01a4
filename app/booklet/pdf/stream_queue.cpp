#include "booklet/pdf/stream_queue.h"

#include <libdeflate.h>

#include <utility>

namespace gaiyo {

namespace {

constexpr int kLevel = 5; // as small as zlib at its usual one, in a third of the time
constexpr size_t kMostWaiting = 64;

} // namespace

void Deflater::Free::operator()(libdeflate_compressor *compressor) const
{
    libdeflate_free_compressor(compressor);
}

Deflater::Deflater()
    : m_compressor(libdeflate_alloc_compressor(kLevel))
{
    Q_CHECK_PTR(m_compressor);
}

QByteArray Deflater::compress(const QByteArray &data)
{
    const auto size = size_t(data.size());
    QByteArray out;
    const auto compressInto = [&](size_t room) {
        out.resize(qsizetype(room));
        const size_t used =
            libdeflate_zlib_compress(m_compressor.get(), data.constData(), size, out.data(), room);
        out.resize(qsizetype(used));
        return used > 0;
    };
    if (!compressInto(size / 2)) // nearly all take no more
        compressInto(libdeflate_zlib_compress_bound(m_compressor.get(), size));
    return out;
}

StreamQueue::StreamQueue(QIODevice &out)
    : m_out(out)
    , m_thread(kMostWaiting)
{
    put("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n");
}

void StreamQueue::add(StreamJob job)
{
    m_thread.add([this, job = std::move(job)] { putNow(job); });
}

void StreamQueue::finish()
{
    m_thread.finish();
}

void StreamQueue::putNow(const StreamJob &job)
{
    const QByteArray content = job.compressed ? m_deflater.compress(job.data) : job.data;
    m_offsets[job.object] = m_offset;
    put(QByteArray::number(job.object) + " 0 obj\n<<" + job.entries +
        (job.compressed ? "/Filter/FlateDecode" : "") + "/Length " +
        QByteArray::number(content.size()) + ">>\nstream\n");
    put(content);
    put("\nendstream\nendobj\n");
}

void StreamQueue::put(const QByteArray &bytes)
{
    m_hash.addData(bytes);
    m_offset += quint64(bytes.size());
    if (!m_failed && m_out.write(bytes) != bytes.size())
        m_failed = true;
}

} // namespace gaiyo
