#include "booklet/pdf/stream_queue.h"

#include <utility>

namespace gaiyo {

namespace {

constexpr int kLevel = 6;
constexpr size_t kMostWaiting = 64;

} // namespace

Deflater::Deflater()
{
    deflateInit(&m_stream, kLevel);
}

Deflater::~Deflater()
{
    deflateEnd(&m_stream);
}

QByteArray Deflater::compress(const QByteArray &data)
{
    deflateReset(&m_stream);
    QByteArray out(qsizetype(deflateBound(&m_stream, uLong(data.size()))), Qt::Uninitialized);
    m_stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(data.constData()));
    m_stream.avail_in = uInt(data.size());
    m_stream.next_out = reinterpret_cast<Bytef *>(out.data());
    m_stream.avail_out = uInt(out.size());
    deflate(&m_stream, Z_FINISH);
    out.resize(qsizetype(m_stream.total_out));
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
