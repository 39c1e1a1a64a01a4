#pragma once

#include "booklet/pdf/stream_queue.h"

#include <deque>
#include <string>
#include <vector>

namespace gaiyo {

// Writes the objects of a PDF 1.7 file as they are made: plain objects into object streams (7.5.7),
// streams at once, a cross-reference stream (7.5.8) at the end. What was written leaves memory but
// for its place in the file.
class ObjectWriter
{
public:
    explicit ObjectWriter(QIODevice &out)
        : m_queue(out)
        , m_places(1)
    {}

    // Number of an object that is written later.
    int allocate();
    // `body` is what stands between obj and endobj. Each number is written once.
    void write(int object, const QByteArray &body);
    int write(const QByteArray &body);
    // The same where there are very many: the body is appended to what begin() answers, and no
    // other object is written before end().
    std::string &begin(int object);
    void end();
    // `entries` are those of the stream's dictionary but /Length and /Filter.
    void writeStream(int object, const QByteArray &entries, const QByteArray &data,
                     bool compressed = true);

    // Cross-reference stream and trailer; the file's ID is a hash of its content. False where the
    // device refused anything.
    bool finish(int root, int info);

private:
    // Of an object inside an object stream.
    struct Place
    {
        quint32 stream = 0; // its number, 0 for an object of its own
        quint32 index = 0;
    };

    void flushObjects();
    QByteArray makeTable() const;

    StreamQueue m_queue;
    std::deque<Place> m_places; // grows without a copy: millions in a large booklet
    std::vector<int> m_pending; // objects of the stream that is being filled
    std::string m_pendingIndex;
    std::string m_pendingBodies;
};

} // namespace gaiyo
