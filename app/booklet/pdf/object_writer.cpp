#include "booklet/pdf/object_writer.h"

#include "booklet/pdf/pdf_text.h"

namespace gaiyo {

namespace {

constexpr size_t kObjectsPerStream = 400;
constexpr size_t kBytesPerStream = size_t(96) * 1024;

void appendBigEndian(QByteArray &out, quint64 value, int bytes)
{
    for (int i = bytes - 1; i >= 0; --i)
        out += char(value >> (8 * i) & 0xFF);
}

} // namespace

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
    begin(object).append(body.constData(), size_t(body.size()));
    end();
}

std::string &ObjectWriter::begin(int object)
{
    appendInteger(m_pendingIndex, object);
    m_pendingIndex += ' ';
    appendInteger(m_pendingIndex, qint64(m_pendingBodies.size()));
    m_pendingIndex += ' ';
    m_pending.push_back(object);
    return m_pendingBodies;
}

void ObjectWriter::end()
{
    m_pendingBodies += '\n';
    if (m_pending.size() >= kObjectsPerStream || m_pendingBodies.size() >= kBytesPerStream)
        flushObjects();
}

void ObjectWriter::flushObjects()
{
    if (m_pending.empty())
        return;
    const int stream = allocate();
    for (size_t i = 0; i < m_pending.size(); ++i)
        m_places[size_t(m_pending[i])] = {quint32(stream), quint32(i)};
    const QByteArray entries = "/Type/ObjStm/N " + QByteArray::number(qsizetype(m_pending.size())) +
                               "/First " + QByteArray::number(qsizetype(m_pendingIndex.size()));
    m_queue.add(
        {stream, entries, QByteArray::fromStdString(m_pendingIndex + m_pendingBodies), true});
    m_pending.clear();
    m_pendingIndex.clear();
    m_pendingBodies.clear();
}

void ObjectWriter::writeStream(int object, const QByteArray &entries, const QByteArray &data,
                               bool compressed)
{
    m_queue.add({object, entries, data, compressed});
}

// An entry for each object (7.5.8.3): its kind, then where it is.
QByteArray ObjectWriter::makeTable() const
{
    QByteArray table;
    table.reserve(qsizetype(m_places.size()) * 8);
    for (size_t i = 0; i < m_places.size(); ++i) {
        const Place &place = m_places[i];
        const quint64 offset = place.stream == 0 ? m_queue.offsetOf(int(i)) : 0;
        const bool isFree = place.stream == 0 && offset == 0;
        table += char(isFree ? 0 : place.stream != 0 ? 2 : 1);
        appendBigEndian(table, place.stream != 0 ? place.stream : offset, 5);
        appendBigEndian(table, place.stream != 0 ? place.index : i == 0 ? 0xFFFF : 0, 2);
    }
    return table;
}

bool ObjectWriter::finish(int root, int info)
{
    flushObjects();
    const int self = allocate();
    m_queue.finish();
    const quint64 start = m_queue.offset();
    const QByteArray id = pdfHex(m_queue.hash());
    QByteArray table = makeTable();
    table.chop(8); // the table's own place is known before it is written
    table += char(1);
    appendBigEndian(table, start, 5);
    appendBigEndian(table, 0, 2);
    const QByteArray entries = "/Type/XRef/Size " + QByteArray::number(qsizetype(m_places.size())) +
                               "/W[1 5 2]/Root " + pdfRef(root) + "/Info " + pdfRef(info) + "/ID[" +
                               id + id + "]";
    m_queue.putNow({self, entries, table, true});
    m_queue.put("startxref\n" + QByteArray::number(start) + "\n%%EOF\n");
    return !m_queue.hasFailed();
}

} // namespace gaiyo
