#pragma once

#include "booklet/job_thread.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <QIODevice>

#include <memory>
#include <unordered_map>

struct libdeflate_compressor;

namespace gaiyo {

// zlib streams of many small inputs, with the state of one.
class Deflater
{
public:
    Deflater();

    QByteArray compress(const QByteArray &data);

private:
    struct Free
    {
        void operator()(libdeflate_compressor *compressor) const;
    };

    std::unique_ptr<libdeflate_compressor, Free> m_compressor;
};

// A stream object before it is compressed. `entries` are those of its dictionary but /Length and
// /Filter.
struct StreamJob
{
    int object = 0;
    QByteArray entries;
    QByteArray data;
    bool compressed = true;
};

// Compresses stream objects and writes them, on a thread of its own: deflating is a sixth of the
// work of a booklet. The file is the same byte for byte as if
// it were done at once, since all is written in the order it came.
class StreamQueue
{
public:
    // `out` is the queue's alone until finish().
    explicit StreamQueue(QIODevice &out);
    Q_DISABLE_COPY_MOVE(StreamQueue)

    // Waits where the thread is far behind, so that memory stays bounded.
    void add(StreamJob job);

    // Waits until everything is written. After it add() must not be called, and what follows here
    // may be.
    void finish();
    // The place of a stream object in the file, 0 for others.
    quint64 offsetOf(int object) const
    {
        const auto found = m_offsets.find(object);
        return found == m_offsets.end() ? 0 : found->second;
    }
    quint64 offset() const { return m_offset; } // the end of the file
    QByteArray hash() const { return m_hash.result(); }
    bool hasFailed() const { return m_failed; }
    void putNow(const StreamJob &job);
    void put(const QByteArray &bytes);

private:
    QIODevice &m_out;
    Deflater m_deflater;
    QCryptographicHash m_hash{QCryptographicHash::Md5};
    std::unordered_map<int, quint64> m_offsets; // one object in a hundred is a stream
    quint64 m_offset = 0;
    bool m_failed = false;
    JobThread m_thread; // ends before what it works on
};

} // namespace gaiyo
