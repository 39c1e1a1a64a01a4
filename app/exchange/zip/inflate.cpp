#include "exchange/zip/inflate.h"

#include <QByteArray>
#include <QCoreApplication>

#include <zlib.h>

namespace gaiyo {

namespace {

constexpr qsizetype kStretch = 64 * 1024;

Error damaged()
{
    return {ErrorKind::Unreadable,
            QCoreApplication::translate("Zip", "The packed content of the file is damaged. Copy it "
                                               "once more from where it came from, or ask for it "
                                               "again.")};
}

// The state of zlib, given back whatever happens.
class Inflater
{
public:
    explicit Inflater(QByteArrayView packed)
    {
        m_stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.data()));
        m_stream.avail_in = uInt(packed.size());
        constexpr int kRaw = -MAX_WBITS;
        m_isOpen = inflateInit2(&m_stream, kRaw) == Z_OK;
    }
    ~Inflater()
    {
        if (m_isOpen)
            inflateEnd(&m_stream);
    }
    Inflater(const Inflater &) = delete;
    Inflater &operator=(const Inflater &) = delete;

    bool isOpen() const { return m_isOpen; }
    bool isAtEnd() const { return m_isAtEnd; }

    // How many bytes came; -1 for a damaged stream.
    qsizetype next(char *out, qsizetype room)
    {
        m_stream.next_out = reinterpret_cast<Bytef *>(out);
        m_stream.avail_out = uInt(room);
        const int code = inflate(&m_stream, Z_NO_FLUSH);
        m_isAtEnd = code == Z_STREAM_END;
        return code == Z_OK || m_isAtEnd ? room - qsizetype(m_stream.avail_out) : -1;
    }

private:
    z_stream m_stream = {};
    bool m_isOpen = false;
    bool m_isAtEnd = false;
};

} // namespace

Result<void> inflateTo(QByteArrayView packed, qint64 size, const PartSink &sink,
                       const Progress &progress)
{
    Inflater inflater(packed);
    if (!inflater.isOpen())
        return damaged();
    QByteArray stretch(kStretch, Qt::Uninitialized);
    qint64 given = 0;
    while (!inflater.isAtEnd()) {
        if (progress.isStopAsked())
            return stoppedError();
        const qsizetype came = inflater.next(stretch.data(), stretch.size());
        given += came;
        if (came < 0 || given > size)
            return damaged();
        if (came == 0)
            continue;
        if (const auto taken = sink(QByteArrayView(stretch.constData(), came)); !taken)
            return taken;
    }
    return given == size ? Result<void>() : damaged();
}

} // namespace gaiyo
