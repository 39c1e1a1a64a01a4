#include "booklet/pdf/cff_charset.h"

namespace gaiyo {

namespace {

constexpr int kOperatorCharset = 15;
constexpr int kOperatorRos = 12 << 8 | 30;

// Reads big-endian numbers; past the end everything is 0 and ok() is false.
class Reader
{
public:
    explicit Reader(QByteArrayView data, qsizetype at = 0)
        : m_data(data)
        , m_at(at)
    {}

    bool ok() const { return m_ok; }
    qsizetype at() const { return m_at; }
    void seek(qsizetype at) { m_at = at; }

    unsigned read(int bytes)
    {
        unsigned value = 0;
        for (int i = 0; i < bytes; ++i, ++m_at) {
            if (m_at < 0 || m_at >= m_data.size()) {
                m_ok = false;
                return 0;
            }
            value = value << 8 | uchar(m_data[m_at]);
        }
        return value;
    }

    // Stands on an INDEX; answers where its first object's data begin and goes behind it.
    std::pair<qsizetype, qsizetype> readIndex()
    {
        const unsigned count = read(2);
        if (count == 0 || !m_ok)
            return {m_at, m_at};
        const int size = int(read(1));
        const qsizetype offsets = m_at;
        const qsizetype data = offsets + qsizetype(count + 1) * size - 1;
        const unsigned first = read(size);
        const unsigned second = read(size);
        seek(offsets + qsizetype(count) * size);
        const unsigned end = read(size);
        seek(data + qsizetype(end));
        return {data + qsizetype(first), data + qsizetype(second)};
    }

private:
    QByteArrayView m_data;
    qsizetype m_at = 0;
    bool m_ok = true;
};

struct TopDict
{
    bool isCidKeyed = false;
    int charset = 0;
};

// DICT data (4): operands are pushed, an operator takes them.
TopDict readTopDict(QByteArrayView data, qsizetype begin, qsizetype end)
{
    TopDict dict;
    Reader reader(data, begin);
    int operand = 0;
    while (reader.ok() && reader.at() < end) {
        const unsigned b = reader.read(1);
        if (b <= 21) {
            const int op = int(b == 12 ? 12U << 8 | reader.read(1) : b);
            if (op == kOperatorRos)
                dict.isCidKeyed = true;
            else if (op == kOperatorCharset)
                dict.charset = operand;
        } else if (b == 28) {
            operand = qint16(reader.read(2));
        } else if (b == 29) {
            operand = int(reader.read(4));
        } else if (b == 30) {
            while (reader.ok() && (reader.read(1) & 0xF) != 0xF)
                continue;
        } else if (b <= 246) {
            operand = int(b) - 139;
        } else if (b <= 250) {
            operand = (int(b) - 247) * 256 + int(reader.read(1)) + 108;
        } else if (b <= 254) {
            operand = -(int(b) - 251) * 256 - int(reader.read(1)) - 108;
        }
    }
    return dict;
}

} // namespace

std::optional<std::vector<quint16>> readCffCids(QByteArrayView cff, unsigned glyphCount)
{
    Reader reader(cff);
    reader.read(2);
    reader.seek(qsizetype(reader.read(1))); // header size
    reader.readIndex();                     // names
    const auto [begin, end] = reader.readIndex();
    const TopDict dict = readTopDict(cff, begin, end);
    if (!reader.ok() || !dict.isCidKeyed || dict.charset <= 2)
        return {};
    reader.seek(dict.charset);
    const unsigned format = reader.read(1);
    std::vector<quint16> cids{0};
    while (reader.ok() && cids.size() < glyphCount) {
        const unsigned first = reader.read(2);
        const unsigned left = format == 0 ? 0 : reader.read(format == 1 ? 1 : 2);
        for (unsigned i = 0; i <= left && cids.size() < glyphCount; ++i)
            cids.push_back(quint16(first + i));
    }
    if (!reader.ok() || format > 2)
        return {};
    return cids;
}

} // namespace gaiyo
