#pragma once

#include "base/progress.h"
#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <memory>
#include <vector>

class QIODevice;

namespace gaiyo {

// How the bytes of a part are kept; readers of some formats want the first part as it is.
enum class Packing { Deflated, Stored };

// Writes a zip file part by part: the same parts give the same bytes at every time (all are dated
// 1980-01-01). Of a part only its packed bytes are in memory, until it ends; it is less than 4 GiB.
class ZipWriter
{
public:
    // `out` must outlive the writer.
    explicit ZipWriter(QIODevice &out, const Progress &progress = {});
    ~ZipWriter();

    // Ends the part before. `name` has not been there before, slashes between folders.
    void begin(const QByteArray &name, Packing packing = Packing::Deflated);
    void write(QByteArrayView bytes);

    // Ends the last part and writes the directory. Errors: Io where the device did not take
    // everything, at whatever place; Cancelled.
    Result<void> finish();

private:
    class Deflater;
    struct Entry
    {
        QByteArray name;
        quint32 crc = 0;
        quint32 packedSize = 0;
        quint32 size = 0;
        quint32 at = 0;
        Packing packing = Packing::Deflated;
    };

    void endPart();
    void put(const QByteArray &bytes);
    static QByteArray commonHeader(const Entry &entry);

    QIODevice &m_out;
    Progress m_progress;
    std::vector<Entry> m_entries;
    std::unique_ptr<Deflater> m_deflater;
    QByteArray m_packed;
    qint64 m_written = 0;
    bool m_isOpen = false;
    bool m_hasFailed = false;
};

} // namespace gaiyo
