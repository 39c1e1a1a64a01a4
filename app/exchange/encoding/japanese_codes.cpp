#include "exchange/encoding/japanese_codes.h"

#include "exchange/encoding/cp932.h"

namespace gaiyo {

namespace {

constexpr char16_t kNone = 0xFFFD;

unsigned char byteAt(QByteArrayView bytes, qsizetype i)
{
    return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0;
}

void add(LenientText &out, char16_t character)
{
    out.text += QChar(character);
    out.bad += character == kNone ? 1 : 0;
}

// The character in a row and cell (1 to 94) of JIS X 0208; rows from 95 on are the user-defined
// area of CP932.
char16_t jisCharacter(int row, int cell)
{
    int lead = (row - 1) / 2 + 0x81;
    if (lead > 0x9F)
        lead += 0x40;
    int trail = cell + 0x9E;
    if (row % 2 == 1)
        trail = cell + (cell < 64 ? 0x3F : 0x40);
    return lead > 0xFC ? kNone
                       : cp932Character(static_cast<unsigned char>(lead),
                                        static_cast<unsigned char>(trail));
}

bool isJisByte(unsigned char byte)
{
    return byte >= 0x21 && byte <= 0x7E;
}

bool isHalfKatakana(unsigned char byte)
{
    return byte >= 0xA1 && byte <= 0xDF;
}

char16_t halfKatakana(unsigned char byte)
{
    return char16_t(0xFF61 + byte - 0xA1);
}

// One pass over ISO-2022-JP: which set the bytes are taken from.
class Iso2022Reader
{
public:
    explicit Iso2022Reader(QByteArrayView bytes)
        : m_bytes(bytes)
    {}

    LenientText run()
    {
        m_out.text.reserve(m_bytes.size());
        while (m_at < m_bytes.size()) {
            const unsigned char byte = byteAt(m_bytes, m_at);
            if (byte == 0x1B)
                takeEscape();
            else if (byte == 0x0E || byte == 0x0F)
                takeShift(byte);
            else if (byte < 0x21)
                takeControl(byte);
            else
                takeCharacter(byte);
        }
        return m_out;
    }

private:
    enum class Set { Ascii, Katakana, Jis, Supplement, UserDefined };

    void takeEscape()
    {
        static constexpr std::pair<const char *, Set> kEscapes[] = {
            {"\x1B$(?", Set::UserDefined}, {"\x1B$(D", Set::Supplement}, {"\x1B$(B", Set::Jis},
            {"\x1B$(@", Set::Jis},         {"\x1B$B", Set::Jis},         {"\x1B$@", Set::Jis},
            {"\x1B(B", Set::Ascii},        {"\x1B(J", Set::Ascii},       {"\x1B(H", Set::Ascii},
            {"\x1B(I", Set::Katakana}};
        for (const auto &[escape, set] : kEscapes) {
            if (m_bytes.sliced(m_at).startsWith(escape)) {
                m_set = set;
                m_at += qsizetype(qstrlen(escape));
                return;
            }
        }
        add(m_out, kNone); // an escape of another character set
        ++m_at;
    }

    void takeShift(unsigned char byte)
    {
        m_set = byte == 0x0E ? Set::Katakana : Set::Ascii;
        ++m_at;
    }

    // A line end takes a writer back to ASCII, also one that forgot to say so.
    void takeControl(unsigned char byte)
    {
        if (byte == '\n')
            m_set = Set::Ascii;
        add(m_out, byte);
        ++m_at;
    }

    void takeCharacter(unsigned char byte)
    {
        if (isHalfKatakana(byte) || byte > 0x7E) {
            add(m_out, isHalfKatakana(byte) ? halfKatakana(byte) : kNone);
            ++m_at;
        } else if (m_set == Set::Ascii || m_set == Set::Katakana) {
            const bool isKatakana = m_set == Set::Katakana && byte <= 0x5F;
            add(m_out, isKatakana ? char16_t(0xFF61 + byte - 0x21) : byte);
            ++m_at;
        } else {
            takePair(byte);
        }
    }

    void takePair(unsigned char byte)
    {
        const unsigned char second = byteAt(m_bytes, m_at + 1);
        if (!isJisByte(second)) {
            add(m_out, kNone);
            ++m_at;
            return;
        }
        const int row = byte - 0x20 + (m_set == Set::UserDefined ? 94 : 0);
        add(m_out, m_set == Set::Supplement ? kNone : jisCharacter(row, second - 0x20));
        m_at += 2;
    }

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    Set m_set = Set::Ascii;
    LenientText m_out;
};

} // namespace

LenientText decodeIso2022Jp(QByteArrayView bytes)
{
    return Iso2022Reader(bytes).run();
}

LenientText decodeEucJp(QByteArrayView bytes)
{
    LenientText out;
    out.text.reserve(bytes.size());
    const auto isHigh = [](unsigned char byte) { return byte >= 0xA1 && byte <= 0xFE; };
    for (qsizetype i = 0; i < bytes.size();) {
        const unsigned char byte = byteAt(bytes, i);
        const unsigned char second = byteAt(bytes, i + 1);
        if (byte < 0x80) {
            add(out, byte);
            i += 1;
        } else if (byte == 0x8E && isHalfKatakana(second)) {
            add(out, halfKatakana(second));
            i += 2;
        } else if (byte == 0x8F && isHigh(second) && isHigh(byteAt(bytes, i + 2))) {
            add(out, kNone);
            i += 3;
        } else if (isHigh(byte) && isHigh(second)) {
            add(out, jisCharacter(byte - 0xA0, second - 0xA0));
            i += 2;
        } else {
            add(out, kNone);
            i += 1;
        }
    }
    return out;
}

LenientText decodeShiftJis(QByteArrayView bytes)
{
    LenientText out;
    out.text.reserve(bytes.size());
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const unsigned char byte = byteAt(bytes, i);
        if (byte < 0x80) {
            add(out, byte);
        } else if (isHalfKatakana(byte)) {
            add(out, halfKatakana(byte));
        } else {
            const char16_t character = cp932Character(byte, byteAt(bytes, i + 1));
            add(out, character);
            // What is no trail byte may be the line end behind a character that was cut.
            i += character != kNone || byteAt(bytes, i + 1) >= 0x80 ? 1 : 0;
        }
    }
    return out;
}

} // namespace gaiyo
