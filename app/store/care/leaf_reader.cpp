#include "store/care/leaf_reader.h"

#include <QtEndian>

namespace gaiyo {

namespace {

constexpr qsizetype kFileHeader = 100;
constexpr char kTableLeaf = 0x0D;
constexpr char kIndexLeaf = 0x0A;
constexpr qint64 kLargestRow = qint64(64) * 1024 * 1024;
constexpr size_t kMostColumns = 64;

// A number of SQLite's variable length, 1 to 9 bytes. False where the bytes end.
bool takeVarint(const char *bytes, qsizetype size, qsizetype &at, quint64 &value)
{
    value = 0;
    for (int i = 0; i < 9; ++i) {
        if (at >= size)
            return false;
        const auto byte = quint8(bytes[at++]);
        if (i == 8) {
            value = value << 8 | byte;
            return true;
        }
        value = value << 7 | (byte & 0x7F);
        if ((byte & 0x80) == 0)
            return true;
    }
    return true;
}

// Bytes that a value of this serial type takes (SQLite file format 2.1); -1 for a reserved one.
qint64 sizeOf(quint64 type)
{
    static constexpr qint64 kSizes[] = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0, -1, -1};
    if (type < std::size(kSizes))
        return kSizes[type];
    return type > quint64(kLargestRow) * 2 ? -1 : qint64((type - 12) / 2);
}

LeafReader::Value valueOf(quint64 type, const char *bytes, qint64 size)
{
    if (type >= 12)
        return QByteArray(bytes, size);
    if (type == 8 || type == 9)
        return qint64(type - 8);
    if (type == 0 || type == 7)
        return std::monostate();
    qint64 number = qint8(bytes[0]);
    for (qint64 i = 1; i < size; ++i)
        number = qint64(quint64(number) << 8 | quint8(bytes[i]));
    return number;
}

} // namespace

LeafReader::LeafReader(const QByteArray &file)
    : m_file(file)
{
    if (file.size() < kFileHeader)
        return;
    const qsizetype said = qFromBigEndian<quint16>(file.constData() + 16);
    const qsizetype size = said == 1 ? 65'536 : said;
    // Our files have pages of 4096; a header that says nothing possible is not believed.
    if (size >= 512 && (size & (size - 1)) == 0)
        m_pageSize = size;
    // Nor is byte 20, which would reserve room in every page: ours never do.
    m_usable = m_pageSize;
}

void LeafReader::visitRows(const std::function<void(const Cells &)> &visit)
{
    visitPages(kTableLeaf, visit);
}

void LeafReader::visitEntries(const std::function<void(const Cells &)> &visit)
{
    visitPages(kIndexLeaf, visit);
}

void LeafReader::visitPages(char kind, const std::function<void(const Cells &)> &visit)
{
    const qsizetype pages = (m_file.size() + m_pageSize - 1) / m_pageSize;
    m_overflowLeft = 2 * m_file.size();
    for (qsizetype number = 1; number <= pages; ++number)
        visitPage(number, kind, visit);
}

void LeafReader::visitPage(qsizetype number, char kind,
                           const std::function<void(const Cells &)> &visit)
{
    const qsizetype start = (number - 1) * m_pageSize;
    const qsizetype end = qMin(start + m_usable, m_file.size());
    const qsizetype header = number == 1 ? start + kFileHeader : start;
    // The byte that says the kind may be the damaged one.
    const char otherKind = kind == kTableLeaf ? kIndexLeaf : kTableLeaf;
    if (header + 8 > end || m_file[header] == otherKind)
        return;
    // The number of cells may be what is damaged: pointers that lead into the page are tried, too.
    const int cells = qFromBigEndian<quint16>(m_file.constData() + header + 3);
    qsizetype room = 2 * m_usable; // sound cells do not overlap
    for (int i = 0; room > 0; ++i) {
        const qsizetype pointer = header + 8 + 2 * i;
        if (pointer + 2 > end)
            return;
        const qsizetype cell = start + qFromBigEndian<quint16>(m_file.constData() + pointer);
        const bool isInside = cell > pointer && cell < end;
        if (!isInside && i >= cells)
            return;
        QByteArray payload;
        Cells row;
        if (isInside && readPayload(cell, end, kind, room, payload) && takeApart(payload, row))
            visit(row);
    }
}

// The row's bytes: those in the cell, and the rest along the chain of overflow pages (file format
// 1.6).
bool LeafReader::readPayload(qsizetype at, qsizetype end, char kind, qsizetype &room,
                             QByteArray &payload)
{
    quint64 size = 0;
    quint64 rowid = 0;
    if (!takeVarint(m_file.constData(), end, at, size) ||
        (kind == kTableLeaf && !takeVarint(m_file.constData(), end, at, rowid)) || size == 0 ||
        size > quint64(qMin<qint64>(kLargestRow, m_file.size())))
        return false;
    const auto whole = qsizetype(size);
    qsizetype local = whole;
    const qsizetype most = kind == kTableLeaf ? m_usable - 35 : (m_usable - 12) * 64 / 255 - 23;
    if (whole > most) {
        const qsizetype least = (m_usable - 12) * 32 / 255 - 23;
        const qsizetype fitting = least + (whole - least) % (m_usable - 4);
        local = fitting <= most ? fitting : least;
    }
    if (at + local > end || whole - local > m_overflowLeft)
        return false;
    room -= local;
    m_overflowLeft -= whole - local;
    payload = m_file.mid(at, local);
    qsizetype next = at + local;
    while (payload.size() < whole) {
        if (next + 4 > m_file.size())
            return false;
        const auto page = qsizetype(qFromBigEndian<quint32>(m_file.constData() + next));
        const qsizetype start = (page - 1) * m_pageSize;
        const qsizetype part = qMin(whole - payload.size(), m_usable - 4);
        // Every step adds bytes, so a chain that goes in a circle ends, too.
        if (page < 2 || start + 4 + part > m_file.size())
            return false;
        payload += m_file.mid(start + 4, part);
        next = start;
    }
    return true;
}

bool LeafReader::takeApart(const QByteArray &payload, Cells &row)
{
    qsizetype at = 0;
    quint64 headerSize = 0;
    if (!takeVarint(payload.constData(), payload.size(), at, headerSize) ||
        headerSize > quint64(payload.size()))
        return false;
    auto value = qsizetype(headerSize);
    while (at < qsizetype(headerSize)) {
        quint64 type = 0;
        if (!takeVarint(payload.constData(), qsizetype(headerSize), at, type) ||
            row.size() >= kMostColumns)
            return false;
        const qint64 size = sizeOf(type);
        if (size < 0 || value + size > payload.size())
            return false;
        row.push_back(valueOf(type, payload.constData() + value, size));
        value += qsizetype(size);
    }
    return !row.empty();
}

} // namespace gaiyo
