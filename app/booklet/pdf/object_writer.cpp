#include "booklet/pdf/object_writer.h"

#include "booklet/pdf/pdf_text.h"

namespace gaiyo {

namespace {

constexpr int kLevel = 6;
constexpr size_t kObjectsPerStream = 400;
constexpr qsizetype kBytesPerStream = 96 * 1024;

void appendBigEndian(QByteArray &out, quint64 value, int bytes)
{
    for (int i = bytes - 1; i >= 0; --i)
        out += char(value >> (8 * i) & 0xFF);
}

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

ObjectWriter::ObjectWriter(QIODevice &out)
    : m_out(out)
    , m_places(1)
{
    put("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n");
}

int ObjectWriter::allocate()
{
    m_places.emplace_back();
    return int(m_places.size()) - 1;
}

int ObjectWriter::write(const QByteArray &body)
{
    const int object = allocate();
    write(object, body);
    return object;
}

void ObjectWriter::write(int object, const QByteArray &body)
{
    m_pendingIndex +=
        QByteArray::number(object) + ' ' + QByteArray::number(m_pendingBodies.size()) + ' ';
    m_pendingBodies += body;
    m_pendingBodies += '\n';
    m_pending.push_back(object);
    if (m_pending.size() >= kObjectsPerStream || m_pendingBodies.size() >= kBytesPerStream)
        flushObjects();
}

void ObjectWriter::flushObjects()
{
    if (m_pending.empty())
        return;
    const int stream = allocate();
    for (size_t i = 0; i < m_pending.size(); ++i)
        m_places[size_t(m_pending[i])] = {quint32(stream), i};
    const QByteArray entries = "/Type/ObjStm/N " + QByteArray::number(qsizetype(m_pending.size())) +
                               "/First " + QByteArray::number(m_pendingIndex.size());
    putStreamObject(stream, entries, m_pendingIndex + m_pendingBodies, true);
    m_pending.clear();
    m_pendingIndex.clear();
    m_pendingBodies.clear();
}

void ObjectWriter::writeStream(int object, const QByteArray &entries, const QByteArray &data,
                               bool compressed)
{
    putStreamObject(object, entries, data, compressed);
}

void ObjectWriter::putStreamObject(int object, const QByteArray &entries, const QByteArray &data,
                                   bool compressed)
{
    const QByteArray content = compressed ? m_deflater.compress(data) : data;
    m_places[size_t(object)] = {0, m_offset};
    put(QByteArray::number(object) + " 0 obj\n<<" + entries +
        (compressed ? "/Filter/FlateDecode" : "") + "/Length " +
        QByteArray::number(content.size()) + ">>\nstream\n");
    put(content);
    put("\nendstream\nendobj\n");
}

void ObjectWriter::put(const QByteArray &bytes)
{
    m_hash.addData(bytes);
    m_offset += quint64(bytes.size());
    if (!m_failed && m_out.write(bytes) != bytes.size())
        m_failed = true;
}

bool ObjectWriter::finish(int root, int info)
{
    flushObjects();
    const quint64 start = m_offset;
    const int self = allocate();
    m_places[size_t(self)] = {0, start};
    QByteArray table;
    table.reserve(qsizetype(m_places.size()) * 7);
    for (size_t i = 0; i < m_places.size(); ++i) {
        const Place &place = m_places[i];
        const bool isFree = place.stream == 0 && place.offset == 0;
        table += char(isFree ? 0 : place.stream != 0 ? 2 : 1);
        appendBigEndian(table, place.stream != 0 ? place.stream : place.offset, 5);
        appendBigEndian(table, place.stream != 0 ? place.offset : isFree && i == 0 ? 0xFFFF : 0, 2);
    }
    const QByteArray id = pdfHex(m_hash.result());
    const QByteArray entries = "/Type/XRef/Size " + QByteArray::number(qsizetype(m_places.size())) +
                               "/W[1 5 2]/Root " + pdfRef(root) + "/Info " + pdfRef(info) + "/ID[" +
                               id + id + "]";
    putStreamObject(self, entries, table, true);
    put("startxref\n" + QByteArray::number(start) + "\n%%EOF\n");
    return !m_failed;
}

} // namespace gaiyo
