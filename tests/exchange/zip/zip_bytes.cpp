#include "exchange/zip/zip_bytes.h"

#include "exchange/zip/zip_writer.h"

#include <QBuffer>

namespace gaiyo {

QByteArray zipOf(const std::vector<NamedPart> &parts)
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    ZipWriter writer(out);
    for (const auto &[name, bytes] : parts) {
        writer.begin(name);
        writer.write(bytes);
    }
    if (!writer.finish())
        qFatal("a buffer takes everything");
    return out.data();
}

qsizetype entryAt(const QByteArray &zip, int i)
{
    qsizetype at = -1;
    for (int n = 0; n <= i; ++n) {
        at = zip.indexOf(QByteArray("PK\x01\x02"), at + 1);
        if (at < 0)
            qFatal("no entry %d", i);
    }
    return at;
}

} // namespace gaiyo
