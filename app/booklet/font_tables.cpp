#include "booklet/font_tables.h"

#include <algorithm>
#include <iterator>
#include <span>

namespace gaiyo {

namespace {

using Bytes = std::span<const uchar>;

constexpr size_t kRecord = 16; // of a table in the directory (OpenType 1.9)
constexpr size_t kDirectory = 12;

quint32 numberAt(Bytes bytes, size_t at, size_t length)
{
    quint32 value = 0;
    for (size_t i = 0; i < length; ++i)
        value = value << 8 | (at + i < bytes.size() ? bytes[at + i] : 0);
    return value;
}

quint32 sumOf(Bytes table)
{
    quint32 sum = 0;
    for (size_t at = 0; at < table.size(); at += 4)
        sum += numberAt(table, at, 4);
    return sum;
}

// One face's directory of tables.
class FontTables
{
public:
    FontTables(Bytes file, unsigned index)
        : m_file(file)
    {
        const bool isCollection = numberAt(file, 0, 4) == HB_TAG('t', 't', 'c', 'f');
        m_directory = isCollection ? numberAt(file, kDirectory + 4 * size_t(index), 4) : 0;
        m_count = numberAt(file, m_directory + 4, 2);
    }

    // Empty where the face has none, or where it is not all in the file.
    Bytes find(hb_tag_t tag) const
    {
        const size_t record = findRecord(tag);
        return record == 0 ? Bytes() : tableOf(record);
    }

    // A table that is there is what the directory says that it is.
    bool isWhole(hb_tag_t tag) const
    {
        const size_t record = findRecord(tag);
        if (record == 0)
            return true;
        const Bytes table = tableOf(record);
        return !table.empty() && sumOf(table) == numberAt(m_file, record + 4, 4);
    }

private:
    size_t findRecord(hb_tag_t tag) const
    {
        for (size_t i = 0; i < m_count; ++i) {
            const size_t record = m_directory + kDirectory + kRecord * i;
            if (numberAt(m_file, record, 4) == tag)
                return record;
        }
        return 0;
    }

    Bytes tableOf(size_t record) const
    {
        const size_t begin = numberAt(m_file, record + 8, 4);
        const size_t length = numberAt(m_file, record + 12, 4);
        const bool isInside = begin <= m_file.size() && length <= m_file.size() - begin;
        return isInside ? m_file.subspan(begin, length) : Bytes();
    }

    Bytes m_file;
    size_t m_directory = 0;
    size_t m_count = 0;
};

bool isHeadSound(Bytes head)
{
    constexpr quint32 kMagic = 0x5F0F3CF5;
    const quint32 em = numberAt(head, 18, 2);
    return head.size() >= 54 && numberAt(head, 12, 4) == kMagic && em >= 16 && em <= 16384 &&
           numberAt(head, 50, 2) <= 1;
}

bool areWidthsSound(const FontTables &tables, size_t glyphs)
{
    const Bytes header = tables.find(HB_TAG('h', 'h', 'e', 'a'));
    const size_t widths = numberAt(header, 34, 2);
    return header.size() >= 36 && widths >= 1 && widths <= glyphs &&
           tables.find(HB_TAG('h', 'm', 't', 'x')).size() >= 4 * widths + 2 * (glyphs - widths);
}

// Each glyph of outlines in `glyf` ends where the next one begins.
bool arePlacesSound(const FontTables &tables, size_t glyphs, bool isLong)
{
    const Bytes outlines = tables.find(HB_TAG('g', 'l', 'y', 'f'));
    if (outlines.empty()) // of another kind
        return true;
    const Bytes places = tables.find(HB_TAG('l', 'o', 'c', 'a'));
    const size_t size = isLong ? 4 : 2;
    if (places.size() < (glyphs + 1) * size)
        return false;
    size_t before = 0;
    for (size_t i = 0; i <= glyphs; ++i) {
        const size_t place = size_t(numberAt(places, i * size, size)) * (isLong ? 1 : 2);
        if (place < before || place > outlines.size())
            return false;
        before = place;
    }
    return true;
}

} // namespace

bool hasSoundTables(const FontPlace &place)
{
    const HbBlob blob = mapFile(place.file);
    if (!blob)
        return false;
    unsigned length = 0;
    const char *data = hb_blob_get_data(blob.get(), &length);
    const FontTables tables({reinterpret_cast<const uchar *>(data), length}, place.index);
    // Not head, whose sum is made in two ways, nor what HarfBuzz looks through by itself.
    constexpr hb_tag_t kSummed[] = {HB_TAG('c', 'm', 'a', 'p'), HB_TAG('g', 'l', 'y', 'f'),
                                    HB_TAG('l', 'o', 'c', 'a'), HB_TAG('h', 'm', 't', 'x'),
                                    HB_TAG('h', 'h', 'e', 'a'), HB_TAG('m', 'a', 'x', 'p'),
                                    HB_TAG('C', 'F', 'F', ' ')};
    const Bytes head = tables.find(HB_TAG('h', 'e', 'a', 'd'));
    const size_t glyphs = numberAt(tables.find(HB_TAG('m', 'a', 'x', 'p')), 4, 2);
    return isHeadSound(head) && glyphs > 0 && areWidthsSound(tables, glyphs) &&
           arePlacesSound(tables, glyphs, numberAt(head, 50, 2) == 1) &&
           std::all_of(std::begin(kSummed), std::end(kSummed),
                       [&](hb_tag_t tag) { return tables.isWhole(tag); });
}

} // namespace gaiyo
