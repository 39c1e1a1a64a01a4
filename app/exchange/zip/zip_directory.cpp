#include "exchange/zip/zip_directory.h"

#include <QCoreApplication>
#include <QSet>
#include <QtEndian>

#include <algorithm>
#include <optional>

namespace gaiyo {

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Zip)
};

constexpr qint64 kEndSize = 22;
constexpr qint64 kEntrySize = 46;
constexpr qint64 kHeaderSize = 30;
constexpr qint64 kLongestComment = 0xFFFF;
constexpr quint32 kEndMark = 0x06054b50;
constexpr quint32 kEntryMark = 0x02014b50;
constexpr quint32 kHeaderMark = 0x04034b50;
constexpr quint32 kIn64 = 0xFFFFFFFF; // the number stands in the entry's 64-bit field

Error unreadable(const QString &message)
{
    return {ErrorKind::Unreadable, message};
}

Error damaged()
{
    return unreadable(
        Sentences::tr("The file is damaged or cut short. Copy it once more from where "
                      "it came from, or ask for it again."));
}

Error tooLarge()
{
    return unreadable(
        Sentences::tr("The file unpacks to more than can be read. Open it, leave only the sheet or "
                      "the pages that are needed, without pictures, and save it once more."));
}

// Numbers at places of the file; the caller has made sure that they are in it.
class Numbers
{
public:
    explicit Numbers(const QByteArray &bytes)
        : m_bytes(bytes)
    {}
    quint16 two(qint64 at) const { return qFromLittleEndian<quint16>(m_bytes.constData() + at); }
    quint32 four(qint64 at) const { return qFromLittleEndian<quint32>(m_bytes.constData() + at); }
    quint64 eight(qint64 at) const { return qFromLittleEndian<quint64>(m_bytes.constData() + at); }
    bool has(qint64 at, qint64 size) const { return at >= 0 && size <= m_bytes.size() - at; }

private:
    const QByteArray &m_bytes;
};

struct Directory
{
    qint64 begin = 0;
    qint64 end = 0;
    qsizetype count = 0;
};

// The end record is the last thing in the file but for a comment, which says its own length.
std::optional<Directory> findDirectory(const QByteArray &bytes)
{
    const Numbers numbers(bytes);
    const qint64 last = bytes.size() - kEndSize;
    for (qint64 at = last; at >= 0 && at >= last - kLongestComment; --at) {
        if (numbers.four(at) != kEndMark || at + kEndSize + numbers.two(at + 20) != bytes.size())
            continue;
        const bool oneDisk = numbers.two(at + 4) == 0 && numbers.two(at + 6) == 0 &&
                             numbers.two(at + 8) == numbers.two(at + 10);
        const qint64 size = numbers.four(at + 12);
        const qint64 begin = numbers.four(at + 16);
        if (!oneDisk || begin + size > at)
            return std::nullopt;
        return Directory{begin, begin + size, numbers.two(at + 10)};
    }
    return std::nullopt;
}

// One entry of the directory, read from front to back.
class Entry
{
public:
    Entry(const QByteArray &bytes, qint64 at, qint64 end)
        : m_bytes(bytes)
        , m_numbers(bytes)
        , m_at(at)
        , m_end(end)
    {}

    bool isWhole() const
    {
        return m_at + kEntrySize <= m_end && m_numbers.four(m_at) == kEntryMark && next() <= m_end;
    }
    qint64 next() const
    {
        return m_at + kEntrySize + nameSize() + extraSize() + m_numbers.two(m_at + 32);
    }

    Result<ZipPart> read() const
    {
        constexpr quint16 kEncrypted = 0x2041; // encrypted, strongly encrypted, masked headers
        if (m_numbers.two(m_at + 8) & kEncrypted)
            return unreadable(Sentences::tr("The file is protected by a password. Take the "
                                            "protection off, save it once more and try again."));
        const quint16 method = m_numbers.two(m_at + 10);
        if (method != 0 && method != 8)
            return unreadable(Sentences::tr("The file is packed in a way that cannot be read. Open "
                                            "it and save it once more."));
        ZipPart part;
        part.isDeflated = method == 8;
        part.name = m_bytes.mid(m_at + kEntrySize, nameSize());
        part.name.replace('\\', '/');
        while (part.name.startsWith('/'))
            part.name.remove(0, 1);
        part.crc = m_numbers.four(m_at + 16);
        const auto header = readSizes(part);
        const auto begin = header ? findData(*header) : std::nullopt;
        if (!begin || part.name.isEmpty() || !m_numbers.has(*begin, part.packedSize) ||
            (!part.isDeflated && part.size != part.packedSize))
            return damaged();
        part.begin = *begin;
        return part;
    }

private:
    qint64 nameSize() const { return m_numbers.two(m_at + 28); }
    qint64 extraSize() const { return m_numbers.two(m_at + 30); }

