#include "booklet/picture/png.h"

#include <QtEndian>
#include <QtGlobal>

#include <zlib.h>

namespace gaiyo {

namespace {

void appendBig(QByteArray &bytes, quint32 value)
{
    const quint32 big = qToBigEndian(value);
    bytes.append(reinterpret_cast<const char *>(&big), sizeof big);
}

void appendChunk(QByteArray &png, const char *name, const QByteArray &content)
{
    const QByteArray summed = name + content;
    appendBig(png, quint32(content.size()));
    png += summed;
    appendBig(png, quint32(crc32(0, reinterpret_cast<const Bytef *>(summed.constData()),
                                 uInt(summed.size()))));
}

QByteArray header(QSize size)
{
    QByteArray content;
    appendBig(content, quint32(size.width()));
    appendBig(content, quint32(size.height()));
    content.append(char(8));        // bits
    return content.append(4, '\0'); // gray, deflated, filters as each line says, not interlaced
}

QByteArray physicalSize(int dotsPerInch)
{
    const quint32 dotsPerMetre = quint32(qRound(dotsPerInch / 0.0254));
    QByteArray content;
    appendBig(content, dotsPerMetre);
    appendBig(content, dotsPerMetre);
    content.append(char(1)); // the unit is the metre
    return content;
}

// Each line as it is (filter 0): of text in grays filters make more bytes and not fewer.
QByteArray packedPixels(const Canvas &canvas)
{
    QByteArray lines;
    lines.reserve(qsizetype(canvas.size().height()) * (canvas.size().width() + 1));
    for (int y = 0; y < canvas.size().height(); ++y) {
        lines.append('\0');
        lines.append(reinterpret_cast<const char *>(canvas.line(y)), canvas.size().width());
    }
    uLongf size = compressBound(uLong(lines.size()));
    QByteArray packed(qsizetype(size), Qt::Uninitialized);
    if (compress2(reinterpret_cast<Bytef *>(packed.data()), &size,
                  reinterpret_cast<const Bytef *>(lines.constData()), uLong(lines.size()),
                  Z_DEFAULT_COMPRESSION) != Z_OK)
        qFatal("zlib has no memory");
    packed.truncate(qsizetype(size));
    return packed;
}

} // namespace

QByteArray pngOf(const Canvas &canvas, int dotsPerInch)
{
    QByteArray png = QByteArrayLiteral("\x89PNG\r\n\x1a\n");
    appendChunk(png, "IHDR", header(canvas.size()));
    appendChunk(png, "pHYs", physicalSize(dotsPerInch));
    appendChunk(png, "IDAT", packedPixels(canvas));
    appendChunk(png, "IEND", {});
    return png;
}

} // namespace gaiyo
