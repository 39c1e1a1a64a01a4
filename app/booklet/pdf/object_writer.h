#pragma once

#include <QByteArray>
#include <QCryptographicHash>
#include <QIODevice>

#include <zlib.h>

#include <vector>

namespace gaiyo {

// zlib streams of many small inputs, with the state of one.
class Deflater
{
public:
    Deflater();
    ~Deflater();
    Q_DISABLE_COPY_MOVE(Deflater)

    QByteArray compress(const QByteArray &data);

private:
    z_stream m_stream = {};
};

// Writes the objects of a PDF 1.7 file as they are made: plain objects into object streams (7.5.7),
// streams at once, a cross-reference stream (7.5.8) at the end. What was written leaves memory but
// for its place in the file.
class ObjectWriter
{
public:
    explicit ObjectWriter(QIODevice &out);

    // Number of an object that is written later.
    int allocate();
    // `body` is what stands between obj and endobj. Each number is written once.
    void write(int object, const QByteArray &body);
    int write(const QByteArray &body);
    // `entries` are those of the stream's dictionary but /Length and /Filter.
    void writeStream(int object, const QByteArray &entries, const QByteArray &data,
                     bool compressed = true);

    // Cross-reference stream and trailer; the file's ID is a hash of its content. False where the
    // device refused anything.
    bool finish(int root, int info);

private:
    struct Place
    {
        quint32 stream = 0; // number of the object stream, 0 for an object of its own
        quint64 offset = 0; // in the file, or index in the stream
    };

    void put(const QByteArray &bytes);
    void flushObjects();
    void putStreamObject(int object, const QByteArray &entries, const QByteArray &data,
                         bool compressed);

    QIODevice &m_out;
    Deflater m_deflater;
    QCryptographicHash m_hash{QCryptographicHash::Md5};
    std::vector<Place> m_places;
    quint64 m_offset = 0;
    bool m_failed = false;
    std::vector<int> m_pending; // objects of the stream that is being filled
    QByteArray m_pendingIndex;
    QByteArray m_pendingBodies;
};

} // namespace gaiyo