    // Fills in the sizes and answers where the part's own header is. Numbers of 64 bits stand, in
    // this order, in an extra field for those that are set to all ones.
    std::optional<qint64> readSizes(ZipPart &part) const
    {
        quint64 size = m_numbers.four(m_at + 24);
        quint64 packed = m_numbers.four(m_at + 20);
        quint64 header = m_numbers.four(m_at + 42);
        qint64 at = m_at + kEntrySize + nameSize();
        const qint64 end = at + extraSize();
        for (; at + 4 <= end; at += 4 + m_numbers.two(at + 2)) {
            if (m_numbers.two(at) != 1)
                continue;
            const qint64 fieldEnd = qMin(end, at + 4 + m_numbers.two(at + 2));
            qint64 number = at + 4;
            for (quint64 *value : {&size, &packed, &header}) {
                if (*value != kIn64)
                    continue;
                if (number + 8 > fieldEnd)
                    return std::nullopt;
                *value = m_numbers.eight(number);
                number += 8;
            }
            break;
        }
        constexpr quint64 kMost = quint64(1) << 40; // beyond any file that we were given
        if (size > kMost || packed > kMost || header > kMost)
            return std::nullopt;
        part.size = qint64(size);
        part.packedSize = qint64(packed);
        return qint64(header);
    }

    std::optional<qint64> findData(qint64 header) const
    {
        if (!m_numbers.has(header, kHeaderSize) || m_numbers.four(header) != kHeaderMark)
            return std::nullopt;
        return header + kHeaderSize + m_numbers.two(header + 26) + m_numbers.two(header + 28);
    }

    const QByteArray &m_bytes;
    Numbers m_numbers;
    qint64 m_at;
    qint64 m_end;
};

// Parts that share bytes unpack to any size; no writer makes such a file.
bool doOverlap(std::vector<ZipPart> parts)
{
    std::sort(parts.begin(), parts.end(),
              [](const ZipPart &a, const ZipPart &b) { return a.begin < b.begin; });
    for (size_t i = 1; i < parts.size(); ++i) {
        if (parts[i].begin < parts[i - 1].begin + parts[i - 1].packedSize)
            return true;
    }
    return false;
}

Result<void> checkSizes(const std::vector<ZipPart> &parts, const ZipLimits &limits)
{
    qint64 all = 0;
    for (const ZipPart &part : parts) {
        all += part.size;
        const bool swells =
            part.size > limits.ratioFrom && part.size / limits.ratio > part.packedSize;
        if (part.size > limits.partBytes || all > limits.allBytes || swells)
            return tooLarge();
    }
    return {};
}

} // namespace

QByteArray foldPartName(const QByteArray &name)
{
    return name.toLower();
}

Result<std::vector<ZipPart>> readZipDirectory(const QByteArray &bytes, const ZipLimits &limits)
{
    const auto directory = findDirectory(bytes);
    if (!directory)
        return damaged();
    if (directory->count > limits.parts)
        return tooLarge();
    std::vector<ZipPart> parts;
    QSet<QByteArray> names;
    qint64 at = directory->begin;
    for (qsizetype i = 0; i < directory->count; ++i) {
        const Entry entry(bytes, at, directory->end);
        if (!entry.isWhole())
            return damaged();
        auto part = entry.read();
        if (!part)
            return part.error();
        const QByteArray name = foldPartName(part->name);
        if (names.contains(name))
            return unreadable(Sentences::tr("The file has the part “%1” twice, so that it is not "
                                            "certain what it says. Open it and save it once more.")
                                  .arg(QString::fromUtf8(part->name.left(80))));
        names.insert(name);
        parts.push_back(std::move(*part));
        at = entry.next();
    }
    if (const auto checked = checkSizes(parts, limits); !checked)
        return checked.error();
    if (doOverlap(parts))
        return damaged();
    return parts;
}

} // namespace gaiyo
